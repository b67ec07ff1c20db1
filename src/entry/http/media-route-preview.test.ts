import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CasesHouse } from '../../../test/houses/cases.ts'
import { alter } from '../../../test/houses/evidence.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import { pngOf } from '../../../test/samples/hostile-pictures.ts'
import { docxOf, pdfOf } from '../../../test/samples/papers.ts'
import { zipped } from '../../../test/samples/workbooks.ts'
import type { Member } from '../../kernel/actor.ts'
import { openIsolation } from '../../ports/isolated.ts'
import type { Listening } from './listen.ts'

// Documents and photographs of a person are looked at as evidence is: drawn in an isolated process, page by page.

const why = await openIsolation('nobody').fault()
const isolated = { skip: why === null ? false : `none here: ${why}` }
const REASON = 'To read it with her'
const [WORKER, LAWYER] = ['a', 'b'].map((letter) => letter.repeat(43))

let database: TestDatabase
let house: CasesHouse
let server: Listening
let person = ''

before(async () => {
  database = await openTestDatabase('server')
  house = await CasesHouse.open(database)
  const members = new Map<string, Member>()
  members.set(WORKER, (await house.member(house.worker.token)) as Member)
  members.set(LAWYER, (await house.member(house.inspector.token)) as Member)
  server = await testServer(house.kernel, members)
  person = await house.meets(house.worker)
  await house.join(house.worker, person, house.inspector)
})
after(async () => {
  await server.close()
  await database.close()
})

const headers = (token: string) => ({ Cookie: `ausma_session=${token}`, 'Ausma-Request': '1' })
async function kept(body: Uint8Array, path: string, more: object): Promise<string> {
  const about = { person, about: '', ground: 'consent', how: 'She asked us to', ...more }
  const said = { 'Ausma-About': encodeURIComponent(JSON.stringify(about)) }
  const answer = await ask(server.port, { method: 'PUT', path, headers: { ...headers(WORKER), ...said }, body })
  assert.equal(answer.status, 200, answer.body)
  return String(answer.json().media)
}
const document = (body: Uint8Array, more: object = {}) =>
  kept(body, '/api/person-documents', { document: 'contract', name: 'Contract', own: true, ...more })
const photo = (more: object = {}) =>
  kept(
    pngOf(400, 300, (x) => (x % 4 < 2 ? [0, 0, 0, 255] : [255, 255, 255, 255])),
    '/api/person-media',
    { kind: 'photo', ...more },
  )
const get = (media: string, query: string, token = WORKER) =>
  ask(server.port, {
    path: `/api/person-media/${media}?${query}`,
    headers: { ...headers(token), 'Ausma-Reason': encodeURIComponent(REASON) },
  })
const openings = async (media: string): Promise<number> =>
  (await database.superuser(`select 1 from custody where item = '${media}' and kind = 'opened'`)).length
const told = async (): Promise<number> =>
  (await house.get(house.worker, person)).events.filter(({ words }) => words?.value === 'opened').length

test(
  'a page of a document is a picture that the server drew, blurred until wanted sharp, and kept by no cache',
  isolated,
  async () => {
    const media = await document(pdfOf([1, 0, 0], [0, 0, 1]))
    const { status, headers: said, body } = await get(media, 'as=document&page=2')
    assert.equal(status, 200, body)
    assert.deepEqual(
      ['content-type', 'cache-control', 'ausma-page', 'ausma-pages', 'ausma-blurs'].map((name) => said[name]),
      ['image/jpeg', 'no-store', '2', '2', 'yes'],
    )
    assert.ok(!body.includes('%PDF'))
  },
)

test('an office file is its words; of what has no preview that is said', isolated, async () => {
  const words = await get(await document(docxOf('Wage: 300')), 'as=document&page=1')
  assert.match(String(words.headers['content-type']), /^text\/plain/)
  assert.deepEqual([words.body, words.headers['ausma-blurs']], ['Wage: 300', undefined])
  const { status, json } = await get(await document(zipped({ 'a.txt': 'x' })), 'as=document&page=1')
  assert.deepEqual([status, json().fields], [409, [{ field: 'preview', message: 'no-preview' }]])
})

test(
  'each page is checked: bytes that were changed show nothing, also of a preview that began before',
  isolated,
  async () => {
    const media = await document(pdfOf([1, 0, 0], [0, 0, 1]))
    const { headers: said } = await get(media, 'as=document&page=1')
    alter(house.kernel, media)
    const { status, body } = await get(media, `as=document&page=2&entry=${said['ausma-entry']}`)
    assert.equal(status, 503, body)
    assert.match(body, /not those that were kept/)
  },
)

test('a preview asks for the right to such a document, as the file itself does', async () => {
  const contract = await document(pdfOf([1, 0, 0]))
  const medical = await document(pdfOf([1, 0, 0]), { document: 'medical', name: 'Findings', own: false })
  assert.equal((await get(contract, 'as=document&page=1', LAWYER)).status, 403)
  assert.equal((await get(medical, 'as=document&page=1')).status, 404, 'as another kind it is not found')
  assert.equal((await get(medical, 'as=health&page=1')).status, 403, 'a case worker reads nothing about health')
})

test('a photograph is blurred until wanted sharp, unless somebody said that it is not intimate', async () => {
  const look = async (media: string, query = '') => {
    const { headers: said, body } = await get(media, `page=1${query}`)
    return { blurs: said['ausma-blurs'], length: body.length }
  }
  const mark = (media: string, intimate: boolean) => house.call(house.worker.token, 'media.mark', { media, intimate })
  const unsaid = await photo()
  const [blurred, sharp] = [await look(unsaid), await look(unsaid, '&sharp=yes')]
  assert.deepEqual([blurred.blurs, sharp.blurs], ['yes', 'yes'])
  assert.ok(blurred.length < sharp.length / 4, `${blurred.length} of ${sharp.length}`)
  await mark(unsaid, false)
  assert.deepEqual(await look(unsaid), { blurs: undefined, length: sharp.length })
  await mark(unsaid, true)
  assert.deepEqual(await look(unsaid), blurred)
  assert.deepEqual((await look(await photo({ intimate: true }))).blurs, 'yes')
  assert.deepEqual((await look(await photo({ intimate: false }))).blurs, undefined)
})

test('what was closed is not drawn, also where its preview was begun before', async () => {
  const media = await photo()
  const { headers: said } = await get(media, 'page=1')
  await house.call(house.worker.token, 'media.close', { media }, 'It may show what nobody may look at')
  assert.equal((await get(media, `page=1&entry=${said['ausma-entry']}`)).status, 409)
  const problem = await house.problem(house.worker.token, 'media.mark', { media, intimate: false })
  assert.equal(problem?.fields[0]?.message, 'closed')
})

// Last: two hours later nobody is signed in any more.
test('further pages are one opening, in the log and in the record; to save the file is another', isolated, async () => {
  const media = await document(pdfOf([1, 0, 0], [0, 0, 1]))
  const before = await told()
  const { headers: said } = await get(media, 'as=document&page=1')
  const entry = String(said['ausma-entry'])
  for (const query of ['page=2', 'page=2&sharp=yes']) {
    const turned = await get(media, `as=document&${query}&entry=${entry}`)
    assert.equal(turned.headers['ausma-entry'], entry)
  }
  assert.deepEqual([await openings(media), (await told()) - before], [1, 1])
  const saved = await get(media, `as=document&entry=${entry}`)
  assert.match(String(saved.headers['content-disposition']), /^attachment/)
  assert.deepEqual([await openings(media), (await told()) - before], [2, 2], 'a saved file is an opening of its own')
  house.kernel.clock.pass(2 * 3600_000)
  await get(media, `as=document&page=2&entry=${entry}`)
  assert.equal(await openings(media), 3, 'and so is a page two hours later')
})
