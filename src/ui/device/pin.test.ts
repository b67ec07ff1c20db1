import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { digitsOf, newLock, pinFault, ROUNDS, SHORTEST, tryPin } from './pin.ts'

const pin = fc.stringMatching(/^\d{6,12}$/)

describe('a PIN', () => {
  test('opens what it locked, and no other does', async () => {
    await fc.assert(
      fc.asyncProperty(pin, pin, async (one, other) => {
        const { lock } = await newLock(one, 1000)
        assert.notEqual(await tryPin(one, lock), null)
        assert.equal((await tryPin(other, lock)) === null, one !== other)
      }),
      runs(30),
    )
  })

  test('with the device’s own lock opens by both together, and by neither alone', async () => {
    const own = { id: new Uint8Array(16).fill(1), secret: new Uint8Array(32).fill(2) }
    const { lock } = await newLock('482915', 1000, own)
    assert.deepEqual(lock.own, own.id)
    assert.notEqual(await tryPin('482915', lock, own.secret), null)
    assert.equal(await tryPin('482915', lock), null)
    assert.equal(await tryPin('482915', lock, new Uint8Array(32).fill(3)), null)
    assert.equal(await tryPin('482916', lock, own.secret), null)
    assert.ok(!JSON.stringify(lock).includes('2,2,2'), 'the secret is not kept')
  })

  test('gives a key that no script can take out', async () => {
    const { key, lock } = await newLock('482915', 1000)
    await assert.rejects(crypto.subtle.exportKey('raw', key))
    assert.equal(lock.tries, 0)
  })

  test('is stretched a million times, under salt of its own each time', async () => {
    assert.ok(ROUNDS >= 1_000_000)
    const [one, two] = [await newLock('482915', 1000), await newLock('482915', 1000)]
    assert.notDeepEqual(one.lock.salt, two.lock.salt)
    assert.equal((await newLock('482915')).lock.rounds, ROUNDS)
  })

  test('is not taken where it is short or what everybody tries first', () => {
    const runsOfDigits = [
      '000000',
      '111111111',
      '123456',
      '12345678',
      '987654',
      '135791',
      '890123',
      '112233',
      '11223344',
    ]
    const patterns = ['123123', '121212', '48154815', '4848484', '482284', '100001', '110110']
    const dates = ['19900101', '01011990', '199019', '311299', '123199', '991231', '202548']
    const keypad = [
      '789456',
      '159753',
      '147258',
      '741852',
      '321654',
      '789456123',
      '134679',
      '246810',
      '314159',
      '142536',
    ]
    for (const plain of [...runsOfDigits, ...patterns, ...keypad, ...dates])
      assert.equal(pinFault(plain), 'plain', plain)
    for (const good of ['482915', '739204', '48291573', '4829157306', '1990482917'])
      assert.equal(pinFault(good), null, good)
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,5}$/), (short) => short.length >= SHORTEST || pinFault(short) === 'short'),
    )
  })

  test('of six digits by chance is taken, seven times of ten and more', () => {
    // Rules that refuse too much leave few to try.
    const step = 7919
    const tried = Array.from({ length: 2000 }, (_, i) => String((i * step) % 1_000_000).padStart(6, '0'))
    assert.ok(tried.filter((one) => pinFault(one) === null).length > 1400)
  })

  test('is the same in the digits of each keyboard', () => {
    assert.equal(digitsOf('٤٨٢٩١٥'), '482915')
    assert.equal(digitsOf('۴۸۲۹۱۵'), '482915')
    assert.equal(digitsOf(' 48-29.15 '), '482915')
  })
})
