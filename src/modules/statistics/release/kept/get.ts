import { operation } from '../../../../kernel/operation.ts'
import { memberNames } from '../../../accounts/index.ts'
import type { Language } from '../../../vocabulary/index.ts'
import { CODE_LISTS } from '../../return/code-lists.ts'
import { LETTERS, type Letter, TOTAL } from '../../return/codes.ts'
import type { Codes } from '../../return/cube.ts'
import { wordFor } from '../../return/import/lexicon.ts'
import { openReturn, returnRow } from '../../return/kept/record.ts'
import { measureOf, SHEETS } from '../../return/letters.ts'
import { RETURN_WORDS } from '../../return/words/index.ts'
import { type Chosen, offeredBy } from '../chosen.ts'
import type { Found, Named } from '../found.ts'
import type { Shown } from '../ready.ts'
import { cellsIn, columnsOf, letterName } from '../told-release.ts'
import { asMember, figureIn, figureRows, ledgerNow, openRelease, releaseRow, tablesIn } from './record.ts'
import { type ReleaseRow, whyNotPublish } from './release.ts'
import { GetInput, ListInput, ReleaseList, ReleasePage } from './shapes.ts'

type Person = (id: string) => { id: string; name: string | null }
const personIn =
  (names: ReadonlyMap<string, string | null>): Person =>
  (id) => ({ id, name: names.get(id) ?? null })

const headOf = (row: ReleaseRow, person: Person) => ({
  ...{ id: row.id, year: row.year, geo: row.geo, vintage: row.vintage, state: row.state, way: row.way },
  ...{ number: row.number, tables: tablesIn(row).length, changedAt: row.changed_at.toISOString() },
  publishedAt: row.published_at?.toISOString() ?? null,
  publishedBy: row.published_by === null ? null : person(row.published_by),
})

/** What a cell counts, with its codes. */
export function cellWords(letter: Letter, codes: Codes, language: Language, year?: number): string {
  const { measures } = RETURN_WORDS[language]
  const named = SHEETS[letter].dimensions.flatMap((name) => {
    const code = codes[name]
    return code === undefined || (letter === 'g' && name === 'stage') ? [] : [wordFor(name, code, language)]
  })
  const comma = language === 'ar' ? '، ' : ', '
  return [`${measures[measureOf(letter, codes)]} (${letter})`, ...(year ? [String(year)] : []), ...named].join(comma)
}

/** Each letter with its divisions and codes, in words. */
const lettersIn = (language: Language) =>
  LETTERS.map((letter) => ({
    ...{ letter, name: letterName(letter, language) },
    divisions: SHEETS[letter].dimensions.map((name) => ({
      ...{ name, words: RETURN_WORDS[language].headings[name], isApart: CODE_LISTS[name].adding === 'apart' },
      codes: [...CODE_LISTS[name].codes.keys()].map((code) => ({ code, words: wordFor(name, code, language) })),
    })),
  }))

export const listReleases = operation({
  summary: 'See the releases of figures: drafts, the ledger of what was told, and figures of others',
  permission: 'release:read',
  purpose: 'statistics',
  verb: 'consultation',
  input: ListInput,
  output: ReleaseList,
  subject: (_, output) => output?.releases.map(({ id }) => id) ?? [],
  async run(context, { language }) {
    const { db, actor } = context
    const member = asMember(actor)
    const rows = await db
      .selectFrom('releases')
      .selectAll()
      .where('agency', '=', member.agency)
      .orderBy('changed_at', 'desc')
      .execute()
    const sent = await db
      .selectFrom('returns')
      .select(['id', 'year', 'geo', 'vintage'])
      .where('agency', '=', member.agency)
      .where('state', '=', 'sent')
      .orderBy('year', 'desc')
      .orderBy('vintage', 'desc')
      .execute()
    const figures = (await figureRows(db, member)).filter(({ dropped_at }) => dropped_at === null)
    const names = await memberNames(context, [
      ...rows.map(({ published_by }) => published_by),
      ...figures.map(({ said_by }) => said_by),
    ])
    const person = personIn(names)
    const draftOf = (id: string) => rows.find((row) => row.return === id && row.state === 'draft')?.id ?? null
    return {
      releases: rows.map((row) => headOf(row, person)),
      vintages: sent
        .filter(({ year }, i) => sent.findIndex((other) => other.year === year) === i)
        .map(({ id, year, geo, vintage }) => ({ return: id, year, geo, vintage, draft: draftOf(id) })),
      letters: lettersIn(language),
      figures: figures.map((row) => {
        const { source, year, letter, cells, from, to } = figureIn(row)
        const words = cells.map((codes) => cellWords(letter, codes, language))
        return {
          ...{ id: row.id, source, year, cells: words, from, to },
          ...{ saidBy: person(row.said_by), saidAt: row.said_at.toISOString() },
        }
      }),
    }
  },
})

const namedIn = (language: Language) => (one: Named) => ({
  ...{ is: one.is, vintages: [...one.vintages] },
  words: cellWords(one.letter, one.codes, language, one.year),
})

function foundIn(language: Language) {
  const name = namedIn(language)
  return ({ kind, cell, from, to, by, total, sums, sources }: Found) => ({
    ...{ kind, cell: name(cell), from, to, by: by.map(name), total: total && name(total), sources: [...sources] },
    sums: sums.map((sum) => ({ total: name(sum.total), parts: sum.parts.map(name) })),
  })
}

/** How a cell is told, with its number where there is one. */
export const toldAs = ({ told }: Pick<Shown, 'told'>) =>
  typeof told === 'number'
    ? ({ as: 'exact', told } as const)
    : typeof told === 'string'
      ? ({ as: told, told: null } as const)
      : 'rounded' in told
        ? ({ as: 'rounded', told: told.rounded } as const)
        : ({ as: 'hidden', told: null } as const)

/** A table as it is told, with the true counts beside for whoever prepares it. */
function partOf(chosen: Chosen, cells: readonly Shown[], language: Language) {
  const columns = columnsOf(chosen)
  return {
    ...{ letter: chosen.letter, name: letterName(chosen.letter, language) },
    columns: columns.map((name) => RETURN_WORDS[language].headings[name]),
    lines: cellsIn(chosen, cells).map((cell) => ({
      cells: columns.map((name) => wordFor(name, cell.codes[name] ?? TOTAL, language)),
      ...toldAs(cell),
      ...{ count: cell.count, why: cell.why },
    })),
  }
}

const offer = ({ letter, by }: Chosen, language: Language) => {
  const { headings, total } = RETURN_WORDS[language]
  const words = by.length === 0 ? total : by.map((name) => headings[name]).join(' × ')
  return { letter, by: [...by], name: letterName(letter, language), words }
}

export const getRelease = operation({
  summary: 'Open a release: what it tells beside what is true, and what the auditor found',
  permission: 'release:read',
  purpose: 'statistics',
  verb: 'consultation',
  input: GetInput,
  output: ReleasePage,
  subject: ({ release }) => [release],
  async run(context, { release, language }) {
    const { db, actor } = context
    const member = asMember(actor)
    const row = await releaseRow(db, member, release)
    const inside = await openRelease(db, member, row)
    const person = personIn(await memberNames(context, [row.made_by, row.published_by]))
    const chosen = tablesIn(row)
    const vintage = async () => {
      const { observations } = await openReturn(db, member, await returnRow(db, member, row.return))
      return { year: row.year, vintage: row.vintage, observations }
    }
    return {
      ...headOf(row, person),
      ...{ edition: row.edition, madeBy: person(row.made_by), outcome: row.outcome },
      preparedAt: row.prepared_at?.toISOString() ?? null,
      chosen: chosen.map(({ letter, by }) => ({ letter, by: [...by] })),
      offered: row.state === 'draft' ? offeredBy(await vintage()).map((one) => offer(one, language)) : [],
      parts: inside ? chosen.map((one) => partOf(one, inside.cells, language)) : [],
      fresh: inside?.fresh.map(foundIn(language)) ?? [],
      standing: inside?.standing.map(foundIn(language)) ?? [],
      unused: [...(inside?.unused ?? [])],
      closed: whyNotPublish(row, await ledgerNow(db, member, row.year)),
    }
  },
})
