import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { orderLetter } from './letter.ts'
import { missingIn } from './order.ts'
import { OrderContent } from './shapes.ts'

const content = (more: Partial<OrderContent> = {}): OrderContent =>
  OrderContent.parse({
    legalBasis: 'Invented Act, section 9',
    authority: 'Invented Authority',
    reasons: 'The advert recruits for forced labour.',
    provision: 'Criminal Law, section 154-1',
    addresses: ['https://jobs.example/1', 'https://jobs.example/2'],
    accounts: ['@inventedaccount'],
    asked: 'The address of registration.',
    necessity: 'No milder way is known.',
    collectedAlready: true,
    redress: 'Administrative court, within one month.',
    effectTo: 'orders@authority.example',
    territory: ['LV'],
    territoryReasons: 'Only these.',
    language: 'en',
    declared: ['en'],
    ...more,
  })

test('an order to act holds all that Art. 9(2) asks for, and nothing of another kind', () => {
  const { subject, text } = orderLetter('act', 'R-1', content())
  assert.deepEqual(missingIn('act', content()), [])
  assert.match(subject, /Order to act.*R-1/)
  for (const words of [
    'Article 9',
    'Invented Act',
    '154-1',
    'jobs.example/1\nhttps://jobs.example/2',
    'Administrative court',
  ])
    assert.ok(text.includes(words), words)
  for (const words of ['@inventedaccount', 'address of registration', 'Only these'])
    assert.ok(!text.includes(words), words)
})

test('an order to inform names the accounts and what is asked for, and no content', () => {
  const { subject, text } = orderLetter('inform', 'R-2', content())
  assert.match(subject, /provide information.*R-2/)
  for (const words of ['Article 10', '@inventedaccount', 'address of registration', 'No milder way'])
    assert.ok(text.includes(words), words)
  assert.ok(!text.includes('jobs.example'))
})

test('why reasons are withheld is never told to the service', () => {
  const { text } = orderLetter(
    'inform',
    'R-3',
    content({ necessity: '', necessityWithheld: 'It would warn the suspects.' }),
  )
  assert.ok(!text.includes('warn the suspects') && !text.includes('necessary and proportionate'))
})

test('reasons for a wider territory stand where it is wider', () => {
  const { text } = orderLetter(
    'act',
    'R-4',
    content({ territory: ['LV', 'EE'], territoryReasons: 'Recruits in both.' }),
  )
  assert.match(text, /LV, EE[\s\S]*Recruits in both\./)
})

test('parts follow the law’s own order, each under its heading, apart by a free line', () => {
  const { text } = orderLetter('act', 'R-5', content())
  const heads = text
    .split('\n\n')
    .slice(1)
    .map((part) => part.split(':\n')[0])
  assert.deepEqual(heads, [
    'Legal basis of this order',
    'Issuing authority',
    'Provision that the content infringes',
    'Reasons why the content is illegal',
    'Exact electronic location',
    'Territorial scope',
    'Redress',
    'Tell us of the effect given to this order, and when',
  ])
})

test('a part without words has no heading that would stand there empty', () => {
  const bare = OrderContent.parse({ language: 'en' })
  for (const kind of ['act', 'inform'] as const) {
    const { text } = orderLetter(kind, 'R-6', bare)
    assert.doesNotMatch(text, /:\n(\n|$)/)
    assert.ok(text.endsWith('Reference: R-6'))
  }
})

test('property: whatever was written, what the service must not see is in no letter', () => {
  const words = fc.string({ minLength: 12, maxLength: 40, unit: 'grapheme-ascii' }).map((text) => `«${text}»`)
  fc.assert(
    fc.property(words, fc.constantFrom('act' as const, 'inform' as const), (secret, kind) => {
      const { subject, text } = orderLetter(
        kind,
        'R-7',
        content({ necessityWithheld: secret, informDelayedUntil: null }),
      )
      assert.ok(!text.includes(secret) && !subject.includes(secret))
      // The subject is read by whoever handles the mail: it names the order, not its matter.
      const other = orderLetter(kind, 'R-7', content({ reasons: secret, accounts: [secret], asked: secret }))
      assert.equal(other.subject, subject)
    }),
  )
})
