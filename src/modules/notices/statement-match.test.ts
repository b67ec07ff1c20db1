import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { rawStatement } from '../../../test/statements.ts'
import { isFault, type Raw, readStatement, type Statement } from './statement.ts'
import { indexOf, type Known, matchesOf, outcomeOf } from './statement-match.ts'
import { VISIBILITIES } from './statement-values.ts'

const statement = (more: Raw = {}): Statement => {
  const read = readStatement(rawStatement(more))
  assert.ok(!isFault(read))
  return read
}

const notice = (more: Partial<Known> = {}): Known => ({
  notice: 'n1',
  sentOn: '2026-11-03',
  names: ['Invented Jobs', 'inventedjobs.example'],
  references: ['INV-2026-0001'],
  addresses: ['https://www.inventedjobs.example/offer/77812345?ref=x'],
  ...more,
})

const found = (known: readonly Known[], more: Raw = {}) => matchesOf(indexOf(known), statement(more))

test('the number that the service gave finds the notice, in capitals or not', () => {
  assert.deepEqual(found([notice()]), [{ notice: 'n1', by: 'reference' }])
  assert.deepEqual(found([notice()], { puid: 'x', uuid: 'inv-2026-0001' }), [{ notice: 'n1', by: 'reference' }])
})

test('the address in the words finds it, also without www and with a full stop behind it', () => {
  const decision_facts = 'We looked at https://inventedjobs.example/offer/77812345?ref=x.'
  assert.deepEqual(found([notice({ references: [] })], { puid: 'other', decision_facts }), [
    { notice: 'n1', by: 'address' },
  ])
})

test('the hash of the address as number finds it', () => {
  const [address] = notice().addresses
  const puid = createHash('sha256').update(address).digest('hex')
  assert.deepEqual(found([notice({ references: [] })], { puid }), [{ notice: 'n1', by: 'address' }])
})

test('the number of the content finds it, whole or as a part', () => {
  for (const puid of ['77812345', 'post_77812345_3'])
    assert.deepEqual(found([notice({ references: [] })], { puid }), [{ notice: 'n1', by: 'content' }], puid)
  assert.deepEqual(found([notice({ references: [] })], { puid: 'offer' }), [])
})

test('another service with the same number finds nothing', () => {
  assert.deepEqual(found([notice()], { platform_name: 'Other Market' }), [])
  assert.deepEqual(found([notice()], { platform_name: 'Invented Jobs Europe' }).length, 1)
  assert.deepEqual(found([notice({ names: ['x.inventedjobs.example'] })], { platform_name: 'InventedJobs' }).length, 1)
  assert.deepEqual(found([notice()], { platform_name: '' }).length, 1)
})

test('a decision from before the notice does not answer it, unless the service names its number', () => {
  const early = { puid: '77812345', application_date: '2026-11-02' }
  assert.deepEqual(found([notice({ references: [] })], early), [])
  assert.deepEqual(found([notice()], { application_date: '2026-11-02' }).length, 1)
})

test('the strongest sign wins, and two notices with the same one are both proposed', () => {
  const byContent = notice({ notice: 'n2', references: [], addresses: ['https://inventedjobs.example/inv-2026-0001'] })
  assert.deepEqual(found([byContent, notice()]), [{ notice: 'n1', by: 'reference' }])
  assert.deepEqual(
    found([notice(), notice({ notice: 'n3' })]).map((one) => one.notice),
    ['n1', 'n3'],
  )
})

test('a notice is found by its number among others, and by no number that it does not have', () => {
  const numbers = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{8,20}$/), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(numbers, ([puid, ...others]) => {
      const rest = others.map((one) => notice({ notice: one, references: [one], addresses: [] }))
      assert.deepEqual(found(rest, { puid }), [])
      const mine = notice({ references: [puid], addresses: [] })
      assert.deepEqual(found([...rest, mine], { puid }), [{ notice: 'n1', by: 'reference' }])
    }),
  )
})

test('the outcome is the strongest thing that was done to the content', () => {
  assert.equal(outcomeOf(statement()), 'removed')
  assert.equal(
    outcomeOf(
      statement({
        decision_visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED', 'DECISION_VISIBILITY_CONTENT_DISABLED'],
      }),
    ),
    'disabled',
  )
  assert.equal(
    outcomeOf(statement({ decision_visibility: [], decision_account: 'DECISION_ACCOUNT_TERMINATED' })),
    'restricted',
  )
  for (const one of VISIBILITIES) assert.notEqual(outcomeOf(statement({ decision_visibility: [one] })), 'kept')
})
