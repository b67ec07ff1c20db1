import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BlockingHouse } from '../../../test/houses/blocking.ts'
import { done, problemOf } from '../../../test/houses/kernel.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { visitor } from '../../kernel/actor.ts'
import { operatorBy } from './operator-key.ts'
import type { OperatorsOutput } from './shapes.ts'
import { feedKey, isSigned } from './signature.ts'
import { canonicalUrl, expressionsOf, hashOf } from './url-expressions.ts'

onDatabases(
  'feeds of ordered blocks',
  (database) => BlockingHouse.open(database),
  (stand) => {
    const act = (name: string, block: string) => stand().does(stand().approver, `blocks.${name}`, { block })
    const acknowledge = async (serial: number, as: string, key?: string) =>
      done(stand().kernel, {
        actor: await stand().client(key),
        operation: 'block-feeds.acknowledge',
        input: { serial, as },
      })
    const operatorOf = async (id: string) =>
      (await stand().does<typeof OperatorsOutput._output>(stand().approver, 'block-operators.list')).operators.find(
        (one) => one.id === id,
      )

    test('hold what is published and nothing before that; what changes is told by serial, what goes by tombstone', async () => {
      const block = await stand().draft({ address: 'way.example.org' })
      assert.deepEqual((await stand().list()).values, [])
      await act('approve', block)
      assert.deepEqual((await stand().list()).values, [])
      const before = await stand().list()
      await act('publish', block)
      const first = await stand().list(before.serial)
      assert.deepEqual([first.values, first.gone], [['way.example.org'], []])
      assert.deepEqual((await stand().list(first.serial)).values, [])
      await act('suspend', block)
      const second = await stand().list(first.serial)
      assert.deepEqual([second.values, second.gone], [[], [block]])
      assert.deepEqual((await stand().list()).gone, [], 'who begins has nothing to take out')
      await act('uphold', block)
      const third = await stand().list(second.serial)
      assert.deepEqual([third.values, third.gone], [['way.example.org'], []])
      assert.ok(before.serial < first.serial && first.serial < second.serial && second.serial < third.serial)
      await act('lift', block)
      assert.deepEqual((await stand().list(first.serial)).gone, [block])
    })

    test('apply every delta in turn and one has the whole list', async () => {
      const held = new Map<string, string>()
      let since = 0
      const follow = async () => {
        const { serial, entries, gone } = JSON.parse((await stand().fetch({ since })).body)
        for (const { id, value } of entries) held.set(id, value)
        for (const { id } of gone) held.delete(id)
        since = serial
      }
      const blocks: string[] = []
      for (let i = 0; i < 4; i++) blocks.push(await stand().published({ address: `d${i}.example.org` }))
      await follow()
      await act('suspend', blocks[0])
      await act('lift', blocks[1])
      await follow()
      await act('uphold', blocks[0]).catch(() => {})
      await act('suspend', blocks[2])
      blocks.push(await stand().published({ address: 'd9.example.org' }))
      await follow()
      assert.deepEqual([...held.values()].toSorted(), (await stand().list()).values.toSorted())
      for (const block of blocks) await act('lift', block).catch(() => {})
    })

    test('are signed over their very bytes, in every form, and equal for equal contents', async () => {
      const block = await stand().published({ address: 'signed.example.org' })
      for (const format of ['json', 'hosts', 'rpz', 'stix']) {
        const [one, two] = [await stand().fetch({ format }), await stand().fetch({ format })]
        assert.equal(one.body, two.body, format)
        assert.ok(isSigned(feedKey(stand().kernel.secret), one.body, one.signature), format)
        assert.ok(one.body.includes('signed.example.org'), format)
        assert.ok(!isSigned(feedKey(stand().kernel.secret), `${one.body} `, one.signature))
      }
      await act('lift', block)
    })

    test('the zone’s serial is the feed’s', async () => {
      const { serial, body } = await stand().fetch({ format: 'rpz' })
      assert.equal(/^@ SOA \S+ \S+ (\d+)/m.exec(body)?.[1], String(serial))
    })

    test('each operator gets what is addressed to it, and its own page for what is blocked', async () => {
      const other = await stand().newOperator('Another Invented Telecom', 'stop.other.example')
      const theirs = await stand().published({ address: 'theirs.example.org', addressees: [other.operator] })
      const both = await stand().published({
        address: 'both.example.org',
        addressees: [other.operator, stand().operator],
      })
      assert.deepEqual((await stand().list()).values, ['both.example.org'])
      assert.deepEqual((await stand().list(0, other.key)).values, ['theirs.example.org', 'both.example.org'])
      assert.match(
        (await stand().fetch({ format: 'rpz' }, other.key)).body,
        /^both\.example\.org CNAME stop\.other\.example\.$/m,
      )
      assert.match((await stand().fetch({ format: 'rpz' })).body, /^both\.example\.org CNAME \.$/m)
      await act('lift', theirs)
      await act('lift', both)
    })

    test('a page stands in the JSON list and in no zone', async () => {
      const block = await stand().published({ scope: 'url', address: 'https://t.me/invented_jobs' })
      assert.deepEqual((await stand().list()).values, ['https://t.me/invented_jobs'])
      for (const format of ['hosts', 'rpz']) assert.doesNotMatch((await stand().fetch({ format })).body, /t\.me/)
      await act('lift', block)
    })

    test('what has expired leaves by itself at the next fetch, with a tombstone, though no job has run', async () => {
      const today = stand().now().toISOString().slice(0, 10)
      const block = await stand().published({ address: 'expiring.example.org', expires: today, reviewOn: today })
      const { serial, values } = await stand().list()
      assert.deepEqual(values, ['expiring.example.org'])
      await stand().daysLater(1)
      const after = await stand().list(serial)
      assert.deepEqual([after.values, after.gone], [[], [block]])
      assert.equal((await stand().page(block)).state, 'expired')
    })

    test('a serial never goes back, even where the clock does', async () => {
      const one = await stand().published({ address: 'clock1.example.org' })
      const { serial } = await stand().list()
      stand().kernel.clock.pass(-3600_000)
      await act('lift', one)
      assert.ok((await stand().list()).serial > serial)
      stand().kernel.clock.pass(3600_000)
    })

    test('a serial that has not come yet, and changes in a form that cannot tell them, are refused', async () => {
      const actor = await stand().client()
      const problem = (input: object) => problemOf(stand().kernel, { actor, operation: 'block-feeds.read', input })
      assert.equal((await problem({ since: 4_000_000_000 }))?.code, 'conflict')
      assert.equal((await problem({ since: 1, format: 'rpz' }))?.code, 'invalid-input')
    })

    test('operators say what they have seen and apply; it is counted, shown, and never goes back', async () => {
      const block = await stand().published({ address: 'ack.example.org' })
      const { serial } = await stand().list()
      assert.deepEqual(
        (await stand().page(block)).operators.map(({ fetched, applied }) => [fetched, applied]),
        [[true, false]],
      )
      await acknowledge(serial, 'seen')
      await acknowledge(serial, 'applied')
      await acknowledge(1, 'applied')
      assert.equal((await stand().page(block)).applied, 1)
      const row = await operatorOf(stand().operator)
      assert.deepEqual(
        [row?.seen?.serial, row?.applied?.serial, row?.acknowledgements, row?.entries],
        [serial, serial, 3, 1],
      )
      const actor = await stand().client()
      const early = { actor, operation: 'block-feeds.acknowledge', input: { serial: serial + 1000, as: 'applied' } }
      assert.equal((await problemOf(stand().kernel, early))?.code, 'conflict')
      await act('suspend', block)
      assert.equal((await stand().page(block)).applied, 0, 'what it applies is not what the entry is now')
      await act('lift', block)
    })

    test('nobody but an operator with its key reads a feed, and a key reads nothing else', async () => {
      const { kernel, approver } = stand()
      for (const actor of [visitor, await stand().member(approver.token)])
        assert.match(
          String(
            (await problemOf(kernel, { actor: actor ?? visitor, operation: 'block-feeds.read', input: {} }))?.code,
          ),
          /not-/,
        )
      const client = await stand().client()
      for (const operation of ['blocks.list', 'block-operators.list', 'members.list', 'block-appeals.list'])
        assert.equal(
          (await problemOf(kernel, { actor: client, operation, input: {} }))?.code,
          'not-permitted',
          operation,
        )
    })

    test('a key that was revoked, or never made, opens nothing; it stands nowhere in the database', async () => {
      const { kernel, approver, database } = stand()
      const { operator, key, keyId } = await stand().newOperator('Short-lived Telecom')
      assert.ok(await operatorBy(kernel, key, kernel.clock.now()))
      assert.equal((await operatorOf(operator))?.keys[0].usedOn, kernel.clock.now().toISOString().slice(0, 10))
      const [{ all }] = await database.superuser(`select string_agg(k::text, '') as all from block_operator_keys k`)
      assert.ok(!String(all).includes(key.slice(-20)))
      await stand().does(approver, 'block-operators.revoke-key', { operator, keyId })
      for (const wrong of [key, `${key}x`, key.replace(/.$/, '-'), '', 'ausma_operator_', 'x'.repeat(58)])
        assert.equal(await operatorBy(kernel, wrong, kernel.clock.now()), null)
      assert.deepEqual((await operatorOf(operator))?.keys, [])
      assert.equal(
        (await stand().refused(approver, 'block-operators.revoke-key', { operator, keyId }))?.code,
        'not-found',
      )
    })

    test('a key is made only by somebody who has just proved who they are', async () => {
      const { kernel, approver, operator } = stand()
      kernel.clock.pass(11 * 60_000)
      assert.equal(
        (await stand().refused(approver, 'block-operators.make-key', { operator }))?.code,
        'confirmation-needed',
      )
    })

    test('an operator that fetches too often is asked to wait', async () => {
      const { kernel } = stand()
      const actor = await stand().client()
      kernel.clock.pass(61_000)
      const fetched = () => problemOf(kernel, { actor, operation: 'block-feeds.read', input: {} })
      for (let i = 0; i < 60; i++) assert.equal(await fetched(), null)
      const problem = await fetched()
      assert.equal(problem?.code, 'too-many-requests')
      assert.ok((problem?.retryAfter ?? 0) > 0)
      kernel.clock.pass(61_000)
    })

    test('anybody’s filter finds a blocked address by its hash, and none that is not', async () => {
      const { kernel } = stand()
      await stand().daysLater(0)
      const domain = await stand().published({ address: 'filter.example.org' })
      const page = await stand().published({ scope: 'url', address: 'https://t.me/invented_jobs' })
      const asVisitor = <T>(operation: string, input: object) => done<T>(kernel, { actor: visitor, operation, input })
      const { bytes, count, prefixes } = await asVisitor<{ bytes: number; count: number; prefixes: string }>(
        'block-filters.list',
        {},
      )
      assert.deepEqual([bytes, count, Buffer.from(prefixes, 'base64').length], [4, 2, 8])
      const isBlocked = async (address: string): Promise<boolean> => {
        const hashes = expressionsOf(String(canonicalUrl(address))).map((one) => hashOf(one).toString('hex'))
        const local: readonly string[] = Buffer.from(prefixes, 'base64').toString('hex').match(/.{8}/g) ?? []
        const hits = hashes.map((hash) => hash.slice(0, 8)).filter((prefix) => local.includes(prefix))
        if (hits.length === 0) return false
        const found = await asVisitor<{ hashes: { hash: string }[] }>('block-filters.look-up', { prefixes: hits })
        return found.hashes.some(({ hash }) => hashes.includes(hash))
      }
      for (const [address, expected] of [
        ['http://www.filter.example.org/any/page?x=1', true],
        ['https://filter.example.org', true],
        ['https://T.me/invented_jobs#top', true],
        ['https://t.me/another', false],
        ['https://t.me/', false],
        ['https://example.org/', false],
      ] as const)
        assert.equal(await isBlocked(address), expected, address)
      await act('lift', domain)
      await act('lift', page)
      assert.equal((await asVisitor<{ count: number }>('block-filters.list', {})).count, 0)
    })
  },
)
