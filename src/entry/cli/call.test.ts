import assert from 'node:assert/strict'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Writable } from 'node:stream'
import { after, before, describe, test } from 'node:test'
import { done, type TestKernel, testAgency, testKernel } from '../../../test/houses/kernel.ts'
import { beginScreening, keptSamples } from '../../../test/houses/leads.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { said as saidBy } from '../../../test/run/said.ts'
import { testServer } from '../../../test/run/web.ts'
import type { Member } from '../../kernel/actor.ts'
import type { AnyOperation, Operations } from '../../kernel/operation.ts'
import { jobs, operations } from '../../operations.ts'
import { offered, schemaOf } from '../openapi/document.ts'
import { Questions } from './ask.ts'
import { flagsOf } from './flags.ts'

const TABLE: Operations = operations
const room = mkdtempSync(join(tmpdir(), 'ausma-call-'))
after(() => rmSync(room, { recursive: true }))

const [ANNA, BORISS, CLOSED] = ['a'.repeat(43), 'b'.repeat(43), 'c'.repeat(43)]
const members = new Map<string, Member>()
let database: TestDatabase
let kernel: TestKernel
let server: Awaited<ReturnType<typeof testServer>>
let leads: readonly { readonly id: string }[]

const SESSION = join(room, 'session.json')
const settings = () => ({ AUSMA_URL: `http://localhost:${server.port}`, AUSMA_SESSION: SESSION })
const said = (...words: string[]) => saidBy(words, settings())
const json = (text: string) => JSON.parse(text) as Record<string, unknown>

/** Keeps a session as `sign-in` does. */
function signedInAs(token: string | null): void {
  rmSync(SESSION, { force: true })
  const kept = { server: `http://localhost:${server.port}`, token }
  if (token !== null) writeFileSync(SESSION, JSON.stringify(kept), { mode: 0o600 })
}

before(async () => {
  database = await openTestDatabase('server')
  kernel = testKernel(database, { operations, jobs, now: new Date('2026-11-24T08:00:00Z') })
  const agency = await testAgency(kernel)
  const anna = agency.founder
  members
    .set(ANNA, anna)
    .set(BORISS, await agency.member())
    .set(CLOSED, { ...(await agency.member()), keys: null })
  const screening = await beginScreening({ kernel }, anna)
  await done(kernel, { actor: anna, operation: 'leads.import', input: { screening, leads: keptSamples().slice(0, 4) } })
  const input = { filter: { state: 'all' } }
  leads = (await done<{ leads: { id: string }[] }>(kernel, { actor: anna, operation: 'leads.list', input })).leads
  server = await testServer(kernel, members)
  signedInAs(ANNA)
})
after(async () => {
  await server.close()
  await database.close()
})

describe('help', () => {
  test('of every operation names it, says what it does and lists every field', async () => {
    for (const [name, operation] of offered(TABLE)) {
      const { code, out, err } = await said(name, '--help')
      assert.equal(code, 0, name)
      assert.equal(err, '', name)
      assert.ok(out.startsWith(`${name}: ${operation.summary} (${operation.permission}`), out)
      for (const { flag } of flagsOf(schemaOf(operation.input, 'input')))
        assert.ok(out.includes(`\n  --${flag} `), `${name} --${flag}`)
      const [head] = out.split('\n')
      assert.equal(head.includes('needs --reason'), Boolean(operation.reason), name)
      assert.equal(head.endsWith('waits for a second person)'), Boolean(operation.approval), name)
      assert.doesNotMatch(out, /\[object|undefined|NaN/, name)
    }
  })

  test('lists at least one flag for every operation that needs an input', () => {
    const asks = ([, { input }]: readonly [string, AnyOperation]) => !input.safeParse({}).success
    for (const one of offered(TABLE).filter(asks))
      assert.ok(flagsOf(schemaOf(one[1].input, 'input')).length > 0, one[0])
  })

  test('a field of only one way to sign in is not called needed', async () => {
    const { out } = await said('sessions.open', '--help')
    assert.match(out, /--kind password\|passkey\S* +\(needed\)/)
    assert.match(out, /--email string$/m)
    assert.match(out, /--prf string$/m)
  })

  test('is given without a server and without a session', async () => {
    const nowhere = { AUSMA_URL: 'http://localhost:1', AUSMA_SESSION: join(room, 'none.json') }
    assert.equal((await saidBy(['leads.list', '--help'], nowhere)).code, 0)
    assert.equal((await saidBy(['operations'], nowhere)).code, 0)
  })

  test('the list has every operation once and none that only jobs call', async () => {
    const { out } = await said('operations')
    const names = out.split('\n').map((line) => line.split(' ')[0])
    assert.deepEqual(
      names,
      offered(TABLE).map(([name]) => name),
    )
    for (const line of out.split('\n')) assert.match(line, /^\S+ +\S.{5,}/)
  })
})

describe('an operation that only jobs call', () => {
  for (const name of Object.keys(operations).filter((name) => TABLE[name].internal))
    test(`${name} is no command`, async () => {
      const { code, err } = await said(name)
      assert.equal(code, 2)
      assert.match(err, new RegExp(`There is no command «${name}»`))
    })

  for (const name of ['__proto__', 'constructor', 'toString', 'leads', 'leads.', 'LEADS.LIST', ''])
    test(`nor is «${name}»`, async () => {
      const { code, err } = await said(name)
      assert.equal(code, 2)
      assert.match(err, /no command|See: /)
    })
})

describe('fields', () => {
  test('of the first level', async () => {
    const { out, err, code } = await said('leads.list', '--limit', '2', '--sort=size')
    assert.equal(code, 0, err)
    assert.equal((json(out).leads as unknown[]).length, 2)
  })

  test('inside others, with dots', async () => {
    const { out } = await said('leads.list', '--filter.state', 'dismissed', '--filter.mine')
    assert.deepEqual(json(out).leads, [])
  })

  test('all at once as JSON, and single ones over it', async () => {
    const { out } = await said('leads.list', '--json', '{"limit": 1, "filter": {"state": "all"}}', '--limit', '3')
    assert.equal((json(out).leads as unknown[]).length, 3)
  })

  test('the output is JSON alone, so that another program can read it', async () => {
    const { out, err } = await said('leads.list', '--limit', '1')
    assert.equal(err, '')
    assert.equal(JSON.stringify(JSON.parse(out), null, 2), out)
  })

  test('a list is given by saying its flag again', async () => {
    const { err } = await said(
      'members.invite',
      '--email',
      'x@authority.example',
      '--roles',
      'analyst',
      '--roles',
      'cook',
    )
    assert.match(err, /--roles\.1: /, 'the server names the second one')
  })
})

describe('a wrong call', () => {
  for (const [words, code, message] of [
    [['leads.list', '--limit', 'many'], 1, /--limit: .*number/],
    [['leads.list', '--limit', '0'], 1, /--limit: /],
    [['leads.list', '--sort', 'luck'], 1, /--sort: /],
    [['leads.list', '--filter.from', '2026-13-01'], 1, /--filter\.from: /],
    [['leads.list', '--filter', 'x'], 1, /--filter: /],
    [['leads.get'], 1, /--lead: /],
    [['leads.get', '--lead', '17'], 1, /--lead: /],
    [['leads.list', '--filter.colour', 'red'], 2, /There is no --filter\.colour/],
    [['leads.list', 'limit'], 2, /«limit» is no flag/],
    [['leads.list', '--json', '{'], 2, /--json takes an object/],
    [['leads.list', '--reason'], 2, /--reason needs a value/],
    [['leads.pass', '--approve'], 2, /--approve needs a value/],
    [['screenings.start', '--upload'], 2, /--upload needs a value/],
    [['screenings.start', '--upload', '/no/such/file'], 2, /\/no\/such\/file is no file/],
    [['screenings.start', '--upload', room], 2, /is no file/],
    [['screenings.start'], 1, /--json: Name a file or a path/],
    [['leads.list', '--upload', import.meta.filename], 2, /There is no --file/],
  ] as const)
    test(`${words.slice(0, 3).join(' ')}: told in words, exit code ${code}`, async () => {
      const { code: given, out, err } = await said(...words)
      assert.equal(given, code, err)
      assert.equal(out, '')
      assert.match(err, message)
      assert.doesNotMatch(err, /\n\s+at |\[object|ZodError/)
      assert.ok(err.split('\n').length <= 4, err)
    })

  test('a record that is not there is told by the server’s words', async () => {
    const { code, err } = await said('leads.get', '--lead', '019ab000-0000-7000-8000-000000000000')
    assert.equal(code, 1)
    assert.match(err, /\w.*\.$/)
  })
})

describe('reasons and second persons', () => {
  test('an operation that asks why is refused without, and told by --reason', async () => {
    const [{ id }] = leads
    await said('leads.claim', '--lead', id)
    const without = await said('leads.dismiss', '--lead', id)
    assert.equal(without.code, 1)
    assert.match(without.err, /Say why.*\n {2}--reason: /)
    const { code, out, err } = await said(
      'leads.dismiss',
      '--lead',
      id,
      '--reason',
      'Ziņa jau pārbaudīta: parasts sludinājums.',
    )
    assert.equal(code, 0, err)
    assert.equal(json(out).state, 'dismissed')
  })

  test('a waiting call is told with its number; a second person approves it, the first cannot', async () => {
    const { id } = leads[1]
    const words = ['leads.pass', '--lead', id, '--authority', 'State Police', '--basis', 'Section 12']
    const claimed = await said('leads.claim', '--lead', id)
    assert.equal(claimed.code, 0, claimed.err)
    const asked = await said(...words, '--reason', 'It names a place where people are held.')
    assert.equal(asked.code, 0, asked.err)
    const approval = String(json(asked.out).waitsForApproval)
    assert.match(approval, /^[0-9a-f-]{36}$/)
    const own = await said('leads.pass', '--approve', approval)
    assert.equal(own.code, 1)
    assert.match(own.err, /yourself|second|other/i)
    signedInAs(BORISS)
    const approved = await said('leads.pass', `--approve=${approval}`)
    signedInAs(ANNA)
    assert.equal(approved.code, 0, approved.err)
    assert.equal(json(approved.out).state, 'passed')
  })

  test('a reason that belongs to the input goes there and not into the header, for the second person to read', async () => {
    const { err } = await said('leads.pass', '--lead', leads[2].id, '--reason', 'short')
    assert.match(err, /--reason: /)
  })
})

describe('uploads', () => {
  test('a file is sealed into the store and its number stands in the input', async () => {
    kernel.clock.pass(1000)
    const path = join(room, 'sludinājumi.jsonl')
    writeFileSync(path, '{"text":"Darbs noliktavā"}\n')
    const before = kernel.blobs.kept.size
    const { code, out, err } = await said('screenings.start', '--upload', path)
    assert.equal(code, 0, err)
    assert.match(String(json(out).job), /^[0-9a-f-]{36}$/)
    assert.equal(kernel.blobs.kept.size, before + 1)
    const listed = await said('screenings.list', '--limit', '1')
    assert.deepEqual(
      (json(listed.out).screenings as { job: string }[]).map(({ job }) => job),
      [json(out).job],
    )
  })

  test('without a session nothing is stored', async () => {
    signedInAs(null)
    const before = kernel.blobs.kept.size
    const { code, err } = await said('screenings.start', '--upload', import.meta.filename)
    signedInAs(ANNA)
    assert.equal(code, 1)
    assert.match(err, /[Ss]ign in/)
    assert.equal(kernel.blobs.kept.size, before)
  })
})

describe('the session', () => {
  const cases = [
    ['nobody signed in', () => signedInAs(null)],
    ['a session that ended', () => signedInAs('x'.repeat(43))],
    ['a file that was cut off', () => writeFileSync(SESSION, '{"server":', { mode: 0o600 })],
    ['a file of another shape', () => writeFileSync(SESSION, '[1]', { mode: 0o600 })],
    [
      'a session of another server',
      () => writeFileSync(SESSION, JSON.stringify({ server: 'http://localhost:1', token: ANNA }), { mode: 0o600 }),
    ],
  ] as const
  for (const [what, set] of cases)
    test(`${what}: exit code 1, and what to do`, async () => {
      signedInAs(null)
      set()
      const { code, err } = await said('leads.list')
      signedInAs(ANNA)
      assert.equal(code, 1)
      assert.match(err, /[Ss]ign in/)
    })

  test('a file that others on the machine can read is not used', { skip: process.platform === 'win32' }, async () => {
    chmodSync(SESSION, 0o644)
    const { code, err } = await said('leads.list')
    signedInAs(ANNA)
    assert.equal(code, 2)
    assert.match(err, /chmod 600/)
    assert.ok(!err.includes(ANNA))
  })

  test('with keys that are not open content is kept back, and says so', async () => {
    signedInAs(CLOSED)
    const { code, out } = await said('leads.list', '--limit', '1')
    signedInAs(ANNA)
    assert.equal(code, 0)
    assert.equal((json(out).leads as { head: unknown }[])[0].head, null)
  })

  test('a server that is not running: says where it was looked for', async () => {
    const { code, err } = await saidBy(['leads.list'], { AUSMA_URL: 'http://localhost:1', AUSMA_SESSION: SESSION })
    assert.equal(code, 1)
    assert.equal(err, 'No server answers at http://localhost:1. Is it running?')
  })

  test('an address that is none is told as a setting', async () => {
    const { code, err } = await saidBy(['leads.list'], { AUSMA_URL: 'localhost', AUSMA_SESSION: SESSION })
    assert.equal(code, 2)
    assert.match(err, /^AUSMA_URL must be an address/)
  })
})

describe('questions at the terminal', () => {
  const at = (isTerminal: boolean) => {
    const input = new PassThrough()
    let shown = ''
    const output = new Writable({
      write(chunk: Uint8Array, _, next) {
        shown += Buffer.from(chunk).toString('utf8')
        next()
      },
    })
    const questions = new Questions(input, output, isTerminal)
    /** Types an answer after its question: text typed before a question is shown by the terminal itself. */
    const typed = (answer: Promise<string>, text: string) => {
      input.write(text)
      return answer
    }
    return { input, questions, typed, shown: () => shown }
  }

  test('are answered line by line, and a missing line is an empty answer', async () => {
    const { input, questions, typed } = at(false)
    assert.equal(await typed(questions.ask('E-mail: '), 'anna@authority.example\r\n'), 'anna@authority.example')
    assert.equal(await typed(questions.askHidden('Password: '), 'slepens vārds\n'), 'slepens vārds')
    input.end()
    assert.equal(await questions.ask('Code: '), '')
    questions.close()
  })

  test('a password is not echoed, but the next answer is', async () => {
    const { questions, typed, shown } = at(true)
    await typed(questions.ask('E-mail: '), 'open\n')
    assert.equal(await typed(questions.askHidden('Password: '), 'slepens\n'), 'slepens')
    await typed(questions.ask('Code: '), '123456\n')
    questions.close()
    assert.ok(shown().includes('open') && shown().includes('123456'), shown())
    assert.ok(!shown().includes('slepens'), shown())
  })
})

test('no word of the command line and no answer is kept anywhere but in the session file', () => {
  assert.ok(existsSync(SESSION))
  assert.equal(statSync(SESSION).mode & 0o077, 0)
  assert.ok(!readFileSync(SESSION, 'utf8').includes('Darbs'))
})
