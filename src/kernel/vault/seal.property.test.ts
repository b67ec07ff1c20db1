import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '../errors.ts'
import { newKeyPair, openBox, pairOf, sealTo, Unsealable } from './boxes.ts'
import { fingerprint, fromPaper, toPaper } from './paper.ts'
import { derive, newKey, open, openJson, seal, sealJson, sealPadded } from './seal.ts'
import { newSalt, passkeyKey, passwordKey, sessionKey, unwrap, wrap } from './wrapping.ts'

const bytes = fc.uint8Array({ maxLength: 300 })
const key = fc.uint8Array({ minLength: 32, maxLength: 32 })

/** A copy of the bytes with one bit flipped. */
function bent(sealed: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(sealed)
  copy[Math.floor(at / 8) % copy.length] ^= 1 << (at % 8)
  return copy
}

test('seal: sealed bytes open again, under their own key and label only', () => {
  fc.assert(
    fc.property(key, key, bytes, fc.string(), fc.string(), (one, other, content, label, another) => {
      const sealed = seal(one, content, label)
      assert.deepEqual(Buffer.from(open(one, sealed, label)), Buffer.from(content))
      if (Buffer.compare(one, other) !== 0) assert.throws(() => open(other, sealed, label), Unsealable)
      if (label !== another) assert.throws(() => open(one, sealed, another), Unsealable)
    }),
  )
})

test('seal: any bit flipped and any byte cut off is found', () => {
  fc.assert(
    fc.property(key, bytes, fc.nat(), fc.nat(), (one, content, at, cut) => {
      const sealed = seal(one, content, 'a')
      assert.throws(() => open(one, bent(sealed, at), 'a'), Unsealable)
      assert.throws(() => open(one, sealed.subarray(0, cut % sealed.length), 'a'), Unsealable)
    }),
  )
})

test('seal: the same content never looks the same twice, and JSON comes back as it was', () => {
  fc.assert(
    fc.property(key, fc.jsonValue(), (one, value) => {
      const sealed = sealJson(one, value, 'a')
      assert.notDeepEqual(sealed, sealJson(one, value, 'a'))
      // JSON writes -0 as 0.
      assert.deepEqual(openJson(one, sealed, 'a'), JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('seal: padded it comes back as it was, and its length says no more than which power of two it is under', () => {
  const text = fc.integer({ min: 0, max: 9000 }).map((length) => 'x'.repeat(length))
  fc.assert(
    fc.property(key, text, (one, value) => {
      const sealed = sealPadded(one, { value }, 'a')
      assert.deepEqual(openJson(one, sealed, 'a'), { value })
      const length = JSON.stringify({ value }).length
      assert.equal(sealed.length - 28, length <= 4096 ? 4096 : length <= 8192 ? 8192 : 16384)
    }),
  )
  assert.equal(sealPadded(newKey(), 'x'.repeat(4094), 'a').length, 28 + 4096)
  assert.equal(sealPadded(newKey(), 'x'.repeat(4095), 'a').length, 28 + 8192)
  assert.equal(sealPadded(newKey(), 'x', 'a', 1024).length, 28 + 1024)
  assert.equal(sealPadded(newKey(), 'x'.repeat(1023), 'a', 1024).length, 28 + 2048)
})

test('sealed box: opens with the private half alone, and not once a bit was turned', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), (content, at) => {
      const [one, other] = [newKeyPair(), newKeyPair()]
      const sealed = sealTo(one.publicKey, content)
      assert.deepEqual(Buffer.from(openBox(pairOf(one.privateKey), sealed)), Buffer.from(content))
      assert.throws(() => openBox(other, sealed), Unsealable)
      assert.throws(() => openBox(one, bent(sealed, at)), Unsealable)
    }),
  )
})

test('an error of opening holds no word of the content', () => {
  const sealed = seal(newKey(), Buffer.from('Anna'), 'leads.text 7f')
  assert.throws(() => open(newKey(), sealed, 'leads.text 7f'), { message: /^leads\.text cannot be opened/ })
})

test('recovery key: comes back from paper however it is written down', () => {
  fc.assert(
    fc.property(key, (one) => {
      const words = toPaper(one)
      assert.match(words, /^([0-9A-HJKMNP-TV-Z]{4}-){13}[0-9A-HJKMNP-TV-Z]{4}$/)
      for (const written of [words, words.toLowerCase().replaceAll('-', ' '), ` ${words.replaceAll('-', '\n')} `])
        assert.deepEqual(Buffer.from(fromPaper(written)), Buffer.from(one))
      const confused = words.replaceAll('0', 'o').replaceAll('1', 'l')
      assert.deepEqual(Buffer.from(fromPaper(confused)), Buffer.from(one))
    }),
  )
})

test('recovery key: a symbol that was taken for another, or left out, is found', () => {
  fc.assert(
    fc.property(key, fc.nat(55), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ!'), (one, at, other) => {
      const symbols = [...toPaper(one).replaceAll('-', '')]
      fc.pre(symbols[at] !== other)
      assert.throws(() => fromPaper(symbols.with(at, other).join('')), Problem)
      assert.throws(() => fromPaper(symbols.toSpliced(at, 1).join('')), Problem)
    }),
  )
  for (const words of ['', '-', '7K2M-9QXA', 'ž'.repeat(56)]) assert.throws(() => fromPaper(words), Problem)
})

test('fingerprint: four words that tell keys apart', () => {
  const { publicKey } = newKeyPair()
  assert.match(fingerprint(publicKey), /^(\w{4}-){3}\w{4}$/)
  assert.equal(fingerprint(publicKey), fingerprint(Uint8Array.from(publicKey)))
  assert.notEqual(fingerprint(publicKey), fingerprint(newKeyPair().publicKey))
})

test('wrapping: a private key opens with the same secret for the same member, and with nothing else', () => {
  fc.assert(
    fc.property(key, key, fc.uuid(), fc.uuid(), (prf, other, member, another) => {
      fc.pre(Buffer.compare(prf, other) !== 0 && member !== another)
      const { privateKey } = newKeyPair()
      const token = Buffer.from(prf).toString('base64url')
      for (const [right, wrong] of [
        [passkeyKey(prf), passkeyKey(other)],
        [sessionKey(token), sessionKey(Buffer.from(other).toString('base64url'))],
      ]) {
        const wrapped = wrap(right, privateKey, member)
        assert.deepEqual(Buffer.from(unwrap(right, wrapped, member)), Buffer.from(privateKey))
        assert.throws(() => unwrap(wrong, wrapped, member), Unsealable)
        assert.throws(() => unwrap(right, wrapped, another), Unsealable)
      }
      assert.throws(() => unwrap(passkeyKey(prf), wrap(sessionKey(token), privateKey, member), member), Unsealable)
    }),
  )
})

test('password: the same words give the same key with the same salt and installation only', async () => {
  const [salt, pepper] = [newSalt(), newKey()]
  const one = await passwordKey('saule pār jūru', salt, pepper)
  assert.equal(one.length, 32)
  assert.deepEqual(await passwordKey('saule pār jūru'.normalize('NFD'), salt, pepper), one)
  for (const other of [
    await passwordKey('saule par juru', salt, pepper),
    await passwordKey('saule pār jūru', newSalt(), pepper),
    await passwordKey('saule pār jūru', salt, newKey()),
  ])
    assert.notDeepEqual(other, one)
})

test('password: the guessing costs what it should', async () => {
  const [nonce, pepper] = [newSalt(), newKey()]
  const cost = { parallelism: 1, tagLength: 32, memory: 65536, passes: 3 }
  const message = Buffer.from('saule')
  const expected = argon2Sync('argon2id', { message, nonce, ...cost, secret: derive(pepper, 'password') })
  assert.deepEqual(await passwordKey('saule', nonce, pepper), expected)
})

test('derive: each use has a key of its own', () => {
  const secret = newKey()
  assert.notDeepEqual(derive(secret, 'outbox'), derive(secret, 'session'))
  assert.deepEqual(derive(secret, 'outbox'), derive(secret, 'outbox'))
})
