import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe, test } from 'node:test'
import { ConfigFault, openSecrets, readConfig } from './config.ts'

describe('settings', () => {
  test('have values where nothing is set', () => {
    const config = readConfig({})
    assert.equal(config.port, 8321)
    assert.equal(config.dataDir, resolve('data'))
    assert.deepEqual([config.publicUrl, config.databaseUrl, config.mail], [null, null, null])
    assert.equal(config.client.url, 'http://localhost:8321')
    assert.deepEqual(config.session, { idle: 30 * 60_000, longest: 12 * 3600_000 })
  })

  test('an empty variable is one that is not set', () =>
    assert.equal(readConfig({ PORT: '', PUBLIC_URL: '' }).port, 8321))

  test('of addresses only the origin counts', () => {
    const { publicUrl, client } = readConfig({
      PUBLIC_URL: 'https://ausma.example/x/',
      AUSMA_URL: 'http://localhost:1/',
    })
    assert.deepEqual([publicUrl, client.url], ['https://ausma.example', 'http://localhost:1'])
  })

  test('mail and database', () => {
    const config = readConfig({
      MAIL_URL: 'smtps://a:b@mail.example',
      MAIL_FROM: 'ausma@example.org',
      DATABASE_URL: 'postgres://a@h/d',
      MIGRATION_URL: 'postgresql://b@h/d',
    })
    assert.deepEqual(config.mail, { url: 'smtps://a:b@mail.example', from: 'ausma@example.org' })
    assert.equal(config.backupUrl, 'postgresql://b@h/d')
  })

  for (const [what, environment, message] of [
    ['PORT no number', { PORT: 'http' }, /PORT must be a whole number from 0 to 65535/],
    ['PORT too high', { PORT: '65536' }, /PORT must be a whole number/],
    ['PUBLIC_URL no address', { PUBLIC_URL: 'ausma.example' }, /PUBLIC_URL must be an address/],
    ['PUBLIC_URL another scheme', { PUBLIC_URL: 'javascript:x' }, /PUBLIC_URL must be an address/],
    ['DATABASE_URL of another kind', { DATABASE_URL: 'mysql://h/d' }, /DATABASE_URL must .*postgres:/],
    ['MIGRATION_URL alone', { MIGRATION_URL: 'postgres://h/d' }, /MIGRATION_URL is set without DATABASE_URL/],
    ['MAIL_URL alone', { MAIL_URL: 'smtp://h' }, /MAIL_FROM and MAIL_URL must be set together/],
    ['MAIL_FROM no address', { MAIL_URL: 'smtp://h', MAIL_FROM: 'me' }, /MAIL_FROM must be an e-mail address/],
    ['BEHIND_PROXY vague', { BEHIND_PROXY: '1' }, /BEHIND_PROXY must be yes or no/],
  ] as const)
    test(`${what}: named`, () =>
      assert.throws(
        () => readConfig(environment),
        (error) => error instanceof ConfigFault && message.test(error.message),
      ))

  test('all that is wrong is told at once, and no value is repeated', () => {
    const told = (() => {
      try {
        return readConfig({ PORT: 'x', MAIL_URL: 'smtp://user:hunter2@h', SESSION_HOURS: '0', UPLOAD_LIMIT: '-1' })
      } catch (error) {
        return (error as Error).message
      }
    })()
    assert.match(String(told), /PORT[\s\S]*UPLOAD_LIMIT[\s\S]*SESSION_HOURS/)
    assert.doesNotMatch(String(told), /hunter2/)
  })
})

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

  test('are not made beside data that others sealed', () => {
    const other = join(room, 'lost')
    mkdirSync(join(other, 'pg'), { recursive: true })
    assert.throws(() => openSecrets(other), /is missing, but there are data/)
  })
})
