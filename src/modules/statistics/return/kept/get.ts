import { z } from 'zod'
import { operation } from '../../../../kernel/operation.ts'
import { memberNames } from '../../../accounts/index.ts'
import type { Language } from '../../../vocabulary/index.ts'
import { MOST_TOLD } from '../check.ts'
import { type Letter, TOTAL } from '../codes.ts'
import { type Codes, keyOf, type Observation, type Value } from '../cube.ts'
import { wordFor } from '../import/lexicon.ts'
import { apartIn, SHEETS } from '../letters.ts'
import { RETURN_WORDS } from '../words/index.ts'
import { dueReturn } from './due.ts'
import { changesBetween, type Kept, lettersOf, type ReturnRow, whyNotSend } from './kept.ts'
import { asMember, lastSent, openReturn, returnRow } from './record.ts'
import { GetInput, ReturnList, ReturnPage } from './shapes.ts'

const headOf = (row: ReturnRow) => ({
  ...{ id: row.id, year: row.year, geo: row.geo, vintage: row.vintage, state: row.state },
  letters: row.letters as Letter[],
  changedAt: row.changed_at.toISOString(),
  sentAt: row.sent_at?.toISOString() ?? null,
})

export const listReturns = operation({
  summary: 'See the yearly returns: drafts, and each vintage as it was sent',
  permission: 'return:read',
  purpose: 'statistics',
  verb: 'consultation',
  input: z.strictObject({}),
  output: ReturnList,
  subject: (_, output) => output?.returns.map(({ id }) => id) ?? [],
  async run({ db, actor, now }) {
    const rows = await db
      .selectFrom('returns')
      .selectAll()
      .where('agency', '=', asMember(actor).agency)
      .orderBy('year', 'desc')
      .orderBy('vintage', 'desc')
      .execute()
    return { returns: rows.map(headOf), due: dueReturn(rows, now) }
  },
})

const cellsOf = (letter: Letter, codes: Codes, language: Language): string[] =>
  SHEETS[letter].dimensions.map((dimension) => wordFor(dimension, codes[dimension] ?? TOTAL, language))

/** All of a letter together; null where it stands apart by instance or stage, which are never added up. */
export function wholeOf(letter: Letter, observations: readonly Observation[]): Value | null {
  if (apartIn(letter).length > 0) return null
  const whole = keyOf(letter, {})
  return observations.find((one) => keyOf(one.letter, one.codes) === whole)?.value ?? null
}

/** Whether a line is divided in two ways or more; stages and instances, which have no whole, are no division. */
export const isCrossed = (letter: Letter, codes: Codes): boolean =>
  SHEETS[letter].dimensions.filter((one) => !apartIn(letter).includes(one) && (codes[one] ?? TOTAL) !== TOTAL).length >
  1

type Person = (id: string) => { id: string; name: string | null }

/** A letter with its lines, each beside the same of the year before. */
function partOf(letter: Letter, kept: Kept, last: readonly Observation[], language: Language, person: Person) {
  const before = new Map(last.map((one) => [keyOf(one.letter, one.codes), one.value]))
  const source = kept.sources[letter]
  return {
    letter,
    name: RETURN_WORDS[language].sheets[letter],
    columns: SHEETS[letter].dimensions.map((dimension) => RETURN_WORDS[language].headings[dimension]),
    whole: wholeOf(letter, kept.observations),
    from: source ? { file: source.isOwn ? null : source.name, by: person(source.by), at: source.at } : null,
    lines: kept.observations
      .filter((one) => one.letter === letter)
      .map(({ codes, value, flag }) => ({
        cells: cellsOf(letter, codes, language),
        count: value,
        lastYear: before.get(keyOf(letter, codes)) ?? null,
        isSmall: flag !== 'free',
        isCrossed: isCrossed(letter, codes),
      })),
  }
}

export const getReturn = operation({
  summary: 'Open a yearly return with its true counts, beside the year before and what was sent before',
  permission: 'return:read',
  purpose: 'statistics',
  verb: 'consultation',
  input: GetInput,
  output: ReturnPage,
  subject: ({ return: id }) => [id],
  async run(context, { return: id, language }) {
    const { db, actor } = context
    const member = asMember(actor)
    const row = await returnRow(db, member, id)
    const kept = await openReturn(db, member, row)
    const opened = async (other: ReturnRow | null) => other && openReturn(db, member, other)
    const before = await opened(await lastSent(db, member, row.year, row.vintage))
    const last = await opened(await lastSent(db, member, row.year - 1))
    const changes = before && changesBetween(before.observations, kept.observations)
    const names = await memberNames(context, [
      ...[row.made_by, row.asked_by, row.approved_by],
      ...Object.values(kept.sources).map(({ by }) => by),
    ])
    const person: Person = (one) => ({ id: one, name: names.get(one) ?? null })
    return {
      ...headOf(row),
      edition: row.edition,
      madeBy: person(row.made_by),
      askedBy: row.asked_by === null ? null : person(row.asked_by),
      approvedBy: row.approved_by === null ? null : person(row.approved_by),
      why: kept.why,
      parts: lettersOf(kept).map((letter) => partOf(letter, kept, last?.observations ?? [], language, person)),
      changes:
        changes?.slice(0, MOST_TOLD).map(({ letter, codes, before: then, after }) => ({
          ...{ letter, cells: cellsOf(letter, codes, language) },
          ...{ before: then, after },
        })) ?? null,
      changeCount: changes?.length ?? 0,
      closed: whyNotSend(row, kept, before),
    }
  },
})
