import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { PGlite } from '@electric-sql/pglite'
import { Secret, TOTP } from 'otpauth'
import { LITE } from '../src/kernel/embedded.ts'
import { eventually, HANG } from './browser/eventually.ts'
import { type Found, WordSearch } from './rules/words-in-bytes.ts'
import { RunningServer } from './run/running.ts'
import { type Answered, ask } from './run/web.ts'

/**
 * Words that stand in exactly one kind of content each, and nowhere in the program: where one is found, it tells what
 * leaked. They are single words, since a store may cut texts into words.
 */
const WORDS = {
  'a posting’s text': ['Zvirgzdenieši', 'Vergleidingen', 'kalnroze'],
  'a posting’s title': ['Snowcrabbers', 'Kartupeļrakši'],
  'a posting’s source': ['kvistboard', 'Lapeglielis'],
  'an employer': ['Kraukļkalns', 'Baltvilnieks'],
  'a phone number': ['37120000142', '20 000 142', '37129988776'],
  'an e-mail address in a posting': ['jaanakvist', 'kvistmailer'],
  'a handle': ['kvistdarbskungs'],
  'a broken line': ['Salauzlapiņš'],
  'a file’s name': ['slepenfails', 'neizmantots'],
  'a screening’s name': ['Pavasarvētra'],
  'a note': ['Apelsīnkoks', 'piezīmjmāte'],
  'a reason': ['Pamatojumiņš', 'Atteikumvārds'],
  'a receiving authority': ['Vaniļkustība'],
  'a member’s name': ['Annikanna', 'Smaragdiņa', 'Dzintarpēters'],
  'a member’s e-mail address': ['smaragdpasts', 'dzintarpasts', 'gaidampasts'],
  'a stranger’s e-mail address': ['svesaispasts'],
} as const

/** Stands in plain and may: the name of an authority is no secret. That it is found shows that finding works. */
const PLAIN = 'Redzamministrija'

const ALL = Object.values(WORDS).flat()
const kindOf = (word: string): string =>
  Object.entries(WORDS).find(([, words]) => (words as readonly string[]).includes(word))?.[0] ?? word

const board = 'kvistboard.example'
const posting = (fields: object, i: number): string =>
  JSON.stringify({ source: i % 2 ? board : 'Lapeglielis grupa', date: `2026-11-0${(i % 9) + 1}`, ...fields })

/** Two campaigns with all that leads are made of. */
const UPLOAD = [
  ...Array.from({ length: 6 }, (_, i) =>
    posting(
      {
        id: `one-${i}`,
        employer: ['Kraukļkalns SIA', 'Baltvilnieks'][i % 2],
        title: 'Snowcrabbers wanted abroad',
        text: `Workers wanted in ${['Venlo', 'Vergleidingen', 'Breda'][i % 3]}. No experience, no language needed. We arrange the trip for Zvirgzdenieši, the cost is taken from your first pay. Give your passport to the coordinator on arrival. Leaving this Friday, only WhatsApp +371 20 000 142. Do not tell anyone.`,
      },
      i,
    ),
  ),
  ...Array.from({ length: 5 }, (_, i) =>
    posting(
      {
        id: `two-${i}`,
        employer: null,
        title: 'Kartupeļrakši: pack and travel today',
        text: `Girls 18 to 25 for kalnroze hotel, ${['Malta', 'Cyprus'][i % 2]}, no contract needed. The house holds your documents until the debt of 900 euro is paid off. You live with us and may not leave in the first month. Write to jaanakvist@kvistmailer.example or telegram @kvistdarbskungs or call +371 29 988 776, do not tell your family.`,
      },
      i,
    ),
  ),
  ...Array.from({ length: 4 }, (_, i) =>
    posting(
      {
        id: `three-${i}`,
        employer: 'Baltvilnieks',
        title: 'Fishing crew, start at once',
        text: `Fishermen for a vessel at sea, ${['Vergleidingen', 'Peterhead'][i % 2]} harbour, no papers needed. The captain keeps all passports on board. Recruitment fee 1500 euro is deducted from wages, nobody leaves the ship before it is paid. Payment in cash after the season. Message kvistdarbskungs on Telegram, tell nobody where you go.`,
      },
      i,
    ),
  ),
  '{"id": "torn", "text": "Salauzlapiņš and then the line ends',
].join('\n')

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))

/** Somebody with a password and an authenticator app. */
class Person {
  readonly email: string
  readonly name: string
  private readonly totp = new TOTP({ secret: new Secret({ size: 20 }) })

  constructor(name: string, email: string) {
    this.name = name
    this.email = email
  }

  get member() {
    return { name: this.name, email: this.email, language: 'lv' }
  }

  get method() {
    const totp = { secret: this.totp.secret.base32, code: this.totp.generate() }
    return { kind: 'password', password: 'a long enough password', totp }
  }
}

const sessionOf = ({ headers, body }: Answered): string =>
  /ausma_session=([\w-]+)/.exec(String(headers['set-cookie']))?.[1] ?? assert.fail(body)

describe('a data folder after a day’s work', { timeout: HANG }, () => {
  const room = mkdtempSync(join(tmpdir(), 'ausma-plain-'))
  const [data, spool] = [join(room, 'data'), join(room, 'tmp')]
  mkdirSync(spool)
  const search = new WordSearch([...ALL, PLAIN])
  const annika = new Person('Annikanna Smaragdiņa', 'annikanna@smaragdpasts.example')
  const peter = new Person('Dzintarpēters', 'dzintars@dzintarpasts.example')
  let server: RunningServer
  let token: string
  let colleague: string

  const start = async (port = '0') => {
    server = await RunningServer.start({ DATA_DIR: data, TMPDIR: spool, PORT: port })
  }
  const send = (by: string, name: string, input: object, more: Record<string, string> = {}): Promise<Answered> =>
    ask(server.port, {
      method: 'POST',
      path: `/api/${name}`,
      headers: { 'Ausma-Request': '1', 'Content-Type': 'application/json', Cookie: `ausma_session=${by}`, ...more },
      body: JSON.stringify(input),
    })
  const call = async (by: string, name: string, input: object = {}, more: Record<string, string> = {}) => {
    const answer = await send(by, name, input, more)
    assert.ok(answer.status < 300, `${name}: ${answer.body}`)
    return answer.json()
  }
  const reason = (words: string) => ({ 'Ausma-Reason': encodeURIComponent(words) })
  const upload = async (name: string, text: string) => {
    const headers = {
      'Ausma-Request': '1',
      'Ausma-File-Name': encodeURIComponent(name),
      Cookie: `ausma_session=${token}`,
    }
    const answer = await ask(server.port, { method: 'PUT', path: '/api/files', headers, body: text })
    assert.equal(answer.status, 200, answer.body)
    return String(answer.json().file)
  }
  const jobState = async (id: string) => (await call(token, 'jobs.get', { id })).state
  /** Every byte of what is on the disk, but for the secrets: with them everything opens, and that is their use. */
  const onDisk = (): readonly (Found & { file: string })[] =>
    [...filesIn(data), ...filesIn(spool)]
      .filter((path) => path !== join(data, 'secrets.json'))
      .flatMap((path) => search.in(readFileSync(path)).map((found) => ({ ...found, file: relative(room, path) })))

  const mustBeClean = (found: readonly (Found & { file: string })[], where: string) => {
    const leaks = found.filter(({ word }) => word !== PLAIN)
    const told = leaks.map(({ word, as, file }) => `${kindOf(word)} («${word}», ${as}) in ${file}`)
    assert.deepEqual(told, [], where)
    assert.ok(
      found.some(({ word }) => word === PLAIN),
      `${where}: what stands in plain was found`,
    )
  }

  before(() => start())
  after(async () => {
    await server.end('SIGKILL')
    rmSync(room, { recursive: true, force: true })
  })

  test('people: founded, invited, one of them still waiting, a stranger at the door', async () => {
    const agency = {
      name: PLAIN,
      country: 'LV',
      regime: 'gdpr',
      controller: `${PLAIN}, Riga`,
      dataProtectionOfficer: 'dpo@authority.example',
    }
    const founded = { setup: server.setup, agency, member: annika.member, method: annika.method }
    token = sessionOf(await send('', 'agencies.found', founded))
    const invited = await call(token, 'members.invite', { email: peter.email, roles: ['analyst'] })
    const accepted = { secret: invited.secret, member: peter.member, method: peter.method }
    const joined = await send('', 'invites.accept', accepted)
    colleague = sessionOf(joined)
    await call(token, 'members.admit', { member: (joined.json().member as { id: string }).id })
    await call(token, 'members.invite', { email: 'wer@gaidampasts.example', roles: ['analyst'] })
    for (const email of ['svesaispasts@svesaispasts.example', annika.email]) {
      const attempt = { kind: 'password', email, password: 'not the right one', code: '123456' }
      assert.equal((await send('', 'sessions.open', attempt)).status, 401)
    }
  })

  test('a file is screened, another waits, and a third cannot be read', async () => {
    const file = await upload('slepenfails november.jsonl', UPLOAD)
    const { job } = await call(token, 'screenings.start', { file, name: 'Pavasarvētra' })
    await eventually(() => jobState(String(job)), /^(done|failed)$/)
    assert.equal(await jobState(String(job)), 'done')
    await upload('neizmantots.jsonl', UPLOAD)
    const unread = await upload('slepenfails.jsonl', '{"Salauzlapiņš":"Zvirgzdenieši","salary":100}')
    const failing = String((await call(token, 'screenings.start', { file: unread })).job)
    await eventually(() => jobState(failing), 'failed')
  })

  test('leads are noted, decided, and one waits for a second person', async () => {
    const { leads } = (await call(token, 'leads.list', { sort: 'score' })) as { leads: { id: string }[] }
    assert.ok(leads.length >= 2, `${leads.length} leads`)
    for (const { id } of leads.slice(0, 2)) await call(token, 'leads.claim', { lead: id })
    await call(token, 'leads.note', { lead: leads[0].id, text: 'Apelsīnkoks: asked the piezīmjmāte of the house.' })
    await call(token, 'leads.dismiss', { lead: leads[0].id }, reason('Pamatojumiņš: the firm is a real one.'))
    const passing = {
      lead: leads[1].id,
      authority: 'Vaniļkustība of Gozo',
      basis: 'Vaniļkustība Act, section 4',
      reason: 'Pamatojumiņš: their territory, their case.',
    }
    const declined = String((await call(token, 'leads.pass', passing)).approval)
    await call(
      colleague,
      'approvals.decline',
      { approval: declined },
      reason('Atteikumvārds: not yet, ask them first.'),
    )
    const { approval } = await call(token, 'leads.pass', passing)
    await call(colleague, 'leads.pass', {}, { 'Ausma-Approval': String(approval) })
    await call(token, 'leads.claim', { lead: leads[2]?.id ?? assert.fail('a third lead') })
    await call(token, 'leads.pass', { ...passing, lead: leads[2].id })
  })

  test('it all opens to its members', async () => {
    const shown = new WordSearch(ALL)
    const seen = new Set<string>()
    const look = async (by: string, name: string, input: object = {}) => {
      const answer = await send(by, name, input)
      assert.equal(answer.status, 200, answer.body)
      for (const { word } of shown.in(Buffer.from(answer.body))) seen.add(word)
      return answer.json()
    }
    const { leads } = (await look(token, 'leads.list', { sort: 'score', filter: { state: 'all' } })) as {
      leads: { id: string; size: number }[]
    }
    for (const { id } of leads) {
      await look(token, 'leads.get', { lead: id })
      await look(token, 'leads.posting', { lead: id, place: 0 })
      await look(token, 'leads.posting', { lead: id, place: 1 })
    }
    for (const name of ['screenings.list', 'members.list', 'approvals.list']) await look(colleague, name)
    await look(token, 'members.list')
    // Otherwise the look at the disk would find nothing because there is nothing.
    const kinds = new Set([...seen].map(kindOf))
    const missing = Object.keys(WORDS).filter((kind) => !kinds.has(kind))
    assert.deepEqual(missing, ['a file’s name', 'a stranger’s e-mail address'], [...seen].join(', '))
  })

  test('killed in the middle of a screening, it leaves no words on the disk, the spool included', async () => {
    const copies = Array.from({ length: 300 }, (_, i) => UPLOAD.replaceAll('"id":"', `"id":"${i} `)).join('\n')
    const { job } = await call(token, 'screenings.start', { file: await upload('slepenfails 2.jsonl', copies) })
    await eventually(async () => (await call(token, 'jobs.get', { id: String(job) })).progress !== null, true)
    await server.end('SIGKILL')
    mustBeClean(onDisk(), 'after a kill')
  })

  test('closed in order, it leaves none either, in any file', async () => {
    await start()
    await call(token, 'sessions.current')
    assert.equal(await server.end(), 0)
    mustBeClean(onDisk(), 'after a close')
  })

  test('and none in any row of any table, nor in what the bytes of a row are', async () => {
    const lite = await PGlite.create({ ...LITE, dataDir: join(data, 'pg') })
    const found: (Found & { file: string })[] = []
    let rows = 0
    try {
      const tables = await lite.query<{ name: string }>(
        `select c.oid::regclass::text as name from pg_class c where relkind in ('r', 'p', 'm')
           and relnamespace in ('public'::regnamespace, 'app'::regnamespace, 'pg_catalog'::regnamespace)`,
      )
      for (const { name } of tables.rows) {
        const { rows: texts } = await lite.query<{ text: string }>(`select t::text as text from ${name} t`)
        rows += texts.length
        for (const { text } of texts) {
          // A column of bytes is shown in hex; what it says is looked at too.
          const bytes = (text.match(/\\x[0-9a-f]+/g) ?? []).map((column) => Buffer.from(column.slice(2), 'hex'))
          for (const part of [Buffer.from(text), ...bytes])
            found.push(...search.in(part).map((one) => ({ ...one, file: `table ${name}` })))
        }
      }
    } finally {
      await lite.close()
    }
    assert.ok(rows > 500)
    mustBeClean(found, 'in the tables')
  })
})

describe('the search for words', () => {
  const search = new WordSearch(['Zvirgzdenieši', 'kalnroze'])
  const hidden: readonly (readonly [as: string, text: (word: string) => Buffer | string])[] = [
    ['UTF-8', (word) => `x${word}y`],
    ['UTF-16', (word) => Buffer.from(`-${word}`, 'utf16le')],
    ['hex', (word) => Buffer.from(`a ${word} b`).toString('hex')],
    ['base64', (word) => Buffer.from(`${word} is here`).toString('base64')],
    ['base64', (word) => Buffer.from(`1${word} is here`).toString('base64')],
    ['base64', (word) => Buffer.from(`12${word} is here`).toString('base64url')],
    ['UTF-8', (word) => word.toUpperCase()],
    ['UTF-8', (word) => word.normalize('NFD').replace(/\p{M}/gu, '')],
  ]
  for (const [i, [as, write]] of hidden.entries())
    test(`finds a word in ${as} (${i + 1})`, () => {
      for (const word of ['Zvirgzdenieši', 'kalnroze']) {
        const bytes = Buffer.concat([Buffer.alloc(5000), Buffer.from(write(word)), Buffer.alloc(7)])
        assert.ok(search.in(bytes).some((found) => found.word === word && found.as === as))
      }
    })

  test('finds none where there is none', () => {
    const file = join(tmpdir(), `ausma-words-${process.pid}`)
    writeFileSync(file, 'Zvirgz kaln roze')
    assert.deepEqual(search.in(readFileSync(file)), [])
    rmSync(file)
    for (const bytes of [Buffer.alloc(0), Buffer.from('Z'), Buffer.from('kalnroz')])
      assert.deepEqual(search.in(bytes), [])
  })
})
