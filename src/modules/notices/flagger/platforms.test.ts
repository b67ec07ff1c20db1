import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audited } from '../../../../test/houses/follow-up.ts'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { NoticeRows } from '../../../../test/houses/notice-rows.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { newId } from '../../../kernel/ids.ts'
import { countedNotices, recipientNames } from './counted.ts'
import type { PlatformList, PlatformPage, ReportOutput } from './figure-shapes.ts'

const WORDS = 'We take no money and no gifts from platforms; our board decides alone.'
const at = (moment: string) => new Date(moment)

onDatabases('figures of platforms', NoticeRows.open, (stand) => {
  let jobs: string
  let board: string
  const page = (platform: string) => stand().call<PlatformPage>(stand().analyst.token, 'platforms.get', { platform })
  const report = (year: number, more: object = {}) =>
    stand().call<ReportOutput>(stand().analyst.token, 'notices.report', { year, ...more })
  const counted = (which: Parameters<typeof countedNotices>[2]) =>
    inAgency(stand().kernel, stand().agency, (db) => countedNotices(db, stand().agency, which, stand().now()))

  test('before anything was sent there is nothing to compare, and a recipient has an empty page', async () => {
    jobs = await stand().recipient('Invented Jobs')
    board = await stand().recipient('Invented Board')
    assert.deepEqual(await stand().call<PlatformList>(stand().analyst.token, 'platforms.list'), { platforms: [] })
    const { figures, months, repeats, overdue, independence } = await page(jobs)
    assert.deepEqual(
      [figures.notices, figures.acted, repeats, overdue],
      [0, { count: 0, of: 0 }, { count: 0, of: 0 }, 0],
    )
    assert.deepEqual([months.length, independence], [12, null])
    assert.equal(
      (await stand().problem(stand().analyst.token, 'platforms.get', { platform: newId() }))?.code,
      'not-found',
    )
  })

  test('a year is counted from its first moment to its last, and the next one is another', async () => {
    for (const moment of ['2025-01-01T00:00:00Z', '2025-12-31T23:59:59.999Z', '2026-01-01T00:00:00Z'])
      await stand().notice(jobs, { sent_at: at(moment) })
    const span = { from: at('2025-01-01T00:00:00Z'), until: at('2026-01-01T00:00:00Z') }
    assert.deepEqual((await counted(span)).length, 2)
    assert.deepEqual([(await report(2025)).report.figures.notices, (await report(2026)).report.figures.notices], [2, 1])
    assert.equal((await report(2024)).report.figures.notices, 0)
  })

  test('counted are notices that left, of one service or of all, each as it stands now', async () => {
    await stand().notice(board, { state: 'draft', sent_at: null, sent_by: null, delivery: 'none' })
    const decided = await stand().decided(board, 'kept', { refusal: 'not-illegal', automated: true })
    assert.deepEqual(
      (await counted({ recipient: board })).map(({ id }) => id),
      [decided],
    )
    const [{ trusted, automated, refusal, state }] = await counted({ recipient: board })
    assert.deepEqual([trusted, automated, refusal, state], [false, true, 'not-illegal', 'decided'])
    const all = await counted({})
    assert.equal(all.length, 4)
    const moments = all.map(({ sentAt }) => sentAt.getTime())
    assert.deepEqual(
      moments,
      moments.toSorted((a, b) => a - b),
    )
  })

  test('names are those of the own directory', async () => {
    const other = await stand().another(stand().keeper)
    const theirs = await stand().recipient('Their Market', other.agency)
    const names = await inAgency(stand().kernel, stand().agency, (db) => recipientNames(db, stand().agency))
    assert.deepEqual([...names.values()].toSorted(), ['Invented Board', 'Invented Jobs'])
    assert.equal(
      (await stand().problem(stand().analyst.token, 'platforms.get', { platform: theirs }))?.code,
      'not-found',
    )
    await stand().notice(theirs, {}, other.agency)
    assert.equal((await report(2026)).report.figures.notices, 2)
  })

  test('platforms stand side by side, most notices first', async () => {
    const { platforms } = await stand().call<PlatformList>(stand().analyst.token, 'platforms.list')
    assert.deepEqual(
      platforms.map(({ name, figures }) => [name, figures.notices]),
      [
        ['Invented Jobs', 3],
        ['Invented Board', 1],
      ],
    )
  })

  test('a service is late with notices, not with reminders: one notice counts once, seen to or not', async () => {
    await execute(stand().kernel, { actor: system(stand().agency), operation: 'notices.remind', input: {} })
    const rows = await inAgency(stand().kernel, stand().agency, (db) =>
      db
        .selectFrom('notice_reminders')
        .select(['notice', 'what', 'due', 'overdue'])
        .where('what', '<>', 'tell-police')
        .execute(),
    )
    assert.equal(rows.filter(({ overdue }) => overdue).length, 6)
    assert.equal((await page(jobs)).overdue, 3)
    for (const { notice, what, due } of rows)
      await stand().call(stand().analyst.token, 'reminders.see', { notice, what, due })
    assert.equal((await page(jobs)).overdue, 3)
    assert.equal((await page(board)).overdue, 0)
  })

  test('a removal that was taken back, or whose lead is gone, is no repetition', async () => {
    await stand().decided(board, 'removed', { state: 'withdrawn' })
    await stand().decided(board, 'disabled')
    assert.deepEqual((await page(board)).repeats, { count: 0, of: 1 })
  })

  test('months of the page end with this one, and tell what was sent in each', async () => {
    const { months } = await page(jobs)
    assert.equal(months.at(-1)?.month, '2026-11')
    assert.deepEqual(
      months.filter(({ sent }) => sent > 0).map(({ month, sent }) => [month, sent]),
      [
        ['2025-12', 1],
        ['2026-01', 1],
      ],
    )
  })

  test('the report is written in the name in which the agency writes, else in its own', async () => {
    assert.equal((await report(2026)).report.agency, 'Invented Authority')
    await inAgency(stand().kernel, stand().agency, (db) =>
      db
        .insertInto('notice_settings')
        .values({
          agency: stand().agency,
          sender_name: 'Invented Desk for Notices',
          sender_mail: 'desk@authority.example',
          police: null,
        })
        .execute(),
    )
    const { report: made, html } = await report(2026)
    assert.equal(made.agency, 'Invented Desk for Notices')
    assert.ok(html.includes('Yearly report of Invented Desk for Notices'))
    assert.equal(made.madeOn, '2026-11-02')
  })

  test('remedies of the year are those lodged in it, told as open while nobody has ended them', async () => {
    const notice = await stand().decided(jobs, 'kept', { refusal: 'other' })
    const row = { agency: stand().agency, notice, lodged_by: newId(), made_at: stand().now(), sealed_end: null }
    const over = { ended_on: '2027-01-05', ended_by: newId(), result: 'upheld' as const }
    const open = { ended_on: null, ended_by: null, result: null }
    await inAgency(stand().kernel, stand().agency, (db) =>
      db
        .insertInto('notice_remedies')
        .values([
          { id: newId(), kind: 'complaint', lodged_on: '2026-12-31', sealed: Buffer.from('x'), ...row, ...over },
          { id: newId(), kind: 'dispute', lodged_on: '2026-01-01', sealed: Buffer.from('x'), ...row, ...open },
          { id: newId(), kind: 'complaint', lodged_on: '2025-12-31', sealed: Buffer.from('x'), ...row, ...over },
        ])
        .execute(),
    )
    const { complaints, disputes } = (await report(2026)).report
    const told = ({ rows }: typeof complaints) =>
      rows.filter(({ count }) => count > 0).map(({ key, count }) => [key, count])
    assert.deepEqual([complaints.of, told(complaints), told(disputes)], [1, [['upheld', 1]], [['open', 1]]])
  })

  test('who reads notices reads the words on independence; who settles them writes these', async () => {
    const prosecutor = await stand().admitted(stand().keeper, ['prosecutor'])
    const refused = await stand().problem(prosecutor.token, 'independence.set', { words: WORDS })
    assert.equal(refused?.code, 'not-permitted')
    assert.deepEqual(await stand().call(prosecutor.token, 'independence.get'), { independence: null })
    await stand().call(stand().analyst.token, 'independence.set', { words: `  ${WORDS}  ` })
    const { independence } = await stand().call<{ independence: { words: string } }>(
      prosecutor.token,
      'independence.get',
    )
    assert.equal(independence.words, WORDS)
    const entries = await audited(stand().database, 'independence.set')
    assert.deepEqual(
      entries.map(({ outcome, subjects }) => [outcome, subjects]),
      [
        ['refused', []],
        ['done', []],
      ],
    )
  })

  test('the report tells no day, no person and no number of a notice: it is made to be published', async () => {
    const { html, csv } = await report(2026)
    for (const text of [html, csv]) {
      assert.doesNotMatch(text, /[0-9a-f]{8}-[0-9a-f]{4}-/)
      assert.doesNotMatch(text, /2026-01-01|2026-03-0/)
    }
  })
})
