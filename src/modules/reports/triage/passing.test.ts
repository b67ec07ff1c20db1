import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Filed, ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { runs } from '../../../../test/run/mode.ts'
import { execute } from '../../../kernel/execute.ts'
import { ABOUT, DANGERS, KINDS, PASSED_PARTS, RECIPIENTS } from '../codes.ts'
import type { Mine, ReportPage } from '../shapes.ts'
import { whyNotTo } from './passing.ts'

const REASON = 'because an invented rule says so'
const PASS = {
  authority: 'State Police',
  recipient: 'police',
  basis: 'Invented Act, section 4',
  parts: ['text', 'where'],
}

test('nothing is passed to who enforces returns, everything else is open', () => {
  for (const recipient of RECIPIENTS)
    assert.equal(whyNotTo(recipient), recipient === 'return' ? 'firewall' : null, recipient)
})

onDatabases('passing a report on', ReportsHouse.open, (stand) => {
  const officer = <T>(operation: string, input: unknown = {}, reason?: string) =>
    stand().call<T>(stand().officer.token, operation, input, reason)
  const filedAndRead = async (more = {}): Promise<Filed> => {
    const filed = await stand().file(more)
    await officer('reports.get', { report: filed.report })
    return filed
  }
  const open = ({ report }: Filed) => officer<ReportPage>('reports.get', { report })
  const ask = async ({ report }: Filed, more = {}) => {
    const actor = await stand().actor(stand().officer.token)
    const input = { report, ...PASS, reason: REASON, ...more }
    const asked = await execute(stand().kernel, { actor, operation: 'reports.pass', input })
    return asked.kind === 'waits' ? asked.approval : assert.fail('nobody was asked')
  }
  const approve = async (token: string, approval: string) =>
    execute(stand().kernel, { actor: await stand().actor(token), operation: 'reports.pass', input: {}, approval })
  const approvalProblem = async (token: string, approval: string) =>
    approve(token, approval).then(
      () => null,
      (error: { code: string; fields: readonly { message: string }[] }) => error,
    )
  const second = () => stand().admitted(stand().keeper, ['intake-officer'])

  test('waits for a second person, who reads to whom, on which basis, why and what of it', async () => {
    const filed = await filedAndRead()
    const approval = await ask(filed)
    assert.equal((await stand().asReporter<Mine>(filed.receipt, 'reports.mine')).state, 'read')
    const waiting = await open(filed)
    assert.deepEqual([waiting.waitsFor?.approval, waiting.waitsFor?.askedBy.id], [approval, stand().officer.id])
    assert.equal(waiting.actions.find(({ operation }) => operation === 'reports.pass')?.why, 'waits-for-second-person')
    assert.equal((await approvalProblem(stand().officer.token, approval))?.code, 'not-permitted')
    const other = await second()
    const { approvals } = await stand().call<{ approvals: { id: string; input: unknown }[] }>(
      other.token,
      'approvals.list',
    )
    assert.deepEqual(approvals.find(({ id }) => id === approval)?.input, {
      report: filed.report,
      ...PASS,
      reason: REASON,
    })
    await approve(other.token, approval)
    assert.equal((await stand().asReporter<Mine>(filed.receipt, 'reports.mine')).state, 'passed')
    const page = await open(filed)
    const [event] = page.events
    assert.deepEqual(
      [event.kind, event.by.id, event.approvedBy?.id, event.authority, event.recipient, event.parts, event.words],
      ['passed', stand().officer.id, other.id, 'State Police', 'police', ['text', 'where'], REASON],
    )
    assert.equal(page.waitsFor, null)
    const reopened = await stand().problem(stand().officer.token, 'reports.reopen', { report: filed.report }, REASON)
    assert.equal(reopened?.fields[0]?.message, 'passed-on')
  })

  test('what was withdrawn or closed meanwhile is not passed on', async () => {
    const other = await second()
    const filed = await filedAndRead()
    const approval = await ask(filed)
    await stand().asReporter(filed.receipt, 'reports.withdraw')
    assert.equal((await approvalProblem(other.token, approval))?.fields[0]?.message, 'withdrawn')
    const unread = await stand().file()
    assert.equal((await approvalProblem(other.token, await ask(unread)))?.fields[0]?.message, 'not-read')
  })

  test('who may not decide may not agree either, and another agency finds nothing', async () => {
    const approval = await ask(await filedAndRead())
    const hotline = await stand().admitted(stand().keeper, ['hotline'])
    assert.equal((await approvalProblem(hotline.token, approval))?.code, 'not-permitted')
    const there = await stand().another(stand().keeper)
    const theirs = await stand().admitted(there, ['intake-officer'])
    assert.equal((await approvalProblem(theirs.token, approval))?.code, 'not-found')
  })

  test('property: of no report anything goes to who enforces returns, whoever agrees and however urgent', async () => {
    const other = await second()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ABOUT),
        fc.constantFrom(...KINDS),
        fc.constantFrom(...DANGERS),
        fc.subarray([...PASSED_PARTS], { minLength: 1 }),
        async (about, kind, danger, parts) => {
          const filed = await filedAndRead({ about, kind, danger })
          const approval = await ask(filed, { recipient: 'return', parts })
          assert.equal((await approvalProblem(other.token, approval))?.fields[0]?.message, 'firewall')
          const urgent = { report: filed.report, ...PASS, recipient: 'return', parts }
          const alone = await stand().problem(stand().officer.token, 'reports.pass-urgently', urgent, REASON)
          assert.equal(alone?.fields[0]?.message, 'firewall')
          assert.equal((await open(filed)).state, 'read')
        },
      ),
      runs(6),
    )
  })

  test('where somebody is in danger now one person passes it on alone, with a reason; else not', async () => {
    const calm = await filedAndRead({ danger: 'soon' })
    const pass = ({ report }: Filed) => ({ report, ...PASS })
    const token = stand().officer.token
    assert.equal(
      (await stand().problem(token, 'reports.pass-urgently', pass(calm), REASON))?.fields[0]?.message,
      'not-urgent',
    )
    const urgent = await filedAndRead({ danger: 'now' })
    assert.equal((await stand().problem(token, 'reports.pass-urgently', pass(urgent)))?.code, 'reason-needed')
    await officer('reports.pass-urgently', pass(urgent), REASON)
    const [event] = (await open(urgent)).events
    assert.deepEqual([event.kind, event.approvedBy, event.words], ['passed', null, REASON])
    assert.equal((await stand().asReporter<Mine>(urgent.receipt, 'reports.mine')).state, 'passed')
  })

  test('somebody says what of it goes: nothing goes by itself', async () => {
    const { report } = await filedAndRead()
    const problem = await stand().problem(stand().officer.token, 'reports.pass', {
      report,
      ...PASS,
      reason: REASON,
      parts: [],
    })
    assert.deepEqual([problem?.code, problem?.fields[0]?.field], ['invalid-input', 'parts'])
  })
})
