import type { Tx } from '../../../kernel/database.ts'
import { newEvent } from '../../../kernel/events.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { endShare, eraseDataKeys } from '../../../kernel/vault/data-keys.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { isSound } from '../../../kernel/vault/row-marks.ts'
import { type operations, sealToNamed } from '../../cases/index.ts'
import { dueOf, opens } from '../share.ts'
import { asMember, moved, SHARES } from '../share-row.ts'
import type { ShareRow } from '../tables.ts'

type Protect = (typeof operations)['persons.protect']

/**
 * Whoever puts a person under protection takes back what agencies were told of them: it closes to each at once, in the same transaction, and
 * each says what became of it. Why, it says to nobody.
 */
export const takingTellingsBack = (protect: Protect) =>
  operation({
    ...protect,
    async run(context, input, prepared) {
      // Before the team is another one, which alone finds them then.
      const rows = await context.db
        .selectFrom('shares')
        .selectAll()
        .where('person', '=', input.person)
        .where('agency', '=', asMember(context.actor).agency)
        .forUpdate()
        .execute()
      for (const row of rows) await hidden(context, row, input.members)
      return protect.run(context, input, prepared)
    },
  })

async function hidden(context: RunContext, row: ShareRow, named: readonly string[]): Promise<void> {
  const { db, actor, now } = context
  const member = asMember(actor)
  // What both sides still say of it opens to those who are named, and no more to their whole agency.
  const talk = await keyIfOpen(db, member, row.talk_key)
  if (talk !== null) {
    await endShare(db, row.talk_key, row.agency)
    await sealToNamed(db, member, { id: row.talk_key, bytes: talk }, named, now)
  }
  if (!opens(row.state)) return eraseDataKeys(db, [row.data_key], row.agency, now)
  // One that was altered is not made right by a change, and keeps nobody from being protected.
  if (!isSound(db, SHARES, row)) return eraseDataKeys(db, [row.data_key], row.agency, now)
  // A defence may rely on it: it stays with who has it.
  if (row.exculpatory) return ofTheNamed(context, row, named)
  await recalled(db, row, member.id, now)
  await eraseDataKeys(db, [row.data_key], row.agency, now)
}

/** The sender's own seal goes to those who are named. */
async function ofTheNamed({ db, actor, now }: RunContext, row: ShareRow, named: readonly string[]): Promise<void> {
  const member = asMember(actor)
  const bytes = await keyIfOpen(db, member, row.data_key)
  if (bytes === null) return
  await endShare(db, row.data_key, row.agency)
  await sealToNamed(db, member, { id: row.data_key, bytes }, named, now)
}

async function recalled(db: Tx, row: ShareRow, by: string, now: Date): Promise<void> {
  const { id, agency, urgency, shared_until: until } = row
  // Without a reason: it would say that somebody is hidden.
  const event = { share: id, at: now, by, by_agency: agency, act: 'recall', to_state: 'recalled' } as const
  await db
    .insertInto('share_events')
    .values(newEvent('share_events', event, null, null))
    .execute()
  const due = dueOf('recalled', { since: now, urgency, until, correctedAt: null })
  const stands = { state: 'recalled', since: now, due: due?.at ?? null, clock: due?.clock ?? null } as const
  await moved(db, row, stands, now)
}
