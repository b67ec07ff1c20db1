import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { referenceOf } from '../letters/letter.ts'
import { recipientRow } from '../recipients.ts'
import { settingsOf } from '../settings.ts'
import type { PreservationRow } from '../statements/tables.ts'
import type { NoticeRow } from '../tables.ts'

/** A letter as it goes by mail, or by the hand of a person. */
export type Handed = { readonly subject: string; readonly text: string }

type About = Pick<NoticeRow, 'id' | 'agency'>

/** In the agency's name, as notices go: a prosecutor's own would make them known to whoever reads the service's mail. */
async function signature(db: Tx, agency: string): Promise<string[]> {
  const from = await settingsOf(db, agency)
  return from === null ? [] : [`${from.senderName}\n${from.senderMail}`]
}

/** The request itself. Not a word of who asked and why: it would tell the service, and whoever it tells, what is looked into. */
export async function keepLetter(db: Tx, { id, agency }: About, { until }: Pick<PreservationRow, 'until'>) {
  const reference = referenceOf(id)
  const text = [
    `Our reference: ${reference}`,
    `A prosecutor has approved this request. Please keep the content that this notice names, with all data you hold about it, and leave it up until ${until}.`,
    'It is evidence in criminal proceedings. Do not tell the person who posted it, unless the law that binds you says otherwise.',
    `After ${until} please decide about the content as you would have without this request.`,
    ...(await signature(db, agency)),
  ]
  return { subject: `Request to keep evidence, ${reference}`, text: text.join('\n\n') }
}

/** Its end, which says that the notice stands again: else a service could go on leaving up what it was asked to keep. */
export async function endLetter(db: Tx, { id, agency }: About, endedAt: Date): Promise<Handed> {
  const reference = referenceOf(id)
  const text = [
    `Our reference: ${reference}`,
    `Our request to keep the content that this notice names, and to leave it up, ended on ${isoDay(endedAt)}.`,
    'Please decide about the content now, as our notice asks you to. You need not keep data for this request any longer, where no law binds you to.',
    ...(await signature(db, agency)),
  ]
  return { subject: `End of our request to keep evidence, ${reference}`, text: text.join('\n\n') }
}

/** Sends a letter where the service takes mail; elsewhere a person hands it over, and this says so. */
export async function mailed(
  { db, send }: Pick<RunContext, 'db' | 'send'>,
  { agency, recipient }: Pick<NoticeRow, 'agency' | 'recipient'>,
  { subject, text }: Handed,
): Promise<boolean> {
  const to = await recipientRow(db, agency, recipient)
  const from = await settingsOf(db, agency)
  if (to.mail === null || from === null) return false
  const content = { to: to.mail, subject, text, replyTo: from.senderMail, fromName: from.senderName }
  await send({ channel: 'mail', content })
  return true
}

type Listed = Pick<PreservationRow, 'agency' | 'notice' | 'state' | 'until' | 'ended_at'> & {
  readonly recipient: string
}

/** What a person must hand over, since the service takes no mail: shown as long as the request is listed, not once. */
export async function handedOver({ db }: Pick<RunContext, 'db'>, row: Listed): Promise<Handed | null> {
  if (row.state === 'asked' || row.state === 'refused') return null
  const { mail } = await recipientRow(db, row.agency, row.recipient)
  if (mail !== null) return null
  const notice = { id: row.notice, agency: row.agency }
  return row.ended_at === null ? keepLetter(db, notice, row) : endLetter(db, notice, row.ended_at)
}
