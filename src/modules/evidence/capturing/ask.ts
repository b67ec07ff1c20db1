import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'
import { openJson, sealJson } from '../../../kernel/vault/seal.ts'
import { FeedFault } from '../../../ports/feed-fault.ts'
import { feedAddress } from '../../../ports/feeds.ts'
import { asMember, DECLARED } from '../asked.ts'
import { CAPTURE_JOB, GROUNDS } from '../codes.ts'
import { Grade, shownTo } from '../item.ts'
import { isThere, NOTHING } from '../keep.ts'
import { unlessOfNobody } from '../of-case.ts'
import { About } from '../shapes.ts'
import type { CaptureRow } from '../tables.ts'
import { unlessUnseen } from '../unseen.ts'
import { faultOf } from './fault.ts'

/** What somebody says of a page that is to be captured; sealed until it is. */
export const CaptureWords = z.object({
  address: z.string().trim().max(2000),
  ground: z.enum(GROUNDS),
  how: z.string().trim().min(1).max(1000),
  grade: Grade.nullable().default(null),
})
export type CaptureWords = z.output<typeof CaptureWords>

const labelOf = (id: string) => `evidence_captures.sealed ${id}`
export const openCapture = (key: Uint8Array, { id, sealed }: Pick<CaptureRow, 'id' | 'sealed'>): CaptureWords =>
  // Of those from before it was asked for, the grade is absent.
  CaptureWords.parse(openJson(key, sealed, labelOf(id)))

export const askCapture = operation({
  ...DECLARED,
  summary: 'Capture a page of the web as evidence, as work that goes on by itself',
  permission: 'evidence:keep',
  verb: 'collection',
  // Each one starts a browser.
  rate: '10/min',
  input: CaptureWords.extend({
    about: About,
    // Somebody has looked, and it shows no abuse of a child: such a page goes to the police by its address alone.
    childAbuse: z.literal(false),
  }),
  output: z.object({ capture: Id }),
  subject: ({ about }, output) => [about.id, ...(output ? [output.capture] : [])],
  async prepare({ site }, { address }) {
    const fault = await faultOf(site)
    if (fault !== null)
      throw new Problem('conflict', 'This server captures no pages. Keep pictures of the page as files.', {
        fields: [{ field: 'capture', message: fault }],
      })
    checkAddress(address)
  },
  async run(context, { about, address, ground, how, grade }) {
    const { db, actor, now, later } = context
    const member = asMember(actor)
    await mayCapture(context, member, about)
    const id = newId()
    const key = await newDataKey(db, member.agency, now)
    // Only the id goes with it: jobs are listed to people who may not read what is captured.
    const job = await later({ job: CAPTURE_JOB, input: { capture: id } })
    await db
      .insertInto('evidence_captures')
      .values({
        ...{ id, agency: member.agency, about_kind: about.kind as CaptureRow['about_kind'], about: about.id },
        ...{ asked_by: member.id, asked_at: now, job, data_key: key.id },
        sealed: sealJson(key.bytes, { address, ground, how, grade }, labelOf(id)),
      })
      .execute()
    return { capture: id }
  },
})

function checkAddress(address: string): void {
  try {
    feedAddress(address)
  } catch (error) {
    if (!(error instanceof FeedFault)) throw error
    throw new Problem(
      'conflict',
      'This is no address of a page. It begins with http:// or https:// and holds no name or password.',
      { fields: [{ field: 'address', message: 'address' }] },
    )
  }
}

/**
 * Whether a page may be captured as evidence of something; asked when it is asked for, and again when the browser starts.
 * @throws Problem `not-found`, `conflict`
 */
export async function mayCapture(context: RunContext, member: Member, about: z.output<typeof About>): Promise<void> {
  if (!shownTo(context).includes(about.kind)) throw new Problem('not-found', NOTHING)
  if (about.kind === 'person')
    throw new Problem('conflict', 'Of a person no page is captured: capture it as evidence of the lead or report.')
  await isThere(context, member, about)
  if (about.kind === 'case') await unlessOfNobody(context.db, about.id)
  await unlessUnseen(context.db, { about: about.id, about_kind: about.kind }, false)
}
