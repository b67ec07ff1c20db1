import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { alter } from '../../../test/houses/evidence.ts'
import { AT, NoticesHouse } from '../../../test/houses/notices.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Listening } from './listen.ts'

const PAGE = '<html><script>alert(1)</script><p>Darbs siltumnīcā</p></html>'

let database: TestDatabase
let house: NoticesHouse
let server: Listening
let lead: string
let pieces: Awaited<ReturnType<NoticesHouse['keep']>>
const members = new Map<string, Member>()
const [ANALYST, CARER, STRANGER] = ['a', 'b', 'c'].map((letter) => letter.repeat(43))

before(async () => {
  database = await openTestDatabase('server')
  house = await NoticesHouse.open(database)
  const theirs = await house.admitted(await house.another(house.keeper), ['analyst'])
  for (const [token, person] of [
    [ANALYST, house.anna],
    [CARER, await house.admitted(house.keeper, ['case-worker'])],
    [STRANGER, theirs],
  ] as const)
    members.set(token, (await house.member(person.token)) as Member)
  server = await testServer(house.kernel, members)
  house.feeds.texts.set(AT, PAGE)
  lead = await house.lead()
  pieces = await house.keep(lead)
})
after(async () => {
  await server.close()
  await database.close()
})

const page = () => pieces.find(({ kind }) => kind === 'page')?.id ?? ''
const get = (token: string, headers: Record<string, string> = {}, id = page()) =>
  ask(server.port, { path: `/api/evidence-pages/${id}`, headers: { Cookie: `ausma_session=${token}`, ...headers } })

test('a member who reads notices gets the page byte for byte: its hash is the one in the notice', async () => {
  const { status, body, headers } = await get(ANALYST, { 'Sec-Fetch-Site': 'same-origin' })
  assert.equal(status, 200)
  assert.equal(body, PAGE)
  const sha256 = createHash('sha256').update(body).digest('hex')
  assert.equal(sha256, pieces.find(({ kind }) => kind === 'page')?.sha256)
  assert.equal(headers['content-length'], String(Buffer.byteLength(PAGE)))
})

test('to be saved, under no type and no name that a browser would open: its scripts would tell the site', async () => {
  const { headers } = await get(ANALYST)
  assert.equal(headers['content-type'], 'application/octet-stream')
  assert.match(String(headers['content-disposition']), /^attachment; filename="page-[0-9a-f]{8}\.html\.txt"$/)
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.equal(headers['cache-control'], 'no-store')
})

test('each taking out is entered with the lead and the piece, and nothing of the page', async () => {
  await get(ANALYST)
  const [entry] = await database.superuser(
    `select operation, outcome, verb, subjects::text as ids, to_jsonb(audit)::text as whole from audit order by seq desc limit 1`,
  )
  assert.deepEqual([entry.operation, entry.outcome, entry.verb], ['notices.take-page', 'done', 'consultation'])
  const [opened] = await database.superuser(
    `select id, kind from custody where item = '${page()}' order by n desc limit 1`,
  )
  assert.equal(opened.kind, 'opened')
  assert.equal(entry.ids, `{${lead},${page()},${opened.id}}`)
  assert.doesNotMatch(String(entry.whole), /jobs\.example|siltumn/)
})

for (const [what, token, headers, status] of [
  ['a member without the role', CARER, {}, 403],
  ['somebody of another agency', STRANGER, {}, 404],
  ['nobody', 'x'.repeat(43), {}, 401],
  ['a link on another site', ANALYST, { 'Sec-Fetch-Site': 'cross-site' }, 403],
] as const)
  test(`${what}: refused`, async () => {
    const answer = await get(token, headers)
    assert.equal(answer.status, status)
    assert.doesNotMatch(answer.body, /siltumn/)
  })

test('an id of no piece, or of one without a page, gives none', async () => {
  assert.equal((await get(ANALYST, {}, '00000000-0000-4000-8000-000000000000')).status, 404)
  assert.equal((await get(ANALYST, {}, '..%2f..%2fsecrets')).status, 422)
  const posting = pieces.find(({ kind }) => kind === 'posting')?.id ?? ''
  const answer = await get(ANALYST, {}, posting)
  assert.equal(answer.status, 409)
  assert.match(answer.body, /no page was kept/)
})

test('a piece whose page could not be read gives none', async () => {
  const at = 'https://jobs.example/gone'
  const other = await house.keep(await house.lead(), at)
  const unread = other.find(({ kind }) => kind === 'page')
  assert.notEqual(unread?.problem, null)
  assert.equal((await get(ANALYST, {}, unread?.id)).status, 409)
})

test('the operation itself is not offered: its key never travels', async () => {
  const answer = await ask(server.port, {
    method: 'POST',
    path: '/api/notices.take-page',
    headers: { Cookie: `ausma_session=${ANALYST}`, 'Ausma-Request': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify({ evidence: page() }),
  })
  assert.equal(answer.status, 404)
})

test('bytes that are not those that were kept go to nobody, and everybody who sees the item is told', async () => {
  const at = 'https://jobs.example/altered'
  house.feeds.texts.set(at, PAGE)
  const kept = (await house.keep(await house.lead(), at)).find(({ kind }) => kind === 'page')?.id ?? ''
  assert.equal((await get(ANALYST, {}, kept)).status, 200)
  const [{ file }] = await database.superuser(`select file from evidence_items where id = '${kept}'`)
  alter(house.kernel, String(file))
  const answer = await get(ANALYST, {}, kept)
  assert.equal(answer.status, 503)
  assert.doesNotMatch(answer.body, /siltumn/)
  const log = await database.superuser(`select kind from custody where item = '${kept}' order by n`)
  assert.deepEqual(
    log.map(({ kind }) => kind),
    ['captured', 'opened', 'differs'],
  )
})

test('the page of a lead that may show the abuse of a child opens to nobody, though it was kept before', async () => {
  const hotline = { kind: 'hotline', mail: 'report@hotline.example', hosts: [], clauses: [] }
  const recipient = await house.recipient(hotline)
  assert.equal((await get(ANALYST)).status, 200)
  await house.call(
    house.anna.token,
    'notices.refer-child-material',
    { lead, recipient, addresses: [AT] },
    'It may show a child',
  )
  const answer = await get(ANALYST)
  assert.equal(answer.status, 409)
  assert.doesNotMatch(answer.body, /siltumn/)
})
