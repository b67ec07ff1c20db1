import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { agreementOf, f1Of, kappa } from './agreement.ts'

const given = (...codes: string[]) => new Set(codes)

describe('agreement of two people', () => {
  test('kappa takes off what chance alone would agree on', () => {
    // 20 yes–yes, 5 yes–no, 10 no–yes, 15 no–no: the example of Cohen's statistic on Wikipedia, κ = 0.4.
    const of = (yes: number, no: number) => [...Array<boolean>(yes).fill(true), ...Array<boolean>(no).fill(false)]
    const first = of(25, 25)
    const second = [...of(20, 5), ...of(10, 15)]
    assert.equal(kappa(first, second).toFixed(3), '0.400')
    assert.equal(kappa(['a', 'b'], ['a', 'b']), 1)
    assert.equal(kappa(['a', 'b'], ['b', 'a']), -1)
    assert.ok(Number.isNaN(kappa(['a', 'a'], ['a', 'a'])))
  })

  test('is told code by code, with what each gave', () => {
    const [fee, debt, none] = agreementOf(
      ['fee', 'debt', 'none'],
      [given('fee'), given('fee', 'debt'), given(), given()],
      [given('fee'), given('debt'), given(), given('debt')],
    )
    assert.deepEqual([fee.first, fee.second, fee.both, fee.f1.toFixed(3)], [2, 1, 1, '0.667'])
    assert.equal(fee.kappa, 0.5)
    assert.deepEqual([debt.first, debt.second, debt.both], [1, 2, 1])
    assert.ok(Number.isNaN(none.kappa) && Number.isNaN(none.f1))
  })

  test('F1 is the same whoever comes first', () => {
    assert.equal(f1Of(3, 4, 8), f1Of(3, 8, 4))
    assert.equal(f1Of(3, 4, 8), 0.5)
  })
})
