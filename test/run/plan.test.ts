import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { ALONE, JOURNEYS, ofRoom, shuffled, testFiles } from './plan.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

describe('npm test', () => {
  test('runs every file of tests but those that CONTRIBUTING names', () => {
    const usual = new Set(testFiles(false))
    const left = testFiles(true).filter((file) => !usual.has(file))
    const told = read('CONTRIBUTING.md')
    assert.deepEqual(
      left.filter((file) => !told.includes(`\`${file.split('/').at(-1)?.replace('.test.ts', '')}\``)),
      [],
    )
  })

  test('walks five journeys', () => {
    assert.equal(JOURNEYS.length, 5)
    for (const file of [...JOURNEYS, ...Object.keys(ALONE)]) assert.ok(existsSync(join(root, file)), file)
  })

  test('tries each room that keeps rows on the embedded database too, by one file', () => {
    const onBoth = globSync('src/modules/**/*.test.ts', { cwd: root })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => /\bonBothDatabases\(/.test(read(path)))
      .map((path) => path.split('/')[2])
    // A room without operations, as the vocabulary, is words or rules alone.
    const rooms = globSync('src/modules/*/operations.ts', { cwd: root }).map(
      (path) => path.replaceAll('\\', '/').split('/')[2],
    )
    assert.deepEqual(onBoth.toSorted(), rooms.toSorted())
  })
})

describe('an order', () => {
  const files = Array.from({ length: 40 }, (_, i) => `${i}.test.ts`)

  test('holds each file once, and is the same for the same number', () => {
    assert.deepEqual(shuffled(files, 7).toSorted(), files.toSorted())
    assert.deepEqual(shuffled(files, 7), shuffled(files.toReversed(), 7))
    assert.notDeepEqual(shuffled(files, 7), shuffled(files, 8))
  })
})

describe('the files of a room', () => {
  const files = [
    'src/modules/cases/open.test.ts',
    'test/pages/case-acts.test.ts',
    'test/pages/cases.test.ts',
    'src/ui/case/team.test.ts',
    'src/ui/casement.test.ts',
    'test/pages/notices-read.test.ts',
  ]

  test('are those with its name in their path, many or one', () => {
    assert.deepEqual(ofRoom(files, 'cases'), files.slice(0, 4))
    assert.deepEqual(ofRoom(files, 'notices'), [files[5]])
    assert.deepEqual(ofRoom(files, 'weather'), [])
  })
})
