import { KINDS } from '../src/entry/restore/kinds.ts'
import { openTestDatabase, type TestDatabase } from '../test/run/databases.ts'
import { docsPage, markdownTable, writeOrCompare } from './written.ts'

/** What ends an access, what of it comes back with a backup and is ended again, and what is not, with the reason. */
export const PAGE = docsPage('revocations.md')

/** A way in which something can be ended: a column of that name, a state, or rows that the program may delete. */
export type Ending = { readonly table: string; readonly what: string }

/** Names of columns that say that something is over, and states that do. */
const COLUMN =
  /^(ended|revoked|removed|withdrawn|forgotten|closed|retired|taken_back|lifted|left|suspended|dismissed|cancelled|declined|given_up)(_at|_on)$/
const STATE = /'(withdrawn|revoked|lifted|declined|ended|suspended|expired|rejected|cancelled|refused)'/
/** What else takes an access away and cannot be told by its name. */
const SPECIAL: readonly Ending[] = [
  { table: 'members', what: 'roles' },
  { table: 'oidc_settings', what: 'issuer' },
  { table: 'persons', what: 'protected' },
  { table: 'persons', what: 'refuses' },
  { table: 'persons', what: 'erasure_asked' },
  { table: 'person_channels', what: 'safe' },
]

/** All ways in which something can be ended, from a fresh database. */
export async function endings(database: TestDatabase): Promise<readonly Ending[]> {
  const columns =
    await database.superuser(`select table_name as table, column_name as what from information_schema.columns
    where table_schema = 'public' order by 1, 2`)
  const checks = await database.superuser(`select c.relname as table, pg_get_constraintdef(k.oid) as text
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.contype = 'c' and c.relnamespace = 'public'::regnamespace and cardinality(k.conkey) = 1
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1] and a.attname = 'state')`)
  const deletes = await database.superuser(`select c.relname as table from pg_class c, pg_roles r
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and r.rolname like 'ausma\\_app\\_%'
      and has_table_privilege(r.oid, c.oid, 'delete')
      and r.rolname = 'ausma_app_' || left(encode(sha256(current_database()::text::bytea), 'hex'), 12) order by 1`)
  return [
    ...columns
      .map(({ table, what }) => ({ table: String(table), what: String(what) }))
      .filter(({ what }) => COLUMN.test(what)),
    ...checks
      .filter(({ text }) => STATE.test(String(text)))
      .map(({ table }) => ({ table: String(table), what: 'state' })),
    ...deletes.map(({ table }) => ({ table: String(table), what: 'deleted' })),
    ...SPECIAL,
  ]
}

/** Ends that a trigger enters, as the database has them: table, and the columns or deletion that set it off. */
export async function entered(database: TestDatabase): Promise<readonly Ending[]> {
  const rows = await database.superuser(`select c.relname as table, t.tgtype & 8 > 0 as deletes,
      coalesce((select string_agg(a.attname, ',') from pg_attribute a where a.attrelid = c.oid and a.attnum = any (t.tgattr::int2[])), '') as columns
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname like 'note\\_%' and not t.tgisinternal`)
  return rows.flatMap(({ table, deletes, columns }) =>
    deletes === true
      ? [{ table: String(table), what: 'deleted' }]
      : String(columns || 'issuer')
          .split(',')
          .map((what) => ({ table: String(table), what })),
  )
}

/** Its rows are deleted with what they belong to. */
const ERASED = 'goes with its key or its record, which the ledger of erasures erases again'
const COUNTED = 'numbers and marks of the program’s own work, made anew from what they count'
const OVER = 'says that work or a procedure is over; nobody sees more or less by it'

/** Tables from which the program deletes, by the reason. */
const DELETED: Readonly<Record<string, readonly string[]>> = {
  [ERASED]: [
    'block_appeals',
    'breach_events',
    'breach_persons',
    'breaches',
    'data_keys',
    'device_versions',
    'evidence_captures',
    'evidence_items',
    'files',
    'form_drafts',
    'lead_events',
    'lead_facets',
    'lead_features',
    'lead_parts',
    'lead_sources',
    'leads',
    'match_hits',
    'match_questions',
    'network_leads',
    'network_uses',
    'notice_quotation_reports',
    'notice_references',
    'lawyer_acts',
    'person_acts',
    'person_channels',
    'person_days',
    'person_imports',
    'person_media',
    'rapporteur_reports',
    'person_relatives',
    'report_chains',
    'releases',
    'report_events',
    'report_files',
    'report_identities',
    'report_index',
    'report_leads',
    'report_marks',
    'report_messages',
    'report_pairs',
    'reports',
    'request_events',
    'request_messages',
    'requests',
    'returns',
    'screenings',
    'sources',
  ],
  [COUNTED]: [
    'evidence_untimed',
    'jobs',
    'lead_counts',
    'lead_orders',
    'learning_examples',
    'match_asks',
    'match_counts',
    'match_marks',
    'notice_reminders',
    'outbox',
    'person_marks',
    'removed_seals',
    'report_withdrawals',
    'screening_sources',
    'sign_in_tries',
    'signal_keys',
    'source_runs',
    'source_screenings',
    'source_seen',
    'used_once',
  ],
}

/** Why an end is entered nowhere. A restore brings it back, and nobody gets access by that. */
export const NOT_ENTERED: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(DELETED).flatMap(([why, tables]) => tables.map((table) => [`${table}.deleted`, why])),
  ),
  'child_reviews.closed_at': OVER,
  'device_leftovers.deleted':
    'what was taken in is not taken in twice, and what was discarded waits for a member again until its thirty days are over',
  'device_leftovers.left_on': 'the day on which a device handed it in: ends nothing',
  'evidence_captures.ended_at': OVER,
  'evidence_ends.ended_at':
    'the moment at which a file of a person ended here: what ends is the file, by its own deletion',
  'flagger_statuses.ended_on': OVER,
  'jobs.ended_at': OVER,
  'jobs.state': OVER,
  'keys.ended_at':
    'a backup that has an earlier key has no later one: it stays in use, and who held it no longer loses it by `key`, the replaced paper by `paper`',
  'notice_answers.state': OVER,
  'notice_preservations.ended_at': OVER,
  'notice_preservations.state': OVER,
  'notice_remedies.ended_on': OVER,
  'notice_statements.state': OVER,
  'notices.closed_at': OVER,
  'notices.state': 'nothing is sent but by a person; the seals of police whom it told end by `share`',
  'outbox.given_up_at': OVER,
  'report_withdrawals.withdrawn_on': 'only keeps a report from being sent twice',
  'reports.ended_on': 'goes with the state',
  'requests.ended_on': OVER,
  'requests.state': OVER,
  'screenings.ended_at': OVER,
  'source_runs.ended_at': OVER,
  'source_screenings.ended_at': OVER,
  'statement_imports.ended_at': OVER,
  'witness_notices.state': 'its key is in the ledger of erasures, and what the person said is entered with the flag',
  'invites.deleted': 'a restore drops all invites',
  'breaches.closed_at': 'says that the work on a breach is over; nobody sees more or less by it',
  'sessions.deleted': 'a restore drops all sessions',
  'mentions.deleted':
    'a mention opens nothing; after a restore it is told once more, to whoever may open the record then',
  'published_files.deleted': 'figures that others published; they give nobody access',
  'registering_organisations.deleted': 'what an agency is said to be in the yearly return; it gives nobody access',
  'alert_choices.deleted': 'where somebody is told how many wait: a letter more says a number, and nothing of what',
  'alert_deputies.deleted': 'where somebody is told how many wait: a letter more says a number, and nothing of what',
  'saved_filters.deleted': 'a filter of a list opens nothing',
  'reply_templates.deleted': 'a text of the agency, about nobody; it gives nobody access',
  'helplines.deleted': 'a public number; it gives nobody access',
  'person_holds.deleted': 'a hold keeps a record from being erased; one that was lifted only keeps it longer',
  'report_holds.deleted': 'a hold keeps a report from being erased; one that was lifted only keeps it longer',
  'report_quarantines.deleted': 'letting a file out of quarantine gives access; after a restore it is closed again',
  'guest_matters.state':
    'says how far both sides have come with an act or a wish; who reads it is the place, which ends by `guest`',
  'guest_remedies.state': OVER,
  'guest_remedies.ended_on': OVER,
  'person_relatives.state':
    'says how a relative at risk stands; who reads it is the person’s team, and what ends is a plan',
  'person_guests.deleted':
    'goes with the erasure of the person, whose key and that of the place are in the ledger of erasures',
  'interpreter_sessions.deleted':
    'goes with the erasure of the person, whose key and that of the place are in the ledger of erasures',
  'programme_requests.deleted':
    'goes with the erasure of the person, whose key and that of the request are in the ledger of erasures',
  'shares.deleted':
    'goes with the erasure of the person it tells of, whose key and those of the share are in the ledger of erasures',
  'telling_drafts.deleted':
    'one that comes back has told nobody: it waits for a second one of the team, or is dropped anew',
  'return_word_documents.deleted': 'ends with `return-words` and `medium`, whose triggers delete it again',
  'referral_media.deleted': 'ends with `referral-access` and `medium`, whose triggers delete it again',
}

/** @returns ends that are neither entered nor explained, and explanations that are not needed */
export function unexplained(all: readonly Ending[], noted: readonly Ending[]): readonly string[] {
  const name = ({ table, what }: Ending) => `${table}.${what}`
  const known = new Set(noted.map(name))
  const names = new Set(all.map(name))
  return [
    ...[...names].filter((one) => !known.has(one) && !(one in NOT_ENTERED)),
    ...Object.keys(NOT_ENTERED)
      .filter((one) => !names.has(one) || known.has(one))
      .map((one) => `${one} needs no reason`),
  ]
}

/** The page, from the kinds that are ended again and the reasons of the others. */
export const revocationsPage = (): string =>
  [
    '# What a restore ends again',
    '',
    'A backup holds what was open when it was made. Whatever ends an access is entered by the database itself, in the transaction that ends it (table `revocations`), and copied to `revocations.jsonl` in the data folder. A restore drops all sessions and invites and ends again what the backup does not know of ([decision 065](decisions/065-what-was-ended-stays-ended.md)). Written by `npm run docs`; a test fails where a column, a state or a table from which the program deletes is in neither table.',
    '',
    markdownTable(
      ['kind', 'what was ended', 'where it is entered', 'by'],
      Object.entries(KINDS).map(([kind, { what, table, by }]) => [`\`${kind}\``, what, `\`${table}\``, by]),
    ),
    '',
    '## What is not entered, and why',
    '',
    markdownTable(
      ['what', 'why'],
      Object.entries(NOT_ENTERED).map(([what, why]) => [`\`${what}\``, why]),
    ),
    '',
  ].join('\n')

if (import.meta.main) {
  const database = await openTestDatabase('server')
  try {
    for (const one of unexplained(await endings(database), await entered(database))) console.log(one)
  } finally {
    await database.close()
  }
  writeOrCompare(PAGE, revocationsPage())
}
