import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { sourceOf, unzipped } from '../../test/samples/unzipped.ts'
import { NoBundle } from '../modules/evidence/bundle/verify/files.ts'
import { zipFiles } from '../modules/evidence/bundle/verify/unzip.ts'
import { type Member, zipped, zipSize } from './zip-file.ts'

const AT = new Date('2026-12-01T10:20:30Z')

async function written(members: readonly Member[]): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of zipped(members, AT)) parts.push(part)
  return Buffer.concat(parts)
}

const inParts = async function* (bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3)
}

test('property: what is written is read again, and is as long as was said before its first byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.stringMatching(/^[a-zāž]{1,6}(\/[a-z]{1,6})?$/), { maxLength: 5 }),
      fc.array(fc.uint8Array({ maxLength: 50 }), { minLength: 5, maxLength: 5 }),
      async (names, contents) => {
        const members = names.map((name, i) => ({
          ...{ name: `bag/${name}`, size: contents[i].length },
          bytes: i % 2 ? contents[i] : inParts(contents[i]),
        }))
        const zip = await written(members)
        assert.equal(zip.length, zipSize(members))
        const read = await zipFiles(sourceOf(zip))
        assert.deepEqual(
          [...read.keys()],
          members.map(({ name }) => name),
        )
        const files = await unzipped(zip)
        for (const [i, name] of names.entries())
          assert.deepEqual(files.get(files.has(name) ? name : `bag/${name}`), Buffer.from(contents[i]))
      },
    ),
    runs(100),
  )
})

test('more files than the short form counts', async () => {
  const members = Array.from({ length: 65_600 }, (_, i) => ({ name: `f/${i}`, size: 0, bytes: new Uint8Array() }))
  const zip = await written(members)
  assert.equal(zip.length, zipSize(members))
  assert.equal((await zipFiles(sourceOf(zip))).size, members.length)
})

test('a file beyond four gigabytes is found by the long form of its place', async () => {
  // The bytes before it are not kept, but for the header that they follow: the others are never asked for.
  const far = { name: 'far', size: 3, bytes: Buffer.from('far') }
  const large = { name: 'large', size: 4_294_967_290 }
  const size = zipSize([large, far])
  const hole = 30 + large.name.length + large.size + 16
  const chunk = new Uint8Array(1 << 20)
  const parts: Uint8Array[] = []
  let passed = 0
  let head: Uint8Array = new Uint8Array()
  const zeros = async function* () {
    for (let left = large.size; left > 0; left -= chunk.length)
      yield left < chunk.length ? chunk.subarray(0, left) : chunk
  }
  for await (const part of zipped([{ ...large, bytes: zeros() }, far], AT)) {
    if (passed === 0) head = part.slice()
    if (passed >= hole) parts.push(part)
    passed += part.length
  }
  assert.equal(passed, size)
  const tail = Buffer.concat(parts)
  const source = {
    size,
    read: async (at: number, length: number) => {
      if (at + length <= head.length) return head.subarray(at, at + length)
      const bytes = new Uint8Array(length)
      bytes.set(tail.subarray(Math.max(0, at - hole), Math.max(0, at + length - hole)), Math.max(0, hole - at))
      return bytes
    },
  }
  const file = (await zipFiles(source)).get('far') ?? assert.fail('not found')
  const [bytes] = await Array.fromAsync(file.read())
  assert.equal(Buffer.from(bytes).toString(), 'far')
})

test('a file that has not as many bytes as it said ends the stream', async () => {
  await assert.rejects(written([{ name: 'a', size: 2, bytes: Buffer.from('a') }]), /has 1 bytes and not 2/)
})

test('what is no container, or a damaged one, is refused in words', async () => {
  const zip = await written([{ name: 'a', size: 1, bytes: Buffer.from('a') }])
  const twice = await written(['a', 'a'].map((name) => ({ name, size: 1, bytes: Buffer.from('a') })))
  const out = await written([{ name: '../a', size: 1, bytes: Buffer.from('a') }])
  for (const [bytes, why] of [
    [Buffer.from('no container'), /neither a folder nor a ZIP/],
    [new Uint8Array(), /neither a folder nor a ZIP/],
    [twice, /in it twice/],
    [out, /leads out of it/],
    [zip.subarray(8), /belong to none of its files/],
  ] as const)
    await assert.rejects(
      zipFiles(sourceOf(bytes)),
      (error: Error) => error instanceof NoBundle && why.test(error.message),
    )
})

const noPython = (() => {
  try {
    execFileSync('python3', ['--version'])
    return false
  } catch {
    return 'there is no Python here'
  }
})()

test('Python reads it', { skip: noPython }, async () => {
  const zip = await written([{ name: 'bag/ā.txt', size: 5, bytes: inParts(Buffer.from('hello')) }])
  const script =
    'import sys,zipfile,io; z=zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read())); print(z.testzip(), z.namelist())'
  const said = execFileSync('python3', ['-c', script], {
    input: zip,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  })
  assert.equal(said.toString().trim(), "None ['bag/ā.txt']")
})
