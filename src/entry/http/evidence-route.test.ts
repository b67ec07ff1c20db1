import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import { done } from '../../../test/houses/kernel.ts'
import { AT, NoticesHouse } from '../../../test/houses/notices.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import { pngOf } from '../../../test/samples/hostile-pictures.ts'
import { docxOf, pdfOf } from '../../../test/samples/papers.ts'
import type { Member } from '../../kernel/actor.ts'
import { execute } from '../../kernel/execute.ts'
import { newId } from '../../kernel/ids.ts'
import type { Entered } from '../../modules/evidence/shapes.ts'
import { operations } from '../../operations.ts'
import { openIsolation } from '../../ports/isolated.ts'
import { openPreviews } from '../../ports/previews.ts'
import type { Door } from './door.ts'
import type { Listening } from './listen.ts'

const why = await openIsolation('nobody').fault()
const isolated = { skip: why === null ? false : `none here: ${why}` }
const ANNA = 'a'.repeat(43)

let database: TestDatabase
let house: NoticesHouse
let server: Listening
const members = new Map<string, Member>()

before(async () => {
  database = await openTestDatabase('server')
  house = await NoticesHouse.open(database, { operations })
  members.set(ANNA, (await house.member(house.anna.token)) as Member)
  server = await testServer(house.kernel, members)
})
after(async () => {
  await server.close()
  await database.close()
})

async function keep(bytes: Uint8Array, type: string, about?: { kind: string; id: string }): Promise<string> {
  const [file, key] = [newId(), randomBytes(32)]
  const stream = (async function* () {
    yield bytes
  })()
  const { size, sha256 } = await house.kernel.blobs.put(file, key, stream, 1 << 22)
  const input = {
    ...{ about: about ?? { kind: 'lead', id: await house.lead() }, kind: 'file', name: 'A paper', ground: 'given' },
    ...{ how: 'Invented', file, key: key.toString('base64url'), sha256: Buffer.from(sha256).toString('base64url') },
    ...{ size, type, scan: { verdict: 'clean', by: 'Test scanner' } },
  }
  const actor = await house.actor(house.anna.token)
  return (await done<Entered>(house.kernel, { actor, operation: 'evidence.keep', input })).item
}

const get = (item: string, query: string, port = server.port) =>
  ask(port, {
    path: `/api/evidence/${item}${query}`,
    headers: { Cookie: `ausma_session=${ANNA}`, 'Ausma-Reason': 'To%20read%20it' },
  })
const openings = async (item: string): Promise<number> =>
  (await database.superuser(`select 1 from custody where item = '${item}' and kind = 'opened'`)).length

test('a closed item goes out sealed, to whoever asked for it once a colleague approved, and to nobody else', async () => {
  const item = await keep(Buffer.from('Invented words that nobody may read'), 'application/octet-stream')
  const fetched = () =>
    ask(server.port, { path: `/api/evidence-for-police/${item}`, headers: { Cookie: `ausma_session=${ANNA}` } })
  await house.call(house.berta.token, 'evidence.close', { item }, 'It may show what nobody may see')
  const before = await fetched()
  assert.equal(before.status, 409)
  assert.deepEqual(before.json().fields, [{ field: 'police', message: 'not-approved' }])
  const input = { item, to: 'Cybercrime unit', why: 'The police asked for it' }
  const call = { operation: 'evidence.to-police', input }
  const asked = await execute(house.kernel, { actor: await house.actor(house.anna.token), ...call })
  const approval = asked.kind === 'waits' ? asked.approval : assert.fail('nobody else was asked')
  await done(house.kernel, { actor: await house.actor(house.berta.token), ...call, approval })
  const { status, headers, body } = await fetched()
  assert.equal(status, 200, body)
  assert.deepEqual(
    ['content-type', 'content-disposition', 'content-length'].map((name) => headers[name]),
    ['application/octet-stream', `attachment; filename="${item.slice(0, 8)}.zip"`, '207'],
  )
  assert.match(body, /^PK/)
  assert.doesNotMatch(body, /Invented/)
  const foreign = await ask(server.port, {
    path: `/api/evidence-for-police/${item}`,
    headers: { Cookie: `ausma_session=${ANNA}`, 'Sec-Fetch-Site': 'cross-site' },
  })
  assert.equal(foreign.status, 403)
})

test('a page of a PDF is a picture that the server drew, under a type that runs nothing', isolated, async () => {
  const item = await keep(pdfOf([1, 0, 0], [0, 0, 1]), 'application/pdf')
  const { status, headers, body } = await get(item, '?page=2')
  assert.equal(status, 200, body)
  assert.deepEqual(
    ['content-type', 'x-content-type-options', 'ausma-page', 'ausma-pages'].map((name) => headers[name]),
    ['image/jpeg', 'nosniff', '2', '2'],
  )
  assert.ok(!body.includes('%PDF'))
})

test('words of an office file come as plain text', isolated, async () => {
  const { headers, body } = await get(
    await keep(docxOf('<b>Darbs</b>'.replaceAll('<', '&lt;')), 'application/zip'),
    '?page=1',
  )
  assert.match(String(headers['content-type']), /^text\/plain/)
  assert.equal(body, '<b>Darbs</b>')
})

test('what has no preview says so, and which', isolated, async () => {
  const { status, json } = await get(await keep(Buffer.from('MZ\u0000'), 'application/octet-stream'), '?page=1')
  assert.equal(status, 409)
  assert.deepEqual(json().fields, [{ field: 'preview', message: 'no-preview' }])
})

test('without isolated processes pictures are drawn all the same, blurred until wanted sharp; of others it is said why not', async () => {
  const previews = openPreviews(openIsolation('nobody', 'darwin'))
  const bare = await testServer(house.kernel, members, { previews } as Partial<Door>)
  const picture = await keep(
    pngOf(400, 300, (x) => (x % 4 < 2 ? [0, 0, 0, 255] : [255, 255, 255, 255])),
    'image/png',
  )
  const [blurred, sharp] = [
    await get(picture, '?page=1', bare.port),
    await get(picture, '?page=1&sharp=yes', bare.port),
  ]
  assert.deepEqual([blurred.headers['content-type'], sharp.headers['content-type']], ['image/jpeg', 'image/jpeg'])
  assert.ok(blurred.body.length < sharp.body.length / 4, `${blurred.body.length} of ${sharp.body.length}`)
  const paper = await get(await keep(pdfOf([1, 0, 0]), 'application/pdf'), '?page=1', bare.port)
  assert.deepEqual(paper.json().fields, [{ field: 'preview', message: 'not-linux' }])
  await bare.close()
})

test('of a lead that was barred nothing is opened: neither shown nor saved', async () => {
  const lead = await house.lead()
  const item = await keep(pdfOf([1, 0, 0]), 'application/pdf', { kind: 'lead', id: lead })
  const recipient = await house.recipient({ kind: 'hotline', mail: 'report@hotline.example' })
  const why = 'A picture may show the abuse of a child'
  await house.call(house.anna.token, 'notices.refer-child-material', { lead, addresses: [AT], recipient }, why)
  for (const query of ['?page=1', '']) {
    const { status, json } = await get(item, query)
    assert.equal(status, 409)
    assert.deepEqual(json().fields, [{ field: 'preview', message: 'unseen' }])
  }
  assert.equal(await openings(item), 0)
})

test('turning pages is no further opening; without the first page’s entry it is one', isolated, async () => {
  const item = await keep(pdfOf([1, 0, 0], [0, 0, 1]), 'application/pdf')
  const { headers } = await get(item, '?page=1')
  const turned = await get(item, `?page=2&entry=${headers['ausma-entry']}`)
  assert.equal(turned.headers['ausma-entry'], headers['ausma-entry'])
  assert.equal(await openings(item), 1)
  const other = await get(item, `?page=2&entry=${newId()}`)
  assert.notEqual(other.headers['ausma-entry'], headers['ausma-entry'])
  assert.equal(await openings(item), 2)
  house.kernel.clock.pass(2 * 3600_000)
  await get(item, `?page=2&entry=${headers['ausma-entry']}`)
  assert.equal(await openings(item), 3, 'an hour later it is one as well')
})
