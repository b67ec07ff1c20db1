import assert from 'node:assert/strict'
import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto'

type Opened = { readonly name: string; readonly bytes: Buffer; readonly isWhole: boolean; readonly isKey: boolean }

/** Opens a container as the format says, written apart from what seals it: one block of the counter after the other. */
export function opened(zip: Buffer, passphrase: string): Opened {
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
