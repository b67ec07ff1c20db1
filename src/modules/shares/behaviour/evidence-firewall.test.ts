import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PASS_ITEM } from '../../../../test/houses/evidence-shares.ts'
import { ReportSharesHouse } from '../../../../test/houses/report-shares.ts'
import type { Telling } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import { execute } from '../../../kernel/execute.ts'
import { ASSIGNABLE_ROLES } from '../../accounts/roles.ts'
import { operations as evidence } from '../../evidence/index.ts'

const WHY = 'It may show the abuse of a child'
const AT_RETURNS = ['border-officer', 'asylum-officer']

// Rule 10 for files of reports that are evidence: what was complained of comes to lie with no other agency.

onDatabases(
  'the firewall in front of shares of evidence',
  (database) => ReportSharesHouse.with(database, { operations: evidence }),
  (stand) => {
    /** A report with a file that is evidence. */
    const filed = async (more: Telling = {}) => {
      const house = stand()
      const { file, ...rest } = await house.reports.newFile('A payslip of nothing')
      const read = await house.read({ files: [{ file, ...rest }], ...more })
      await house.reports.call(house.officer.token, 'reports.keep-files', { report: read.report })
      return { ...read, item: file }
    }
    const complain = async (report: string) => {
      const { reports, officer } = stand()
      await stand().rows(`insert into report_origins (report, agency, way, form, complaint, article18, by, by_agency, digest)
        values ('${report}', '${reports.agency}', 'form', 'labour', 'labour', false, '${officer.id}', '${reports.agency}', '\\x00')`)
    }
    const asks = async (item: string, more: object = {}, by = stand().officer) => {
      const { reports, police } = stand()
      const call = { operation: 'evidence.pass', input: { item, agency: police, ...PASS_ITEM, ...more } }
      const result = await execute(reports.kernel, { actor: await reports.actor(by.token), ...call })
      if (result.kind !== 'waits') throw new Error('nobody was asked')
      return result.approval
    }
    const approves = async (approval: string) => {
      const { reports, second } = stand()
      const call = { operation: 'evidence.pass', input: {}, approval }
      await execute(reports.kernel, { actor: await reports.actor(second.token), ...call })
    }
    const passes = async (item: string, more: object = {}) => {
      await approves(await asks(item, more))
      return String((await stand().rows(`select id from shares where evidence = '${item}'`))[0].id)
    }
    const sharesOf = async (item: string) =>
      (await stand().rows(`select id from shares where evidence = '${item}'`)).length

    test('evidence of a complaint becomes no share: for no receiver, by no role', async () => {
      const house = stand()
      const { report, item } = await filed()
      await complain(report)
      for (const role of ASSIGNABLE_ROLES) {
        const member = await house.reports.admitted(house.reports.keeper, [...new Set(['intake-officer', role])])
        for (const agency of [house.police, house.shelter]) {
          const input = { item, agency, ...PASS_ITEM, parts: ['facts'] }
          const problem = await house.reports.problem(member.token, 'evidence.pass', input)
          if (AT_RETURNS.includes(role)) assert.equal(problem?.code, 'not-permitted', role)
          else assert.deepEqual(problem?.fields, [{ field: 'agency', message: 'complaint-by-hand' }], role)
        }
      }
      assert.equal(await sharesOf(item), 0)
    })

    test('what became a complaint’s while it waited is refused when it runs, and when it is corrected', async () => {
      const [waits, sent] = [await filed(), await filed()]
      const approval = await asks(waits.item)
      const share = await passes(sent.item)
      for (const { report } of [waits, sent]) await complain(report)
      const refused = { fields: [{ field: 'agency', message: 'complaint-by-hand' }] }
      await assert.rejects(approves(approval), refused)
      const correction = await stand().refused(stand().officer, 'correct-evidence', share, { text: WHY })
      assert.deepEqual(correction?.fields, refused.fields)
      assert.equal(await sharesOf(waits.item), 0)
    })

    test('nothing goes to an agency that enforces returns, also where it began to after it was asked', async () => {
      const house = stand()
      const { item } = await filed()
      const to = { agency: house.shelter, parts: ['facts'] }
      const approval = await asks(item, to)
      await house.rows(
        `insert into form_desks (agency, forms, enforces_returns) values ('${house.shelter}', '{}', true)`,
      )
      await markAll(house.reports.kernel.database, 'form_desks')
      const refused = { fields: [{ field: 'agency', message: 'firewall' }] }
      await assert.rejects(approves(approval), refused)
      await assert.rejects(asks(item, to), refused)
      await house.rows(`delete from form_desks where agency = '${house.shelter}'`)
      assert.equal(await sharesOf(item), 0)
    })

    test('whoever stands at returns finds none on either side, in no count, and opens no bytes', async () => {
      const house = stand()
      const { item } = await filed()
      const share = await passes(item)
      for (const role of AT_RETURNS) {
        const sends = await house.reports.admitted(house.reports.keeper, ['intake-officer', role])
        const receives = await house.reports.admitted(house.chief, ['investigator', role])
        for (const [by, side] of [
          [sends, 'sender'],
          [receives, 'receiver'],
        ] as const) {
          assert.deepEqual(await house.box(by, side, false), [], `${role} ${side}`)
          assert.equal((await house.refused(by, 'get', share))?.code, 'not-found')
          const opened = await house.reports.problem(by.token, 'shares.open-evidence', { share }, WHY)
          const nothing = { share: crypto.randomUUID() }
          const none = await house.reports.problem(by.token, 'shares.open-evidence', nothing, WHY)
          assert.deepEqual({ ...opened, stack: '' }, { ...none, stack: '' })
          assert.equal(opened?.code, 'not-found')
        }
        const input = { item, parts: ['facts'] }
        assert.equal(
          (await house.reports.problem(sends.token, 'shares.preview-evidence', input))?.code,
          'not-permitted',
        )
      }
      assert.ok((await house.box(house.investigator, 'receiver')).some(({ id }) => id === share))
    })

    test('whoever reported takes it back from those who have its evidence, too', async () => {
      const house = stand()
      const { report, receipt, item } = await filed()
      const [evidenceShare, reportShare] = [await passes(item), await house.passes(report)]
      await house.reports.asReporterNow(receipt, 'reports.withdraw')
      for (const share of [evidenceShare, reportShare]) {
        const page = await house.page(house.investigator, share)
        assert.deepEqual([page.state, page.versions, page.turn], ['recalled', [], 'receiver'])
      }
      const opened = await house.reports.problem(
        house.investigator.token,
        'shares.open-evidence',
        { share: evidenceShare },
        WHY,
      )
      assert.equal(opened?.code, 'conflict')
    })

    test('of what a child reported the bytes go to nobody; files that were closed close to whoever has them', async () => {
      const house = stand()
      const child = await filed({ about: 'child' })
      await assert.rejects(asks(child.item), { fields: [{ field: 'parts', message: 'of-a-child' }] })
      const { report, item } = await filed()
      const share = await passes(item)
      await house.reports.call(house.officer.token, 'reports.quarantine', { report }, WHY)
      const { versions } = await house.page(house.investigator, share)
      assert.deepEqual(versions, [])
      const problem = await house.reports.problem(house.investigator.token, 'shares.open-evidence', { share }, WHY)
      assert.equal(problem?.code, 'keys-closed')
      await assert.rejects(asks(item, { agency: house.shelter, parts: ['facts'] }), {
        fields: [{ field: 'item', message: 'item-closed' }],
      })
    })

    test('a share of a report and one of its evidence stand side by side, each corrected by its own step', async () => {
      const house = stand()
      const { report, item } = await filed()
      const [ofItem, ofReport] = [await passes(item), await house.passes(report)]
      assert.notEqual(ofItem, ofReport)
      const more = { text: WHY }
      assert.equal((await house.refused(house.officer, 'correct-report', ofItem, more))?.code, 'not-found')
      assert.equal((await house.refused(house.officer, 'correct-evidence', ofReport, more))?.code, 'not-found')
      assert.equal((await house.page(house.officer, ofItem)).report, report)
    })
  },
)
