import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BlockingHouse, orderInput } from '../../../test/houses/blocking.ts'
import { problemOf } from '../../../test/houses/kernel.ts'
import { onBothDatabases } from '../../../test/run/databases.ts'
import { permits, RIGHTS, ROLES, type Role } from '../accounts/index.ts'
import { operations } from './operations.ts'
import type { OperatorRow } from './shapes.ts'

const DECIDERS: readonly Role[] = ['investigator', 'prosecutor', 'labour-inspector']

onBothDatabases(
  'network operators',
  (database) => BlockingHouse.open(database),
  (stand) => {
    const list = () =>
      stand().does<{ operators: OperatorRow[]; serial: number }>(stand().approver, 'block-operators.list')
    const add = (input: object) => stand().refused(stand().approver, 'block-operators.add', input)

    test('are entered with a name and the host of their page; what is no host is refused', async () => {
      await stand().newOperator('  Kurzemes Tīkls  ', 'STOP.kurzeme.example.')
      const { operators } = await list()
      const entered = operators.find(({ name }) => name === 'Kurzemes Tīkls')
      assert.equal(entered?.stopPage, 'stop.kurzeme.example')
      assert.deepEqual([entered?.fetched, entered?.seen, entered?.applied, entered?.entries], [null, null, null, 0])
      for (const stopPage of ['https://stop.example/', '192.0.2.7', 'a b', 'stop.example CNAME .'])
        assert.equal((await add({ name: 'x', stopPage }))?.fields[0].field, 'stopPage', stopPage)
      for (const name of ['', '   ', 'x'.repeat(121)]) assert.equal((await add({ name }))?.code, 'invalid-input')
      assert.equal((await list()).operators.length, operators.length)
    })

    test('may have several keys at once, so that one can be changed without a gap', async () => {
      const { operator, key } = await stand().newOperator('Two Keys Telecom')
      const second = await stand().does<{ key: string; keyId: string }>(stand().approver, 'block-operators.make-key', {
        operator,
      })
      assert.notEqual(second.key, key)
      for (const one of [key, second.key]) assert.ok((await stand().fetch({}, one)).serial >= 0)
      const keys = async () => (await list()).operators.find(({ id }) => id === operator)?.keys.length
      assert.equal(await keys(), 2)
      await stand().does(stand().approver, 'block-operators.revoke-key', { operator, keyId: second.keyId })
      assert.equal(await keys(), 1)
      assert.ok((await stand().fetch({}, key)).serial >= 0)
      await assert.rejects(stand().fetch({}, second.key), /opens nothing/)
    })

    test('a key is taken back under its own operator only', async () => {
      const [one, two] = [await stand().newOperator('Own Telecom'), await stand().newOperator('Other Telecom')]
      const wrong = { operator: two.operator, keyId: one.keyId }
      assert.equal((await stand().refused(stand().approver, 'block-operators.revoke-key', wrong))?.code, 'not-found')
      assert.ok((await stand().fetch({}, one.key)).serial >= 0)
    })

    test('before anything was published the feed is empty, whole and signed, at serial 0', async () => {
      const { serial } = await list()
      if (serial > 0) return
      const feed = await stand().fetch({ format: 'rpz' })
      assert.equal(feed.serial, 0)
      assert.match(feed.body, /^@ SOA \S+ \S+ 0 /m)
      assert.deepEqual((await stand().list()).values, [])
    })

    test('what was fetched, seen and applied is told with its moment, each apart', async () => {
      const block = await stand().published({ address: 'moments.example.org' })
      const feed = await stand().fetch()
      const row = (await list()).operators.find(({ id }) => id === stand().operator)
      assert.deepEqual([row?.fetched?.serial, row?.entries], [feed.serial, 1])
      assert.equal(row?.fetched?.at, stand().now().toISOString())
      assert.equal(row?.applied, null)
      await stand().does(stand().approver, 'blocks.lift', { block })
      assert.equal((await list()).operators.find(({ id }) => id === stand().operator)?.entries, 0)
    })

    test('one that is addressed twice is addressed once', async () => {
      const { operator } = stand()
      const block = await stand().draft({ address: 'twice-addressed.example.org', addressees: [operator, operator] })
      assert.equal((await stand().page(block)).addressees, 1)
      await stand().does(stand().approver, 'blocks.lift', { block })
    })

    test('each change of an operator or a key is entered in the audit under its number, never under its key', async () => {
      const { operator, keyId, key } = await stand().newOperator('Audited Telecom')
      const rows = await stand().database.superuser(
        `select operation, a::text as text from audit a where subjects @> array['${operator}']`,
      )
      assert.deepEqual(rows.map(({ operation }) => operation).toSorted(), [
        'block-operators.add',
        'block-operators.make-key',
      ])
      assert.ok(rows.some(({ text }) => String(text).includes(keyId)))
      assert.ok(rows.every(({ text }) => !String(text).includes(key)))
    })
  },
)

test('who reads, who decides, and who fetches', () => {
  const member = (role: Role) =>
    ({ kind: 'member', id: 'm', agency: 'a', roles: [role], session: 's', confirmedAt: 0, keys: null }) as const
  for (const role of ROLES) {
    const may = (permission: 'block:read' | 'block:decide' | 'block-operator:manage') =>
      permits(member(role), permission, 'prevention')
    assert.equal(may('block:decide'), DECIDERS.includes(role), role)
    assert.equal(may('block-operator:manage'), DECIDERS.includes(role), role)
    assert.equal(may('block:read'), DECIDERS.includes(role) || role === 'analyst', role)
  }
  const client = { kind: 'client', id: 'c', agency: 'a', roles: ['network-operator'] } as const
  assert.ok(permits(client, 'block-feed:read', 'prevention'))
  assert.ok(!permits(client, 'block-feed:read', 'investigation'), 'for no other purpose')
  assert.ok(!permits({ ...client, roles: ['platform'] }, 'block-feed:read', 'prevention'))
  // Whatever roles stood beside a stolen key, it would open no more.
  for (const role of ROLES)
    for (const permission of RIGHTS[role].permissions)
      if (permission !== 'block-feed:read')
        assert.ok(!permits({ ...client, roles: ROLES }, permission, 'prevention'), `${role} ${permission}`)
})

test('whoever protects people, and whoever helps them, has no part in blocking', () => {
  for (const role of [
    'social-worker',
    'case-worker',
    'health-worker',
    'hotline',
    'border-officer',
    'asylum-officer',
  ] as const)
    assert.ok(!(RIGHTS[role].permissions as readonly string[]).some((one) => one.startsWith('block')), role)
})

test('every operation that changes a feed asks for a reason or a second hand, and none is for the program alone but the end', () => {
  for (const [name, declared] of Object.entries(operations)) {
    const { internal, reason } = declared as { internal?: true; reason?: true }
    assert.equal(internal === true, name === 'blocks.expire', name)
    assert.equal(
      reason === true,
      ['blocks.suspend', 'blocks.uphold', 'blocks.lift', 'block-appeals.close'].includes(name),
      name,
    )
  }
})

onBothDatabases(
  'an order, with every hand that must not be on it',
  (database) => BlockingHouse.open(database),
  (stand) => {
    for (const role of ROLES.filter((one) => !DECIDERS.includes(one) && one !== 'installation-administrator'))
      test(`${role} writes none down`, async () => {
        const member = await stand().member(stand().drafter.token)
        assert.ok(member)
        const actor = { ...member, roles: [role] }
        const input = orderInput({ addressees: [stand().operator] })
        const problem = await problemOf(stand().kernel, { actor, operation: 'blocks.draft', input })
        assert.equal(problem?.code, 'not-permitted')
      })

    test('an operator writes none down, and publishes none', async () => {
      const actor = await stand().client()
      const block = await stand().draft({ address: 'by-operator.example.org' })
      for (const [operation, input] of [
        ['blocks.draft', orderInput({ addressees: [stand().operator] })],
        ['blocks.approve', { block }],
        ['blocks.publish', { block }],
        ['blocks.get', { block }],
      ] as const)
        assert.equal((await problemOf(stand().kernel, { actor, operation, input }))?.code, 'not-permitted', operation)
    })
  },
)
