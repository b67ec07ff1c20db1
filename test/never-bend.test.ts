import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { hasTest, pathIn, tableRows } from './rules/named-tests.ts'

const table = tableRows(readFileSync('docs/never-bend.md', 'utf8')).map(({ cells }) => cells)

describe('the table of rules that never bend', () => {
  test('has every rule', () => {
    const rules = new Set(table.map(([rule]) => Number(/^\d+/.exec(rule ?? '')?.[0])))
    assert.deepEqual(
      [...rules],
      Array.from({ length: 16 }, (_, i) => i + 1),
    )
  })

  for (const [rule = '', code = '', , name = '', file = ''] of table)
    test(`${rule}: its code and its test are there`, () => {
      assert.ok(existsSync(pathIn(code)), code)
      assert.ok(hasTest(pathIn(file), name), `${file} has no test «${name}»`)
    })
})
