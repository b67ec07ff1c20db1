import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CasesHouse } from '../../../test/houses/cases.ts'
import type { MemoryBlobs } from '../../../test/houses/kernel.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import { jpegOf, pngOf } from '../../../test/samples/hostile-pictures.ts'
import type { Member } from '../../kernel/actor.ts'
import type { Listening } from './listen.ts'

let database: TestDatabase
let house: CasesHouse
let server: Listening
let person = ''
const members = new Map<string, Member>()
const [WORKER, INSPECTOR] = ['a', 'b'].map((letter) => letter.repeat(43))
const REASON = { 'Ausma-Reason': encodeURIComponent('To compare with her passport — ļoti') }

before(async () => {
  database = await openTestDatabase('server')
  house = await CasesHouse.open(database)
  members.set(WORKER, (await house.member(house.worker.token)) as Member)
  members.set(INSPECTOR, (await house.member(house.inspector.token)) as Member)
  server = await testServer(house.kernel, members)
  person = await house.meets(house.worker)
  await house.join(house.worker, person, house.inspector)
})
after(async () => {
  await server.close()
  await database.close()
})

const kept = () => (house.kernel.blobs as MemoryBlobs).kept
const cookie = (token: string) => ({ Cookie: `ausma_session=${token}`, 'Ausma-Request': '1' })
const about = (more: object = {}) => ({
  'Ausma-About': encodeURIComponent(
    JSON.stringify({ person, kind: 'photo', about: 'Seja', ground: 'consent', how: 'Viņa piekrita', ...more }),
  ),
})
const put = (body: Uint8Array | string, headers: Record<string, string> = about(), token = WORKER) =>
  ask(server.port, { method: 'PUT', path: '/api/person-media', headers: { ...cookie(token), ...headers }, body })
const get = (media: string, headers: Record<string, string> = REASON, query = '', token = WORKER) =>
  ask(server.port, { path: `/api/person-media/${media}${query}`, headers: { ...cookie(token), ...headers } })

const PICTURE = jpegOf(pngOf(50, 30), 1, 'GPS 56.9 24.1')
const taken = async (body: Uint8Array = PICTURE, more: object = {}) => {
  const answer = await put(body, about(more))
  assert.equal(answer.status, 200, answer.body)
  return String(answer.json().media)
}

test('a photograph goes in sealed and comes back as a copy without what the camera wrote', async () => {
  const media = await taken()
  assert.ok(!Buffer.from(kept().get(media) ?? []).includes('GPS'), 'nowhere does it lie in plain')
  const answer = await get(media, REASON, '?page=1&sharp=yes')
  assert.equal(answer.status, 200)
  assert.equal(answer.headers['content-type'], 'image/jpeg')
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.ok(!answer.body.includes('GPS'))
  const events = (await house.get(house.worker, person)).events.filter(({ kind }) => kind === 'media')
  assert.equal(events[0].words?.reason, 'To compare with her passport — ļoti')
})

test('the file itself is only saved, under no type of its own; a recording always is', async () => {
  const media = await taken()
  const whole = await get(media)
  assert.equal(whole.headers['content-type'], 'application/octet-stream')
  assert.match(String(whole.headers['content-disposition']), /^attachment; filename="[0-9a-f]{8}\.bin"$/)
  assert.equal(Number(whole.headers['content-length']), PICTURE.length)
  const mp3 = Buffer.concat([Buffer.from('ID3\x03\x00\x00\x00\x00\x00\x00'), Buffer.alloc(64)])
  const sound = await taken(mp3, { kind: 'sound' })
  assert.match(String((await get(sound)).headers['content-disposition']), /^attachment/)
})

test('a closed file comes once it was taken out for the police, to be saved as it is and never as a picture', async () => {
  const media = await taken()
  await house.call(house.worker.token, 'media.close', { media }, 'It may show what nobody may look at')
  assert.equal((await get(media, REASON, '?taken=yes')).status, 409, 'not before')
  const to = { media, to: 'Invented unit, badge 12' }
  await house.call(house.worker.token, 'media.tell-police', to)
  await house.call(house.worker.token, 'media.take-out', to, 'They asked for it in writing')
  const answer = await get(media, {}, '?taken=yes')
  assert.equal(answer.headers['content-type'], 'application/octet-stream')
  assert.equal(Number(answer.headers['content-length']), PICTURE.length)
  for (const query of ['', '?page=1']) assert.equal((await get(media, REASON, query)).status, 409, query)
  assert.equal((await get(media, {}, '?taken=yes', INSPECTOR)).status, 403)
})

test('without a reason, without the right, from another site or without a session nothing opens and no byte comes', async () => {
  const media = await taken()
  const refusals = [
    [await get(media, {}), 400],
    [await get(media, REASON, '', INSPECTOR), 403],
    [await get(media, { ...REASON, 'Sec-Fetch-Site': 'cross-site' }), 403],
    [await get(media, REASON, '', 'z'.repeat(43)), 401],
  ] as const
  for (const [answer, status] of refusals) {
    assert.ok(answer.status >= 400, `${status}: ${answer.status}`)
    assert.match(String(answer.headers['content-type']), /json/)
  }
})

test('a refused file is not left in the store: no picture, no ground, no right, no description', async () => {
  const before = kept().size
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'
  assert.equal((await put(svg)).status, 409)
  for (const answer of [
    await put(PICTURE, about({ how: ' ' })),
    await put(PICTURE, about(), INSPECTOR),
    await put(PICTURE, {}),
    await put(PICTURE, { 'Ausma-About': '%E0%A4%A' }),
    await put(PICTURE, { 'Ausma-About': encodeURIComponent('["a list"]') }),
    await put('', about()),
  ])
    assert.ok(answer.status >= 400, answer.body)
  assert.equal(kept().size, before)
})

test('a sender cannot set the type, the key or the scanner’s verdict', async () => {
  const lying = { type: 'image/png', key: 'A'.repeat(43), scan: { verdict: 'clean', by: 'me' }, size: 1 }
  const media = await taken(PICTURE, lying)
  const { media: list } = await house.call<{ media: { id: string; type: string; size: number; scan: object }[] }>(
    house.worker.token,
    'media.list',
    { person },
  )
  const one = list.find(({ id }) => id === media)
  assert.deepEqual(
    [one?.type, one?.size, one?.scan],
    ['image/jpeg', PICTURE.length, { verdict: 'not-scanned', why: 'none' }],
  )
})

test('a request with another method is told the right one', async () => {
  const answer = await ask(server.port, { path: '/api/person-media', headers: cookie(WORKER) })
  assert.equal(answer.status, 405)
  assert.equal(answer.headers.allow, 'PUT')
})
