import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hidden, publicPages } from '../../test/browser/public-pages.ts'
import { NOTICE, RequestsHouse } from '../../test/houses/requests.ts'
import type { Answered } from '../../test/run/web.ts'
import { newReceipt, writeReceipt } from '../modules/reports/index.ts'
import type { RequestRow } from '../modules/requests/shapes.ts'

const pages = publicPages(RequestsHouse.open)
const { get } = pages
const post = (fields: Record<string, string>, path = '/p/en/data'): Promise<Answered> => pages.post(path, fields)
const main = ({ body }: Answered): string => body.split('<main')[1].split('</main>')[0]
const begun = async () => hidden(await get('/p/en/data'), 'state')
const listed = async () =>
  (await pages.house().call<{ requests: RequestRow[] }>(pages.house().officer.token, 'requests.list', { state: 'all' }))
    .requests

/** Somebody's own request, come back to by its words. */
async function own() {
  const made = await pages.house().ask('access')
  const page = await post({ words: writeReceipt(made.receipt, 'en') }, '/p/en/return')
  return { ...made, mine: hidden(page, 'mine'), message: hidden(page, 'message') }
}

test('a form that only looks keeps nothing, and each look has a receipt of its own', async () => {
  const before = (await listed()).length
  const [one, two] = [await begun(), await begun()]
  assert.notEqual(one, two)
  assert.equal((await listed()).length, before)
})

test('an unknown right, an agency that is none, and too many words become what the form allows', async () => {
  const before = (await listed()).length
  const sent = await post({
    state: await begun(),
    go: 'send',
    kind: 'payment',
    agency: "' or 1=1",
    text: `\0 ${'x'.repeat(6000)}`,
  })
  assert.equal(sent.status, 200)
  const [made, ...more] = (await listed()).slice(before)
  assert.equal(more.length, 0)
  assert.equal(made.kind, 'access')
  const [{ text }] = (await pages.house().request(made.id)).messages
  assert.equal(text, 'x'.repeat(5000).slice(0, text.length))
  assert.ok(text.length > 4990 && text.length <= 5000)
})

test('line ends of every browser come to the agency as one', async () => {
  const before = (await listed()).length
  await post({ state: await begun(), go: 'send', kind: 'erasure', text: 'one\r\ntwo\rthree' })
  const made = (await listed())[before] ?? assert.fail('nothing was made')
  assert.equal((await pages.house().request(made.id)).messages[0].text, 'one\ntwo\nthree')
})

test('a button that leads nowhere sends nothing, and what was typed stays', async () => {
  const before = (await listed()).length
  for (const go of ['', 'erase', 'language xx', 'language ../lv']) {
    const back = await post({ state: await begun(), go, kind: 'restriction', text: 'Half a thought' })
    assert.equal(back.status, 200, go)
    assert.match(main(back), /Half a thought<\/textarea>/)
    assert.match(main(back), /value="restriction" checked/)
  }
  assert.equal((await listed()).length, before)
})

test('words of a receipt that are none, or open a request and no report, prove nothing and are told', async () => {
  const { receipt } = await pages.house().ask('access')
  const before = (await listed()).length
  for (const words of ['one two', 'x'.repeat(500), writeReceipt(newReceipt(), 'en'), writeReceipt(receipt, 'en')]) {
    const refused = await post({ state: await begun(), go: 'send', kind: 'erasure', text: 'Mine', words })
    assert.equal(refused.status, 422, words.slice(0, 40))
    assert.match(main(refused), /role="alert"/)
    // What was asked stays in the form; nobody types it twice.
    assert.match(main(refused), /Mine<\/textarea>/)
  }
  assert.equal((await listed()).length, before)
})

test('a seal holds for what it was made: one’s own request opens by no form, nor a form by one’s own', async () => {
  const { mine } = await own()
  assert.equal((await post({ state: mine, go: 'send', text: 'x' })).status, 410)
  assert.equal((await post({ mine: await begun(), go: 'send', text: 'x' })).status, 410)
})

test('an empty reply is told at its page, and the number of the message stays for the next try', async () => {
  const { request, mine, message } = await own()
  const empty = await post({ mine, message, go: 'send', text: ' \r\n ' })
  assert.match(main(empty), /role="alert"/)
  assert.equal(hidden(empty, 'message'), message)
  for (let twice = 0; twice < 2; twice++) await post({ mine, message, go: 'send', text: 'In 2024' })
  const { messages } = await pages.house().request(request)
  assert.deepEqual(
    messages.map(({ text }) => text),
    ['Everything on Anna of Invented Town', 'In 2024'],
  )
})

test('a number of a message that is none is replaced, not trusted', async () => {
  const { request, mine } = await own()
  assert.equal((await post({ mine, message: "'; drop", go: 'send', text: 'Still here' })).status, 200)
  assert.equal((await pages.house().request(request)).messages.at(-1)?.text, 'Still here')
})

test('answered meanwhile: the reply is refused in words, and nothing is kept', async () => {
  const { request, mine, message } = await own()
  await pages.house().request(request)
  await pages.house().call(pages.house().officer.token, 'requests.close', { request, why: 'Invented' })
  const late = await post({ mine, message, go: 'send', text: 'Too late' })
  assert.match(main(late), /role="alert"/)
  assert.equal((await pages.house().request(request)).messages.filter(({ kind }) => kind === 'reply').length, 0)
})

test('another language in the middle of a reply keeps what was typed', async () => {
  const { mine, message } = await own()
  const turned = await post({ mine, message, go: 'language ar', text: 'Half a reply' })
  assert.match(turned.body, /<html lang="ar" dir="rtl">/)
  assert.match(main(turned), /Half a reply<\/textarea>/)
})

test('no page says in its address or its headers who asks, and none is kept by a browser', async () => {
  const { mine, message } = await own()
  const page = await post({ mine, message, go: 'open' })
  assert.match(String(page.headers['cache-control']), /no-store/)
  assert.equal(page.headers['set-cookie'], undefined)
  assert.equal(page.headers.location, undefined)
})

test('an agency that took its notice away is not asked here any more', async () => {
  await pages.house().database.superuser('delete from privacy_notices')
  const page = await get('/p/en/data')
  assert.doesNotMatch(main(page), /<textarea/)
  assert.match(main(page), /No agency has written this yet/)
  await pages.house().call(pages.house().keeper.token, 'privacy-notices.set', NOTICE)
  assert.match(main(await get('/p/en/data')), /<textarea/)
})
