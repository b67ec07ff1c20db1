import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { KNOWN, MatchesHouse } from '../../../../test/houses/matches.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { openBox, Unsealable } from '../../../kernel/vault/boxes.ts'
import { open } from '../../../kernel/vault/seal.ts'

const WHY = 'somebody has left the authority'

type AnswerRow = { id: string; question: string; sealed: Uint8Array; recipient: string }

onDatabases('what is said between agencies', MatchesHouse.open, (stand) => {
  const memberOf = async (by: Person) => (await stand().member(by.token)) as Member
  const bytesOf = (value: unknown) => Buffer.from(value as Uint8Array)
  const answerTo = async (question: string) =>
    (await stand().rows<AnswerRow>(`select * from match_answers where question = '${question}'`))[0]
  const keyOf = async (question: string) =>
    (await stand().rows<{ data_key: string }>(`select data_key from match_questions where id = '${question}'`))[0]
      .data_key
  /** Whatever a member's keys open, past all row policies. */
  const opened = async (by: Person, work: (db: Tx, member: Member) => Promise<Uint8Array | null | undefined>) => {
    const member = await memberOf(by)
    return (await as(stand().kernel, member, (db) => work(db, member))) ?? null
  }
  const questionKey = (by: Person, dataKey: string) =>
    opened(by, (db, member) => member.keys?.dataKey(db, dataKey) ?? Promise.resolve(null))

  test('others who were asked hold the question’s key and cannot open the answer with it', async () => {
    const house = stand()
    const { question, match } = await house.met(house.worker, { ground: 'consent', police: true })
    await house.answers(house.helper, match.id)
    const dataKey = await keyOf(question)
    const key = await questionKey(house.officer, dataKey)
    assert.ok(key !== null, 'police were asked, so the words are sealed to them as well')
    const row = await answerTo(question)
    const box = open(key, bytesOf(row.sealed), `match_answers.words ${question}`)
    const pairOf = async (by: Person) => {
      const member = await memberOf(by)
      return as(house.kernel, member, async (db) => (await member.keys?.keyPair(db, row.recipient)) ?? null)
    }
    assert.equal(await pairOf(house.officer), null, 'the asking agency’s own key is nobody else’s')
    assert.equal(await pairOf(house.helper), null, 'not even whoever wrote the answer reads it again')
    const asker = await pairOf(house.worker)
    assert.ok(asker)
    assert.match(Buffer.from(openBox(asker, box)).toString(), /We know her/)
    assert.throws(() => openBox(asker, bytesOf(row.sealed)), Unsealable, 'without the question’s key it stays shut')
  })

  test('whoever was not asked gets no key, and one who must not be told gets none either', async () => {
    const house = stand()
    const { question } = await house.met(house.worker)
    assert.equal(await questionKey(house.officer, await keyOf(question)), null)
    const refuses = await house.meets(house.worker, { ...KNOWN, born: '1962-02-02', refuses: ['police'] })
    const asked = await house.asks(house.worker, refuses, { ground: 'consent' })
    assert.equal(await questionKey(house.officer, await keyOf(asked.question)), null)
  })

  test('what takes the blinding off opens with the person’s key alone', async () => {
    const house = stand()
    const { question, ours } = await house.met(house.worker)
    const [{ scalars }] = await house.rows<{ scalars: Uint8Array }>(
      `select scalars from match_questions where id = '${question}'`,
    )
    const label = `match_questions.scalars ${question}`
    for (const by of [house.worker, house.helper]) {
      const key = await questionKey(by, await keyOf(question))
      assert.ok(key)
      assert.throws(() => open(key, bytesOf(scalars), label), Unsealable)
    }
    const [{ data_key }] = await house.rows<{ data_key: string }>(`select data_key from persons where id = '${ours}'`)
    const key = await questionKey(house.worker, data_key)
    assert.ok(key)
    assert.equal(open(key, bytesOf(scalars), label).length, 480)
    assert.equal(await questionKey(house.helper, data_key), null)
  })

  test('an answer in the place of another does not open, and takes no other along', async () => {
    const house = stand()
    const [one, other] = [await house.met(house.worker), await house.met(house.worker)]
    for (const { match } of [one, other]) await house.answers(house.helper, match.id)
    const [first, second] = [await answerTo(one.question), await answerTo(other.question)]
    const put = (row: AnswerRow, bytes: Uint8Array) =>
      house.rows(
        `update match_answers set sealed = decode('${bytesOf(bytes).toString('hex')}', 'hex') where id = '${row.id}'`,
      )
    await put(first, second.sealed)
    const { asked } = await house.box(house.worker)
    const words = (question: string) => asked.find(({ id }) => id === question)?.answers.map((each) => each.words)
    assert.deepEqual(words(one.question), [''])
    assert.deepEqual(words(other.question), ['We know her. Call +371 2000 0142.'])
    await put(first, first.sealed)
  })

  test('what was asked and answered before an agency changed its key is read after it', async () => {
    const house = stand()
    const { ours, match } = await house.met(house.worker)
    await house.answers(house.helper, match.id)
    await house.call(house.keeper.token, 'keys.change', {}, WHY)
    await house.later(1_000)
    const { question } = await house.about(house.worker, ours)
    assert.deepEqual(
      question?.answers.map(({ words }) => words),
      ['We know her. Call +371 2000 0142.'],
    )
    // And a mark of before still meets a question of after: the scalar's key moved over with the others.
    const again = await house.meets(house.worker, { ...KNOWN, born: '1965-05-15' })
    const known = await house.meets(house.helper, { ...KNOWN, born: '1965-05-15' })
    await house.asks(house.helper, known)
    await house.settles(house.helper, house.worker)
    assert.ok((await house.box(house.worker)).told.some(({ person }) => person === again))
  })
})
