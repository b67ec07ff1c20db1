import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { noOpenssl, TimestampAuthority } from '../../../../test/fakes/timestamp-authority.ts'
import { relisted, sampleBundle } from '../../../../test/samples/bundles.ts'
import { asFiles, unzipped } from '../../../../test/samples/unzipped.ts'
import { readKey } from '../../../kernel/signed-note.ts'
import { rootsOf } from '../time/roots.ts'
import type { CheckName } from './verify/check-names.ts'
import { NoBundle } from './verify/files.ts'
import { verifyBundle } from './verify/index.ts'
import { sentence, toldOf } from './verify/told.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('a bundle checked by itself', { skip: noOpenssl }, () => {
  const authority = new TimestampAuthority()
  after(() => authority.close())
  let sound: Awaited<ReturnType<typeof sampleBundle>>
  let files: Map<string, Buffer>
  before(async () => {
    sound = await sampleBundle({
      times: (imprint) => ({
        times: [{ file: 'time-1.tsr', root: hex(leafOf(imprint)), at: 0, size: 1, path: [] }],
        tokens: new Map([
          ['time-1.tsr', authority.stamp({ imprint: leafOf(imprint), at: new Date('2026-12-01T09:30:00Z') })],
        ]),
      }),
    })
    files = await unzipped(sound.zip)
  })
  /** The root of a batch of one (RFC 6962). */
  const leafOf = (imprint: Uint8Array) => createHash('sha256').update(Uint8Array.of(0)).update(imprint).digest()
  const roots = () => rootsOf(authority.pem('root'))

  const check = async (all: ReadonlyMap<string, Uint8Array>, trusted = { key: readKey(sound.key), roots: roots() }) => {
    const report = await verifyBundle(asFiles(all), trusted)
    return {
      ...report,
      said: toldOf(report, 'en').join('\n'),
      states: Object.fromEntries(report.checks.map((one) => [one.check, one.state])) as Record<CheckName, string>,
      faults: report.checks
        .filter(({ state }) => state === 'fails')
        .flatMap(({ lines }) => lines.map((one) => sentence(one, 'en'))),
    }
  }
  const changed = (name: string, how: (bytes: Buffer) => Uint8Array) =>
    new Map([...files, [name, how(files.get(name) ?? assert.fail(name))]])
  const flipped = (bytes: Buffer) => bytes.with(bytes.length >> 1, bytes[bytes.length >> 1] ^ 1)
  const fileOf = (pattern: RegExp) => [...files.keys()].find((name) => pattern.test(name)) ?? assert.fail(`${pattern}`)

  test('holds in every respect, and each check says what it proves and what not', async () => {
    const { states, isSound, said } = await check(files)
    assert.ok(isSound)
    assert.deepEqual(new Set(Object.values(states)), new Set(['holds']))
    assert.equal(said.match(/ {7}Proves: /g)?.length, 6)
    assert.equal(said.match(/ {7}Does not prove: /g)?.length, 6)
    assert.match(said, /original\.pdf: its log had begun on 20.*, says Invented time\./)
  })

  test('without a key and without a root that is said, and is no fault', async () => {
    const { states, isSound, said } = await check(files, { key: null, roots: [] })
    assert.ok(isSound)
    // Whoever made up all of it brought keys of their own: nothing that rests on them holds by itself.
    const { maker, logs, audit, times } = states
    assert.deepEqual([maker, logs, audit, times], ['open', 'open', 'open', 'open'])
    assert.match(said, new RegExp(`Compare this one .*: ${sound.key.replaceAll(/[+/]/g, '\\$&')}`))
    assert.match(said, /no certificate of an authority was given by --root/)
  })

  for (const [what, pattern] of [
    ['an original', /original\.pdf$/],
    ['a copy', /copy\.pdf$/],
    ['a log', /custody\.json$/],
    ['a token', /\.tsr$/],
    ['the index for people', /index\.html$/],
    ['the paper', /index\.pdf$/],
    ['the index for programs', /bundle\.json$/],
    ['CASE', /case\.jsonld$/],
    ['the keys', /keys\.json$/],
    ['the head of the audit', /head\.txt$/],
    ['the entries of the audit', /entries\.json$/],
    ['a list', /^manifest-sha256\.txt$/],
    ['the signature', /^signature\.json$/],
    ['what BagIt it is', /^bagit\.txt$/],
  ] as const)
    test(`one byte changed in ${what} is named`, async () => {
      const name = fileOf(pattern)
      const { isSound, faults } = await check(changed(name, flipped))
      assert.ok(!isSound)
      assert.ok(
        faults.some((line) => line.startsWith(`${name} was changed`)),
        faults.join('\n'),
      )
    })

  test('a file too many and a file too few are named', async () => {
    const more = await check(new Map([...files, ['data/items/more.txt', Buffer.from('more')]]))
    assert.match(more.faults.join('\n'), /data\/items\/more\.txt was added: manifest-sha256\.txt does not list it/)
    const beside = await check(new Map([...files, ['more.txt', Buffer.from('more')]]))
    assert.match(beside.faults.join('\n'), /more\.txt was added: a bundle has no such file/)
    const name = fileOf(/original\.pdf$/)
    const fewer = await check(new Map([...files].filter(([one]) => one !== name)))
    assert.ok(fewer.faults.includes(`${name} is missing: the index names it.`))
  })

  test('lists that were written anew do not help: the maker did not sign them', async () => {
    const name = fileOf(/original\.pdf$/)
    const { states, faults } = await check(relisted(changed(name, flipped)))
    assert.deepEqual([states.files, states.maker, states.index], ['holds', 'fails', 'fails'])
    assert.match(faults.join('\n'), /was changed after signature\.json was made/)
  })

  test('an entry that was rewritten, cut off, or taken from another log is named', async () => {
    const log = fileOf(/items\/.*custody\.json$/)
    const told = async (how: (entries: Record<string, unknown>[]) => void) => {
      const rewritten = changed(log, (bytes) => {
        const whole = JSON.parse(bytes.toString()) as { entries: Record<string, unknown>[] }
        how(whole.entries)
        return Buffer.from(JSON.stringify(whole))
      })
      return (await check(relisted(rewritten))).faults.join('\n')
    }
    assert.match(await told(([first]) => void (first.at = '2020-01-01T00:00:00.000Z')), /entry 1: it was changed after/)
    assert.match(await told((entries) => void entries.splice(1, 1)), /entry 2: an entry before it is missing/)
    assert.match(await told((entries) => void entries.pop()), /does not end where data\/bundle\.json says/)
    assert.match(
      await told((entries) => void (entries[0].said = { text: '{}', key: '0'.repeat(64) })),
      /entry 1: what was noted with it is not what was signed/,
    )
  })

  test('a head of another audit, or of another authority’s key, proves nothing', async () => {
    const other = await sampleBundle()
    const { states, faults } = await check(files, { key: readKey(other.key), roots: roots() })
    assert.equal(states.audit, 'fails')
    assert.match(faults.join('\n'), /another key than the one you gave/)
    const head = (await unzipped(other.zip)).get('data/audit/head.txt') ?? assert.fail('no head')
    assert.match((await check(relisted(changed('data/audit/head.txt', () => head)))).faults.join('\n'), /does not fit/)
  })

  test('a timestamp of an authority that the reader does not trust is named', async () => {
    const stranger = new TimestampAuthority()
    const { faults } = await check(files, { key: null, roots: rootsOf(stranger.pem('root')) })
    stranger.close()
    assert.match(faults.join('\n'), /time-1\.tsr: no certificate that you gave by --root stands behind it/)
  })

  test('it says that it is an excerpt, and nowhere how much remains', () => {
    for (const [name, bytes] of files)
      if (/html|json|info/.test(name)) assert.doesNotMatch(bytes.toString(), /remain|left out|\bof \d+ items/i, name)
    assert.match(files.get('data/index.html')?.toString() ?? '', /Excerpt\./)
  })

  test('of an original that stays out nothing goes along but its number, its hash and who had it', () => {
    const name = fileOf(/data\/originals\/.*custody\.json$/)
    const log = JSON.parse(files.get(name)?.toString() ?? '') as {
      contentKey: unknown
      entries: { kind: string; said: unknown }[]
    }
    assert.equal(log.contentKey, null)
    assert.deepEqual(
      log.entries.map(({ kind, said }) => [kind, said !== null]),
      [
        ['captured', false],
        ['copied', true],
      ],
    )
  })

  test('what is no bundle is told as such', async () => {
    await assert.rejects(check(new Map()), NoBundle)
    await assert.rejects(check(new Map([['bagit.txt', Buffer.from('')]])), /no bundle of evidence/)
  })
})
