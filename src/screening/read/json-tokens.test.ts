import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { LOST, MORE, nextObject, objectEnd, skipGap, stringEnd } from './json-tokens.ts'

describe('ends of strings and objects', () => {
  const STRINGS: readonly (readonly [string, number])[] = [
    ['"abc"', 5],
    ['"a\\"b"', 6],
    ['"a\\\\"', 5],
    ['"{[,"x', 5],
    ['"é😀"', 8],
    ['"abc', MORE],
    ['"abc\\', MORE],
    ['"abc\n"', LOST],
  ]
  for (const [text, end] of STRINGS) {
    test(JSON.stringify(text), () => assert.equal(stringEnd(Buffer.from(text), 0), end))
  }

  const OBJECTS: readonly (readonly [string, number])[] = [
    ['{}', 2],
    ['{"a":{"b":[1,{"c":"}"}]}} x', 25],
    ['{"a":true,"b":-1.5e+3,"c":null}', 31],
    ['{"a":"b"', MORE],
    ['{"a":"b', MORE],
    ['{"a":"b,"c":1}', LOST],
    ['{"a":"b\n}', LOST],
    ['{a:1}', 5],
    ['{"a":«b»}', LOST],
  ]
  for (const [text, end] of OBJECTS) {
    test(JSON.stringify(text), () => assert.equal(objectEnd(Buffer.from(text), 0), end))
  }

  test('every object that JSON can write ends where it ends', () => {
    const property = fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (value, behind) => {
      const json = JSON.stringify(value)
      assert.equal(objectEnd(Buffer.from(json + behind), 0), Buffer.byteLength(json))
    })
    fc.assert(property, runs(500))
  })

  test('no beginning of an object is taken for a whole one', () => {
    const property = fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat(), (value, cut) => {
      const json = Buffer.from(JSON.stringify(value))
      assert.equal(objectEnd(json.subarray(0, 1 + (cut % (json.length - 1 || 1))), 0), MORE)
    })
    fc.assert(property, runs(500))
  })
})

describe('finding the way back', () => {
  const next = (text: string, from = 0) => nextObject(Buffer.from(text), from)

  test('the next object of the list', () => {
    assert.equal(next('x"y},{"a":1}'), 5)
    assert.equal(next('}\n , \n{ "a"'), 6)
    assert.equal(next('}, {"a":1},{"b"', 4), 11)
  })

  test('the end of the list', () => assert.equal(next('x } ]'), 4))

  test('braces inside words are no way back', () => {
    assert.equal(next('a} b},c},{d'), MORE)
    assert.equal(next('nothing'), MORE)
  })

  test('what may be a gap between two objects', () => {
    assert.equal(skipGap(Buffer.from('} , {"a'), 1), 5)
    assert.equal(skipGap(Buffer.from('},'), 1), 2)
  })
})
