import { z } from 'zod'
import type { Actor, Client } from '../../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { oneAtATime } from '../../../kernel/locks.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { regimeOf } from '../../accounts/index.ts'
import type { State } from '../codes.ts'
import { insistOnIntakes } from '../desk-marks.ts'
import { sealWords } from '../forms/sealed-words.ts'
import { digestOf, keepKnown, type Plain } from '../known.ts'
import { completeness, type Told } from '../told.ts'
import { type Receipts as Answer, Batch, OwnSignals, Receipts, Suspicion } from './shapes.ts'
import { toldOf, toldOfBatch, whyNotHere } from './signal.ts'

/** @throws Problem `not-permitted` where no other system comes with its key */
function asClient(actor: Actor): Client {
  if (actor.kind !== 'client') throw new Problem('not-permitted', 'Only other systems send this, with their key.')
  return actor
}

export const inform = operation({
  summary: 'Inform law enforcement of a suspicion under Art. 18 of the Digital Services Act',
  permission: 'signal:inform',
  purpose: 'protection',
  verb: 'collection',
  input: Suspicion,
  output: Receipts,
  subject: (_, output) => idsOf(output),
  async run(context, suspicion) {
    const client = asClient(context.actor)
    // Art. 18(2): to the law-enforcement or judicial authorities of the Member State concerned, and to nobody else.
    const refusal = whyNotHere(await regimeOf(context.db, client.agency))
    if (refusal !== null) throw new Problem('not-permitted', refusal)
    // The key is of the sending and no part of what is told; it must not stand in the sealed words.
    const { idempotencyKey, ...sent } = suspicion
    const { danger, child, language } = suspicion
    const told = toldOf(suspicion)
    const one = { plain: { about: 'other' as const, danger, child, language }, told, sent }
    return keepOnce(context, client, { idempotencyKey, sent, signals: [one], article18: true })
  },
})

export const file = operation({
  summary: 'Send reports by program, up to a hundred at once',
  permission: 'signal:file',
  purpose: 'protection',
  verb: 'collection',
  input: Batch,
  output: Receipts,
  subject: (_, output) => idsOf(output),
  async run(context, { idempotencyKey, reports }) {
    const client = asClient(context.actor)
    // Art. 18 is a duty of the platform, so that door is never shut; this one the agency may close.
    await mustTake(context.db, client)
    const signals = reports.map(({ about, danger, child, language, ...report }, i) => ({
      plain: { about, danger, child, language },
      told: toldOfBatch(reports[i]),
      sent: report,
    }))
    return keepOnce(context, client, { idempotencyKey, sent: reports, signals, article18: false })
  },
})

export const listOwn = operation({
  summary: 'See how far one’s own reports are',
  permission: 'signal:own',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: OwnSignals,
  subject: () => [],
  async run({ db, actor }) {
    asClient(actor)
    const { rows } = await sql<{ report: string; form: string; state: State; filed_on: string }>`
      select report, form, state, filed_on from app.filed_by_me()`.execute(db)
    // How far, and never what was decided: the platform that reported is not a party to it.
    return { reports: rows.map(({ filed_on, ...row }) => ({ ...row, receivedOn: filed_on })) }
  },
})

// None where it was refused: the audit then has the try, and no report that does not exist.
const idsOf = (output: Answer | null): string[] => output?.receipts.map(({ report }) => report) ?? []

/** What the agency says of itself to anybody who reports; nothing where it takes in none. */
async function deskOf(db: Tx, client: Client) {
  const { rows } = await sql<{ agency: string; suspicions: boolean; statutory: boolean }>`
    select agency, suspicions, statutory from app.report_desks()`.execute(db)
  await insistOnIntakes(db)
  return rows.find(({ agency }) => agency === client.agency)
}

/** @throws Problem `conflict` where the agency takes no reports of suspicions */
async function mustTake(db: Tx, client: Client): Promise<void> {
  if (!(await deskOf(db, client))?.suspicions)
    throw new Problem('conflict', 'This agency takes in no reports of suspicions now. Nothing was kept.')
}

type Signal = { readonly plain: Omit<Plain, 'kind' | 'complete'>; readonly told: Told; readonly sent: unknown }
type Sending = {
  readonly idempotencyKey: string
  /** What came, without its key: the same again is the same sending. */
  readonly sent: unknown
  readonly signals: readonly Signal[]
  readonly article18: boolean
}

/**
 * Keeps what came under a key of the sender's making, once.
 * @throws Problem `conflict` where something else came under that key before
 */
async function keepOnce(context: RunContext, client: Client, sending: Sending): Promise<Answer> {
  const { db, now, secret } = context
  // As a digest: senders put order numbers and addresses into such keys. With the client, so that two never meet.
  const key = digestOf(secret, `${client.id} ${sending.idempotencyKey}`)
  // Keyed by the installation's secret: short reports could be guessed from a plain hash.
  const digest = digestOf(secret, JSON.stringify(sending.sent))
  // Of two that come together one waits here, and then finds the other's answer.
  await oneAtATime(db, 'signal', Buffer.from(key).toString('hex'))
  const statutory = (await deskOf(db, client))?.statutory ?? false
  const before = await db.selectFrom('signal_keys').selectAll().where('key', '=', key).executeTakeFirst()
  if (before && Buffer.compare(before.digest, digest) !== 0)
    throw new Problem(
      'conflict',
      'Something else was sent under this idempotency key. Make a new key for new content.',
      {
        fields: [{ field: 'idempotencyKey', message: 'used for other content' }],
      },
    )
  // The day of the first time: the clock of the law does not begin anew because a network dropped an answer.
  if (before) return answer(before.reports, before.came_on, true, statutory)
  // In order, since receipts are told by their place.
  const reports: string[] = []
  for (const signal of sending.signals) reports.push(await keep(context, client, signal, sending.article18))
  const came_on = isoDay(now)
  await db
    .insertInto('signal_keys')
    .values({ client: client.id, agency: client.agency, key, digest, reports, came_on })
    .execute()
  return answer(reports, came_on, false, statutory)
}

/** Within seven days it is read, where the law says so of every report of the agency. */
const answer = (reports: readonly string[], receivedOn: string, repeated: boolean, statutory: boolean): Answer => ({
  receipts: reports.map((report) => ({ report, receivedOn, readDue: statutory ? daysAfter(receivedOn, 7) : null })),
  repeated,
})

async function keep(context: RunContext, client: Client, { plain, told, sent }: Signal, article18: boolean) {
  const { db, now, secret } = context
  const report = newId()
  await keepKnown(db, {
    report,
    agency: client.agency,
    by: client,
    // Never complaint data: to labour inspection, health care and schools people come in person, not by program.
    origin: { way: 'key', form: client.roles[0] ?? 'partner', complaint: null, article18 },
    plain: { ...plain, kind: 'suspicion', complete: completeness(told, 0) },
    digest: digestOf(secret, JSON.stringify(sent)),
    now,
    seal: (inside) => sealWords(inside, client.agency, { told, sent }, now),
  })
  return report
}
