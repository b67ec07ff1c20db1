import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { eventually, PATIENCE } from '../../test/browser/eventually.ts'
import { EICAR } from '../../test/fakes/clamd.ts'
import { clamav, clamdPlace } from './clamav.ts'

const CLAMD = '/usr/sbin/clamd'

// ClamAV itself (Debian: clamav-daemon), with one signature of our own: nothing is downloaded.
describe('ClamAV as it is', { skip: !existsSync(CLAMD) && 'clamd is not installed (Debian: clamav-daemon)' }, () => {
  const room = mkdtempSync(join(tmpdir(), 'ausma-clamd-'))
  const socket = join(room, 'clamd.ctl')
  let clamd: ChildProcess
  const place = clamdPlace(`unix:${socket}`) ?? { path: socket }
  const scanner = () => clamav(place, { silence: PATIENCE, verdict: PATIENCE })

  before(async () => {
    const signatures = join(room, 'signatures')
    mkdirSync(signatures)
    const md5 = createHash('md5').update(EICAR).digest('hex')
    writeFileSync(join(signatures, 'own.hdb'), `${md5}:${EICAR.length}:Own-Eicar\n`)
    const settings = [
      `LocalSocket ${socket}`,
      `DatabaseDirectory ${signatures}`,
      'Foreground yes',
      'StreamMaxLength 1M',
      'MaxThreads 2',
      `TemporaryDirectory ${room}`,
    ]
    writeFileSync(join(room, 'clamd.conf'), `${settings.join('\n')}\n`)
    chmodSync(room, 0o755)
    clamd = spawn(CLAMD, ['--config-file', join(room, 'clamd.conf')], { stdio: 'ignore' })
    await eventually(() => scanner().state(), 'ready')
  })
  after(() => {
    clamd.kill('SIGKILL')
    rmSync(room, { recursive: true, force: true })
  })

  const scanOf = async (...parts: readonly Uint8Array[]) => {
    const stream = async function* () {
      yield* parts
    }
    const { bytes, scan } = scanner().watch(stream())
    for await (const _ of bytes);
    return scan
  }

  test('answers, knows what it knows, and lets other files pass', async () => {
    assert.equal(await scanner().state(), 'ready')
    const found = await scanOf(Buffer.from(EICAR.slice(0, 30)), Buffer.from(EICAR.slice(30)))
    assert.equal(found.verdict, 'found')
    assert.match(found.verdict === 'found' ? `${found.what} by ${found.by}` : '', /^Own-Eicar.* by ClamAV 1\./)
    assert.equal((await scanOf(Buffer.from('Some words'))).verdict, 'clean')
  })

  test('a file longer than it takes is told as not scanned', async () => {
    const scan = await scanOf(...Array.from({ length: 40 }, () => Buffer.alloc(60_000, 7)))
    assert.deepEqual(scan, { verdict: 'not-scanned', why: 'too-large' })
  })
})
