import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { backUp, restore } from '../../../test/houses/backup-rows.ts'
import { testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { onBothDatabases, type TestDatabase } from '../../../test/run/databases.ts'
import { sessionOf, system } from '../../kernel/actor.ts'
import { type Revocation, revocationName, revocations } from '../../kernel/vault/revocations.ts'
import { endAgain } from './end-again.ts'

const NOW = new Date('2026-11-20T08:00:00Z')

/** One access: how its row looks in a backup, what ends it, and whether it is open. */
type Access = {
  readonly kind: string
  readonly table: string
  /** What checks ask of the row beside its id and agency. */
  readonly row: Readonly<Record<string, string>>
  /** SQL after the table's name. */
  readonly end: string
  readonly isOpen: string
}

const id = 'id = $id'
const ended = (kind: string, table: string, column: string, row: Access['row'] = {}, also = ''): Access => ({
  kind,
  table,
  row,
  end: `update ${table} set ${column} = now()${also} where ${id}`,
  isOpen: `select ${column} is null as open from ${table} where ${id}`,
})
const inState = (kind: string, table: string, row: Access['row'], to: string, also = ''): Access => ({
  kind: `${kind} that becomes ${to}`,
  table,
  row,
  end: `update ${table} set state = '${to}'${also} where ${id}`,
  isOpen: `select state = '${row.state}' as open from ${table} where ${id}`,
})
const gone = (kind: string, table: string, row: Access['row'], where = id): Access => ({
  kind,
  table,
  row,
  end: `delete from ${table} where ${where}`,
  isOpen: `select exists (select from ${table} where ${where}) as open`,
})

const ITEM = {
  about_kind: 'lead',
  about: '$other',
  kind: 'document',
  file: '$other',
  size: '1',
  sha256: '\\x01',
  data_key: '$other',
}
const REFERRAL = {
  state: 'accepted',
  to_agency: '$other',
  consent: 'given',
  sent_at: '2026-11-01',
  access_until: '2026-12-01',
  access_days: '30',
}
const SHARE = {
  ...{ state: 'accepted', thing: 'lead', lead: '$other', to_agency: '$other', approved_by: '$agency', urgency: 'none' },
  ...{ due: '2026-12-01', clock: 'use', version: '1', version_read: '1', exculpatory: 'false' },
}
const ASK = {
  ...{ state: 'acknowledged', kind: 'information', to_agency: '$other', approved_by: '$agency', urgency: 'none' },
  ...{ due: '2026-12-01', clock: 'answer', of_person: 'true', directive: 'false', at_hand: 'true' },
}
const RECALLED = { ...SHARE, state: 'recalled', clock: 'say', seal_ended_at: '2026-11-02' }
const PERSON = { mode: 'named', basis: 'law', sex: 'female', age: 'adult', refuses: '{family}' }
const PASSKEY = { kind: 'passkey', lookup: '\\x01' }
const GUEST = {
  ...{ state: 'accepted', kind: 'guardian', member: '$other', to_agency: '$other', ground: 'law', language: 'uk' },
  ...{ urgency: 'none', from_on: '2026-11-01', until_on: '2026-12-01' },
}
const CALL = {
  ...{ state: 'accepted', language: 'uk', dialect: '', wishes: 'any', means: 'video', minutes: '60', urgency: 'none' },
  ...{ starts_at: '2026-12-01', member: '$other', to_agency: '$other', data_key: '$record' },
}
const BLOCK = { state: 'published', scope: 'host', serial: '7', changed_at: '2026-11-01', filter_hash: '\\x01' }

const ACCESSES: readonly Access[] = [
  ended('member', 'members', 'ended_at'),
  {
    kind: 'role',
    table: 'members',
    row: { roles: '{analyst,administrator}' },
    end: `update members set roles = '{analyst}' where ${id}`,
    isOpen: `select 'administrator' = any (roles) as open from members where ${id}`,
  },
  gone('credential', 'credentials', PASSKEY),
  gone('provider', 'oidc_settings', { agency: '$agency' }, 'agency = $agency'),
  {
    kind: 'provider that becomes another',
    table: 'oidc_settings',
    row: { issuer: 'https://one.example' },
    end: `update oidc_settings set issuer = 'https://other.example' where agency = $agency`,
    isOpen: `select exists (select from oidc_settings where issuer = 'https://one.example' and agency = $agency) as open`,
  },
  gone('key', 'key_grants', { key: '$key', holder: '$id' }, 'holder = $id'),
  gone('paper', 'key_grants', { key: '$other', holder: '$paper' }, 'key = $key and holder is null'),
  gone(
    'share',
    'data_key_seals',
    { data_key: '$record', recipient: '$otherkey', recipient_agency: '$other' },
    'data_key = $record and recipient = $otherkey',
  ),
  gone(
    'seal',
    'data_key_seals',
    { data_key: '$record', recipient: '$id', recipient_agency: '$agency' },
    'data_key = $record and recipient = $id',
  ),
  ended('client', 'clients', 'revoked_at', { per_minute: '6' }, ', revoked_by = $other'),
  ended('operator-key', 'block_operator_keys', 'revoked_at', {}, ', revoked_by = $other'),
  ended('device', 'devices', 'forgotten_at', {}, ', forgotten_by = $other'),
  inState('approval', 'approvals', { state: 'waiting' }, 'declined'),
  ended('team', 'person_team', 'ended_at', { kind: 'member' }),
  {
    kind: 'protection',
    table: 'persons',
    row: PERSON,
    end: `update persons set protected = true where ${id}`,
    isOpen: `select not protected as open from persons where ${id}`,
  },
  {
    kind: 'restriction',
    table: 'persons',
    row: { ...PERSON, data_key: '$record', sealed: '\\x01' },
    end: `update persons set erasure_asked = '2026-11-10' where ${id}`,
    isOpen: `select erasure_asked is null as open from persons where ${id}`,
  },
  {
    kind: 'contact',
    table: 'persons',
    row: PERSON,
    end: `update persons set refuses = '{family,police}' where ${id}`,
    isOpen: `select not 'police' = any (refuses) as open from persons where ${id}`,
  },
  {
    kind: 'channel',
    table: 'person_channels',
    row: { kind: 'phone', safe: 'true' },
    end: `update person_channels set safe = false where ${id}`,
    isOpen: `select safe as open from person_channels where ${id}`,
  },
  {
    kind: 'channel with another number',
    table: 'person_channels',
    row: { kind: 'phone', safe: 'true', set_at: '2026-11-01' },
    end: `update person_channels set set_at = '2026-11-10' where ${id}`,
    isOpen: `select safe and set_at < '2026-11-05' as open from person_channels where ${id}`,
  },
  ended('medium', 'person_media', 'closed_at', { kind: 'photo' }, ', closed_by = $other'),
  ended('item', 'evidence_items', 'closed_at', ITEM, ', closed_by = $other'),
  inState('referral', 'referrals', REFERRAL, 'revoked'),
  inState('referral', 'referrals', { ...REFERRAL, state: 'sent' }, 'rejected', `, refused_for = 'full'`),
  ended('referral-access', 'referrals', 'access_ended_at', REFERRAL),
  inState('passed', 'shares', SHARE, 'recalled', `, seal_ended_at = now(), clock = 'say'`),
  inState('passed', 'shares', SHARE, 'ended', ', seal_ended_at = now(), due = null, clock = null'),
  inState('passed', 'shares', { ...SHARE, state: 'sent' }, 'over', ', seal_ended_at = now(), due = null, clock = null'),
  inState('passed', 'shares', RECALLED, 'kept', ', due = null, clock = null'),
  inState('asked', 'asks', ASK, 'withdrawn', ', seal_ended_at = now(), due = null, clock = null'),
  inState('asked', 'asks', ASK, 'refused', ', seal_ended_at = now(), due = null, clock = null'),
  inState(
    'asked',
    'asks',
    { ...ASK, state: 'answered', clock: 'use' },
    'over',
    ', seal_ended_at = now(), due = null, clock = null',
  ),
  inState('guest', 'person_guests', GUEST, 'ended'),
  inState('guest', 'person_guests', { ...GUEST, state: 'invited' }, 'declined'),
  gone('released', 'guest_documents', { guest: '$other', media: '$other' }),
  inState('interpreter', 'interpreter_calls', CALL, 'conflict'),
  inState('interpreter', 'interpreter_calls', CALL, 'called-off'),
  inState('interpreter', 'interpreter_calls', { ...CALL, state: 'asked' }, 'taken'),
  ended('link', 'person_links', 'ended_at'),
  inState('witness', 'witness_flags', { state: 'agreed', parties: '{LV}', notice: '$other' }, 'withdrawn'),
  inState('witness', 'witness_flags', { state: 'told', parties: '{LV}', notice: '$other' }, 'refused'),
  inState(
    'report',
    'reports',
    { kind: 'help', state: 'received', danger_told: 'no' },
    'withdrawn',
    `, ended_on = '2026-11-10'`,
  ),
  ended('quotation', 'notice_quotations', 'taken_back_at', {}, ', taken_back_by = $other'),
  ended('recipient', 'recipients', 'retired_at', { kind: 'police', language: 'lv', channel: 'export' }),
  ended('service', 'services', 'ended_at', {
    needs: '{shelter}',
    sexes: '{female}',
    ages: '{adult}',
    country: 'LV',
  }),
  ended('power', 'order_powers', 'ended_at', { country: 'LV', acts: 'true' }),
  inState('order', 'notice_orders', { kind: 'act', state: 'draft', issued_by: 'null', issued_at: 'null' }, 'withdrawn'),
  inState('block', 'blocks', BLOCK, 'lifted', ', filter_hash = null'),
  inState('block', 'blocks', BLOCK, 'suspended', ', filter_hash = null'),
  inState('block', 'blocks', BLOCK, 'expired', ', filter_hash = null'),
]

/** Values that a column must have and that no check asks about. */
const FILL = {
  uuid: () => `'${randomUUID()}'`,
  text: () => "'2026-11-01'",
  bytea: () => `decode('${randomUUID().replaceAll('-', '')}', 'hex')`,
  boolean: () => 'false',
  integer: () => '1',
  bigint: () => '1',
  jsonb: () => "'{}'",
  ARRAY: () => "'{}'",
  'double precision': () => '1',
  real: () => '1',
  'timestamp with time zone': () => "'2026-11-01'",
} as const

type Names = Readonly<Record<string, string>>
const named = (text: string, names: Names): string =>
  text.replace(/\$(\w+)/g, (_, name: string) => (names[name] === 'null' ? 'null' : `'${names[name]}'`))

/** A row as somebody's work would leave it; keys to rows that do not matter here are not asked for. */
async function make(database: TestDatabase, table: string, row: Access['row'], names: Names): Promise<void> {
  const columns =
    await database.superuser(`select column_name as name, data_type as type from information_schema.columns
    where table_schema = 'public' and table_name = '${table}' and is_nullable = 'NO' and column_default is null
      and is_identity = 'NO'`)
  const given = { id: '$id', agency: '$agency', ...row }
  const has = await database.superuser(
    `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = '${table}'`,
  )
  const values = new Map(columns.map(({ name, type }) => [String(name), FILL[type as keyof typeof FILL]()]))
  for (const [name, value] of Object.entries(given))
    if (has.some((column) => column.name === name))
      values.set(name, value === 'null' ? 'null' : value.startsWith('$') ? named(value, names) : `'${value}'`)
  await database.superuser(`set session_replication_role = replica;
    insert into ${table} (${[...values.keys()].join(', ')}) values (${[...values.values()].join(', ')});
    set session_replication_role = origin`)
}

onBothDatabases(
  'what was ended stays ended after a restore',
  async (database) => {
    const kernel = testKernel(database)
    const [agency, other] = [await testAgency(kernel), await testAgency(kernel)]
    const ledger = (): Promise<readonly Revocation[]> =>
      database.transaction(sessionOf(system(), 'administration'), revocations)
    const [key] = await database.superuser(`select id from keys where agency = '${agency.id}'`)
    const [otherKey] = await database.superuser(`select id from keys where agency = '${other.id}'`)
    const names = (): Names => ({
      id: randomUUID(),
      agency: agency.id,
      other: other.id,
      key: String(key.id),
      otherkey: String(otherKey.id),
      record: randomUUID(),
      paper: 'null',
    })
    return { database: { ...database, transaction: kernel.database.transaction }, agency: agency.id, ledger, names }
  },
  (stand) => {
    const isOpen = async ({ isOpen: question }: Access, names: Names) =>
      (await stand().database.superuser(named(question, names)))[0]?.open === true

    for (const access of ACCESSES)
      test(access.kind, async () => {
        const { database, ledger, names: some } = stand()
        const names = some()
        await make(database, 'data_keys', { id: '$record' }, names)
        await make(database, 'agencies', { id: '$id', regime: 'gdpr' }, names)
        await make(database, access.table, access.row, names)
        await backUp(database)
        assert.ok(await isOpen(access, names), 'open when the backup is made')
        await database.superuser(named(access.end, names))
        const kept = await ledger()
        assert.ok(!(await isOpen(access, names)), 'ended')
        await restore(database)
        assert.ok(await isOpen(access, names), 'the backup has it again')
        // Without the ledger the access is back: that is what the ledger is for.
        await endAgain(database, [], NOW)
        assert.ok(await isOpen(access, names), 'still open without the ledger')

        const first = await endAgain(database, kept, NOW)
        assert.ok(!(await isOpen(access, names)), 'ended again')
        const name = access.kind.split(' ')[0]
        assert.equal(first.ended.get(name), 1)
        const now = new Set((await ledger()).map(revocationName))
        assert.ok(
          kept.every((entry) => now.has(revocationName(entry))),
          'the restored database knows what it was told',
        )
        const second = await endAgain(database, kept, NOW)
        assert.deepEqual([...second.ended], [], 'a second time there is nothing to end')
      })
  },
)
