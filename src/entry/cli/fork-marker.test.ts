import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { sessionOf, system } from '../../kernel/actor.ts'
import { append, chain, chainOf } from '../../kernel/audit.ts'
import { checkAudit } from '../../kernel/audit-check.ts'
import { exportHeading, exportLines, readExport } from '../../kernel/audit-export.ts'
import { AuditHead } from '../../kernel/audit-head.ts'
import { openSecrets } from '../../kernel/config.ts'
import { keyText } from '../../kernel/signed-note.ts'
import { CHECKPOINTS, checkpointFolder } from '../../ports/checkpoint-folder.ts'
import { headFile } from '../../ports/files.ts'
import { leaveForkMarker } from './fork-marker.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-fork-'))
after(() => rmSync(room, { recursive: true }))

const asSystem = sessionOf(system(), 'oversight')
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** A process over a data folder. */
async function opened(folder: string, database: TestDatabase) {
  const head = new AuditHead(headFile(join(folder, 'audit-head.json')), openSecrets(folder).auditSeed)
  await head.begin(chainOf(database))
  const write = async (times: number) => {
    for (let i = 0; i < times; i++) {
      const link = await database.transaction(asSystem, (db) =>
        append(db, { at: new Date(i), operation: 'a.b', verb: 'alteration', outcome: 'done', subjects: [] }),
      )
      head.appended(link)
      head.note(link)
    }
    await head.settled()
  }
  return { head, write }
}
async function logOf(database: TestDatabase, head: AuditHead) {
  const links = await database.transaction(asSystem, (db) => chain(db, 0, 1000))
  const entries = links.map(({ seq, previous, computed }) => ({
    ...{ seq, previous: hex(previous), hash: hex(computed), format: 2 as const, entry: null },
  }))
  const read = readExport(exportHeading(keyText(head.signer)) + exportLines(entries))
  return { name: 'log', read: read ?? assert.fail('no export') }
}

test('a restore leaves a signed marker, and the check accepts the fork there and nowhere else', async (t) => {
  const database = await openTestDatabase('server')
  t.after(() => database.close())
  const [folder, aside, backup] = ['data', 'aside', 'backup'].map((name) => join(room, name))
  const heads = checkpointFolder(join(folder, CHECKPOINTS))
  const first = await opened(folder, database)
  await first.write(4)
  await heads.keep('2026-11-30', first.head.checkpoint() ?? '')
  await first.head.close()
  cpSync(folder, backup, { recursive: true })
  const second = await opened(folder, database)
  await second.write(3)
  await heads.keep('2026-12-01', second.head.checkpoint() ?? '')
  await second.head.close()

  // What `ausma restore` does: the data go aside, the backup takes their place.
  await database.superuser('delete from audit where seq > 4')
  cpSync(folder, aside, { recursive: true })
  rmSync(folder, { recursive: true })
  cpSync(backup, folder, { recursive: true })
  const said = await leaveForkMarker(
    { dataDir: folder, auditCheckpoints: null },
    database,
    aside,
    new Date('2026-12-02'),
  )
  assert.match(said ?? '', /goes on behind entry 4; before the restore it ended with entry 7/)

  const third = await opened(folder, database)
  assert.equal(third.head.fault, null, 'what goes on behind the marker is signed')
  await third.write(1)
  await heads.keep('2026-12-03', third.head.checkpoint() ?? '')
  const kept = heads.list().map(({ name, text }) => ({ name, text }))
  assert.deepEqual(
    kept.map(({ name }) => name),
    ['2026-11-30', '2026-12-01', '2026-12-03', 'restored-2026-12-02'],
  )
  const checked = (files = kept) =>
    logOf(database, third.head).then((log) =>
      checkAudit({ heads: files, exports: [log], key: third.head.signer, cosigners: [] }),
    )
  const good = await checked()
  assert.ok(good.isGood, good.lines.join('\n'))
  assert.match(good.lines.join('\n'), /the log then ended with entry 7, and the backup with entry 4/)
  // Its head says that it lies behind the restore; else it would pass for one that the restore left behind.
  assert.match(good.lines.join('\n'), /2026-12-03: belongs to this log, up to entry 6/)
  assert.equal((await checked(kept.slice(0, 3))).isGood, false, 'without the marker')
  // Somebody who has the database alone cuts further than the restore did.
  await database.superuser('delete from audit where seq > 3')
  assert.equal((await checked()).isGood, false)
  const again = await opened(folder, database)
  assert.match(again.head.fault ?? '', /missing/)
})

test('an empty log, one without anything gone, and one that is not whole get none', async (t) => {
  const database = await openTestDatabase('server')
  t.after(() => database.close())
  const folder = join(room, 'other')
  const config = { dataDir: folder, auditCheckpoints: join(room, 'elsewhere') }
  openSecrets(folder)
  assert.equal(await leaveForkMarker(config, database, null), null)
  assert.ok(!existsSync(join(folder, 'audit-head.json')))
  const { head, write } = await opened(folder, database)
  await write(2)
  await head.close()
  cpSync(folder, join(room, 'same'), { recursive: true })
  assert.equal(await leaveForkMarker(config, database, join(room, 'same')), null)
  await database.superuser('delete from audit where seq = 1; update audit set hash = sha256(hash)')
  assert.match((await leaveForkMarker(config, database, null)) ?? '', /is not whole\. Entries 1 to 1 are missing/)
  assert.deepEqual(checkpointFolder(config.auditCheckpoints).list(), [])
})

test('a log that lost its last entries goes on once its own backup is restored, and says so for ever', async (t) => {
  const database = await openTestDatabase('server')
  t.after(() => database.close())
  const folder = join(room, 'lost')
  const config = { dataDir: folder, auditCheckpoints: null }
  openSecrets(folder)
  const heads = checkpointFolder(join(folder, CHECKPOINTS))
  const first = await opened(folder, database)
  await first.write(5)
  await heads.keep('2026-12-01', first.head.checkpoint() ?? '')
  // A power cut: the head was on the disk, the last commits were not. The start rings, and goes on ringing.
  await database.superuser('delete from audit where seq > 3')
  assert.match((await opened(folder, database)).head.fault ?? '', /missing/)
  cpSync(folder, join(room, 'lost-aside'), { recursive: true })
  const said = await leaveForkMarker(config, database, join(room, 'lost-aside'), new Date('2026-12-02'))
  assert.match(said ?? '', /does not fit its audit.*goes on behind entry 3; before the restore it ended with entry 5/)
  const { head, write } = await opened(folder, database)
  assert.equal(head.fault, null)
  await write(4)
  await heads.keep('2026-12-03', head.checkpoint() ?? '')
  const check = async () =>
    checkAudit({ heads: heads.list(), exports: [await logOf(database, head)], key: head.signer, cosigners: [] })
  const good = await check()
  assert.ok(good.isGood, good.lines.join('\n'))
  assert.match(
    good.lines.join('\n'),
    /2026-12-01: entry 5 lies on the branch that the restore of 2026-12-02 left behind/,
  )
  // An entry from before that was changed is not explained by it.
  await database.superuser(`update audit set outcome = 'failed' where seq = 2`)
  assert.deepEqual([(await check()).isGood, (await check()).from], [false, 1])
})
