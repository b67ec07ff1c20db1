import { MARKED } from '../src/operations.ts'
import { markdownTable } from './written.ts'

// Which columns decide who is told, reached, shown or let in, and what holds each against somebody who writes the database.

/** Words in a column's name by which it may decide that. A new column of this kind needs a mark or a word below. */
const DECIDES =
  /(^|_)(member|members|roles|recipient|custodian|operator|holder|owner|to|mail|email|phone|tel|hosts|host|channel|safe|danger|child|consent|approved|asked|decided|expires|until|revoked|retired|keep|protected|refuses|shared|hash|key|keys|issuer|party|parties|police|wrong|desk|forms|help|suspicions|regime|first|hold|held|access|mode)(_|$)/

/** One column as the database knows it. */
type Column = { readonly table: string; readonly name: string }

/** In every table, and told once for all. */
const EVERYWHERE = new Set(['agency', 'data_key', 'row_mark'])

export const decides = ({ name }: Pick<Column, 'name'>): boolean =>
  DECIDES.test(name) && !EVERYWHERE.has(name) && !name.startsWith('sealed')

/** Why a column has no mark, and which columns that is said of. */
type Word = { readonly why: string; readonly columns: readonly string[] }

export const WORDS: readonly Word[] = [
  {
    why: 'Not bound: it ends or erases something early, which who can write the database can do by deleting; or keeps it longer in a copy, which they have.',
    columns: [
      ...['age_decisions.remedy_until', 'files.expires_at', 'leads.keep_from', 'learning_settings.keep_days'],
      ...['person_media.keep_until', 'persons.keep_until', 'persons.erasure_asked', 'sign_in_tries.locked_until'],
      ...['used_once.expires_at', 'interview_plans.held', 'report_chains.held', 'report_identities.held'],
      ...['report_messages.held', 'reports.held', 'jobs.cancel_asked', 'case_settings.keep_years'],
      // When a bell rang last: with another value it rings once more, or not, as without its row.
      ...['report_rings.help_slot', 'alert_looks.looked_until'],
    ],
  },
  {
    why: 'Needs no mark: a value that was put in opens nothing, since the private half, the sealed bytes it belongs to or the layer of the epoch are missing.',
    columns: [
      ...[
        'guest_remedies.own_key',
        'credentials.wrapped_key',
        'sessions.wrapped_key',
        'key_grants.key',
        'key_grants.holder',
        'form_drafts.member',
      ],
      ...['data_key_seals.recipient', 'data_key_seals.recipient_agency', 'match_answers.recipient', 'outbox.channel'],
      ...['case_settings.search_key', 'case_settings.match_key', 'leads_settings.search_key', 'reports.notes_key'],
      ...['requests.notes_key', 'jobs.member'],
      // The receiver's seal went with the moment: without it they open nothing again.
      ...['referrals.access_ended_at'],
    ],
  },
  {
    why: 'Needs no mark: by it something is found, compared or counted, and nobody is let in by it alone.',
    columns: [
      ...['interpreter_languages.member'],
      ...['blocks.host_hash', 'network_decisions.lead_key', 'network_decisions.other_key'],
      ...['network_memories.lead_key', 'network_uses.first_seen', 'leads.first_seen', 'learning_models.first_decided'],
      ...['signal_keys.key', 'match_counts.member', 'match_counts.asked', 'services.access', 'audit.reason_hash'],
      // These say who has a notice in hand, whose list shows a filter, and who was mentioned, which opens nothing.
      ...['let_ins_seen.member', 'notices.given_to', 'saved_filters.member', 'mentions.member'],
      // Where a member is told how many wait stands under the member's own label; another's row would open to nobody.
      ...['alert_choices.member'],
      ...['audit.hash', 'audit_waiting.reason_hash', 'match_questions.asked'],
      ...['learning_examples.decided_at', 'learning_models.last_decided'],
    ],
  },
  {
    why: 'Needs no mark: an entry of custody is bound by its hash and its signature, and the audit names it; a check of the item says which entry was altered.',
    columns: ['custody.to_member', 'custody.hash', 'custody.key', 'custody_keys.member', 'custody_keys.public_key'],
  },
  {
    why: 'Needs no mark: says when a timestamp is to be renewed. The check of an item reads that from the certificates anew, and says where one came too late.',
    columns: ['evidence_tokens.good_to'],
  },
  {
    why: 'Needs no mark: it stands in the label of the seal that what was made ready lies under, and nothing is told that does not fit it.',
    columns: ['releases.told_hash'],
  },
  {
    why: 'Tells what was done, by whom and when. Nothing is decided by it later; the audit, which is chained, has the same.',
    columns: [
      ...['age_decisions.decided_by', 'age_decisions.decided_at', 'approvals.decided_by', 'approvals.decided_at'],
      ...['block_appeals.decided_by', 'block_appeals.decided_at', 'block_operator_keys.revoked_by'],
      ...['clients.revoked_by', 'lead_events.approved_by', 'leads.decided_by', 'leads.approved_by', 'leads.decided_at'],
      ...['match_hits.asked_at', 'match_hits.decided_by', 'match_hits.decided_at', 'match_questions.asked_by'],
      ...['match_questions.asked_at', 'notice_events.to_state', 'notice_orders.inform_recipient_at'],
      ...[
        'notice_statements.decided_by',
        'notice_statements.decided_at',
        'notices.decided_at',
        'person_events.to_state',
      ],
      // These only show a list: the member who may take a bundle out is named in its sealed part.
      // A capture is begun by whoever asked for it alone, and its words are sealed; what came of it is an item with a log of its own.
      ...['evidence_captures.asked_by', 'evidence_captures.asked_at', 'evidence_captures.begun_at'],
      ...['evidence_captures.ended_at'],
      // Both stand in the label of the seal as well.
      ...['returns.asked_by', 'returns.approved_by'],
      ...['evidence_bundles.asked_by', 'evidence_bundles.approved_by', 'evidence_bundles.approved_at'],
      ...[
        'person_interviews.held_on',
        'referral_events.to_state',
        'report_events.approved_by',
        'share_events.to_state',
        ...['ask_events.to_state', 'ask_events.asked_by'],
      ],
      ...[
        'source_runs.asked_by',
        'interpreter_sessions.asked_by',
        'interpreter_sessions.asked_at',
        'interpreter_calls.asked_at',
        'programme_requests.asked_at',
        'programme_requests.decided_by',
      ],
    ],
  },
]

const markedColumns = (): ReadonlySet<string> =>
  new Set(MARKED.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`)))

/** Columns that may decide it and have neither mark nor word; and words about what is not there, or has a mark. */
export function faultsOf(columns: readonly Column[]): readonly string[] {
  const there = new Set(columns.map(({ table, name }) => `${table}.${name}`))
  const marked = markedColumns()
  const said = WORDS.flatMap((word) => word.columns)
  const wordless = columns
    .filter(decides)
    .map(({ table, name }) => `${table}.${name}`)
    .filter((name) => !marked.has(name) && !said.includes(name))
  return [
    ...wordless.map((name) => `${name} has neither a mark nor a word in bench/trusted-columns.ts.`),
    ...said.filter((name) => !there.has(name)).map((name) => `${name} is told of and not there.`),
    ...said.filter((name) => marked.has(name)).map((name) => `${name} has a mark, and a word why not.`),
    ...said.filter((name, at) => said.indexOf(name) !== at).map((name) => `${name} is told of twice.`),
    ...[...marked].filter((name) => !there.has(name)).map((name) => `${name} is marked and not there.`),
  ]
}

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

/** The part of the data map that says what is bound. */
export const trustedSection = (): string =>
  [
    '## What decides who is told, reached, shown or let in',
    'Row security does not hold against whoever writes the database past the program. Rows of these tables carry a mark, an HMAC under a key of the installation over the columns named (`src/kernel/vault/row-marks.ts`); what was altered is refused as changed outside the program. Tables with a star are watched: whatever the program’s queries read of them is checked, and whatever they write is marked, by what stands between a transaction and its statements (`src/kernel/vault/watched-rows.ts`). A row that is put back whole, as it once was, has its right mark: of keys alone a floor in the data folder stops that.',
    markdownTable(
      ['table', 'what the mark covers'],
      MARKED.map((marks) => [`\`${marks.table}\`${'key' in marks ? ' \\*' : ''}`, code(marks.columns)]),
    ),
    'Columns that may decide it too, by their names, and have no mark. `agency` stands in every table: a row that is given to another agency shows it states and days there, and opens nothing, since its key is sealed to the first. `data_key` names a key that opens nothing but what was sealed under it. Sealed columns are bound to their row by their labels.',
    markdownTable(
      ['why', 'columns'],
      WORDS.map(({ why, columns }) => [why, code(columns)]),
    ),
  ].join('\n\n')
