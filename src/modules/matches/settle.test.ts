import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../test/houses/accounts.ts'
import { person } from '../../../test/houses/cases.ts'
import { problemOf } from '../../../test/houses/kernel.ts'
import { KNOWN, MatchesHouse } from '../../../test/houses/matches.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import { system } from '../../kernel/actor.ts'
import type { Job, JobContext } from '../../kernel/jobs.ts'
import { jobs, operations } from './operations.ts'

const MINUTE = 60_000

onDatabases('the steps that a session takes by itself', MatchesHouse.open, (stand) => {
  const settle = (by: Person) => stand().settle(by)
  const waiting = (by: Person) => stand().call<{ toAnswer: number }>(by.token, 'matches.waiting')
  const queued = (by: Person) =>
    stand().rows<{ id: string; attended: boolean; input: object }>(
      `select id, attended, input from jobs where member = '${by.id}' and job = 'settle-matches' and state = 'waiting'`,
    )
  const endJobs = () => stand().rows(`update jobs set state = 'done' where job = 'settle-matches'`)
  const asksOf = (question: string) =>
    stand().rows<{ id: string; answered: Uint8Array | null; finished: boolean }>(
      `select id, answered, finished from match_asks where question = '${question}'`,
    )
  /** A question about somebody whom the helping agency knows, and nothing more done. */
  async function put(name: string) {
    const house = stand()
    const about = { name, born: '1971-03-02' }
    const theirs = await house.meets(house.helper, about)
    const { question } = await house.asks(house.worker, await house.meets(house.worker, about))
    return { theirs, question }
  }
  const isTold = async (theirs: string) => (await stand().box(stand().helper)).told.some((one) => one.person === theirs)

  test('each step is taken once, in any order of coming, and a session too early waits', async () => {
    const house = stand()
    const { theirs, question } = await put('Steps Taken')
    assert.deepEqual((await settle(house.worker)).finished, [], 'nobody has answered yet')
    assert.equal((await settle(house.helper)).evaluated.length, 1)
    assert.deepEqual((await settle(house.mate)).evaluated, [], 'a colleague finds nothing left')
    assert.deepEqual((await settle(house.desk)).finished, [], 'nor does somebody who is not on the team')
    const [ask] = await asksOf(question)
    assert.deepEqual((await settle(house.worker)).finished, [ask.id])
    assert.deepEqual((await settle(house.worker)).finished, [])
    assert.equal(await isTold(theirs), true)
  })

  test('looking at the desk queues them, for the member whose keys they need, once and without a word of anybody', async () => {
    const house = stand()
    await endJobs()
    await put('Queued Quietly')
    await endJobs()
    await waiting(house.mate)
    await waiting(house.mate)
    const rows = await queued(house.mate)
    assert.equal(rows.length, 1)
    assert.deepEqual([rows[0].attended, rows[0].input], [true, {}])
    await settle(house.mate)
    await endJobs()
    await waiting(house.mate)
    assert.deepEqual(await queued(house.mate), [], 'nothing is left to do')
  })

  test('who was not admitted yet leaves no job that could only fail', async () => {
    const house = stand()
    const newcomer = await house.colleague(house.keeper, ['case-worker'])
    const ours = await house.meets(house.helper, { ...KNOWN, born: '1971-03-03' })
    await house.asks(house.helper, ours)
    await waiting(newcomer)
    assert.deepEqual(await queued(newcomer), [])
    await waiting(house.desk)
    assert.equal((await queued(house.desk)).length, 1, 'an admitted colleague’s session answers')
    await settle(house.desk)
  })

  test('the job goes on until all are marked, and looks for such persons not at every look', async () => {
    const house = stand()
    const many = Array.from({ length: 25 }, (_, i) => person({ name: `Many Persons${i}`, born: '1980-01-01' }))
    const { persons } = await house.opens(house.helper, { persons: many })
    // Of the tests before nothing is left to answer or to finish.
    await settle(house.helper)
    const list = persons.map((one) => `'${one}'`).join()
    await house.rows(`delete from match_marks where person in (${list})`)
    await endJobs()
    house.kernel.clock.pass(11 * MINUTE)
    await waiting(house.helper)
    assert.equal((await queued(house.helper)).length, 1)
    await endJobs()
    await waiting(house.helper)
    assert.deepEqual(await queued(house.helper), [], 'whoever cannot open them is not asked every half minute')
    const context = {
      call: (name: string, input: unknown) => house.call(house.helper.token, name, input),
      signal: new AbortController().signal,
    } as unknown as JobContext
    const output = await (jobs['settle-matches'] as unknown as Job).run(context, {})
    assert.deepEqual(output, {}, 'no count stands in the list of jobs')
    const marked = await house.rows(`select distinct person from match_marks where person in (${list})`)
    assert.equal(marked.length, 25)
  })

  test('the job stops between two steps when its session ends', async () => {
    const gone = new AbortController()
    gone.abort(new Error('gone'))
    const context = { call: () => assert.fail('no step after the end'), signal: gone.signal } as unknown as JobContext
    await assert.rejects((jobs['settle-matches'] as unknown as Job).run(context, {}), /gone/)
  })

  test('points that are none are answered and fit nobody, and hold up no other question', async () => {
    const house = stand()
    const bent = await put('Bent Points')
    await house.rows(
      `update match_asks set points = decode(repeat('00', 480), 'hex') where question = '${bent.question}'`,
    )
    const right = await put('Right Points')
    assert.equal((await settle(house.helper)).evaluated.length, 2)
    await settle(house.worker)
    assert.deepEqual([await isTold(bent.theirs), await isTold(right.theirs)], [false, true])
    assert.equal((await asksOf(bent.question))[0].finished, true)
  })

  test('a row that was bent past the program shows as a failed step, holds up nobody else, and is not tried at each look', async () => {
    const house = stand()
    await settle(house.worker)
    const bent = await put('Bent Scalars')
    await house.rows(
      `update match_questions set scalars = decode(repeat('00', 508), 'hex') where id = '${bent.question}'`,
    )
    const right = await house.meets(house.helper, { name: 'Asks Meanwhile', born: '1972-02-02' })
    const { question } = await house.asks(house.helper, right)
    await settle(house.helper)
    const call = (name: string, input: unknown) => house.call(house.worker.token, name, input)
    const context = { call, signal: new AbortController().signal } as unknown as JobContext
    await assert.rejects((jobs['settle-matches'] as unknown as Job).run(context, {}), /changed outside this program/)
    assert.ok(
      (await asksOf(question)).every(({ answered }) => answered !== null),
      'others were answered all the same',
    )
    await house.rows(`update jobs set state = 'failed' where job = 'settle-matches' and member = '${house.worker.id}'`)
    await waiting(house.worker)
    assert.deepEqual(await queued(house.worker), [])
    house.kernel.clock.pass(11 * MINUTE)
    await waiting(house.worker)
    assert.equal((await queued(house.worker)).length, 1)
    await house.call(house.worker.token, 'matches.withdraw', { question: bent.question })
    await endJobs()
  })

  test('an agency cannot make up what is compared with its own marks, to hear who asks about others', async () => {
    const house = stand()
    const bait = await house.meets(house.helper, { name: 'Laid Out', born: '1950-05-05' })
    const ours = await house.meets(house.worker, { name: 'Asked About', born: '1960-06-06' })
    const { question } = await house.asks(house.worker, ours)
    // The mark of its own person instead of an answer, fifteen times.
    await house.rows(
      `update match_asks set answered = (select decode(repeat(encode(mark, 'hex'), 15), 'hex') from match_marks
         where person = '${bait}') where question = '${question}'`,
    )
    await settle(house.worker)
    assert.equal((await asksOf(question))[0].finished, true)
    assert.equal(await isTold(bait), false)
  })

  test('the program itself holds no keys and decides for nobody: of its own it only ends what is over', async () => {
    const house = stand()
    const { ours, match } = await house.met(house.worker)
    const input = { ...house.question(ours), question: ours, match: match.id, words: 'x' }
    for (const operation of Object.keys(operations)) {
      const problem = await problemOf(house.kernel, { actor: system(house.helperAgency), operation, input })
      assert.equal(problem?.code, operation === 'matches.expire' ? undefined : 'not-permitted', operation)
    }
  })
})
