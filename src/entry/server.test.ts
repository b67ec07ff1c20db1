import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { eventually, HANG } from '../../test/browser/eventually.ts'
import { command, Founder, OpenedServer, RunningServer } from '../../test/run/running.ts'
import { said } from '../../test/run/said.ts'
import { asLines, inventedAdverts } from '../../test/samples/adverts.ts'
import { openEmbedded } from '../kernel/embedded.ts'
import { agencies } from '../kernel/job-claims.ts'
import { FolderInUse } from '../ports/folder-lock.ts'
import { addToLedger } from '../ports/ledger.ts'
import { KEEPING } from './open-kernel.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-server-'))
after(() => rmSync(room, { recursive: true, force: true }))

const DATA = join(room, 'data')
const SESSION = join(room, 'cli', 'session.json')
const PHRASE = join(room, 'phrase')
writeFileSync(PHRASE, 'correct horse battery\n')
const adverts = join(room, 'adverts.jsonl')
writeFileSync(adverts, asLines(inventedAdverts([40, 40, 40], 100, 7)))

type Json = Record<string, unknown>

// Only start, signals and lock need a process of their own. All else runs in this one, which is seconds faster.
describe('a server from its first start to a restored backup', { timeout: HANG }, () => {
  const founder = new Founder()
  let server: RunningServer | OpenedServer
  let token: string
  const settings = () => ({ DATA_DIR: DATA, AUSMA_URL: `http://localhost:${server.port}`, AUSMA_SESSION: SESSION })
  const cli = (words: readonly string[]) => said(words, settings())
  const signIn = (code: string, password = founder.password) =>
    command(['sign-in'], settings(), `${founder.email}\n${password}\n${code}\n`)
  const leads = async () => {
    const { total } = (await server.call('leads.list', { sort: 'score' }, token)).json()
    return (total as { leads: number }).leads
  }
  const jobState = async (job: string, wanted: string, by = token) => {
    const get = async () => (await server.call('jobs.get', { id: job }, by)).json()
    await eventually(async () => (await get()).state, new RegExp(`^(${wanted}|failed)$`))
    const { state, problem } = await get()
    assert.equal(state, wanted, String(problem))
  }

  let first: RunningServer
  before(async () => {
    first = await RunningServer.start({ DATA_DIR: DATA })
    server = first
  })
  after(() => server.end('SIGKILL'))

  test('says where it is, and the one-time link with its token behind #', () => {
    assert.match(first.said, /Ausma is at http:\/\/localhost:\d+/)
    assert.match(first.said, /http:\/\/localhost:\d+\/setup#[\w-]{43}/)
  })

  test('the data folder is for this login alone', () => {
    assert.equal(statSync(DATA).mode & 0o777, 0o700)
    assert.equal(statSync(join(DATA, 'secrets.json')).mode & 0o777, 0o600)
  })

  test('a second server on the same folder is refused, and says by which process', async () => {
    const { code, err } = await command(['start'], { DATA_DIR: DATA, PORT: '0' })
    assert.equal(code, 1)
    assert.match(err, /Process \d+ is working with/)
    assert.doesNotMatch(err, /\n\s+at /)
  })

  test('a port that is taken is told before anything is opened', async () => {
    const elsewhere = join(room, 'elsewhere')
    const { code, err } = await said(['start'], { DATA_DIR: elsewhere, PORT: `${server.port}` })
    assert.equal(code, 1)
    assert.match(err, /Port \d+ is in use/)
    assert.ok(!existsSync(elsewhere))
  })

  test('a setting that is wrong is named', async () => {
    const { code, err } = await said(['start'], { PORT: 'x' })
    assert.equal(code, 1)
    assert.match(err, /^PORT must be a whole number/)
  })

  test('a start that failed leaves the signals of its process alone', async () => {
    const before = ['SIGINT', 'SIGTERM'].map((signal) => process.listenerCount(signal))
    await said(['start'], { PORT: 'x' })
    assert.deepEqual(
      ['SIGINT', 'SIGTERM'].map((signal) => process.listenerCount(signal)),
      before,
    )
  })

  test('the link makes the first agency, once', async () => {
    token = await founder.found(server)
    await assert.rejects(new Founder().found(server), /founded already/)
    assert.equal((await server.call('sessions.current', {}, token)).json().demo, false)
  })

  test('with an agency there is no demonstration', async () =>
    assert.equal((await server.call('demonstrations.start')).status, 409))

  test('the command line signs in and keeps its session in a file of its own', async () => {
    const wrong = await said(['sessions.current'], settings())
    assert.equal(wrong.code, 1, 'nobody is signed in yet')
    assert.equal((await signIn(await founder.code(), 'not the password')).code, 1)
    assert.ok(!existsSync(SESSION))
    const { code, out, err } = await signIn(await founder.code())
    assert.equal(code, 0, err)
    assert.match(out, /You are signed in/)
    assert.doesNotMatch(out + err, /a long enough password/)
    assert.equal(statSync(SESSION).mode & 0o777, 0o600)
  })

  test('and runs operations by their names and fields', async () => {
    const { code, out } = await cli(['sessions.current'])
    assert.equal(code, 0)
    assert.equal(((JSON.parse(out) as Json).member as Json).name, 'Anna')
    const listed = await cli(['audit.list', '--limit', '2', '--filter.outcome', 'done'])
    // A member who is no auditor may not read the audit: the command line passes the refusal on.
    assert.match(listed.out + listed.err, /entries|roles do not allow/)
    const help = await cli(['leads.list', '--help'])
    assert.match(help.out, /--filter\.state/)
    const names = await cli(['operations'])
    assert.match(names.out, /^leads\.list\s/m)
    assert.doesNotMatch(names.out, /files\.keep/)
  })

  test('wrong use ends with exit code 2, a refusal with 1', async () => {
    assert.deepEqual((await cli(['leads.list', '--sorted', 'x'])).code, 2)
    const refused = await cli(['jobs.get', '--id', 'x'])
    assert.equal(refused.code, 1)
    assert.match(refused.err, /--id: /)
    const away = await said(['sessions.current'], { AUSMA_URL: 'http://localhost:1', AUSMA_SESSION: SESSION })
    assert.equal(away.code, 1)
    assert.match(away.err, /No server answers at http:\/\/localhost:1/)
  })

  test('uploads a file and has it screened', async () => {
    const { code, out, err } = await cli(['screenings.start', '--upload', adverts, '--name', 'Test'])
    assert.equal(code, 0, err)
    await jobState(String((JSON.parse(out) as Json).job), 'done')
    assert.ok((await leads()) > 0)
  })

  test('a backup of a folder in use is refused', async () => {
    const { code, err } = await cli(['backup', join(room, 'busy.bak'), '--no-passphrase'])
    assert.equal(code, 1)
    assert.match(err, /is working with/)
    assert.ok(!existsSync(join(room, 'busy.bak')))
  })

  test('killed in the middle of a job: after the next start it is there, and goes on when its member comes', async () => {
    const started = await cli(['screenings.start', '--upload', adverts, '--name', 'Again'])
    const job = String((JSON.parse(started.out) as Json).job)
    await server.end('SIGKILL')
    server = await RunningServer.start({ DATA_DIR: DATA, PORT: `${server.port}` })
    assert.equal(server.setup, null)
    await jobState(job, 'done')
  })

  test('signing out at the command line ends the session', async () => {
    assert.equal((await cli(['sign-out'])).code, 0)
    assert.ok(!existsSync(SESSION))
    assert.equal((await cli(['sessions.current'])).code, 1)
  })

  let shown: number
  let listed: { id: string }[]

  test('SIGTERM ends it in order, and the folder is free', async () => {
    shown = await leads()
    const { leads: some } = (await server.call('leads.list', { sort: 'score', limit: 2 }, token)).json()
    listed = some as { id: string }[]
    assert.equal(await server.end(), 0)
    assert.ok(!existsSync(join(DATA, 'lock')))
    assert.ok(existsSync(join(DATA, 'audit-head.json')))
  })

  const backup = join(room, 'all.bak')

  test('a backup holds everything sealed, in a file of this login', async () => {
    const { code, err } = await cli(['backup', backup, '--passphrase-file', PHRASE])
    assert.equal(code, 0, err)
    assert.equal(statSync(backup).mode & 0o777, 0o600)
    const secrets = JSON.parse(readFileSync(join(DATA, 'secrets.json'), 'utf8')) as { installation: string }
    assert.ok(!readFileSync(backup).includes(secrets.installation))
    assert.equal((await cli(['backup', backup, '--passphrase-file', PHRASE])).code, 2, 'never over another')
  })

  test('a restore brings everything back, but for the lead erased since', async () => {
    const [{ id }, other] = listed
    // The ledger gets the id of the lead's key, as an erasure leaves it.
    const database = await openEmbedded(DATA, KEEPING)
    const session = { kind: 'system', actor: null, agency: null, purpose: 'administration' }
    const [agency] = await database.transaction(session, agencies)
    const { data_key: dataKey } = await database.transaction({ ...session, agency }, (db) =>
      db.selectFrom('leads').select('data_key').where('id', '=', id).executeTakeFirstOrThrow(),
    )
    await database.close()
    addToLedger(join(DATA, 'erasures.jsonl'), [{ dataKey, agency, at: new Date() }])

    writeFileSync(join(room, 'wrong'), 'incorrect horse battery')
    const wrong = await cli(['restore', backup, '--passphrase-file', join(room, 'wrong')])
    assert.equal(wrong.code, 1)
    assert.match(wrong.err, /passphrase is wrong/)
    const { code, out, err } = await cli(['restore', backup, '--passphrase-file', PHRASE])
    assert.equal(code, 0, err)
    assert.match(out, /What was there before is in .*data\.before-/)

    server = await OpenedServer.open({ DATA_DIR: DATA })
    await assert.rejects(OpenedServer.open({ DATA_DIR: DATA }), FolderInUse)
    // Nobody is signed in any more after a restore.
    assert.equal((await server.call('leads.list', { sort: 'score' }, token)).status, 401)
    token = await founder.signIn(server)
    assert.equal(await leads(), shown)
    const verdict = (await server.call('leads.get', { lead: id }, token)).status
    assert.notEqual(verdict, 200, 'what was erased does not open again')
    assert.equal((await server.call('leads.get', { lead: other.id }, token)).status, 200)
  })

  test('a broken backup touches nothing', async () => {
    await server.end()
    const broken = join(room, 'broken.bak')
    writeFileSync(broken, readFileSync(backup).subarray(0, 100_000))
    const before = readdirSync(DATA).sort()
    const { code, err } = await cli(['restore', broken, '--passphrase-file', PHRASE])
    assert.equal(code, 1)
    assert.match(err, /changed or cut off/)
    assert.deepEqual(readdirSync(DATA).sort(), before)
    assert.ok(!existsSync(`${DATA}.new`))
  })
})
