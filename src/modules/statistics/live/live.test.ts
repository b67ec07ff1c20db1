import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Person } from '../../../../test/houses/accounts.ts'
import { person } from '../../../../test/houses/cases.ts'
import { as, done, problemOf } from '../../../../test/houses/kernel.ts'
import { ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'
import { operations } from '../index.ts'
import { LEAST } from '../untold.ts'
import { recountingJob } from './live.ts'
import type { Live } from './shapes.ts'

type Asked = { told: Live | null }
type Stand = { house: ReferralsHouse; coordinator: Person; rapporteur: Person; by: Person }

async function set(database: TestDatabase): Promise<Stand> {
  const house = await ReferralsHouse.open(database)
  Object.assign(house.kernel, { operations: { ...house.kernel.operations, ...operations } })
  const by = await house.admitted(house.keeper, ['case-worker'])
  const coordinator = await house.colleague(house.keeper, ['coordinator'])
  return { house, by, coordinator, rapporteur: await house.colleague(house.keeper, ['rapporteur']) }
}

onDatabases('figures of now', set, (stand) => {
  const recount = () => {
    const { house } = stand()
    const call = { actor: system(house.agency), operation: 'figures.recount', input: {} }
    return done<{ counted: boolean }>(house.kernel, call)
  }
  const asked = async (who: Person = stand().coordinator) =>
    stand().house.call<Asked>(await stand().house.signIn(who.passkey), 'figures.now')
  const comes = async (n: number, more: object = {}) => {
    const { house } = stand()
    // The clock of a test stands: nobody comes in the very instant in which persons are counted.
    house.kernel.clock.pass(1000)
    const by = { ...stand().by, token: await house.signIn(stand().by.passkey) }
    return house.opens(by, { persons: Array.from({ length: n }, () => person(more)) })
  }
  const spanOf = ({ told }: Asked, name: string) => {
    const track = told?.tracks.find((one) => one.track === name)
    return track && [track.from, track.to]
  }

  test('of four persons nothing is told; with the fifth the first spans are', async () => {
    await comes(4)
    assert.deepEqual([await recount(), await asked()], [{ counted: false }, { told: null }])
    await comes(3)
    assert.deepEqual(await recount(), { counted: true })
    const told = await asked()
    assert.deepEqual(
      [spanOf(told, 'persons'), spanOf(told, 'asylum')],
      [
        [5, 14],
        [0, 9],
      ],
    )
    assert.deepEqual(await asked(stand().rapporteur), told)
  })

  test('one to four who come change nothing, however often anybody looks; with five it is counted anew', async () => {
    const before = await asked()
    for (let i = 0; i < LEAST - 1; i++) {
      await comes(1)
      assert.deepEqual(await recount(), { counted: false })
      assert.deepEqual(await asked(), before)
    }
    await comes(4)
    assert.deepEqual(await recount(), { counted: true })
    const told = await asked()
    assert.deepEqual(spanOf(told, 'persons'), [10, 19])
    assert.notEqual(told.told?.at, before.told?.at)
  })

  test('whoever moves on counts like whoever comes, each person once', async () => {
    const { house } = stand()
    house.kernel.clock.pass(1000)
    const since = house.now().toISOString()
    const moved = (from: number, to: number) =>
      house.rows(`update person_tracks set since = '${since}' where person in
        (select id from persons order by opened_at, id offset ${from} limit ${to - from})`)
    // All tracks of four persons: they are four.
    await moved(0, 4)
    assert.deepEqual(await recount(), { counted: false })
    await moved(4, 5)
    assert.deepEqual(await recount(), { counted: true })
    assert.deepEqual(spanOf(await asked(), 'persons'), [10, 19], 'nobody came, and the span stays')
  })

  test('whatever few come between two looks, the looks are the same', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: LEAST - 1 }),
        fc.constantFrom('female', 'male', 'other'),
        async (n, sex) => {
          await comes(LEAST)
          await recount()
          const before = await asked()
          await comes(n, { sex, age: 'child' })
          await recount()
          assert.deepEqual(await asked(), before)
        },
      ),
      { ...runs(4), endOnFailure: true },
    )
  })

  test('nothing may be chosen, nothing is divided, and no number of a kind is told to the person', async () => {
    const { house, coordinator } = stand()
    const token = await house.signIn(coordinator.passkey)
    for (const input of [{ track: 'child' }, { sex: 'other' }, { at: '2026-11-01' }])
      assert.equal((await house.problem(token, 'figures.now', input))?.code, 'invalid-input')
    const { told } = await asked()
    for (const track of told?.tracks ?? assert.fail()) {
      assert.deepEqual(Object.keys(track), ['track', 'from', 'to'])
      assert.deepEqual([track.to - track.from, track.from % LEAST], [9, 0])
    }
    const [entry] = await house.rows<{ subjects: string[]; purpose: string }>(
      `select subjects, purpose from audit where operation = 'figures.now' order by seq desc limit 1`,
    )
    assert.deepEqual([entry?.subjects, entry?.purpose], [[], 'statistics'])
  })

  test('agencies whose jobs ask at once count once, and each row stays as it was told', async () => {
    const { house } = stand()
    await comes(6)
    const elsewhere = system('0192f0c0-0000-4000-8000-00000000000f')
    const again = { actor: elsewhere, operation: 'figures.recount', input: {} }
    const answers = await Promise.all([recount(), done<{ counted: boolean }>(house.kernel, again)])
    assert.equal(answers.filter(({ counted }) => counted).length, 1)
    const rows = await house.rows<{ number: number }>('select number from figures_live order by 1')
    assert.deepEqual(
      rows.map(({ number }) => number),
      rows.map((_, i) => i + 1),
    )
    const context = { call: (operation: string) => (operation === 'figures.recount' ? recount() : null) }
    assert.deepEqual(await recountingJob.run(context as never, {}), { counted: false })
  })

  test('no member counts, by the program or past it; nobody changes what was told, and who works with persons sees none', async () => {
    const { house, coordinator } = stand()
    const actor = (await house.member(await house.signIn(coordinator.passkey))) as Member
    const called = { actor, operation: 'figures.recount', input: {} }
    assert.equal((await problemOf(house.kernel, called))?.code, 'not-permitted')
    const insert = `insert into figures_live values (99, now(), '{}')`
    const worker = (await house.member(house.desk.token)) as Member
    for (const [who, texts] of [
      [actor, ['delete from figures_live', `update figures_live set told = '{}'`, insert]],
      [system(house.agency), ['delete from figures_live', `update figures_live set told = '{}'`]],
    ] as const)
      for (const text of texts)
        await assert.rejects(
          as(house.kernel, who, (db) => sql.raw(text).execute(db)),
          /permission denied|row-level security/,
        )
    assert.equal((await house.problem(house.desk.token, 'figures.now'))?.code, 'not-permitted')
    const seen = await as(house.kernel, worker, async (db) => (await sql`select * from figures_live`.execute(db)).rows)
    assert.deepEqual(seen, [])
  })
})
