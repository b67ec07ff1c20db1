import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import {
  cosignedAt,
  cosignNote,
  isSignedNote,
  keyText,
  type Note,
  privateKey,
  publicHalf,
  readKey,
  readNote,
  readNotes,
  signNote,
} from './signed-note.ts'

/** The key and the note of the tests of Go's reference (golang.org/x/mod/sumdb/note). */
const VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const SEED = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64').subarray(1)
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const NOTE = `${TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`

const noted = (whole: string): Note => readNote(whole) ?? assert.fail('no note')
const signerOf = (text: string) => readKey(text) ?? assert.fail('no key')

describe('a signed note', () => {
  test('is byte for byte the one of the reference', () => {
    assert.equal(signNote(TEXT, 'PeterNeumann', privateKey(SEED)), NOTE)
    const signer = signerOf(VKEY)
    assert.deepEqual(signer, { name: 'PeterNeumann', key: publicHalf(privateKey(SEED)) })
    assert.equal(keyText(signer), VKEY)
    assert.ok(isSignedNote(noted(NOTE), signer))
    assert.equal(noted(NOTE).text, TEXT)
  })

  test('property: no byte of it can be changed, and none of its key', () => {
    const signer = signerOf(VKEY)
    fc.assert(
      fc.property(fc.nat(NOTE.length - 1), fc.integer({ min: 1, max: 127 }), (at, change) => {
        const other = NOTE.slice(0, at) + String.fromCharCode(NOTE.charCodeAt(at) ^ change) + NOTE.slice(at + 1)
        const note = readNote(other)
        // Base64 ends in bits without meaning.
        const isSame = note?.text === TEXT && at >= NOTE.length - 3
        assert.ok(note === null || isSame || !isSignedNote(note, signer), JSON.stringify(other))
      }),
      runs(200),
    )
    for (let at = 0; at < VKEY.length; at++)
      assert.equal(readKey(VKEY.slice(0, at) + String.fromCharCode(VKEY.charCodeAt(at) + 1) + VKEY.slice(at + 1)), null)
    assert.equal(readKey('PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'), null, 'another kind')
  })

  test('a false signature in the name of the log makes it void, others are passed over', () => {
    const signer = signerOf(VKEY)
    const forged = NOTE.replace('x08go/ZJ', 'x08go/ZK').slice(TEXT.length + 1)
    assert.ok(!isSignedNote(noted(NOTE + forged), signer))
    assert.ok(isSignedNote(noted(`${NOTE}— somebody AAAAAAAAAA==\n`), signer))
    for (const text of ['', TEXT, `${TEXT}\n`, NOTE.slice(0, -1), NOTE.replace('you', 'y\0u')])
      assert.equal(readNote(text), null, JSON.stringify(text))
  })

  test('several in one file are read one by one', () => {
    const twice = cosignNote(NOTE, 'other', privateKey(randomBytes(32)), new Date(0))
    const file = `${NOTE}\n${twice}${NOTE}\n\n`
    assert.deepEqual(
      readNotes(file)?.map(({ whole }) => whole),
      [NOTE, twice, NOTE],
    )
    assert.deepEqual(readNotes(''), [])
    assert.equal(readNotes(`${NOTE}something else\n`), null)
  })
})

describe('a cosignature', () => {
  const key = privateKey(randomBytes(32))
  const signer = { name: 'ausma/audit/other', key: publicHalf(key) }
  const day = new Date('2026-12-01T00:00:00Z')
  const whole = cosignNote(NOTE, signer.name, key, day)

  test('says who saw it on which day, and leaves the signature of the log as it is', () => {
    assert.ok(isSignedNote(noted(whole), signerOf(VKEY)))
    assert.deepEqual(cosignedAt(noted(whole), signer), day)
    assert.deepEqual(readKey(keyText(signer, 'cosigner')), signer)
    assert.equal(cosignedAt(noted(NOTE), signer), null)
  })

  test('of another key, another text or another moment counts for nothing', () => {
    assert.equal(cosignedAt(noted(whole), { ...signer, key: publicHalf(privateKey(randomBytes(32))) }), null)
    assert.equal(cosignedAt(noted(whole.replace('answer', 'anzwer')), signer), null)
    const { text, signatures } = noted(whole)
    const later = signatures.map((one) => ({
      ...one,
      bytes: Uint8Array.from(one.bytes, (byte, i) => (i === 7 ? byte ^ 1 : byte)),
    }))
    assert.equal(cosignedAt({ text, signatures: later }, signer), null)
    // The key of the log signs as a log, which is no saying to have seen it.
    assert.equal(cosignedAt(noted(signNote(TEXT, signer.name, key)), signer), null)
  })
})
