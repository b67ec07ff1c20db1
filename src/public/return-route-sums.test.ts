import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { Hono } from 'hono'
import { eventually, PATIENCE } from '../../test/browser/eventually.ts'
import { CrowdedLanes } from '../../test/fakes/crowded-lanes.ts'
import { RequestsHouse } from '../../test/houses/requests.ts'
import { openTestDatabase, type TestDatabase } from '../../test/run/databases.ts'
import { guardHeaders, type Variables } from '../entry/http/headers.ts'
import { doorHere } from '../entry/public/here.ts'
import { newReceipt, writeReceipt } from '../modules/reports/index.ts'
import type { Mine } from '../modules/reports/shapes.ts'
import type { MyRequest } from '../modules/requests/shapes.ts'
import { publicSite } from './index.ts'
import { voiceOf } from './language.ts'
import { minePage } from './return-pages.ts'
import { Sums, zerosOf } from './sums.ts'
import { TONGUES } from './words/index.ts'

const NOW = new Date('2026-11-02T08:00:00Z')

// Whoever comes back with a receipt in a crowd is no worse off than whoever files: a sum opens a lane for them, too.

describe('coming back while many wait', () => {
  let database: TestDatabase
  let house: RequestsHouse
  const app = new Hono<{ Variables: Variables }>()
  const lanes = new CrowdedLanes({ atOnce: 2, waiting: 5000, patience: PATIENCE })

  before(async () => {
    database = await openTestDatabase('server')
    house = await RequestsHouse.open(database)
    app.use(guardHeaders(false))
    app.route('/p', publicSite(doorHere(house.kernel, () => 'one office', lanes)))
  })
  after(() => database.close())
  afterEach(() => lanes.over())

  const page = async (path: string) => (await app.request(`http://localhost${path}`)).text()
  /** Posts while a crowd waits: the page comes once it is gone. */
  async function post(path: string, fields: Record<string, string>): Promise<{ lanes: string[]; body: string }> {
    const from = lanes.came.length
    const answer = app.request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(fields) })
    await eventually(() => lanes.came.length > from, true)
    lanes.over()
    const body = await (await answer).text()
    return { lanes: lanes.came.slice(from), body }
  }
  const hidden = (body: string, name: string): string =>
    new RegExp(`name="${name}" value="([\\w-]+)"`).exec(body)?.[1] ?? assert.fail(body.slice(-500))
  /** Does the sum that a page asks for, as its script does. */
  function done(body: string): string {
    const [, id, bits, sealed] =
      /data-id="([^"]+)" data-bits="(\d+)" data-sealed="([^"]+)"/.exec(body) ?? assert.fail('no sum')
    for (let n = 0; ; n++) if (zerosOf(id, n) >= Number(bits)) return `${sealed} ${n}`
  }
  const crowded = async (path: string) => {
    lanes.crowd(40)
    return page(path)
  }
  const OWN = /^sum [\w-]{16}$/
  const allOwn = (came: readonly string[]) => came.every((lane) => OWN.test(lane)) && new Set(came).size === 1

  test('while few wait no page of the way back asks for one, and no script for it is sent', async () => {
    const { receipt } = await house.file()
    const entered = await post('/p/en/return', { words: writeReceipt(receipt, 'en') })
    for (const body of [await page('/p/en/return'), await page('/p/en/data'), entered.body])
      assert.doesNotMatch(body, /id="sum"|summing/)
    assert.ok(entered.lanes.every((lane) => lane === 'one office'))
  })

  test('the words of a receipt with a sum: one lane of their own for all that opening takes', async () => {
    const { receipt } = await house.file({ told: { text: 'A bus at night' } })
    const words = writeReceipt(receipt, 'en')
    const sum = done(await crowded('/p/en/return'))
    const own = await post('/p/en/return', { words, go: 'send', sum })
    assert.ok(own.lanes.length >= 1 && allOwn(own.lanes), own.lanes.join())
    assert.match(own.body, /A bus at night/)

    // Spent: the second time it is worth nothing, and nobody is refused for it.
    lanes.crowd(40)
    const again = await post('/p/en/return', { words, go: 'send', sum })
    assert.ok(again.lanes.every((lane) => lane === 'one office'))
    assert.match(again.body, /A bus at night/)
  })

  test('whoever has no script waits in the slower lane and gets in all the same', async () => {
    const { receipt } = await house.file({ told: { text: 'A van by day' } })
    const form = await crowded('/p/en/return')
    assert.match(form, /id="sum" value=""/)
    const slow = await post('/p/en/return', { words: writeReceipt(receipt, 'en'), go: 'send', sum: '' })
    assert.ok(slow.lanes.every((lane) => lane === 'one office'))
    assert.match(slow.body, /A van by day/)
  })

  test('words that open nothing wait like all else, in whichever lane', async () => {
    const words = writeReceipt(newReceipt(), 'en')
    const sum = done(await crowded('/p/en/return'))
    const own = await post('/p/en/return', { words, go: 'send', sum })
    assert.ok(allOwn(own.lanes))
    assert.match(own.body, /open nothing/)
  })

  test('a reply to the agency with a sum goes its own way, and its page asks for one only where something can be written', async () => {
    const { receipt } = await house.file()
    const form = (await post('/p/en/return', { words: writeReceipt(receipt, 'en') })).body
    const sum = done(await crowded('/p/en/return'))
    const fields = {
      state: hidden(form, 'state'),
      message: hidden(form, 'message'),
      go: 'send',
      text: 'It was red',
      sum,
    }
    const replied = await post('/p/en/return', fields)
    assert.ok(allOwn(replied.lanes), replied.lanes.join())
    const mine = await house.asReporter<Mine>(receipt, 'reports.mine')
    assert.equal(mine.messages.at(-1)?.text, 'It was red')

    const asked = new Sums().make(6, NOW)
    const frame = { voice: voiceOf(TONGUES[0]), nonce: 'n', now: NOW, countries: [], at: 'return' }
    const drawn = (canReply: boolean) =>
      String(
        minePage(frame, { mine: { ...mine, canReply }, isOne: true, state: 's', message: 'm', seen: '', sum: asked }),
      )
    assert.match(drawn(true), new RegExp(`data-id="${asked?.id}"[\\s\\S]*name="go" value="send"`))
    assert.doesNotMatch(drawn(false), /id="sum"|summing/)
  })

  test('a request about one’s data: made, opened and replied to by sums', async () => {
    const form = await crowded('/p/en/data')
    const making = { state: hidden(form, 'state'), go: 'send', kind: 'access', text: 'All on me' }
    const made = await post('/p/en/data', { ...making, sum: done(form) })
    assert.ok(allOwn(made.lanes), made.lanes.join())
    const { receipt } = await house.ask('access')
    const sum = done(await crowded('/p/en/return'))
    const opened = await post('/p/en/return', { words: writeReceipt(receipt, 'en'), go: 'send', sum })
    assert.ok(allOwn(opened.lanes), opened.lanes.join())
    const [mine, message] = [hidden(opened.body, 'mine'), hidden(opened.body, 'message')]
    const other = done(await crowded('/p/en/return'))
    const replied = await post('/p/en/data', { mine, message, go: 'send', text: 'In 2024', sum: other })
    assert.ok(allOwn(replied.lanes), replied.lanes.join())
    const { messages } = await house.asRequester<MyRequest>(receipt, 'requests.mine')
    assert.equal(messages.at(-1)?.text, 'In 2024')
  })
})
