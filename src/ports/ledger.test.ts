import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { addRevocations, addToLedger, readLedger, readRevocations } from './ledger.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-ledger-'))
after(() => rmSync(room, { recursive: true }))

const erasure = () => ({ dataKey: randomUUID(), agency: randomUUID(), at: new Date('2026-11-02T08:00:00Z') })

const byKey = (lines: readonly ReturnType<typeof erasure>[]) =>
  lines.toSorted((a, b) => (a.dataKey < b.dataKey ? -1 : 1))

test('what is added is read, each once', () => {
  const path = join(room, 'one')
  const [one, two] = [erasure(), erasure()]
  assert.deepEqual(readLedger(path), [])
  addToLedger(path, [one])
  addToLedger(path, [one, two])
  addToLedger(path, [])
  assert.deepEqual(readLedger(path), byKey([one, two]))
  addToLedger(path, [{ ...one, at: new Date() }])
  assert.deepEqual(readLedger(path), byKey([one, two]), 'the first time stands')
})

test('lines stand in the order of chance: their place tells not when a reporter came', () => {
  const path = join(room, 'order')
  const all = Array.from({ length: 9 }, erasure)
  for (const one of all) addToLedger(path, [one])
  assert.deepEqual(readLedger(path), byKey(all))
})

test('a line that a crash cut off is passed over, and spoils none after it', () => {
  const path = join(room, 'two')
  const [one, two] = [erasure(), erasure()]
  addToLedger(path, [one])
  appendFileSync(path, '{"dataKey":"12')
  addToLedger(path, [two])
  assert.deepEqual(readLedger(path), byKey([one, two]))
})

test('holds numbers and a moment only', () => {
  const path = join(room, 'three')
  const more = { ...erasure(), name: 'Anna' }
  addToLedger(path, [more])
  assert.ok(!readFileSync(path, 'utf8').includes('Anna'))
})

const revocation = (more: object = {}) => ({
  kind: 'role:analyst',
  id: randomUUID(),
  whom: null,
  agency: randomUUID(),
  at: new Date('2026-11-02T08:00:00Z'),
  ...more,
})

test('revocations are read as they were added, each once, in an order that tells nothing', () => {
  const path = join(room, 'four')
  const all = Array.from({ length: 9 }, (_, i) => revocation(i === 0 ? { whom: randomUUID() } : {}))
  addRevocations(path, [])
  assert.deepEqual(readRevocations(path), [])
  addRevocations(path, all.slice(0, 5))
  addRevocations(path, all)
  assert.deepEqual(
    readRevocations(path),
    all.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  )
})

test('lines of another form are passed over, and nothing but numbers, a kind and a moment is kept', () => {
  const path = join(room, 'five')
  const one = revocation()
  addRevocations(path, [{ ...one, name: 'Anna' } as typeof one])
  assert.ok(!readFileSync(path, 'utf8').includes('Anna'))
  const more = [{ kind: 'a b' }, { id: '1' }, { at: '2026-13-40T00:00:00.000Z' }, { whom: 'x' }]
  for (const odd of more) appendFileSync(path, `${JSON.stringify({ ...one, ...odd })}\n`)
  appendFileSync(path, '{"kind":"member","id":"12')
  assert.deepEqual(readRevocations(path), [one])
})
