import type { z } from 'zod'
import { isoDay } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { oneAtATime } from '../../kernel/locks.ts'
import { operation } from '../../kernel/operation.ts'
import { newDataKey, sealDataKey } from '../../kernel/vault/data-keys.ts'
import { alsoNamed } from './also-to.ts'
import { callOf } from './calls.ts'
import { clocksOf, ruleOf } from './clocks.ts'
import { keepFiles } from './files/files.ts'
import { enterAsReporter, keepMessage, RECEIPT_USED } from './record.ts'
import { Filed, FileInput } from './shapes.ts'
import { isShownAtOnce } from './showing.ts'
import type { ReportRow } from './tables.ts'
import { completeness } from './told.ts'

type Filing = z.output<typeof FileInput>

export const fileReport = operation({
  summary: 'Report a suspicion or ask for help, without saying who one is',
  permission: 'anyone',
  purpose: 'protection',
  verb: 'collection',
  // Many come through one address (an office, a telephone network, Tor): nobody is shut out; the pages let floods wait instead.
  rate: '6000/min',
  intake: true,
  dayOnly: true,
  input: FileInput,
  output: Filed,
  subject: ({ report }) => [report],
  async run({ db, actor, now }, filing) {
    // A member's calls carry the hour and their name; a report must carry neither.
    if (actor.kind !== 'visitor')
      throw new Problem('not-permitted', 'Reports are made without signing in, on the public pages.')
    // Known from here on as this report's reporter, and as nobody else.
    await enterAsReporter(db, filing.report, filing.agency)
    const { statutory } = await mustBeTaken(db, filing)
    if (await isNew(db, filing)) await keep(db, filing, now)
    const atOnce = isShownAtOnce(filing)
    return { report: filing.report, filedOn: isoDay(now), ...dueOf(filing, isoDay(now), statutory), atOnce }
  },
})

/** The days that the law promises the reporter; to a call for help it promises none that fits. */
function dueOf(
  filing: Filing,
  today: string,
  statutory: boolean,
): Pick<z.output<typeof Filed>, 'readDue' | 'answerDue'> {
  const rule = ruleOf(callOf(filing), statutory)
  const stand = { filedOn: today, readOn: null, answeredOn: null, ended: false }
  const [read, answer] = rule === 'law' ? clocksOf(stand, today, rule) : []
  return { readDue: read?.due ?? null, answerDue: answer?.due ?? null }
}

/** @throws Problem `conflict` where the agency takes no such reports */
async function mustBeTaken(db: Tx, { agency, kind }: Filing): Promise<{ readonly statutory: boolean }> {
  const intake = await db.selectFrom('report_intakes').selectAll().where('agency', '=', agency).executeTakeFirst()
  if (!intake || !(kind === 'help' ? intake.help : intake.suspicions))
    throw new Problem('conflict', 'Reports of this kind are not taken in here. Nothing was kept.')
  return intake
}

/**
 * Whether a report did not come before. What comes a second time (a page that was sent again, a connection that broke) is the same.
 * @throws Problem `conflict` where another receipt holds that number
 */
async function isNew(db: Tx, { report, receipt }: Filing): Promise<boolean> {
  // Of two that come together one waits here, and then sees the other's.
  await oneAtATime(db, 'report', report)
  const gone = await db
    .selectFrom('report_withdrawals')
    .select('report')
    .where('report', '=', report)
    .executeTakeFirst()
  // Its page was sent again: what its reporter took back stays taken back.
  if (gone) throw new Problem('not-found', 'This report was withdrawn. Begin anew.')
  const there = await db.selectFrom('reports').select('lookup').where('id', '=', report).executeTakeFirst()
  if (!there) return true
  if (Buffer.compare(there.lookup, Buffer.from(receipt.lookup, 'base64url')) === 0) return false
  throw new Problem('conflict', 'There is another report under this number. Begin anew.')
}

async function keep(db: Tx, filing: Filing, now: Date): Promise<void> {
  const { report: id, agency, receipt, told, files } = filing
  const publicKey = Buffer.from(receipt.publicKey, 'base64url')
  // Sealed to the agency's public half and to the receipt's: from here on the program itself cannot open it.
  const key = await newDataKey(db, agency, now)
  await sealDataKey(db, key, agency, { id, agency, publicKey }, now)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reports')
    .values(rowOf(filing, key.id, now))
    // Reports of others are not seen from here: the table itself says whether receipt and number are free.
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('conflict', RECEIPT_USED)
  const message = newId()
  await keepMessage(db, {
    id: message,
    report: id,
    agency,
    kind: 'report',
    by: null,
    now,
    words: { told, ...(await alsoNamed(db, filing.alsoTo)) },
    key: key.bytes,
    held: !isShownAtOnce(filing),
  })
  await keepFiles(db, { id, agency }, files, { message, publicKey, now })
}

const rowOf = (
  { report, agency, receipt, kind, about, child, danger, language, told, files }: Filing,
  dataKey: string,
  now: Date,
): ReportRow => ({
  id: report,
  agency,
  lookup: Buffer.from(receipt.lookup, 'base64url'),
  data_key: dataKey,
  notes_key: null,
  kind,
  about,
  child,
  language,
  state: 'received',
  danger_told: danger,
  danger_seen: null,
  complete: completeness(told, files.length),
  files: files.length,
  filed_on: isoDay(now),
  read_at: null,
  read_by: null,
  answered_at: null,
  unread_since: null,
  ended_on: null,
  closed_as: null,
  held: !isShownAtOnce({ kind, about, child, danger }),
  // Comes in as it is written: the table is watched.
  row_mark: null,
})
