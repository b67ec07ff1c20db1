import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { sourceOf } from '../../../../../test/samples/unzipped.ts'
import { zipFile } from '../../../../ports/zip-file.ts'
import { NoBundle } from './files.ts'
import { zipFiles } from './unzip.ts'

const bytes = Buffer.from('some bytes')
const plain = zipFile([
  { name: 'a/one.txt', bytes },
  { name: 'a/two.txt', bytes },
])
const namesOf = async (zip: Uint8Array) => [...(await zipFiles(sourceOf(zip))).keys()]
const refused = (zip: Uint8Array, say: string) =>
  assert.rejects(namesOf(zip), (error: Error) => error instanceof NoBundle && error.line.say === say, say)
const named = (name: string) => zipFile([{ name, bytes }])
const replaced = (from: string, to: string, which: 'first' | 'last') => {
  const zip = Buffer.from(plain)
  zip.set(Buffer.from(to), which === 'first' ? zip.indexOf(from) : zip.lastIndexOf(from))
  return zip
}

describe('a ZIP container from a stranger', () => {
  test('one that is plain is read', async () => {
    assert.deepEqual(await namesOf(plain), ['a/one.txt', 'a/two.txt'])
  })

  test('a second container before, behind, in the comment or between its files is refused: other programs would show that one', async () => {
    const other = named('a/other.txt')
    await refused(Buffer.concat([other, plain]), 'zip-hidden')
    // Of one behind, the last is read by everybody, and the first is what hides.
    await refused(Buffer.concat([plain, other]), 'zip-hidden')
    const commented = Buffer.concat([plain, other])
    commented.writeUInt16LE(other.length, plain.length - 2)
    await refused(commented, 'zip-hidden')
    await refused(Buffer.concat([plain, Buffer.from('x')]), 'zip-hidden')
    const directory = plain.readUInt32LE(plain.length - 6)
    const between = Buffer.concat([plain.subarray(0, directory), other, plain.subarray(directory)])
    between.writeUInt32LE(directory + other.length, between.length - 6)
    await refused(between, 'zip-hidden')
  })

  test('a file that the directory names otherwise than its own header does', async () => {
    await refused(replaced('a/one.txt', 'a/two.exe', 'first'), 'zip-other-name')
    await refused(replaced('a/two.txt', 'a/six.txt', 'last'), 'zip-other-name')
  })

  test('names that lead out, that hide a sign, or that are none', async () => {
    for (const name of [
      '../out.txt',
      'a/../../out.txt',
      '/etc/passwd',
      'a\\..\\out',
      'C:out',
      'a/one\0.txt',
      'a/./x',
      '',
    ])
      await refused(named(name), 'zip-name')
    const broken = Buffer.from(plain)
    for (let at = broken.indexOf('one'); at >= 0; at = broken.indexOf('one', at + 1)) broken[at] = 0xff
    await refused(broken, 'zip-name')
    // A mark at the beginning makes it another name.
    assert.deepEqual(await namesOf(named('\ufeffbagit.txt')), ['\ufeffbagit.txt'])
  })

  test('a folder that has bytes, and a name that stands twice', async () => {
    await refused(named('a/folder/'), 'zip-folder')
    await refused(zipFile(['a', 'a'].map((name) => ({ name, bytes }))), 'zip-twice')
  })

  test('a bomb: what unpacks to more than a hundred times its size', async () => {
    const zeros = Buffer.alloc(64 << 20)
    const shrunk = deflateRawSync(zeros)
    const zip = zipFile([{ name: 'a/zeros', bytes: shrunk }])
    const line = zip.readUInt32LE(zip.length - 6)
    for (const [at, of] of [
      [8, 0],
      [line + 10, line],
    ]) {
      zip.writeUInt16LE(8, at)
      zip.writeUInt32LE(zeros.length, of + (of === 0 ? 22 : 24))
    }
    await refused(zip, 'zip-bomb')
  })
})
