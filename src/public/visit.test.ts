import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Hono } from 'hono'
import { RequestsHouse } from '../../test/houses/requests.ts'
import { openTestDatabase, type TestDatabase } from '../../test/run/databases.ts'
import { guardHeaders, type Variables } from '../entry/http/headers.ts'
import { doorHere } from '../entry/public/here.ts'
import type { Database } from '../kernel/database.ts'
import { newReceipt, writeReceipt } from '../modules/reports/index.ts'
import { publicSite } from './index.ts'

// Anybody can ask for these pages as often as they like: what each costs the database is held here.

describe('transactions of a request to the public pages', () => {
  let database: TestDatabase
  let house: RequestsHouse
  let transactions = 0
  let app: Hono<{ Variables: Variables }>

  /** Pages that were just started, and remember nothing. */
  const started = () => {
    const counted: Database = {
      ...house.kernel.database,
      transaction: (session, work) => {
        transactions++
        return house.kernel.database.transaction(session, work)
      },
    }
    const fresh = new Hono<{ Variables: Variables }>()
    fresh.use(guardHeaders(false))
    fresh.route('/p', publicSite(doorHere({ ...house.kernel, database: counted }, () => 'a place')))
    return fresh
  }
  before(async () => {
    database = await openTestDatabase('server')
    house = await RequestsHouse.open(database)
    app = started()
    // The first page of all asks for the numbers that stand on each.
    await app.request('http://localhost/p/en/trace')
  })
  after(() => database.close())

  /** What a request costs; its page must have come as it should. */
  async function cost(path: string, status: number, fields?: Record<string, string>): Promise<number> {
    const from = transactions
    const post = fields && { method: 'POST', body: new URLSearchParams(fields) }
    const answer = await app.request(`http://localhost${path}`, post)
    assert.equal(answer.status, status, path)
    return transactions - from
  }

  test('none: what is not there, in whatever way it is asked for', async () => {
    for (const path of ['/p/en/nothing', '/p/xx/form', '/p/en/form/deeper', '/p/en/constructor'])
      assert.equal(await cost(path, 404), 0, path)
    assert.equal(await cost('/p/en/nothing', 404, { go: 'send' }), 0)
  })

  test('none: pages that say the same to everybody', async () => {
    for (const path of ['/p/en/trace', '/p/en/check', '/p/en/return', '/p/en/proof', '/p/lv/trace'])
      assert.equal(await cost(path, 200), 0, path)
  })

  test('one: pages that rest on who takes reports, each time', async () => {
    for (const path of ['/p/en', '/p/en/lines', '/p/en/form', '/p/en/ask', '/p/en/talk', '/p/en/form'])
      assert.equal(await cost(path, 200), 1, path)
    assert.equal(await cost('/p/en/form', 200, { go: 'begin' }), 1)
  })

  test('one: pages that ask for something of their own', async () => {
    for (const path of ['/p/en/data', '/p/en/use', '/p/en/object']) assert.equal(await cost(path, 200), 1, path)
  })

  test('a receipt: one finds the report and one opens it; words that are none cost nothing', async () => {
    const { receipt } = await house.file()
    assert.equal(await cost('/p/en/return', 200, { words: writeReceipt(receipt, 'en') }), 2)
    assert.equal(await cost('/p/en/return', 422, { words: 'no words of a receipt' }), 0)
    // Looked for among reports, then among requests, then among the return words of persons.
    assert.equal(await cost('/p/en/return', 404, { words: writeReceipt(newReceipt(), 'en') }), 3)
  })

  test('one for a thousand: a flood of pages that are not there, on a server that has just started', async () => {
    const from = transactions
    const flooded = started()
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => flooded.request(`http://localhost/p/en/nothing-${n}`)),
    )
    assert.ok(answers.every(({ status }) => status === 404))
    assert.equal(transactions - from, 1)
  })

  test('a number that is found wrong is gone from the list at once, and with it from all pages', async () => {
    const page = async (path: string) => (await app.request(`http://localhost${path}`)).text()
    const shown = '+371 20000155'
    await house.call(house.officer.token, 'helplines.check', { shown, about: { name: 'Invented Helpline' } })
    assert.match(await page('/p/en/lines'), /tel:\+37120000155/)
    assert.match(await page('/p/en/trace'), /tel:\+37120000155/)
    await house.call(house.officer.token, 'helplines.check', {
      shown,
      wrong: true,
      about: { name: 'Invented Helpline' },
    })
    assert.doesNotMatch(await page('/p/en/lines'), /tel:\+37120000155/)
    assert.doesNotMatch(await page('/p/en/trace'), /tel:\+37120000155/)
  })

  test('a number that is found wrong is gone within ten seconds where nobody asks for the list', async () => {
    const page = async () => (await app.request('http://localhost/p/en/trace')).text()
    const shown = '+371 20000156'
    await house.call(house.officer.token, 'helplines.check', { shown, about: { name: 'Invented Helpline' } })
    house.kernel.clock.pass(10_000)
    assert.match(await page(), /tel:\+37120000156/)
    await house.call(house.officer.token, 'helplines.check', {
      shown,
      wrong: true,
      about: { name: 'Invented Helpline' },
    })
    house.kernel.clock.pass(10_000)
    assert.doesNotMatch(await page(), /tel:\+37120000156/)
  })
})
