import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { opened } from '../../test/samples/sealed-zips.ts'
import { sealedZip, sealedZipSize } from './sealed-zip.ts'

async function* inParts(parts: readonly Uint8Array[]) {
  yield* parts
}
const sealedOf = async (name: string, parts: readonly Uint8Array[], passphrase: string) => {
  const size = parts.reduce((sum, { length }) => sum + length, 0)
  return Buffer.concat(await Array.fromAsync(sealedZip({ name, size, bytes: inParts(parts), passphrase })))
}
const part = fc.uint8Array({ maxLength: 70 })
const passphrases = fc.stringMatching(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){0,7}$/)

describe('a sealed container', () => {
  test('property: with its passphrase gives back its bytes, in whatever parts they came, of which some are empty', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), passphrases, async (parts, passphrase) => {
        const zip = await sealedOf('item.bin', parts, passphrase)
        const bytes = Buffer.concat(parts)
        assert.equal(zip.length, sealedZipSize({ name: 'item.bin', size: bytes.length }))
        assert.deepEqual(opened(zip, passphrase), { name: 'item.bin', bytes, isWhole: true, isKey: true })
      }),
      { numRuns: 40 },
    )
  })

  test('property: a changed byte of what is sealed is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 70 }), fc.nat(), async (bytes, pick) => {
        const zip = await sealedOf('a', [bytes], '7K2M-9QXA')
        const at = 30 + 1 + 11 + 18 + (pick % bytes.length)
        zip[at] ^= 1
        assert.equal(opened(zip, '7K2M-9QXA').isWhole, false)
      }),
      { numRuns: 40 },
    )
  })

  test('with another passphrase nothing of it comes back', async () => {
    const bytes = Buffer.from('Invented words that nobody is to read.')
    const { isWhole, bytes: found } = opened(await sealedOf('a', [bytes], '7K2M-9QXA'), '7K2M-9QXB')
    assert.equal(isWhole, false)
    assert.notDeepEqual(found, bytes)
  })

  test('a file of nothing is sealed as well', async () => {
    const { bytes, isWhole } = opened(await sealedOf('empty', [], 'A'), 'A')
    assert.deepEqual([bytes.length, isWhole], [0, true])
  })

  test('fewer bytes than were said make none, and a source that breaks off breaks it off', async () => {
    const of = (bytes: AsyncIterable<Uint8Array>) =>
      Array.fromAsync(sealedZip({ name: 'a', size: 4, bytes, passphrase: 'A' }))
    await assert.rejects(of(inParts([Buffer.from('abc')])), /other bytes/)
    const broken = async function* () {
      yield Buffer.from('ab')
      throw new Error('the disk is gone')
    }
    await assert.rejects(of(broken()), /the disk is gone/)
  })
})
