import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { tellsAddress } from './house-address.ts'

const ADDRESS = 'Ezera iela 12, second door'

describe('words that tell where a house stands', () => {
  test('in whatever order, case and marks', () => {
    for (const text of [
      'Ezera iela 12',
      'come to EZERA IELA 12!',
      '12 Ezera iela',
      'ežera iela, 12',
      'iela Ezera nr 12',
    ])
      assert.equal(tellsAddress(text, ADDRESS), true, text)
  })

  test('not a station of the same street, and not another number', () => {
    for (const text of ['', 'Bus stop Ezera iela', 'Ezera iela 112', 'second door', 'Platform 12'])
      assert.equal(tellsAddress(text, ADDRESS), false, text)
  })

  test('what is no street with a number keeps no words back: a name stands in many sentences', () => {
    for (const address of ['', 'Lakehouse', 'The house at the lake', '12', ',,,'])
      assert.equal(tellsAddress(`Meet at ${address}`, address), false, address)
  })

  test('property: whatever stands around it, the whole address tells itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, behind) => {
        assert.equal(tellsAddress(`${before} ${ADDRESS} ${behind}`, ADDRESS), true)
      }),
    )
  })
})
