import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { PATIENCE } from '../../test/browser/eventually.ts'
import { EICAR, FakeClamd } from '../../test/fakes/clamd.ts'
import { runs } from '../../test/run/mode.ts'
import { noScanner, type Scanner } from '../kernel/scanner.ts'
import { clamav, clamdPlace, readVerdict } from './clamav.ts'

let clamd: FakeClamd
before(async () => {
  clamd = await FakeClamd.start()
})
beforeEach(() => {
  clamd.manner = 'right'
})
after(() => clamd.close())

const BY = 'ClamAV 1.4.6/27777/Fri Nov 27 09:00:00 2026'
/** Only a scanner that hangs runs out of it. */
const PATIENT = { silence: PATIENCE, verdict: PATIENCE }
/** For one that is to run out of it. */
const HURRIED = { silence: 300, verdict: 300 }
const scanner = (limits = PATIENT) => clamav({ host: '127.0.0.1', port: clamd.port }, limits)

async function* parts(...all: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of all) yield Buffer.from(part as string)
}

/** What came through, and the verdict. */
async function through(by: Scanner, ...all: (string | Uint8Array)[]) {
  const { bytes, scan } = by.watch(parts(...all))
  const came: Uint8Array[] = []
  for await (const part of bytes) came.push(part)
  return { came: Buffer.concat(came), scan: await scan }
}

test('a clean file: passed on as it is, told whole, with who says so', async () => {
  const { came, scan } = await through(scanner(), 'Some ', '', 'words')
  assert.equal(came.toString(), 'Some words')
  assert.deepEqual(scan, { verdict: 'clean', by: BY })
  assert.equal(clamd.heard.at(-1)?.toString(), 'Some words')
})

test('a found one, also where it is cut in two', async () => {
  const { came, scan } = await through(scanner(), `a ${EICAR.slice(0, 20)}`, `${EICAR.slice(20)} b`)
  assert.deepEqual(scan, { verdict: 'found', by: BY, what: 'Eicar-Test-Signature' })
  assert.equal(came.toString(), `a ${EICAR} b`)
})

test('a large one, in many parts', async () => {
  const whole = Array.from({ length: 12 }, () => randomBytes(60_000))
  const { came, scan } = await through(scanner(), ...whole)
  assert.equal(scan.verdict, 'clean')
  assert.ok(Buffer.concat(whole).equals(came))
})

for (const [manner, why] of [
  ['hangs-up', 'down'],
  ['silent', 'slow'],
  ['nonsense', 'failed'],
] as const)
  test(`a scanner that is ${manner}: the file comes through, not scanned because ${why}`, async () => {
    clamd.manner = manner
    const { came, scan } = await through(scanner(why === 'slow' ? HURRIED : PATIENT), 'Some words')
    assert.equal(came.toString(), 'Some words')
    assert.deepEqual(scan, { verdict: 'not-scanned', why })
  })

test('one that takes nothing does not hold up a file for ever', async () => {
  clamd.manner = 'deaf'
  const whole = Array.from({ length: 200 }, () => randomBytes(60_000))
  const { came, scan } = await through(scanner(HURRIED), ...whole)
  assert.equal(came.length, 12_000_000)
  assert.deepEqual(scan, { verdict: 'not-scanned', why: 'slow' })
})

test('a file longer than it takes', async () => {
  const { came, scan } = await through(scanner(), ...Array.from({ length: 40 }, () => randomBytes(60_000)))
  assert.deepEqual(scan, { verdict: 'not-scanned', why: 'too-large' })
  assert.equal(came.length, 2_400_000)
})

test('an upload that breaks off leaves no connection and has no verdict', async () => {
  const { bytes, scan } = scanner().watch(parts('a', 'b', 'c'))
  for await (const _ of bytes) break
  assert.deepEqual(await scan, { verdict: 'not-scanned', why: 'failed' })
})

test('whether it answers', async () => {
  assert.equal(await scanner().state(), 'ready')
  clamd.manner = 'hangs-up'
  assert.equal(await scanner().state(), 'down')
  assert.equal(await clamav({ path: '/nowhere/clamd.ctl' }).state(), 'down')
  assert.equal(await noScanner.state(), 'none')
  assert.deepEqual((await through(noScanner, 'a')).scan, { verdict: 'not-scanned', why: 'none' })
})

test('where it is', () => {
  assert.deepEqual(clamdPlace('unix:/run/clamav/clamd.ctl'), { path: '/run/clamav/clamd.ctl' })
  assert.deepEqual(clamdPlace('tcp://127.0.0.1'), { host: '127.0.0.1', port: 3310 })
  assert.deepEqual(clamdPlace('tcp://[::1]:4000'), { host: '::1', port: 4000 })
})

test('its words: only a whole sentence is a verdict, and a name holds no control signs', () => {
  for (const said of ['', 'stream: OK', 'stream: Eicar FOUN']) assert.equal(readVerdict(said), null)
  assert.deepEqual(readVerdict('stream: \x1b[31mX FOUND\0'), { verdict: 'found', by: 'ClamAV', what: '?[31mX' })
  assert.deepEqual(readVerdict('not stream: OK\0'), { verdict: 'not-scanned', why: 'failed' })
})

test('property: however a file is cut, the same bytes come through and the same verdict', async () => {
  const cut = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(cut, fc.boolean(), async (pieces, harmful) => {
      const all = harmful ? [...pieces, Buffer.from(EICAR.slice(0, 9)), Buffer.from(EICAR.slice(9))] : pieces
      const { came, scan } = await through(scanner(), ...all)
      assert.ok(came.equals(Buffer.concat(all)))
      assert.equal(scan.verdict, harmful ? 'found' : 'clean')
    }),
    runs(20),
  )
})
