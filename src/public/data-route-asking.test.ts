import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hidden, publicPages } from '../../test/browser/public-pages.ts'
import { NOTICE, RequestsHouse } from '../../test/houses/requests.ts'
import type { Answered } from '../../test/run/web.ts'
import { writeReceipt } from '../modules/reports/index.ts'
import { TONGUES } from './words/index.ts'

const pages = publicPages(RequestsHouse.open)
const { get, post } = pages
const wordsIn = ({ body }: Answered): string =>
  [...body.matchAll(/<li><span class="n">\d<\/span>([^<]+)<\/li>/g)].map(([, word]) => word).join(' ')

test('the notice says what the agency’s settings say, in each language, with the original of the rights where nobody checked them', async () => {
  for (const { code, reviewed } of TONGUES) {
    const { status, body } = await get(`/p/${code}/use`)
    assert.equal(status, 200)
    for (const said of [NOTICE.authority, NOTICE.contact, NOTICE.recipients, 'Regulation (EU) 2016/679'])
      assert.ok(body.includes(said), `${code}: ${said}`)
    assert.equal(body.includes('You can ask for a copy'), true, code)
    assert.equal(body.includes('class="orig"'), !reviewed && code !== 'en', code)
    assert.ok(body.length < 60_000, `${code}: ${body.length}`)
  }
})

test('asking without script: a receipt of its own, a question, a reply, an answer', async () => {
  const house = pages.house()
  const form = await get('/p/lv/data')
  assert.match(form.body, /Neviens neprasīs jums ierasties/)
  const empty = await post('/p/lv/data', { state: hidden(form, 'state'), go: 'send', kind: 'access', text: ' ' })
  assert.equal(empty.status, 422)
  const sent = await post('/p/lv/data', {
    state: hidden(empty, 'state'),
    go: 'send',
    kind: 'access',
    text: 'Viss par mani',
  })
  assert.equal(sent.status, 200)
  const again = await post('/p/lv/data', {
    state: hidden(empty, 'state'),
    go: 'send',
    kind: 'access',
    text: 'Viss par mani',
  })
  assert.equal(wordsIn(again), wordsIn(sent))
  const words = wordsIn(sent)
  assert.equal(words.split(' ').length, 7)
  const { requests } = await house.call<{ requests: { id: string }[] }>(house.officer.token, 'requests.list')
  assert.equal(requests.length, 1)
  const [{ id: request }] = requests
  await house.request(request)
  await house.call(house.officer.token, 'requests.ask', { request, text: 'Kurā gadā?' })
  const back = await post('/p/lv/return', { words })
  assert.match(back.body, /Kurā gadā\?/)
  assert.match(back.body, /Iestādei vispirms jāpārliecinās/)
  const replied = await post('/p/lv/data', {
    mine: hidden(back, 'mine'),
    message: hidden(back, 'message'),
    go: 'send',
    text: '2024',
  })
  assert.match(replied.body, /2024/)
  assert.equal((await house.request(request)).messages.at(-1)?.text, '2024')
  await house.call(house.officer.token, 'requests.close', { request, why: 'Slēgts' })
  const ended = await post('/p/lv/data', { mine: hidden(replied, 'mine'), go: 'open' })
  assert.doesNotMatch(ended.body, /<textarea/)
})

test('the receipt of a report proves who asks; wrong words are told and nothing is made', async () => {
  const house = pages.house()
  const filed = await house.file()
  const form = await get('/p/en/data')
  const wrong = {
    state: hidden(form, 'state'),
    go: 'send',
    kind: 'erasure',
    text: 'Mine',
    words: 'abandon ability able about above absent absorb',
  }
  const refused = await post('/p/en/data', wrong)
  assert.equal(refused.status, 422)
  assert.match(refused.body, /open nothing here/)
  const sent = await post('/p/en/data', { ...wrong, words: writeReceipt(filed.receipt, 'en') })
  assert.equal(sent.status, 200)
  assert.doesNotMatch(sent.body, /must first make sure/)
  const { requests } = await house.call<{ requests: { report: string | null }[] }>(house.officer.token, 'requests.list')
  assert.ok(requests.some(({ report }) => report === filed.report))
})

test('hostile: a foreign or old form, another language in the middle, markup in what was typed', async () => {
  assert.equal((await post('/p/en/data', { state: 'xxxx', go: 'send', text: 'x' })).status, 410)
  assert.equal((await post('/p/en/data', { mine: 'xxxx', go: 'send', text: 'x' })).status, 410)
  const form = await get('/p/en/data')
  const turned = await post('/p/en/data', {
    state: hidden(form, 'state'),
    go: 'language ar',
    text: '<script>x</script>',
    kind: 'erasure',
  })
  assert.match(turned.body, /<html lang="ar" dir="rtl">/)
  assert.match(turned.body, /&lt;script&gt;x/)
  assert.match(turned.body, /value="erasure" checked/)
})
