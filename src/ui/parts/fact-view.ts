import type { Offer } from '../shell/contract.ts'
import type { Formats } from '../shell/format.ts'
import type { Say } from '../shell/words.ts'

type Kind = Offer['facts'][number]['kind']
type OfKind<K extends Kind> = Extract<Offer['facts'][number], { kind: K }>['value']
/** A fact of an offer as pages show it, wherever it stands. */
export type ShownFact = { [K in Kind]: { readonly kind: K; readonly value: OfKind<K> } }[Kind]
type Pay = OfKind<'pay'>
type Cost = NonNullable<OfKind<'housing'>['cost']>
type Compared = Pay['compared'][number]

type Voice = { readonly say: Say; readonly format: Formats }

const range = ({ format }: Voice, from: number, to: number): string =>
  from === to ? format.number(from) : `${format.number(from)}–${format.number(to)}`

/** A no-break space: a sum and its currency stay together. */
const money = ({ format }: Voice, { amount, currency }: Pick<Cost, 'amount' | 'currency'>): string =>
  `${format.number(amount)}\u00a0${currency}`

type Period = Pay['period']

/** A sum or length with its period, where one is told. */
const during = ({ say }: Voice, sum: string, period: Period): string =>
  period === 'unknown' ? sum : say(`period.${period}`, { sum })

const taxed = ({ say }: Voice, sum: string, tax: Pay['tax']): string =>
  tax === 'unknown' ? sum : say(`tax.${tax}`, { sum })

const priced = (voice: Voice, what: string, cost: Cost | undefined): string =>
  cost === undefined ? what : `${what}: ${during(voice, money(voice, cost), cost.period ?? 'unknown')}`

const countryName = ({ format }: Voice, code: string): string => format.country(code) ?? code

type SayFact = { readonly [K in Kind]: (value: OfKind<K>, voice: Voice) => string }

const SAID: SayFact = {
  occupation: ({ code, isco }) => `${code.replaceAll('-', ' ')} (ISCO-08 ${isco})`,
  place: ({ country, city, role }, voice) => {
    const place = city === null ? countryName(voice, country) : `${city}, ${countryName(voice, country)}`
    return role === 'work' ? voice.say('place.work', { place }) : place
  },
  pay: ({ low, high, currency, period, tax }, voice) =>
    taxed(voice, during(voice, `${range(voice, low, high)}\u00a0${currency}`, period), tax),
  hours: ({ from, to, per }, voice) =>
    during(voice, voice.say('hours.told', { n: to, hours: range(voice, from, to) }), per),
  housing: ({ terms, cost }, voice) => priced(voice, voice.say(`housing.${terms}`), cost),
  transport: ({ terms, cost }, voice) => priced(voice, voice.say(`transport.${terms}`), cost),
  fee: ({ what, when, cost }, voice) =>
    when === 'none'
      ? voice.say('fee.none')
      : priced(voice, voice.say(`fee.${what}`, { when: voice.say(`fee.${when}`) }), cost),
  papers: ({ what }, { say }) => say(`papers.${what}`),
  start: ({ day, month }, { say, format }) =>
    month === null ? (day === null ? say('start.at-once') : String(day)) : format.dayOfMonth(day, month),
  who: ({ what, age }, { say }) =>
    age === undefined ? say(`who.${what}`) : say('who.age', { from: age.from ?? '…', to: age.to ?? '…' }),
}

const sayOf = <K extends Kind>(kind: K, value: OfKind<K>, voice: Voice): string => SAID[kind](value, voice)

/** What a fact says, in the reader's language. */
export function factWords(fact: ShownFact, voice: Voice): string {
  return sayOf(fact.kind, fact.value, voice)
}

/** What stands below pay: an hour's worth with what was assumed, and a line a country with its figures, dates and sources. */
export function payNotes(pay: Pay, voice: Voice): string[] {
  return [...hourNote(pay, voice), ...pay.compared.flatMap((one) => comparedWords(one, voice))]
}

function hourNote({ perHour, currency }: Pay, voice: Voice): string[] {
  if (perHour === null) return []
  const { say, format } = voice
  const { from, to, assumption, rate } = perHour
  const { code, period } = assumption
  const parts = [
    say('per-hour.is', { sum: range(voice, from, to) }),
    ...(period === null ? [] : [say('per-hour.by-size', { period: during(voice, '…', period) })]),
    ...(code === 'by-the-hour' ? [] : [say(`per-hour.${code}`)]),
    ...(rate === null ? [] : [say('per-hour.rate', { currency, euro: format.number(rate.euro), date: rate.date })]),
  ]
  return [format.clauses(parts)]
}

function comparedWords({ country, by, minimum, toMinimum, usual, toUsual }: Compared, voice: Voice): string[] {
  const { say, format } = voice
  const name = countryName(voice, country)
  const where = by === 'place' ? name : say('minimum.by-currency', { country: name })
  const beside = say(`minimum.${toMinimum}`, { country: where })
  const notes = [beside]
  if (minimum !== null) {
    const { period, tax, perHour, since, source } = minimum
    const sum = taxed(voice, during(voice, money(voice, minimum), period), tax)
    const law = say('minimum.law', { sum, hour: format.number(perHour), since: format.date(since), source })
    notes[0] = `${beside}. ${law}; ${checkedWords(minimum, voice)}`
  }
  if (usual !== null && toUsual !== null) {
    const group = usual.group === 'any' ? say('usual.any') : say('usual.group', { group: usual.group })
    const said = say(`usual.${toUsual}`, { sum: range(voice, usual.from, usual.to) })
    notes.push(`${where}: ${said} (${group})`)
  }
  return notes
}

/** Whether anybody has compared a minimum wage with something published: a figure from memory must not pass for law. */
const checkedWords = ({ checked }: NonNullable<Compared['minimum']>, { say, format }: Voice): string =>
  checked === null ? say('minimum.unchecked') : say(`minimum.checked-${checked.by}`, { day: format.date(checked.on) })
