import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { informRecipientAt, missingIn, PARTS, type Part, whyNoPower } from './order.ts'
import { OrderContent } from './order-shapes.ts'

const whole = (more: Partial<OrderContent> = {}): OrderContent =>
  OrderContent.parse({
    legalBasis: 'Invented Act, section 9',
    authority: 'Invented Authority, Invented Street 1',
    reasons: 'The advert recruits for forced labour.',
    provision: 'Criminal Law, section 154-1',
    addresses: ['https://inventedjobs.example/offer/1'],
    accounts: ['@inventedaccount'],
    asked: 'The address of registration.',
    necessity: 'No milder way is known.',
    collectedAlready: true,
    redress: 'Administrative court, within one month.',
    effectTo: 'orders@authority.example',
    territory: ['LV'],
    language: 'lv',
    declared: ['en', 'lv'],
    ...more,
  })

const parts = (kind: 'act' | 'inform', more: Partial<OrderContent>) =>
  missingIn(kind, whole(more)).map(({ part }) => part)

test('a whole order lacks nothing', () => {
  assert.deepEqual([missingIn('act', whole()), missingIn('inform', whole())], [[], []])
})

/** What takes each part away, and from which kind of order it is then missing. */
const WITHOUT: Readonly<Record<Part, Partial<OrderContent>>> = {
  'legal-basis': { legalBasis: ' ' },
  reasons: { provision: '' },
  authority: { authority: '' },
  addresses: { addresses: [] },
  recipients: { accounts: [] },
  necessity: { necessity: '' },
  redress: { redress: '\n' },
  'effect-to': { effectTo: '' },
  territory: { territory: [] },
  'collected-already': { collectedAlready: false },
  language: { language: 'ar' },
}

for (const part of Object.keys(WITHOUT) as Part[])
  test(`without ${part} it says so, with its place in the law, where the law asks for it`, () => {
    for (const kind of ['act', 'inform'] as const) {
      const law = PARTS[part][kind]
      assert.deepEqual(missingIn(kind, whole(WITHOUT[part])), law === null ? [] : [{ part, law }], kind)
    }
  })

test('an empty order is told everything at once', () => {
  const empty = OrderContent.parse({ language: 'lv' })
  assert.equal(missingIn('act', empty).length, 8)
  assert.equal(missingIn('inform', empty).length, 7)
})

test('the reasons of necessity may be withheld from the service, but not from the file', () => {
  assert.deepEqual(parts('inform', { necessity: '', necessityWithheld: 'It would warn the suspects.' }), [])
})

test('an effect beyond one country needs its reasons', () => {
  assert.deepEqual(parts('act', { territory: ['LV', 'EE'] }), ['territory'])
  assert.deepEqual(parts('act', { territory: ['LV', 'EE'], territoryReasons: 'Recruits in both.' }), [])
})

test('a translation stands in for a declared language', () => {
  assert.deepEqual(parts('act', { language: 'ar', translated: true }), [])
})

test('without a power in national law nothing is drafted, and a power reaches no further than it says', () => {
  const now = new Date('2026-11-20T00:00:00Z')
  const power = { acts: true, informs: false, endedAt: null }
  assert.equal(whyNoPower(null, 'act', now), 'no-power')
  assert.equal(whyNoPower(power, 'act', now), null)
  assert.equal(whyNoPower(power, 'inform', now), 'not-to-inform')
  assert.equal(whyNoPower({ ...power, acts: false, informs: true }, 'act', now), 'not-to-act')
  assert.equal(whyNoPower({ ...power, endedAt: now }, 'act', now), 'power-ended')
})

test('the person is told when the order takes effect, later only where the authority put a day to it', () => {
  assert.equal(informRecipientAt('2026-11-20', null), '2026-11-20')
  assert.equal(informRecipientAt('2026-11-20', '2026-12-20'), '2026-12-20')
  assert.equal(informRecipientAt('2026-11-20', '2026-10-01'), '2026-11-20')
})

test('taking words away never completes an order', () => {
  const fields = fc.subarray(Object.values(WITHOUT))
  fc.assert(
    fc.property(fields, fc.constantFrom('act' as const, 'inform' as const), (some, kind) => {
      const less = Object.assign({}, ...some) as Partial<OrderContent>
      const missing = missingIn(kind, whole(less))
      for (const without of some) assert.ok(missing.length >= missingIn(kind, whole(without)).length)
    }),
  )
})
