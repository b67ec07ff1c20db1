import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Handed } from './hand-over.ts'
import type { Paper } from './papers.ts'

const PLAN = {
  steps: [
    { what: 'Лікар', who: 'Anna', by: '2026-11-05' },
    { what: 'Нова картка', done: true },
  ],
  safety: 'Code word at the door',
  agreed: 'not-yet',
}
const REVIEW = '2026-12-01'

onDatabases('papers for a person', CasesHouse.open, (stand) => {
  const hand = (id: string, more: object = {}) =>
    stand().call<Handed>(stand().worker.token, 'papers.hand', asked(id, more))
  const asked = (person: string, more: object) => ({
    ...{ person, sheet: 'plan', language: 'uk', way: 'in-hand', safeToKeep: true },
    ...more,
  })
  const notHanded = (id: string, more: object) => stand().problem(stand().worker.token, 'papers.hand', asked(id, more))
  const way = async (person: string, kind: string, safe: boolean) => {
    const channel = { person, kind, value: 'Brīvības 1-2', safe }
    return (await stand().call<{ channel: string }>(stand().worker.token, 'persons.set-channel', channel)).channel
  }
  const plans = async (id: string, more: object = {}) =>
    stand().call<{ paper: string; version: number }>(stand().worker.token, 'papers.plan', {
      ...{ person: id, words: PLAN, reviewOn: REVIEW },
      ...more,
    })

  test('the plan with its steps, without the safety part unless somebody asks for it', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    assert.equal((await notHanded(id, {}))?.code, 'not-found', 'there is no plan yet')
    const { paper } = await plans(id)
    const { plan, told } = await hand(id)
    assert.deepEqual(
      plan?.steps.map(({ what, who, by, done }) => [what, who, by, done]),
      [
        ['Лікар', 'Anna', '2026-11-05', false],
        ['Нова картка', '', undefined, true],
      ],
    )
    assert.deepEqual([plan?.paper, plan?.version, plan?.safety, told], [paper, 1, '', []])
    assert.equal((await hand(id, { safety: true })).plan?.safety, PLAN.safety)
  })

  test('rights: what was told, in which language and whether it was understood', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const telling = {
      person: id,
      about: ['help', 'asylum'],
      language: 'uk',
      medium: 'interpreter',
      understood: 'partly',
    }
    await house.call(house.worker.token, 'persons.inform', telling)
    const { told, plan } = await hand(id, { sheet: 'rights' })
    assert.equal(plan, null)
    assert.deepEqual(told, [
      {
        ...{ at: house.now().toISOString(), about: ['help', 'asylum'] },
        ...{ language: 'uk', medium: 'interpreter', understood: 'partly' },
      },
    ])
    // An inspector explains rights at the first contact and can leave them on paper.
    const met = await house.meets(house.inspector)
    await house.call(house.inspector.token, 'papers.hand', asked(met, { sheet: 'rights' }))
  })

  test('nothing is printed for a channel that is not marked safe, nor in hand for a person who cannot keep it', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await plans(id)
    const [unsafe, safe, phone] = [
      await way(id, 'address', false),
      await way(id, 'address', true),
      await way(id, 'phone', true),
    ]
    for (const [more, why] of [
      [{ way: unsafe }, 'not-safe'],
      [{ safeToKeep: false }, 'not-safe'],
      [{ way: phone }, 'no-paper'],
    ] as const) {
      const problem = await notHanded(id, more)
      assert.deepEqual([problem?.code, problem?.fields[0]?.message], ['conflict', why])
    }
    const said = await house.get(house.worker, id)
    assert.ok(!said.events.some(({ kind }) => kind === 'handed'), 'what was refused is no paper that went out')
    await hand(id, { way: safe, safeToKeep: false })
    // A channel of another person is refused.
    const other = await house.meets(house.worker)
    assert.equal((await notHanded(other, { way: safe, sheet: 'rights' }))?.code, 'not-found')
  })

  test('each paper is entered: which, in which language and version, for which way, and nothing of its words', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    await plans(id)
    await hand(id)
    await hand(id, { sheet: 'appointment', language: 'ar' })
    const { events } = await house.get(house.worker, id)
    assert.deepEqual(
      events
        .filter(({ kind }) => kind === 'handed')
        .map(({ words, by }) => [words?.value, words?.language, words?.text, by.id]),
      [
        ['appointment', 'ar', 'in-hand', house.worker.id],
        ['plan', 'uk', 'in-hand 1', house.worker.id],
      ],
    )
    const [last] = (await house.audited(id)).filter(({ operation }) => operation === 'papers.hand').slice(-1)
    assert.deepEqual([last?.verb, last?.outcome], ['disclosure', 'done'])
  })

  test('signed on screen: who was there, when, and this version alone; a newer version is signed anew', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const { paper } = await plans(id)
    const sign = (version: number) => ({ person: id, paper, version })
    const listed = async () =>
      (await house.call<{ papers: Paper[] }>(house.worker.token, 'papers.list', { person: id })).papers
    assert.deepEqual(
      (await listed()).map(({ signed }) => signed),
      [null],
    )
    await house.call(house.worker.token, 'papers.sign', sign(1))
    const [first] = await listed()
    assert.deepEqual([first?.signed?.by.id, first?.signed?.at], [house.worker.id, house.now().toISOString()])
    assert.equal((await house.problem(house.worker.token, 'papers.sign', sign(1)))?.code, 'conflict', 'once is enough')
    await plans(id, { paper })
    assert.equal((await house.problem(house.worker.token, 'papers.sign', sign(1)))?.code, 'conflict', 'not the old one')
    assert.deepEqual(
      (await listed()).map(({ version, signed }) => [version, signed !== null]),
      [
        [2, false],
        [1, true],
      ],
    )
    await house.call(house.worker.token, 'papers.sign', sign(2))
    assert.deepEqual(
      (await listed()).map(({ signed }) => signed !== null),
      [true, true],
    )
  })

  test('an assessment is not signed, nor a plan of somebody else', async () => {
    const house = stand()
    const [id, other] = [await house.meets(house.worker), await house.meets(house.worker)]
    const { paper } = await plans(other)
    const assessed = { person: id, words: {}, reviewOn: REVIEW }
    const kept = await house.call<{ paper: string }>(house.worker.token, 'papers.assess', assessed)
    for (const one of [paper, kept.paper]) {
      const sign = { person: id, paper: one, version: 1 }
      assert.equal((await house.problem(house.worker.token, 'papers.sign', sign))?.code, 'not-found')
    }
  })

  test('nothing is printed or signed for a person who is only counted', async () => {
    const house = stand()
    const { persons } = await house.opens(house.worker, {
      persons: [{ mode: 'counted', basis: 'none', age: 'adult', sex: 'male' }],
    })
    const [id = ''] = persons
    for (const sheet of ['plan', 'rights', 'appointment'])
      assert.equal((await notHanded(id, { sheet }))?.code, 'conflict')
    const sign = { person: id, paper: id, version: 1 }
    assert.equal((await house.problem(house.worker.token, 'papers.sign', sign))?.code, 'conflict')
  })

  test('nobody outside the team prints or signs', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const { paper } = await plans(id)
    const stranger = await house.admitted(house.keeper, ['case-worker'])
    assert.equal((await house.problem(stranger.token, 'papers.hand', asked(id, {})))?.code, 'not-found')
    const sign = { person: id, paper, version: 1 }
    assert.equal((await house.problem(stranger.token, 'papers.sign', sign))?.code, 'not-found')
  })
})
