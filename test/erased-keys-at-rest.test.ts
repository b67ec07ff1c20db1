import assert from 'node:assert/strict'
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { backup, restore } from '../src/entry/cli/backup.ts'
import { openSecrets, readConfig } from '../src/kernel/config.ts'
import { readMigrations } from '../src/kernel/database.ts'
import { LITE } from '../src/kernel/embedded.ts'
import { newId } from '../src/kernel/ids.ts'
import { migrate } from '../src/kernel/migrations.ts'
import { type DataKey, eraseDataKeys, newDataKeys } from '../src/kernel/vault/data-keys.ts'
import { seal } from '../src/kernel/vault/seal.ts'
import { readSeals } from '../src/kernel/vault/seals.ts'
import { readArchive, writeArchive } from '../src/ports/archive.ts'
import { writeWhole } from '../src/ports/files.ts'
import { addToLedger } from '../src/ports/ledger.ts'
import { HANG } from './browser/eventually.ts'
import { KeyFolder, type KeyHolder, marker } from './houses/key-folder.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-erased-'))
after(() => rmSync(room, { recursive: true, force: true }))

/** Files of a folder that hold some bytes. */
function holding(folder: string, bytes: Uint8Array): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(Buffer.from(bytes)))
}

describe('a stolen data folder after an erasure', { timeout: HANG }, () => {
  const dataDir = join(room, 'data')
  const config = readConfig({ DATA_DIR: dataDir })
  const content = marker()
  /** All that the erased key was sealed as, by name: none of it may be found. */
  const traces = new Map<string, Uint8Array>()
  let holder: KeyHolder
  let erased: DataKey
  let kept: DataKey

  const found = (folder: string) =>
    [...traces].flatMap(([name, bytes]) => holding(folder, bytes).map((path) => `${name} in ${path}`))

  before(async () => {
    openSecrets(dataDir)
    const folder = await KeyFolder.open(dataDir)
    holder = folder.holder
    ;[erased, kept] = await folder.work((db) => newDataKeys(db, holder.agency, 2, new Date()))
    await folder.work(async (db) => {
      const id = newId()
      const sealed_name = seal(erased.bytes, Buffer.from(content), `files.name ${id}`)
      const row = { id, agency: holder.agency, kept_by: null, data_key: erased.id, size: '1', sha256: Buffer.alloc(32) }
      await db
        .insertInto('files')
        .values({ ...row, sealed_name, kept_at: new Date(), expires_at: null })
        .execute()
    })
    await note('at first', folder)
    // It moves through an epoch before it is erased, so that two layers of it were on the disk.
    await folder.clean()
    await note('in the next epoch', folder)
    await folder.close()
  })

  /** Keeps what lies around the erased key now. */
  async function note(when: string, folder: KeyFolder): Promise<void> {
    const [inner] = await folder.work((db) => readSeals(db, [erased.id]))
    const rows = await folder.work((db) => db.selectFrom('data_key_seals').select(['data_key', 'sealed']).execute())
    const own = rows.find(({ data_key }) => data_key === erased.id) ?? assert.fail()
    traces.set('its seal', inner.sealed)
    traces.set(`its wrapped seal ${when}`, own.sealed)
    traces.set('the key', erased.bytes)
    traces.set('the content', Buffer.from(content))
  }

  test('holds the seal before it is cleaned, wrapped, and never its content', () => {
    assert.match(found(dataDir).join('\n'), /^its wrapped seal in the next epoch in .*$/m)
    assert.doesNotMatch(found(dataDir).join('\n'), /^(its seal|the key|the content) in/m)
  })

  test('holds neither seals nor content once it is cleaned, nor after a start', async () => {
    const folder = await KeyFolder.open(dataDir, holder)
    await folder.work((db) => eraseDataKeys(db, [erased.id], holder.agency, new Date()))
    assert.notDeepEqual(found(dataDir), [], 'what is erased lies there still')
    const earlier = readFileSync(join(dataDir, 'epochs.json'))
    assert.ok((await folder.clean()).rewritten)
    assert.deepEqual(found(dataDir), [])
    assert.deepEqual(holding(dataDir, earlier.subarray(earlier.indexOf('"key"'))), [], 'the earlier key is gone')
    await folder.close()
    assert.deepEqual(found(dataDir), [])
    const again = await KeyFolder.open(dataDir, holder)
    assert.equal((await again.opened([kept.id])).get(kept.id), Buffer.from(kept.bytes).toString('hex'))
    assert.equal((await again.opened([erased.id])).size, 0)
    await again.close()
    assert.deepEqual(found(dataDir), [])
  })

  test('a backup has the rows that are there, and none that was deleted', async () => {
    const file = join(room, 'after.bak')
    const folder = await KeyFolder.open(dataDir, holder)
    const [gone] = await folder.work((db) => newDataKeys(db, holder.agency, 1, new Date()))
    const [row] = await folder.work((db) =>
      db.selectFrom('data_key_seals').select('sealed').where('data_key', '=', gone.id).execute(),
    )
    await folder.work((db) => eraseDataKeys(db, [gone.id], holder.agency, new Date()))
    await folder.close()
    assert.notDeepEqual(holding(dataDir, row.sealed), [], 'a dead row, and no cleaning yet')
    await backup(config, file, null)
    const other = join(room, 'restored')
    await restore({ ...config, dataDir: other }, file, null)
    assert.deepEqual([...found(other), ...holding(other, row.sealed)], [])
    const restored = await KeyFolder.open(other, holder)
    assert.equal((await restored.opened([kept.id])).get(kept.id), Buffer.from(kept.bytes).toString('hex'))
    await restored.close()
  })

  test('a backup of files of the database, as versions before made it, is still restored, without what was erased since', async () => {
    const old = join(room, 'old')
    cpSync(dataDir, old, { recursive: true })
    const file = join(room, 'old.bak')
    // As it was written: the folder `pg`, file by file.
    const entries = async function* () {
      for (const entry of readdirSync(old, { recursive: true, withFileTypes: true })) {
        const whole = join(entry.parentPath, entry.name)
        const path = whole.slice(old.length + 1)
        if (entry.isDirectory()) yield { path, folder: true as const }
        else if (entry.name !== 'lock') {
          const bytes = readFileSync(whole)
          yield {
            path,
            size: bytes.length,
            bytes: (async function* () {
              yield bytes
            })(),
          }
        }
      }
    }
    await writeWhole(file, writeArchive(entries(), null))
    addToLedger(join(old, 'erasures.jsonl'), [{ dataKey: kept.id, agency: holder.agency, at: new Date() }])
    const { aside } = await restore({ ...config, dataDir: old }, file, null)
    assert.ok(aside !== null && existsSync(join(aside, 'pg')))
    const folder = await KeyFolder.open(old, holder)
    assert.equal((await folder.opened([kept.id])).size, 0)
    await folder.close()
  })

  test('rows of an earlier schema come into the tables of this version', async () => {
    const file = join(room, 'again.bak')
    await backup(config, file, null)
    const { rowsOf } = await readRows(readArchive(createReadStream(file), null))
    assert.ok(rowsOf.includes('data_keys.0') && !rowsOf.some((name) => name.startsWith('migrations')))
    const earlier = join(room, 'earlier')
    mkdirSync(earlier)
    const lite = await PGlite.create({ ...LITE, dataDir: join(earlier, 'pg') })
    const before = readMigrations().filter(({ name }) => name < '0035')
    await lite.exec('create role ausma_server login noinherit')
    await migrate(
      {
        query: async (text) => (await lite.query<Record<string, unknown>>(text)).rows,
        run: async (text) => void (await lite.exec(text)),
        login: 'ausma_server',
      },
      before,
    )
    const key = newId()
    await lite.exec(`insert into data_keys (id, agency, made_at) values ('${key}', '${holder.agency}', now())`)
    await lite.close()
    openSecrets(join(room, 'secrets'))
    cpSync(join(room, 'secrets', 'secrets.json'), join(earlier, 'secrets.json'))
    const dump = join(room, 'earlier.bak')
    await backup({ ...config, dataDir: earlier }, dump, null)
    const into = join(room, 'newer')
    await restore({ ...config, dataDir: into }, dump, null)
    const folder = await KeyFolder.open(into, holder)
    assert.deepEqual(await folder.work((db) => db.selectFrom('data_keys').select('id').execute()), [{ id: key }])
    await folder.close()
  })
})

async function readRows(entries: AsyncIterable<{ path: string; bytes?: AsyncIterable<Uint8Array> }>) {
  const rowsOf: string[] = []
  for await (const { path, bytes } of entries) {
    if (path.startsWith('rows/')) rowsOf.push(path.slice('rows/'.length))
    // Each entry is read before the next is asked for.
    if (bytes) for await (const _ of bytes);
  }
  return { rowsOf }
}
