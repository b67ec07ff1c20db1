import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { as, inAgency, signedIn, testKernel } from '../../test/houses/kernel.ts'
import { onBothDatabases } from '../../test/run/databases.ts'
import { runs } from '../../test/run/mode.ts'
import { system, visitor } from './actor.ts'
import type { Tx } from './database.ts'
import { newId } from './ids.ts'
import type { Message } from './outbox.ts'
import { claimMessage, delivered, type Undelivered, undelivered } from './outbox-claims.ts'
import { queueMessage } from './queue.ts'
import { Unsealable } from './vault/boxes.ts'

const MINUTE = 60_000
/** Time for which one worker holds a delivery. */
const LEASE = 5 * MINUTE

onBothDatabases(
  'the outbox',
  async (database) => ({ database, kernel: testKernel(database), agency: newId() }),
  (stand) => {
    const now = () => stand().kernel.clock.now()
    const work = <T>(does: (db: Tx) => Promise<T>) => as(stand().kernel, system(), does)
    const put = (content: Message['content'], agency: string | null = stand().agency) =>
      as(stand().kernel, system(agency), (db) =>
        queueMessage(db, stand().kernel.secret, agency, { channel: 'mail', content }, now()),
      )
    const claim = (secret = stand().kernel.secret) => work((db) => claimMessage(db, secret, now()))
    const rows = () => work((db) => db.selectFrom('outbox').selectAll().orderBy('made_at').execute())
    const fails = (id: string, how: Undelivered) => work((db) => undelivered(db, id, how, now()))
    const empty = () => stand().database.superuser('delete from outbox')

    describe('while it waits', () => {
      test('property: a message comes out as it went in, and lies sealed meanwhile', () =>
        fc.assert(
          fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (content) => {
            await empty()
            const sent = JSON.parse(JSON.stringify({ ...content, text: 'to Anna Bērziņa' })) as Message['content']
            await put(sent)
            const [{ sealed }] = await rows()
            assert.ok(!Buffer.from(sealed).includes('Anna'))
            assert.deepEqual((await claim())?.message, { channel: 'mail', content: sent })
          }),
          runs(20),
        ))

      test('does not open with the database alone, nor in another row', async () => {
        await empty()
        await put({ to: 'one' })
        await put({ to: 'two' })
        await assert.rejects(claim(randomBytes(32)), Unsealable)
        const [one, two] = await rows()
        await stand().database.superuser(
          `update outbox set sealed = '\\x${Buffer.from(two.sealed).toString('hex')}' where id = '${one.id}'`,
        )
        await assert.rejects(async () => {
          await claim()
          await claim()
        }, Unsealable)
      })

      test('is shown to its own agency, to no other, and not even to the visitor who left it', async () => {
        await empty()
        const { kernel, agency } = stand()
        await put({ to: 'one' })
        await as(kernel, visitor, (db) =>
          queueMessage(db, kernel.secret, null, { channel: 'mail', content: { to: 'two' } }, now()),
        )
        const seen = async (db: Tx) => (await db.selectFrom('outbox').select('id').execute()).length
        assert.equal(await as(kernel, signedIn(kernel, agency).member, seen), 1)
        assert.equal(await as(kernel, signedIn(kernel, newId()).member, seen), 0)
        assert.equal(await as(kernel, visitor, seen), 0)
        assert.equal(await work(seen), 2)
        const forged = as(kernel, signedIn(kernel, newId()).member, (db) =>
          queueMessage(db, kernel.secret, agency, { channel: 'mail', content: {} }, now()),
        )
        await assert.rejects(forged, /row-level security/)
      })
    })

    describe('a delivery', () => {
      test('is one worker’s for five minutes, then another’s: rather twice than never', async () => {
        await empty()
        await put({ to: 'one' })
        const first = await claim()
        assert.equal(await claim(), null)
        stand().kernel.clock.pass(LEASE - 1)
        assert.equal(await claim(), null)
        stand().kernel.clock.pass(1)
        assert.equal((await claim())?.id, first?.id)
      })

      test('never goes to two of many workers', async () => {
        await empty()
        for (let i = 0; i < 4; i++) await put({ i })
        const got = (await Promise.all(Array.from({ length: 8 }, () => claim()))).flatMap((one) => one?.id ?? [])
        for (let one = await claim(); one !== null; one = await claim()) got.push(one.id)
        assert.equal(got.length, 4)
        assert.equal(new Set(got).size, 4)
      })

      test('erases what was sent', async () => {
        await empty()
        await put({ to: 'one' })
        const claimed = (await claim()) ?? assert.fail()
        await work((db) => delivered(db, claimed.id))
        assert.deepEqual(await rows(), [])
        await work((db) => delivered(db, claimed.id))
      })

      test('that failed is counted, and tried again at the given time', async () => {
        await empty()
        await put({ to: 'one' })
        const { id } = (await claim()) ?? assert.fail()
        await fails(id, { problem: 'ETIMEDOUT', again: new Date(now().getTime() + 2 * LEASE), counts: true })
        stand().kernel.clock.pass(2 * LEASE - 1)
        assert.equal(await claim(), null)
        stand().kernel.clock.pass(1)
        assert.equal((await claim())?.attempts, 1)
        assert.equal((await rows())[0].problem, 'ETIMEDOUT')
      })

      test('that could not even be tried does not count', async () => {
        await empty()
        await put({ to: 'one' })
        const { id } = (await claim()) ?? assert.fail()
        for (let i = 0; i < 3; i++) await fails(id, { problem: 'no mail server is set', again: now(), counts: false })
        assert.equal((await claim())?.attempts, 0)
      })

      test('given up stays to be seen, and is never claimed again', async () => {
        await empty()
        await put({ to: 'one' })
        const { id } = (await claim()) ?? assert.fail()
        await fails(id, { problem: 'EENVELOPE 550', again: null, counts: true })
        stand().kernel.clock.pass(1000 * LEASE)
        assert.equal(await claim(), null)
        const [{ problem, attempts, given_up_at }] = await rows()
        assert.deepEqual([problem, attempts], ['EENVELOPE 550', 1])
        assert.notEqual(given_up_at, null)
      })

      test('given up blocks no other', async () => {
        await empty()
        await put({ to: 'one' })
        await fails((await claim())?.id ?? assert.fail(), { problem: 'x', again: null, counts: true })
        stand().kernel.clock.pass(1)
        await put({ to: 'two' })
        assert.deepEqual((await claim())?.message.content, { to: 'two' })
      })
    })

    test('a message of an undone transaction never leaves', async () => {
      await empty()
      const { kernel, agency } = stand()
      const undone = inAgency(kernel, agency, async (db) => {
        await queueMessage(db, kernel.secret, agency, { channel: 'mail', content: { to: 'one' } }, now())
        throw new Error('undone')
      })
      await assert.rejects(undone, /undone/)
      assert.equal(await claim(), null)
    })
  },
)
