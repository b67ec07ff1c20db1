import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, done, problemOf } from '../../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import type { Mine, ReportPage } from '../shapes.ts'
import { holdReport } from './holds.ts'

const DAY = 86_400_000
const TEXT = 'The court has decided. Write to us within ninety days if you object.'

onDatabases('reports that are held', ReportsHouse.open, (stand) => {
  const officer = () => stand().officer.token
  const member = async (token = officer()) => (await stand().member(token)) as Member
  const page = (report: string) => stand().call<ReportPage>(officer(), 'reports.get', { report })
  const rows = async (where: string) => (await stand().database.superuser(`select 1 from ${where}`)).length
  const erase = () =>
    done<{ erased: string[] }>(stand().kernel, { actor: system(stand().agency), operation: 'reports.erase', input: {} })

  /** A report that has ended and is held. */
  async function held() {
    const house = stand()
    const filed = await house.file()
    await page(filed.report)
    await house.call(officer(), 'reports.answer', { report: filed.report, text: 'Thank you' })
    const one = await member()
    await as(house.kernel, one, (db) => holdReport(db, one, filed.report, house.now()))
    return filed
  }
  const call = async (report: string, token = officer()) => ({
    actor: await member(token),
    operation: 'reports.lift-hold',
    input: { report, text: TEXT },
  })
  /** Asked by the officer, agreed to by a colleague. */
  async function lift(report: string) {
    const house = stand()
    const asked = await call(report)
    const waits = await execute(house.kernel, asked)
    assert.equal(waits.kind, 'waits')
    const second = await house.admitted(house.keeper, ['intake-officer'])
    const approval = waits.kind === 'waits' ? waits.approval : ''
    return () => member(second.token).then((actor) => done(house.kernel, { ...asked, actor, approval }))
  }

  test('the page says since when; held twice it is held since the first day', async () => {
    const house = stand()
    const { report } = await held()
    const one = await member()
    await as(house.kernel, one, (db) => holdReport(db, one, report, new Date(house.now().getTime() + 5 * DAY)))
    assert.equal((await page(report)).heldSince, '2026-11-02')
    const other = await house.file()
    assert.equal((await page(other.report)).heldSince, null)
  })

  test('it ends by two people only; until then it stays', async () => {
    const { report } = await held()
    const agree = await lift(report)
    assert.equal((await page(report)).heldSince, '2026-11-02')
    await agree()
    const seen = await page(report)
    assert.deepEqual([seen.heldSince, seen.events[0].kind, seen.events[0].words], [null, 'hold-lifted', TEXT])
  })

  test('the reporter reads why, and has the whole period to object before it is erased', async () => {
    const house = stand()
    const { report, receipt } = await held()
    // Long over by its end.
    await house.database.superuser(`update reports set ended_on = '2025-01-01' where id = '${report}'`)
    assert.ok(!(await erase()).erased.includes(report), 'held')
    await (await lift(report))()
    const mine = await house.asReporter<Mine>(receipt, 'reports.mine')
    assert.deepEqual([mine.messages.at(-1)?.kind, mine.messages.at(-1)?.text], ['answer', TEXT])
    assert.ok(!(await erase()).erased.includes(report), 'not within the hour')
    house.kernel.clock.pass(90 * DAY)
    assert.ok(!(await erase()).erased.includes(report), 'not on the ninetieth day')
    house.kernel.clock.pass(DAY)
    assert.ok((await erase()).erased.includes(report))
    assert.equal(await house.reporter(receipt), null)
    house.kernel.clock.pass(-91 * DAY)
  })

  test('an open report has no time that could begin anew', async () => {
    const house = stand()
    const { report } = await house.file()
    await page(report)
    const one = await member()
    await as(house.kernel, one, (db) => holdReport(db, one, report, house.now()))
    assert.deepEqual(await (await lift(report))(), { report, erasedFrom: null })
    assert.equal((await page(report)).state, 'read')
  })

  test('what is not held, is another agency’s or has no words is refused, and nothing is written', async () => {
    const house = stand()
    const { report } = await house.file()
    await page(report)
    const agree = await lift(report)
    await assert.rejects(agree, /not held/)
    const theirs = await house.admitted(await house.another(house.keeper), ['intake-officer'])
    const { report: ours } = await held()
    const foreign = await execute(house.kernel, await call(ours, theirs.token)).catch((error) => error)
    assert.ok(foreign.kind === 'waits' || foreign.code === 'not-found')
    const empty = { ...(await call(ours)), input: { report: ours, text: '  ' } }
    assert.equal((await problemOf(house.kernel, empty))?.code, 'invalid-input')
    assert.equal((await problemOf(house.kernel, await call(ours, house.keeper.token)))?.code, 'not-permitted')
    assert.equal(await rows(`report_messages where report = '${report}' and kind = 'answer'`), 0)
    assert.equal(await rows(`report_holds where report = '${ours}'`), 1)
  })

  test('past the program, another agency lifts nothing', async () => {
    const house = stand()
    const { report } = await held()
    const theirs = await member((await house.admitted(await house.another(house.keeper), ['intake-officer'])).token)
    const gone = await as(house.kernel, theirs, (db) =>
      db.deleteFrom('report_holds').where('report', '=', report).executeTakeFirst(),
    )
    assert.equal(gone.numDeletedRows, 0n)
  })
})
