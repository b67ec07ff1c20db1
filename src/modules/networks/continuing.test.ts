import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { continued, continues, type Traits } from './continuing.ts'

const traits = (wording: string, contacts: string): Traits => ({
  wording: wording === '' ? [] : wording.split(' '),
  contacts: contacts === '' ? [] : contacts.split(' '),
})

describe('continuing an earlier lead', () => {
  for (const [what, lead, earlier, is] of [
    ['the same', traits('a b c', 'x'), traits('a b c', 'x'), true],
    ['grown by wording and a contact point', traits('a b c d e', 'x y'), traits('a b c f', 'x'), true],
    ['half the wording only', traits('a b c d', 'x'), traits('a b e f', 'x'), false],
    ['the same words of another', traits('a b c', 'x'), traits('a b c', 'y'), false],
    ['the same words, neither reached', traits('a b c', ''), traits('a b c', ''), true],
    ['the same words, one reached', traits('a b c', 'x'), traits('a b c', ''), false],
    ['no words, one contact point', traits('', 'x'), traits('', 'x'), false],
    ['no words, most of several contact points', traits('', 'x y z'), traits('a', 'x y'), true],
    ['no words, half the contact points', traits('', 'x y z w'), traits('', 'x y'), false],
    ['nothing at all', traits('', ''), traits('', ''), false],
  ] as const)
    test(what, () => assert.equal(continues(lead, earlier), is))

  test('of several the nearest', () => {
    const [far, near] = [
      { ...traits('a b c', 'x'), name: 'far' },
      { ...traits('a b c d', 'x y'), name: 'near' },
    ]
    for (const all of [
      [far, near],
      [near, far],
    ])
      assert.equal(continued(traits('a b c d', 'x y'), all)?.name, 'near')
    assert.equal(continued(traits('e', 'x'), [far, near]), null)
  })

  test('it goes both ways, and what has enough to be told continues itself', () => {
    const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 })
    const any = fc.record({ wording: list, contacts: list })
    fc.assert(
      fc.property(any, any, (one, other) => {
        assert.equal(continues(one, other), continues(other, one))
        if (one.wording.length > 0) assert.ok(continues(one, one))
      }),
    )
  })
})
