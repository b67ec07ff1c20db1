import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { problemOf, signedIn } from '../../../../test/houses/kernel.ts'
import {
  another,
  call,
  imported,
  keptSamples,
  type LeadsStand,
  leadsStand,
  list,
  page,
} from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import type { Changed } from '../shapes.ts'

const [SAMPLE] = keptSamples()
const REASON = 'The firm was visited, and all is in order there.'

onDatabases('deciding leads', leadsStand, (stand) => {
  let next = 0
  const fresh = async () => (await imported(stand(), stand().ieva, [another(SAMPLE, `decide ${next++}`)]))[0]
  const act = (lead: string, name: string, member: Member, reason = REASON) =>
    call<Changed>(stand(), member, `leads.${name}`, { lead }, { reason })
  const problem = (
    lead: string,
    name: string,
    actor: Member,
    reason: string | undefined = REASON,
    input: object = {},
  ) => problemOf(stand().kernel, { actor, operation: `leads.${name}`, input: { lead, ...input }, reason })
  let set: LeadsStand
  before(() => {
    set = stand()
  })

  test('a lead is claimed, dismissed with a reason, and opened anew; the history tells all of it', async () => {
    const lead = await fresh()
    assert.equal((await problem(lead, 'dismiss', set.ieva))?.fields[0].message, 'claim-first')
    assert.equal((await act(lead, 'claim', set.ieva)).state, 'claimed')
    assert.equal((await problem(lead, 'claim', set.andris))?.fields[0].message, 'claimed-by-other')
    assert.equal((await problem(lead, 'dismiss', set.andris))?.code, 'conflict')
    assert.equal((await problem(lead, 'dismiss', set.ieva, 'no'))?.code, 'reason-needed')
    set.kernel.clock.pass(60_000)
    const { state, actions } = await act(lead, 'dismiss', set.ieva)
    assert.equal(state, 'dismissed')
    assert.deepEqual(
      actions.filter(({ allowed }) => allowed).map(({ operation }) => operation),
      ['leads.reopen', 'leads.note'],
    )
    const { decision, expiresAt } = await page(set, set.andris, lead)
    const now = set.kernel.clock.now()
    assert.deepEqual([decision?.by.id, decision?.reason, decision?.at], [set.ieva.id, REASON, now.toISOString()])
    assert.equal(expiresAt, new Date(now.getTime() + 30 * 86_400_000).toISOString())
    await act(lead, 'reopen', set.andris)
    const { claimedBy, mine, history, decision: none } = await page(set, set.andris, lead)
    assert.deepEqual([claimedBy?.id, mine, none], [set.andris.id, true, null])
    assert.deepEqual(
      history.map(({ kind, by }) => [kind, by?.id ?? null]),
      [
        ['reopened', set.andris.id],
        ['dismissed', set.ieva.id],
        ['claimed', set.ieva.id],
        ['made', null],
      ],
    )
  })

  test('opening for notice and for a case keep the lead', async () => {
    for (const name of ['open-for-notice', 'open-for-case']) {
      const lead = await fresh()
      await act(lead, 'claim', set.ieva)
      assert.equal((await act(lead, name, set.ieva)).state, name)
      assert.equal((await page(set, set.ieva, lead)).expiresAt, null)
      assert.equal((await problem(lead, 'claim', set.ieva))?.fields[0].message, 'already-decided')
    }
  })

  test('a colleague may release, and the history says who', async () => {
    const lead = await fresh()
    await act(lead, 'claim', set.ieva)
    assert.equal((await act(lead, 'release', set.andris)).state, 'new')
    const { claimedBy, history } = await page(set, set.ieva, lead)
    assert.equal(claimedBy, null)
    assert.deepEqual([history[0].kind, history[0].by?.id], ['released', set.andris.id])
  })

  test('a note is read by colleagues and by nobody else', async () => {
    const lead = await fresh()
    await call(set, set.ieva, 'leads.note', { lead, text: '  Same number as last week. ' })
    assert.equal((await page(set, set.andris, lead)).history[0].words, 'Same number as last week.')
    assert.equal((await problem(lead, 'note', set.ieva, undefined, { text: '   ' }))?.code, 'invalid-input')
    assert.equal((await problem(lead, 'note', set.stranger, undefined, { text: 'x' }))?.code, 'not-found')
  })

  test('passing on needs a second person, and then is out of the house', async () => {
    const lead = await fresh()
    await act(lead, 'claim', set.ieva)
    const input = { lead, authority: 'Labour inspectorate', basis: 'Art. 6(1)(e) GDPR', reason: REASON }
    const asked = await execute(set.kernel, { actor: set.ieva, operation: 'leads.pass', input })
    assert.equal(asked.kind, 'waits')
    const approval = asked.kind === 'waits' ? asked.approval : ''
    const waiting = await page(set, set.andris, lead)
    assert.deepEqual([waiting.state, waiting.waits, waiting.waitsFor?.approval], ['claimed', true, approval])
    assert.equal((await problem(lead, 'dismiss', set.ieva))?.fields[0].message, 'waits-for-second-person')
    const approve = (actor: Member) => ({ actor, operation: 'leads.pass', input: {}, approval })
    assert.equal((await problemOf(set.kernel, approve(set.ieva)))?.code, 'not-permitted')
    assert.equal((await problemOf(set.kernel, approve(set.stranger)))?.code, 'not-found')
    const passed = await call<Changed>(set, set.andris, 'leads.pass', {}, { approval })
    assert.equal(passed.state, 'passed')
    const { decision, history, expiresAt, waits } = await page(set, set.ieva, lead)
    assert.deepEqual([decision?.by.id, decision?.approvedBy?.id], [set.ieva.id, set.andris.id])
    assert.deepEqual([decision?.reason, history[0].authority], [REASON, 'Labour inspectorate'])
    assert.deepEqual([expiresAt, waits], [null, false])
    assert.equal((await problemOf(set.kernel, approve(set.andris)))?.code, 'conflict')
    assert.equal((await problem(lead, 'reopen', set.ieva))?.fields[0].message, 'passed-on')
  })

  test('whoever asks to pass on what somebody else holds is refused on approval', async () => {
    const lead = await fresh()
    await act(lead, 'claim', set.ieva)
    const input = { lead, authority: 'Labour inspectorate', basis: 'Art. 6(1)(e) GDPR', reason: REASON }
    const asked = await execute(set.kernel, { actor: set.andris, operation: 'leads.pass', input })
    const approval = asked.kind === 'waits' ? asked.approval : undefined
    const third = await set.ours.member()
    const found = await problemOf(set.kernel, { actor: third, operation: 'leads.pass', input: {}, approval })
    assert.equal(found?.fields[0].message, 'claimed-by-other')
    assert.equal((await page(set, set.ieva, lead)).state, 'claimed')
  })

  test('a reason is needed by whoever decides, and stands in no table in plain', async () => {
    const words = 'Zilonis runā igauniski'
    const lead = await fresh()
    await act(lead, 'claim', set.ieva)
    await act(lead, 'dismiss', set.ieva, words)
    const rows = await set.database.superuser(`select row_to_json(e)::text as row from lead_events e
      union all select row_to_json(a)::text from audit a`)
    const hex = Buffer.from(words).toString('hex')
    for (const { row } of rows) assert.ok(!String(row).includes('Zilonis') && !String(row).includes(hex))
  })

  test('somebody without the agency’s keys sees that there are leads, and nothing of what they say', async () => {
    const { member } = signedIn(set.kernel, set.ours.id)
    const { leads, facets } = await list(set, member)
    assert.ok(leads.length > 0 && leads.every(({ head }) => head === null))
    assert.ok(facets.sources.every(({ name }) => name === null))
    assert.equal((await problem(leads[0].id, 'get', member))?.code, 'keys-closed')
    assert.equal((await problem(leads[0].id, 'note', member, undefined, { text: 'x' }))?.code, 'keys-closed')
  })
})
