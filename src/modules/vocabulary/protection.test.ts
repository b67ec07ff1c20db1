import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { FIRST_SIGNS, FORMS, URGENT_NEEDS } from './codes.ts'
import { EXPLOITATION, signsFor } from './protection.ts'

describe('forms of exploitation', () => {
  test('every form of exploitation that the Directive names since 2024 is there, and each is counted in one group', () => {
    for (const form of ['surrogacy', 'forced-marriage', 'illegal-adoption', 'organ-removal', 'begging'] as const)
      assert.equal(EXPLOITATION[form], 'other')
    assert.equal(EXPLOITATION.unknown, 'unknown')
    assert.equal(EXPLOITATION['domestic-servitude'], 'labour')
  })

  test('not known is a group of its own, in which nothing else is counted', () => {
    const inGroup = (group: string) => FORMS.filter((form) => EXPLOITATION[form] === group)
    assert.deepEqual(inGroup('unknown'), ['unknown'])
    assert.deepEqual(inGroup('sexual'), ['sexual'])
    // Eurostat has three groups beside it, and none of ours may fall between them.
    assert.deepEqual(new Set(Object.values(EXPLOITATION)), new Set(['labour', 'sexual', 'other', 'unknown']))
  })
})

describe('signs that whoever meets people first can see', () => {
  test('for a form are all signs, each once, those that fit it best first', () => {
    for (const form of FORMS) assert.deepEqual([...signsFor(form)].sort(), [...FIRST_SIGNS].sort(), form)
    assert.equal(signsFor('labour')[0], 'documents-held')
    assert.equal(signsFor('sexual')[0], 'clients-forced')
    assert.equal(signsFor('begging')[0], 'others-speak')
    assert.equal(signsFor('criminal-activities')[0], 'told-to-steal')
    assert.equal(signsFor('domestic-servitude')[0], 'lives-at-work')
  })

  test('of a form without an order of its own stand as they are, and so does what is not known yet', () => {
    for (const form of ['unknown', 'surrogacy', 'organ-removal', 'slavery'] as const)
      assert.deepEqual(signsFor(form), FIRST_SIGNS, form)
  })

  test('behind the foremost keep their order, so that a list looks the same wherever it is opened', () => {
    const foremost = { labour: 5, 'domestic-servitude': 4, sexual: 4, begging: 3, 'criminal-activities': 3 } as const
    for (const [form, count] of Object.entries(foremost) as [keyof typeof foremost, number][]) {
      const places = signsFor(form)
        .slice(count)
        .map((sign) => FIRST_SIGNS.indexOf(sign))
      assert.deepEqual(
        places,
        places.toSorted((a, b) => a - b),
        form,
      )
    }
  })

  test('are few, and none asks who somebody is or what they agreed to', () => {
    assert.ok(FIRST_SIGNS.length <= 16, 'ten minutes at a bus door hold no more')
    for (const sign of FIRST_SIGNS) assert.doesNotMatch(sign, /national|ethnic|religio|sex|gender|consent|cooperat/)
  })

  test('urgent needs can be none, and nothing else stands for none', () => {
    assert.equal(URGENT_NEEDS.at(-1), 'none')
    assert.equal(new Set(URGENT_NEEDS).size, URGENT_NEEDS.length)
  })
})
