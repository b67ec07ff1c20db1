import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { rawStatement } from '../../../../test/samples/statements.ts'
import { indexOf, type Known, matchesOf, outcomeOf } from './match.ts'
import { isFault, type Raw, readStatement, type Statement } from './statement.ts'
import { VISIBILITIES } from './values.ts'

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

test('a number in the name of the host is no number of content', () => {
  for (const address of ['https://jobs2026.example', 'https://jobs2026.example/', 'https://jobs2026.example?page=2'])
    assert.deepEqual(
      found([notice({ references: [], names: ['jobs2026.example'], addresses: [address] })], {
        puid: 'jobs2026-1',
        platform_name: 'jobs2026',
      }),
      [],
      address,
    )
})

test('a number in the question of an address is one, with and without a path before it', () => {
  for (const address of ['https://inventedjobs.example?id=5550017', 'https://inventedjobs.example/show?id=5550017#top'])
    assert.deepEqual(found([notice({ references: [], addresses: [address] })], { puid: '5550017' }), [
      { notice: 'n1', by: 'content' },
    ])
})

test('addresses are told apart by what they ask for, not by how they are written', () => {
  const at = (decision_facts: string) => found([notice({ references: [] })], { puid: 'none', decision_facts }).length
  for (const same of [
    'http://WWW.InventedJobs.example/offer/77812345?ref=x',
    '(https://inventedjobs.example/offer/77812345?ref=x)',
    '«https://inventedjobs.example/offer/77812345?ref=x»'.replaceAll(/[«»]/g, '"'),
    'https://inventedjobs.example/offer/77812345?ref=x#comments',
    'First https://other.example/1, then https://inventedjobs.example/offer/77812345?ref=x!',
  ])
    assert.equal(at(same), 1, same)
  for (const other of [
    'https://inventedjobs.example/offer/77812345?ref=y',
    'https://inventedjobs.example/offer/7781234',
    'ftp://inventedjobs.example/offer/77812345?ref=x',
    'https://inventedjobs.example.evil.example/offer/77812345?ref=x',
  ])
    assert.equal(at(other), 0, other)
})

test('a slash at the end is nothing; the address in the explanation or as the rule’s page counts as well', () => {
  const known = [notice({ references: [], addresses: ['https://inventedjobs.example/offer/'] })]
  for (const field of ['incompatible_content_explanation', 'decision_ground_reference_url', 'decision_facts'])
    assert.deepEqual(
      found(known, { puid: 'none', [field]: 'https://inventedjobs.example/offer' }).map(({ by }) => by),
      ['address'],
      field,
    )
})

test('a hash of the plain address finds it too, in capitals or not; a hash of another does not', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const by = (puid: string) => found([notice({ references: [] })], { puid }).map((one) => one.by)
  assert.deepEqual(by(hash('https://inventedjobs.example/offer/77812345?ref=x').toUpperCase()), ['address'])
  assert.deepEqual(by(hash('inventedjobs.example/offer/77812345?ref=x')), ['address'])
  assert.deepEqual(by(hash('inventedjobs.example/offer/77812346?ref=x')), [])
})

test('short numbers and words without a digit stand for too many things', () => {
  const known = [notice({ references: [], addresses: ['https://inventedjobs.example/12345/greenhouse/ad-123456'] })]
  assert.deepEqual(found(known, { puid: '12345' }), [])
  assert.deepEqual(found(known, { puid: 'greenhouse' }), [])
  assert.deepEqual(found(known, { puid: '123456' }).length, 1)
})

test('names of services: letters and digits of any script count, marks and a legal form behind do not', () => {
  const same = (name: string, platform_name: string) =>
    found([notice({ names: [name] })], { platform_name }).length === 1
  assert.ok(same('Invented-Jobs', 'INVENTED JOBS'))
  assert.ok(same('Izdomātie Darbi', 'Izdomātie Darbi SIA'))
  assert.ok(same('ВыдуманныеРаботы', 'выдуманные работы'))
  assert.ok(same('market.invented.example', 'Invented'))
  assert.ok(!same('Jobs', 'Jobstreet'), 'four letters in common are nothing')
  assert.ok(!same('Invented Jobs', 'Uninvented Jobs'), 'only from the beginning')
  assert.ok(!same('...', 'Invented Jobs'), 'a name of marks alone is nobody’s')
})

test('property: what is found is always a notice that was asked for, once each, all by one sign', () => {
  const letter = fc.stringMatching(/^[a-z0-9]{1,8}$/)
  const some = fc.record({
    notice: fc.stringMatching(/^n[0-9]{1,3}$/),
    references: fc.array(letter, { maxLength: 3 }),
    addresses: fc.array(
      fc.oneof(
        letter.map((one) => `https://inventedjobs.example/offer/${one}`),
        fc.constantFrom('no address', 'ftp://x.example/1'),
      ),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), letter, letter, (known, puid, at) => {
      const facts = { puid, decision_facts: `https://inventedjobs.example/offer/${at}` }
      const matches = found(
        known.map((one) => notice(one)),
        facts,
      )
      const ids = matches.map((one) => one.notice)
      assert.equal(new Set(ids).size, ids.length)
      assert.ok(new Set(matches.map(({ by }) => by)).size <= 1)
      for (const { notice: one, by } of matches) {
        const its = known.filter((each) => each.notice === one)
        if (by === 'reference') assert.ok(its.some(({ references }) => references.includes(puid)))
        else assert.ok(its.some(({ addresses }) => addresses.length > 0))
      }
    }),
  )
})

test('the strongest decision counts in whichever order it is written, and money alone takes nothing down', () => {
  const seen = (...decision_visibility: (typeof VISIBILITIES)[number][]) =>
    outcomeOf(statement({ decision_visibility }))
  const [removed, disabled, demoted] = VISIBILITIES
  assert.deepEqual(
    [seen(demoted, removed), seen(disabled, removed), seen(demoted, disabled)],
    ['removed', 'removed', 'disabled'],
  )
  for (const decision of [
    { decision_monetary: 'DECISION_MONETARY_TERMINATION' },
    { decision_provision: 'DECISION_PROVISION_TOTAL_TERMINATION' },
  ])
    assert.equal(outcomeOf(statement({ decision_visibility: null, ...decision })), 'restricted')
})
