import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { noOpenssl, TimestampAuthority } from '../../test/fakes/timestamp-authority.ts'
import { ConfigFault } from '../kernel/config-fault.ts'
import { openTimestamps } from './timestamps.ts'

describe('the settings of trusted time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-roots-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const rootsFile = join(folder, 'roots.pem')
  const told = (what: RegExp) => (error: unknown) => error instanceof ConfigFault && what.test(error.message)

  test('are none where nothing is set', () => {
    assert.equal(openTimestamps({ authorities: [], rootsFile: null }), null)
  })

  test('stop the start where the certificates are not there, or are none', () => {
    const set = { authorities: ['https://time.example'], rootsFile }
    assert.throws(() => openTimestamps(set), told(/^TIMESTAMP_ROOTS: .*roots\.pem cannot be read\.$/))
    writeFileSync(rootsFile, 'a root')
    assert.throws(
      () => openTimestamps(set),
      told(/^TIMESTAMP_ROOTS: .*roots\.pem: these are no certificates in PEM\.$/),
    )
    writeFileSync(rootsFile, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')
    assert.throws(() => openTimestamps(set), told(/one of the certificates cannot be read\.$/))
  })

  test('are the addresses and the certificates of the file', { skip: noOpenssl }, (t) => {
    const authority = new TimestampAuthority()
    t.after(() => authority.close())
    const opened = openTimestamps({ authorities: ['https://time.example'], rootsFile: authority.path('root.pem') })
    assert.deepEqual(opened?.authorities, ['https://time.example'])
    assert.deepEqual(
      opened?.roots.map(({ subject }) => subject),
      ['CN=Invented root'],
    )
  })
})
