import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { backup, restore } from '../../src/entry/cli/backup.ts'
import { readConfig } from '../../src/kernel/config.ts'
import { ConfigFault } from '../../src/kernel/config-fault.ts'
import { eraseDataKeys, newDataKeys } from '../../src/kernel/vault/data-keys.ts'
import { addToLedger } from '../../src/ports/ledger.ts'
import { KeyFolder, type KeyHolder } from '../houses/key-folder.ts'
import { beforeEachChange } from './killed-at-write.ts'

// A process that makes, erases, cleans, backs up and restores, and says each step on a line of its own, with the number of changes
// that it had made on the disk by then. It kills itself within a step: before so many changes, or at the latest before it says the
// next one. It begins with a look at all that an earlier one acknowledged.

/** What was acknowledged before: keys that must open, keys that must not, and a restore that was under way. */
type Facts = {
  readonly holder: KeyHolder
  readonly kept: Readonly<Record<string, string>>
  readonly erased: readonly string[]
  readonly restoring: string | null
}

/** @param begin step that the first round begins with, `erasing` or `backing-up` */
const [dataDir, factsFile, begin, end, after] = process.argv.slice(2)
const config = readConfig({ DATA_DIR: dataDir })
let [step, changes, left] = ['opening', 0, Number(after)]

function say(word: string, ...rest: readonly string[]): void {
  const next = word === 'step' ? rest[0] : word
  if (step === end && next !== end) killed('saying')
  console.log([changes, word, ...rest].join(' '))
  step = next
}

function killed(change: string): void {
  console.log(`${changes} before ${change} ${step}`)
  process.kill(process.pid, 'SIGKILL')
}

await beforeEachChange((change) => {
  if (step === end && left-- === 0) killed(change)
  changes++
})

const facts = existsSync(factsFile) ? (JSON.parse(readFileSync(factsFile, 'utf8')) as Facts) : null
const folder = await opened()
if (facts === null) say('holder', JSON.stringify(folder.holder))
else await check(folder, facts)
say('checked')
await work(folder)

async function opened(): Promise<KeyFolder> {
  try {
    return await KeyFolder.open(dataDir, facts?.holder)
  } catch (error) {
    // The keeper does what the words say.
    if (!(error instanceof ConfigFault) || facts === null || facts.restoring === null) throw error
    await restore(config, facts.restoring, null)
    return KeyFolder.open(dataDir, facts.holder)
  }
}

async function check(open: KeyFolder, { kept, erased }: Facts): Promise<void> {
  const found = await open.opened([...Object.keys(kept), ...erased])
  for (const [id, bytes] of Object.entries(kept)) if (found.get(id) !== bytes) say('lost', id)
  for (const id of erased) if (found.has(id)) say('back', id)
}

async function work(open: KeyFolder): Promise<void> {
  for (let round = 0, now = open; ; round++) {
    const [one, other] = await make(now, 3)
    if (round > 0 || begin === 'erasing') {
      await erase(now, one)
      await now.clean((stage) => say('step', stage))
      say('cleaned')
    }
    await now.close()
    const file = join(`${dataDir}.backups`, `${process.pid}-${round}`)
    say('backing-up')
    await backup(config, file, null)
    const since = await KeyFolder.open(dataDir, now.holder)
    // The ledger is what knows of it when the backup comes back.
    await erase(since, other)
    await since.close()
    say('restoring', file)
    await restore(config, file, null)
    say('restored')
    now = await KeyFolder.open(dataDir, now.holder)
  }
}

async function make(open: KeyFolder, count: number): Promise<string[]> {
  const keys = await open.work((db) => newDataKeys(db, open.holder.agency, count, new Date()))
  for (const { id, bytes } of keys) say('made', id, Buffer.from(bytes).toString('hex'))
  return keys.map(({ id }) => id)
}

async function erase(open: KeyFolder, id: string): Promise<void> {
  const at = new Date()
  say('erasing', id)
  await open.work((db) => eraseDataKeys(db, [id], open.holder.agency, at))
  addToLedger(join(dataDir, 'erasures.jsonl'), [{ dataKey: id, agency: open.holder.agency, at }])
  say('erased', id)
}
