import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { TimeStampReq } from 'pkijs'
import { noOpenssl, TimestampAuthority } from '../../../../test/fakes/timestamp-authority.ts'
import { runs } from '../../../../test/run/mode.ts'
import { whole } from './reading.ts'
import { freshNonce, timeRequest } from './request.ts'

const imprint = createHash('sha256').update('what was captured').digest()

describe('a request for a timestamp', () => {
  test('is read by OpenSSL: SHA-256, the nonce, and the certificate is asked for', { skip: noOpenssl }, () => {
    const nonce = freshNonce()
    const authority = new TimestampAuthority()
    authority.reply(timeRequest(imprint, nonce))
    const text = authority.openssl(...'ts -query -in ask.tsq -text'.split(' '))
    authority.close()
    assert.match(text, /Version: 1\nHash Algorithm: sha256\n/)
    assert.match(text, new RegExp(`Nonce: 0x${Buffer.from(nonce).toString('hex').toUpperCase()}\n`))
    assert.match(text, /Certificate required: yes\n/)
    assert.match(text, /Policy OID: unspecified\n/)
    const bytes = [...text.matchAll(/^ +00[01]0 - ([\da-f -]+?) {3}/gm)].map(([, line]) => line.replace(/\W/g, ''))
    assert.equal(bytes.join(''), imprint.toString('hex'))
  })

  test('property: any hash and any nonce stand in it as they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
        const nonce = freshNonce()
        const read = new TimeStampReq({ schema: whole(timeRequest(hash, nonce)) })
        assert.deepEqual(new Uint8Array(read.messageImprint.hashedMessage.valueBlock.valueHexView), hash)
        assert.deepEqual(new Uint8Array(read.nonce?.valueBlock.valueHexView ?? []), nonce)
        assert.equal(read.certReq, true)
      }),
      runs(50),
    )
  })

  test('no two nonces are the same', () => {
    const nonces = Array.from({ length: 100 }, () => Buffer.from(freshNonce()).toString('hex'))
    assert.equal(new Set(nonces).size, 100)
  })

  test('is not made of another hash, nor with a nonce that is no positive number', () => {
    const nonce = freshNonce()
    assert.throws(() => timeRequest(imprint.subarray(1), nonce), RangeError)
    assert.throws(() => timeRequest(imprint, nonce.subarray(1)), RangeError)
    for (const first of [0, 0x80]) assert.throws(() => timeRequest(imprint, nonce.with(0, first)), RangeError)
  })
})
