import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { HANG } from '../../../test/browser/eventually.ts'
import { asSuperuser, serverUrl } from '../../../test/run/databases.ts'
import { openSecrets, readConfig } from '../../kernel/config.ts'
import { type Database, openServer, readMigrations, type Tx } from '../../kernel/database.ts'
import { LITE, openEmbedded } from '../../kernel/embedded.ts'
import { migrate } from '../../kernel/migrations.ts'
import { revocations } from '../../kernel/vault/revocations.ts'
import { addRevocations, addToLedger } from '../../ports/ledger.ts'
import { KEEPING } from '../open-kernel.ts'
import { backup, backupCommand, restore, restoreCommand } from './backup.ts'
import { ToolFault } from './postgres-tools.ts'
import { UsageError } from './usage.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-backup-'))
after(() => rmSync(room, { recursive: true }))

describe('a backup of a PostgreSQL server', { timeout: HANG }, () => {
  const name = `ausma_${randomBytes(6).toString('hex')}`
  const login = `${name}_login`
  const dataDir = join(room, 'data')
  const agency = randomUUID()
  const [kept, erased] = [randomUUID(), randomUUID()]
  let config: ReturnType<typeof readConfig>
  let root: string

  const asRoot = (url: string, text: string) =>
    asSuperuser(url, async (client) => (await client.query<Record<string, unknown>>(text)).rows)
  const opened = async <T>(work: (database: Database) => Promise<T>): Promise<T> => {
    const database = await openServer(String(config.databaseUrl), config.migrationUrl)
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  }
  const session = { kind: 'system', actor: null, agency, purpose: 'administration' }
  const keys = () =>
    opened((database) =>
      database.transaction(session, (db) => db.selectFrom('data_keys').select('id').orderBy('made_at').execute()),
    )

  before(async () => {
    root = await serverUrl()
    await asRoot(root, `create role ${login} login noinherit`)
    await asRoot(root, `create database ${name}`)
    const url = (user: string) => Object.assign(new URL(root), { username: user, pathname: `/${name}` }).href
    config = readConfig({
      DATA_DIR: dataDir,
      DATABASE_URL: url(login),
      MIGRATION_URL: url(new URL(root).username),
    })
    openSecrets(dataDir)
    writeFileSync(join(dataDir, 'audit-head.json'), 'head\n')
    await opened((database) =>
      database.transaction(session, async (db) => {
        const made_at = new Date('2026-11-02T08:00:00Z')
        for (const [i, id] of [kept, erased].entries())
          await db
            .insertInto('data_keys')
            .values({ id, agency, made_at: new Date(made_at.getTime() + i) })
            .execute()
      }),
    )
  })
  after(async () => {
    await asRoot(root, `drop database if exists ${name} with (force)`)
    await asRoot(root, `drop role if exists ${login}`)
  })

  const file = join(room, 'server.bak')

  test('is written while others use the database, and leaves no dump behind', async () => {
    await opened(() => backup(config, file, 'correct horse battery'))
    assert.ok(existsSync(file))
    assert.ok(!existsSync(join(dataDir, 'database.dump')))
  })

  test('puts rows, walls and secrets back, and repeats the erasures made since', async () => {
    const secrets = readFileSync(join(dataDir, 'secrets.json'), 'utf8')
    await opened((database) =>
      database.transaction(session, async (db) => void (await db.deleteFrom('data_keys').execute())),
    )
    assert.deepEqual(await keys(), [])
    addToLedger(join(dataDir, 'erasures.jsonl'), [{ dataKey: erased, agency, at: new Date() }])
    const { aside } = await restore(config, file, 'correct horse battery')
    assert.ok(aside !== null && existsSync(join(aside, 'secrets.json')))
    assert.deepEqual(await keys(), [{ id: kept }])
    assert.equal(readFileSync(join(dataDir, 'secrets.json'), 'utf8'), secrets)
    assert.equal(readFileSync(join(dataDir, 'audit-head.json'), 'utf8'), 'head\n')
    const others = { ...session, agency: randomUUID() }
    await opened(async (database) =>
      assert.deepEqual(
        await database.transaction(others, (db) => db.selectFrom('data_keys').selectAll().execute()),
        [],
      ),
    )
    const unforced = await asRoot(
      Object.assign(new URL(root), { pathname: `/${name}` }).href,
      `select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
         and not (relrowsecurity and relforcerowsecurity)`,
    )
    assert.deepEqual(unforced, [])
  })

  test('ends again what was ended since, whose ledger lay beside the database', async () => {
    const id = randomUUID()
    const look = () =>
      opened((database) =>
        database.transaction(session, (db) => db.selectFrom('devices').select(['id', 'forgotten_at']).execute()),
      )
    await opened((database) =>
      database.transaction(session, async (db) => {
        const now = new Date('2026-11-02T08:00:00Z')
        await db.insertInto('devices').values({ id, agency, member: id, made_at: now, seen_at: now }).execute()
      }),
    )
    const before = join(room, 'with-device.bak')
    await backup(config, before, null)
    await opened((database) =>
      database.transaction(session, async (db) => {
        await db.updateTable('devices').set({ forgotten_at: new Date(), forgotten_by: id }).execute()
        addRevocations(join(dataDir, 'revocations.jsonl'), await revocations(db))
      }),
    )
    const kept = join(room, 'revocations.jsonl')
    copyFileSync(join(dataDir, 'revocations.jsonl'), kept)
    // The folder is lost with its ledger, and nobody names another: the device is back.
    rmSync(dataDir, { recursive: true })
    const lost = await restore(config, before, null)
    assert.match(lost.ended.join('\n'), /Nothing was ended/)
    assert.deepEqual(await look(), [{ id, forgotten_at: null }])
    rmSync(dataDir, { recursive: true })
    const { ended } = await restore(config, before, null, { revocations: kept })
    assert.match(ended.join('\n'), /1 · devices that keep forms/)
    assert.notEqual((await look())[0].forgotten_at, null)
  })

  test('is refused where the settings are for the embedded database, and touches nothing', async () => {
    const other = { ...config, databaseUrl: null, dataDir: join(room, 'embedded') }
    await assert.rejects(restore(other, file, 'correct horse battery'), /of a PostgreSQL server: set DATABASE_URL/)
    assert.ok(!existsSync(other.dataDir))
  })

  test('a login that may not read all rows makes no backup', async () => {
    const low = { ...config, backupUrl: config.databaseUrl }
    await assert.rejects(backup(low, join(room, 'low.bak'), null), ToolFault)
    assert.ok(!existsSync(join(room, 'low.bak')))
  })
})

describe('a backup of the embedded database from before there was a ledger of revocations', { timeout: HANG }, () => {
  const dataDir = join(room, 'old')
  const config = readConfig({ DATA_DIR: dataDir })
  const [agency, member] = [randomUUID(), randomUUID()]
  const session = { kind: 'system', actor: null, agency, purpose: 'administration' }
  const look = async <T>(work: (db: Tx) => Promise<T>): Promise<T> => {
    const database = await openEmbedded(dataDir, KEEPING)
    try {
      return await database.transaction(session, work)
    } finally {
      await database.close()
    }
  }

  test('is restored, and who was dismissed since stays dismissed', async () => {
    openSecrets(dataDir)
    const lite = await PGlite.create({ ...LITE, dataDir: join(dataDir, 'pg') })
    const query = async (text: string) => (await lite.query<Record<string, unknown>>(text)).rows
    const run = async (text: string) => void (await lite.exec(text))
    await run('create role ausma_server login noinherit')
    const older = readMigrations().filter(({ name }) => name < '0034')
    await migrate({ query, run, login: 'ausma_server' }, older)
    await run(`insert into agencies (id, name, country, regime, controller, data_protection_officer, made_at)
        values ('${agency}', 'Invented', 'LV', 'gdpr', 'x', 'x', now());
      insert into members (id, agency, roles, language, email_index, sealed_profile, public_key, joined_at)
        values ('${member}', '${agency}', '{analyst}', 'en', '\\x01', '\\x01', '\\x01', now())`)
    await lite.close()
    const file = join(room, 'old.bak')
    await backup(config, file, null)
    await look(async (db) => {
      await db.updateTable('members').set({ ended_at: new Date() }).execute()
      addRevocations(join(dataDir, 'revocations.jsonl'), await revocations(db))
    })
    const { ended } = await restore(config, file, null)
    assert.match(ended.join('\n'), /1 · memberships/)
    const rows = await look((db) => db.selectFrom('members').select(['id', 'ended_at']).execute())
    assert.deepEqual([rows[0].id, rows[0].ended_at === null], [member, false])
  })
})

describe('wrong use of the command line', () => {
  for (const [command, words, message] of [
    [backupCommand, [], /backup: name one file/],
    [backupCommand, ['a', 'b'], /backup: name one file/],
    [backupCommand, ['a', '--passphrase', 'x'], /--passphrase/],
    [restoreCommand, [join(room, 'nowhere')], /is not there/],
  ] as const)
    test(words.join(' ') || 'none', () =>
      assert.rejects(command(words), (error) => error instanceof UsageError && message.test(error.message)),
    )

  test('a passphrase that is short is told', async () => {
    const short = join(room, 'short')
    writeFileSync(short, 'short\n')
    const { askPassphrase } = await import('./passphrase.ts')
    await assert.rejects(askPassphrase(short, true), /at least 12 characters/)
    assert.equal(await askPassphrase(short, false), 'short')
  })
})
