import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readConfig, SETTINGS } from './config.ts'
import { ConfigFault } from './config-fault.ts'

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

  test('only the origin of an address counts', () => {
    const { publicUrl, client } = readConfig({
      PUBLIC_URL: 'https://ausma.example/x/',
      BEHIND_PROXY: 'yes',
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

  test('of the address of the public pages the origin counts', () => {
    const set = {
      PUBLIC_URL: 'https://ausma.example',
      BEHIND_PROXY: 'yes',
      PUBLIC_PAGES_URL: 'https://help.example/p/',
    }
    assert.equal(readConfig(set).publicPagesUrl, 'https://help.example')
    assert.equal(readConfig({}).publicPagesUrl, null)
  })

  test('hosts of the own network are read as a list', () => {
    assert.deepEqual(readConfig({}).feedHosts, [])
    assert.deepEqual(readConfig({ OIDC_HOSTS: 'id.agency.example, 10.0.0.7:8443' }).oidcHosts, [
      'id.agency.example',
      '10.0.0.7:8443',
    ])
    assert.deepEqual(readConfig({ FEED_HOSTS: ' A.example:81, fd00::1 ,,' }).feedHosts, ['a.example:81', 'fd00::1'])
  })

  test('authorities for timestamps are a list; certificates may be trusted without any', () => {
    assert.deepEqual(readConfig({}).timestamps, { authorities: [], rootsFile: null })
    const set = { TIMESTAMP_URLS: 'https://time.example/tsr, http://10.0.0.5', TIMESTAMP_ROOTS: 'roots.pem' }
    const authorities = ['https://time.example/tsr', 'http://10.0.0.5']
    assert.deepEqual(readConfig(set).timestamps, { authorities, rootsFile: resolve('roots.pem') })
    const { TIMESTAMP_ROOTS } = set
    assert.deepEqual(readConfig({ TIMESTAMP_ROOTS }).timestamps, { authorities: [], rootsFile: resolve('roots.pem') })
  })

  for (const [what, environment, message] of [
    ['PORT no number', { PORT: 'http' }, /PORT must be a whole number from 0 to 65535/],
    ['PORT too high', { PORT: '65536' }, /PORT must be a whole number/],
    ['PUBLIC_URL no address', { PUBLIC_URL: 'ausma.example' }, /PUBLIC_URL must be an address/],
    ['PUBLIC_URL another scheme', { PUBLIC_URL: 'javascript:x' }, /PUBLIC_URL must be an address/],
    ['DATABASE_URL of another kind', { DATABASE_URL: 'mysql://h/d' }, /DATABASE_URL must .*postgres:/],
    [
      'PUBLIC_PAGES_URL alone',
      { PUBLIC_PAGES_URL: 'https://help.example' },
      /PUBLIC_PAGES_URL must be set with PUBLIC_URL/,
    ],
    ['MIGRATION_URL alone', { MIGRATION_URL: 'postgres://h/d' }, /MIGRATION_URL is set without DATABASE_URL/],
    ['MAIL_URL alone', { MAIL_URL: 'smtp://h' }, /MAIL_FROM and MAIL_URL must be set together/],
    [
      'TIMESTAMP_URLS alone',
      { TIMESTAMP_URLS: 'http://time.example' },
      /TIMESTAMP_ROOTS must be set with TIMESTAMP_URLS/,
    ],
    ['MAIL_FROM no address', { MAIL_URL: 'smtp://h', MAIL_FROM: 'me' }, /MAIL_FROM must be an e-mail address/],
    [
      'BEHIND_PROXY unsaid',
      { PUBLIC_URL: 'https://ausma.example' },
      /BEHIND_PROXY must be set with PUBLIC_URL: yes where/,
    ],
    ['BEHIND_PROXY vague', { BEHIND_PROXY: '1' }, /BEHIND_PROXY must be yes or no/],
  ] as const)
    test(`${what}: named`, () =>
      assert.throws(
        () => readConfig(environment),
        (error) => error instanceof ConfigFault && message.test(error.message),
      ))

  test('all faults are told at once, and no value is repeated', () => {
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

/** Each variable with valid and invalid values. */
const VALUES: Readonly<Record<keyof typeof SETTINGS, readonly [right: readonly string[], wrong: readonly string[]]>> = {
  PORT: [
    ['0', '1', '8321', '65535', '080'],
    ['-1', '65536', '1.5', '1e3', '0x50', ' 80', '80 ', 'http', '９'],
  ],
  DATA_DIR: [['data', '/srv/ausma', '.', 'ā b'], []],
  PUBLIC_URL: [
    ['https://ausma.example', 'http://localhost:8321', 'https://[2001:db8::1]/'],
    ['ausma.example', 'ftp://ausma.example', 'javascript:alert(1)', 'https://', '//ausma.example', 'file:///etc'],
  ],
  PUBLIC_PAGES_URL: [
    ['https://help.example', 'https://help.example:8443/p', 'https://help.ausma.example'],
    [
      'help.example',
      'javascript:alert(1)',
      'https://ausma.example',
      'https://ausma.example:8443',
      'http://help.example',
    ],
  ],
  DEVICE_URL: [
    ['https://units.example', 'https://units.example:8443/o/', 'https://units.ausma.example'],
    [
      'units.example',
      'javascript:alert(1)',
      'https://ausma.example',
      'https://ausma.example:8443',
      'https://help.example',
      'http://units.example',
    ],
  ],
  BEHIND_PROXY: [
    ['yes', 'no'],
    ['1', '0', 'true', 'Yes', 'YES', 'on', ' yes'],
  ],
  DATABASE_URL: [
    ['postgres://a@h/d', 'postgresql://a:b@h:5432/d?sslmode=require'],
    ['mysql://h/d', 'h/d', 'https://h/d', 'postgres'],
  ],
  MIGRATION_URL: [['postgres://b@h/d'], ['sqlite:///d', 'h']],
  BACKUP_URL: [['postgres://c@h/d'], ['https://h', 'h']],
  MAIL_URL: [
    ['smtp://h', 'smtps://a:b@h:465'],
    ['mailto:a@b.example', 'http://h', 'h:25'],
  ],
  MAIL_FROM: [['ausma@example.org'], ['ausma', 'a@b', 'Ausma <ausma@example.org>', 'a@b.example, c@d.example']],
  UPLOAD_LIMIT: [
    ['1', '1048576', '1125899906842624'],
    ['0', '-5', '4GB', '1125899906842625', '1_000', '9999999999999999'],
  ],
  REPORT_FILES_LIMIT: [
    ['1', '21474836480'],
    ['0', '20GB', '-1'],
  ],
  SESSION_MINUTES: [
    ['1', '1440'],
    ['0', '1441', 'ten', '5.5'],
  ],
  SESSION_HOURS: [
    ['1', '168'],
    ['0', '169', '-1'],
  ],
  IMPORT_DIR: [['in', '/srv/in'], []],
  FEED_HOSTS: [
    ['feeds.example', 'a.example, B.example:8080', '10.0.0.5', '[fd00::1]:80, fd00::1', 'localhost,'],
    ['http://a.example', 'a.example/feed', 'a b', '*.example', 'a.example:port'],
  ],
  OIDC_HOSTS: [
    ['id.agency.example', 'id.agency.example:8443, 10.0.0.7'],
    ['https://id.agency.example', '*.agency.example'],
  ],
  AUDIT_CHECKPOINTS: [['/mnt/witness/ausma', 'heads'], []],
  CLAMD: [
    ['unix:/run/clamav/clamd.ctl', 'tcp://127.0.0.1:3310', 'tcp://[::1]:1', 'tcp://localhost'],
    // Files reach the scanner unencrypted, so no other machine is allowed.
    [
      'tcp://scanner.example:3310',
      'tcp://10.0.0.5',
      'http://127.0.0.1',
      '/run/clamav/clamd.ctl',
      'tcp://127.0.0.1.example',
    ],
  ],
  TIMESTAMP_URLS: [
    ['https://time.example/tsr', 'http://10.0.0.5:318, https://user:word@time.example/?a=b ,'],
    [
      'time.example',
      'https://time.example/tsr time.example',
      'ftp://time.example',
      'https://time.example,javascript:x',
    ],
  ],
  TIMESTAMP_ROOTS: [['/etc/ausma/roots.pem', 'roots.pem'], []],
  ISOLATED_USER: [
    ['nobody', '_ausma-files', 'u1'],
    ['root user', '../x', '1', '-x', 'Ā'],
  ],
  AUSMA_URL: [
    ['https://ausma.example', 'http://localhost:1'],
    ['localhost:8321', 'unix:/run/x'],
  ],
  AUSMA_SESSION: [['/run/user/0/ausma.json'], []],
}

/** Variables that others require beside them. */
const BESIDE: Readonly<Record<string, Record<string, string>>> = {
  PUBLIC_URL: { BEHIND_PROXY: 'no' },
  PUBLIC_PAGES_URL: { PUBLIC_URL: 'https://ausma.example', BEHIND_PROXY: 'yes' },
  DEVICE_URL: {
    PUBLIC_URL: 'https://ausma.example',
    PUBLIC_PAGES_URL: 'https://help.example',
    BEHIND_PROXY: 'yes',
  },
  MIGRATION_URL: { DATABASE_URL: 'postgres://a@h/d' },
  MAIL_URL: { MAIL_FROM: 'a@b.example' },
  TIMESTAMP_URLS: { TIMESTAMP_ROOTS: 'roots.pem' },
  MAIL_FROM: { MAIL_URL: 'smtp://h' },
}

describe('each setting', () => {
  for (const [name, [right, wrong]] of Object.entries(VALUES)) {
    test(`${name} takes valid values and refuses others by its name`, () => {
      for (const value of right) assert.doesNotThrow(() => readConfig({ ...BESIDE[name], [name]: value }), value)
      for (const value of wrong)
        assert.throws(
          () => readConfig({ ...BESIDE[name], [name]: value }),
          (error) => error instanceof ConfigFault && new RegExp(`^${name} must `, 'm').test(error.message),
          value,
        )
    })

    test(`${name} left empty is not set`, () => assert.deepEqual(readConfig({ [name]: '' }), readConfig({})))
  }

  test('has a description for the list of settings', () => {
    for (const [name, setting] of Object.entries(SETTINGS)) assert.ok((setting.description ?? '').length > 10, name)
  })

  test('property: no part of a wrong value is repeated, which may be a password in the wrong place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('PORT', 'PUBLIC_URL', 'DATABASE_URL', 'MAIL_URL', 'BEHIND_PROXY', 'TIMESTAMP_URLS'),
        fc.stringMatching(/^hunter2[a-z0-9]{3,20}$/),
        (name, value) => {
          assert.throws(
            () => readConfig({ [name]: value }),
            (error) => error instanceof ConfigFault && !error.message.includes(value),
          )
        },
      ),
    )
  })

  test('property: variables of other programs change nothing', () => {
    const other = fc.dictionary(
      fc
        .stringMatching(/^[A-Z_]{1,12}$/)
        .filter((name) => !Object.hasOwn(SETTINGS, name) && name !== 'XDG_CONFIG_HOME'),
      fc.string(),
    )
    fc.assert(fc.property(other, (environment) => assert.deepEqual(readConfig(environment), readConfig({}))))
  })

  test('relative folders are meant from where the program was started; the session lies with other settings', () => {
    const config = readConfig({ DATA_DIR: 'x', IMPORT_DIR: '../y', XDG_CONFIG_HOME: '/home/a/.config' })
    assert.deepEqual([config.dataDir, config.importDir], [resolve('x'), resolve('../y')])
    assert.equal(config.client.sessionFile, '/home/a/.config/ausma/session.json')
    assert.equal(readConfig({ AUSMA_SESSION: '/x' }).client.sessionFile, '/x')
    assert.equal(readConfig({ PORT: '99' }).client.url, 'http://localhost:99')
  })

  test('backups use their own login, else the one that owns the tables', () => {
    const urls = { DATABASE_URL: 'postgres://a@h/d', MIGRATION_URL: 'postgres://b@h/d' }
    assert.equal(readConfig(urls).backupUrl, 'postgres://b@h/d')
    assert.equal(readConfig({ ...urls, BACKUP_URL: 'postgres://c@h/d' }).backupUrl, 'postgres://c@h/d')
    assert.equal(readConfig({ DATABASE_URL: 'postgres://a@h/d' }).backupUrl, null)
  })
})
