import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import fc from 'fast-check'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { openTestDatabase, type TestDatabase } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import { AGES } from '../codes.ts'
import type { PersonPage, Step } from '../shapes.ts'
import { TRACKS } from '../tracks/shape.ts'
import { RULES } from '../tracks/table.ts'

/** Values for all fields that a step can ask for; each step takes the ones it needs. */
const CARRIED = {
  remedy: 'The board, within 30 days',
  language: 'uk',
  plan: 'A flat, a course',
  risk: 'Looked at and low',
  danger: 'A threat was heard',
  followUpOn: '2027-06-01',
  consent: 'Heard them, and still wants to go',
  bestInterests: 'Decided with the guardian',
  arrivesOn: '2027-06-01',
  begunOn: '2026-01-02',
}

const SHARES = ['identification', 'whereabouts', 'file'] as const

// Other tests walk the tables as data; this one walks rows, keys, entries and lists of the whole room. It runs on PostgreSQL alone, because
// the tests of single steps already compare both databases.
describe('somebody’s way through the room at random', () => {
  let database: TestDatabase
  let house: CasesHouse

  before(async () => {
    database = await openTestDatabase('server')
    house = await CasesHouse.open(database)
  })
  after(() => database.close())

  /** Takes a step as a member with the right role: the worker works, the authority decides. */
  const take = (id: string, { track, act, operation }: Step, more: object = {}) => {
    const by = operation === 'persons.decide' ? house.authority : house.worker
    return house.call(by.token, operation, { person: id, track, act, ...CARRIED, ...more }, REASON)
  }
  const openSteps = async (id: string): Promise<Step[]> => {
    const [worker, authority] = [await house.get(house.worker, id), await house.get(house.authority, id)]
    const decided = authority.steps.filter(({ operation }) => operation === 'persons.decide')
    return [...worker.steps.filter(({ operation }) => operation !== 'persons.decide'), ...decided].filter(
      ({ allowed }) => allowed,
    )
  }

  /** Checks the invariants of a person's record in any state. */
  async function holds(page: PersonPage): Promise<void> {
    const { id } = page
    assert.ok(page.queue, 'stands in a queue')
    assert.ok(
      page.team.some((one) => one.id === page.owner.id),
      'has an owner who is on the team',
    )
    const state = Object.fromEntries(page.tracks.map((one) => [one.track, one.state]))
    for (const track of TRACKS) assert.ok(Object.hasOwn(RULES[track].states, state[track]), `${track} ${state[track]}`)
    // Lists read the row and pages read the tracks, so both must agree.
    for (const track of SHARES) assert.equal(page[track], state[track], track)
    assert.deepEqual(page.next?.due, page.clocks[0]?.due)
    const listed = (await house.listed(house.worker, { queue: page.queue })).filter((one) => one.id === id)
    assert.equal(listed.length, 1, `is in the list of ${page.queue}`)
    if (state.whereabouts === 'missing') assert.deepEqual([page.queue, state.file === 'closed'], ['alarm', false])
    // Words from before somebody declined were erased with the key, and do not return with the person.
    const kept = page.mode === 'counted' ? [] : page.events.slice(0, declinedAt(page))
    for (const event of page.events.filter(({ track: one }) => one !== null)) {
      const { kind, track, act, from, by, words } = event
      assert.equal(by.name, 'Some Colleague', 'a named human')
      const move = RULES[track as (typeof TRACKS)[number]].states[from as string]?.moves[act as string]
      if (kind === 'followed') assert.equal(move?.adverse ?? false, false, `${act} follows by itself`)
      if (kind === 'moved' && move?.adverse && kept.includes(event))
        assert.ok(words?.remedy && words.reason, `${act} says how it is reviewed`)
    }
  }

  /** Number of events, newest first, since the person last declined. */
  const declinedAt = ({ events }: PersonPage): number => {
    const place = events.findIndex(({ act }) => act === 'decline')
    return place < 0 ? events.length : place
  }

  /** Checks that the criminal case never reduces help. */
  const supportOf = (steps: readonly Step[]) =>
    steps.filter(({ track }) => track === 'support').map(({ act, allowed, why }) => [act, allowed, why])

  test('property: never comes to a state without an owner, a queue or a way on; nothing adverse comes without a human and a remedy', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...AGES),
        fc.array(fc.nat(10_000), { minLength: 4, maxLength: 14 }),
        async (age, turns) => {
          const id = await house.meets(house.worker, { age })
          await house.join(house.worker, id, house.authority)
          for (const turn of turns) {
            const open = await openSteps(id)
            // Each person always has at least one open step.
            assert.ok(open.length > 0)
            const step = open[turn % open.length]
            const earlier = await house.get(house.worker, id)
            await take(id, step, step.asks.includes('deciders') ? { deciders: house.commission } : {})
            const page = await house.get(house.worker, id)
            assert.equal(
              page.tracks.find(({ track }) => track === step.track)?.state,
              step.track === 'file' && page.file === 'reopened' ? 'reopened' : step.to,
            )
            if (step.track === 'criminal') assert.deepEqual(supportOf(page.steps), supportOf(earlier.steps), step.act)
            await holds(page)
          }
        },
      ),
      // The example is a person whose permit expired, who then declines and comes back.
      { ...runs(6), examples: [['adult', [7635, 6, 0, 0, 0, 0]]] },
    )
  })

  test('property: a step that is closed on the page is refused by the operation, for the reason that the page gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...AGES), fc.array(fc.nat(10_000), { maxLength: 5 }), async (age, turns) => {
        const id = await house.meets(house.worker, { age })
        await house.join(house.worker, id, house.authority)
        for (const turn of turns) {
          const open = await openSteps(id)
          const step = open[turn % open.length]
          await take(id, step, step.asks.includes('deciders') ? { deciders: house.commission } : {})
        }
        const { steps } = await house.get(house.worker, id)
        for (const { track, act, operation, why } of steps.filter(({ allowed }) => !allowed)) {
          // The danger is left empty, because a documented danger opens the alarm for an adult; the page asks for it in the form.
          const input = { person: id, track, act, ...CARRIED, danger: '' }
          const problem = await house.problem(house.worker.token, operation, input, REASON)
          assert.ok(problem !== null, `${track} ${act}`)
          if (problem.code === 'conflict') assert.equal(problem.fields[0]?.message, why, `${track} ${act}`)
          else assert.deepEqual([problem.code, why], ['not-permitted', 'not-permitted'])
        }
      }),
      runs(4),
    )
  })

  test('property: a step of any name and track that the table does not have changes nothing and is no fault of the server', async () => {
    const id = await house.meets(house.worker)
    const before = await house.get(house.worker, id)
    const acts = fc.stringMatching(/^[a-z-]{2,30}$/)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TRACKS), acts, async (track, act) => {
        const here = before.tracks.find((one) => one.track === track)?.state as string
        fc.pre(!Object.hasOwn(RULES[track].states[here].moves, act))
        const problem = await house.stepProblem(house.worker, id, track, act, CARRIED)
        assert.deepEqual([problem?.code, problem?.fields[0]?.message], ['conflict', 'no-such-step'])
      }),
      runs(30),
    )
    assert.deepEqual((await house.get(house.worker, id)).tracks, before.tracks)
  })
})
