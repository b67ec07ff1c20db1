import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { codeOf } from '../../../../test/houses/accounts.ts'
import { offerTotp, openTotp, sealTotp, stepOfCode } from './totp.ts'

const STEP = 30_000
const { secret: SECRET } = offerTotp('somebody')
const stepAt = (moment: number) => Math.floor(moment / STEP)
/** Any moment of the years in which this program may be used, to the millisecond. */
const moments = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2060, 0) })

describe('codes and clocks that differ', () => {
  test('a phone that goes up to half a minute wrong still works, whichever way', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -STEP, max: STEP }), (now, drift) => {
        const step = stepOfCode(SECRET, codeOf(SECRET, new Date(now + drift)), new Date(now))
        assert.equal(step, stepAt(now + drift))
      }),
    )
  })

  test('a code from further away than that is refused, but for chance', () => {
    let chance = 0
    fc.assert(
      fc.property(moments, fc.integer({ min: 2 * STEP, max: 1000 * STEP }), fc.boolean(), (now, away, isLate) => {
        const code = codeOf(SECRET, new Date(now + (isLate ? -away : away)))
        const step = stepOfCode(SECRET, code, new Date(now))
        // Three of a million codes count at any moment, so one in three hundred thousand agrees by chance.
        if (step !== null) chance++
        assert.ok(chance < 3)
      }),
    )
  })

  test('the step given is the one the code was made for, so that it counts once even when clocks differ', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const code = codeOf(SECRET, new Date(now))
        const seen = [-STEP, 0, STEP].map((drift) => stepOfCode(SECRET, code, new Date(now + drift)))
        assert.equal(new Set(seen).size, 1, 'one code has one step, whenever it comes')
      }),
    )
  })

  test('a code of another secret is refused', () => {
    const { secret: other } = offerTotp('somebody else')
    const now = Date.UTC(2026, 10, 2)
    let agreed = 0
    for (let i = 0; i < 300; i++) {
      const moment = new Date(now + i * STEP)
      if (stepOfCode(SECRET, codeOf(other, moment), moment) !== null) agreed++
    }
    assert.ok(agreed <= 1, `${agreed} of 300`)
  })

  test('the edges of a step belong to one step each', () => {
    const edge = Date.UTC(2026, 10, 2, 8)
    assert.equal(edge % STEP, 0)
    assert.notEqual(codeOf(SECRET, new Date(edge - 1)), codeOf(SECRET, new Date(edge)))
    assert.equal(codeOf(SECRET, new Date(edge)), codeOf(SECRET, new Date(edge + STEP - 1)))
    assert.equal(stepOfCode(SECRET, codeOf(SECRET, new Date(edge - 1)), new Date(edge + STEP - 1)), stepAt(edge) - 1)
    assert.equal(stepOfCode(SECRET, codeOf(SECRET, new Date(edge - 1)), new Date(edge + STEP)), null)
  })

  test('only six plain digits are read', () => {
    const now = new Date(Date.UTC(2026, 10, 2))
    const code = codeOf(SECRET, now)
    for (const near of [
      `${code} `,
      ` ${code}`,
      `${code}\n`,
      `+${code}`,
      `${code}.0`,
      `0x${code}`,
      code.slice(1),
      `0${code}`,
    ])
      assert.equal(stepOfCode(SECRET, near, now), null, JSON.stringify(near))
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!/^\d{6}$/.test(text)) assert.equal(stepOfCode(SECRET, text, now), null)
      }),
    )
  })

  test('digits of other scripts are no digits, though they look alike', () => {
    const now = new Date(Date.UTC(2026, 10, 2))
    for (const zero of ['\u0660', '\u06f0', '\u0966', '\uff10']) {
      const start = zero.codePointAt(0) ?? 0
      const written = codeOf(SECRET, now).replace(/\d/g, (digit) => String.fromCodePoint(start + Number(digit)))
      assert.equal(stepOfCode(SECRET, written, now), null)
    }
  })

  test('a sealed secret cannot be moved to another account’s credential, nor altered', () => {
    const key = new Uint8Array(32).fill(7)
    const sealed = sealTotp(key, 'credential 1', SECRET)
    assert.ok(!Buffer.from(sealed).includes(SECRET))
    assert.notDeepEqual(sealTotp(key, 'credential 1', SECRET), sealed, 'sealed twice it looks different')
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const altered = Uint8Array.from(sealed)
        altered[place] ^= change
        assert.throws(() => openTotp(key, 'credential 1', altered))
      }),
    )
  })

  test('an offer names whoever it is for, however they are written, and its picture is whole', () => {
    for (const label of ['Ausma', 'anna@authority.example', 'ģirts@iestāde.example', `${'x'.repeat(240)}@a.example`]) {
      const { uri, secret, qr } = offerTotp(label)
      const address = new URL(uri)
      assert.equal(address.protocol, 'otpauth:')
      assert.equal(address.searchParams.get('secret'), secret)
      assert.equal(address.searchParams.get('digits'), '6')
      assert.equal(address.searchParams.get('period'), '30')
      assert.ok(decodeURIComponent(address.pathname).endsWith(label), label)
      assert.ok(qr.size >= 21 + 4 && qr.path.length > 0)
    }
  })
})
