import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PASSING, ReportSharesHouse } from '../../../../test/houses/report-shares.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import { ASSIGNABLE_ROLES } from '../../accounts/roles.ts'

const GDPR = { theirBasis: 'Art. 6(1)(e) GDPR' }
const AT_RETURNS = ['border-officer', 'asylum-officer']

// Rule 10: complaint data never flow to return enforcement.

onDatabases('the firewall in front of shares', ReportSharesHouse.open, (stand) => {
  const sharesOf = async (report: string) =>
    (await stand().rows(`select id from shares where report = '${report}'`)).length

  test('a complaint becomes no share: for no receiver, by no role, in no haste', async () => {
    const house = stand()
    const report = await house.complaint()
    const { reports } = house
    await house.rows(`update reports set danger_seen = 'now' where id = '${report}'`)
    await markAll(reports.kernel.database, 'reports')
    const { reason, ...passing } = PASSING
    for (const role of ASSIGNABLE_ROLES) {
      const roles = [...new Set(['intake-officer', role])]
      const member = await reports.admitted(reports.keeper, roles)
      for (const agency of [house.police, house.shelter]) {
        const input = { report, agency, ...passing, parts: ['text'] }
        const codes = AT_RETURNS.includes(role) ? ['not-found'] : ['invalid-input', 'complaint-by-hand']
        const waits = await reports.problem(member.token, 'reports.pass', { ...input, reason })
        const alone = await reports.problem(member.token, 'reports.pass-urgently', input, reason)
        for (const problem of [waits, alone]) {
          assert.equal(problem?.code, codes[0], `${role} ${problem?.message}`)
          if (codes[1]) assert.deepEqual(problem?.fields, [{ field: 'agency', message: 'complaint-by-hand' }])
        }
      }
    }
    assert.equal(await sharesOf(report), 0)
  })

  test('told by hand, a complaint stands in its own history and in no share', async () => {
    const house = stand()
    const report = await house.complaint()
    const by = { agency: null, authority: 'Labour court', recipient: 'labour' }
    await house.approves(await house.asks(report, { ...by, parts: ['text'] }))
    assert.equal(await sharesOf(report), 0)
    const { events } = await house.reports.call<{ events: { authority: string | null }[] }>(
      house.officer.token,
      'reports.get',
      { report },
    )
    assert.equal(events[0].authority, 'Labour court')
  })

  test('what became a complaint’s while it waited is refused when it runs', async () => {
    const house = stand()
    const { report } = await house.read()
    const approval = await house.asks(report)
    await house.rows(`insert into report_origins (report, agency, way, form, complaint, article18, by, by_agency, digest)
      values ('${report}', '${house.reports.agency}', 'form', 'labour', 'labour', false, '${house.officer.id}',
        '${house.reports.agency}', '\\x00')`)
    await assert.rejects(house.approves(approval), { fields: [{ field: 'agency', message: 'complaint-by-hand' }] })
    assert.equal(await sharesOf(report), 0)
  })

  test('nothing of any report goes to an agency that enforces returns, also where it began to after it was asked', async () => {
    const house = stand()
    const { report } = await house.read()
    const to = { agency: house.shelter, ...GDPR }
    const approval = await house.asks(report, to)
    await house.rows(`insert into form_desks (agency, forms, enforces_returns) values ('${house.shelter}', '{}', true)`)
    await markAll(house.reports.kernel.database, 'form_desks')
    const refused = { fields: [{ field: 'agency', message: 'firewall' }] }
    await assert.rejects(house.approves(approval), refused)
    await assert.rejects(house.asks(report, to), refused)
    const { agencies } = await house.reports.call<{ agencies: { id: string }[] }>(
      house.officer.token,
      'shares.receivers',
    )
    assert.ok(!agencies.some(({ id }) => id === house.shelter))
    await house.rows(`delete from form_desks where agency = '${house.shelter}'`)
    assert.equal(await sharesOf(report), 0)
  })

  test('whoever stands at returns finds none of a report on either side, and in no count', async () => {
    const house = stand()
    const { reports } = house
    const { report } = await house.read()
    const share = await house.passes(report)
    for (const role of AT_RETURNS) {
      const [sends, receives] = [
        await reports.admitted(reports.keeper, ['intake-officer', role]),
        await reports.admitted(house.chief, ['investigator', role]),
      ]
      for (const [by, side] of [
        [sends, 'sender'],
        [receives, 'receiver'],
      ] as const) {
        assert.deepEqual(await house.box(by, side, false), [], `${role} ${side}`)
        assert.equal((await house.refused(by, 'get', share))?.code, 'not-found')
        const waiting = await reports.call<Record<string, unknown>>(by.token, 'shares.waiting')
        assert.deepEqual([waiting.toAcknowledge, waiting.late, waiting.due], [0, 0, []])
      }
      assert.equal((await house.refused(receives, 'acknowledge', share))?.code, 'not-found')
    }
    assert.ok((await house.box(house.investigator, 'receiver')).some(({ id }) => id === share))
  })

  test('on the sender’s side a report opens to whoever reads reports; a lead to whoever reads leads', async () => {
    const house = stand()
    const { report } = await house.read()
    const share = await house.passes(report)
    const analyst = await house.reports.admitted(house.reports.keeper, ['analyst'])
    assert.equal((await house.refused(analyst, 'get', share))?.code, 'not-found')
    assert.deepEqual(await house.box(analyst, 'sender', false), [])
    assert.equal((await house.page(house.officer, share)).side, 'sender')
  })
})
