import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done } from '../../../../test/houses/kernel.ts'
import { type Filed, INTAKE, ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { visitor } from '../../../kernel/actor.ts'
import { Told } from '../told.ts'
import type { Related } from '../triage/shapes.ts'
import { receiptKeys } from './keys.ts'
import { checkProof, type Proof, proofKey } from './proof.ts'
import type { Receipt } from './receipt.ts'

onDatabases('a reporter’s own report', ReportsHouse.open, (stand) => {
  const prove = (receipt: Receipt) => stand().asReporter<{ proof: Proof }>(receipt, 'reports.prove')
  const lookupOf = (receipt: Receipt) =>
    Buffer.from(receiptKeys(receipt, stand().kernel.secret, stand().agency).lookup).toString('base64url')
  const tie = ({ receipt }: Filed, earlier: Filed) =>
    stand().asReporter(receipt, 'reports.tie', { lookup: lookupOf(earlier.receipt) })

  test('can be proved with what was told first, also after it was read and written about', async () => {
    const words = { text: 'Somebody is locked in', where: 'behind the market' }
    const filed = await stand().file({ told: words })
    const { proof } = await prove(filed.receipt)
    assert.deepEqual([proof.agency, proof.filedOn], ['Invented Authority', filed.filedOn])
    await stand().call(stand().officer.token, 'reports.get', { report: filed.report })
    await stand().asReporter(filed.receipt, 'reports.reply', { message: crypto.randomUUID(), text: 'And more' })
    assert.deepEqual((await prove(filed.receipt)).proof, proof)
    const key = proofKey(stand().kernel.secret)
    assert.equal(checkProof(JSON.stringify(proof), { key, told: Told.parse(words) }).kind, 'good')
    const entries = await stand().database.superuser(
      `select at_ms % 86400000 as rest, kind from audit_waiting where operation = 'reports.prove' and outcome = 'done'`,
    )
    assert.deepEqual(
      entries.map(({ rest, kind }) => [Number(rest), kind]),
      [
        [0, 'reporter'],
        [0, 'reporter'],
      ],
    )
  })

  test('outlives the report: erased, its proof still holds', async () => {
    const filed = await stand().file({ told: { text: 'Erased later' } })
    const { proof } = await prove(filed.receipt)
    await stand().asReporter(filed.receipt, 'reports.withdraw')
    assert.equal(await stand().reporter(filed.receipt), null)
    const told = Told.parse({ text: 'Erased later' })
    assert.equal(checkProof(JSON.stringify(proof), { key: proofKey(stand().kernel.secret), told }).kind, 'good')
  })

  test('is tied to an earlier one by whoever has both receipts, and then both are suggested to who reads', async () => {
    const [earlier, later] = [
      await stand().file({ told: { text: 'First' } }),
      await stand().file({ told: { text: 'Next' } }),
    ]
    await tie(later, earlier)
    for (const [one, other] of [
      [earlier, later],
      [later, earlier],
    ]) {
      await stand().call(stand().officer.token, 'reports.get', { report: one.report })
      const { reports } = await stand().call<Related>(stand().officer.token, 'reports.related', { report: one.report })
      assert.deepEqual(
        reports.map(({ report, chain }) => [report, chain]),
        [[other.report, true]],
      )
    }
  })

  test('is not tied to itself, to what is nobody’s, or to another agency’s', async () => {
    const house = stand()
    const filed = await house.file()
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['intake-officer'])
    await house.call(theirs.token, 'intakes.set', { ...INTAKE, publicName: 'Other' })
    const { receipt, input } = house.filing({}, other.agency)
    await done(house.kernel, { actor: visitor, operation: 'reports.file', input })
    for (const lookup of [lookupOf(filed.receipt), lookupOf(receipt), 'A'.repeat(43)])
      assert.equal((await house.reporterProblem(filed.receipt, 'reports.tie', { lookup }))?.code, 'not-found')
    assert.deepEqual(await house.database.superuser(`select 1 from report_chains where report = '${filed.report}'`), [])
  })
})
