import type { FoundContact } from '../src/screening/assess.ts'
import { agreementOf, f1Of, type Given, kappa } from './agreement.ts'
import { compare } from './contacts.ts'
import { bCubed } from './grouping.ts'
import type { Labelled } from './indicators.ts'
import { areaUnderCurve } from './scores.ts'

/** The voice of a posting: only one that recruits belongs to a campaign. */
export type Voice = 'recruits' | 'asks' | 'warns' | 'quotes' | 'reports'
/** A posting of a sealed set. */
export type SealedRow = Labelled & {
  readonly gold: Labelled['gold'] & {
    readonly voice: Voice
    readonly contacts: readonly { readonly kind: string; readonly value: string; readonly quote: string }[]
  }
}
/** Labels that a second person gave a posting, by its text alone. */
export type SecondLabels = {
  readonly id: string
  readonly voice: string
  readonly class: string
  readonly indicators: readonly string[]
  readonly protective: readonly string[]
}
/** The engine’s word on a posting. */
export type Said = {
  readonly contacts: readonly Pick<FoundContact, 'kind' | 'value'>[]
  readonly voice: string
  readonly indicators: readonly string[]
  readonly protective: readonly string[]
  readonly campaign: string | null
  readonly organiser: string | null
  readonly suspicion: number
}
/** A figure of one set: over how many things, and the bar that the mean over all sets must reach. */
export type Measured = {
  readonly figure: string
  /** NaN where there was nothing to measure. */
  readonly value: number
  readonly of: number
  readonly least?: number | undefined
  readonly most?: number | undefined
}
type Row = SealedRow & { readonly said: Said }

/** Codes on which two people agree less are reported and count for no bar. */
const LEAST_KAPPA = 0.6

/** All figures of one set. @param said the engine's word on each row, in the order of the rows */
export function sealedFigures(
  rows: readonly SealedRow[],
  said: readonly Said[],
  second: readonly SecondLabels[],
): Measured[] {
  const all = rows.map((row, i): Row => ({ ...row, said: said[i] }))
  return [
    ...contactFigures(all),
    ...linkFigures(all),
    ...voiceFigures(all),
    ...organiserFigures(all),
    ...signFigures(all, second),
  ]
}

const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole)

function contactFigures(rows: readonly Row[]): Measured[] {
  const compared = rows.map((row) => ({ row, ...compare(row, row.said.contacts) }))
  const kinds = [
    ...new Set(compared.flatMap(({ found, missed, wrong }) => [...found, ...missed, ...wrong].map(kindIn))),
  ]
  const figuresOf = (name: string, isOf: (line: string) => boolean, [recall, precision]: readonly number[] = []) => {
    const count = (key: 'found' | 'missed' | 'wrong') =>
      compared.reduce((sum, one) => sum + one[key].filter(isOf).length, 0)
    const [found, missed, wrong] = [count('found'), count('missed'), count('wrong')]
    const all = `contacts, ${name}`
    return [
      { figure: `${all}: recall`, value: share(found, found + missed), of: found + missed, least: recall },
      { figure: `${all}: precision`, value: share(found, found + wrong), of: found + wrong, least: precision },
    ]
  }
  // A posting whose author labelled a licence or a register's number.
  const registered = compared.filter(({ row }) => row.gold.protective.some(({ code }) => code === 'licence-number'))
  const missed = registered.flatMap((one) => one.missed.filter((line) => kindIn(line) === 'phone'))
  const phones = registered.flatMap((one) => [...one.found, ...one.missed].filter((line) => kindIn(line) === 'phone'))
  return [
    ...figuresOf('all kinds', () => true, [0.975, 0.985]),
    ...kinds.sort().flatMap((kind) => figuresOf(kind, (line) => kindIn(line) === kind)),
    { figure: 'telephones beside a registration number: missed', value: missed.length, of: phones.length, most: 0 },
  ]
}

const kindIn = (line: string): string => line.slice(0, line.indexOf(' '))

/** Pairs of postings, each once. */
function* pairs<T>(rows: readonly T[]): Generator<readonly [T, T]> {
  for (const [i, a] of rows.entries()) for (const b of rows.slice(i + 1)) yield [a, b]
}

const together = (a: Row, b: Row): boolean => a.said.campaign !== null && a.said.campaign === b.said.campaign
const isOne = (a: Row, b: Row): boolean => a.gold.campaign !== null && a.gold.campaign === b.gold.campaign

function linkFigures(rows: readonly Row[]): Measured[] {
  const tally = { found: 0, right: 0, gold: 0, hard: 0, hardJoined: 0, strangers: 0 }
  for (const [a, b] of pairs(rows)) {
    const [found, gold] = [together(a, b), isOne(a, b)]
    const organised = a.gold.organiser !== null && a.gold.organiser === b.gold.organiser
    const isHard = !gold && organised && a.gold.voice === 'recruits' && b.gold.voice === 'recruits'
    tally.found += Number(found)
    tally.gold += Number(gold)
    tally.right += Number(found && gold)
    tally.hard += Number(isHard)
    tally.hardJoined += Number(isHard && found)
    tally.strangers += Number(found && !gold && !organised)
  }
  return [
    ...paraphraseFigures(rows),
    {
      figure: 'pairs of one campaign: precision',
      value: share(tally.right, tally.found),
      of: tally.found,
      least: 0.95,
    },
    { figure: 'pairs of one campaign: recall', value: share(tally.right, tally.gold), of: tally.gold },
    { figure: 'one organiser, other offer: pairs joined', value: tally.hardJoined, of: tally.hard },
    { figure: 'no organiser in common: pairs joined', value: tally.strangers, of: tally.found },
  ]
}

/** A paraphrase is found where it stands in one campaign with the base of its own, which its author never saw. */
function paraphraseFigures(rows: readonly Row[]): Measured[] {
  const contacts = (row: Row) => new Set(row.gold.contacts.map(({ value }) => value))
  const told = rows
    .filter(({ gold }) => gold.variant === 'paraphrase')
    .map((row) => {
      const others = rows.filter((other) => isOne(row, other) && other.gold.variant !== 'paraphrase')
      const own = contacts(row)
      return {
        shares: others.some((other) => !own.isDisjointFrom(contacts(other))),
        found: others.some((other) => other.gold.variant === 'base' && together(row, other)),
      }
    })
  const recall = (figure: string, of: typeof told, least?: number): Measured => ({
    figure,
    value: share(of.filter(({ found }) => found).length, of.length),
    of: of.length,
    least,
  })
  return [
    recall(
      'paraphrases that share a contact point: recall',
      told.filter(({ shares }) => shares),
      0.75,
    ),
    recall(
      'paraphrases that share none: recall',
      told.filter(({ shares }) => !shares),
    ),
  ]
}

function voiceFigures(rows: readonly Row[]): Measured[] {
  const others = rows.filter(({ gold }) => gold.voice !== 'recruits')
  const told = rows.filter(({ said }) => said.voice !== 'recruits')
  const right = told.filter(({ gold }) => gold.voice !== 'recruits')
  const inside = others.filter(({ said }) => said.campaign !== null)
  const scored = rows
    .map(({ gold, said }) => ({
      gold,
      score: said.suspicion,
      positive: gold.class !== 'benign' && gold.voice === 'recruits',
    }))
    // A bad job that is real is neither: as in the figures on the labelled set.
    .filter(({ gold }) => gold.class !== 'exploit-risk' || gold.voice !== 'recruits')
  return [
    {
      figure: 'another voice than a recruiter’s: recall',
      value: share(right.length, others.length),
      of: others.length,
    },
    { figure: 'another voice than a recruiter’s: precision', value: share(right.length, told.length), of: told.length },
    {
      figure: 'which voice, of those found',
      value: share(right.filter(({ gold, said }) => gold.voice === said.voice).length, right.length),
      of: right.length,
    },
    { figure: 'warnings, questions, quotes inside campaigns', value: inside.length, of: others.length, most: 0 },
    { figure: 'ROC-AUC, warnings as honest', value: areaUnderCurve(scored), of: scored.length, least: 0.97 },
  ]
}

/** A posting in no cluster is a cluster of its own. */
function organiserFigures(rows: readonly Row[]): Measured[] {
  const gold = rows.map((row) => row.gold.organiser ?? row.id)
  const found = rows.map((row) => row.said.organiser ?? row.id)
  const f1 = (among: readonly number[]): number => bCubed(gold, found, among).f1
  const everybody = [...rows.keys()]
  const organised = everybody.filter((i) => rows[i].gold.organiser !== null)
  return [
    { figure: 'organisers, postings that have one: B³ F1', value: f1(organised), of: organised.length, least: 0.9 },
    { figure: 'organisers, all postings: B³ F1', value: f1(everybody), of: everybody.length },
  ]
}

function signFigures(rows: readonly Row[], second: readonly SecondLabels[]): Measured[] {
  const labels = new Map(second.map((one) => [one.id, one]))
  const both = rows.filter(({ id }) => labels.has(id))
  const other = both.map(({ id }) => labels.get(id) as SecondLabels)
  const people = (kind: 'indicators' | 'protective') => {
    const first = both.map(({ gold }) => codesOf(gold[kind]))
    const codes = [...new Set([...first, ...other.map((one) => one[kind])].flatMap((given) => [...given]))].sort()
    return agreementOf(
      codes,
      first,
      other.map((one) => new Set(one[kind])),
    )
  }
  const signs = people('indicators')
  const barred = new Set(signs.filter((one) => one.kappa >= LEAST_KAPPA).map(({ code }) => code))
  const engine = micro(both, 'indicators', barred)
  const agreed = microOf(signs.filter(({ code }) => barred.has(code)))
  return [
    { figure: 'indicators, codes with κ ≥ 0.6: micro-F1', ...micro(rows, 'indicators', barred), least: 0.82 },
    { figure: 'indicators, all codes: micro-F1', ...micro(rows, 'indicators') },
    { figure: 'protective signs: micro-F1', ...micro(rows, 'protective') },
    { figure: 'two people on indicators, codes with κ ≥ 0.6: micro-F1', value: agreed, of: both.length },
    { figure: 'two people on indicators, all codes: micro-F1', value: microOf(signs), of: both.length },
    {
      figure: 'the engine beside two people, codes with κ ≥ 0.6',
      value: engine.value / agreed,
      of: both.length,
      least: 0.9,
    },
    {
      figure: 'two people on the class: κ',
      value: kappa(
        both.map(({ gold }) => gold.class),
        other.map((one) => one.class),
      ),
      of: both.length,
    },
    {
      figure: 'two people on the voice: κ',
      value: kappa(
        both.map(({ gold }) => gold.voice),
        other.map(({ voice }) => voice as Voice),
      ),
      of: both.length,
    },
    ...[...signs, ...people('protective')].map(({ code, kappa: value, first }) => ({
      figure: `two people on ${code}: κ`,
      value,
      of: first,
    })),
    ...signs.map(({ code }) => ({ figure: `${code}: F1`, ...micro(rows, 'indicators', new Set([code])) })),
  ]
}

const codesOf = (signs: readonly { readonly code: string }[]): Given => new Set(signs.map(({ code }) => code))

const microOf = (signs: readonly { readonly both: number; readonly first: number; readonly second: number }[]) => {
  const sum = (key: 'both' | 'first' | 'second') => signs.reduce((all, one) => all + one[key], 0)
  return f1Of(sum('both'), sum('first'), sum('second'))
}

/** Micro-F1 of the engine against the author. @param among codes that count, without it all */
function micro(rows: readonly Row[], kind: 'indicators' | 'protective', among?: ReadonlySet<string>) {
  const counted = rows.map(({ gold, said }) => {
    const [one, other] = [codesOf(gold[kind]), new Set(said[kind])].map(
      (given) => new Set([...given].filter((code) => among?.has(code) ?? true)),
    )
    return { both: one.intersection(other).size, first: one.size, second: other.size }
  })
  return { value: microOf(counted), of: counted.reduce((sum, { first }) => sum + first, 0) }
}

/** A figure over several sets: its mean, and half of its 95 % interval by Student's t (NaN for one set alone). */
export type Mean = Omit<Measured, 'value'> & { readonly mean: number; readonly half: number; readonly sets: number }

/** Two-sided 95 % points of Student's t for one to nine degrees of freedom. */
const STUDENT = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262]

/** The mean of each figure over the sets that have it. */
export function meansOf(sets: readonly (readonly Measured[])[]): Mean[] {
  const names = new Map(sets.flat().map((one) => [one.figure, one]))
  return Array.from(names.values(), ({ figure, least, most }) => {
    const here = sets.flatMap((set) => set.filter((one) => one.figure === figure && !Number.isNaN(one.value)))
    const mean = here.reduce((sum, { value }) => sum + value, 0) / here.length
    const variance = here.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (here.length - 1)
    return {
      figure,
      mean,
      half: here.length < 2 ? Number.NaN : STUDENT[here.length - 2] * Math.sqrt(variance / here.length),
      of: here.reduce((sum, { of }) => sum + of, 0),
      sets: here.length,
      least,
      most,
    }
  })
}
