import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { operation } from '../../../kernel/operation.ts'
import type { Language } from '../../vocabulary/index.ts'
import { cellWords, toldAs } from '../release/kept/get.ts'
import { publishedIn } from '../release/published.ts'
import { MOST_TOLD } from '../return/check.ts'
import { type Letter, TOTAL } from '../return/codes.ts'
import { type Codes, keyOf } from '../return/cube.ts'
import type { Kept, ReturnRow } from '../return/kept/kept.ts'
import { asMember, openReturn } from '../return/kept/record.ts'
import { apartIn } from '../return/letters.ts'
import { type Beside, differs, sentBeside, toldBeside } from './beside.ts'
import { SentVintages, ToldVintages, VintagesInput } from './shapes.ts'

const yearsOf = (years: readonly number[]): number[] => [...new Set(years)].toSorted((a, b) => b - a)

/** All that a letter counts; where instances or stages stand apart, all of one of them. */
function isWhole(letter: Letter, codes: Codes): boolean {
  const apart = Object.fromEntries(apartIn(letter).map((name) => [name, codes[name]]))
  return keyOf(letter, codes) === keyOf(letter, apart)
}

/** Codes without those that divide nothing: «total» of each division would stand in every line. */
const divided = (codes: Codes): Codes => Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== TOTAL))

/** Lines in words: those that differ first, and no more than can be read. */
function inWords<T, U>(lines: readonly Beside<T>[], language: Language, of: (said: readonly (T | null)[]) => U) {
  const ordered = [...lines.filter(differs), ...lines.filter((line) => !differs(line))]
  return {
    lineCount: lines.length,
    lines: ordered.slice(0, MOST_TOLD).map((line) => ({
      ...{ letter: line.letter, words: cellWords(line.letter, divided(line.codes), language), differs: differs(line) },
      ...{ isWhole: isWhole(line.letter, line.codes), ...of(line.said) },
    })),
  }
}

export const toldVintages = operation({
  summary: 'Compare what was published of one year: each release beside the others, as it was told',
  permission: 'figure:read',
  purpose: 'statistics',
  verb: 'consultation',
  rate: '60/min',
  input: VintagesInput,
  output: ToldVintages,
  subject: (_, output) => output?.releases.map(({ id }) => id) ?? [],
  async run({ db }, { year: asked, language }) {
    const all = await publishedIn(db)
    const years = yearsOf(all.map(({ year }) => year))
    const year = asked ?? years[0] ?? null
    const [latest] = all.filter((one) => one.year === year)
    // Two offices count by themselves: nothing of one is a vintage of the other.
    const releases = all
      .filter((one) => latest && one.year === year && one.agency === latest.agency && one.geo === latest.geo)
      .toSorted((a, b) => a.number - b.number)
    const lines = toldBeside(releases.map(({ told }) => told))
    return {
      ...{ year, years, geo: latest?.geo ?? null, agency: latest?.agency ?? null },
      releases: releases.map(({ id, number, vintage, way, publishedAt }) => ({
        id,
        number,
        vintage,
        way,
        publishedAt,
      })),
      ...inWords(lines, language, (said) => ({
        told: said.map((one) => (one === null ? null : toldAs({ told: one }))),
      })),
    }
  },
})

const sentRows = (db: Tx, { agency }: Member): Promise<ReturnRow[]> =>
  db
    .selectFrom('returns')
    .selectAll()
    .where('agency', '=', agency)
    .where('state', '=', 'sent')
    .orderBy('vintage')
    .execute()

export const sentVintages = operation({
  summary: 'Compare the vintages of the yearly return of one year, with their true counts and why each was corrected',
  permission: 'return:read',
  purpose: 'statistics',
  verb: 'consultation',
  rate: '60/min',
  input: VintagesInput,
  output: SentVintages,
  subject: (_, output) => output?.vintages.map((one) => one.return) ?? [],
  async run({ db, actor }, { year: asked, language }) {
    const member = asMember(actor)
    const rows = await sentRows(db, member)
    const years = yearsOf(rows.map(({ year }) => year))
    const year = asked ?? years[0] ?? null
    const here = rows.filter((row) => row.year === year)
    const kept: Kept[] = []
    for (const row of here) kept.push(await openReturn(db, member, row))
    const lines = sentBeside(kept.map(({ observations }) => observations))
    return {
      ...{ year, years, geo: here[0]?.geo ?? null },
      vintages: here.map((row, i) => ({
        ...{ return: row.id, vintage: row.vintage, why: kept[i]?.why ?? null },
        sentAt: row.sent_at?.toISOString() ?? null,
      })),
      ...inWords(lines, language, (said) => ({ counts: [...said] })),
    }
  },
})
