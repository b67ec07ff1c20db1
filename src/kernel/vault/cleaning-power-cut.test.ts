import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { HANG } from '../../../test/browser/eventually.ts'
import { isWhole } from '../../../test/run/mode.ts'
import { epochFile } from '../../ports/epoch-file.ts'
import { sessionOf, system } from '../actor.ts'
import type { Database, Tx } from '../database.ts'
import { openEmbedded } from '../embedded.ts'
import { newId } from '../ids.ts'
import { newKeyPair } from './boxes.ts'
import { cleanKeys } from './cleaning.ts'
import { type DataKey, newDataKeys } from './data-keys.ts'
import { foundKey } from './founding.ts'
import { Keyring } from './keyring.ts'
import { withEpochs } from './open-epochs.ts'
import { TrustFloor } from './trust-floor.ts'
import { trusting } from './trusting.ts'

// Of the embedded database a power cut leaves, at worst, what it was told to sync last, however much was written since: PGlite
// itself never waits for the disk. So the disk of this test is a copy that is made with each sync.

const room = mkdtempSync(join(tmpdir(), 'ausma-power-'))
after(() => rmSync(room, { recursive: true, force: true }))
const [folder, disk] = [join(room, 'data'), join(room, 'disk')]
const pg = join(folder, 'pg')

class Cut extends Error {}

const keeping = {
  lock: () => () => {},
  sync: async () => {
    rmSync(disk, { recursive: true, force: true })
    cpSync(pg, disk, { recursive: true })
  },
}

const SECRET = randomBytes(32)
// What must not be taken back lies outside the database, and no power cut of these reaches it.
const FLOOR = new TrustFloor({ read: () => null, write: async () => {} }, SECRET)
const agency = newId()
const member = newId()
const { publicKey, privateKey } = newKeyPair()
const keys = new Keyring(member, privateKey)
const work = <T>(database: Database, does: (db: Tx) => Promise<T>) =>
  database.transaction(sessionOf(system(agency), 'administration'), does)

async function opened(step: <T>(does: () => Promise<T>) => Promise<T> = (does) => does()) {
  const plain = await openEmbedded(folder, keeping)
  const { database: sealed, epochs } = await withEpochs(plain, epochFile(join(folder, 'epochs.json')))
  const database = trusting(sealed, SECRET, FLOOR)
  const counted: Database = {
    ...database,
    transaction: (session, does) => step(() => database.transaction(session, does)),
    rewriteKeys: () => step(() => database.rewriteKeys()),
    flush: () => step(() => database.flush()),
  }
  return { plain, sealed: { database: counted, epochs }, database }
}

/** Cleans, and cuts the power after a number of steps; gives how many it took. */
async function cleanAndCut(at: number): Promise<number> {
  let taken = 0
  const { plain, sealed } = await opened(async (does) => {
    if (taken++ === at) throw new Cut()
    return does()
  })
  try {
    await cleanKeys(sealed, { now: () => new Date(), atOnce: true, progress: async () => {} })
  } catch (error) {
    if (!(error instanceof Cut)) throw error
  }
  await plain.close()
  return taken
}

test('a power cut after any step of an epoch loses no content that was on the disk', { timeout: HANG }, async () => {
  const first = await opened()
  await work(first.database, (db) => foundKey(db, { agency, founder: { id: member, publicKey }, now: new Date() }))
  const made: DataKey[] = await work(first.database, (db) => newDataKeys(db, agency, 30, new Date()))
  await first.database.flush()
  await first.plain.close()
  const steps = await cleanAndCut(Number.POSITIVE_INFINITY)
  // In the usual run the last ones, around the key's destruction.
  for (let at = isWhole ? 0 : steps - 3; at <= steps; at++) {
    await cleanAndCut(at)
    rmSync(pg, { recursive: true })
    cpSync(disk, pg, { recursive: true })
    const again = await opened()
    const ids = made.map(({ id }) => id)
    const found = await work(again.database, (db) => keys.dataKeys(db, ids))
    for (const { id, bytes } of made)
      assert.deepEqual(Buffer.from(found.get(id) ?? []), Buffer.from(bytes), `cut at ${at}`)
    await again.plain.close()
  }
})
