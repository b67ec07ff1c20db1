import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BlockingHouse, orderInput } from '../../../test/houses/blocking.ts'
import { done } from '../../../test/houses/kernel.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import type { Changed, ListOutput } from './shapes.ts'

onDatabases(
  'work on ordered blocks',
  (database) => BlockingHouse.open(database),
  (stand) => {
    const list = async (input: object = {}) =>
      stand().does<typeof ListOutput._output>(stand().approver, 'blocks.list', { state: 'all', limit: 100, ...input })
    const act = (name: string, block: string, person = stand().approver) =>
      stand().does<Changed>(person, `blocks.${name}`, { block })
    const why = async (name: string, block: string, person = stand().approver) =>
      (await stand().refused(person, `blocks.${name}`, { block }))?.fields[0]?.message

    test('an order that lacks something is refused with everything it lacks, and nothing is kept', async () => {
      const { total } = await list()
      const problem = await stand().refused(stand().drafter, 'blocks.draft', { scope: 'domain', address: '192.0.2.7' })
      assert.equal(problem?.code, 'invalid-input')
      assert.equal(problem.fields.length, 17)
      assert.match(String(problem.fields.find(({ field }) => field === 'address')?.message), /not its number/)
      assert.equal((await list()).total, total)
    })

    test('one person’s own advert is never taken, whoever ordered it', async () => {
      const input = orderInput({ addressees: [stand().operator], ownAdvert: true })
      const problem = await stand().refused(stand().drafter, 'blocks.draft', input)
      assert.deepEqual(problem?.fields, [{ field: 'ownAdvert', message: 'One person’s own advert is never blocked.' }])
    })

    test('an order goes to operators of this agency only', async () => {
      const input = orderInput({ addressees: [stand().operator, crypto.randomUUID()] })
      assert.equal((await stand().refused(stand().drafter, 'blocks.draft', input))?.fields[0].field, 'addressees')
    })

    test('four eyes: drafted by one, approved by another, then published, each under their name', async () => {
      const block = await stand().draft({ address: 'four-eyes.example.org' })
      assert.equal(await why('approve', block, stand().drafter), 'own-draft')
      assert.equal(await why('publish', block), 'not-published')
      assert.equal((await act('approve', block)).state, 'approved')
      assert.equal(await why('approve', block, stand().third), 'approved-already')
      const published = await act('publish', block, stand().drafter)
      assert.equal(published.state, 'published')
      assert.ok((published.serial ?? 0) > 1_700_000_000)
      const page = await stand().page(block)
      assert.deepEqual(
        page.events.map(({ kind, by }) => [kind, by?.id]),
        [
          ['published', stand().drafter.id],
          ['approved', stand().approver.id],
          ['drafted', stand().drafter.id],
        ],
      )
      assert.deepEqual(
        page.approvedBy.map(({ id }) => id),
        [stand().approver.id],
      )
      assert.equal(page.order.evidence, 'ab'.repeat(32))
    })

    for (const [scope, address, by] of [
      ['domain', 'github.io', 'shared-host'],
      ['domain', 'co.uk', 'public-suffix'],
      ['host', 't.me', 'shared-host'],
    ] as const)
      test(`${address} takes a third person`, async () => {
        const block = await stand().draft({ scope, address })
        assert.equal((await stand().page(block)).shared, by)
        assert.equal((await act('approve', block)).state, 'draft')
        assert.equal(await why('approve', block), 'approved-already')
        assert.equal(await why('approve', block, stand().drafter), 'own-draft')
        assert.equal((await act('approve', block, stand().third)).state, 'approved')
        await act('lift', block)
      })

    test('the database itself takes no approval of who drafted it', async () => {
      const block = await stand().draft({ address: 'own.example.org' })
      const { agency, drafter, database } = stand()
      await assert.rejects(
        database.superuser(
          `insert into block_approvals values ('${block}', '${drafter.id}', '${drafter.id}', '${agency}', now())`,
        ),
        /block_approvals_check/,
      )
      await assert.rejects(
        database.superuser(
          `insert into block_approvals values ('${block}', '${stand().third.id}', '${drafter.id}', '${agency}', now())`,
        ),
        /foreign key/,
      )
    })

    test('of two approvals at once of a shared host each counts once', async () => {
      const block = await stand().draft({ scope: 'domain', address: 'blogspot.com' })
      await Promise.all([act('approve', block), act('approve', block, stand().third)])
      const { state, approvals } = await stand().page(block)
      assert.deepEqual([state, approvals], ['approved', 2])
    })

    test('what has ended says so, and a reason stands with it for those with open keys', async () => {
      const block = await stand().published({ address: 'lifted.example.org' })
      await act('lift', block)
      for (const name of ['publish', 'suspend', 'uphold', 'lift', 'approve'])
        assert.equal(await why(name, block), 'ended')
      const [lifted] = (await stand().page(block)).events
      assert.deepEqual([lifted.kind, lifted.words], ['lifted', 'A reason that is long enough'])
    })

    test('an entry expires after its last day, a draft too, and the serial of the feeds moves on', async () => {
      const dates = { expires: '2026-11-04', reviewOn: '2026-11-03' }
      const published = await stand().published({ address: 'soon.example.org', ...dates })
      const draft = await stand().draft({ address: 'soon2.example.org', ...dates })
      const expire = () =>
        done<{ expired: string[] }>(stand().kernel, {
          actor: system(stand().agency),
          operation: 'blocks.expire',
          input: {},
        })
      await stand().daysLater(1)
      assert.equal((await list()).blocks.find(({ id }) => id === published)?.reviewDue, true)
      await stand().daysLater(1)
      assert.deepEqual((await expire()).expired, [], 'the last day counts')
      await stand().daysLater(1)
      assert.deepEqual((await expire()).expired.toSorted(), [draft, published].toSorted())
      const page = await stand().page(published)
      assert.deepEqual([page.state, page.events[0].kind, page.events[0].by], ['expired', 'expired', null])
      assert.equal(await why('lift', draft), 'ended')
    })

    test('an approved order whose last day went by is not published, before any job has looked', async () => {
      const today = stand().now().toISOString().slice(0, 10)
      const block = await stand().draft({ address: 'late.example.org', expires: today, reviewOn: today })
      await act('approve', block)
      await stand().daysLater(1)
      assert.equal(await why('publish', block), 'ended')
    })

    test('the list asks for one state or for all that is open, and pages', async () => {
      const all = await list()
      assert.equal(all.total, all.blocks.length)
      const open = await list({ state: 'open' })
      assert.ok(open.blocks.every(({ state }) => state !== 'lifted' && state !== 'expired'))
      assert.ok(open.total < all.total)
      assert.ok((await list({ state: 'lifted' })).blocks.every(({ state }) => state === 'lifted'))
      const first = await list({ limit: 2 })
      assert.deepEqual([first.blocks.length, first.next], [2, 2])
    })
  },
)
