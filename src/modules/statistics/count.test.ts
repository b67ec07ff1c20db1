import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../test/houses/accounts.ts'
import { person } from '../../../test/houses/cases.ts'
import { as, done } from '../../../test/houses/kernel.ts'
import { ReferralsHouse } from '../../../test/houses/referrals.ts'
import { onBothDatabases, type TestDatabase } from '../../../test/run/databases.ts'
import { type Member, system } from '../../kernel/actor.ts'
import { sql } from '../../kernel/database.ts'
import type { PersonSummary } from '../cases/shapes.ts'
import { operations } from './index.ts'
import type { Figures, TrackTold } from './shapes.ts'

const DAY = 86_400_000

type Stand = { readonly house: ReferralsHouse; readonly coordinator: Person; readonly by: Person }

/** Twelve women and nine men of whom something becomes overdue, seven children, and one person of another sex. */
async function set(database: TestDatabase): Promise<Stand> {
  const house = await ReferralsHouse.open(database)
  Object.assign(house.kernel, { operations: { ...house.kernel.operations, ...operations } })
  const by = await house.admitted(house.keeper, ['labour-inspector'])
  const many = (n: number, more: object) => Array.from({ length: n }, () => person(more))
  await house.opens(by, { persons: [...many(12, { sex: 'female' }), ...many(9, { sex: 'male' })] })
  await house.opens(by, { persons: many(7, { sex: 'female', age: 'child' }) })
  await house.opens(by, { persons: [person({ sex: 'other' })] })
  return { house, by, coordinator: await house.colleague(house.keeper, ['coordinator']) }
}

onBothDatabases('figures on persons', set, (stand) => {
  type Asked = { told: Figures | null }
  const asked = async (): Promise<Asked> => {
    const { house, coordinator } = stand()
    return house.call<Asked>(await house.signIn(coordinator.passkey), 'figures.count')
  }
  /** As the job of the program does. */
  const draw = () => {
    const { house } = stand()
    const call = { actor: system(house.agency), operation: 'figures.draw', input: {} }
    return done<{ drawn: boolean }>(house.kernel, call)
  }
  /** Figures of this moment: what was drawn before is taken away, which no member and no program can. */
  const told = async (): Promise<Figures> => {
    await stand().house.rows('delete from figures_told')
    assert.deepEqual(await draw(), { drawn: true })
    return (await asked()).told as Figures
  }
  const trackOf = (figures: Figures, name: string) => figures.tracks.find(({ track }) => track === name) as TrackTold
  const numbers = (of: TrackTold['sex']) => Object.fromEntries(of.map(({ value, n }) => [value, n]))

  test('persons by sex and age; one of a kind is not told, nor what would give that one away', async () => {
    const persons = trackOf(await told(), 'persons')
    assert.equal(persons.n, 29)
    // The one person of another sex, and the next larger group beside them.
    assert.deepEqual(numbers(persons.sex), { female: 19, male: null, other: null, unknown: 0 })
    assert.deepEqual(numbers(persons.age), { adult: 22, child: 7, uncertain: 0 })
    assert.deepEqual(persons.days, { median: 0, ninth: 0, longest: 0 })
  })

  test('a group that is not told among all persons is told on no track, whatever its number there', async () => {
    for (const { track, sex } of (await told()).tracks.slice(1)) {
      const men = sex.find(({ value }) => value === 'male')?.n
      // That there are none on a track may be told: it narrows nothing above nought.
      assert.ok(men === null || (men === 0 && track !== 'identification'), track)
    }
  })

  test('overdue is overdue by the measure of the lists; days are counted from when the state began', async () => {
    const { house, by } = stand()
    assert.equal(trackOf(await told(), 'identification').overdue, 0)
    house.kernel.clock.pass(8 * DAY)
    const token = await house.signIn(by.passkey)
    const input = { queue: 'all', limit: 100 }
    const { persons } = await house.call<{ persons: PersonSummary[] }>(token, 'persons.list', input)
    const pages = await Promise.all(
      persons.map(({ id }) => house.call<{ clocks: Clock[] }>(token, 'persons.get', { person: id })),
    )
    const figures = await told()
    type Clock = { track: string; missed: boolean }
    const clocks = pages.flatMap((page) => page.clocks)
    for (const track of ['identification', 'support', 'child', 'residence', 'criminal']) {
      const of = clocks.filter((clock) => clock.track === track)
      const { n, overdue, days } = trackOf(figures, track)
      assert.deepEqual([n, overdue], [of.length, of.filter(({ missed }) => missed).length], track)
      if (of.length > 0) assert.equal(days?.median, 8, track)
    }
    assert.equal(trackOf(figures, 'child').overdue, 7, 'seven children without a guardian for eight days')
    house.keeper = { ...house.keeper, token: await house.signIn(house.keeper.passkey) }
    for (const who of ['worker', 'desk', 'inspector', 'shelter'] as const)
      house[who] = { ...house[who], token: await house.signIn(house[who].passkey) }
  })

  test('of a closed file no period is counted that ended with it', async () => {
    const { house, by } = stand()
    const token = await house.signIn(by.passkey)
    const many = Array.from({ length: 6 }, () => person({ sex: 'female' }))
    const { persons } = await house.opens({ ...by, token }, { persons: many })
    const ids = persons.map((id) => `'${id}'`).join()
    await house.rows(`update persons set reflection_ends = '2026-11-05' where id in (${ids})`)
    const stands = (track: string, state: string) =>
      house.rows(`update person_tracks set state = '${state}' where track = '${track}' and person in (${ids})`)
    await stands('residence', 'reflection')
    assert.equal(trackOf(await told(), 'residence').n, 6)
    await stands('file', 'closed')
    await house.rows(`update persons set file = 'closed' where id in (${ids})`)
    assert.equal(trackOf(await told(), 'residence').n, 0)
    await house.rows(`update persons set file = 'open' where id in (${ids})`)
  })

  test('refusals by need and reason; of fewer than five neither the number nor a sum with it', async () => {
    const { house } = stand()
    const refuse = async (need: string, refusedFor: string) => {
      const { referral } = await house.sent({ need, parts: [] }, { sex: 'female' })
      const answer = { referral, answer: 'reject', refusedFor, text: 'Not here' }
      await house.call(house.shelter.token, 'referrals.answer', answer)
    }
    for (let i = 0; i < 5; i++) await refuse('shelter', 'full')
    const all = (await told()).refusals
    assert.deepEqual(all.needs, [{ need: 'shelter', refused: 5, reasons: [{ reason: 'full', n: 5 }] }])
    assert.equal(all.refused, 5)
    await refuse('shelter', 'language')
    const { refused, needs } = (await told()).refusals
    assert.equal(refused, null)
    assert.deepEqual(
      needs[0]?.reasons.toSorted((a, b) => a.reason.localeCompare(b.reason)),
      [
        { reason: 'full', n: 5 },
        { reason: 'language', n: null },
      ],
    )
    assert.equal(needs[0]?.refused, null)
  })

  test('no answer holds an id, a case, a name or an agency, and the audit names no subject', async () => {
    const { house } = stand()
    const said = JSON.stringify(await told())
    const rows = await house.rows<{ id: string }>('select id from persons union select id from cases')
    for (const { id } of rows) assert.ok(!said.includes(id.slice(0, 8)))
    assert.ok(!said.includes(house.agency) && !said.includes('Vyhadana'))
    const [entry] = await house.rows<{ subjects: string[]; purpose: string }>(
      `select subjects, purpose from audit where operation = 'figures.count' order by seq desc limit 1`,
    )
    assert.deepEqual([entry?.subjects, entry?.purpose], [[], 'statistics'])
  })

  test('a coordinator opens no person, no list and no desk; who works with persons is given no figures', async () => {
    const { house, coordinator } = stand()
    const token = await house.signIn(coordinator.passkey)
    for (const name of ['persons.list', 'persons.waiting', 'persons.desk', 'referrals.waiting', 'referrals.lacks'])
      assert.equal((await house.problem(token, name))?.code, 'not-permitted', name)
    for (const who of [house.desk, house.worker, house.keeper])
      assert.equal((await house.problem(who.token, 'figures.count'))?.code, 'not-permitted')
    // Nothing may be chosen: two answers to two questions could be taken from each other.
    assert.equal((await house.problem(token, 'figures.count', { sex: 'other' }))?.code, 'invalid-input')
  })

  test('the broker counts for no other purpose: past the program a member gets nothing either', async () => {
    const { house } = stand()
    const member = (await house.member(house.desk.token)) as Member
    const looked = (text: ReturnType<typeof sql<object>>) =>
      as(house.kernel, member, async (db) => (await text.execute(db)).rows)
    assert.deepEqual(await looked(sql`select * from app.track_figures(now(), '[]'::jsonb)`), [])
    assert.deepEqual(await looked(sql`select * from app.refusal_figures('2020-01-01')`), [])
    assert.deepEqual(await looked(sql`select app.figures_moved('2020-01-01', 5) as moved`), [{ moved: false }])
    assert.deepEqual(await looked(sql`select * from figures_told`), [])
  })
})
