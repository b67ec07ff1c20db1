import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { person } from '../../../../test/houses/cases.ts'
import { as, done, problemOf } from '../../../../test/houses/kernel.ts'
import { ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'
import { WITNESS } from '../../cases/tracks/witness.ts'
import { drawingJob } from '../draw.ts'
import { operations } from '../index.ts'
import type { Figures } from '../shapes.ts'

const DAY = 86_400_000

type Asked = { told: Figures | null; drawn: { month: string; at: string }[]; next: string | null }
type Stand = { house: ReferralsHouse; coordinator: Person; by: Person }

async function set(database: TestDatabase): Promise<Stand> {
  const house = await ReferralsHouse.open(database)
  Object.assign(house.kernel, { operations: { ...house.kernel.operations, ...operations } })
  const by = await house.admitted(house.keeper, ['case-worker'])
  return { house, by, coordinator: await house.colleague(house.keeper, ['coordinator']) }
}

onDatabases('figures of closed months', set, (stand) => {
  const draw = () => {
    const { house } = stand()
    return done<{ drawn: boolean }>(house.kernel, {
      ...{ actor: system(house.agency), operation: 'figures.draw', input: {} },
    })
  }
  const asked = async () => {
    const { house, coordinator } = stand()
    return house.call<Asked>(await house.signIn(coordinator.passkey), 'figures.count')
  }
  const comes = async (n: number, more: object = {}) => {
    const { house } = stand()
    // The clock of a test stands: nobody comes in the very instant in which figures are drawn.
    house.kernel.clock.pass(1000)
    const by = { ...stand().by, token: await house.signIn(stand().by.passkey) }
    await house.opens(by, { persons: Array.from({ length: n }, () => person(more)) })
  }
  const passTo = (day: string) => {
    const { clock } = stand().house.kernel
    clock.pass(new Date(`${day}T06:00:00Z`).getTime() - clock.now().getTime())
  }
  const all = (of: Asked) => of.told?.tracks[0]?.n

  // The house's clock begins on 2 November 2026.
  test('of four persons nothing is drawn, and the page is told that there is nothing yet', async () => {
    await comes(4)
    assert.deepEqual(await draw(), { drawn: false })
    assert.deepEqual(await asked(), { told: null, drawn: [], next: null })
  })

  test('with the fifth the first are drawn; whoever comes in the same month changes nothing', async () => {
    await comes(3, { sex: 'male' })
    assert.deepEqual(await draw(), { drawn: true })
    const first = await asked()
    assert.deepEqual([all(first), first.next], [7, '2026-12-01'])
    await comes(1)
    stand().house.kernel.clock.pass(20 * DAY)
    assert.deepEqual(await draw(), { drawn: false })
    assert.deepEqual(await asked(), first, 'taken from each other two days give nothing')
  })

  test('a new month with one more person draws nothing: the difference would be that person', async () => {
    const before = await asked()
    passTo('2026-12-02')
    assert.deepEqual(await draw(), { drawn: false })
    assert.deepEqual(await asked(), before)
  })

  test('with five who came or moved on the month is drawn, once, also where every agency asks', async () => {
    const { house } = stand()
    await comes(4)
    assert.deepEqual(await draw(), { drawn: true })
    const elsewhere = system('0192f0c0-0000-4000-8000-00000000000f')
    const again = { actor: elsewhere, operation: 'figures.draw', input: {} }
    assert.deepEqual(await done(house.kernel, again), { drawn: false })
    const told = await asked()
    assert.deepEqual([all(told), told.next], [12, '2027-01-01'])
    // However many come now: the month is closed.
    await comes(6)
    assert.deepEqual(await draw(), { drawn: false })
    assert.deepEqual(await asked(), told)
    const months = await house.rows<{ month: string }>('select month from figures_told order by 1')
    assert.deepEqual(
      months.map(({ month }) => month),
      ['2026-11', '2026-12'],
    )
  })

  test('each month that was drawn can be read again as it was told, and no other month', async () => {
    const { house, coordinator } = stand()
    const token = await house.signIn(coordinator.passkey)
    const latest = await asked()
    assert.deepEqual(
      latest.drawn.map(({ month }) => month),
      ['2026-12', '2026-11'],
    )
    assert.equal(latest.drawn[0]?.at, latest.told?.at)
    const before = await house.call<Asked>(token, 'figures.count', { month: '2026-11' })
    assert.deepEqual([all(before), before.next], [7, '2027-01-01'])
    assert.equal(before.told?.at, latest.drawn[1]?.at)
    assert.deepEqual(await house.call<Asked>(token, 'figures.count', { month: '2026-12' }), latest)
    assert.equal((await house.problem(token, 'figures.count', { month: '2026-10' }))?.code, 'not-found')
    for (const month of ['2026-13', '2026-11-28', "2026-11' or '1", ''])
      assert.equal((await house.problem(token, 'figures.count', { month }))?.code, 'invalid-input', month)
  })

  test('the job draws and says whether it did', async () => {
    const context = { call: (operation: string) => (operation === 'figures.draw' ? draw() : null) }
    assert.deepEqual(await drawingJob.run(context as never, {}), { drawn: false })
  })

  test('no member draws, by the program or past it; and nobody changes what was told', async () => {
    const { house, coordinator } = stand()
    const actor = (await house.member(await house.signIn(coordinator.passkey))) as Member
    assert.equal(
      (await problemOf(house.kernel, { actor, operation: 'figures.draw', input: {} }))?.code,
      'not-permitted',
    )
    for (const who of [actor, system(house.agency)])
      for (const text of ['delete from figures_told', `update figures_told set told = '{}'`])
        await assert.rejects(
          as(house.kernel, who, (db) => sql.raw(text).execute(db)),
          /permission denied/,
        )
  })

  test('who waits for the witness programme and whose review before majority is open stand in rows of their own', async () => {
    const { house } = stand()
    const born = (year: number) => ({ age: 'child', born: `${year}-03-04` })
    await comes(10, born(2009))
    const ids = await house.rows<{ id: string }>('select id from persons order by opened_at limit 6')
    // As their steps leave them: how the programme is asked for is tested with the steps.
    for (const { id } of ids)
      await house.rows(`update person_tracks set state = 'requested', since = '2026-12-02T06:00:00Z'
        where track = 'witness' and person = '${id}'`)
    passTo('2027-02-11')
    await comes(1)
    assert.deepEqual(await draw(), { drawn: true })
    const { told } = await asked()
    const track = (name: string) => told?.tracks.find((one) => one.track === name)
    assert.deepEqual([track('witness')?.n, track('witness')?.overdue, track('witness')?.days?.median], [6, null, 71])
    // Seventeen and a half in September 2026, which ended long ago.
    assert.deepEqual([track('majority')?.n, track('majority')?.overdue], [10, 10])
  })

  test('the one state of the witness programme in which somebody waits is the one that is counted', () => {
    const waits = Object.entries(WITNESS).filter(([, { rests }]) => !rests)
    assert.deepEqual(
      waits.map(([state]) => state),
      ['requested'],
    )
  })
})
