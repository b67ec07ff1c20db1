import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { headFile } from '../ports/files.ts'
import { AuditHead, type Head, headFault, type Link } from './audit-head.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-head-'))
after(() => rmSync(room, { recursive: true }))

const link = (seq: number, hash = `hash ${seq}`): Link => ({ seq, hash: Buffer.from(hash) })
/** Links of a whole chain, or of a part of it. */
const links = (from: number, to: number): Link[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => link(from + i))
const headAt = (seq: number, hash = `hash ${seq}`): Head => ({
  seq,
  hash: Buffer.from(hash).toString('hex'),
  signature: '',
})

let files = 0
const newPath = () => join(room, `head-${files++}.json`)
const noted = async (head: AuditHead, ...seqs: readonly number[]) => {
  for (const seq of seqs) head.note(link(seq))
  await head.settled()
}

describe('the head in its file', () => {
  test('is taken up by the next process and goes on from there', async () => {
    const [path, seed] = [newPath(), randomBytes(32)]
    await noted(new AuditHead(headFile(path), seed), 1, 2, 3)
    const next = new AuditHead(headFile(path), seed)
    assert.equal(next.read()?.seq, 3)
    await noted(next, 4, 5)
    assert.equal(new AuditHead(headFile(path), seed).read()?.seq, 5)
  })

  test('signed by another installation counts as none, and its place is not believed', async () => {
    const [path, seed] = [newPath(), randomBytes(32)]
    await noted(new AuditHead(headFile(path), randomBytes(32)), 500)
    const own = new AuditHead(headFile(path), seed)
    assert.equal(own.read(), null)
    assert.match(headFault(own.read(), links(1, 3), { after: 0, isEnd: true }) ?? '', /not signed by this installation/)
    // A forged head far ahead must not keep ours from being written.
    await noted(own, 4)
    assert.equal(own.read()?.seq, 4)
  })

  test('once lost, vouches for nothing until the next entry is signed', async () => {
    const [path, seed] = [newPath(), randomBytes(32)]
    const head = new AuditHead(headFile(path), seed)
    await noted(head, 1, 2)
    unlinkSync(path)
    assert.match(headFault(head.read(), links(1, 2), { after: 0, isEnd: true }) ?? '', /head is missing/)
    await noted(head, 3)
    assert.equal(headFault(head.read(), links(1, 3), { after: 0, isEnd: true }), null)
  })

  test('a crash between the commit and the head leaves the head behind, and the chain whole', async () => {
    const [path, seed] = [newPath(), randomBytes(32)]
    await noted(new AuditHead(headFile(path), seed), 1, 2)
    // Entry 3 was committed; the process ended before it was noted. The next one notes 4.
    const next = new AuditHead(headFile(path), seed)
    assert.equal(headFault(next.read(), links(1, 3), { after: 0, isEnd: true }), null)
    await noted(next, 4)
    assert.equal(next.read()?.seq, 4)
    assert.equal(headFault(next.read(), links(1, 4), { after: 0, isEnd: true }), null)
  })

  test('a crash while the head is written leaves the earlier head', async () => {
    const [path, seed] = [newPath(), randomBytes(32)]
    const head = new AuditHead(headFile(path), seed)
    await noted(head, 1)
    const whole = readFileSync(path, 'utf8')
    writeFileSync(`${path}.new`, whole.slice(0, 20))
    const next = new AuditHead(headFile(path), seed)
    assert.equal(next.read()?.seq, 1)
    await noted(next, 2)
    assert.equal(next.read()?.seq, 2)
    assert.ok(!existsSync(`${path}.new`))
  })

  test('a folder that cannot be written to fails no operation, and the head goes on once it can', async () => {
    // Root may write anywhere, so the folder is removed instead of closed.
    const folder = mkdtempSync(join(room, 'closed-'))
    const path = join(folder, 'head.json')
    const head = new AuditHead(headFile(path), randomBytes(32))
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file where the folder was')
    await noted(head, 1, 2)
    rmSync(folder)
    mkdirSync(folder)
    await noted(head, 3)
    assert.equal(head.read()?.seq, 3)
  })

  test('property: no byte of it can be changed', async () => {
    const [path, seed] = [newPath(), randomBytes(32)]
    await noted(new AuditHead(headFile(path), seed), 7)
    const whole = readFileSync(path)
    fc.assert(
      fc.property(fc.nat(whole.length - 2), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = Buffer.from(whole)
        other[at] ^= change
        const read = new AuditHead({ read: () => other.toString('latin1'), write: async () => {} }, seed).read()
        // Base64 ends in bits without meaning, and JSON allows several spellings of a number: the value read is then
        // the same.
        if (read !== null) assert.deepEqual([read.seq, read.hash], [7, Buffer.from('hash 7').toString('hex')])
      }),
    )
  })

  test('property: it never goes back, whatever links later processes note', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 8 }), { maxLength: 5 }),
        async (runs) => {
          const text: { value: string | null } = { value: null }
          const seed = randomBytes(32)
          const store = { read: () => text.value, write: async (written: string) => void (text.value = written) }
          let before = 0
          for (const run of runs) {
            const head = new AuditHead(store, seed)
            for (const seq of run) {
              await noted(head, seq)
              const now = head.read()?.seq ?? 0
              assert.ok(now >= before)
              before = now
            }
          }
        },
      ),
      runs(40),
    ))
})

describe('the head against the chain', () => {
  test('property: a whole chain has no fault, however it is cut into stretches and wherever its head is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (length, at, stretch) => {
          const head = headAt(Math.min(at, length))
          for (let after = 0; after <= length; after += stretch) {
            const part = links(after + 1, Math.min(length, after + stretch))
            assert.equal(headFault(head, part, { after, isEnd: part.length < stretch }), null)
          }
        },
      ),
    )
  })

  test('property: a chain that ends before its head is found in the last stretch, with the missing entries', () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 9 }),
        (length, missing, stretch) => {
          const head = headAt(length + missing)
          const faults: (string | null)[] = []
          for (let after = 0; after <= length; after += stretch) {
            const part = links(after + 1, Math.min(length, after + stretch))
            faults.push(headFault(head, part, { after, isEnd: part.length < stretch }))
          }
          const told = faults.filter((fault) => fault !== null)
          assert.deepEqual(told, [
            `Entries ${length + 1} to ${length + missing} are missing: the signed head knows them.`,
          ])
        },
      ),
    )
  })

  test('an entry in place of the signed one is found, in its own stretch only', () => {
    const head = headAt(5, 'another')
    assert.equal(headFault(head, links(1, 4), { after: 0, isEnd: false }), null)
    assert.equal(headFault(head, links(5, 8), { after: 4, isEnd: true }), 'Entry 5 is not the one signed.')
    assert.equal(headFault(head, links(6, 8), { after: 5, isEnd: true }), null)
  })

  test('no head at all is a fault of any stretch but an empty chain', () => {
    for (const [part, after, isFault] of [
      [[], 0, false],
      [links(1, 2), 0, true],
      [[], 3, true],
      [links(4, 5), 3, true],
    ] as const)
      assert.equal(headFault(null, part, { after, isEnd: true }) !== null, isFault)
  })
})
