import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { after, before, test } from 'node:test'
import { done } from '../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../test/houses/reports.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import { jpegOf, lookInto, pngOf, pngWith } from '../../../test/samples/hostile-pictures.ts'
import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { Listening } from './listen.ts'

let database: TestDatabase
let house: ReportsHouse
let server: Listening
const members = new Map<string, Member>()
const [OFFICER, KEEPER] = ['a', 'b'].map((letter) => letter.repeat(43))

before(async () => {
  database = await openTestDatabase('server')
  house = await ReportsHouse.open(database)
  members.set(OFFICER, (await house.member(house.officer.token)) as Member)
  members.set(KEEPER, (await house.member(house.keeper.token)) as Member)
  server = await testServer(house.kernel, members)
})
after(async () => {
  await server.close()
  await database.close()
})

/** Files a report with one file of these bytes, and gives both ids. */
async function filed(bytes: Uint8Array, type = 'image/png', more: object = {}) {
  const [file, key] = [newId(), randomBytes(32)]
  const stream = async function* () {
    yield bytes
  }
  const { size, sha256 } = await house.kernel.blobs.put(file, key, stream(), 64 << 20)
  const kept = { file, key: key.toString('base64url'), size, sha256: Buffer.from(sha256).toString('base64url'), type }
  const { report } = await house.file({ files: [{ ...kept, ...more }] })
  return { file, report }
}

/** Bytes and headers of an answer, since `ask` gives only text. */
function raw(path: string, token = OFFICER, method = 'GET', headers: Record<string, string> = {}) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number
    headers: Record<string, unknown>
    bytes: Buffer
  }>()
  const Cookie = `ausma_session=${token}`
  const options = { port: server.port, host: '127.0.0.1', path, method }
  const sent = request(
    { ...options, headers: { Host: `localhost:${server.port}`, Cookie, ...headers } },
    async (got) => {
      const parts: Buffer[] = []
      for await (const part of got) parts.push(part)
      resolve({ status: got.statusCode ?? 0, headers: got.headers, bytes: Buffer.concat(parts) })
    },
  )
  sent.on('error', reject)
  sent.end()
  return promise
}

const problem = (bytes: Buffer) => JSON.parse(bytes.toString()) as { detail: string; errors?: unknown }

test('a picture is shown as a copy: no byte of what stood beside it, in a sandbox', async () => {
  const { file } = await filed(jpegOf(pngOf(50, 30), 1, 'GPS 56.9 24.1'), 'image/jpeg')
  const { status, headers, bytes } = await raw(`/api/report-pictures/${file}`)
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'image/jpeg')
  assert.match(String(headers['content-security-policy']), /sandbox/)
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(lookInto(bytes, 1, 1).width, 50)
  assert.ok(!bytes.includes('GPS'))
  const [entry] = await database.superuser(`select operation, subjects[2] as file from audit order by seq desc limit 1`)
  assert.deepEqual(entry, { operation: 'reports.show-picture', file })
})

test('a file that only begins like a picture, or is a bomb, is refused in words', async () => {
  const bomb = await filed(pngWith(50_000, 50_000, Buffer.alloc(10)))
  const answer = await raw(`/api/report-pictures/${bomb.file}`)
  assert.equal(answer.status, 409)
  assert.match(problem(answer.bytes).detail, /too large to be shown/)
  const broken = await raw(`/api/report-pictures/${(await filed(pngWith(50, 50, Buffer.from('x')))).file}`)
  assert.match(problem(broken.bytes).detail, /broken/)
})

test('a file is saved in the exact bytes, under no type, in a sandbox', async () => {
  const sent = randomBytes(200_000)
  const { file } = await filed(sent, 'application/pdf')
  const { headers, bytes } = await raw(`/api/report-files/${file}`)
  assert.ok(bytes.equals(sent))
  assert.match(String(headers['content-disposition']), /^attachment; filename="[0-9a-f]{8}\.pdf"$/)
  assert.match(String(headers['content-security-policy']), /^default-src 'none'; sandbox/)
})

test('a file that the scanner calls harmful is saved only with a second yes', async () => {
  const { file } = await filed(Buffer.from('x'), 'application/zip', {
    scan: { verdict: 'found', by: 'ClamAV', what: 'Eicar' },
  })
  assert.equal((await raw(`/api/report-files/${file}`)).status, 409)
  assert.equal((await raw(`/api/report-files/${file}?sure=yes`)).status, 200)
})

test('a quarantined file: neither shown nor saved, handed over with a reason', async () => {
  const { file, report } = await filed(pngOf(4, 4))
  const reason = 'It shows what nobody may keep'
  await done(house.kernel, {
    actor: members.get(OFFICER) as Member,
    operation: 'reports.quarantine',
    input: { report },
    reason,
  })
  assert.equal((await raw(`/api/report-pictures/${file}`)).status, 409)
  assert.equal((await raw(`/api/report-files/${file}?sure=yes`)).status, 409)
  const handing = { actor: members.get(OFFICER) as Member, operation: 'reports.hand-over', input: { file } }
  const { ticket } = await done<{ ticket: string }>(house.kernel, { ...handing, reason: 'To the police, by courier' })
  const given = await raw(`/api/report-files/${file}?ticket=${ticket}`)
  assert.equal(given.status, 200)
  assert.ok(given.bytes.equals(pngOf(4, 4)))
  // The ticket opens no other file, and is refused changed or late.
  const second = await filed(pngOf(3, 3))
  await done(house.kernel, {
    actor: members.get(OFFICER) as Member,
    operation: 'reports.quarantine',
    input: { report: second.report },
    reason,
  })
  assert.equal((await raw(`/api/report-files/${second.file}?ticket=${ticket}`)).status, 409)
  for (const bent of [`${ticket}x`, ticket.replace(/^\d/, '9'), 'NaN.x', '.'])
    assert.equal((await raw(`/api/report-files/${file}?ticket=${bent}`)).status, 409, bent)
  house.kernel.clock.pass(6 * 60_000)
  assert.equal((await raw(`/api/report-files/${file}?ticket=${ticket}`)).status, 409)
})

test('a member without the role sees nothing', async () => {
  const { file } = await filed(pngOf(4, 4))
  assert.equal((await raw(`/api/report-pictures/${file}`, KEEPER)).status, 403)
  assert.equal((await raw(`/api/report-pictures/${file}`, 'x'.repeat(43))).status, 401)
  const foreign = await ask(server.port, {
    path: `/api/report-pictures/${file}`,
    headers: { Cookie: `ausma_session=${OFFICER}`, 'Sec-Fetch-Site': 'cross-site' },
  })
  assert.equal(foreign.status, 403)
})
