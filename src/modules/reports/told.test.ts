import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { fileKind, fileType } from './files/kinds.ts'
import { completeness, Told } from './told.ts'

const hex = (text: string) => Buffer.from(text, 'hex')

describe('how complete a report is', () => {
  test('counts parts that were told, not their length, and not how to reach the reporter', () => {
    assert.equal(completeness(Told.parse({}), 0), 0)
    assert.equal(completeness(Told.parse({ text: 'x'.repeat(5000), reach: '+371 20000000' }), 0), 0)
    assert.equal(completeness(Told.parse({ where: 'a', when: '  ', suspected: 'b' }), 3), 3)
    assert.equal(completeness(Told.parse({ where: 'a', when: 'b', affected: 'c', suspected: 'd', source: 'e' }), 1), 6)
  })

  test('property: is from 0 to 6, and telling more never makes it less', () => {
    const part = fc.string({ maxLength: 20 }).map((text) => text.replaceAll('\0', ''))
    const told = fc.record({
      text: part,
      where: part,
      when: part,
      affected: part,
      suspected: part,
      source: part,
      reach: part,
    })
    fc.assert(
      fc.property(told, fc.nat(5), (one, files) => {
        const figure = completeness(one, files)
        assert.ok(figure >= 0 && figure <= 6)
        assert.ok(completeness({ ...one, where: 'somewhere' }, files) >= figure)
      }),
    )
  })
})

describe('the type of a file', () => {
  for (const [bytes, type, kind] of [
    [hex('ffd8ffe000104a46494600010100'), 'image/jpeg', 'image'],
    [hex('89504e470d0a1a0a0000000d49484452'), 'image/png', 'image'],
    [Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'image/webp', 'image'],
    [Buffer.from('%PDF-1.7\n'), 'application/pdf', 'document'],
    [hex('504b030414000000'), 'application/zip', 'archive'],
    [Buffer.from('OggS'), 'application/ogg', 'sound'],
    [Buffer.concat([hex('00000018'), Buffer.from('ftypmp42')]), 'video/mp4', 'video'],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'application/octet-stream', 'other'],
    [Buffer.from('<script>alert(1)</script>'), 'application/octet-stream', 'other'],
    [Buffer.from('MZ'), 'application/octet-stream', 'other'],
    [Buffer.alloc(0), 'application/octet-stream', 'other'],
  ] as const)
    test(`${type}, by its first bytes`, () => {
      assert.equal(fileType(bytes), type)
      assert.equal(fileKind(type), kind)
    })

  test('property: whatever the bytes are, it is one of those that are told apart', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        assert.match(fileType(bytes), /^(image|video|audio|application)\/[a-z0-9-]+$/)
      }),
    )
  })

  test('a name of the language is no type', () => assert.equal(fileKind('constructor'), 'other'))
})
