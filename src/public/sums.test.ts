import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { SUM_WORKER } from './sum-script.ts'
import { bitsFor, type Sum, Sums, zerosOf } from './sums.ts'

const NOW = new Date('2026-11-02T08:00:00Z')
const numberFor = ({ id, bits }: Sum): number => {
  for (let n = 0; ; n++) if (zerosOf(id, n) >= bits) return n
}
const made = (sums: Sums, waiting = 6): Sum => sums.make(waiting, NOW) ?? assert.fail('no sum')
const done = (sum: Sum): string => `${sum.sealed} ${numberFor(sum)}`

test('while few wait nobody does a sum; it grows with the crowd and stays within what an old telephone can do', () => {
  assert.equal(new Sums().make(5, NOW), null)
  assert.equal(bitsFor(6), 12)
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(100_000), (a, b) => {
      const [few, many] = [Math.min(a, b), Math.max(a, b)]
      assert.ok(bitsFor(few) <= bitsFor(many))
      assert.ok(bitsFor(many) === 0 || (bitsFor(many) >= 12 && bitsFor(many) <= 18))
    }),
  )
})

test('a sum that was done opens a lane once', () => {
  const sums = new Sums()
  const sum = made(sums)
  const lane = sums.spend(done(sum), NOW)
  assert.equal(lane, `sum ${sum.id}`)
  assert.equal(sums.spend(done(sum), NOW), null)
  assert.notEqual(sums.spend(done(made(sums)), NOW), lane)
})

test('what is not done, made elsewhere, easier than asked, or late opens none', () => {
  const sums = new Sums()
  const [sum, foreign] = [made(sums), made(new Sums())]
  const right = numberFor(sum)
  assert.equal(sums.spend(done(foreign), NOW), null)
  assert.equal(sums.spend(`${sum.sealed} ${right + 1}`, NOW), null)
  for (const number of ['', '-1', '1e3', '0x1', '9'.repeat(20), 'NaN', ' 1'])
    assert.equal(sums.spend(`${sum.sealed} ${number}`, NOW), null, number)
  fc.assert(fc.property(fc.string(), (text) => assert.equal(sums.spend(text, NOW), null)))
  assert.equal(sums.spend(done(sum), new Date(NOW.getTime() + 11 * 60_000)), null)
})

test('no list of used sums grows for ever', () => {
  const sums = new Sums()
  sums.spend(done(made(sums)), NOW)
  const later = new Date(NOW.getTime() + 11 * 60_000)
  const again = sums.make(6, later)
  assert.ok(again && sums.spend(done(again), later))
  assert.equal((sums as unknown as { spent: Map<string, number> }).spent.size, 1)
})

type Thread = { sha?: (text: string) => [number, number]; onmessage?: (event: { data: unknown }) => void }

test('property: the thread of the page hashes as SHA-256 does', () => {
  const thread: Thread = {}
  runInNewContext(SUM_WORKER, thread)
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ09-_.'), maxLength: 55 }), (text) => {
      const [first, second] = thread.sha?.(text) ?? []
      const hash = createHash('sha256').update(text).digest()
      assert.deepEqual([first, second], [hash.readInt32BE(0), hash.readInt32BE(4)])
    }),
  )
})

test('and finds the number that the server takes', () => {
  const sums = new Sums()
  const sum = made(sums)
  const said: [string, number][] = []
  const thread: Thread & object = { postMessage: (message: [string, number]) => said.push(message) } as never
  runInNewContext(SUM_WORKER, thread)
  thread.onmessage?.({ data: [sum.id, sum.bits] })
  const [what, n] = said.at(-1) ?? assert.fail('it said nothing')
  assert.equal(what, 'done')
  assert.ok(sums.spend(`${sum.sealed} ${n}`, NOW))
})
