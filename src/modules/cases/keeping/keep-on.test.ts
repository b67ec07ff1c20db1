import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { heldFiles } from '../../../../test/houses/held-files.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Desk } from '../shapes.ts'

const DAY = 86_400_000

onDatabases('closed files and their day', CasesHouse.open, (stand) => {
  const { does, refused, keeping, waits } = heldFiles(stand)
  /** Moves the day forward, so that a test does not wait five years. */
  const comes = (person: string, day = '2026-11-01') =>
    stand().rows(`update persons set keep_until = '${day}' where id = '${person}'`)
  const listed = async () => (await stand().listed(stand().worker, { queue: 'keeping' })).map(({ id }) => id)

  test('an open file has none; closing sets it by the agency’s period, opening again removes it', async () => {
    const house = stand()
    const id = await house.closed()
    const { until, ground, due, held, asked } = await keeping(id)
    assert.deepEqual([until, ground, due, held, asked], ['2031-11-02', 'period', false, null, null])
    await house.step(house.worker, id, 'file', 'reopen')
    const open = await keeping(id)
    assert.deepEqual([open.until, open.ground, open.bounds], [null, 'help', null])
    const { clocks } = await house.get(house.worker, id)
    assert.ok(!clocks.some(({ name }) => name === 'keeping'), 'nobody is reminded of a day that is gone')
    assert.ok(
      !JSON.stringify(await house.rows(`select next_clock from persons where id = '${id}'`)).includes('keeping'),
    )
  })

  test('on its day it is on the desk and a list of the team, and nothing is erased by itself', async () => {
    const house = stand()
    const id = await house.closed({ name: 'Waitova Decisiona' })
    const before = await waits()
    await comes(id, '2026-11-03')
    assert.equal(await waits(), before, 'the day before')
    await comes(id, '2026-11-02')
    assert.equal(await waits(), before + 1)
    assert.ok((await listed()).includes(id))
    assert.equal((await keeping(id)).due, true)
    const stranger = await house.admitted(house.keeper, ['case-worker'])
    assert.equal(await waits(stranger), 0, 'of whom one does not know, nothing waits')
    await house.later(40 * DAY)
    assert.equal((await house.get(house.worker, id)).name, 'Waitova Decisiona')
  })

  test('with nobody of the team left, the agency’s desk has it, by number alone', async () => {
    const house = stand()
    const id = await house.closed()
    await comes(id)
    await house.rows(`update person_team set ended_at = now() where person = '${id}'`)
    const desk = async () => (await house.call<z.output<typeof Desk>>(house.desk.token, 'persons.desk')).waiting
    const waiting = await desk()
    const rows = waiting.filter(({ person }) => person === id)
    assert.deepEqual(
      rows.map(({ next }) => [next.name, next.due.slice(0, 10)]),
      [['keeping', '2026-11-01']],
      'one line, and it says what is to be decided',
    )
    await house.rows(`insert into person_holds select id, agency, owner, now() from persons where id = '${id}'`)
    assert.notEqual((await desk()).find(({ person }) => person === id)?.next.name, 'keeping', 'held')
    await house.rows(`delete from person_holds where person = '${id}'`)
    await house.rows(`update persons set protected = true where id = '${id}'`)
    assert.ok(!(await desk()).some(({ person }) => person === id), 'that somebody is protected is shown to no desk')
  })

  test('keeping on takes a reason and a day within the period; the reason is sealed among the entries', async () => {
    const house = stand()
    const id = await house.closed()
    const { from, to } = (await keeping(id)).bounds as { from: string; to: string }
    const today = house.now().toISOString().slice(0, 10)
    assert.ok(from > today)
    for (const until of [today, '2020-01-01', `${Number(to.slice(0, 4)) + 1}${to.slice(4)}`]) {
      const problem = await refused('persons.keep-on', id, { until })
      assert.deepEqual([problem?.code, problem?.fields[0]?.field], ['invalid-input', 'until'], until)
    }
    assert.equal(
      (await house.problem(house.worker.token, 'persons.keep-on', { person: id, until: to }))?.code,
      'reason-needed',
    )
    await does('persons.keep-on', id, { until: to })
    assert.equal((await keeping(id)).until, to)
    const [event] = (await house.get(house.worker, id)).events
    assert.deepEqual([event.kind, event.words?.value, event.words?.reason], ['kept-on', to, REASON])
    const rows = await house.rows(`select row_to_json(e)::text as all from person_events e where person = '${id}'`)
    assert.ok(!JSON.stringify(rows).includes(REASON))
  })

  test('an open file is not kept on, and members outside the team keep on none', async () => {
    const house = stand()
    const open = await house.presumed()
    assert.equal((await refused('persons.keep-on', open, { until: '2027-01-01' }))?.fields[0]?.message, 'not-closed')
    const closed = await house.closed()
    const stranger = await house.admitted(house.keeper, ['case-worker'])
    assert.equal((await refused('persons.keep-on', closed, { until: '2027-06-01' }, stranger))?.code, 'not-found')
    assert.equal((await refused('persons.hold', closed, {}, stranger))?.code, 'not-found')
  })

  test('a child’s file is kept to the end of the month of their twenty-first year, by the birth or by the longest', async () => {
    const house = stand()
    const close = async (more: object) => {
      const id = await house.closed(more)
      await house.rows(`update persons set age = 'child' where id = '${id}'`)
      return id
    }
    // The tests' steps treat both as adults, but their birth makes them children on the day of closing.
    assert.equal((await keeping(await close({ born: '2012-05-09' }))).until, '2033-05-31')
    const unknown = await close({})
    const { bounds } = await keeping(unknown)
    assert.ok(bounds !== null && bounds.from >= '2047-01-01', 'in doubt the longest')
  })

  test('an agency says how many years, with a reason; files that are closed keep the day they have', async () => {
    const house = stand()
    const before = await house.closed()
    const { until } = await keeping(before)
    const officer = await house.admitted(house.keeper, ['custodian'])
    const set = (years: number, reason?: string) =>
      house.problem(officer.token, 'persons.keep-for', { years }, ...(reason === undefined ? [] : [reason]))
    for (const years of [0, 31, 2.5]) assert.equal((await set(years, REASON))?.code, 'invalid-input', String(years))
    assert.equal((await set(2))?.code, 'reason-needed')
    assert.equal(
      (await house.problem(house.worker.token, 'persons.keep-for', { years: 2 }, REASON))?.code,
      'not-permitted',
    )
    assert.equal(await set(2, REASON), null)
    assert.deepEqual(await house.call(officer.token, 'persons.kept-for'), { years: 2 })
    assert.equal((await keeping(before)).until, until)
    const year = house.now().getUTCFullYear()
    assert.equal((await keeping(await house.closed())).until?.slice(0, 4), String(year + 2))
    assert.equal(await set(5, REASON), null)
  })

  test('an erased person is on no list any more', async () => {
    const house = stand()
    const id = await house.closed()
    await comes(id)
    const before = await waits()
    await does('persons.erase', id)
    assert.equal(await waits(), before - 1)
    const gone = await keeping(id)
    assert.deepEqual([gone.until, gone.due, gone.ground, gone.bounds], [null, false, 'nothing', null])
    const [row] = await house.rows<{ next_clock: string | null }>(`select next_clock from persons where id = '${id}'`)
    assert.notEqual(row.next_clock, 'keeping')
  })

  test('a person’s own record says until when and on which ground', async () => {
    const house = stand()
    const id = await house.closed()
    type Taken = { record: { keeping: { until: string; ground: string } } }
    const { record } = (await does('persons.export', id)) as Taken
    const { until, ground } = await keeping(id)
    assert.deepEqual([record.keeping.until, record.keeping.ground], [until, ground])
    assert.equal(ground, 'period')
  })
})
