import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { addToLedger, readLedger } from './ledger.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-ledger-'))
after(() => rmSync(room, { recursive: true }))

const erasure = () => ({ dataKey: randomUUID(), agency: randomUUID(), at: new Date('2026-11-02T08:00:00Z') })

test('what is added is read, each once', () => {
  const path = join(room, 'one')
  const [one, two] = [erasure(), erasure()]
  assert.deepEqual(readLedger(path), [])
  addToLedger(path, [one])
  addToLedger(path, [one, two])
  addToLedger(path, [])
  assert.deepEqual(readLedger(path), [one, two])
})

test('a line that a crash cut off is passed over, and spoils none after it', () => {
  const path = join(room, 'two')
  const [one, two] = [erasure(), erasure()]
  addToLedger(path, [one])
  appendFileSync(path, '{"dataKey":"12')
  addToLedger(path, [two])
  assert.deepEqual(readLedger(path), [one, two])
})

test('holds numbers and a moment only', () => {
  const path = join(room, 'three')
  const more = { ...erasure(), name: 'Anna' }
  addToLedger(path, [more])
  assert.ok(!readFileSync(path, 'utf8').includes('Anna'))
})
