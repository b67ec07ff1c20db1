import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { noOpenssl, TimestampAuthority } from '../../../../test/fakes/timestamp-authority.ts'
import { runs } from '../../../../test/run/mode.ts'
import { freshNonce, timeRequest } from './request.ts'
import { rootsOf } from './roots.ts'
import { MOST_ANSWER, readAnswer, verifyToken } from './token.ts'

const imprint = createHash('sha256').update('what was captured').digest()

type Change = { kind: 'bit' | 'byte' | 'cut' | 'in' | 'twice' | 'end'; at: number; to: number; more: Uint8Array }

/** One thing done to bytes: a bit or a byte changed, some taken out, put in, said twice or cut off. */
function changed(bytes: Buffer, { kind, at, to, more }: Change): Buffer {
  const [before, behind] = [bytes.subarray(0, at), bytes.subarray(at)]
  const [first = 0, ...rest] = behind
  if (kind === 'bit') return Buffer.from([...before, first ^ (1 << (more[0] & 7)), ...rest])
  if (kind === 'byte') return Buffer.from([...before, more[0], ...rest])
  if (kind === 'cut') return Buffer.concat([before, behind.subarray(more.length)])
  if (kind === 'in') return Buffer.concat([before, more, behind])
  return kind === 'twice' ? Buffer.concat([bytes.subarray(0, to), behind]) : before
}

describe('bytes of a stranger', { skip: noOpenssl }, () => {
  const authority = new TimestampAuthority()
  after(() => authority.close())
  const expected = { imprint, roots: rootsOf(authority.pem('root')) }
  const answer = authority.reply(timeRequest(imprint, freshNonce()))

  const change: fc.Arbitrary<Change> = fc.record({
    kind: fc.constantFrom('bit', 'byte', 'cut', 'in', 'twice', 'end'),
    at: fc.nat(answer.length - 1),
    to: fc.nat(answer.length - 1),
    more: fc.uint8Array({ minLength: 1, maxLength: 20 }),
  })

  test('property: however a token is changed, nothing is thrown, and what still holds says the same', async () => {
    const proof = await verifyToken(answer, expected)
    assert.ok(proof.ok)
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = changes.reduce(changed, answer)
        const found = await verifyToken(bytes, expected)
        // What no signature covers may change: that it was granted with changes, or what stands in attributes that are not signed.
        if (found.ok) assert.deepEqual(found, proof)
        await readAnswer(bytes)
      }),
      runs(1000),
    )
  })

  test('property: any bytes at all are no token, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        assert.deepEqual(await verifyToken(bytes, expected), { ok: false, why: 'unreadable' })
        assert.equal(await readAnswer(bytes), null)
      }),
      runs(200),
    )
  })

  test('as deep or as many as they can be end soon and are no token', async () => {
    for (const [tag, what] of [
      ['3080', 'structures without an end'],
      ['2480', 'strings without an end'],
      ['0000', 'empty things'],
    ]) {
      const many = Buffer.alloc(MOST_ANSWER - 4, Buffer.from(tag, 'hex'))
      for (const bytes of [many, Buffer.concat([Buffer.from('3082fffc', 'hex'), many])])
        assert.deepEqual(await verifyToken(bytes, expected), { ok: false, why: 'unreadable' }, what)
    }
  })
})
