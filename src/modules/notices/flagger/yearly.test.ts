import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { NoticeRows } from '../../../../test/houses/notice-rows.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import type { IndependenceOutput, PlatformList, PlatformPage, ReportOutput } from './figure-shapes.ts'

const WORDS = 'We take no money and no gifts from platforms; our board decides alone.'

onDatabases('the yearly report', NoticeRows.open, (stand) => {
  let jobs: string
  let market: string

  test('counts what was sent in the year, by recipient, with what became of it', async () => {
    const house = stand()
    jobs = await house.recipient('Invented Jobs')
    market = await house.recipient('Invented Market')
    await house.decided(jobs, 'removed')
    await house.decided(jobs, 'kept', { refusal: 'not-illegal', automated: true })
    await house.decided(market, 'unknown')
    await house.notice(market, { state: 'withdrawn' })
    // The year before, the year after, and one that never left.
    await house.notice(jobs, { sent_at: new Date('2025-12-31T23:59:59Z') })
    await house.notice(jobs, { sent_at: new Date('2027-01-01T00:00:00Z') })
    await house.notice(jobs, { state: 'draft', sent_at: null, sent_by: null, delivery: 'none' })
    await house.call(house.analyst.token, 'independence.set', { words: WORDS })
    const { report, html, csv } = await house.call<ReportOutput>(house.analyst.token, 'notices.report', { year: 2026 })
    const ends = Object.fromEntries(report.figures.ends.rows.map(({ key, count }) => [key, count]))
    assert.deepEqual(
      [report.figures.notices, ends.removed, ends.kept, ends.unknown, ends.withdrawn, ends['no-decision']],
      [4, 1, 1, 1, 1, 0],
    )
    assert.deepEqual(
      report.recipients.map(({ name, figures }) => [name, figures.notices]),
      [
        ['Invented Jobs', 2],
        ['Invented Market', 2],
      ].toSorted(),
    )
    assert.deepEqual(report.figures.timeToAct, { days: 2, of: 1 })
    assert.ok(html.includes(WORDS) && html.includes('Invented Market'))
    assert.ok(csv.includes('2026,refusal,Invented Jobs,not-illegal,Not illegal,1,1,'))
  })

  test('names the decisions that made it a trusted flagger in that year, cut off where one was taken back', async () => {
    const house = stand()
    const status = {
      coordinator: 'Invented Coordinator',
      area: 'Trafficking',
      made_at: house.now(),
      agency: house.agency,
    }
    await inAgency(house.kernel, house.agency, (db) =>
      db
        .insertInto('flagger_statuses')
        .values([
          {
            ...status,
            id: newId(),
            decision: 'D-1',
            valid_from: '2024-05-01',
            valid_until: null,
            ended_on: '2025-12-31',
          },
          {
            ...status,
            id: newId(),
            decision: 'D-2',
            valid_from: '2026-02-01',
            valid_until: '2028-01-31',
            ended_on: null,
          },
        ])
        .execute(),
    )
    const { report } = await house.call<ReportOutput>(house.analyst.token, 'notices.report', { year: 2026 })
    assert.deepEqual(
      report.standings.map(({ decision, until }) => [decision, until]),
      [['D-2', '2028-01-31']],
    )
  })

  test('is written in Latvian too', async () => {
    const house = stand()
    const input = { year: 2026, language: 'lv' }
    const { html } = await house.call<ReportOutput>(house.analyst.token, 'notices.report', input)
    assert.ok(html.includes('lang="lv"') && html.includes('Nav zināms'))
  })

  test('of a year that has not begun says so', async () => {
    const house = stand()
    assert.equal((await house.problem(house.analyst.token, 'notices.report', { year: 2027 }))?.code, 'invalid-input')
  })

  test('independence is said in sentences, and the last words stand', async () => {
    const house = stand()
    const { token } = house.analyst
    assert.equal((await house.problem(token, 'independence.set', { words: 'We are.' }))?.code, 'invalid-input')
    await house.call(token, 'independence.set', { words: `${WORDS} Again.` })
    const { independence } = await house.call<IndependenceOutput>(token, 'independence.get')
    assert.equal(independence?.words, `${WORDS} Again.`)
  })

  test('a platform’s page has its own figures alone', async () => {
    const house = stand()
    const { platforms } = await house.call<PlatformList>(house.analyst.token, 'platforms.list')
    assert.deepEqual(platforms.map(({ name }) => name).toSorted(), ['Invented Jobs', 'Invented Market'])
    const page = await house.call<PlatformPage>(house.analyst.token, 'platforms.get', { platform: market })
    assert.deepEqual([page.name, page.figures.notices, page.figures.acted], ['Invented Market', 2, { count: 0, of: 1 }])
    assert.equal(page.months.length, 12)
    assert.equal(page.independence, `${WORDS} Again.`)
  })

  test('repeats: what shares a contact point or wording and was posted after the removal counts, once a removal', async () => {
    const house = stand()
    const platform = await house.recipient('Invented Board')
    const [first, second, third] = [newId(), newId(), newId()]
    for (const lead of [first, second, third]) await house.decided(platform, 'removed', { lead })
    await house.decided(platform, 'kept', { lead: first, refusal: 'other' })
    await leadRows(house, [
      { id: first, last_seen: '2026-03-01', marks: ['phone-1'] },
      { id: second, last_seen: '2026-03-01', marks: ['phone-2'] },
      { id: third, last_seen: '2026-03-01', marks: ['phone-3'] },
      // Twice after the first; before the removal of the second; the third was never seen again.
      { id: newId(), last_seen: '2026-03-05', marks: ['phone-1'] },
      { id: newId(), last_seen: '2026-04-05', marks: ['phone-1'] },
      { id: newId(), last_seen: '2026-03-03', marks: ['phone-2'] },
    ])
    const page = await house.call<PlatformPage>(house.analyst.token, 'platforms.get', { platform })
    assert.deepEqual(page.repeats, { count: 1, of: 3 })
  })

  test('another agency counts nothing of it and does not see the platform', async () => {
    const house = stand()
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['analyst'])
    const { report } = await house.call<ReportOutput>(theirs.token, 'notices.report', { year: 2026 })
    assert.deepEqual([report.figures.notices, report.independence, report.recipients], [0, null, []])
    assert.equal((await house.problem(theirs.token, 'platforms.get', { platform: jobs }))?.code, 'not-found')
  })

  test('a case worker makes no report', async () => {
    const house = stand()
    const worker = await house.admitted(house.keeper, ['case-worker'])
    assert.equal((await house.problem(worker.token, 'notices.report', { year: 2026 }))?.code, 'not-permitted')
  })
})

type LeadLike = { readonly id: string; readonly last_seen: string; readonly marks: readonly string[] }

/** Leads as far as repetition is looked for in them. */
async function leadRows(house: NoticeRows, leads: readonly LeadLike[]): Promise<void> {
  const { agency } = house
  await inAgency(house.kernel, agency, async (db) => {
    for (const [i, { id, last_seen, marks }] of leads.entries()) {
      await db
        .insertInto('leads')
        .values({
          id,
          agency,
          number: i + 1,
          screening: newId(),
          data_key: newId(),
          fingerprint: Buffer.from(id),
          state: 'new',
          root: id,
          score: 0.5,
          size: 1,
          contacts: 1,
          employers: 0,
          sources: 1,
          first_seen: last_seen,
          last_seen,
          languages: ['en'],
          own: JSON.stringify({}) as never,
          arrived_at: house.now(),
          keep_from: house.now(),
          sealed_head: Buffer.from('x'),
          state_before: null,
          merged_into: null,
          claimed_by: null,
          claimed_at: null,
          decided_by: null,
          approved_by: null,
          decided_at: null,
          dismissed_because: null,
          learned: 0,
        })
        .execute()
      const facets = marks.map((value) => ({ lead: id, root: id, agency, facet: 'contact' as const, value, weight: 1 }))
      await db.insertInto('lead_facets').values(facets).execute()
    }
  })
}
