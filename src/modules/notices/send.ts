import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { type Changing, changeNotice } from './change.ts'
import type { Channel } from './codes.ts'
import { evidenceOfNotice, hexOf } from './evidence/evidence.ts'
import { endCopy, keepCopy } from './in-house/rows.ts'
import { letterOf, referenceOf } from './letters/letter.ts'
import { isOut } from './notice.ts'
import { settleSent } from './post.ts'
import { apiOf, recipientRow } from './recipients.ts'
import { asMember, heldNotice, noticeRow, openContent, sealContent } from './record.ts'
import { flaggerNow, settingsOf } from './settings.ts'
import { Changed, type Content, Exported, OneInput } from './shapes.ts'
import { endAlert } from './suspicion/alerts.ts'
import type { NoticeRow, RecipientRow } from './tables.ts'

/** A notice as it goes out. */
export async function written(
  { db, now }: Pick<RunContext, 'db' | 'now'>,
  row: NoticeRow,
  content: Content,
  kind: Exported['kind'] = row.corrects === null ? 'notice' : 'correction',
): Promise<Exported> {
  const settings = await settingsOf(db, row.agency)
  // By the day on which it leaves: a status that was taken back since the draft must not be claimed (Art. 22(6) and (7)).
  const flagger = await flaggerNow(db, row.agency, now)
  const pieces = await evidenceOfNotice(db, row.id)
  return letterOf({
    kind,
    language: row.language,
    reference: referenceOf(row.id),
    sender: { name: settings?.senderName ?? '', mail: settings?.senderMail ?? '' },
    flagger: flagger && { coordinator: flagger.coordinator, decision: flagger.decision, area: flagger.area },
    matter: row.matter,
    ground: row.ground,
    content,
    evidence: pieces.map((piece) => ({ kind: piece.kind, takenAt: piece.taken_at, sha256: hexOf(piece.sha256) })),
    earlier:
      kind === 'withdrawal' ? { reference: referenceOf(row.id), sentAt: row.sent_at ?? now } : await replaced(db, row),
  })
}

async function replaced(db: RunContext['db'], { agency, corrects }: NoticeRow) {
  if (corrects === null) return null
  // By the reference that its recipient knows: of what never reached them there is nothing to replace.
  const { sent_at } = await noticeRow(db, agency, corrects)
  return sent_at === null ? null : { reference: referenceOf(corrects), sentAt: sent_at }
}

type Outgoing = {
  readonly to: RecipientRow
  readonly channel: Channel
  readonly notice: string
  readonly letter: Exported
  /** Whether it rests on evidence: asked once more before it leaves. A withdrawal rests on none. */
  readonly rests: boolean
}

/** Puts a letter into the outbox by the recipient's channel; `hears` tells the notice what became of it. Gives its id. */
async function queue(context: RunContext, { to, channel, notice, letter, rests }: Outgoing) {
  const { db, actor, send } = context
  const asks = rests ? { asks: { operation: 'notices.may-leave', input: { notice } } } : {}
  // The answer comes by the post's own call, in its own transaction: this one has long been committed by then.
  const hears = { operation: 'notices.delivered', input: { notice } }
  if (channel === 'mail') {
    const { subject, text, sender } = letter
    return send({
      channel: 'mail',
      // From the installation's own address with the office's as reply: a server that wrote in the office's domain would be refused as a forger.
      content: { to: to.mail, subject, text, replyTo: sender.mail, fromName: sender.name },
      ...{ hears, ...asks },
    })
  }
  const api = await apiOf(db, asMember(actor), to)
  if (api === null) throw new Problem('conflict', 'The directory does not say where the recipient’s interface is.')
  const { address, signing, secret } = api
  // The secret travels in the sealed outbox, not by its row: a later change of the directory leaves a letter that waits as it was.
  return send({
    channel: 'webhook',
    content: { address, signing, secret, body: JSON.stringify(letter) },
    hears,
    ...asks,
  })
}

/**
 * What stands with a notice once it leaves: who sent it, as what, and its words as they went, whatever is set later.
 * @param to the mail address or interface it goes to; null where a person hands it over
 */
export async function leaving(
  { db, now }: Pick<RunContext, 'db' | 'now'>,
  { member, row, key, content }: Changing,
  { subject, text }: Exported,
  to: string | null,
): Promise<Partial<NoticeRow>> {
  const flagger = (await flaggerNow(db, row.agency, now))?.id ?? null
  return { sent_by: member.id, flagger, sealed: sealContent(key, row.id, { ...content, sent: { subject, text, to } }) }
}

/** Where a recipient gets notices: its mail address or its interface; null where it takes them by hand alone. */
export async function placeOf(db: Tx, member: Member, to: RecipientRow, channel = to.channel): Promise<string | null> {
  if (channel === 'mail') return to.mail
  return channel === 'api' ? ((await apiOf(db, member, to))?.address ?? null) : null
}

export const sendNotice = operation({
  summary: 'Send an approved notice',
  permission: 'notice:send',
  purpose: 'prevention',
  verb: 'disclosure',
  input: OneInput,
  output: Changed,
  subject: ({ notice }) => [notice],
  async run(context, { notice }) {
    const { db, actor } = context
    const row = await noticeRow(db, asMember(actor).agency, notice)
    const to = await recipientRow(db, row.agency, row.recipient)
    return to.channel === 'house' ? sendInHouse(context, notice, to) : sendByPost(context, notice, to)
  },
})

/** Its people read it here: it has arrived as soon as it is sent. */
async function sendInHouse(context: RunContext, notice: string, to: RecipientRow): Promise<Changed> {
  const result = await changeNotice(context, notice, 'hand-over', async (changing) => {
    const letter = await written(context, changing.row, changing.content)
    await keepCopy(context, changing.row, to, letter)
    const left = await leaving(context, changing, letter, null)
    const gone = { sent_at: context.now, channel: 'house', delivery: 'delivered' } as const
    return { set: { ...left, ...gone }, event: { kind: 'sent' } }
  })
  await settleSent(context, await noticeRow(context.db, to.agency, notice))
  return result
}

const sendByPost = (context: RunContext, notice: string, to: RecipientRow): Promise<Changed> =>
  changeNotice(context, notice, 'send', async (changing) => {
    const { row, content } = changing
    // Told before anything is queued: a letter without a way would wait for ever.
    if (to.channel === 'export')
      throw new Problem('conflict', 'This recipient takes neither mail nor messages of a program. Export the notice.', {
        fields: [{ field: 'channel', message: 'export' }],
      })
    const letter = await written(context, row, content)
    const place = await placeOf(context.db, changing.member, to)
    const outbox = await queue(context, { to, channel: to.channel, notice, letter, rests: true })
    // Still approved, and on its way: sent it is once the recipient's server has taken it.
    const delivery = { delivery: 'waiting', delivery_problem: null, outbox } as const
    return {
      set: { ...delivery, ...(await leaving(context, changing, letter, place)), channel: to.channel },
      event: { kind: 'queued' },
    }
  })

export const exportNotice = operation({
  summary: 'Take an approved notice out as a file, which a person hands over',
  permission: 'notice:send',
  purpose: 'prevention',
  verb: 'disclosure',
  input: OneInput,
  output: Exported,
  subject: ({ notice }) => [notice],
  async run(context, { notice }) {
    const { row, key } = await heldNotice(context, notice)
    const letter = await written(context, row, openContent(key, row))
    // Taken out once more later, it is the same letter; nothing about the notice changes.
    if (isOut(row.state)) return letter
    // The same rules as for sending by post: by hand nothing may leave that could not leave otherwise. It stays approved: that a file
    // was saved is no proof that anybody has it (see `notices.hand-over`).
    await changeNotice(context, notice, 'export', async (changing) => ({
      // Of a letter that waits for a mail server its own words are kept already.
      set: row.delivery === 'waiting' ? {} : { sealed: asSaved(changing, letter) },
      event: { kind: 'saved' },
    }))
    return letter
  },
})

const asSaved = ({ row, key, content }: Changing, { subject, text }: Exported): Uint8Array =>
  sealContent(key, row.id, { ...content, sent: { subject, text, to: null } })

export const withdrawNotice = operation({
  summary: 'Withdraw a notice, and tell the recipient where it was sent',
  permission: 'notice:send',
  purpose: 'prevention',
  verb: 'disclosure',
  reason: true,
  input: OneInput,
  output: Changed,
  subject: ({ notice }) => [notice],
  run: (context, { notice }) =>
    changeNotice(context, notice, 'withdraw', async (changing) => {
      // Before the letter: whether it is told of or not, the draft is nobody else's business any more.
      await endAlert(context.db, changing.row)
      return {
        set: { closed_at: context.now, ...(await tellWithdrawal(context, changing)) },
        event: { kind: 'withdrawn', words: context.reason },
      }
    }),
})

/** The reason stays in the house; the recipient is told that it is withdrawn. */
async function tellWithdrawal(context: RunContext, { row, content, from }: Changing): Promise<Partial<NoticeRow>> {
  const { channel } = row
  // What was exported went by a person's hand, and so does its withdrawal.
  if (!isOut(from) || channel === null || channel === 'export') return {}
  // Its page says so, and opens no more.
  if (channel === 'house') {
    await endCopy(context.db, row.id, 'withdrawn', context.now)
    return {}
  }
  const to = await recipientRow(context.db, row.agency, row.recipient)
  const letter = await written(context, row, content, 'withdrawal')
  const outbox = await queue(context, { to, channel, notice: row.id, letter, rests: false })
  return { delivery: 'waiting', delivery_problem: null, outbox }
}
