import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { informRecipientAt, missingIn, NO_POWER, PARTS, type Part, whyNoPower } from './order.ts'
import { OrderContent } from './shapes.ts'

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

test('every refusal to order has words that say what to do or which law stands against it', () => {
  for (const words of Object.values(NO_POWER)) assert.match(words, /^[A-Z].{30,}\.$/s)
  assert.match(NO_POWER['no-power'], /Articles 9 and 10.*give none/)
})

test('property: who may order is told by the power alone, and an ended one orders nothing', () => {
  const now = new Date('2026-11-20T00:00:00Z')
  const moment = fc.option(fc.integer({ min: -3, max: 3 }).map((days) => new Date(now.getTime() + days * 86_400_000)))
  const power = fc.option(fc.record({ acts: fc.boolean(), informs: fc.boolean(), endedAt: moment }))
  fc.assert(
    fc.property(power, fc.constantFrom('act' as const, 'inform' as const), (one, kind) => {
      const why = whyNoPower(one, kind, now)
      const holds = one !== null && (one.endedAt === null || one.endedAt > now)
      const reaches = one !== null && (kind === 'act' ? one.acts : one.informs)
      assert.equal(why === null, holds && reaches)
      // That there is none, or no longer, comes before what it would reach.
      if (one !== null && !holds) assert.equal(why, 'power-ended')
    }),
  )
})

test('reasons need the provision and the provision its reasons: either alone binds nobody', () => {
  assert.deepEqual(parts('act', { reasons: ' ' }), ['reasons'])
  assert.deepEqual(parts('act', { provision: '\t' }), ['reasons'])
  assert.deepEqual(parts('inform', { reasons: '', provision: '' }), [])
})

test('one country needs no reasons for its reach, none at all is no reach', () => {
  assert.deepEqual(parts('act', { territory: ['EE'], territoryReasons: '' }), [])
  assert.deepEqual(parts('act', { territory: [], territoryReasons: 'Everywhere.' }), ['territory'])
})

test('a language that the service never declared needs a translation, also where it declared none', () => {
  assert.deepEqual(parts('act', { declared: [] }), ['language'])
  assert.deepEqual(parts('inform', { declared: [], translated: true }), [])
})

test('every part that the law asks for names its place, and each kind asks for at least its own', () => {
  for (const part of Object.keys(PARTS) as Part[]) {
    const { act, inform } = PARTS[part]
    assert.ok(act !== null || inform !== null, part)
    if (act !== null) assert.match(act, /^Art\. 9\(2\)/)
    if (inform !== null) assert.match(inform, /^Art\. 10\(2\)/)
  }
})

test('property: the day on which the person must be told is never before the order has effect', () => {
  const day = fc
    .integer({ min: 0, max: 800 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
  const later = fc.option(fc.oneof(day, fc.constantFrom('', 'soon', '2026-1-1')))
  fc.assert(
    fc.property(day, later, (effectOn, delayedUntil) => {
      const told = informRecipientAt(effectOn, delayedUntil)
      assert.ok(told >= effectOn)
      assert.ok(told === effectOn || told === delayedUntil)
      assert.match(told, /^\d{4}-\d{2}-\d{2}$/)
    }),
  )
})
