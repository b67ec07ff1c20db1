import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY, FollowUp } from '../../../../test/houses/follow-up.ts'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { AT } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { rawStatement } from '../../../../test/samples/statements.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { newId } from '../../../kernel/ids.ts'
import type { PlatformPage, ReportOutput } from '../flagger/figure-shapes.ts'
import type { ProposalList } from '../statements/shapes.ts'
import type { FollowPage } from './follow.ts'
import type { ReminderList } from './reminders.ts'

onDatabases('from a sent notice to the yearly report', FollowUp.open, (stand) => {
  let notice: string
  const call = <T>(operation: string, input: object = {}, reason?: string) =>
    stand().house.call<T>(stand().house.anna.token, operation, input, reason)
  const follow = () => call<FollowPage>('notices.follow', { notice })
  const clock = async (name: string) => (await follow()).clocks.find(({ what }) => what === name)?.state
  const due = async () => {
    const { kernel, agency } = stand().house
    await execute(kernel, { actor: system(agency), operation: 'notices.remind', input: {} })
    const { reminders } = await call<ReminderList>('reminders.list')
    return reminders.filter((one) => one.notice === notice && one.what !== 'tell-police').map(({ what }) => what)
  }

  test('a trusted flagger’s notice is late after three days; the service acknowledges and decides too late', async () => {
    const { house, recipient } = stand()
    const today = stand().day()
    await inAgency(house.kernel, house.agency, (db) =>
      db
        .insertInto('flagger_statuses')
        .values({
          id: newId(),
          agency: house.agency,
          coordinator: 'Invented Coordinator',
          decision: 'D-7',
          area: 'Trafficking in human beings',
          valid_from: today,
          valid_until: null,
          ended_on: null,
          made_at: house.now(),
        })
        .execute(),
    )
    notice = await house.sent(recipient)
    assert.deepEqual(await due(), [])
    await stand().pass(4 * DAY)
    assert.deepEqual((await due()).toSorted(), ['acknowledgement', 'decision'])
    await house.act(house.anna, 'acknowledge', notice)
    assert.deepEqual(await due(), ['decision'])
    assert.equal(await clock('acknowledgement'), 'late')
  })

  test('its statement of reasons is found by the number that it gave, and a person reads a refusal in it', async () => {
    await call('notices.add-reference', { notice, reference: 'JE-2026-9' })
    await call('statements.import', {
      statements: [
        rawStatement({
          puid: 'je-2026-9',
          platform_name: 'Jobs Example',
          application_date: stand().day(),
          decision_visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'],
          decision_facts: 'We put a label on it.',
        }),
      ],
    })
    const [proposal] = (await call<ProposalList>('statements.list', { notice })).proposals
    assert.deepEqual([proposal.matchedBy, proposal.outcome], ['reference', 'restricted'])
    await call('statements.confirm', { proposal: proposal.id, outcome: 'kept', refusal: 'not-illegal' })
    assert.deepEqual(
      [(await follow()).outcome, await clock('decision'), await clock('complaint-window')],
      ['kept', 'late', 'running'],
    )
    assert.deepEqual(await due(), [])
  })

  test('a complaint is lodged before its window closes, and answered late', async () => {
    await stand().pass(160 * DAY)
    assert.deepEqual([await due(), await clock('complaint-window')], [['complaint-window'], 'near'])
    const { remedy } = await call<{ remedy: string }>('remedies.lodge', {
      notice,
      kind: 'complaint',
      lodgedOn: stand().day(),
      grounds: 'A label does not take the fee away.',
    })
    assert.deepEqual([await due(), (await follow()).state], [[], 'complaint'])
    await stand().pass(15 * DAY)
    assert.deepEqual(await due(), ['complaint-answer'])
    await call('remedies.end', { remedy, endedOn: stand().day(), result: 'upheld', outcome: 'removed' })
    const { state, outcome, clocks } = await follow()
    assert.deepEqual([state, outcome], ['decided', 'removed'])
    // Granted: there is nothing to complain about any more.
    assert.deepEqual(
      clocks.map(({ what, state: stands }) => [what, stands]),
      [
        ['acknowledgement', 'late'],
        ['decision', 'late'],
        ['complaint-answer', 'late'],
      ],
    )
    assert.deepEqual(await due(), [])
  })

  test('the history tells each step, by whom, and what was said stays sealed to the agency', async () => {
    const { house } = stand()
    const { events } = await house.get(notice)
    assert.deepEqual(
      events
        .map(({ kind, outcome }) => [kind, outcome])
        .reverse()
        .slice(-4),
      [
        ['acknowledged', null],
        ['decided', 'kept'],
        ['complained', null],
        ['decided', 'removed'],
      ],
    )
    assert.ok(events.slice(0, 4).every(({ by }) => by?.id === house.anna.id))
  })

  test('the report of the year in which it was sent counts it, with its standing, its end and its time', async () => {
    const { report, html, csv } = await call<ReportOutput>('notices.report', { year: 2026 })
    const count = (table: { rows: readonly { key: string; count: number }[] }, key: string) =>
      table.rows.find((row) => row.key === key)?.count
    const { figures } = report
    // The stand's own first notice went before the standing began, and nobody has answered it.
    assert.deepEqual(
      [figures.notices, figures.trusted, count(figures.ends, 'removed'), count(figures.ends, 'no-decision')],
      [2, 1, 1, 1],
    )
    assert.deepEqual([figures.acted, figures.timeToAct.of], [{ count: 1, of: 1 }, 1])
    assert.ok((figures.timeToAct.days ?? 0) > 178 && (figures.timeToAct.days ?? 0) < 180)
    assert.deepEqual(
      report.standings.map(({ decision }) => decision),
      ['D-7'],
    )
    assert.ok(html.includes('D-7') && csv.includes('2026,notices,Jobs Example,trusted,'))
    // The complaint was lodged in the next year, and is counted there.
    assert.equal(report.complaints.of, 0)
    const next = await call<ReportOutput>('notices.report', { year: 2027 })
    assert.deepEqual([next.report.figures.notices, count(next.report.complaints, 'upheld')], [0, 1])
    for (const text of [html, csv, next.html]) assert.ok(!text.includes(AT) && !text.includes('JE-2026-9'))
  })

  test('the platform’s page tells the same of it', async () => {
    const { figures, overdue, repeats, months } = await call<PlatformPage>('platforms.get', {
      platform: stand().recipient,
    })
    assert.deepEqual([figures.notices, figures.acted, repeats], [2, { count: 1, of: 1 }, { count: 0, of: 1 }])
    assert.equal(overdue, 1, 'the first notice is still without an answer')
    assert.equal(
      months.reduce((sum, { sent }) => sum + sent, 0),
      2,
    )
  })
})
