import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { MENTION_KINDS, memberNames, mentionsOf, type Reader, seeMentions } from '../../accounts/index.ts'
import { leadReaders } from '../../leads/index.ts'
import { noticeReaders } from '../../notices/index.ts'
import { openTo, reportReaders } from '../../reports/index.ts'
import { asMember, endOver } from '../record.ts'
import { Colleague } from '../shapes.ts'
import { colleague } from '../summary.ts'
import { ofMyTeams } from '../team/mine.ts'
import { personReaders } from '../team/readers.ts'

// Here and not in accounts: the last of the rooms whose notes mention colleagues knows the walls of all.

const Kind = z.enum(MENTION_KINDS)
type Kind = z.output<typeof Kind>
const RecordInput = z.object({ kind: Kind, record: Id })
const Mentions = z.object({
  mentions: z.array(
    z.object({
      kind: Kind,
      record: Id,
      /** The number of a lead or a notice, the code of a report or a person. */
      code: z.string(),
      by: Colleague,
      at: z.iso.datetime(),
    }),
  ),
})
type Mention = Awaited<ReturnType<typeof mentionsOf>>[number]

const declared = { permission: 'self', purpose: 'protection' } as const

const READERS: Readonly<Record<Kind, (context: RunContext, record: string) => Promise<readonly Reader[]>>> = {
  lead: leadReaders,
  report: reportReaders,
  notice: noticeReaders,
  person: personReaders,
}

export const mentionable = operation({
  ...declared,
  summary: 'See which colleagues may open a record, and so be mentioned in its notes',
  verb: 'consultation',
  input: RecordInput,
  output: z.object({ colleagues: z.array(z.object({ id: Id, name: z.string() })) }),
  subject: ({ record }) => [record],
  run: async (context, { kind, record }) => ({ colleagues: [...(await READERS[kind](context, record))] }),
})

export const listMentions = operation({
  ...declared,
  summary: 'See where colleagues mentioned one, and one has not looked yet',
  verb: 'consultation',
  input: z.object({}),
  output: Mentions,
  subject: () => [],
  async run(context) {
    const { db, actor, now } = context
    const member = asMember(actor)
    await endOver(db, member, now)
    const found = await mentionsOf(db, member.id)
    const open = await openRecords(context, member, found)
    const names = await memberNames(
      context,
      found.map(({ by }) => by),
    )
    const shown = found.flatMap(({ by, at, ...row }) =>
      MENTION_KINDS.flatMap((kind) => {
        const record = row[kind]
        const code = record === null ? undefined : open.get(record)
        return record === null || code === undefined
          ? []
          : [{ kind, record, code, by: colleague(names, by), at: at.toISOString() }]
      }),
    )
    // Several notes of one colleague on one record are one line.
    const once = new Map(shown.toReversed().map((one) => [`${one.record} ${one.by.id}`, one]))
    return { mentions: [...once.values()].reverse() }
  },
})

export const seenMention = operation({
  ...declared,
  summary: 'Say that one has seen where one was mentioned',
  verb: 'alteration',
  input: RecordInput,
  output: z.object({}),
  subject: ({ record }) => [record],
  async run({ db, actor }, at) {
    await seeMentions(db, asMember(actor).id, at)
    return {}
  },
})

/** Of those records that one may open now, how they are called, by their ids: access that ended since takes its mentions along. */
async function openRecords(
  { db, actor, may }: RunContext,
  { agency }: Member,
  found: readonly Mention[],
): Promise<ReadonlyMap<string, string>> {
  const ids = (kind: Kind) => found.flatMap((row) => row[kind] ?? [])
  const numbered = (table: 'leads' | 'notices', of: readonly string[]) => numbersOf(db, table, agency, of)
  const leads = may('leads.get') ? await numbered('leads', ids('lead')) : []
  const notices = may('notices.get') ? await numbered('notices', ids('notice')) : []
  const reports =
    may('reports.get') && ids('report').length > 0
      ? await db
          .selectFrom('reports')
          .select('id')
          .where('agency', '=', agency)
          .where('id', 'in', ids('report'))
          .where(openTo(actor))
          .execute()
      : []
  const persons =
    may('persons.get') && ids('person').length > 0
      ? await ofMyTeams(db, agency).select('id').where('id', 'in', ids('person')).execute()
      : []
  return new Map([
    ...[...leads, ...notices].map(({ id, number }): [string, string] => [id, String(number)]),
    ...[...reports, ...persons].map(({ id }): [string, string] => [id, codeOf(id)]),
  ])
}

const numbersOf = async (db: Tx, table: 'leads' | 'notices', agency: string, ids: readonly string[]) =>
  ids.length === 0
    ? []
    : db.selectFrom(table).select(['id', 'number']).where('agency', '=', agency).where('id', 'in', ids).execute()
