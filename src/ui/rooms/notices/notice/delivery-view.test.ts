import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { WRONGS } from '../../../../modules/evidence/codes.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { voice } from '../../../shell/words.ts'
import { deliveryFault, isStopped } from './delivery-view.ts'

const keyOf = (problem: string) => deliveryFault(problem, en).key

describe('why a notice did not leave', () => {
  test('a notice whose evidence is closed, destroyed or altered was stopped, and by nothing else', () => {
    for (const wrong of WRONGS) assert.ok(isStopped(`evidence-${wrong}`), wrong)
    for (const other of [null, '', 'evidence', 'evidence-', 'evidence-lost', 'closed', 'EENVELOPE 550'])
      assert.equal(isStopped(other), false, String(other))
  })

  test('each reason for a stop has its own sentence in each language', () => {
    for (const [language, catalogue] of Object.entries({ en, lv, ar })) {
      const said = WRONGS.map((wrong) => {
        const { key, answer } = deliveryFault(`evidence-${wrong}`, catalogue)
        assert.deepEqual([key, answer], [`notice.why-evidence-${wrong}`, null])
        return voice(catalogue, language as 'en')(key, {} as never)
      })
      assert.equal(new Set(said).size, WRONGS.length, language)
      for (const sentence of said) assert.doesNotMatch(sentence, /notice\.|^$/)
    }
  })

  test('of another server’s answer its number is shown and nothing of its words', () => {
    assert.deepEqual(deliveryFault('status 404', en), { key: 'delivery.status', answer: '404' })
    assert.equal(deliveryFault('EENVELOPE 550', en).answer, '550')
    for (const problem of ['EENVELOPE', 'EENVELOPE 55', 'EENVELOPE 5501', 'EENVELOPE x', 'EENVELOPE 5x0'])
      assert.equal(deliveryFault(problem, en).answer, null, problem)
  })

  test('what nobody knows is said to be something else', () => {
    for (const problem of ['', ' ', 'constructor', 'toString 550', '__proto__', 'never-heard-of'])
      assert.equal(keyOf(problem), 'delivery.other', problem)
  })

  test('property: there is always a sentence, and never a code in place of one', () => {
    fc.assert(
      fc.property(fc.string(), (problem) => {
        const { key, answer } = deliveryFault(problem, en)
        assert.ok(Object.hasOwn(en, key), key)
        assert.ok(answer === null || /^\d{3}$/.test(answer))
      }),
    )
  })
})
