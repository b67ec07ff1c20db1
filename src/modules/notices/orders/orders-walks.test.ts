import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Person } from '../../../../test/houses/accounts.ts'
import { FollowUp } from '../../../../test/houses/follow-up.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import type { Orders, Powers } from './operation-shapes.ts'

// Orders walked at random by three people, held against a small model of the law: four eyes, each state its acts.

const CONTENT = {
  legalBasis: 'Invented Act, section 9',
  authority: 'Invented Authority',
  reasons: 'The advert recruits for forced labour.',
  provision: 'Criminal Law, section 154-1',
  addresses: ['https://jobs.example/ads/17'],
  redress: 'Administrative court, within one month.',
  effectTo: 'orders@authority.example',
  territory: ['LV'],
  language: 'lv',
  declared: ['lv'],
}
const WITHOUT = { ...CONTENT, redress: '' }

const ACTS = ['edit', 'spoil', 'issue', 'effect', 'inform', 'withdraw'] as const
type Act = (typeof ACTS)[number]
type Model = { state: string; writers: Set<number>; whole: boolean; informed: boolean }

const step = fc.record({ act: fc.constantFrom(...ACTS), who: fc.integer({ min: 0, max: 2 }) })
/** Walks that mostly lead somewhere: a draft that nobody issues has nothing behind it. */
const walk = fc.oneof(
  fc.array(step, { minLength: 1, maxLength: 7 }),
  fc.array(step, { maxLength: 4 }).map((rest) => [{ act: 'issue' as const, who: 1 }, ...rest]),
)

/** What the law makes of an act: null where it happens, else the code of the refusal. */
function expected(model: Model, act: Act, who: number): string | null {
  const { state, writers, whole, informed } = model
  if (act === 'edit' || act === 'spoil') {
    if (state !== 'draft') return 'conflict'
    writers.add(who)
    model.whole = act === 'edit'
    return null
  }
  if (act === 'issue') {
    if (state !== 'draft') return 'conflict'
    if (writers.has(who)) return 'not-permitted'
    if (!whole) return 'conflict'
    model.state = 'issued'
    return null
  }
  if (act === 'effect') {
    if (state !== 'issued') return 'conflict'
    model.state = 'effected'
    return null
  }
  if (act === 'inform') {
    if (state !== 'effected' || informed) return 'conflict'
    model.informed = true
    return null
  }
  if (state !== 'draft' && state !== 'issued') return 'conflict'
  model.state = 'withdrawn'
  return null
}

onDatabases('orders walked at random', FollowUp.open, (stand) => {
  let people: readonly Person[]
  let power: string

  const inputOf = (act: Act, order: string) => {
    if (act === 'edit') return { order, content: CONTENT }
    if (act === 'spoil') return { order, content: WITHOUT }
    return act === 'effect' ? { order, on: stand().day() } : { order }
  }
  const operationOf = (act: Act) => `orders.${act === 'spoil' ? 'edit' : act}`

  test('whoever does what in whichever order, each act happens exactly where the law allows it', async () => {
    const { house, recipient, prosecutor } = stand()
    people = [house.police, prosecutor, await house.admitted(house.keeper, ['labour-inspector'])]
    const law = { country: 'LV', authority: 'A', law: 'L', acts: true, informs: true, coordinator: 'C' }
    const { powers } = await house.call<Powers>(
      house.keeper.token,
      'powers.add',
      { ...law, coordinatorMail: 'c@dsc.example' },
      'The act gives this power',
    )
    power = powers[0].id
    await fc.assert(
      fc.asyncProperty(walk, async (steps) => {
        // The list shows the newest orders, and this one is to be among them.
        house.kernel.clock.pass(1000)
        const draft = { power, kind: 'act', recipient, content: CONTENT }
        const { order } = await house.call<{ order: string }>(people[0].token, 'orders.draft', draft)
        const model: Model = { state: 'draft', writers: new Set([0]), whole: true, informed: false }
        for (const { act, who } of steps) {
          const problem = await house.problem(
            people[who].token,
            operationOf(act),
            inputOf(act, order),
            'Walked at random',
          )
          assert.equal(problem?.code ?? null, expected(model, act, who), `${act} by ${who}`)
        }
        const { orders } = await house.call<Orders>(people[0].token, 'orders.list')
        const found = orders.find(({ id }) => id === order)
        assert.deepEqual(
          [found?.state, found?.informedAt !== null, found?.missing.length === 0],
          [model.state, model.informed, model.whole],
        )
      }),
      runs(25),
    )
  })

  test('after all walks: no order left without its copy, by a writer’s hand, or without what the law asks for', async () => {
    const { house } = stand()
    const [{ letters }] = await house.database.superuser('select count(*)::int as letters from outbox')
    const [{ issued }] = await house.database.superuser(
      'select count(*)::int as issued from notice_orders where issued_at is not null',
    )
    assert.ok(Number(issued) > 0, 'some walk issued an order')
    assert.equal(Number(letters), 2 * Number(issued))
    const { orders } = await house.call<Orders>(people[0].token, 'orders.list')
    for (const { issuedBy, missing, effectOn, informRecipientAt, state } of orders) {
      if (issuedBy !== null) assert.deepEqual(missing, [])
      assert.equal(effectOn !== null, state === 'effected')
      assert.equal(informRecipientAt, effectOn, 'the person is told at the latest when it has effect')
    }
  })
})
