import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** Lines of the program, tests left out, that a pattern is found in. */
function found(pattern: RegExp): readonly string[] {
  const files = globSync('src/**/*.{ts,tsx}').filter((path) => !/\.test\.tsx?$/.test(path))
  return files.sort().flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line) => (pattern.test(line) ? `${path}: ${line.trim()}` : [])),
  )
}

test('no text becomes SQL: raw parts stand in two known places, and are constants there', () => {
  const raw = found(/\bsql\.raw\(/)
  assert.deepEqual(
    raw.map((line) => line.replace(/:.*/, '')),
    ['src/modules/leads/list/query.ts', 'src/modules/networks/component.ts'],
  )
  for (const line of raw) assert.match(line, /sql\.raw\(type\)/, line)
  // What stands behind the name: one of a few types, told by the code and by nobody else.
  assert.match(readFileSync('src/modules/networks/component.ts', 'utf8'), /type: 'uuid' \| 'text'\) => sql/)
  assert.match(readFileSync('src/modules/leads/list/query.ts', 'utf8'), /const \{ column, type \} = ORDERS\[sort\]/)
})

test('no text becomes markup: no page writes HTML past what draws it', () => {
  assert.deepEqual(found(/dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/), [])
  // What is written as markup: constants of the program, and a picture that is drawn of words from our own list.
  const known = /^(STYLE\)|SCRIPT\)|SUM_SCRIPT\)|'[^'$]*'\)|renderSVG\(words, |`<svg class="sprite"|$)/
  const written = found(/(?<![\w.])raw\(/).flatMap((line) => line.split(/(?<![\w.])raw\(/).slice(1))
  assert.equal(written.length, 9)
  for (const one of written) assert.match(one, known)
})
