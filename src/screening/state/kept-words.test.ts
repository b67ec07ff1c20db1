import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { after, describe, test } from 'node:test'

const root = join(import.meta.dirname, '../../..')
const folder = mkdtempSync(join(tmpdir(), 'ausma-kept-'))
after(() => rmSync(folder, { recursive: true }))

const cache = join(folder, 'cache')

/** Screens the example. @returns the content of the output, file by file */
function screened(more: Record<string, string> = {}): string[] {
  const out = join(folder, 'out')
  const words = [join(root, 'src/main.js'), 'screen', join(root, 'examples/postings.jsonl'), '--out', out]
  const { status, stderr } = spawnSync(execPath, words, {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: cache, ...more },
  })
  assert.equal(status, 0, stderr)
  return ['assessments.jsonl', 'leads.json', 'report.html'].map((name) => readFileSync(join(out, name), 'utf8'))
}

const kept = (): string[] =>
  readdirSync(cache, { recursive: true, encoding: 'utf8' })
    .map((path) => join(cache, path))
    .filter((path) => path.includes('ausma-words') && statSync(path).isFile())
    .sort()

/**
 * A copy of the code that keeps words, with a pack and a gazetteer of one city. `wereMade` runs it and says whether words were
 * computed again.
 */
function smallHouse(): { house: string; wereMade: () => boolean } {
  const house = join(folder, 'house')
  const parts = ['state/kept-words.ts', 'languages/writing/lazy.ts', 'read/reference-table.ts']
  for (const part of parts) cpSync(join(root, 'src/screening', part), join(house, 'src/screening', part))
  mkdirSync(join(house, 'reference-data/gazetteer'), { recursive: true })
  writeFileSync(
    join(house, 'reference-data/gazetteer/cities.tsv'),
    'country\tcity\tlatitude\tlongitude\nLV\tRiga\t56.95\t24.11\n',
  )
  writeFileSync(join(house, 'src/screening/languages/xx.txt'), '[fee]\ntaxa\n')
  writeFileSync(join(house, 'package.json'), '{ "type": "module" }')
  const asks = `import { enableCompileCache } from 'node:module'
enableCompileCache()
const { keptOr } = await import('./src/screening/state/kept-words.ts')
let made = false
keptOr('words', () => (made = true), (words) => words)
console.log(made)`
  writeFileSync(join(house, 'ask.js'), asks)
  return {
    house,
    wereMade() {
      const { status, stdout, stderr } = spawnSync(execPath, [join(house, 'ask.js')], {
        encoding: 'utf8',
        env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'house-cache') },
      })
      assert.equal(status, 0, stderr)
      return stdout.trim() === 'true'
    },
  }
}

describe('words kept from an earlier run', () => {
  const fresh = screened({ NODE_DISABLE_COMPILE_CACHE: '1' })

  test('are none where Node keeps no compiled modules', () => assert.equal(existsSync(cache), false))

  test('give the same output as words just worked out, and are read, not written again', () => {
    assert.deepEqual(screened(), fresh)
    const files = kept()
    assert.ok(files.length >= 3, files.join())
    const written = files.map((path) => statSync(path).ino)
    assert.deepEqual(screened(), fresh)
    assert.deepEqual(kept(), files)
    assert.deepEqual(
      files.map((path) => statSync(path).ino),
      written,
    )
  })

  test('are worked out again where they are damaged', () => {
    const whole = kept().map((path) => readFileSync(path))
    for (const [i, path] of kept().entries()) {
      const bytes = Buffer.from(whole[i])
      bytes[bytes.length >>> 1] ^= 1
      writeFileSync(path, [bytes, bytes.subarray(0, 1000), ''][i % 3])
    }
    assert.deepEqual(screened(), fresh)
    for (const [i, path] of kept().entries()) assert.ok(readFileSync(path).equals(whole[i]), path)
  })

  const isRoot = process.getuid?.() === 0
  test('are not taken from others', { skip: isRoot ? false : 'only root can give a file away' }, () => {
    const files = kept()
    for (const path of files) chownSync(path, 65534, 65534)
    assert.deepEqual(screened(), fresh)
    for (const path of files) assert.equal(statSync(path).uid, 0)
  })

  test('are worked out again once the code, a pack or the gazetteer is another', () => {
    const { house, wereMade } = smallHouse()
    assert.deepEqual([wereMade(), wereMade()], [true, false])
    const code = 'src/screening/languages'
    for (const path of ['reference-data/gazetteer/cities.tsv', `${code}/writing/lazy.ts`, `${code}/xx.txt`]) {
      appendFileSync(join(house, path), '\n')
      assert.deepEqual([wereMade(), wereMade()], [true, false], path)
    }
  })

  test('are forgotten but for those of the last few states of the code', () => {
    const states = join(kept()[0], '../..')
    const [now] = readdirSync(states)
    rmSync(join(states, now), { recursive: true })
    for (let age = 1; age <= 6; age++) {
      mkdirSync(join(states, `state-${age}`))
      utimesSync(join(states, `state-${age}`), new Date(), new Date(Date.now() - age * 3600_000))
    }
    screened()
    assert.deepEqual(readdirSync(states).sort(), [now, 'state-1', 'state-2', 'state-3'].sort())
  })
})
