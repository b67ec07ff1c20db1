import { z } from 'zod'
import type { Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import { Id } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { eraseDataKeys } from '../../kernel/vault/data-keys.ts'
import type { State } from './codes.ts'
import { asMember } from './record.ts'

// A quotation that should not have left its report: more than the advert was in it, or the wrong advert.

/** Why a quotation cannot be taken back, as pages know it. */
export type NoTakingBack = 'already-sent' | 'notice-drafted' | 'taken-back'

/**
 * Whether a quotation may still be taken back. What was sent stands as it was sent: somebody outside has it, and may answer.
 * @param notices what came of it
 */
export function whyNotTakeBack(
  notices: readonly { readonly state: State; readonly sent: boolean }[],
  takenBack: boolean,
): NoTakingBack | null {
  if (takenBack) return 'taken-back'
  if (notices.some(({ sent }) => sent)) return 'already-sent'
  // Not withdrawn along with it: whoever wrote the notice is told by withdrawing it themselves.
  return notices.some(({ state }) => state !== 'withdrawn') ? 'notice-drafted' : null
}

const WORDS: Readonly<Record<NoTakingBack, string>> = {
  'already-sent': 'A notice with this advert was sent. Correct or withdraw that notice instead.',
  'notice-drafted': 'A notice is being written about this advert. Withdraw it first.',
  'taken-back': 'This quotation was taken back before.',
}

/** A quotation by its own number. */
const TakeBackInput = z.object({ quotation: Id })

export const takeBackQuotation = operation({
  summary: 'Take back an advert quoted from a report, before a notice of it was sent: its words are erased',
  // The same right that let it out of the report.
  permission: 'report:lead',
  purpose: 'protection',
  verb: 'erasure',
  // Colleagues may have begun to read it; why it went away stands in the audit and nowhere beside the notice.
  reason: true,
  input: TakeBackInput,
  output: z.object({}),
  subject: ({ quotation }) => [quotation],
  async run({ db, actor, now }, { quotation }) {
    const { id: by, agency } = asMember(actor)
    const row = await db
      .selectFrom('notice_quotations')
      .selectAll()
      .where('agency', '=', agency)
      .where('id', '=', quotation)
      // A colleague who drafts from it at the same moment waits, and then finds it gone.
      .forUpdate()
      .executeTakeFirstOrThrow(notFound('There is no such quotation here.'))
    const why = whyNotTakeBack(await noticesOf(db, agency, quotation), row.taken_back_at !== null)
    if (why !== null) throw new Problem('conflict', WORDS[why], { fields: [{ field: 'quotation', message: why }] })
    await db
      .updateTable('notice_quotations')
      .set({ taken_back_at: now, taken_back_by: by })
      .where('id', '=', quotation)
      .execute()
    // Pieces stay, with their hash and who kept them when; what they showed opens to nobody any more.
    const pieces = await db
      .selectFrom('evidence_items')
      .select('data_key')
      .where('agency', '=', agency)
      .where('about', '=', quotation)
      .execute()
    await eraseDataKeys(
      db,
      pieces.flatMap(({ data_key }) => data_key ?? []),
      agency,
      now,
    )
    return {}
  },
})

async function noticesOf(db: Tx, agency: string, quotation: string) {
  const rows = await db
    .selectFrom('notices')
    .select(['state', 'sent_at'])
    .where('agency', '=', agency)
    .where('lead', '=', quotation)
    .execute()
  return rows.map(({ state, sent_at }) => ({ state, sent: sent_at !== null }))
}
