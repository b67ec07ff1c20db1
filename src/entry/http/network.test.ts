import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { networkOf } from './network.ts'

describe('the network that an address stands for', () => {
  for (const [address, network] of [
    ['192.0.2.7', '192.0.2.7'],
    ['192.0.2.7:51312', '192.0.2.7'],
    ['2001:db8:1:2::7', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:0000:0000:0000:0007', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::7]:443', '2001:db8:1:2::/64'],
    ['[2001:db8:1:2::7]', '2001:db8:1:2::/64'],
    ['2001:db8::7', '2001:db8:0:0::/64'],
    ['2001:db8:1:3::7', '2001:db8:1:3::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['[::ffff:192.0.2.7]:80', '192.0.2.7'],
    ['64:ff9b::192.0.2.7', '192.0.2.7'],
    [' 192.0.2.7 ', '192.0.2.7'],
    ['unknown', 'unknown'],
    ['', ''],
    ['::ffff:192.0.2.7:1:2:3:4', '::ffff:192.0.2.7:1:2:3:4'],
  ])
    test(`«${address}» → «${network}»`, () => assert.equal(networkOf(address), network))

  test('property: whatever stands in the second half, the network is one, and another first half is another', () => {
    const half = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 4, maxLength: 4 })
    const text = (words: readonly number[]) => words.map((word) => word.toString(16)).join(':')
    fc.assert(
      fc.property(half, half, half, half, (one, other, left, right) => {
        // Of the first half nothing but zeros could be IPv4 in another writing.
        fc.pre(one.some((word) => word !== 0) && other.some((word) => word !== 0))
        fc.pre(one[0] !== 0x64 && other[0] !== 0x64)
        assert.equal(networkOf(`${text(one)}:${text(left)}`), networkOf(`${text(one)}:${text(right)}`))
        assert.equal(
          networkOf(`${text(one)}:${text(left)}`) === networkOf(`${text(other)}:${text(right)}`),
          text(one) === text(other),
        )
      }),
    )
  })

  test('property: nothing that a proxy may write makes it fail', () => {
    const odd = fc.oneof(fc.string(), fc.ipV6(), fc.ipV4(), fc.string({ unit: fc.constantFrom(...'[]:.%0f1') }))
    fc.assert(fc.property(odd, (text) => typeof networkOf(text) === 'string'))
  })
})
