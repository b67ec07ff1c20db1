import { type Actor, type Member, memberFor } from '../../../../kernel/actor.ts'
import type { Row, Tx } from '../../../../kernel/database.ts'
import { notFound, Problem } from '../../../../kernel/errors.ts'
import { keyFor } from '../../../../kernel/vault/opening.ts'
import { sealJson } from '../../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../../kernel/vault/unaltered.ts'
import type { ChangeWhy, FileWhy } from '../codes.ts'
import type { Chapter, Report } from '../report.ts'

// Rows of reports: how they are found, sealed and opened.

export type ReportRow = Row<'rapporteur_reports'>

/** @throws Problem `not-permitted` where nobody is signed in: no program writes a report */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members work on reports of the rapporteur.')

/** @throws Problem `not-found`, also for a report of another agency */
export const reportRow = (db: Tx, { agency }: Member, id: string): Promise<ReportRow> =>
  db
    .selectFrom('rapporteur_reports')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', '=', id)
    // Two who change it at once must not lose a chapter of one of them.
    .forUpdate()
    .executeTakeFirstOrThrow(notFound('There is no such report.'))

/** All plain columns: a title or an edition that was changed past the program opens no more. */
const label = (row: Omit<ReportRow, 'sealed' | 'data_key'>): string =>
  [
    'rapporteur_reports',
    ...[row.id, row.agency, row.language, row.outline, row.edition, row.made_by, row.made_at.toISOString()],
    ...[row.changed_by, row.changed_at.toISOString(), row.title],
  ].join(' ')

const CLOSED = 'Your keys are not open, so this report does not open. Sign in anew or be admitted.'

type Kept = { readonly chapters: readonly Chapter[] }

/** @throws Problem `keys-closed`, or `unavailable` where the row was changed outside the program */
export async function openReport(db: Tx, member: Member, row: ReportRow): Promise<Report> {
  const { chapters } = openUnaltered<Kept>(await keyFor(db, member, row.data_key, CLOSED), row.sealed, label(row))
  return { title: row.title, chapters }
}

/** The row with what it says sealed to what stands in it. */
export async function sealedReport(
  db: Tx,
  member: Member,
  row: Omit<ReportRow, 'sealed'>,
  { chapters }: Kept,
): Promise<ReportRow> {
  const key = await keyFor(db, member, row.data_key, CLOSED)
  return { ...row, sealed: Buffer.from(sealJson(key, { chapters }, label(row))) }
}

// In English, for whoever comes by command or program; pages have their own words for the same keys.
const WORDS: Readonly<Record<ChangeWhy | FileWhy, string>> = {
  changed: 'Somebody has changed it since you read it. Open it again, and make your change anew.',
  'no-chapter': 'It has no such chapter any more. Open it again.',
  'no-figure': 'It has no such figure any more. Open it again.',
  order: 'Name each of its chapters once. Open it again where somebody has added one.',
  table: 'What you have chosen has no such table. Choose one that it offers.',
  chart: 'A chart needs a table with one division. Put it in as a table.',
  'too-many': 'It has as many chapters or figures as it can hold. Take one out first.',
  faults: 'Some numbers of the text are not found in their figures. Put right what its page shows first.',
  'from-return':
    'Some figures are true counts of a return. Take them from a published release, or take them out; or ask for the internal file.',
}

/** What is not done as a problem; the key travels as the message of the field, for pages to translate. */
export const closedReport = (why: ChangeWhy | FileWhy): Problem =>
  new Problem('conflict', WORDS[why], { fields: [{ field: 'rapporteur', message: why }] })
