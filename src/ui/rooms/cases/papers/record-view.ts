import type { Out, Paper, PersonEvent } from '../../../shell/contract.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Catalogue, Say } from '../../../shell/words.ts'
import { citizenshipOf, lookOf, wordFor } from '../case-view.ts'
import { tellingsIn } from '../contacts/told-view.ts'
import { episodeLines } from '../episodes/episode-view.ts'
import { gradingWords } from '../episodes/grading-view.ts'
import { mediaLine } from '../media/media-view.ts'
import { missingLines } from '../missing/missing-view.ts'
import { relativeLines } from '../relatives/relative-view.ts'
import { type Form, SETS } from '../screening/screening-view.ts'
import { ASSESSED } from './paper-view.ts'

export type OwnRecord = Out<'persons.export'>['record']
/** A heading and its lines: label and content. */
export type Part = { readonly heading: string; readonly lines: readonly (readonly [string, string])[] }

type Words = { readonly say: Say; readonly format: Formats; readonly catalogue: Catalogue }

/**
 * All that is kept of a person as text for paper, in the page's language. Empty values are left out, but nothing that was written, because
 * a summary is no access (Art. 15 GDPR).
 */
export function recordParts(record: OwnRecord, words: Words): readonly Part[] {
  const parts: readonly Part[] = [
    { heading: words.say('own.who'), lines: whoIn(record, words) },
    { heading: words.say('own.where'), lines: whereIn(record, words) },
    { heading: words.say('own.kept'), lines: keptIn(record, words) },
    { heading: words.say('person.contact'), lines: contactIn(record, words) },
    { heading: words.say('rights.title'), lines: toldIn(record, words) },
    // Channels are listed without their addresses, because the person knows them and a found paper must not tell others.
    { heading: words.say('person.channels'), lines: channelsIn(record, words) },
    ...(record.papers as readonly Paper[]).map((paper) => paperPart(paper, words)),
    { heading: words.say('own.interviews'), lines: interviewsIn(record, words) },
    { heading: words.say('days.title'), lines: daysIn(record, words) },
    { heading: words.say('relatives.title'), lines: relativeLines(record.relatives, words) },
    { heading: words.say('media.title'), lines: record.media.map((one) => mediaLine(one, words)) },
    { heading: words.say('acts.title'), lines: actsIn(record, words) },
    // Columns keep their own names, because another system wrote them.
    { heading: words.say('import.from-file'), lines: importedIn(record, words) },
    { heading: words.say('own.events'), lines: record.events.flatMap((event) => eventLines(event, words)) },
  ]
  return parts
    .map(({ heading, lines }) => ({ heading, lines: lines.filter(([, text]) => text.trim() !== '') }))
    .filter(({ lines }) => lines.length > 0)
}

/** A full date and time, because «today» on paper is wrong from tomorrow on. */
export const wholeMoment = (iso: string, { format }: Pick<Words, 'format'>): string =>
  `${format.date(iso)} ${format.time(iso)}`

type Lines = readonly (readonly [string, string])[]

function whoIn({ identity, citizenship, ...record }: OwnRecord, words: Words): Lines {
  const { say, format } = words
  return [
    [say('own.code'), record.code],
    [say('identity.name'), identity?.name ?? ''],
    [say('identity.other-names'), identity?.otherNames ?? ''],
    [say('identity.pseudonym'), identity?.pseudonym ?? ''],
    [say('own.born'), identity?.born ?? ''],
    [say('contact.age'), say(`person.age-${record.age}`)],
    [say('contact.sex'), say(`person.sex-${record.sex}`)],
    [say('contact.citizenship'), citizenshipOf(citizenship, words)],
    [say('contact.language'), format.tongue(record.language) ?? record.language],
    [say('contact.mode'), say(`person.mode-${record.mode}`)],
    // The person's own refusals are included, because they are kept and may have changed.
    [say('own.refuses'), format.list(record.refuses.map((party) => say(`party.${party}`)))],
  ]
}

/**
 * A line of the Human Trafficking Case Data Standard as a file. JSON is used, because a spreadsheet would run a telephone's plus or a
 * word's equals sign as a formula.
 */
export const lineFile = (code: string, line: Readonly<Record<string, string>>) => ({
  name: `htcds-${code}.json`,
  text: `${JSON.stringify([line], null, 2)}\n`,
})

/** Tracks that have begun; others are left out. */
const whereIn = ({ tracks }: OwnRecord, words: Words): Lines =>
  tracks
    // File and whereabouts are always shown, because «nothing is wrong» is an answer, too.
    .filter(({ track, state }) => lookOf(track, state).icon !== 'ring' || track === 'file' || track === 'whereabouts')
    .map(({ track, state, since }) => [
      wordFor(`track.${track}`, words),
      [
        wordFor(`at.${track}.${state}`, words),
        since ? words.say('person.since', { day: words.format.date(since) }) : '',
      ].join(' '),
    ])

/** End and ground of keeping, so that the person can plan and object (Art. 13(2)(a) GDPR). */
const keptIn = ({ keeping: { ground, until, held }, basis }: OwnRecord, { say, format }: Words): Lines => {
  const day = held?.since ?? until
  return [
    [say('own.kept'), say(`own.kept-${ground}`, { day: day === null ? '…' : format.date(day) })],
    [say('own.basis'), say(`own.basis-${basis}`)],
  ]
}

function contactIn({ contact, exploitation }: OwnRecord, words: Words): Lines {
  const { say, format } = words
  return [
    [say('contact.safety'), say(`contact.danger-${contact.danger}`)],
    [say('own.needs'), format.list(contact.needs.map((need) => wordFor(`need.${need}`, words)))],
    [say('contact.form'), wordFor(`form.${exploitation}`, words)],
    [say('contact.signs'), format.list(contact.signs.map((sign) => wordFor(`sign.${sign}`, words)))],
    [say('contact.place'), contact.place],
    [say('contact.account'), contact.account],
  ]
}

const toldIn = ({ events }: OwnRecord, words: Words): Lines =>
  tellingsIn(events).map(({ at, about, language, medium, understood }) => [
    wholeMoment(at, words),
    [
      words.format.list(about.map((subject) => words.say(`about.${subject}`))),
      words.format.tongue(language) ?? language,
      wordFor(`medium.${medium}`, words),
      wordFor(`understood.${understood}`, words),
    ].join(' · '),
  ])

/** Kinds and safety of channels; no paper has an unsafe number, because it may be found. */
const channelsIn = ({ channels }: OwnRecord, { say }: Words): Lines =>
  channels.map(({ kind, safe, hours }) => [
    say(`channel.${kind}`),
    [say(safe ? 'person.channel-safe' : 'person.channel-unsafe'), hours].filter(Boolean).join(' · '),
  ])

/** Columns with addresses and telephones; nobody here has found them safe, so a paper says only that they are kept. */
const REACHES = /^prs_(Email|HomePhone|MobilePhone|Mailing)/

const importedIn = ({ imported }: OwnRecord, { say }: Words): Lines =>
  Object.entries(imported).map(([column, value]) => [
    column,
    REACHES.test(column) ? say('person.channel-unsafe') : value,
  ])

function paperPart(paper: Paper, words: Words): Part {
  const { say, format } = words
  // Every version has its number and day, because the person may ask what was written when.
  const name = say(`papers.kind-${paper.kind}`)
  const heading = `${name} · ${say('papers.version', { n: paper.version })} · ${format.date(paper.at)}`
  return { heading, lines: paperLines(paper, words) }
}

function paperLines({ words: held, outcome }: Paper, words: Words): Lines {
  const { say, format } = words
  if ('steps' in held)
    return [
      ...held.steps.map((step) => [say('own.step'), stepText(step, words)] as const),
      [say('plan.safety'), held.safety],
      [say('plan.agreed'), say(`plan.agreed-${held.agreed}`)],
    ]
  if ('personal' in held)
    return [
      ...ASSESSED.map((part) => [say(`assess.${part}`), held[part]] as const),
      [say('assess.services'), format.list(held.services.map((need) => say(`services.need-${need}`)))],
    ]
  if ('ticks' in held)
    return [
      [say('screen.form'), formLine(held.form, words)],
      ...held.ticks.map(
        ({ indicator, stands, words: said }) =>
          [wordFor(`ilo.${indicator}`, words), `${say(`stands.${stands}`)}: ${said}`] as const,
      ),
      [wordFor(`outcome.${outcome}`, words), say('outcome.note')],
    ]
  if ('means' in held) return episodeLines(held, words).map(([label, pieces]) => [label, pieces.join(' · ')])
  return missingLines(held, words)
}

/** The form's list, named as a draft on the person's own paper too, because it shaped the assessment. */
const formLine = (form: Form, words: Words): string =>
  [wordFor(`form.${form}`, words), SETS[form].draft ? words.say('set.is-draft') : ''].filter(Boolean).join(' · ')

type PlanStep = {
  readonly what: string
  readonly who: string
  readonly by?: string | undefined
  readonly done: boolean
}

const stepText = ({ what, who, by, done }: PlanStep, { format }: Words): string =>
  [done ? `✓ ${what}` : what, who, by ? format.date(by) : ''].filter(Boolean).join(' · ')

const interviewsIn = ({ interviews }: OwnRecord, words: Words): Lines =>
  interviews.map(({ on: day, kind, topics, interviewer, present, breaks }) => [
    `${words.format.date(day)} · ${wordFor(`interview.${kind}`, words)}`,
    [
      words.format.list(topics.map((topic) => wordFor(`topic.${topic}`, words))),
      ...(interviewer.name ? [interviewer.name] : []),
      ...(present ? [present] : []),
      ...breakLines(breaks, words),
    ].join(' · '),
  ])

/** The start and length of each break. */
export const breakLines = (breaks: OwnRecord['interviews'][number]['breaks'], { say }: Pick<Words, 'say'>): string[] =>
  breaks.map(({ at, minutes }) => say('breaks.one', { at, n: minutes }))

const daysIn = ({ days }: OwnRecord, { say, format }: Words): Lines =>
  days.map(({ kind, on, note }) => [`${say(`days.${kind}`)} · ${format.date(on)}`, note || say('days.title')])

const actsIn = ({ acts }: OwnRecord, words: Words): Lines =>
  acts.map(({ kind, what, status }) => [
    wordFor(`actkind.${kind}`, words),
    `${what} · ${wordFor(`actstate.${status}`, words)}`,
  ])

/** Kinds of entries whose text has codes and no words of a member. */
const CODED: ReadonlySet<string> = new Set(['informed', 'channel', 'refused', 'handed', 'signed'])

/** An entry, followed by each text that a member wrote. */
function eventLines({ at, by, kind, track, act, words: said }: PersonEvent, words: Words): Lines {
  const { say } = words
  // The kind comes first, because readers scan the left edge.
  const what = [wordFor(`done-as.${kind}`, words), ...(track && act ? [wordFor(`step.${track}.${act}`, words)] : [])]
  const who = by.name ? say('own.by', { what: what.join(': '), name: by.name }) : what.join(': ')
  // A conclusion must not be read as an observation (Art. 7(1) Directive (EU) 2016/680).
  const nature = said?.nature ? [wordFor(`note.${said.nature}`, words)] : []
  if (kind === 'matched' && said?.value) nature.push(wordFor(`match.did-${said.value}`, words))
  if (kind === 'media' && said?.value) nature.push(wordFor(`media.did-${said.value}`, words))
  const graded = gradingWords(said?.nature, said?.grading, words) ?? ''
  // Codes are shown elsewhere on the paper, as information given and as channels.
  const texts = CODED.has(kind) ? [] : [said?.text]
  const { reason, remedy, plan, risk, danger, basis, method } = kind === 'informed' ? {} : (said ?? {})
  const written = [...nature, graded, ...texts, reason, remedy, plan, risk, danger, basis, method].filter((text) =>
    text?.trim(),
  )
  return [[wholeMoment(at, words), [who, ...written].join(' · ')]]
}

/** The record for another program (Art. 20 GDPR): JSON, named by the number and no name. */
export const recordFile = (record: OwnRecord): { readonly name: string; readonly text: string } => ({
  name: `record-${record.code.toLowerCase()}.json`,
  text: JSON.stringify(record, null, 2),
})
