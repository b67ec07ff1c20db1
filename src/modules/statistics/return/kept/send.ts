import { z } from 'zod'
import type { Member } from '../../../../kernel/actor.ts'
import type { Tx } from '../../../../kernel/database.ts'
import { Problem } from '../../../../kernel/errors.ts'
import { operation } from '../../../../kernel/operation.ts'
import { eraseDataKeys } from '../../../../kernel/vault/data-keys.ts'
import { writtenAs } from '../../formats/written.ts'
import { type ReturnRow, whyNotSend } from './kept.ts'
import { asMember, closedReturn, lastSent, openReturn, returnRow, sealedReturn } from './record.ts'
import { DownloadInput, OneReturn, SendInput, Why, WrittenFile } from './shapes.ts'
import { keepDraft } from './take-in.ts'

/** @throws Problem `conflict` for what was sent */
const mustBeDraft = ({ state }: Pick<ReturnRow, 'state'>): void => {
  if (state === 'sent') throw closedReturn('sent')
}

export const sayWhy = operation({
  summary: 'Say why a return that was sent is corrected',
  permission: 'return:keep',
  purpose: 'statistics',
  verb: 'alteration',
  input: OneReturn.extend({ why: Why }),
  output: z.object({}),
  subject: ({ return: id }) => [id],
  async run(context, { return: id, why }) {
    const member = asMember(context.actor)
    const row = await returnRow(context.db, member, id)
    mustBeDraft(row)
    const kept = { ...(await openReturn(context.db, member, row)), why }
    await keepDraft(context, member, { row, kept, isNew: false })
    return {}
  },
})

export const dropReturn = operation({
  summary: 'Drop the draft of a return; what was sent before stays',
  permission: 'return:keep',
  purpose: 'statistics',
  verb: 'erasure',
  reason: true,
  input: OneReturn,
  output: z.object({}),
  subject: ({ return: id }) => [id],
  async run({ db, actor, now }, { return: id }) {
    const member = asMember(actor)
    const row = await returnRow(db, member, id)
    mustBeDraft(row)
    await db.deleteFrom('returns').where('id', '=', id).execute()
    await eraseDataKeys(db, [row.data_key], member.agency, now)
    return {}
  },
})

/**
 * A return that may be sent as it was read.
 * @throws Problem `conflict` where it may not be sent, or was changed since somebody asked
 */
async function readyReturn(db: Tx, member: Member, { return: id, edition }: z.output<typeof SendInput>) {
  const row = await returnRow(db, member, id)
  const kept = await openReturn(db, member, row)
  const before = await lastSent(db, member, row.year, row.vintage)
  const why = whyNotSend(row, kept, before && (await openReturn(db, member, before)))
  if (why !== null) throw closedReturn(why)
  // The first person vouched for what they had read. A number changed since then was seen by nobody.
  if (row.edition !== edition)
    throw new Problem('conflict', 'It was changed since it was read. Read it again, and ask anew.', {
      fields: [{ field: 'yearly', message: 'changed' }],
    })
  return { row, kept }
}

/** The first person asks, the second one's approval closes the vintage. Files of it leave the house from then on. */
export const sendReturn = operation({
  summary: 'Approve a return as it is sent to Eurostat; it stays so, and a correction is a vintage of its own',
  permission: 'return:send',
  purpose: 'statistics',
  verb: 'alteration',
  approval: 'second-person',
  confirm: 'mfa',
  input: SendInput,
  output: z.object({}),
  subject: ({ return: id }) => [id],
  asked: ({ db, actor }, input) => readyReturn(db, asMember(actor), input),
  async run({ db, actor, now, askedBy }, input) {
    const member = asMember(actor)
    // The door asks for a second person by itself; this holds if somebody ever takes that away by mistake.
    if (askedBy === null) throw new Problem('not-permitted', 'A return is sent by two.')
    const { row, kept } = await readyReturn(db, member, input)
    const set = { state: 'sent' as const, asked_by: askedBy, approved_by: member.id, sent_at: now }
    const { sealed } = await sealedReturn(db, member, { ...row, ...set }, kept)
    await db
      .updateTable('returns')
      .set({ ...set, sealed })
      .where('id', '=', row.id)
      .execute()
    return {}
  },
})

export const downloadReturn = operation({
  summary: 'Download a return that was approved, with its true counts',
  permission: 'return:send',
  purpose: 'statistics',
  verb: 'disclosure',
  confirm: 'mfa',
  input: DownloadInput,
  output: WrittenFile,
  subject: ({ return: id }) => [id],
  async run({ db, actor, now }, { return: id, format, language }) {
    const member = asMember(actor)
    const row = await returnRow(db, member, id)
    if (row.state !== 'sent')
      throw new Problem('conflict', 'Files leave the house once a second person has approved the return.', {
        fields: [{ field: 'yearly', message: 'draft' }],
      })
    const { observations } = await openReturn(db, member, row)
    const { name, ...file } = writtenAs(format, { geo: row.geo, year: row.year, observations }, language, now)
    return { ...file, name: row.vintage === 1 ? name : name.replace('.', `-vintage-${row.vintage}.`) }
  },
})
