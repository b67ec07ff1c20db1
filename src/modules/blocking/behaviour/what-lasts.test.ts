import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BlockingHouse } from '../../../../test/houses/blocking.ts'
import { as, done, problemOf } from '../../../../test/houses/kernel.ts'
import { WordSearch } from '../../../../test/rules/words-in-bytes.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { system } from '../../../kernel/actor.ts'
import { resealStep, rotateKey } from '../../../kernel/vault/rotation.ts'
import { expiringJob } from '../expiry.ts'
import { operatorBy } from '../operator-key.ts'

onDatabases(
  'what lasts of ordered blocks',
  (database) => BlockingHouse.open(database),
  (stand) => {
    const act = (name: string, block: string, person = stand().approver) =>
      stand().does(person, `blocks.${name}`, { block })

    test('an operator that follows while many publish and lift at once misses nothing and keeps nothing', async () => {
      const held = new Map<string, string>()
      let [since, isOver] = [0, false]
      const follow = async () => {
        const { serial, entries, gone } = JSON.parse((await stand().fetch({ since })).body)
        assert.ok(serial >= since, 'a serial never goes back')
        for (const { id, value } of entries) held.set(id, value)
        for (const { id } of gone) held.delete(id)
        since = serial
      }
      const following = (async () => {
        while (!isOver) await follow()
      })()
      const ways = Array.from({ length: 6 }, async (_, n) => {
        const block = await stand().published({ address: `at-once-${n}.example.org` })
        if (n % 2) await act('suspend', block)
        if (n === 1 || n === 5) await act('uphold', block)
        if (n % 3 === 2) await act('lift', block)
        return block
      })
      const blocks = await Promise.all(ways)
      isOver = true
      await following
      await follow()
      const { values } = await stand().list()
      assert.deepEqual([...held.values()].toSorted(), values.toSorted())
      assert.deepEqual(
        values.toSorted(),
        [0, 1, 4].map((n) => `at-once-${n}.example.org`),
      )
      for (const block of blocks) await act('lift', block).catch(() => {})
    })

    test('no two changes have one serial, however many come at once', async () => {
      const blocks: string[] = []
      for (let n = 0; n < 5; n++) {
        const block = await stand().draft({ address: `serial-${n}.example.org` })
        await act('approve', block)
        blocks.push(block)
      }
      const published = await Promise.all(blocks.map((block) => act('publish', block) as Promise<{ serial: number }>))
      assert.equal(new Set(published.map(({ serial }) => serial)).size, 5)
      for (const block of blocks) await act('lift', block)
    })

    test('of two who publish and lift at once one comes second, and no entry is left in the feeds by mistake', async () => {
      for (let n = 0; n < 4; n++) {
        const block = await stand().draft({ address: `race-${n}.example.org` })
        await act('approve', block)
        await Promise.allSettled([act('publish', block), act('lift', block, stand().third)])
        const { state } = await stand().page(block)
        const { values } = await stand().list()
        assert.equal(state, 'lifted')
        assert.ok(!values.includes(`race-${n}.example.org`))
      }
    })

    test('after an older backup is restored the next serial is newer than any that was given out', async () => {
      const block = await stand().published({ address: 'restored.example.org' })
      const { serial } = await stand().list()
      // What a backup of last week holds.
      await stand().database.superuser(
        `update block_feeds set serial = serial - 600000 where agency = '${stand().agency}'`,
      )
      const actor = await stand().client()
      const early = await problemOf(stand().kernel, { actor, operation: 'block-feeds.read', input: { since: serial } })
      assert.equal(early?.code, 'conflict', 'an operator is told to begin anew, not that nothing has changed')
      // Serials run ahead of the clock by as many changes as one second had; here the clock stands.
      stand().kernel.clock.pass(120_000)
      await act('lift', block)
      assert.ok((await stand().list()).serial > serial)
    })

    test('after a change of the agency’s key reasons and objections still open', async () => {
      const house = stand()
      const block = await house.published({ address: 'rotated.example.org' })
      await house.appeal('rotated.example.org')
      await act('suspend', block)
      const member = (await house.member(house.approver.token)) as Member
      const rows = await house.database.superuser(
        `select m.id, m.public_key from members m join key_grants g on g.holder = m.id where m.agency = '${house.agency}'`,
      )
      const members = rows.map(({ id, public_key }) => ({ id: String(id), publicKey: public_key as Uint8Array }))
      const now = house.now()
      await as(house.kernel, member, async (db) => {
        await rotateKey(db, member, { members, now })
        while ((await resealStep(db, member, { now, atMost: 50 })) > 0);
      })
      await act('uphold', block)
      const page = await house.page(block)
      assert.deepEqual(
        page.events.slice(0, 2).map(({ kind, words }) => [kind, words !== null]),
        [
          ['upheld', true],
          ['suspended', true],
        ],
      )
      assert.equal(page.appeals[0].words?.reason, 'Zivju veikals, nekas cits')
      await house.appeal('rotated.example.org')
      assert.equal((await house.page(block)).appeals.filter(({ words }) => words !== null).length, 2)
      await act('lift', block)
    })

    test('who holds no keys sees what is ordered, but no reason and no objection, and can decide nothing that needs a reason', async () => {
      const house = stand()
      const newcomer = await house.colleague(house.keeper, ['prosecutor'])
      const block = await house.published({ address: 'newcomer.example.org' })
      await house.appeal('newcomer.example.org')
      await act('suspend', block)
      const page = await house.page(block, newcomer)
      assert.equal(page.order.value, 'newcomer.example.org')
      assert.ok(page.events.every(({ words }) => words === null))
      assert.ok(page.appeals.every(({ words }) => words === null))
      assert.equal((await house.refused(newcomer, 'blocks.lift', { block }))?.code, 'keys-closed')
      assert.equal((await house.page(block)).state, 'suspended', 'nothing was done without its reason')
      await act('lift', block)
    })

    test('no word of an order or of an objection stands in plain in any row, and no key', async () => {
      const house = stand()
      const words = ['Zvirbuļtiesa', 'Mežlikums', 'Ziemupvietne', 'Pīlādžiemesls', 'Kontaktrasa', 'Lēmumlapa']
      const block = await house.published({
        address: 'ziemupvietne.example.org',
        authority: 'Zvirbuļtiesa',
        law: 'Mežlikums',
        collateral: 'Ziemupvietne',
      })
      const { key } = await house.newOperator('Plain Telecom')
      await house.appeal('ziemupvietne.example.org Pīlādžiemesls Kontaktrasa')
      await house.call(house.approver.token, 'blocks.suspend', { block }, 'Lēmumlapa: look at it again')
      const search = new WordSearch([...words, 'ziemupvietne', key, 'Plain Telecom'])
      const tables = await house.database.superuser(
        `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
      )
      const found = new Set<string>()
      for (const { name } of tables)
        for (const { text } of await house.database.superuser(`select t::text as text from ${name} t`)) {
          const row = String(text)
          const bytes = (row.match(/\\x[0-9a-f]+/g) ?? []).map((column) => Buffer.from(column.slice(2), 'hex'))
          for (const part of [Buffer.from(row), ...bytes]) for (const { word } of search.in(part)) found.add(word)
        }
      // The name of a firm is no secret; that it is found shows that finding works.
      assert.deepEqual([...found], ['Plain Telecom'])
      await act('lift', block)
    })

    test('the job ends what is over and erases what is old, in steps, and stops between them when it is asked to', async () => {
      const house = stand()
      const today = house.now().toISOString().slice(0, 10)
      const block = await house.published({ address: 'job.example.org', expires: today, reviewOn: today })
      await house.daysLater(1)
      const stop = new AbortController()
      const context = {
        id: 'j',
        agency: house.agency,
        member: null,
        blobs: house.kernel.blobs,
        now: house.now,
        signal: stop.signal,
        progress: async () => {},
        call: (operation: string, input: unknown) =>
          done(house.kernel, { actor: system(house.agency), operation, input }),
      }
      const ended = await expiringJob.run(context, {})
      assert.ok(Number(ended.expired) >= 1)
      assert.equal((await house.page(block)).state, 'expired')
      assert.deepEqual(await expiringJob.run(context, {}), { expired: 0, erased: 0 })
      stop.abort()
      await assert.rejects(expiringJob.run(context, {}))
    })

    test('a key opens the feed of its own operator alone, also where the database is asked with another’s', async () => {
      const house = stand()
      const [one, two] = [await house.newOperator('One Telecom'), await house.newOperator('Two Telecom')]
      const [first, second] = await Promise.all([one, two].map(({ key }) => operatorBy(house.kernel, key, house.now())))
      assert.deepEqual([first?.id, second?.id], [one.operator, two.operator])
      const block = await house.published({ address: 'only-two.example.org', addressees: [two.operator] })
      assert.deepEqual((await house.list(0, one.key)).values, [])
      assert.deepEqual((await house.list(0, two.key)).values, ['only-two.example.org'])
      await act('lift', block)
    })
  },
)
