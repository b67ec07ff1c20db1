import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../test/run/mode.ts'
import { GENESIS } from './audit.ts'
import { type CheckInput, checkAudit } from './audit-check.ts'
import { type ExportedEntry, exportHeading, exportLines, firstDifference, readExport } from './audit-export.ts'
import { sealHead } from './audit-head-text.ts'
import { entryHash } from './audit-text.ts'
import { checkpointText, type End, forkMark, forkText, originOf } from './checkpoint.ts'
import { EMPTY_TREE, grown, leafHash, rootOver } from './merkle.ts'
import { cosignNote, keyText, privateKey, publicHalf, signNote } from './signed-note.ts'

const own = privateKey(randomBytes(32))
const key = { name: originOf(publicHalf(own)), key: publicHalf(own) }
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** A log of so many entries; every third is of another agency. */
function made(length: number, branch = 'a', from: readonly ExportedEntry[] = []): ExportedEntry[] {
  const entries = [...from]
  let previous: Uint8Array = from.length === 0 ? GENESIS : Buffer.from(from[from.length - 1].hash, 'hex')
  for (let seq = from.length + 1; seq <= length; seq++) {
    const subjects = [`${branch}${seq}`]
    const entry = { at: seq, kind: 'member', actor: null, agency: 'own', operation: 'a.b', verb: 'c', purpose: 'd' }
    const whole = { ...entry, outcome: 'done', subjects, reasonHash: null, problem: null, salt: 'ff' }
    const hash = entryHash(previous, { ...whole, seq, format: 2 })
    entries.push({ seq, previous: hex(previous), hash: hex(hash), format: 2, entry: seq % 3 === 0 ? null : whole })
    previous = hash
  }
  return entries
}
const text = (entries: readonly ExportedEntry[]) => exportHeading(keyText(key)) + exportLines(entries)
const exported = (entries: readonly ExportedEntry[], name = 'export') => ({
  name,
  read: readExport(text(entries)) ?? assert.fail('no export'),
})
const rootAt = (entries: readonly ExportedEntry[], size: number) =>
  rootOver(entries.slice(0, size).map(({ hash }) => leafHash(Buffer.from(hash, 'hex'))))
const head = (entries: readonly ExportedEntry[], size: number, fork: string | null = null, signer = own) => ({
  name: `head ${size}`,
  text: signNote(checkpointText({ origin: key.name, size, root: rootAt(entries, size), fork }), key.name, signer),
})
const endAt = (entries: readonly ExportedEntry[], size: number): End => ({
  size,
  hash: entries[size - 1].hash,
  root: rootAt(entries, size),
})
const check = (input: Partial<CheckInput>) => checkAudit({ heads: [], exports: [], key, cosigners: [], ...input })

describe('a check without the server', () => {
  const log = made(20)

  test('all heads of a log belong to it, several in one file, and old ones', () => {
    const tree = log.reduce((grows, { hash }) => grown(grows, leafHash(Buffer.from(hash, 'hex'))), EMPTY_TREE)
    const heads = [
      head(log, 5),
      { name: 'both', text: `${head(log, 8).text}\n${head(log, 13).text}` },
      { name: 'old', text: sealHead({ seq: 9, hash: log[8].hash }, own) },
      { name: 'new', text: sealHead({ seq: 20, hash: log[19].hash, peaks: tree.peaks.map(hex) }, own) },
    ]
    const checked = check({ heads, exports: [exported(log)] })
    assert.deepEqual([checked.isGood, checked.from], [true, null], checked.lines.join('\n'))
    assert.equal(checked.lines.filter((line) => /belongs to this log/.test(line)).length, 5)
  })

  test('what another key signed, or is no head, is refused', () => {
    const bad = [
      head(log, 5, null, privateKey(randomBytes(32))),
      { ...head(log, 5), text: head(log, 5).text.replace('\n5\n', '\n6\n') },
      { name: 'none', text: 'something\n' },
      { name: 'empty', text: '' },
      { name: 'old', text: sealHead({ seq: 9, hash: log[8].hash }, privateKey(randomBytes(32))) },
    ]
    for (const one of bad) assert.equal(check({ heads: [one], exports: [exported(log)] }).isGood, false, one.name)
  })

  test('property: a log rewritten from an entry on, with right hashes, lies between two heads; another export names the entry', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1 }),
        (from, sizes) => {
          const other = made(24, 'b', log.slice(0, from - 1))
          const heads = sizes.map((size) => head(log, size))
          const checked = check({ heads, exports: [exported(other)] })
          const broken = sizes.filter((size) => size >= from).sort((a, b) => a - b)
          const fits = Math.max(0, ...sizes.filter((size) => size < from))
          assert.equal(checked.isGood, broken.length === 0)
          assert.equal(checked.from, broken.length === 0 ? null : fits + 1)
          if (broken.length > 0)
            assert.match(checked.lines.join('\n'), new RegExp(`between ${fits + 1} and ${broken[0]}\\.`))
          const compared = check({ exports: [exported(other), exported(log, 'earlier')] })
          assert.deepEqual([compared.isGood, compared.from], [false, from])
          assert.equal(firstDifference(exported(other).read, exported(log).read), from)
        },
      ),
      runs(60),
    )
  })

  test('property: an entry changed, removed or moved without its hash is named', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), fc.constantFrom('change', 'remove', 'swap', 'form'), (at, what) => {
        const i = at - 1
        const one = log[i]
        const changed =
          what === 'remove'
            ? log.toSpliced(i, 1)
            : what === 'swap'
              ? log.with(i, { ...log[i + 1], seq: at }).with(i + 1, { ...one, seq: at + 1 })
              : what === 'form'
                ? log.with(i, { ...one, format: 1 })
                : log.with(
                    i,
                    one.entry === null
                      ? { ...one, hash: hex(randomBytes(32)) }
                      : { ...one, entry: { ...one.entry, outcome: 'failed' } },
                  )
        const checked = check({ heads: [head(log, 20)], exports: [exported(changed), exported(log, 'earlier')] })
        assert.equal(checked.isGood, false)
        // A form alone is no difference in what the log says of an entry whose fields are hidden: the next rule finds it.
        if (what !== 'form' || at > 1) assert.equal(checked.from, at, checked.lines.join('\n'))
      }),
      runs(60),
    )
  })

  test('a log that was cut off lacks what was signed', () => {
    const checked = check({ heads: [head(log, 20), head(log, 10)], exports: [exported(log.slice(0, 15))] })
    assert.deepEqual([checked.isGood, checked.from], [false, 16])
    assert.match(checked.lines.join('\n'), /entries 16 to 20 are missing/)
  })

  test('who else saw a head is said, by the keys that were given', () => {
    const other = privateKey(randomBytes(32))
    const cosigner = { name: originOf(publicHalf(other)), key: publicHalf(other) }
    const one = head(log, 5)
    const seen = { ...one, text: cosignNote(one.text, cosigner.name, other, new Date('2026-12-01')) }
    const lines = (cosigners: CheckInput['cosigners']) =>
      check({ heads: [seen], exports: [exported(log)], cosigners }).lines.join('\n')
    assert.match(lines([cosigner]), new RegExp(`Seen by ${cosigner.name} on 2026-12-01`))
    assert.doesNotMatch(lines([]), /Seen by/)
    assert.doesNotMatch(lines([{ ...cosigner, key: publicHalf(privateKey(randomBytes(32))) }]), /Seen by/)
  })

  test('a file that is no export is none', () => {
    for (const wrong of [
      '',
      'x',
      '{}',
      text(log).replace('"seq":7', '"seq":"7"'),
      text(log).split('\n').slice(1).join('\n'),
    ])
      assert.equal(readExport(wrong), null)
  })
})

describe('a lawful restore', () => {
  const before = made(20)
  const after = made(25, 'b', before.slice(0, 12))
  const marker = forkText({
    origin: key.name,
    day: '2026-12-01',
    before: endAt(before, 20),
    restored: endAt(before, 12),
    after: null,
  })
  const mark = forkMark({ text: marker })
  const file = { name: 'restored', text: signNote(marker, key.name, own) }
  const heads = [head(before, 8), head(before, 15), head(before, 20), head(after, 16, mark), head(after, 25, mark)]

  test('explains the heads of what is gone, and is told', () => {
    const checked = check({ heads: [...heads, file], exports: [exported(after), exported(before, 'earlier')] })
    assert.ok(checked.isGood, checked.lines.join('\n'))
    const told = checked.lines.join('\n')
    assert.match(
      told,
      /On 2026-12-01 a backup was restored: the log then ended with entry 20, and the backup with entry 12/,
    )
    assert.match(told, /head 15: entry 15 lies on the branch/)
    assert.match(told, /earlier: the logs differ from entry 13 on, where the restore of 2026-12-01 began/)
  })

  test('without its marker, or with one that another key signed, nothing is explained', () => {
    assert.equal(check({ heads, exports: [exported(after)] }).isGood, false)
    assert.equal(check({ heads: heads.slice(0, 3), exports: [exported(after)] }).from, 9)
    const forged = { name: 'forged', text: signNote(marker, key.name, privateKey(randomBytes(32))) }
    assert.equal(check({ heads: [...heads.slice(0, 3), forged], exports: [exported(after)] }).isGood, false)
  })

  test('explains nothing but its own branch', () => {
    const checks = (more: readonly { name: string; text: string }[], log = after) =>
      check({ heads: [...heads, file, ...more], exports: [exported(log)] }).isGood
    assert.ok(checks([]))
    // Before the place where it forked, behind where the log had ended, in place of its last entry, and on the new branch.
    assert.ok(!checks([], made(25, 'b', made(20, 'c').slice(0, 12))))
    assert.ok(!checks([head(made(30, 'd', before), 22)], made(21, 'b', before.slice(0, 12))))
    assert.ok(!checks([head(made(20, 'd', before.slice(0, 19)), 20)]))
    assert.ok(!checks([head(made(25, 'd', after.slice(0, 14)), 18, mark)]))
    const rewritten = made(25, 'e', after.slice(0, 15))
    assert.ok(!checks([], rewritten))
  })

  test('a second one follows the first, and a missing one is told', () => {
    const last = made(30, 'z', after.slice(0, 14))
    const second = forkText({
      origin: key.name,
      day: '2026-12-05',
      before: endAt(after, 25),
      restored: endAt(after, 14),
      after: mark,
    })
    const both = [file, { name: 'second', text: signNote(second, key.name, own) }]
    const on = head(last, 28, forkMark({ text: second }))
    const good = check({ heads: [...heads, ...both, on], exports: [exported(last)] })
    assert.ok(good.isGood, good.lines.join('\n'))
    assert.ok(!check({ heads: [...heads, both[1], on], exports: [exported(last)] }).isGood)
  })
})
