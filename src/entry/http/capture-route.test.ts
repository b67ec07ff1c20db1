import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { type HostileSite, hostileSite } from '../../../test/fakes/hostile-site.ts'
import { AT, NoticesHouse } from '../../../test/houses/notices.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import type { Member } from '../../kernel/actor.ts'
import { newId } from '../../kernel/ids.ts'
import type { ItemPage } from '../../modules/evidence/shapes.ts'
import { operations } from '../../operations.ts'
import { openIsolation } from '../../ports/isolated.ts'
import { captureKey, openPageCaptures, type PageCaptures } from '../../ports/page-captures.ts'
import type { Listening } from './listen.ts'

const [ANNA, CARER] = ['a', 'b'].map((letter) => letter.repeat(43))
const why = await openPageCaptures(openIsolation('nobody'), captureKey(new Uint8Array(32))).fault()

describe('capturing a page as evidence', () => {
  let database: TestDatabase
  let house: NoticesHouse
  let server: Listening
  let site: HostileSite
  const asked: string[] = []
  before(async () => {
    database = await openTestDatabase('server')
    house = await NoticesHouse.open(database, { operations })
    site = await hostileSite()
    const members = new Map<string, Member>()
    members.set(ANNA, (await house.member(house.anna.token)) as Member)
    members.set(CARER, (await house.member((await house.admitted(house.keeper, ['case-worker'])).token)) as Member)
    const real = openPageCaptures(openIsolation('nobody'), captureKey(house.kernel.secret), {
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    })
    const captures: PageCaptures = {
      ...real,
      capture: (request) => {
        asked.push(request.address)
        return request.address.endsWith('/none')
          ? Promise.resolve({ not: 'no-browser' })
          : real.capture({ ...request, hosts: [`advert.example:${site.port}`] })
      },
    }
    server = await testServer(house.kernel, members, { captures })
  })
  after(async () => {
    site.close()
    await server.close()
    await database.close()
  })

  const post = (body: object, token = ANNA) =>
    ask(server.port, {
      ...{ method: 'POST', path: '/api/evidence-captures', body: JSON.stringify(body) },
      headers: { Cookie: `ausma_session=${token}`, 'Ausma-Request': '1', 'Content-Type': 'application/json' },
    })
  const of = async (more: object = {}) => ({
    ...{ about: { kind: 'lead', id: await house.lead() }, address: `http://advert.example:${site.port}/advert` },
    ...{ childAbuse: false, ground: 'public', how: 'The advert of the lead', ...more },
  })

  test('the page becomes an item of the lead, with where it came from and by what', {
    skip: why ?? false,
  }, async () => {
    const input = await of()
    const { status, body, json } = await post(input)
    assert.equal(status, 200, body)
    const item = await house.call<ItemPage>(house.anna.token, 'evidence.get', { item: json().item })
    const base = `http://advert.example:${site.port}`
    assert.deepEqual(
      [item.kind, item.about, item.name, item.from, item.note, item.ground, item.how],
      [
        'capture',
        input.about,
        'Pickers wanted',
        `${base}/advert/17`,
        `${base}/advert → ${base}/advert/17`,
        'public',
        'The advert of the lead',
      ],
    )
    assert.match(item.tool ?? '', /^Ausma\/.*Chrome\//)
    assert.deepEqual(
      item.log.map(({ kind, fault }) => [kind, fault]),
      [['captured', null]],
    )
    const shown = await ask(server.port, {
      path: `/api/evidence/${item.id}?page=1`,
      headers: { Cookie: `ausma_session=${ANNA}`, 'Ausma-Reason': 'To%20look%20at%20it' },
    })
    assert.deepEqual(
      ['content-type', 'ausma-blurs', 'ausma-pages'].map((name) => shown.headers[name]),
      ['image/jpeg', 'yes', '2'],
      'its picture first, then its sheets',
    )
  })

  test('where none can be made that is said, and nothing is kept', async () => {
    const input = await of({ address: 'https://advert.example/none' })
    const { status, json } = await post(input)
    assert.deepEqual([status, json().fields], [409, [{ field: 'capture', message: 'no-browser' }]])
    assert.deepEqual(await house.call(house.anna.token, 'evidence.list', { about: input.about }), {
      items: [],
      more: false,
    })
  })

  test('nobody goes out for whom it is not, of what they do not see, or of what nobody looked at', async () => {
    const before = asked.length
    assert.equal((await post(await of(), CARER)).status, 404)
    assert.equal((await post(await of({ about: { kind: 'lead', id: newId() } }))).status, 404)
    assert.equal((await post(await of({ about: { kind: 'person', id: newId() } }))).status, 404)
    assert.equal((await post(await of({ childAbuse: true }))).status, 422)
    assert.equal((await post({})).status, 400)
    assert.equal(asked.length, before)
  })

  test('of a lead that was barred nothing is captured', async () => {
    const input = await of()
    const recipient = await house.recipient({ kind: 'hotline', mail: 'report@hotline.example' })
    const why = 'A picture may show the abuse of a child'
    await house.call(
      house.anna.token,
      'notices.refer-child-material',
      { lead: input.about.id, addresses: [AT], recipient },
      why,
    )
    const before = asked.length
    assert.deepEqual((await post(input)).json().fields, [{ field: 'preview', message: 'unseen' }])
    assert.equal(asked.length, before)
  })

  test('nobody brings a file and calls it captured', async () => {
    const about = { ...(await of()), kind: 'capture', captured: true, name: 'x' }
    const { status } = await ask(server.port, {
      ...{ method: 'PUT', path: '/api/evidence', body: Buffer.from('x') },
      headers: {
        Cookie: `ausma_session=${ANNA}`,
        'Ausma-Request': '1',
        'Ausma-About': encodeURIComponent(JSON.stringify(about)),
      },
    })
    assert.equal(status, 422)
  })
})
