import { isoDay } from '../../kernel/clock.ts'
import { sql } from '../../kernel/database.ts'
import { newKeyPair } from '../../kernel/vault/boxes.ts'
import type { Revocation } from '../../kernel/vault/revocations.ts'
import { PARTIES } from '../../modules/cases/index.ts'

type Statement = ReturnType<typeof sql>

/** A revocation that is applied again. */
export type Again = Revocation & {
  /** What stands behind the colon of its kind: a role or a state; null where there is none. */
  readonly of: string | null
}

/** A kind of access that can be ended, and how it is ended again in a database that does not know of the end. */
export type Kind = {
  /** The table whose trigger enters it. */
  readonly table: string
  /** Words for the docs and for who restores: what was ended. */
  readonly what: string
  /** What ends it, for the docs. */
  readonly by: string
  /**
   * The statement that ends it; it changes nothing where there is nothing to end, and gives nobody anything. Statements
   * that follow it are run only where it ended something.
   */
  again(entry: Again): readonly [Statement, ...Statement[]]
}

/** Stands where a table asks who ended something: nobody did, the program applied the ledger. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** Ends a record by the moment in one of its columns, with who did it in another. */
const byColumn =
  (table: string, column: string, who?: string) =>
  ({ id, at }: Again): [Statement] => {
    const by = who === undefined ? sql`` : sql`, ${sql.ref(who)} = ${NOBODY}`
    return [
      sql`update ${sql.table(table)} set ${sql.ref(column)} = ${at}${by} where id = ${id} and ${sql.ref(column)} is null`,
    ]
  }

/** The keys of an agency, or of a role within it, of every generation: a backup may hold an older one. */
const keysOf = (agency: string | null, role: string | null) =>
  sql`(select k.id from keys k where k.agency = ${agency} and k.role is not distinct from ${role})`

/**
 * All kinds of access that the database enters when they end. Each ends something for somebody: whoever writes into the
 * ledger can end accesses, and give none.
 */
export const KINDS: Readonly<Record<string, Kind>> = {
  member: {
    table: 'members',
    what: 'memberships',
    by: 'members.end',
    again: byColumn('members', 'ended_at'),
  },
  role: {
    table: 'members',
    what: 'roles of members',
    by: 'members.set-roles',
    again: ({ id, of }) => [
      sql`update members set roles = array_remove(roles, ${of}) where id = ${id} and ${of} = any (roles)`,
    ],
  },
  credential: {
    table: 'credentials',
    what: 'passkeys, passwords and other ways to sign in',
    by: 'credentials.remove, members.set-method (a changed password), members.end, the command let-in',
    again: ({ id }) => [sql`delete from credentials where id = ${id}`],
  },
  provider: {
    table: 'oidc_settings',
    what: 'providers of sign-in of agencies',
    by: 'oidc.set, where the provider is removed or becomes another',
    again: ({ id }) => [sql`delete from oidc_settings where agency = ${id}`],
  },
  key: {
    table: 'key_grants',
    what: 'keys of agencies and roles in the hands of members',
    by: 'members.end, members.set-roles, the command let-in',
    again: ({ id, agency, of }) => [sql`delete from key_grants where holder = ${id} and key in ${keysOf(agency, of)}`],
  },
  paper: {
    table: 'key_grants',
    what: 'recovery keys on paper',
    by: 'keys.change, where the recovery key is made anew',
    again: ({ agency, of }) => [
      sql`delete from key_grants where holder is null and key in ${keysOf(agency, of)}`,
      // What is sealed to «the paper» later is sealed to one that nobody has, and not to the one that was replaced.
      sql`update keys set recovery_public_key = ${Buffer.from(newKeyPair().publicKey)} where id in ${keysOf(agency, of)}`,
    ],
  },
  share: {
    table: 'data_key_seals',
    what: 'records shared with an agency, or open to one of its roles',
    by: 'whatever ends a share, a referral or an alert to police (endShare)',
    again: ({ id, whom, agency, of }) => [
      sql`delete from data_key_seals where data_key = ${id} and agency = ${agency} and recipient in ${keysOf(whom, of)}`,
    ],
  },
  seal: {
    table: 'data_key_seals',
    what: 'records open to a member by name, or to a receipt',
    by: 'persons.leave-team, members.end, a report that is withdrawn',
    again: ({ id, whom, agency }) => [
      sql`delete from data_key_seals where data_key = ${id} and agency = ${agency} and recipient = ${whom}`,
    ],
  },
  client: {
    table: 'clients',
    what: 'keys of other systems',
    by: 'clients.revoke',
    again: byColumn('clients', 'revoked_at', 'revoked_by'),
  },
  'operator-key': {
    table: 'block_operator_keys',
    what: 'keys of network operators',
    by: 'block-operators.revoke-key',
    again: byColumn('block_operator_keys', 'revoked_at', 'revoked_by'),
  },
  device: {
    table: 'devices',
    what: 'devices that keep forms without a network',
    by: 'devices.forget',
    again: byColumn('devices', 'forgotten_at', 'forgotten_by'),
  },
  approval: {
    table: 'approvals',
    what: 'acts that waited for a second person',
    by: 'approvals.decline, approvals.withdraw, approvals.expire',
    again: ({ id, at }) => [
      sql`update approvals set state = 'withdrawn', decided_at = ${at} where id = ${id} and state = 'waiting'`,
    ],
  },
  team: {
    table: 'person_team',
    what: 'places on the team of a person',
    by: 'persons.leave-team, persons.protect, emergency access that is over',
    again: byColumn('person_team', 'ended_at'),
  },
  protection: {
    table: 'persons',
    what: 'persons put under protected identity',
    by: 'persons.protect; the key from before is in the ledger of erasures',
    again: ({ id }) => [sql`update persons set protected = true where id = ${id} and not protected`],
  },
  restriction: {
    table: 'persons',
    what: 'wishes to be erased, which close a record to further work',
    by: 'persons.ask-erasure',
    again: ({ id, at }) => [
      sql`update persons set erasure_asked = ${isoDay(at)} where id = ${id} and erasure_asked is null and data_key is not null`,
    ],
  },
  contact: {
    table: 'persons',
    what: 'persons who no longer want somebody to be told; all are refused until it is said anew whom',
    by: 'persons.refuse-contact',
    again: ({ id }) => [
      sql`update persons set refuses = ${[...PARTIES]}::text[]
        where id = ${id} and cardinality(refuses) < ${PARTIES.length}`,
    ],
  },
  channel: {
    table: 'person_channels',
    what: 'ways to reach a person that are safe no longer',
    by: 'persons.set-channel',
    again: ({ id }) => [sql`update person_channels set safe = false where id = ${id} and safe`],
  },
  'return-words': {
    table: 'return_words',
    what: 'words by which persons come back to the documents of their own',
    by: 'return-words.end, return-words.give, persons.protect, persons.erase',
    again: ({ id }) => [sql`delete from return_words where id = ${id}`],
  },
  medium: {
    table: 'person_media',
    what: 'photographs and recordings closed to everybody',
    by: 'media.close; what had gone along with referrals goes with it, and its item of evidence is closed as well',
    again: byColumn('person_media', 'closed_at', 'closed_by'),
  },
  item: {
    table: 'evidence_items',
    what: 'items of evidence closed to everybody',
    by: 'evidence.close',
    again: byColumn('evidence_items', 'closed_at', 'closed_by'),
  },
  referral: {
    table: 'referrals',
    what: 'referrals withdrawn or rejected',
    by: 'referrals.revoke, referrals.answer',
    // Why it was rejected is in no ledger, and a rejected referral needs it: it comes back as withdrawn, which ends it as well.
    again: ({ id, at }) => [
      sql`update referrals set state = 'revoked', due = null, since = ${at},
        access_ended_at = case when access_until is null then null else coalesce(access_ended_at, ${at}) end
        where id = ${id} and state not in ('done', 'rejected', 'revoked')`,
    ],
  },
  'referral-access': {
    table: 'referrals',
    what: 'receivers’ access to what was referred',
    by: 'referrals.revoke, referrals.finish, referrals.expire',
    again: ({ id, at }) => [
      sql`update referrals set access_ended_at = ${at} where id = ${id} and access_ended_at is null and access_until is not null`,
    ],
  },
  interpreter: {
    table: 'interpreter_calls',
    what: 'calls to interpreters; the key of the place ends with them',
    by: 'interpreters.answer (declined, given back, conflict), interpreters.settle, interpreters.call-off, interpreters.expire',
    again: ({ id, of, at }) => [
      sql`update interpreter_calls set state = ${of}, since = ${at} where id = ${id} and state in ('asked', 'accepted')`,
    ],
  },
  programme: {
    table: 'programme_requests',
    what: 'requests to witness programmes; the programme’s seal ends with them',
    by: 'programmes.decide (refused, ended), programmes.take-back',
    // A backup from before a decision has none of its words: the request stands as taken back, and the team asks the programme what it decided.
    again: ({ id, of, at }) => [
      sql`delete from data_key_seals s using programme_requests r where r.id = ${id} and s.data_key = r.data_key and s.recipient_agency = r.to_agency`,
      sql`update programme_requests set state = case when ${of} in ('refused', 'ended') and sealed_decision is null then 'taken-back' else ${of} end,
        since = ${at} where id = ${id} and state in ('asked', 'admitted')`,
    ],
  },
  guest: {
    table: 'person_guests',
    what: 'places of people of other agencies on a person’s team; their seals end with them',
    by: 'guests.end, guests.record-conflict, guests.leave, guests.answer (declined), guests.expire',
    again: ({ id, of, at }) => [
      sql`update person_guests set state = ${of}, since = ${at} where id = ${id} and state in ('invited', 'accepted')`,
    ],
  },
  released: {
    table: 'guest_documents',
    what: 'documents that persons released to lawyers of other agencies',
    by: 'guests.take-back-document; whatever ends the lawyer’s place, the document or the person',
    again: ({ id }) => [sql`delete from guest_documents where id = ${id}`],
  },
  passed: {
    table: 'shares',
    what: 'shares recalled, declined, ended or over; their seals end by `share`',
    by: 'shares.recall, shares.decline, shares.end, shares.expire, reports.withdraw, shares.recall-telling, persons.protect, and what the receiver answers to a recall',
    // A recall waits for its answer anew: whoever restored knows of none.
    again: ({ id, of, at }) => [
      sql`update shares set state = ${of}, since = ${at},
          due = case when ${of} = 'recalled' then ${at}::timestamptz + interval '7 days' end,
          clock = case when ${of} = 'recalled' then 'say' end,
          seal_ended_at = case when to_agency is null then null else coalesce(seal_ended_at, ${at}) end
        where id = ${id} and (state in ('sent', 'acknowledged', 'accepted') or (state = 'recalled' and ${of} in ('removed', 'kept')))`,
    ],
  },
  asked: {
    table: 'asks',
    what: 'what an agency asked of another: refused, withdrawn, ended or over; their seals end by `share`',
    by: 'asks.refuse, asks.withdraw, asks.end, shares.expire',
    again: ({ id, of, at }) => [
      sql`update asks set state = ${of}, since = ${at}, due = null, clock = null, seal_ended_at = coalesce(seal_ended_at, ${at})
        where id = ${id} and state in ('sent', 'acknowledged', 'partly', 'answered')`,
    ],
  },
  link: {
    table: 'person_links',
    what: 'statements that two agencies hold the same person',
    by: 'referrals.link',
    again: byColumn('person_links', 'ended_at'),
  },
  witness: {
    table: 'witness_flags',
    what: 'possible witnesses who refused, or took back that they agreed',
    by: 'witnesses.decline',
    // Only who was told can have refused; a flag without a notice was made later.
    again: ({ id, of, at }) => [
      sql`update witness_flags set state = ${of}, since = ${at}
        where id = ${id} and ${of} in ('refused', 'withdrawn') and notice is not null
          and state not in ('refused', 'withdrawn', 'lifted')`,
    ],
  },
  report: {
    table: 'reports',
    what: 'reports that their sender withdrew',
    by: 'reports.withdraw',
    again: ({ id, at }) => [
      sql`update reports set state = 'withdrawn', closed_as = null, ended_on = coalesce(ended_on, ${isoDay(at)})
        where id = ${id} and state <> 'withdrawn'`,
    ],
  },
  quotation: {
    table: 'notice_quotations',
    what: 'quotations from reports, taken back',
    by: 'notices.take-back-quotation',
    again: byColumn('notice_quotations', 'taken_back_at', 'taken_back_by'),
  },
  'notice-copy': {
    table: 'notice_copies',
    what: 'notices withdrawn from or replaced at a platform of the house; its seal ends with them',
    by: 'notices.withdraw; sending a correction',
    again: ({ id, of, at }) => [
      sql`delete from data_key_seals s using notice_copies c where c.id = ${id} and s.data_key = c.data_key and s.recipient_agency = c.to_agency`,
      sql`update notice_copies set state = ${of}, since = ${at} where id = ${id} and state in ('open', 'closed')`,
    ],
  },
  recipient: {
    table: 'recipients',
    what: 'recipients of notices',
    by: 'recipients.retire',
    again: byColumn('recipients', 'retired_at'),
  },
  service: {
    table: 'services',
    what: 'services in the directory',
    by: 'services.end',
    again: byColumn('services', 'ended_at'),
  },
  power: {
    table: 'order_powers',
    what: 'powers of an authority to issue orders',
    by: 'powers.end',
    again: byColumn('order_powers', 'ended_at'),
  },
  order: {
    table: 'notice_orders',
    what: 'orders to platforms, withdrawn',
    by: 'orders.withdraw',
    again: ({ id }) => [sql`update notice_orders set state = 'withdrawn' where id = ${id} and state <> 'withdrawn'`],
  },
  block: {
    table: 'blocks',
    what: 'ordered blocks suspended, lifted or expired',
    by: 'blocks.suspend, blocks.lift, blocks.expire',
    again: ({ id, of }) => [
      sql`update blocks set state = ${of}, filter_hash = null where id = ${id} and (
        (${of} in ('lifted', 'expired') and state not in ('lifted', 'expired'))
        or (${of} = 'suspended' and state in ('published', 'appealed')))`,
      // Operators that fetch changes only must hear of it: a serial goes by the clock, so it is later than any they have seen.
      sql`with moved as (
          insert into block_feeds (agency, serial) select agency, extract(epoch from clock_timestamp())::bigint
            from blocks where id = ${id} and serial is not null
          on conflict (agency) do update set serial = greatest(block_feeds.serial + 1, excluded.serial) returning serial)
        update blocks set serial = moved.serial, changed_at = clock_timestamp() from moved where id = ${id}`,
    ],
  },
}

/** The kind of an entry and what stands behind its colon; null for a kind that this version does not know. */
export function kindOf(
  entry: Revocation,
): { readonly name: string; readonly kind: Kind; readonly again: Again } | null {
  const [name, ...rest] = entry.kind.split(':')
  const of = rest.length === 0 ? null : rest.join(':')
  return Object.hasOwn(KINDS, name) ? { name, kind: KINDS[name], again: { ...entry, of } } : null
}
