import type { Actor } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import type { House } from '../house.ts'
import type { Quotable } from './furnish-reports.ts'
import { agree, ask, type Furnishing, members, run } from './furnishing.ts'
import {
  INVENTED_HEARING,
  INVENTED_NOTICES,
  INVENTED_ORDER,
  INVENTED_POWER,
  INVENTED_POWER_REASON,
  INVENTED_RECIPIENTS,
  INVENTED_SENDER,
  INVENTED_WORDS,
  type InventedNotice,
  type Stage,
} from './invented-notices.ts'

// Notices of the demonstration come from adverts that reports quote, and go the way of real ones. They are handed over by hand.

type Desk = { readonly house: House; readonly visiting: Actor; readonly other: Actor }
type Piece = { readonly quotation: string; readonly evidence: string; readonly text: string }

/** Names those who get notices. @returns their numbers, by the keys of the table */
async function keepRecipients({ house, visiting }: Desk): Promise<ReadonlyMap<string, string>> {
  await run(house, visiting, 'notices.set-settings', INVENTED_SENDER)
  const kept = new Map<string, string>()
  for (const [key, recipient] of Object.entries(INVENTED_RECIPIENTS)) {
    const { recipients } = await run(house, visiting, 'recipients.save', recipient)
    kept.set(key, recipients.find(({ name }) => name === recipient.name)?.id ?? '')
  }
  await takeStarters(house, visiting)
  return kept
}

/** Two from the list that comes with the program: one that somebody has checked, one that nobody has. */
async function takeStarters(house: House, visiting: Actor): Promise<void> {
  const { starters } = await run(house, visiting, 'recipients.starters', {})
  const [first, second] = starters.map(({ name }) => name)
  const { recipients } = await run(house, visiting, 'recipients.take', { starter: first })
  const taken = recipients.find(({ name }) => name === first)
  if (taken !== undefined) await run(house, visiting, 'recipients.check', { recipient: taken.id })
  await run(house, visiting, 'recipients.take', { starter: second })
}

/** Reads reports, and quotes their adverts. Without an address, so that no page is fetched: nobody's server is asked for invented ones. */
async function quote({ house, visiting }: Desk, adverts: readonly Quotable[]): Promise<readonly Piece[]> {
  const pieces: Piece[] = []
  for (const { report, advert: text } of adverts) {
    await run(house, visiting, 'reports.get', { report })
    const made = await run(house, visiting, 'notices.quote-report', { report, text, childAbuse: false })
    pieces.push({ ...made, text })
  }
  return pieces
}

const NEW = 1

/** Drafts a notice; all but one that is still a draft are written to their end. @returns its number */
async function draft(
  house: House,
  writer: Actor,
  { quotation, evidence, text }: Piece,
  { stage, says, at }: InventedNotice,
  recipient: string,
): Promise<string> {
  const { notice } = await run(house, writer, 'notices.draft', { lead: quotation, recipient, evidence: [evidence] })
  const { matter, ground, reasons, provision } = says
  const isWhole = stage !== 'draft'
  const content = {
    addresses: [{ address: at }],
    facts: `The advert reads: «${text}».`,
    ...(isWhole ? { reasons, provision } : { reasons: '', provision: '' }),
    goodFaith: isWhole,
  }
  await run(house, writer, 'notices.edit', { notice, edition: NEW, matter, ground, language: 'en', content })
  return notice
}

/** Whether a notice of this stage was approved on its way. */
const APPROVED: readonly Stage[] = ['approved', 'sent', 'acknowledged', 'removed', 'refused', 'complaint', 'closed']

/** The acts that bring a notice to its stage after its approval, or without one. */
const THEN: Readonly<Record<Stage, (desk: Desk, notice: string) => Promise<unknown>>> = {
  draft: async () => null,
  waits: async () => null,
  approved: async () => null,
  held: ({ house, visiting }, notice) =>
    run(house, visiting, 'notices.hold', { notice, hours: 24 }, INVENTED_WORDS.hold),
  withdrawn: ({ house, visiting }, notice) =>
    run(house, visiting, 'notices.withdraw', { notice }, INVENTED_WORDS.withdraw),
  async sent({ house, visiting }, notice) {
    await run(house, visiting, 'notices.export', { notice })
    await run(house, visiting, 'notices.hand-over', { notice, way: 'form', on: isoDay(house.kernel.clock.now()) })
  },
  async acknowledged(desk, notice) {
    await THEN.sent(desk, notice)
    await run(desk.house, desk.visiting, 'notices.acknowledge', { notice })
  },
  async removed(desk, notice) {
    await THEN.acknowledged(desk, notice)
    await run(desk.house, desk.visiting, 'notices.decide', { notice, outcome: 'removed', automated: false })
  },
  async refused(desk, notice) {
    await THEN.acknowledged(desk, notice)
    const answer = { outcome: 'kept', refusal: 'not-against-terms', automated: true } as const
    await run(desk.house, desk.visiting, 'notices.decide', { notice, ...answer })
  },
  async complaint(desk, notice) {
    await THEN.refused(desk, notice)
    const { house, visiting } = desk
    const lodgedOn = isoDay(house.kernel.clock.now())
    const grounds = INVENTED_WORDS.complaint
    await run(house, visiting, 'remedies.lodge', { notice, kind: 'complaint', lodgedOn, grounds })
  },
  async closed(desk, notice) {
    await THEN.removed(desk, notice)
    await run(desk.house, desk.visiting, 'notices.close', { notice, as: 'settled' }, INVENTED_WORDS.close)
  },
}

/** Has a notice approved by whoever did not write it; of one that waits nobody has decided yet. */
async function approve({ house }: Desk, notice: string, stage: Stage, writer: Actor, second: Actor): Promise<void> {
  if (stage !== 'waits' && !APPROVED.includes(stage)) return
  const approval = await ask(house, writer, 'notices.approve', { notice, edition: NEW + 1 })
  if (stage !== 'waits') await agree(house, second, 'notices.approve', approval)
}

/** Names a law that lets the agency order services, and drafts an order by it; to issue it is left to the visitor. */
async function draftOrder({ house, visiting }: Desk, recipient: string): Promise<void> {
  const { powers } = await run(house, visiting, 'powers.add', INVENTED_POWER, INVENTED_POWER_REASON)
  const content = INVENTED_ORDER
  await run(house, visiting, 'orders.draft', { power: powers[0].id, kind: 'act', recipient, content })
}

/** Fills the directory of recipients, writes a notice of each state, and gives a piece of evidence to a court. @param adverts that reports quote */
export async function furnishNotices(furnishing: Furnishing, adverts: readonly Quotable[]): Promise<void> {
  const { house } = furnishing
  const desk = { house, ...(await members(furnishing)) }
  const recipients = await keepRecipients(desk)
  const pieces = await quote(desk, adverts)
  for (const invented of INVENTED_NOTICES) {
    const { stage, by, to } = invented
    const [writer, second] = by === 'visiting' ? [desk.visiting, desk.other] : [desk.other, desk.visiting]
    const notice = await draft(house, writer, pieces[invented.advert], invented, recipients.get(to) ?? '')
    await approve(desk, notice, stage, writer, second)
    await THEN[stage](desk, notice)
  }
  await draftOrder(desk, recipients.get('board') ?? '')
  const { reason, ...outside } = INVENTED_HEARING
  await run(house, desk.visiting, 'evidence.give-out', { item: pieces[0].evidence, ...outside }, reason)
}
