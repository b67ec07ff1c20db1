import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import type { Exploitation } from '../../vocabulary/index.ts'
import { enter } from '../events.ts'
import { refuseRestricted } from '../keeping/restricted.ts'
import { lastEpisodes } from '../papers/episodes.ts'
import { handedOut, markColumns } from '../papers/handed-out.ts'
import { caseRow, heldPerson, keyOf, NOBODY, openCase, openIdentity } from '../record.ts'
import { OneInput } from '../shapes.ts'
import { withEpisodes } from './episodes.ts'
import { labelOf } from './import.ts'
import { type HtcdsRecord, writeHtcds } from './record.ts'

/**
 * The line that a person was imported from; empty for a person first met here.
 * @throws Problem `unavailable`
 */
export async function importedLine(db: Tx, key: Uint8Array | null, person: string): Promise<HtcdsRecord> {
  if (key === null) return {}
  const row = await db
    .selectFrom('person_imports')
    .select(['id', 'sealed'])
    .where('person', '=', person)
    .executeTakeFirst()
  return row === undefined ? {} : openUnaltered<HtcdsRecord>(key, row.sealed, labelOf(row.id))
}

export const exportHtcds = operation({
  summary: 'Take out a person as a line of the Human Trafficking Case Data Standard',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'disclosure',
  reason: true,
  confirm: 'mfa',
  // The audit entry and the line name the recipient (Art. 25(1) Directive (EU) 2016/680).
  input: OneInput.extend({ recipient: z.string().max(200).regex(/\S/, 'Nothing was written.') }),
  output: z.object({ person: Id, line: z.record(z.string(), z.string()) }),
  subject: ({ person }) => [person],
  async run(context, { person, recipient }) {
    const { db, now, reason } = context
    const { member, row, key } = await heldPerson(context, person)
    refuseRestricted([row])
    const found = await caseRow(db, member, row.case_id)
    const { place } = openCase(await keyOf(db, member, found.data_key), found)
    const identity = (key && openIdentity(key, row)) ?? NOBODY
    const { sex, age, citizenship, language, identification, file } = row
    const exploitation = row.exploitation as Exploitation
    const known = { ...identity, sex, age, citizenship, exploitation, language, place, signs: [] }
    const met = writeHtcds(known, { identification, file }, await importedLine(db, key, person), isoDay(now))
    const episodes = key === null ? [] : ((await lastEpisodes(db, new Map([[person, key]]))).get(person) ?? [])
    const line = withEpisodes(met, episodes)
    const mark = await handedOut(context, member, { purpose: 'protection', recipient })
    const words = { reason: reason ?? '', text: mark.recipient }
    await enter(db, member, row, key, { kind: 'exported', at: now, words })
    return { person, line: { ...line, ...markColumns(mark) } }
  },
})
