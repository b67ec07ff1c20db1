import assert from 'node:assert/strict'
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import { test } from 'node:test'
import { sealedZip, sealedZipSize } from './sealed-zip.ts'

const TEXT = Buffer.from(`${'Invented words, '.repeat(5000)}end`)
const [NAME, PASSPHRASE] = ['item.bin', '7K2M-9QXA']

async function* inParts(bytes: Buffer, length: number) {
  for (let i = 0; i < bytes.length; i += length) yield new Uint8Array(bytes.subarray(i, i + length))
}

const sealed = async (length: number, salt?: Uint8Array, size = TEXT.length) =>
  Buffer.concat(
    await Array.fromAsync(sealedZip({ name: NAME, size, bytes: inParts(TEXT, length), passphrase: PASSPHRASE }, salt)),
  )

test('is, byte for byte, what pyzipper 0.3.6 opened with the passphrase, whatever parts the bytes came in', async () => {
  const salt = Buffer.alloc(16, 7)
  for (const length of [12345, 1, 16, TEXT.length]) {
    const zip = await sealed(length, salt)
    assert.equal(zip.length, sealedZipSize({ name: NAME, size: TEXT.length }))
    assert.equal(
      createHash('sha256').update(zip).digest('hex'),
      'b4e89b0510bf4e7d8f0dc2fe4efebf68054640619b9d73afb81e3c661042576b',
    )
  }
})

test('has another salt each time, and holds nothing of the bytes that could be read or compared', async () => {
  const [one, other] = [await sealed(4096), await sealed(4096)]
  const saltOf = (zip: Buffer) => zip.subarray(30 + NAME.length + 11).subarray(0, 16)
  assert.notDeepEqual(saltOf(one), saltOf(other))
  assert.ok(!one.includes('Invented'))
  // Where others have the sum over the bytes.
  assert.equal(one.readUInt32LE(14), 0)
})

test('its code finds what was changed on the way', async () => {
  const zip = await sealed(4096)
  const at = 30 + NAME.length + 11
  const keys = pbkdf2Sync(PASSPHRASE, zip.subarray(at, at + 16), 1000, 66, 'sha1')
  assert.deepEqual(zip.subarray(at + 16, at + 18), keys.subarray(64))
  const bytes = zip.subarray(at + 18, at + 18 + TEXT.length)
  const code = createHmac('sha1', keys.subarray(32, 64)).update(bytes).digest().subarray(0, 10)
  assert.deepEqual(zip.subarray(at + 18 + TEXT.length, at + 28 + TEXT.length), code)
})

test('bytes that are not as many as was said make none', async () => {
  await assert.rejects(sealed(4096, undefined, TEXT.length + 1), /other bytes/)
})
