import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { ABOUT, DANGERS } from '../codes.ts'
import { completeness, Told } from '../told.ts'
import { Batch, CONCERNED_BY, IdempotencyKey, STAGES, Suspicion } from './shapes.ts'
import { toldOf, toldOfBatch, whyNotHere } from './signal.ts'

const url = fc.webUrl({ withQueryParameters: true }).filter((address) => address.length <= 2000)
const words = (most: number) => fc.string({ minLength: 1, maxLength: most }).filter((text) => /\S/.test(text))
const line = (most: number) => words(most).filter((text) => !/\p{Cc}/u.test(text))

const sent = fc.record({
  idempotencyKey: fc.uuid(),
  language: fc.constant('en'),
  stage: fc.constantFrom(...STAGES),
  suspicion: words(400),
  content: fc.array(fc.record({ url }), { minLength: 1, maxLength: 50 }),
  accounts: fc.array(fc.record({ service: line(40), name: line(80) }), { maxLength: 20 }),
  affected: fc.string({ maxLength: 600 }),
  concerns: fc.array(fc.record({ country: fc.constant('LV'), by: fc.constantFrom(...CONCERNED_BY) }), {
    maxLength: 60,
  }),
  contact: fc.constant('trust@platform.example'),
})

describe('a suspicion under Art. 18', () => {
  test('whatever is sent can be read in the parts of a report, and what is too long says so', () => {
    fc.assert(
      fc.property(sent, (input) => {
        const suspicion = Suspicion.parse(input)
        const told = Told.parse(toldOf(suspicion))
        assert.equal(told.text, suspicion.suspicion)
        assert.ok(told.where.startsWith(suspicion.content[0].url.slice(0, 500)))
        const all = suspicion.content.map((one) => one.url).join('\n')
        assert.equal(told.where === all, all.length <= 600)
        assert.ok(told.where === all || told.where.endsWith('…'))
        assert.ok(told.source.startsWith('trust@platform.example'))
        assert.ok(completeness(told, 0) >= 2)
        assert.equal(told.reach, '')
      }),
    )
  })

  for (const [what, more, path] of [
    ['no content', { content: [] }, 'content'],
    ['an address that runs a script', { content: [{ url: 'javascript:alert(1)' }] }, 'content.0.url'],
    ['a stage there is not', { stage: 'perhaps' }, 'stage'],
    ['nothing written', { suspicion: ' \n ' }, 'suspicion'],
    ['a key that is too short', { idempotencyKey: 'short' }, 'idempotencyKey'],
    ['no contact', { contact: 'somebody' }, 'contact'],
  ] as const)
    test(`${what}: refused by name`, () => {
      const [input] = fc.sample(sent, 1)
      const { error } = Suspicion.safeParse({ ...input, ...more })
      assert.deepEqual(
        error?.issues.map((issue) => issue.path.join('.')),
        [path],
      )
    })

  test('goes to an authority under Directive (EU) 2016/680 and to nobody else, in words that say where to', () => {
    assert.equal(whyNotHere('2016-680'), null)
    assert.match(String(whyNotHere('gdpr')), /law-enforcement or judicial authorities only.*Nothing was kept/)
  })
})

const report = fc.record(
  {
    reference: line(100),
    language: fc.constantFrom('en', 'lv', 'uk'),
    about: fc.constantFrom(...ABOUT),
    danger: fc.constantFrom(...DANGERS),
    child: fc.boolean(),
    told: fc.record(
      { text: words(200), where: words(600), affected: words(600), source: words(600) },
      { requiredKeys: ['text'] },
    ),
  },
  { requiredKeys: ['language', 'about', 'told'] },
)

describe('a batch', () => {
  test('whatever is sent is taken whole, and each can be read in the parts of a report', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.array(report, { minLength: 1, maxLength: 100 }), (idempotencyKey, reports) => {
        const batch = Batch.parse({ idempotencyKey, reports })
        assert.equal(batch.reports.length, reports.length)
        for (const [i, one] of batch.reports.entries()) {
          const told = Told.parse(toldOfBatch(one))
          assert.equal(told.text, reports[i].told.text)
          assert.equal(told.where, reports[i].told.where ?? '')
          // The sender's own number stands with how they know, as far as there is room.
          const source = one.told.source
          assert.ok(source.trim() === '' || told.source.startsWith(source.slice(0, 599)))
        }
      }),
      runs(40),
    )
  })

  test('one that is wrong names its place among the others', () => {
    const good = { language: 'en', about: 'work', told: { text: 'x' } }
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (before, after) => {
        const reports = [...Array(before).fill(good), { ...good, about: 'weather' }, ...Array(after).fill(good)]
        const { error } = Batch.safeParse({ idempotencyKey: 'a key of mine'.replaceAll(' ', '-'), reports })
        assert.deepEqual(
          error?.issues.map(({ path }) => path.join('.')),
          [`reports.${before}.about`],
        )
      }),
    )
  })

  test('keys are taken as senders make them, and none that a header or a log would bend', () => {
    for (const good of ['8e03978e-40d5-43e8-bc93-6894a57f9324', 'order_2026/11/02#7', 'x'.repeat(200)])
      assert.ok(IdempotencyKey.safeParse(good).success, good)
    for (const bad of ['short', 'x'.repeat(201), 'with blanks in it', 'line\nbreak-in-it', 'atslēga-ar-zīmēm'])
      assert.ok(!IdempotencyKey.safeParse(bad).success, bad)
  })
})
