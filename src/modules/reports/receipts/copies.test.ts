import assert from 'node:assert/strict'
import { test } from 'node:test'
import { done } from '../../../../test/houses/kernel.ts'
import { INTAKE } from '../../../../test/houses/reports.ts'
import { SeveralHouse, type Taking } from '../../../../test/houses/several.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { visitor } from '../../../kernel/actor.ts'
import { copiesBy, reporterBy } from './copies.ts'
import { lookupsOf, receiptKeys } from './keys.ts'
import { newReceipt, type Receipt } from './receipt.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

onDatabases('the reports that the words of a receipt open', SeveralHouse.open, (stand) => {
  const agencies = () => stand().all.map(({ agency }) => agency)
  /** Files as the pages do, at each of these. @param by for which agency the words are used; null as before each had its own */
  const file = async (
    receipt: Receipt,
    to: readonly Taking[],
    by: (at: Taking) => string | null = ({ agency }) => agency,
  ) => {
    const ids: string[] = []
    for (const at of to) {
      const { lookup, pair } = receiptKeys(receipt, stand().kernel.secret, by(at))
      const halves = { lookup: text(lookup), publicKey: text(pair.publicKey) }
      const { input } = stand().filing({ receipt }, at.agency)
      await done(stand().kernel, { actor: visitor, operation: 'reports.file', input: { ...input, receipt: halves } })
      ids.push(input.report)
    }
    return ids
  }
  const opened = async (receipt: Receipt) =>
    (await copiesBy(stand().kernel, receipt)).map(({ reporter: { id, agency } }) => ({ id, agency }))

  test('are one at each agency that got it, with a hash and a pair of keys of its own', async () => {
    const receipt = newReceipt()
    const [one, , police] = stand().all
    const ids = await file(receipt, [one, police])
    const copies = await copiesBy(stand().kernel, receipt)
    assert.deepEqual(copies.map(({ reporter }) => reporter.id).toSorted(), ids.toSorted())
    assert.deepEqual(
      copies.map(({ reporter }) => reporter.agency),
      [one.agency, police.agency].toSorted(),
    )
    const said = copies.flatMap(({ reporter, lookup }) => [
      text(lookup),
      text(reporter.keys?.privateKey ?? assert.fail()),
    ])
    assert.equal(new Set(said).size, 4)
    for (const { reporter } of copies)
      assert.ok(await done(stand().kernel, { actor: reporter, operation: 'reports.mine', input: {} }))
  })

  test('are none for words that nobody was given, and none at an agency that got no copy', async () => {
    assert.deepEqual(await opened(newReceipt()), [])
    const receipt = newReceipt()
    const [one, shelter] = stand().all
    const [id] = await file(receipt, [one])
    assert.equal((await reporterBy(stand().kernel, receipt, one.agency))?.id, id)
    assert.equal((await reporterBy(stand().kernel, receipt))?.id, id)
    assert.equal(await reporterBy(stand().kernel, receipt, shelter.agency), null)
  })

  test('are also those from before each agency had a hash of its own', async () => {
    const receipt = newReceipt()
    const [, shelter] = stand().all
    const [id] = await file(receipt, [shelter], () => null)
    assert.deepEqual(await opened(receipt), [{ id, agency: shelter.agency }])
  })

  test('are also those at an agency that takes no reports any more', async () => {
    const receipt = newReceipt()
    const [one, shelter] = stand().all
    await file(receipt, [one, shelter])
    const closed = { ...INTAKE, publicName: shelter.name, suspicions: false, help: false }
    await stand().call(shelter.officer.token, 'intakes.set', closed)
    assert.deepEqual(
      (await opened(receipt)).map(({ agency }) => agency),
      [one.agency, shelter.agency].toSorted(),
    )
    await stand().call(shelter.officer.token, 'intakes.set', { ...INTAKE, publicName: shelter.name })
  })

  test('a hash that is used at another agency than its own opens nothing there', async () => {
    const receipt = newReceipt()
    const [one, shelter] = stand().all
    await file(receipt, [shelter], () => one.agency)
    assert.deepEqual(await opened(receipt), [])
  })

  test('the hashes for finding are those under which reports are kept', () => {
    const receipt = newReceipt()
    const { secret } = stand().kernel
    assert.deepEqual(
      lookupsOf(receipt, secret, [null, ...agencies()]).map(text),
      [null, ...agencies()].map((agency) => text(receiptKeys(receipt, secret, agency).lookup)),
    )
  })
})
