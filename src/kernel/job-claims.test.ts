import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { inQueue, queueStand } from '../../test/houses/jobs.ts'
import { signedIn } from '../../test/houses/kernel.ts'
import { onBothDatabases } from '../../test/run/databases.ts'
import { runs } from '../../test/run/mode.ts'

import { newId } from './ids.ts'
import { beat, claimJob, endCancelled, forgetEnded, type JobEnd, reclaimLost, release, SILENCE } from './job-claims.ts'

const MINUTE = 60_000

onBothDatabases('the queue of jobs', queueStand, (stand) => {
  const { change, empty, now, queue, row, work } = inQueue(stand)
  const claim = (present: readonly string[] = []) => work((db) => claimJob(db, now(), present))
  const end = (id: string, how: JobEnd, last = now()) => work((db) => release(db, id, last, how, now()))

  describe('claiming', () => {
    test('gives each job to one worker, the one that waited longest first', async () => {
      await empty()
      const ids: string[] = []
      for (let i = 0; i < 3; i++) {
        ids.push(await queue())
        stand().kernel.clock.pass(1000)
      }
      const claimed = [await claim(), await claim(), await claim(), await claim()]
      assert.deepEqual(
        claimed.map((one) => one?.id ?? null),
        [...ids, null],
      )
      for (const id of ids) assert.equal((await row(id)).state, 'running')
    })

    test('never gives two of many workers the same job', async () => {
      await empty()
      const ids = [await queue(), await queue(), await queue()]
      const claimed = await Promise.all(Array.from({ length: 6 }, () => claim()))
      const got = claimed.flatMap((one) => one?.id ?? [])
      // A job that is locked at the moment of a look is passed over and found by the next look.
      while (got.length < ids.length) got.push((await claim())?.id ?? assert.fail('a job was lost'))
      assert.deepEqual(got.toSorted(), ids.toSorted())
    })

    test('leaves jobs that are due later, to be cancelled or running', async () => {
      await empty()
      const [later, cancelled, running] = [await queue(), await queue(), await queue()]
      await change(later, { run_after: new Date(now().getTime() + 1) })
      await change(cancelled, { cancel_asked: true })
      await change(running, { state: 'running', alive_at: now() })
      for (const state of ['done', 'failed', 'cancelled']) await change(await queue(), { state })
      assert.equal(await claim(), null)
      stand().kernel.clock.pass(1)
      assert.equal((await claim())?.id, later)
    })

    test('gives attended jobs only to the server at which their member is present', async () => {
      await empty()
      const { member } = signedIn(stand().kernel, stand().agency)
      const id = await queue('attended', member)
      assert.equal(await claim(), null)
      assert.equal(await claim([newId()]), null)
      const claimed = await claim([newId(), member.id])
      assert.deepEqual([claimed?.id, claimed?.member, claimed?.attended], [id, member.id, true])
    })

    test('keeps the time of the first start, and forgets the last problem', async () => {
      await empty()
      const id = await queue()
      await claim()
      const begun = (await row(id)).started_at
      await end(id, { state: 'waiting', problem: 'internal: x', runAfter: now() })
      assert.deepEqual([(await row(id)).problem, (await row(id)).attempts], ['internal: x', 1])
      stand().kernel.clock.pass(MINUTE)
      assert.equal((await claim())?.attempts, 1)
      const again = await row(id)
      assert.deepEqual([again.started_at, again.problem], [begun, null])
    })
  })

  describe('a worker', () => {
    test('keeps its job as long as it tells that it lives, and tells how far it is', async () => {
      await empty()
      const id = await queue()
      await claim()
      let last = now()
      for (let i = 1; i <= 3; i++) {
        stand().kernel.clock.pass(SILENCE - 1)
        const progress = { stage: 'reading', done: i, of: 3 }
        assert.equal(await work((db) => beat(db, id, { last, now: now(), progress })), 'goes-on')
        assert.equal(await work((db) => reclaimLost(db, new Date(now().getTime() - SILENCE), now())), 0)
        last = now()
        assert.deepEqual((await row(id)).progress, progress)
      }
      await work((db) => beat(db, id, { last, now: now(), progress: null }))
      assert.deepEqual((await row(id)).progress, { stage: 'reading', done: 3, of: 3 }, 'nothing new keeps what was')
    })

    test('that was silent loses its job, and its later beats do not count', async () => {
      await empty()
      const id = await queue()
      await claim()
      const last = now()
      stand().kernel.clock.pass(SILENCE + 1)
      assert.equal(await work((db) => reclaimLost(db, new Date(now().getTime() - SILENCE), now())), 1)
      assert.equal((await claim())?.id, id)
      assert.equal(await work((db) => beat(db, id, { last, now: now(), progress: null })), 'lost')
      for (const how of [
        { state: 'done', output: {} },
        { state: 'failed', problem: 'x' },
        { state: 'cancelled' },
      ] as const)
        await end(id, how, last)
      const { state, output, problem, losses } = await row(id)
      assert.deepEqual({ state, output, problem, losses }, { state: 'running', output: null, problem: null, losses: 1 })
    })

    test('hears that it is to end', async () => {
      await empty()
      const id = await queue()
      await claim()
      await change(id, { cancel_asked: true })
      assert.equal(await work((db) => beat(db, id, { last: now(), now: now(), progress: null })), 'cancel')
    })

    for (const [how, expected] of [
      [
        { state: 'done', output: { leads: 3 } },
        { state: 'done', over: true, attempts: 0, problem: null },
      ],
      [{ state: 'cancelled' }, { state: 'cancelled', over: true, attempts: 0, problem: null }],
      [
        { state: 'failed', problem: 'conflict: x' },
        { state: 'failed', over: true, attempts: 1, problem: 'conflict: x' },
      ],
      [{ state: 'paused' }, { state: 'paused', over: false, attempts: 0, problem: null }],
      [{ state: 'waiting' }, { state: 'waiting', over: false, attempts: 0, problem: null }],
    ] as const satisfies readonly (readonly [JobEnd, object])[])
      test(`gives it back ${how.state}`, async () => {
        await empty()
        const id = await queue()
        await claim()
        await end(id, how)
        const { state, ended_at, attempts, problem, alive_at } = await row(id)
        assert.deepEqual({ state, over: ended_at !== null, attempts, problem }, expected)
        assert.equal(alive_at, null)
      })

    test('that is to try again later is not asked before', async () => {
      await empty()
      const id = await queue()
      await claim()
      await end(id, { state: 'waiting', problem: 'internal: x', runAfter: new Date(now().getTime() + MINUTE) })
      assert.equal(await claim(), null)
      stand().kernel.clock.pass(MINUTE)
      assert.equal((await claim())?.id, id)
    })
  })

  describe('a job that is put back', () => {
    test('waits again, an attended one for its member; after thirty losses it is given up', async () => {
      await empty()
      const { member } = signedIn(stand().kernel, stand().agency)
      const [one, attended, worn] = [await queue(), await queue('attended', member), await queue()]
      for (const id of [one, attended]) await change(id, { state: 'running', alive_at: new Date(0) })
      await change(worn, { state: 'running', alive_at: new Date(0), losses: 29 })
      assert.equal(await work((db) => reclaimLost(db, new Date(1), now())), 3)
      const states = await Promise.all([one, attended, worn].map(async (id) => (await row(id)).state))
      assert.deepEqual(states, ['waiting', 'paused', 'failed'])
      assert.match((await row(worn)).problem ?? '', /^internal: .*30 times/)
    })

    test('ends where it was cancelled while it waited; a running one is left to its worker', async () => {
      await empty()
      const [waits, runs, stays] = [await queue(), await queue(), await queue()]
      await change(waits, { cancel_asked: true })
      await change(runs, { cancel_asked: true, state: 'running', alive_at: now() })
      await work((db) => endCancelled(db, now()))
      const states = await Promise.all([waits, runs, stays].map(async (id) => (await row(id)).state))
      assert.deepEqual(states, ['cancelled', 'running', 'waiting'])
      assert.notEqual((await row(waits)).ended_at, null)
    })

    test('is cancelled and waits for no member, where it was attended and to be cancelled when the program ended', async () => {
      await empty()
      const { member } = signedIn(stand().kernel, stand().agency)
      const [cancelled, stays] = [await queue('attended', member), await queue('attended', member)]
      for (const id of [cancelled, stays]) await change(id, { state: 'running', alive_at: new Date(0) })
      // A member asked to end the job, but its worker was gone before it heard of that.
      await change(cancelled, { cancel_asked: true })
      await work((db) => reclaimLost(db, new Date(1), now()))
      await work((db) => endCancelled(db, now()))
      const [{ state, ended_at }, other] = [await row(cancelled), await row(stays)]
      assert.deepEqual([state, ended_at, other.state], ['cancelled', now(), 'paused'])
    })

    test('is forgotten only long after it ended', async () => {
      await empty()
      const [old, young, waits] = [await queue(), await queue(), await queue()]
      await change(old, { state: 'failed', ended_at: new Date(now().getTime() - 2) })
      await change(young, { state: 'done', ended_at: now() })
      await work((db) => forgetEnded(db, new Date(now().getTime() - 1)))
      const left = await work((db) => db.selectFrom('jobs').select('id').execute())
      assert.deepEqual(left.map(({ id }) => id).toSorted(), [young, waits].toSorted())
    })

    test('property: whatever workers do, a job has one worker at most and is never lost', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom('queue', 'claim', 'done', 'fail', 'silence', 'stop'), { maxLength: 15 }),
          async (steps) => {
            await empty()
            const all = new Set<string>()
            const held = new Map<string, Date>()
            for (const step of steps) {
              stand().kernel.clock.pass(1000)
              const [first] = held
              if (step === 'queue') all.add(await queue())
              else if (step === 'claim') {
                const claimed = await claim()
                assert.ok(claimed === null || !held.has(claimed.id), 'two hands on one job')
                if (claimed) held.set(claimed.id, now())
              } else if (step === 'silence') {
                await work((db) => reclaimLost(db, new Date(now().getTime() + 1), now()))
                held.clear()
              } else if (first) {
                const [id, last] = first
                const again = { state: 'waiting', problem: 'internal: x', runAfter: now() } as const
                await end(
                  id,
                  step === 'done' ? { state: 'done', output: {} } : step === 'fail' ? again : { state: 'waiting' },
                  last,
                )
                held.delete(id)
              }
            }
            const rows = await work((db) => db.selectFrom('jobs').select(['id', 'state']).execute())
            assert.deepEqual(new Set(rows.map(({ id }) => id)), all)
            const running = rows.filter(({ state }) => state === 'running').map(({ id }) => id)
            assert.deepEqual(new Set(running), new Set(held.keys()))
          },
        ),
        runs(15),
      ))
  })
})
