import assert from 'node:assert/strict'
import { describe, test } from 'node:test'

import { inQueue, queueStand } from '../../test/houses/jobs.ts'
import { as, inAgency, signedIn, testAgency } from '../../test/houses/kernel.ts'
import { onBothDatabases } from '../../test/run/databases.ts'
import { visitor } from './actor.ts'

import type { Tx } from './database.ts'
import { newId } from './ids.ts'
import { agencies, queueScheduled } from './job-claims.ts'

onBothDatabases('queueing jobs', queueStand, (stand) => {
  const { change, empty, now, queue, row, work } = inQueue(stand)

  describe('jobs of the program', () => {
    const DAY = 24 * 3600_000
    const schedule = (agency: string) => work((db) => queueScheduled(db, agency, 'plain', DAY, now()))
    const made = (agency: string) =>
      work((db) => db.selectFrom('jobs').select(['id', 'member', 'state']).where('agency', '=', agency).execute())

    test('come once a period, also where several servers look at the same time', async () => {
      await empty()
      const agency = newId()
      await schedule(agency)
      await schedule(agency)
      assert.deepEqual(
        (await made(agency)).map(({ member, state }) => ({ member, state })),
        [{ member: null, state: 'waiting' }],
      )
      const [{ id }] = await made(agency)
      await change(id, { state: 'done', ended_at: now() })
      stand().kernel.clock.pass(DAY - 1)
      await schedule(agency)
      assert.equal((await made(agency)).length, 1)
      stand().kernel.clock.pass(1)
      await schedule(agency)
      assert.equal((await made(agency)).length, 2)
    })

    test('do not pile up while one is under way, however long', async () => {
      await empty()
      const agency = newId()
      await schedule(agency)
      const [{ id }] = await made(agency)
      await change(id, { state: 'running', alive_at: now() })
      stand().kernel.clock.pass(3 * DAY)
      await schedule(agency)
      assert.equal((await made(agency)).length, 1)
    })

    test('are not held up by what a member of the agency queued, nor by another agency’s', async () => {
      await empty()
      const [agency, other] = [newId(), newId()]
      await queue('plain', signedIn(stand().kernel, agency).member)
      await schedule(other)
      await schedule(agency)
      assert.equal((await made(agency)).length, 2)
    })

    test('are for agencies that have a key', async () => {
      const { kernel } = stand()
      const { id } = await testAgency(kernel)
      const known = await work(agencies)
      assert.ok(known.includes(id))
      assert.ok(!known.includes(newId()))
      assert.equal(new Set(known).size, known.length)
    })
  })

  describe('queueing', () => {
    test('an unknown job is a fault of the program, also under a name that every object has', async () => {
      for (const name of ['none', 'toString', '__proto__'])
        await assert.rejects(queue(name as 'plain'), new RegExp(`no job ${name}`))
    })

    test('a job notes its member and agency, and is shown to no other agency and to no stranger', async () => {
      await empty()
      const { member } = signedIn(stand().kernel, stand().agency)
      const id = await queue('attended', member, { screening: 'x' })
      const { agency, member: whose, attended, input, state } = await row(id)
      assert.deepEqual(
        { agency, whose, attended, input, state },
        { agency: stand().agency, whose: member.id, attended: true, input: { screening: 'x' }, state: 'waiting' },
      )
      const seen = (db: Tx) => db.selectFrom('jobs').select('id').execute()
      assert.equal((await as(stand().kernel, member, seen)).length, 1)
      assert.deepEqual(await inAgency(stand().kernel, stand().agency, seen), [{ id }])
      assert.deepEqual(await as(stand().kernel, signedIn(stand().kernel, newId()).member, seen), [])
      assert.deepEqual(await as(stand().kernel, visitor, seen), [])
    })
  })
})
