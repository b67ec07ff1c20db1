import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done } from '../../../../test/houses/kernel.ts'
import { KNOWN, MatchesHouse, REASON } from '../../../../test/houses/matches.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import type { Job, JobContext } from '../../../kernel/jobs.ts'
import { STANDS } from '../match.ts'
import { jobs } from '../operations.ts'

const DAY = 86_400_000

onDatabases('the end of a question', MatchesHouse.open, (stand) => {
  const count = async (table: string, where: string) =>
    (await stand().rows<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`))[0].n
  const expire = (agency: string) =>
    done<{ ended: string[] }>(stand().kernel, { actor: system(agency), operation: 'matches.expire', input: {} })

  test('erasing the person asked about erases the question, what came of it and the answer, at every agency', async () => {
    const house = stand()
    const theirs = await house.meets(house.helper, KNOWN)
    const ours = await house.closed(KNOWN)
    const { question } = await house.asks(house.worker, ours)
    await house.settles(house.worker, house.helper)
    const match = (await house.box(house.helper)).told.find(({ person }) => person === theirs)
    await house.answers(house.helper, String(match?.id))
    const [{ data_key }] = await house.rows<{ data_key: string }>(
      `select data_key from match_questions where id = '${question}'`,
    )
    await house.call(house.worker.token, 'persons.erase', { person: ours }, REASON)
    for (const table of ['match_asks', 'match_hits', 'match_answers'])
      assert.equal(await count(table, `question = '${question}'`), 0, table)
    assert.equal(await count('match_questions', `id = '${question}'`), 0)
    assert.equal(await count('match_marks', `person = '${ours}'`), 0)
    assert.equal(await count('data_key_seals', `data_key = '${data_key}'`), 0)
    assert.equal(await count('erasures', `data_key = '${data_key}'`), 1, 'applied again when a backup is restored')
    assert.ok((await house.box(house.helper)).told.every(({ person }) => person !== theirs))
  })

  test('erasing the person who fits erases marks and matches, and the asker sees no difference', async () => {
    const house = stand()
    const theirs = await house.closed({ name: 'Erased Later', born: '1992-09-09' })
    const ours = await house.meets(house.helper, { name: 'Later Erased', born: '1992-09-09' })
    const { question } = await house.asks(house.helper, ours)
    await house.settles(house.helper, house.worker)
    assert.ok((await house.box(house.worker)).told.some(({ person }) => person === theirs))
    const before = await house.about(house.helper, ours)
    await house.call(house.worker.token, 'persons.erase', { person: theirs }, REASON)
    assert.equal(await count('match_marks', `person = '${theirs}'`), 0)
    assert.equal(await count('match_hits', `question = '${question}'`), 0)
    assert.deepEqual(await house.about(house.helper, ours), before)
    await house.call(house.worker.token, 'matches.waiting')
    assert.equal(await count('match_hits', `question = '${question}'`), 0, 'and it does not come back')
  })

  test('a new name takes the old marks along: nobody is met by what they are no longer called', async () => {
    const house = stand()
    const person = await house.meets(house.helper, { name: 'Called Before', born: '1980-01-02' })
    const marks = () => house.rows<{ mark: string }>(`select mark from match_marks where person = '${person}'`)
    const before = JSON.stringify(await marks())
    const identity = { person, mode: 'named', name: 'Called Otherwise', otherNames: '', born: '1980-01-02' }
    await house.call(house.helper.token, 'persons.set-identity', identity)
    assert.notEqual(JSON.stringify(await marks()), before)
    const ours = await house.meets(house.worker, { name: 'Before Called', born: '1980-01-02' })
    await house.asks(house.worker, ours)
    await house.settles(house.worker, house.helper)
    assert.ok((await house.box(house.helper)).told.every((one) => one.person !== person))
  })

  test('after thirty days a question is over by itself: nobody is shown it, and its rows and key go', async () => {
    const house = stand()
    const { question, ours, match } = await house.met(house.worker)
    await house.later((STANDS - 1) * DAY)
    assert.deepEqual((await expire(house.agency)).ended, [])
    assert.ok((await house.box(house.helper)).told.some(({ id }) => id === match.id))
    await house.later(DAY + 1)
    assert.equal((await house.about(house.worker, ours)).question, null)
    assert.ok((await house.box(house.helper)).told.every(({ id }) => id !== match.id))
    const late = { match: match.id, basis: 'Art. 6', words: 'We know her.' }
    assert.equal((await house.problem(house.helper.token, 'matches.answer', late))?.code, 'not-found')
    assert.ok((await expire(house.agency)).ended.includes(question))
    for (const table of ['match_asks', 'match_hits']) assert.equal(await count(table, `question = '${question}'`), 0)
    assert.equal(await count('match_counts', `agency = '${house.agency}'`), 0, 'who asked how much is forgotten')
    await house.asks(house.worker, ours)
  })

  test('the job ends all that is over, and nothing of another agency', async () => {
    const house = stand()
    const [ours, others] = [await house.met(house.worker), await house.met(house.officer)]
    await house.later((STANDS + 1) * DAY)
    const calls: string[] = []
    const context = {
      signal: new AbortController().signal,
      call: (name: string) => {
        calls.push(name)
        return expire(house.agency)
      },
      progress: async () => {},
    } as unknown as JobContext
    const output = await (jobs['expire-matches'] as unknown as Job).run(context, {})
    assert.ok(Number(output.ended) >= 1)
    assert.deepEqual(calls, ['matches.expire', 'matches.expire'], 'until nothing is left')
    assert.equal(await count('match_questions', `id = '${ours.question}'`), 0)
    assert.equal(await count('match_questions', `id = '${others.question}'`), 1)
    assert.equal((await house.audited(ours.question)).at(-1)?.verb, 'erasure')
  })

  test('one that is over and not swept yet does not stand in the way of a new one', async () => {
    const house = stand()
    const { ours, question } = await house.met(house.worker)
    await house.later((STANDS + 1) * DAY)
    const again = await house.asks(house.worker, ours)
    assert.notEqual(again.question, question)
    assert.equal(await count('match_questions', `person = '${ours}'`), 1)
  })
})
