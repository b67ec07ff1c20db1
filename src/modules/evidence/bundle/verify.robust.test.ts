import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { sampleBundle } from '../../../../test/samples/bundles.ts'
import { asFiles, sourceOf, unzipped } from '../../../../test/samples/unzipped.ts'
import { NoBundle, withoutFolder } from './verify/files.ts'
import { verifyBundle } from './verify/index.ts'
import { toldOf } from './verify/told.ts'
import { zipFiles } from './verify/unzip.ts'

const NOBODY = { key: null, roots: [] }

/** What a stranger, a bad disk or a broken download does to bytes. Places are shares of the length. */
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }) }),
  fc.record({ kind: fc.constant('insert' as const), at: place, bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.nat({ max: 5000 }) }),
  fc.record({ kind: fc.constant('end' as const), at: place }),
  fc.record({ kind: fc.constant('again' as const), at: place, to: place, length: fc.nat({ max: 2000 }) }),
)
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never

function mutated(bytes: Buffer, one: Mutation): Buffer {
  const at = Math.floor(one.at * bytes.length)
  if (one.kind === 'put') {
    const copy = Buffer.from(bytes)
    copy.set(one.bytes.subarray(0, copy.length - at), at)
    return copy
  }
  if (one.kind === 'insert') return Buffer.concat([bytes.subarray(0, at), one.bytes, bytes.subarray(at)])
  if (one.kind === 'cut') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + one.length)])
  if (one.kind === 'end') return bytes.subarray(0, at)
  const to = Math.floor(one.to * bytes.length)
  return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at, at + one.length), bytes.subarray(to)])
}

describe('a bundle that was mutated', () => {
  let zip: Buffer
  let files: Map<string, Buffer>
  before(async () => {
    zip = (await sampleBundle()).zip
    files = await unzipped(zip)
  })

  test('property: whatever is done to its bytes, the answer is a report or that it is no bundle', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (all) => {
        const bytes = all.reduce(mutated, zip)
        try {
          toldOf(await verifyBundle(withoutFolder(await zipFiles(sourceOf(bytes))), NOBODY), 'en')
        } catch (error) {
          if (!(error instanceof NoBundle)) throw error
        }
      }),
      runs(1000),
    )
  })

  test('property: whatever is done to one file of it, that file is named', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), mutation, async (which, one) => {
        const [name, bytes] = [...files][which % files.size]
        const other = mutated(bytes, one)
        fc.pre(!other.equals(bytes))
        const report = await verifyBundle(asFiles(new Map([...files, [name, other]])), NOBODY)
        assert.ok(!report.isSound)
        // Of a list that is none any more no file is named but itself.
        assert.ok(
          toldOf(report, 'en').some((line) => line.includes(name)),
          name,
        )
      }),
      runs(1000),
    )
  })
})
