import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { openSecrets } from './config.ts'
import { ConfigFault } from './config-fault.ts'

describe('secrets', () => {
  const room = mkdtempSync(join(tmpdir(), 'ausma-config-'))
  after(() => rmSync(room, { recursive: true }))
  const folder = join(room, 'data')
  const path = join(folder, 'secrets.json')

  test('are made on the first start and stay the same', () => {
    const made = openSecrets(folder)
    assert.equal(made.installation.length, 32)
    assert.equal(made.auditSeed.length, 32)
    assert.notDeepEqual(made.installation, made.auditSeed)
    assert.deepEqual(openSecrets(folder), made)
  })

  const bits = process.platform === 'win32' ? 'Windows has no such bits' : false

  test('can be read by this login alone', { skip: bits }, () => {
    assert.equal(statSync(path).mode & 0o777, 0o600)
    assert.equal(statSync(folder).mode & 0o777, 0o700)
  })

  for (const mode of [0o640, 0o604, 0o660])
    test(`are refused with mode ${mode.toString(8)}`, { skip: bits }, () => {
      chmodSync(path, mode)
      assert.throws(() => openSecrets(folder), /can be read by others.*chmod 600/)
      chmodSync(path, 0o600)
    })

  for (const text of ['', '{', '{"installation":"x"}', `{"installation":"${'A'.repeat(43)}=","auditSeed":"short"}`])
    test(`are refused where they are not whole («${text.slice(0, 20)}»), and not made anew`, () => {
      const other = mkdtempSync(join(room, 'x-'))
      writeFileSync(join(other, 'secrets.json'), text, { mode: 0o600 })
      assert.throws(() => openSecrets(other), /is not whole/)
      assert.equal(readFileSync(join(other, 'secrets.json'), 'utf8'), text)
    })

  test('every mode by which others could read or change them is refused, and none that is for the owner alone', {
    skip: bits,
  }, () => {
    for (let mode = 0o400; mode <= 0o777; mode++) {
      const isOpen = (mode & 0o077) !== 0
      chmodSync(path, mode)
      if (isOpen) assert.throws(() => openSecrets(folder), ConfigFault, mode.toString(8))
      else if ((mode & 0o400) !== 0) assert.doesNotThrow(() => openSecrets(folder), mode.toString(8))
    }
    chmodSync(path, 0o600)
  })

  test('of two installations have nothing in common', () => {
    const other = openSecrets(join(room, 'other'))
    const own = openSecrets(folder)
    assert.notDeepEqual(other.installation, own.installation)
    assert.notDeepEqual(other.auditSeed, own.auditSeed)
  })

  test('half written by a start that was killed are made anew: nothing was sealed by them yet', () => {
    const other = join(room, 'killed')
    mkdirSync(other)
    writeFileSync(join(other, 'secrets.json.new'), '{"installation":"', { mode: 0o600 })
    assert.equal(openSecrets(other).installation.length, 32)
    assert.equal(existsSync(join(other, 'secrets.json.new')), false)
  })

  test('do not appear in the text of their faults', () => {
    const other = mkdtempSync(join(room, 'y-'))
    const [whole] = [readFileSync(path, 'utf8')]
    const { installation } = JSON.parse(whole) as { installation: string }
    writeFileSync(join(other, 'secrets.json'), whole.replace('auditSeed', 'auditseed'), { mode: 0o600 })
    assert.throws(
      () => openSecrets(other),
      (error: Error) => error instanceof ConfigFault && !error.message.includes(installation.slice(0, 12)),
    )
  })

  test('are not made beside data that other secrets sealed', () => {
    const other = join(room, 'lost')
    mkdirSync(join(other, 'pg'), { recursive: true })
    assert.throws(() => openSecrets(other), /is missing, but there are data/)
  })
})
