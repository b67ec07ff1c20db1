import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'

const table = readFileSync('docs/never-bend.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const path = (cell: string) => cell.replaceAll('`', '')

describe('the table of rules that never bend', () => {
  test('has every rule', () => {
    const rules = new Set(table.map(([, rule]) => Number(/^\d+/.exec(rule ?? '')?.[0])))
    assert.deepEqual(
      [...rules],
      Array.from({ length: 16 }, (_, i) => i + 1),
    )
  })

  for (const [, rule = '', code = '', , name = '', file = ''] of table)
    test(`${rule}: its code and its test are there`, () => {
      assert.ok(existsSync(path(code)), code)
      // By the words of the test: one that was renamed is looked for by whoever reads the table, and not found.
      assert.match(
        readFileSync(path(file), 'utf8'),
        new RegExp(`test\\(\\s*['\`]${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`),
      )
    })
})
