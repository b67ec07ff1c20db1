import assert from 'node:assert/strict'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { TOTP } from 'otpauth'
import { restore } from '../src/entry/cli/backup.ts'
import { type OpenKernel, openKernel } from '../src/entry/open-kernel.ts'
import { visitor } from '../src/kernel/actor.ts'
import { checkAudit } from '../src/kernel/audit-check.ts'
import { readExport } from '../src/kernel/audit-export.ts'
import { openSecrets, readConfig } from '../src/kernel/config.ts'
import { openOwned } from '../src/kernel/embedded.ts'
import { cleanKeys } from '../src/kernel/vault/cleaning.ts'
import { authenticate, permits } from '../src/modules/accounts/index.ts'
import { checkProof, proofKey, reporterBy, Told } from '../src/modules/reports/index.ts'
import { readEntry } from '../src/modules/reports/receipts/entry.ts'
import { type In, jobs, MARKED, type Name, type Out, operations, perform } from '../src/operations.ts'
import { type Entry, writeArchive } from '../src/ports/archive.ts'
import { writeWhole } from '../src/ports/files.ts'
import { addToLedger } from '../src/ports/ledger.ts'
import { HANG } from './browser/eventually.ts'
import { KEPT, type KeptPerson, unpackKept } from './houses/kept.ts'

// The installation in test/kept/ was made by a version from before rows had marks, keys had epochs and the audit had a tree; the page
// beside it says how. Whoever has such a one starts this version on it.

type Facts = {
  readonly people: Readonly<Record<'founder' | 'officer' | 'desk' | 'auditor', KeptPerson>>
  readonly receipt: string
  readonly receiptGone: string
  readonly report: string
  readonly person: string
  readonly referral: string
  readonly proof: object
  readonly proofKey: string
  readonly told: object
  readonly madeAt: string
}

const facts = JSON.parse(readFileSync(join(KEPT, 'before-marks.json'), 'utf8')) as Facts
/** The day after it was left: no period runs out because a test is run years later. */
let now = new Date(Date.parse(facts.madeAt) + 24 * 3600_000)

const room = mkdtempSync(join(tmpdir(), 'ausma-kept-'))
after(() => rmSync(room, { recursive: true, force: true }))

type Open = Awaited<ReturnType<typeof opened>>

/** Opens a folder as a start of the program does, with the clock of {@link now}. */
async function opened(dataDir: string) {
  const site = { publicUrl: 'http://localhost:8321', demo: false, session: { idle: 3600_000, longest: 24 * 3600_000 } }
  const rooms = { operations, jobs, permits, marked: MARKED }
  const { kernel: open, close } = await openKernel(readConfig({ DATA_DIR: dataDir }), rooms, site, () => {})
  const kernel: OpenKernel = { ...open, clock: { now: () => now } }
  return {
    kernel,
    close,
    async signIn(name: keyof Facts['people']) {
      const { email, password, totp } = facts.people[name]
      // A code counts once.
      now = new Date(now.getTime() + 60_000)
      const code = new TOTP({ secret: totp }).generate({ timestamp: now.getTime() })
      const input = { kind: 'password', email, password, code } as const
      const { sessionToken } = await perform(kernel, { actor: visitor, operation: 'sessions.open', input })
      const actor = await authenticate(kernel, sessionToken, now)
      return <N extends Name>(operation: N, given: In<N>): Promise<Out<N>> =>
        perform(kernel, { actor: actor ?? assert.fail(), operation, input: given })
    },
    async byReceipt(words: string) {
      const entry = readEntry(words)
      if (entry.kind !== 'read') return assert.fail(`«${words}» is no receipt any more`)
      const [receipt] = entry.receipts
      return reporterBy(kernel, receipt)
    },
  }
}

/** Rows of a folder that no program has open, asked past all walls. */
async function asked(dataDir: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const owned = await openOwned(dataDir)
  try {
    return await owned.query(text)
  } finally {
    await owned.close()
  }
}

/** All files of a folder, as versions before wrote them into a backup: those of the database, too. */
async function* filesOf(folder: string): AsyncGenerator<Entry> {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const whole = join(entry.parentPath, entry.name)
    const path = whole.slice(folder.length + 1)
    if (entry.isDirectory()) yield { path, folder: true }
    else {
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

describe('an installation from before this version', { timeout: HANG }, () => {
  const dataDir = join(room, 'data')
  const asItWas = join(room, 'as-it-was')
  const oldBackup = join(room, 'old.bak')

  before(async () => {
    await unpackKept('before-marks.bak', dataDir)
    cpSync(dataDir, asItWas, { recursive: true })
    await writeWhole(oldBackup, writeArchive(filesOf(dataDir), null))
  })

  test('is one: without marks, epochs and floor', async () => {
    const [{ last }] = await asked(dataDir, 'select max(name) as last from migrations')
    assert.match(String(last), /^0032_/)
    for (const name of ['epochs.json', 'trust-floor.json']) assert.ok(!existsSync(join(dataDir, name)), name)
  })

  describe('once this version was started on it', () => {
    let open: Open
    before(async () => {
      open = await opened(dataDir)
    })
    after(() => open.close())

    test('members sign in as before and read what they read', async () => {
      const officer = await open.signIn('officer')
      const { messages } = await officer('reports.get', { report: facts.report })
      assert.match(JSON.stringify(messages), /He has our passports/)
      assert.match(JSON.stringify(await officer('persons.get', { person: facts.person })), /Oksana Vyhadana/)
    })

    test('who was referred a person reads on, and the founder of the agency holds its key', async () => {
      const desk = await open.signIn('desk')
      const page = await desk('referrals.get', { referral: facts.referral })
      assert.match(JSON.stringify(page.summary), /Oksana Vyhadana/)
      const founder = await open.signIn('founder')
      assert.ok((await founder('members.list', {})).members.length >= 3)
    })

    test('a receipt opens its report, and one that was withdrawn stays closed', async () => {
      const reporter = (await open.byReceipt(facts.receipt)) ?? assert.fail('the receipt opens nothing')
      const mine = await perform(open.kernel, { actor: reporter, operation: 'reports.mine', input: {} })
      assert.match(JSON.stringify(mine.messages), /He has our passports/)
      const gone = await open.byReceipt(facts.receiptGone)
      const read = gone && perform(open.kernel, { actor: gone, operation: 'reports.mine', input: {} })
      if (read !== null) await assert.rejects(read)
    })

    test('a proof of report is good still, and a new one tells the same', async () => {
      assert.equal(proofKey(open.kernel.secret), facts.proofKey)
      const told = Told.parse(facts.told)
      assert.equal(checkProof(JSON.stringify(facts.proof), { key: facts.proofKey, told }).kind, 'good')
      const actor = (await open.byReceipt(facts.receipt)) ?? assert.fail()
      const { proof } = await perform(open.kernel, { actor, operation: 'reports.prove', input: {} })
      assert.equal(checkProof(JSON.stringify(proof), { key: facts.proofKey, told }).kind, 'good')
    })

    test('the audit goes on from its old head, is whole, and its export can be checked by anybody', async () => {
      const auditor = await open.signIn('auditor')
      const verified = await auditor('audit.verify', {})
      assert.equal(verified.fault, null)
      await open.kernel.head.settled()
      // Before the export, which is an entry itself.
      const head = readFileSync(join(dataDir, 'audit-head.json'), 'utf8')
      const { text } = await auditor('audit.export', { after: 0 })
      const read = readExport(text) ?? assert.fail('no export')
      assert.equal(read.fault, null)
      const key = open.kernel.head.signer
      const checked = checkAudit({
        heads: [{ name: 'head', text: head }],
        exports: [{ name: 'log', read }],
        key,
        cosigners: [],
      })
      assert.ok(checked.isGood, checked.lines.join('\n'))
    })

    test('its seals go under the key of an epoch, each member follows the keys, and all opens as before', async () => {
      const told = await cleanKeys(open.kernel, { now: () => now, progress: async () => {} })
      assert.ok(told.epoch !== null && told.moved > 0 && told.rewritten, JSON.stringify(told))
      const officer = await open.signIn('officer')
      assert.match(JSON.stringify(await officer('persons.get', { person: facts.person })), /Oksana Vyhadana/)
      assert.ok(await open.byReceipt(facts.receipt))
    })
  })

  test('no seal is left outside an epoch, and whoever signed in and holds a key has pinned it', async () => {
    const [left] = await asked(
      dataDir,
      `select (select count(*)::int from data_key_seals where epoch = 0) as bare,
        (select count(*)::int from members where sealed_pins is not null) as pinned`,
    )
    assert.deepEqual(left, { bare: 0, pinned: 3 })
  })

  test('a row without its mark is refused from then on: nobody goes back', async () => {
    const taken = join(room, 'unmarked')
    cpSync(dataDir, taken, { recursive: true })
    await asked(taken, 'update credentials set row_mark = null')
    const open = await opened(taken)
    await assert.rejects(open.signIn('officer'), /changed/)
    await open.close()
  })

  test('the database of before in the folder of today lets nobody in', async () => {
    const back = join(room, 'back')
    cpSync(dataDir, back, { recursive: true })
    rmSync(join(back, 'pg'), { recursive: true })
    cpSync(join(asItWas, 'pg'), join(back, 'pg'), { recursive: true })
    const open = await opened(back)
    await assert.rejects(open.signIn('officer'), /changed/)
    await open.close()
  })

  test('a backup that the earlier version made is restored, without what was erased since', async () => {
    const into = join(room, 'restored')
    mkdirSync(into)
    const [{ data_key, agency }] = await asked(
      dataDir,
      `select data_key, agency from reports where id = '${facts.report}'`,
    )
    addToLedger(join(into, 'erasures.jsonl'), [{ dataKey: String(data_key), agency: String(agency), at: now }])
    await restore({ ...readConfig({}), dataDir: into }, oldBackup, null)
    assert.deepEqual(openSecrets(into), openSecrets(dataDir))
    const open = await opened(into)
    const officer = await open.signIn('officer')
    assert.match(JSON.stringify(await officer('persons.get', { person: facts.person })), /Oksana Vyhadana/)
    const { messages } = await officer('reports.get', { report: facts.report }).catch(() => ({ messages: null }))
    assert.doesNotMatch(JSON.stringify(messages), /passports/)
    await open.close()
  })
})
