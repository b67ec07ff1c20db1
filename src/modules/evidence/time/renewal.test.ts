import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, describe, test } from 'node:test'
import { noOpenssl, TimestampAuthority } from '../../../../test/fakes/timestamp-authority.ts'
import { batchOf } from './batch.ts'
import { renewalImprint, type Stamp, verifyChain } from './renewal.ts'
import { rootsOf } from './roots.ts'

const hashOf = (text: string) => new Uint8Array(createHash('sha256').update(text).digest())
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const hash = hashOf('what was captured')

describe('a timestamp that was renewed', { skip: noOpenssl }, () => {
  const first = new TimestampAuthority({ valid: [day('2020-01-01'), day('2024-01-01')] })
  const second = new TimestampAuthority({ valid: [day('2020-01-01'), day('2030-01-01')] })
  after(() => [first, second].map((authority) => authority.close()))
  const roots = rootsOf(first.pem('root') + second.pem('root'))

  /** Stamps a hash among others. */
  const stampOf = (by: TimestampAuthority, what: Uint8Array, at: Date, seconds = 1): Stamp => {
    const { root, places } = batchOf([hashOf('before'), what, hashOf('after')])
    return { token: by.stamp({ imprint: root, at, accuracy: { seconds } }), root, place: places[1] }
  }
  const old = stampOf(first, hash, day('2022-03-04'))
  const renewed = (at: string, seconds?: number) => stampOf(second, renewalImprint(old), new Date(at), seconds)
  const why = async (stamps: readonly Stamp[], of = hash) => {
    const proof = await verifyChain(stamps, { hash: of, roots })
    return proof.ok ? 'ok' : [proof.why, proof.which]
  }

  test('is as old as the first, and holds as long as the last', async () => {
    const stamp = renewed('2023-12-01T00:00:00Z')
    const proof = await verifyChain([old, stamp], { hash, roots })
    assert.ok(proof.ok)
    assert.deepEqual([proof.at, proof.until], [day('2022-03-04'), day('2030-01-01')])
    assert.deepEqual(
      proof.proofs.map(({ at, until }) => [at, until]),
      [
        [day('2022-03-04'), day('2024-01-01')],
        [day('2023-12-01'), day('2030-01-01')],
      ],
    )
    const third = stampOf(second, renewalImprint(stamp), day('2029-12-31'))
    assert.equal(await why([old, stamp, third]), 'ok')
    assert.deepEqual(await why([old, third]), ['not-in-batch', 1])
  })

  test('needs no renewal to be good by itself', async () => {
    assert.equal(await why([old]), 'ok')
    assert.deepEqual(await why([]), ['empty', 0])
  })

  test('must have been valid when the next was made, at the latest that this may have been', async () => {
    assert.equal(await why([old, renewed('2023-12-31T23:59:58Z')]), 'ok')
    assert.deepEqual(await why([old, renewed('2023-12-31T23:59:58Z', 3)]), ['renewed-too-late', 1])
    assert.deepEqual(await why([old, renewed('2024-06-01T00:00:00Z')]), ['renewed-too-late', 1])
    assert.deepEqual(await why([old, renewed('2021-06-01T00:00:00Z')]), ['out-of-order', 1])
  })

  test('proves this hash alone, by these tokens, roots and places', async () => {
    const next = renewed('2023-12-01T00:00:00Z')
    assert.deepEqual(await why([old, next], hashOf('something else')), ['not-in-batch', 0])
    // Another good token for the same: what was renewed is this one.
    const other = stampOf(first, hash, day('2022-03-05'))
    assert.equal(await why([other]), 'ok')
    assert.deepEqual(await why([other, next]), ['not-in-batch', 1])
    assert.deepEqual(await why([{ ...old, root: next.root }, next]), ['not-in-batch', 0])
    assert.deepEqual(await why([{ ...old, place: { ...old.place, at: 0 } }, next]), ['not-in-batch', 0])
    assert.deepEqual(await why([{ ...old, token: next.token }, next]), ['other-imprint', 0])
    assert.deepEqual(await why([old, { ...next, token: next.token.subarray(1) }]), ['unreadable', 1])
  })

  test('is held by the SHA-256 of the token followed by the root', () => {
    const both = Buffer.concat([old.token, old.root])
    assert.deepEqual(renewalImprint(old), new Uint8Array(createHash('sha256').update(both).digest()))
  })
})
