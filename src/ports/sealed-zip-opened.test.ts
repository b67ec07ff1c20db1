import assert from 'node:assert/strict'
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { sealedZip, sealedZipSize } from './sealed-zip.ts'

type Opened = { readonly name: string; readonly bytes: Buffer; readonly isWhole: boolean; readonly isKey: boolean }

/** Opens a container as the format says, written apart from what seals it: one block of the counter after the other. */
function opened(zip: Buffer, passphrase: string): Opened {
  const end = zip.length - 22
  assert.equal(zip.readUInt32LE(end), 0x06054b50)
  const listed = zip.readUInt32LE(end + 16)
  assert.equal(zip.readUInt32LE(listed), 0x02014b50)
  assert.equal(listed + zip.readUInt32LE(end + 12), end, 'the directory ends where its end begins')
  const local = zip.readUInt32LE(listed + 42)
  assert.equal(zip.readUInt32LE(local), 0x04034b50)
  const [within, nameLength, extra] = [
    zip.readUInt32LE(local + 18),
    zip.readUInt16LE(local + 26),
    zip.readUInt16LE(local + 28),
  ]
  const name = zip.subarray(local + 30, local + 30 + nameLength).toString('latin1')
  const at = local + 30 + nameLength + extra
  const sealed = zip.subarray(at + 18, at + within - 10)
  const keys = pbkdf2Sync(passphrase, zip.subarray(at, at + 16), 1000, 66, 'sha1')
  const bytes = Buffer.alloc(sealed.length)
  for (let block = 0; block * 16 < sealed.length; block++) {
    const counter = Buffer.alloc(16)
    counter.writeUInt32LE(block + 1)
    const cipher = createDecipheriv('aes-256-ctr', keys.subarray(0, 32), counter)
    cipher.update(sealed.subarray(block * 16, block * 16 + 16)).copy(bytes, block * 16)
  }
  const code = createHmac('sha1', keys.subarray(32, 64)).update(sealed).digest().subarray(0, 10)
  return {
    ...{ name, bytes },
    isWhole: code.equals(zip.subarray(at + within - 10, at + within)),
    isKey: keys.subarray(64).equals(zip.subarray(at + 16, at + 18)),
  }
}

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
