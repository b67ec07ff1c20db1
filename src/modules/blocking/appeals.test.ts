import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BlockingHouse } from '../../../test/houses/blocking.ts'
import { done, problemOf } from '../../../test/houses/kernel.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system, visitor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { AppealRow } from './shapes.ts'

onDatabases(
  'appeals against ordered blocks',
  (database) => BlockingHouse.open(database),
  (stand) => {
    const act = (name: string, block: string) => stand().does(stand().approver, `blocks.${name}`, { block })
    const open = async () =>
      (await stand().does<{ appeals: AppealRow[] }>(stand().approver, 'block-appeals.list')).appeals

    test('before an agency runs feeds, nobody can object to it', async () => {
      const input = { agency: stand().agency, appeal: newId(), address: 'shop.example.org', reason: 'x', contact: '' }
      const problem = await problemOf(stand().kernel, { actor: visitor, operation: 'block-appeals.file', input })
      assert.equal(problem?.code, 'conflict')
    })

    test('one finds its entry by the name in it, marks it, and changes nothing in the feeds until a person suspends it', async () => {
      const block = await stand().published({ address: 'shop.example.org' })
      const before = await stand().list()
      const { number } = await stand().appeal('https://WWW.shop.example.org/fish?x=1')
      assert.match(number, /^[0-9A-F]{8}$/)
      assert.deepEqual(await stand().list(), before)
      const page = await stand().page(block)
      assert.deepEqual([page.state, page.openAppeals, page.events[0].kind], ['appealed', 1, 'appealed'])
      assert.deepEqual(page.appeals[0].words, {
        address: 'https://WWW.shop.example.org/fish?x=1',
        reason: 'Zivju veikals, nekas cits',
        contact: 'owner@shop.example',
      })
      assert.equal(page.appeals[0].number, number)
      await act('suspend', block)
      assert.deepEqual((await stand().list(before.serial)).gone, [block])
      assert.equal((await open()).length, 1, 'suspended is not decided')
      await act('uphold', block)
      assert.deepEqual((await stand().list()).values, ['shop.example.org'])
      assert.deepEqual(await open(), [])
      await act('lift', block)
    })

    test('who drafted the entry does not decide that it stays', async () => {
      const block = await stand().published({ address: 'kept.example.org' })
      await stand().appeal('kept.example.org')
      const problem = await stand().refused(stand().drafter, 'blocks.uphold', { block })
      assert.equal(problem?.fields[0].message, 'own-draft')
      await act('uphold', block)
      assert.equal((await stand().page(block)).state, 'published')
      await act('lift', block)
    })

    for (const [scope, blocked, named, finds] of [
      ['domain', 'dom.example.org', 'a.b.dom.example.org', true],
      ['domain', 'dom.example.org', 'notdom.example.org', false],
      ['host', 'a.host.example.org', 'a.host.example.org', true],
      ['host', 'a.host.example.org', 'b.a.host.example.org', false],
      ['host', 'a.host.example.org', 'host.example.org', false],
      ['url', 'https://page.example.org/x', 'page.example.org', true],
    ] as const)
      test(`of ${scope} ${blocked} one that names ${named} ${finds ? 'finds' : 'does not find'} it`, async () => {
        const block = await stand().published({ scope, address: blocked })
        await stand().appeal(named)
        assert.equal((await stand().page(block)).state, finds ? 'appealed' : 'published')
        await act('lift', block)
        for (const { id, block: linked } of await open())
          if (linked === null) await stand().does(stand().approver, 'block-appeals.close', { appeal: id })
      })

    test('one that names nothing blocked is answered in the same words, waits, and is closed with a reason', async () => {
      const block = await stand().published({ address: 'there.example.org' })
      const [hit, miss] = [await stand().appeal('there.example.org'), await stand().appeal('not-there.example.org')]
      assert.deepEqual(Object.keys(hit).sort(), Object.keys(miss).sort())
      const waiting = await open()
      assert.deepEqual(waiting.map(({ block: linked }) => linked).toSorted(), [block, null].toSorted())
      const close = (appeal: string) => stand().refused(stand().approver, 'block-appeals.close', { appeal })
      assert.equal((await close(hit.appeal))?.code, 'conflict')
      assert.equal(await close(miss.appeal), null)
      assert.equal((await close(miss.appeal))?.code, 'conflict')
      assert.equal((await close(newId()))?.code, 'not-found')
      await act('lift', block)
      assert.deepEqual(await open(), [])
    })

    test('one whose entry has expired meanwhile can still be closed', async () => {
      const today = stand().now().toISOString().slice(0, 10)
      await stand().published({ address: 'over.example.org', expires: today, reviewOn: today })
      const { appeal } = await stand().appeal('over.example.org')
      await stand().daysLater(1)
      await stand().fetch()
      await stand().does(stand().approver, 'block-appeals.close', { appeal })
      assert.deepEqual(await open(), [])
    })

    test('the same page sent twice is one objection', async () => {
      const block = await stand().published({ address: 'twice.example.org' })
      const appeal = newId()
      const sent = () => stand().appeal('twice.example.org', stand().agency, appeal)
      const [one, two] = await Promise.all([sent(), sent()])
      assert.deepEqual(one, two)
      assert.equal((await stand().page(block)).openAppeals, 1)
      await act('lift', block)
    })

    test('its words stand nowhere in plain, and nothing tells the hour', async () => {
      const block = await stand().published({ address: 'words.example.org' })
      const { appeal } = await stand().appeal('words.example.org')
      const { database } = stand()
      const [{ all }] = await database.superuser(
        `select string_agg(t, '') as all from (select a::text as t from block_appeals a union all select b::text from blocks b
       union all select e::text from block_events e union all select u::text from audit u
       union all select w::text from audit_waiting w) as all_rows`,
      )
      for (const word of ['Zivju', 'owner@shop', 'words.example.org', Buffer.from('Zivju').toString('hex')])
        assert.ok(!String(all).includes(word), word)
      const [{ at_ms }] = await database.superuser(
        `select at_ms from audit_waiting where subjects @> array['${appeal}']`,
      )
      assert.equal(Number(at_ms) % 86_400_000, 0)
      const [{ at }] = await database.superuser(
        `select extract(epoch from at)::bigint % 86400 as at from block_events where block = '${block}' and kind = 'appealed'`,
      )
      assert.equal(Number(at), 0)
      await act('lift', block)
    })

    test('a member’s call is refused: it would carry their name', async () => {
      const input = { agency: stand().agency, appeal: newId(), address: 'a.example.org', reason: 'x', contact: '' }
      assert.equal((await stand().refused(stand().approver, 'block-appeals.file', input))?.code, 'not-permitted')
    })

    test('a year after its decision it is erased, words and key', async () => {
      const { kernel, agency, database } = stand()
      const block = await stand().published({ address: 'old.example.org' })
      const { appeal } = await stand().appeal('old.example.org')
      await act('lift', block)
      const [{ data_key }] = await database.superuser(`select data_key from block_appeals where id = '${appeal}'`)
      const sweep = () =>
        done<{ erased: string[] }>(kernel, { actor: system(agency), operation: 'blocks.expire', input: {} })
      assert.ok(!(await sweep()).erased.includes(appeal))
      await stand().daysLater(366)
      assert.ok((await sweep()).erased.includes(appeal))
      const keys = await database.superuser(`select 1 from data_keys where id = '${data_key}'`)
      assert.equal(keys.length, 0)
    })
  },
)
