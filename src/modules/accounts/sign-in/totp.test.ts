import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Secret } from 'otpauth'
import { codeOf } from '../../../../test/houses/accounts.ts'
import { offerTotp, stepOfCode } from './totp.ts'

const NOW = new Date('2026-11-02T08:00:10Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)
const STEP = Math.floor(NOW.getTime() / 30_000)

describe('codes of an authenticator app', () => {
  test('the examples of RFC 6238, cut to six digits', () => {
    const secret = Secret.fromLatin1('12345678901234567890').base32
    for (const [seconds, code] of [
      [59, '287082'],
      [1111111109, '081804'],
      [1234567890, '005924'],
      [2000000000, '279037'],
    ] as const)
      assert.equal(stepOfCode(secret, code, new Date(seconds * 1000)), Math.floor(seconds / 30))
  })

  test('a code counts one step early and one late, and no further', () => {
    const { secret } = offerTotp('somebody')
    for (const [seconds, step] of [
      [-30, STEP - 1],
      [0, STEP],
      [30, STEP + 1],
    ])
      assert.equal(stepOfCode(secret, codeOf(secret, later(seconds)), NOW), step)
    for (const seconds of [-90, -61, 60, 3600])
      assert.equal(stepOfCode(secret, codeOf(secret, later(seconds)), NOW), null, `${seconds}`)
  })

  test('what is no code is no code', () => {
    const { secret } = offerTotp('somebody')
    for (const code of ['', '12345', '1234567', 'abcdef', '12 456', '１２３４５６'])
      assert.equal(stepOfCode(secret, code, NOW), null)
  })

  test('an offer is fresh, says whose it is, and draws within its square', () => {
    const one = offerTotp('somebody@authority.example')
    assert.notEqual(one.secret, offerTotp('somebody@authority.example').secret)
    assert.match(one.uri, /^otpauth:\/\/totp\/Ausma:somebody%40authority\.example\?/)
    assert.match(one.secret, /^[A-Z2-7]{32}$/)
    const bars = [...one.qr.path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)]
    assert.ok(bars.length > 100)
    assert.equal(bars.map(([bar]) => bar).join(''), one.qr.path)
    for (const [, x, y, width] of bars) assert.ok(+x + +width < one.qr.size && +y < one.qr.size)
  })
})
