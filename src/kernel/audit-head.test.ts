import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { linkAt, linksOf, reads } from '../../test/samples/links.ts'
import { headFile } from '../ports/files.ts'
import type { Appended } from './audit.ts'
import { AuditHead, type Head, type HeadStore, headFault, type Told } from './audit-head.ts'
import { readCheckpoint } from './checkpoint.ts'
import { leafHash, rootOver } from './merkle.ts'
import { isSignedNote, readNote } from './signed-note.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-head-'))
after(() => rmSync(room, { recursive: true }))

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
const headAt = (seq: number, branch = ''): Head => ({ seq, hash: hex(linkAt(seq, branch).hash), signature: '' })

let files = 0
const newPath = () => join(room, `head-${files++}.json`)

/** A process over a store: begins on a log, and appends and commits links. */
async function started(store: HeadStore, seed: Uint8Array, log: readonly Appended[] = []) {
  const told: (readonly [Told, string])[] = []
  const head = new AuditHead(store, seed, (...what) => void told.push(what))
  await head.begin(reads(log))
  return { head, told }
}
async function noted(head: AuditHead, ...links: readonly Appended[]) {
  for (const link of links) {
    head.appended(link)
    head.note(link)
  }
  await head.settled()
}
/** A store in memory. */
function memory(): HeadStore & { value: string | null; isFull: boolean; writes: number } {
  const kept = {
    value: null as string | null,
    isFull: false,
    writes: 0,
    read: () => kept.value,
    async write(text: string) {
      if (kept.isFull) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
      kept.writes++
      kept.value = text
    },
  }
  return kept
}

describe('the head in its file', () => {
  test('is taken up by the next process and goes on from there', async () => {
    const [path, seed] = [newPath(), randomBytes(32)]
    const { head } = await started(headFile(path), seed)
    await noted(head, ...linksOf(1, 3))
    const next = await started(headFile(path), seed, linksOf(1, 3))
    assert.equal(next.head.read()?.seq, 3)
    await noted(next.head, ...linksOf(4, 5))
    assert.equal(next.head.read()?.seq, 5)
    assert.deepEqual(next.told, [])
  })

  test('signed by another installation counts as none, and its place is not believed', async () => {
    const [path, seed] = [newPath(), randomBytes(32)]
    const { head } = await started(headFile(path), randomBytes(32), linksOf(1, 500))
    assert.equal(head.read()?.seq, 500)
    const own = new AuditHead(headFile(path), seed)
    assert.equal(own.read(), null)
    assert.match(
      headFault(own.read(), linksOf(1, 3), { after: 0, isEnd: true }) ?? '',
      /not signed by this installation/,
    )
    // A forged head far ahead must not keep ours from being written: the log is verified from its first entry.
    await own.begin(reads(linksOf(1, 3)))
    await noted(own, linkAt(4))
    assert.equal(own.read()?.seq, 4)
  })

  test('once lost, vouches for nothing until the next entry is signed', async () => {
    const [path, seed] = [newPath(), randomBytes(32)]
    const { head } = await started(headFile(path), seed)
    await noted(head, ...linksOf(1, 2))
    unlinkSync(path)
    assert.match(headFault(head.read(), linksOf(1, 2), { after: 0, isEnd: true }) ?? '', /head is missing/)
    await noted(head, linkAt(3))
    assert.equal(headFault(head.read(), linksOf(1, 3), { after: 0, isEnd: true }), null)
  })

  test('a crash between the commit and the head leaves the head behind; the start takes the entries up and says so', async () => {
    const [path, seed] = [newPath(), randomBytes(32)]
    await noted((await started(headFile(path), seed)).head, ...linksOf(1, 2))
    const { head, told } = await started(headFile(path), seed, linksOf(1, 3))
    assert.deepEqual(
      told.map(([what]) => what),
      ['taken-up'],
    )
    assert.equal(head.read()?.seq, 3)
    await noted(head, linkAt(4))
    assert.equal(head.read()?.seq, 4)
  })

  test('a crash while the head is written leaves the earlier head', async () => {
    const [path, seed] = [newPath(), randomBytes(32)]
    await noted((await started(headFile(path), seed)).head, linkAt(1))
    writeFileSync(`${path}.new`, readFileSync(path, 'utf8').slice(0, 20))
    const next = await started(headFile(path), seed, linksOf(1, 1))
    assert.equal(next.head.read()?.seq, 1)
    await noted(next.head, linkAt(2))
    assert.equal(next.head.read()?.seq, 2)
    assert.ok(!existsSync(`${path}.new`))
  })

  test('a folder that cannot be written to fails no operation, is told, and the head goes on once it can', async () => {
    // Root may write anywhere, so the folder is removed instead of closed.
    const folder = mkdtempSync(join(room, 'closed-'))
    const { head, told } = await started(headFile(join(folder, 'head.json')), randomBytes(32))
    rmSync(folder, { recursive: true })
    writeFileSync(folder, 'a file where the folder was')
    await noted(head, linkAt(1))
    await noted(head, linkAt(2))
    assert.deepEqual(
      told.map(([what]) => what),
      ['unwritten'],
    )
    assert.match(head.unwrittenFault ?? '', /stands behind entry 2/)
    rmSync(folder)
    mkdirSync(folder)
    await head.retry()
    assert.equal(head.unwrittenFault, null)
    assert.equal(head.read()?.seq, 2)
  })

  test('property: no byte of it can be changed', async () => {
    const [path, seed] = [newPath(), randomBytes(32)]
    await started(headFile(path), seed, linksOf(1, 7))
    const whole = readFileSync(path)
    fc.assert(
      fc.property(fc.nat(whole.length - 2), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const other = Buffer.from(whole)
        other[at] ^= change
        const read = new AuditHead({ read: () => other.toString('latin1'), write: async () => {} }, seed).read()
        // Base64 ends in bits without meaning, and JSON allows several spellings of a number: the value read is then
        // the same.
        if (read !== null) assert.deepEqual([read.seq, read.hash], [7, hex(linkAt(7).hash)])
      }),
    )
  })

  test('written by an earlier version it is taken up, and the tree over all entries made anew', async () => {
    const seed = randomBytes(32)
    // `ausma audit head 4 <hash> waiting 3 1`, signed by the version before this one.
    const store = memory()
    const old = new AuditHead(store, seed)
    const { seq, hash } = headAt(4)
    const text = `ausma audit head ${seq} ${hash} waiting 3 1`
    const { sign } = await import('node:crypto')
    const { privateKey } = await import('./signed-note.ts')
    const signature = sign(null, Buffer.from(text), privateKey(seed)).toString('base64')
    store.value = JSON.stringify({ seq, hash, waiting: { came: 3, joined: 1 }, signature })
    assert.equal(old.read()?.seq, 4)
    const { head, told } = await started(store, seed, linksOf(1, 5))
    assert.deepEqual(head.known, { came: 3, joined: 1 })
    assert.deepEqual(
      told.map(([what]) => what),
      ['taken-up'],
    )
    assert.deepEqual(head.last.root, rootOver(linksOf(1, 5).map((link) => leafHash(link.hash))))
    const cut = memory()
    cut.value = JSON.stringify({ seq, hash, signature: signature })
    assert.equal(new AuditHead(cut, seed).read(), null, 'without its tally it is not the one signed')
  })
})

test('a head is no other once its parts are spelled anew', async () => {
  const seed = randomBytes(32)
  const store = memory()
  const { head } = await started(store, seed, linksOf(1, 3))
  head.appended({ ...linkAt(9), previous: randomBytes(32) })
  await head.settled()
  const { seq, hash, peaks, fault, signature } = JSON.parse(store.value ?? '')
  const signed = `2\n${JSON.stringify([seq, hash, null, peaks, false, fault, null])}`
  const at = signed.indexOf(' ')
  store.value = JSON.stringify({ seq: signed.slice(0, at), hash: signed.slice(at + 1), signature })
  assert.equal(head.read(), null)
})

describe('the chain as this process wrote it', () => {
  const seed = randomBytes(32)
  /** A process that has written three entries. */
  async function atThree() {
    const store = memory()
    const { head, told } = await started(store, seed)
    await noted(head, ...linksOf(1, 3))
    return { store, head, told }
  }
  const ATTACKS: readonly (readonly [what: string, next: Appended, told: RegExp])[] = [
    [
      'the last entry written anew',
      { ...linkAt(4), previous: linkAt(3, 'x').hash },
      /Entry 3 is not the one that was written/,
    ],
    ['the last entries cut off', { ...linkAt(3, 'x'), previous: linkAt(2).hash }, /Entries 3 to 3 are missing/],
    ['all entries cut off', linkAt(1, 'x'), /Entries 1 to 3 are missing/],
    ['entries put in behind', linkAt(6), /Entries 4 to 5 were put in past the program/],
    ['one put in behind', linkAt(5), /Entries 4 to 4 were put in/],
  ]
  for (const [what, next, words] of ATTACKS)
    test(`${what}: the next call rings, nothing more is signed, in this process and the next`, async () => {
      const { store, head, told } = await atThree()
      await noted(head, next)
      assert.match(head.fault ?? '', words)
      assert.deepEqual(told, [['alarm', head.fault]])
      assert.equal(head.checkpoint(), null)
      await noted(head, ...linksOf(next.seq + 1, next.seq + 3))
      assert.deepEqual([head.read()?.seq, head.read()?.fault, told.length], [3, head.fault, 1])
      await head.close()
      // Also where the log looks whole from the head on.
      const again = await started(store, seed, linksOf(1, 9))
      await noted(again.head, linkAt(10))
      assert.deepEqual([again.head.read()?.seq, again.told], [3, [['alarm', head.fault]]])
    })

  test('an entry put in behind the last is found by whoever looks, before any other follows', async () => {
    const { head } = await atThree()
    assert.equal(head.strangeEnd(linkAt(3)), null)
    assert.equal(head.strangeEnd(linkAt(2)), null, 'an end that was read before the last entry came')
    head.appended(linkAt(4))
    assert.equal(head.strangeEnd(linkAt(4)), null, 'under way')
    assert.match(head.strangeEnd(linkAt(5)) ?? '', /Entries 5 to 5 were put in/)
    assert.match((await atThree()).head.strangeEnd(linkAt(3, 'x')) ?? '', /Entry 3 is not the one/)
  })

  test('an entry put in while the program stood still is found at its start', async () => {
    const { store, head } = await atThree()
    await head.close()
    const next = await started(store, seed, linksOf(1, 4))
    assert.match(next.head.fault ?? '', /Entries 4 to 4 were put in while the program stood still/)
    assert.deepEqual([next.head.read()?.seq, next.head.checkpoint()], [3, null])
  })

  test('a start without anything new opens the head again, so that a crash is no alarm', async () => {
    const { store, head } = await atThree()
    await head.close()
    const next = await started(store, seed, linksOf(1, 3))
    await noted(next.head, linkAt(4))
    const third = await started(store, seed, linksOf(1, 5))
    assert.deepEqual([third.head.fault, third.head.read()?.seq], [null, 5])
    // Closed at once, without an entry of its own.
    await third.head.close()
    assert.equal((await started(store, seed, linksOf(1, 5))).head.fault, null)
  })

  for (const [what, log, words] of [
    [
      'an entry of the log changed',
      [...linksOf(1, 3), { ...linkAt(4), hash: randomBytes(32) }, linkAt(5)],
      /Entry 5 does not follow/,
    ],
    ['the signed entry changed', [...linksOf(1, 2), linkAt(3, 'x')], /Entry 3 is not the one signed/],
    ['the log rewritten and grown past the head', linksOf(1, 9, 'x'), /Entry 3 is not the one signed/],
    ['the log cut off before the head', linksOf(1, 2), /Entries 3 and before are missing/],
    ['an entry missing behind the head', [...linksOf(1, 3), linkAt(5)], /Entries 4 to 4 are missing/],
  ] as const)
    test(`${what} while the program stood still: never signed, also after more starts`, async () => {
      const { store } = await atThree()
      for (let i = 0; i < 2; i++) {
        const { head } = await started(store, seed, log)
        assert.match(head.fault ?? '', words)
        await noted(head, linkAt(10))
        await head.close()
        assert.deepEqual([head.read()?.seq, head.checkpoint()], [3, null])
      }
    })

  test('a start that cannot read the log signs nothing, and the next call tries again', async () => {
    const { store } = await atThree()
    const head = new AuditHead(store, seed)
    await assert.rejects(
      head.begin(() => Promise.reject(new Error('down'))),
      /down/,
    )
    await head.begin(reads(linksOf(1, 3)))
    await noted(head, linkAt(4))
    assert.equal(head.read()?.seq, 4)
  })

  test('property: commits are heard of in any order, some never, some undone: the end is the last that was committed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('committed', 'unheard', 'undone'), { minLength: 1, maxLength: 20 }),
        fc.infiniteStream(fc.nat(3)),
        async (fates, delays) => {
          const { head } = await started(memory(), seed)
          let [seq, last] = [0, linkAt(0)]
          const late: { link: Appended; at: number }[] = []
          for (const [i, fate] of fates.entries()) {
            const link = { seq: seq + 1, hash: randomBytes(32), previous: last.hash }
            head.appended(link)
            if (fate !== 'undone') [seq, last] = [link.seq, link]
            if (fate === 'committed') late.push({ link, at: i + Number(delays.next().value) })
            for (const one of late.filter(({ at }) => at === i)) head.note(one.link)
          }
          for (const { link } of late) head.note(link)
          assert.equal(head.fault, null)
          assert.equal(head.last.size, late.at(-1)?.link.seq ?? 0)
        },
      ),
      runs(40),
    ))

  test('many noted together take few writes', async () => {
    const store = memory()
    const { head } = await started(store, seed)
    await noted(head, ...linksOf(1, 9))
    assert.ok(store.writes <= 2)
    assert.equal(head.read()?.seq, 9)
  })

  test('its checkpoint is signed, over the tree of all entries', async () => {
    const { head } = await atThree()
    const note = readNote(head.checkpoint() ?? '') ?? assert.fail('no note')
    assert.ok(isSignedNote(note, head.signer))
    const root = rootOver(linksOf(1, 3).map(({ hash }) => leafHash(hash)))
    assert.deepEqual(readCheckpoint(note), { origin: head.signer.name, size: 3, root, fork: null })
    assert.equal((await started(memory(), seed)).head.checkpoint(), null, 'of an empty log there is none')
  })
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
          for (let from = 0; from <= length; from += stretch) {
            const part = linksOf(from + 1, Math.min(length, from + stretch))
            assert.equal(headFault(head, part, { after: from, isEnd: part.length < stretch }), null)
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
          for (let from = 0; from <= length; from += stretch) {
            const part = linksOf(from + 1, Math.min(length, from + stretch))
            faults.push(headFault(head, part, { after: from, isEnd: part.length < stretch }))
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
    assert.equal(headFault(head, linksOf(1, 4), { after: 0, isEnd: false }), null)
    assert.equal(headFault(head, linksOf(5, 8), { after: 4, isEnd: true }), 'Entry 5 is not the one signed.')
    assert.equal(headFault(head, linksOf(6, 8), { after: 5, isEnd: true }), null)
  })

  test('no head at all is a fault of any stretch but an empty chain', () => {
    for (const [part, from, isFault] of [
      [[], 0, false],
      [linksOf(1, 2), 0, true],
      [[], 3, true],
      [linksOf(4, 5), 3, true],
    ] as const)
      assert.equal(headFault(null, part, { after: from, isEnd: true }) !== null, isFault)
  })
})
