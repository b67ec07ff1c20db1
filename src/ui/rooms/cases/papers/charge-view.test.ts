import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { CHARGE_ANSWERS, CHARGE_MEANT, CHARGE_QUESTIONS } from '../../../../modules/cases/codes.ts'
import { CHARGE_SAYS } from '../../../../modules/cases/interviews/charge-check.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { knows } from '../../../shell/words.ts'
import { lookOfSays, unanswered } from './charge-view.ts'

describe('the check before a charge on its page', () => {
  test('each code has words in every language', () => {
    const keys = [
      ...CHARGE_QUESTIONS.map((one) => `charge.ask-${one}`),
      ...CHARGE_ANSWERS.map((one) => `charge.answer-${one}`),
      ...CHARGE_MEANT.map((one) => `charge.meant-${one}`),
      ...CHARGE_SAYS.map((one) => `charge.says-${one}`),
    ]
    for (const catalogue of [en, lv, ar])
      assert.deepEqual(
        keys.filter((key) => !knows(catalogue, key)),
        [],
      )
  })

  test('begins with nothing known, and never permits to go on', () => {
    assert.deepEqual(new Set(Object.values(unanswered())), new Set(['unknown']))
    for (const says of CHARGE_SAYS) assert.notEqual(lookOfSays(says) as string, 'done', says)
    assert.equal(lookOfSays('stop-and-tell'), 'danger')
  })

  test('the result gives advice, and «nothing seen» is no finding', () => {
    assert.match(en['charge.says-stop-and-tell'], /prosecutor.*lawyer/)
    assert.match(en['charge.says-nothing-shown'], /no finding/)
  })
})
