import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { forged, sampleBundle } from '../../../../test/samples/bundles.ts'
import { asFiles, unzipped } from '../../../../test/samples/unzipped.ts'
import { readKey } from '../../../kernel/signed-note.ts'
import type { BundleIndex, PackedLog } from './shapes.ts'
import { verifyBundle } from './verify/index.ts'
import { toldOf } from './verify/told.ts'

// Somebody who has a bundle, an editor and a key of their own, and mends every list and number that they can.

describe('a bundle that somebody changed on purpose, and signed with a key of their own', () => {
  let sound: Awaited<ReturnType<typeof sampleBundle>>
  let files: Map<string, Uint8Array>
  before(async () => {
    sound = await sampleBundle()
    files = await unzipped(sound.zip)
  })

  const check = async (all: Map<string, Uint8Array>, key: string | null = sound.key) => {
    const report = await verifyBundle(asFiles(forged(all)), { key: key === null ? null : readKey(key), roots: [] })
    const states = Object.fromEntries(report.checks.map(({ check: name, state }) => [name, state]))
    return { isSound: report.isSound, states, said: toldOf(report, 'en').join('\n') }
  }
  const readJson = <T>(all: ReadonlyMap<string, Uint8Array>, name: string): T =>
    JSON.parse(Buffer.from(all.get(name) ?? assert.fail(name)).toString()) as T
  /** A copy of the bundle with another index, and with what else is done to its files. */
  const rewritten = (how: (index: BundleIndex, all: Map<string, Uint8Array>) => void) => {
    const all = new Map(files)
    const index = readJson<BundleIndex>(all, 'data/bundle.json')
    how(index, all)
    return all.set('data/bundle.json', Buffer.from(JSON.stringify(index)))
  }
  const inPages = (all: Map<string, Uint8Array>, from: string, to: string) => {
    for (const name of ['data/index.html', 'data/case.jsonld']) {
      const text = Buffer.from(all.get(name) ?? []).toString()
      all.set(name, Buffer.from(text.replaceAll(from, to)))
    }
  }

  test('another signature alone: it is not that of whoever took the items out', async () => {
    const { states, said } = await check(new Map(files))
    assert.deepEqual([states.files, states.maker], ['holds', 'fails'])
    assert.match(said, /signature\.json is signed with another key than the last entry of data\/items/)
  })

  test('without the item that speaks for a defendant: the audit holds that it left', async () => {
    const all = rewritten((index, inside) => {
      const gone = index.items.find(({ exculpatory }) => exculpatory) ?? assert.fail('none is marked')
      Object.assign(index, {
        items: index.items.filter((item) => item !== gone).map((item, i) => ({ ...item, at: i + 1 })),
      })
      for (const name of [...inside.keys()]) if (name.includes(gone.id)) inside.delete(name)
      for (const hash of [gone.sha256, gone.last]) inPages(inside, hash, '')
    })
    const { states, said } = await check(all)
    assert.deepEqual([states.index, states.maker, states.audit], ['holds', 'fails', 'fails'])
    assert.match(said, /The audit holds that other items left in this bundle/)
  })

  test('without the mark that an item speaks for a defendant: its log has it', async () => {
    const all = rewritten(({ items }) => Object.assign(items[1], { exculpatory: false }))
    assert.match((await check(all)).said, /do not agree on whether item 2 is marked as speaking for a defendant/)
  })

  test('without what a later grade says: it must go along', async () => {
    const all = rewritten(({ items: [, item] }, inside) => {
      const name = `data/items/${item.id}/custody.json`
      const log = readJson<PackedLog>(inside, name)
      const entries = log.entries.map((entry) => (entry.kind === 'graded' ? { ...entry, said: null } : entry))
      inside.set(name, Buffer.from(JSON.stringify({ ...log, entries })))
    })
    const { states, said } = await check(all)
    assert.equal(states.logs, 'fails')
    assert.match(said, /entry 3: what was noted with it was left out/)
  })

  test('without the last entry of a log: the audit holds another end', async () => {
    const all = rewritten(({ items: [item] }, inside) => {
      const name = `data/items/${item.id}/custody.json`
      const log = readJson<PackedLog>(inside, name)
      const [end, last] = log.entries.splice(-1, 1).concat(log.entries.at(-1) ?? assert.fail('the log is empty'))
      Object.assign(item, { entries: log.entries.length, last: last.hash })
      inside.set(name, Buffer.from(JSON.stringify(log)))
      inPages(inside, end.hash, last.hash)
    })
    const { states, said } = await check(all)
    assert.deepEqual([states.logs === 'fails', states.audit], [false, 'fails'])
    assert.match(said, /their logs ended otherwise/)
  })

  test('with two originals in the place of each other: each log is about other bytes', async () => {
    const all = rewritten(({ items: [one, other] }, inside) => {
      const [first, second] = [inside.get(one.file), inside.get(other.file)]
      inside.set(one.file, second ?? assert.fail('no file')).set(other.file, first ?? assert.fail('no file'))
      const { sha256, size } = one
      Object.assign(one, { sha256: other.sha256, size: other.size })
      Object.assign(other, { sha256, size })
    })
    const { states, said } = await check(all)
    assert.deepEqual([states.files, states.index, states.logs], ['holds', 'holds', 'fails'])
    assert.match(said, /entry 1: it is about other bytes than data\/items/)
  })

  test('with another file of the bundle shown as an item', async () => {
    const all = rewritten(({ items: [one] }) => Object.assign(one, { file: 'data/index.pdf' }))
    assert.match((await check(all)).said, /data\/index\.pdf does not lie in the folder of item 1/)
  })

  test('a bundle of an attacker’s own, around an audit that is real: the audit knows of none', async () => {
    const other = await sampleBundle()
    const own = await unzipped(other.zip)
    const index = readJson<BundleIndex>(own, 'data/bundle.json')
    const { auditKey } = readJson<BundleIndex>(files, 'data/bundle.json')
    const all = new Map<string, Uint8Array>([
      ...own,
      ...[...files].filter(([name]) => name.startsWith('data/audit/')),
      ['data/bundle.json', Buffer.from(JSON.stringify({ ...index, auditKey }))],
    ])
    const { states, said } = await check(all)
    assert.equal(states.audit, 'fails')
    assert.match(said, /The audit does not hold that whoever made the bundle took it out/)
  })

  test('whoever makes up everything has no check that rests on keys told as holding', async () => {
    const other = await sampleBundle()
    const report = await verifyBundle(asFiles(await unzipped(other.zip)), { key: null, roots: [] })
    const states = Object.fromEntries(report.checks.map(({ check: name, state }) => [name, state]))
    assert.deepEqual([states.maker, states.logs, states.audit], ['open', 'open', 'open'])
    assert.match(toldOf(report, 'en').join('\n'), /somebody else may have made the bundle/)
  })

  test('names with signs that steer a terminal or turn the writing are shown with the signs spelled out', async () => {
    const name = 'data/x\u202efdp.exe\u001b[2J\nHOLDS  everything'
    const said = await check(new Map([...files, [name, Buffer.from('x')]]))
    assert.match(said.said, /data\/x\\u\{202e\}fdp\.exe\\u\{1b\}\[2J\\u\{a\}HOLDS {2}everything was added/)
    assert.doesNotMatch(said.said, /^HOLDS {2}everything/m)
  })

  test('a hundred thousand files too many are counted, and not all told', async () => {
    const more = Array.from({ length: 100_000 }, (_, i) => [`data/more/${i}`, Buffer.from('x')] as const)
    const report = await verifyBundle(asFiles(new Map([...files, ...more])), { key: null, roots: [] })
    const lines = toldOf(report, 'en')
    assert.ok(lines.length < 300, `${lines.length}`)
    assert.match(lines.join('\n'), /… and 99900 more lines like these/)
  })
})
