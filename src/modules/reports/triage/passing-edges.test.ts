import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Filed, ReportsHouse } from '../../../../test/houses/reports.ts'
import { WordSearch } from '../../../../test/rules/words-in-bytes.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { execute } from '../../../kernel/execute.ts'
import type { Mine, ReportPage } from '../shapes.ts'

const REASON = 'because an invented rule says so'
const PASS = { authority: 'Kvistdarba Police', recipient: 'police', basis: 'Snowcrab Act, section 4', parts: ['text'] }
onDatabases('the edges of passing on', ReportsHouse.open, (stand) => {
  const officer = <T>(operation: string, input: unknown = {}, reason?: string) =>
    stand().call<T>(stand().officer.token, operation, input, reason)
  const filedAndRead = async (more = {}): Promise<Filed> => {
    const filed = await stand().file({ told: { text: 'Zvirgzdenieši are locked in' }, ...more })
    await officer('reports.get', { report: filed.report })
    return filed
  }
  const urgently = (filed: Filed, token = stand().officer.token, more = {}) =>
    stand().problem(token, 'reports.pass-urgently', { report: filed.report, ...PASS, ...more }, REASON)
  const ask = async (filed: Filed, more = {}) => {
    const actor = await stand().actor(stand().officer.token)
    const input = { report: filed.report, ...PASS, reason: REASON, ...more }
    const asked = await execute(stand().kernel, { actor, operation: 'reports.pass', input })
    return asked.kind === 'waits' ? asked.approval : assert.fail('nobody was asked')
  }
  const approve = async (token: string, approval: string) =>
    execute(stand().kernel, { actor: await stand().actor(token), operation: 'reports.pass', input: {}, approval })

  test('what an officer has seen of the danger decides, not what was told: up and down', async () => {
    const calm = await filedAndRead({ danger: 'no' })
    await officer('reports.assess', { report: calm.report, danger: 'now' })
    assert.equal(await urgently(calm), null)
    const alarm = await filedAndRead({ danger: 'now' })
    await officer('reports.assess', { report: alarm.report, danger: 'soon' })
    assert.equal((await urgently(alarm))?.fields[0]?.message, 'not-urgent')
    assert.equal((await stand().asReporter<Mine>(alarm.receipt, 'reports.mine')).state, 'read')
  })

  test('who may not decide passes nothing on, however urgent; another agency finds nothing', async () => {
    const filed = await filedAndRead({ danger: 'now' })
    const hotline = await stand().admitted(stand().keeper, ['hotline'])
    assert.equal((await urgently(filed, hotline.token))?.code, 'not-permitted')
    const there = await stand().another(stand().keeper)
    const theirs = await stand().admitted(there, ['intake-officer'])
    assert.equal((await urgently(filed, theirs.token))?.code, 'not-found')
    // The same answer for one that never was: a number tells nothing.
    assert.equal((await urgently({ ...filed, report: crypto.randomUUID() }, theirs.token))?.code, 'not-found')
  })

  test('nobody passes on at once what nobody has opened', async () => {
    const unread = await stand().file({ danger: 'now' })
    assert.equal((await urgently(unread))?.fields[0]?.message, 'not-read')
  })

  test('a part that is named twice goes once', async () => {
    const filed = await filedAndRead({ danger: 'now' })
    assert.equal(await urgently(filed, undefined, { parts: ['where', 'text', 'where'] }), null)
    const [event] = (await officer<ReportPage>('reports.get', { report: filed.report })).events
    assert.deepEqual(event.parts, ['where', 'text'])
  })

  test('an approval runs once: a second press passes nothing on again', async () => {
    const filed = await filedAndRead()
    const approval = await ask(filed)
    const { token } = await stand().admitted(stand().keeper, ['intake-officer'])
    await approve(token, approval)
    await assert.rejects(approve(token, approval))
    const { events } = await officer<ReportPage>('reports.get', { report: filed.report })
    assert.equal(events.filter(({ kind }) => kind === 'passed').length, 1)
  })

  test('what the second person sends along changes nothing: what runs is what was asked for', async () => {
    const filed = await filedAndRead()
    const approval = await ask(filed)
    const { token } = await stand().admitted(stand().keeper, ['intake-officer'])
    const actor = await stand().actor(token)
    const other = {
      report: filed.report,
      ...PASS,
      authority: 'Another Police',
      parts: ['reach', 'files'],
      reason: REASON,
    }
    await execute(stand().kernel, { actor, operation: 'reports.pass', input: other, approval })
    const { events } = await officer<ReportPage>('reports.get', { report: filed.report })
    assert.deepEqual(
      events.filter(({ kind }) => kind === 'passed').map(({ authority, parts }) => [authority, parts]),
      [[PASS.authority, PASS.parts]],
    )
  })

  test('it is entered as disclosure, with who and which report, and to whom and why stand sealed alone', async () => {
    const filed = await filedAndRead()
    const { id, token } = await stand().admitted(stand().keeper, ['intake-officer'])
    await approve(token, await ask(filed))
    const rows = await stand().database.superuser(
      `select actor, outcome, verb, subjects from audit where operation = 'reports.pass' and '${filed.report}' = any(subjects) order by seq`,
    )
    assert.deepEqual(
      rows.map(({ actor, outcome, verb }) => [actor, outcome, verb]),
      [
        [stand().officer.id, 'waits', 'disclosure'],
        [id, 'done', 'disclosure'],
      ],
    )
    for (const table of ['audit', 'approvals', 'report_events', 'reports', 'outbox']) {
      const text = await stand().database.superuser(`select string_agg(t::text, ' ') as text from ${table} t`)
      const found = new WordSearch(['Kvistdarba', 'Snowcrab', 'Zvirgzdenieši', REASON]).in(
        Buffer.from(String(text[0].text)),
      )
      assert.deepEqual(found, [], table)
    }
  })
})
