import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import {
  another,
  beginScreening,
  call,
  imported,
  keptCounts,
  keptSamples,
  type LeadsStand,
  leadsStand,
  list,
  trueCounts,
  upload,
} from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { type Actor, system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { newId } from '../../../kernel/ids.ts'
import type { JobContext } from '../../../kernel/jobs.ts'
import { expiryJob } from './retention.ts'

const DAY = 86_400_000
const SAMPLES = keptSamples()
const REASON = 'This firm is known and in order.'

onDatabases('keeping leads', leadsStand, (stand) => {
  let set: LeadsStand
  let tag = 0
  before(() => {
    set = stand()
  })
  const fresh = () =>
    imported(
      set,
      set.ieva,
      SAMPLES.map((lead) => another(lead, `keep ${tag++}`)),
    )
  const as = (actor: Actor, operation: string, input: object = {}, reason?: string) =>
    done<{ erased: string[] }>(set.kernel, { actor, operation, input, reason })
  const erase = () => as(system(set.ours.id), 'retention.erase')

  /** The job, as the runner starts it for one agency. */
  const runJob = (agency: string) =>
    expiryJob.run(
      {
        id: newId(),
        agency,
        member: null,
        blobs: set.kernel.blobs,
        now: set.kernel.clock.now,
        signal: new AbortController().signal,
        call: (operation, input) => done(set.kernel, { actor: system(agency), operation, input }),
        progress: async () => {},
      } satisfies JobContext,
      {},
    )

  test('an agency sets its own days, with a reason', async () => {
    assert.deepEqual(await call<unknown>(set, set.ieva, 'retention.get', {}), {
      undecidedDays: 90,
      dismissedDays: 30,
      soon: 0,
    })
    const input = { undecidedDays: 60, dismissedDays: 10 }
    const without = { actor: set.ieva, operation: 'retention.set', input }
    assert.equal((await problemOf(set.kernel, without))?.code, 'reason-needed')
    const { undecidedDays } = await call<{ undecidedDays: number }>(set, set.ieva, 'retention.set', input, {
      reason: REASON,
    })
    assert.equal(undecidedDays, 60)
    const others = await call<{ undecidedDays: number }>(set, set.stranger, 'retention.get', {})
    assert.equal(others.undecidedDays, 90)
    for (const days of [0, 1.5, 9999])
      assert.equal(
        (await problemOf(set.kernel, { ...without, reason: REASON, input: { ...input, undecidedDays: days } }))?.code,
        'invalid-input',
      )
  })

  test('undecided and dismissed leads go when their days are over, key first; decided ones stay', async () => {
    const [undecided, dismissed, kept, passing] = await fresh()
    for (const lead of [dismissed, kept, passing]) await call(set, set.ieva, 'leads.claim', { lead })
    await call(set, set.ieva, 'leads.dismiss', { lead: dismissed }, { reason: REASON })
    await call(set, set.ieva, 'leads.open-for-case', { lead: kept }, { reason: REASON })
    const keys = await set.database.superuser(
      `select id, data_key from leads where id in ('${undecided}', '${dismissed}')`,
    )

    set.kernel.clock.pass(9 * DAY)
    assert.deepEqual((await erase()).erased, [])
    set.kernel.clock.pass(2 * DAY)
    assert.deepEqual((await erase()).erased, [dismissed])
    set.kernel.clock.pass(43 * DAY)
    assert.equal((await call<{ soon: number }>(set, set.ieva, 'retention.get', {})).soon, 2)
    // Asked about on its last days, a lead waits for the answer.
    const input = { lead: passing, authority: 'Labour inspectorate', basis: 'Art. 6(1)(e)', reason: REASON }
    set.kernel.clock.pass(5 * DAY)
    assert.equal((await execute(set.kernel, { actor: set.ieva, operation: 'leads.pass', input })).kind, 'waits')
    set.kernel.clock.pass(2 * DAY)
    assert.deepEqual((await erase()).erased, [undecided])
    set.kernel.clock.pass(8 * DAY)
    assert.deepEqual((await erase()).erased, [passing])
    assert.equal((await list(set, set.ieva, { filter: { state: 'open-for-case' } })).total.leads, 1)

    for (const { id, data_key } of keys) {
      const left = await set.database.superuser(`
        select 1 from leads where id = '${id}' union all select 1 from lead_parts where lead = '${id}'
        union all select 1 from lead_facets where lead = '${id}' union all select 1 from lead_events where lead = '${id}'
        union all select 1 from data_keys where id = '${data_key}'
        union all select 1 from data_key_seals where data_key = '${data_key}'`)
      assert.deepEqual(left, [])
      assert.equal((await set.database.superuser(`select 1 from erasures where data_key = '${data_key}'`)).length, 1)
    }
    assert.deepEqual(await keptCounts(set, set.ours.id), await trueCounts(set, set.ours.id))
    const [{ verb, subjects }] = await set.database.superuser(
      `select verb, subjects from audit where operation = 'retention.erase' order by seq desc limit 1`,
    )
    assert.deepEqual([verb, subjects], ['erasure', [passing]])
  })

  test('merged leads go together, when the last of them may go', async () => {
    const [older] = await fresh()
    set.kernel.clock.pass(30 * DAY)
    const [younger] = await fresh()
    await call(set, set.ieva, 'leads.merge', { lead: younger, into: older })
    set.kernel.clock.pass(31 * DAY)
    assert.ok(!(await erase()).erased.includes(older))
    set.kernel.clock.pass(30 * DAY)
    const { erased } = await erase()
    assert.ok(erased.includes(older) && erased.includes(younger))
  })

  test('the job erases all there is, of its own agency only, with names of sources and screenings nobody needs', async () => {
    await fresh()
    const theirs = await imported(set, set.stranger, [another(SAMPLES[0], 'theirs')])
    const waiting = await beginScreening(set, set.ieva)
    set.kernel.clock.pass(200 * DAY)
    const file = await upload(set, set.ieva, 'left over')
    set.kernel.clock.pass(1000)
    await call(set, set.ieva, 'leads.list', {})
    const result = await runJob(set.ours.id)
    assert.ok(Number(result.leads) >= SAMPLES.length && Number(result.files) >= 2)
    assert.equal(set.kernel.blobs.kept.has(file), false)
    const open = await list(set, set.ieva, { filter: { state: 'all' } })
    assert.deepEqual([open.total.leads, open.facets.states], [1, [{ value: 'open-for-case', leads: 1 }]])
    assert.deepEqual(await set.database.superuser(`select 1 from screenings where id = '${waiting}'`), [])
    const named = await set.database.superuser(`select mark from lead_sources s where agency = '${set.ours.id}' and
      not exists (select 1 from lead_facets f where f.agency = s.agency and f.facet = 'source' and f.value = s.mark)`)
    assert.deepEqual(named, [])
    assert.equal((await list(set, set.stranger)).leads[0].id, theirs[0])
  })

  test('a member cannot run it for another agency, nor the program without one', async () => {
    assert.equal(
      (await problemOf(set.kernel, { actor: system(), operation: 'retention.erase', input: {} }))?.code,
      'not-permitted',
    )
    assert.equal(
      (await problemOf(set.kernel, { actor: system(), operation: 'uploads.erase', input: {} }))?.code,
      'not-permitted',
    )
    const before = (await list(set, set.stranger)).total.leads
    await as(set.ieva, 'retention.erase')
    assert.equal((await list(set, set.stranger)).total.leads, before)
  })
})
