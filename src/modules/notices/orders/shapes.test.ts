import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DraftOrder, EffectInput, PowerInput } from './operation-shapes.ts'
import { OrderContent } from './shapes.ts'

const faults =
  (schema: { safeParse(input: unknown): { success: boolean; error?: { issues: { path: PropertyKey[] }[] } } }) =>
  (input: object) =>
    (schema.safeParse(input).error?.issues ?? []).map(({ path }) => path.join('.'))

const content = (more: object) => faults(OrderContent)({ language: 'lv', ...more })

test('an order names addresses of the web: no script, no file, no word', () => {
  assert.deepEqual(content({ addresses: ['https://jobs.example/a?b=1#c', 'http://jobs.example'] }), [])
  for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'jobs.example', 'https://', 'https://localhost'])
    assert.deepEqual(content({ addresses: ['https://jobs.example/1', address] }), ['addresses.1'], address)
  assert.deepEqual(content({ addresses: [`https://jobs.example/${'x'.repeat(2000)}`] }), ['addresses.0'])
})

test('an order has bounds: fifty addresses, fifty accounts, the countries of the Union', () => {
  assert.deepEqual(content({ addresses: Array(51).fill('https://jobs.example/1') }), ['addresses'])
  assert.deepEqual(content({ accounts: Array(51).fill('@x') }), ['accounts'])
  assert.deepEqual(content({ territory: Array(28).fill('LV') }), ['territory'])
  assert.deepEqual(content({ accounts: ['  '] }), ['accounts.0'])
})

test('countries and languages are codes', () => {
  assert.deepEqual(content({ territory: ['LV', 'lv', 'Latvia'] }), ['territory.1', 'territory.2'])
  assert.deepEqual(content({ language: 'LV' }), ['language'])
  assert.deepEqual(content({ declared: ['en', 'english'] }), ['declared.1'])
  assert.deepEqual(content({ informDelayedUntil: '2026-02-30' }), ['informDelayedUntil'])
})

test('a draft may be empty but for its language: what is missing is asked for before it is issued, not before it is kept', () => {
  const { addresses, accounts, collectedAlready, translated, informDelayedUntil } = OrderContent.parse({
    language: 'lv',
  })
  assert.deepEqual(
    [addresses, accounts, collectedAlready, translated, informDelayedUntil],
    [[], [], false, false, null],
  )
})

const POWER = {
  country: 'LV',
  authority: 'Invented Authority',
  law: 'Invented Act, section 9',
  acts: true,
  informs: false,
  coordinator: 'Invented Coordinator',
  coordinatorMail: 'coordinator@dsc.example',
}

test('a power orders something, names its law, and has a coordinator who can be written to', () => {
  const power = (more: object) => faults(PowerInput)({ ...POWER, ...more })
  assert.deepEqual(power({}), [])
  assert.deepEqual(power({ acts: false }), ['acts'])
  assert.deepEqual(power({ law: '  ', authority: '' }), ['authority', 'law'])
  assert.deepEqual(power({ country: 'Latvia' }), ['country'])
  assert.deepEqual(power({ coordinatorMail: 'by post' }), ['coordinatorMail'])
})

test('numbers of things are numbers of things, and an effect has a day of the calendar', () => {
  const effect = faults(EffectInput)
  const order = '00000000-0000-4000-8000-000000000001'
  assert.deepEqual(effect({ order, on: '2026-11-20' }), [])
  assert.deepEqual(effect({ order: '17', on: '20.11.2026' }), ['order', 'on'])
  const draft = { power: order, recipient: order, kind: 'act', content: { language: 'lv' } }
  assert.deepEqual(faults(DraftOrder)(draft), [])
  assert.deepEqual(faults(DraftOrder)({ ...draft, kind: 'block', notice: 'none' }), ['kind', 'notice'])
})
