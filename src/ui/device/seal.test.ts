import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../test/run/mode.ts'
import { newKeyPair, openBox, Unsealable } from '../../kernel/vault/boxes.ts'
import { open, seal } from '../../kernel/vault/seal.ts'
import { openWith, read, sealTo, sealWith, utf8, written } from './seal.ts'

const bytes = fc.uint8Array({ maxLength: 300 }).map((one) => Uint8Array.from(one))
const imported = (key: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt'])

describe('what a device seals', () => {
  test('to a public key, the vault opens, and nobody else', () => {
    fc.assert(
      fc.property(bytes, (plain) => {
        const pair = newKeyPair()
        const sealed = sealTo(pair.publicKey, plain)
        assert.deepEqual(Buffer.from(openBox(pair, sealed)), Buffer.from(plain))
        assert.equal(sealed.length, plain.length + 48)
        assert.throws(() => openBox(newKeyPair(), sealed), Unsealable)
        const bent = Uint8Array.from(sealed)
        bent[bent.length - 1] ^= 1
        assert.throws(() => openBox(pair, bent), Unsealable)
      }),
      runs(60),
    )
  })

  test('twice is never the same', () => {
    const { publicKey } = newKeyPair()
    assert.notDeepEqual(sealTo(publicKey, utf8('x')), sealTo(publicKey, utf8('x')))
  })

  test('under a key, the vault opens, and the device what the vault sealed; with another label neither', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        bytes,
        fc.string(),
        async (raw, plain, label) => {
          const key = Uint8Array.from(raw)
          const sealed = await sealWith(await imported(key), plain, label)
          assert.deepEqual(Buffer.from(open(key, sealed, label)), Buffer.from(plain))
          assert.throws(() => open(key, sealed, `${label}x`), Unsealable)
          const back = await openWith(await imported(key), seal(key, plain, label), label)
          assert.deepEqual(Buffer.from(back), Buffer.from(plain))
          await assert.rejects(openWith(await imported(key), sealed, `${label}x`))
        },
      ),
      runs(60),
    )
  })

  test('bytes in letters and back', () => {
    fc.assert(
      fc.property(bytes, (one) => {
        assert.equal(written(one), Buffer.from(one).toString('base64url'))
        assert.deepEqual(Buffer.from(read(written(one))), Buffer.from(one))
      }),
    )
  })
})
