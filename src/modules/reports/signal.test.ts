import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { toldOf, whyNotHere } from './signal.ts'
import { CONCERNED_BY, STAGES, Suspicion } from './signal-shapes.ts'
import { completeness, Told } from './told.ts'

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
