import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hidden, publicPages } from '../../test/browser/public-pages.ts'
import { BlockingHouse } from '../../test/houses/blocking.ts'
import type { Answered } from '../../test/run/web.ts'
import type { AppealRow } from '../modules/blocking/shapes.ts'

const pages = publicPages(BlockingHouse.open)
const { get, post } = pages
let block: string

const objections = async () =>
  (await pages.house().does<{ appeals: AppealRow[] }>(pages.house().approver, 'block-appeals.list')).appeals

test('before anything was ever blocked, the page says so', async () => {
  const page = await get('/p/en/object')
  assert.match(page.body, /Nothing is blocked from here/)
  assert.doesNotMatch(page.body, /<form id="o"/)
})

test('somebody affected writes, gets a number, and the entry is marked; nothing on the page tells whether it was blocked', async () => {
  block = await pages.house().published({ address: 'fish.example.org' })
  const form = await get('/p/lv/object')
  assert.match(form.body, /Iebilst pret bloķēšanu/)
  const fields = {
    agency: hidden(form, 'agency'),
    appeal: hidden(form, 'appeal'),
    address: 'https://www.fish.example.org/',
    reason: 'Tas ir zivju veikals <b>',
    contact: '+371 2000 0142',
    go: 'send',
  }
  const sent = await post('/p/lv/object', fields)
  assert.equal(sent.status, 200)
  const number = /numurs ir ([0-9A-F]{8})/.exec(sent.body)?.[1]
  assert.ok(number)
  assert.doesNotMatch(sent.body, /fish/)
  const [waiting] = await objections()
  assert.deepEqual([waiting.number, waiting.block], [number, block])
  assert.deepEqual(waiting.words, {
    address: 'https://www.fish.example.org/',
    reason: 'Tas ir zivju veikals <b>',
    contact: '+371 2000 0142',
  })
  assert.equal((await pages.house().page(block)).state, 'appealed')
  // Sent twice is one.
  assert.match((await post('/p/lv/object', fields)).body, new RegExp(number))
  assert.equal((await objections()).length, 1)
  const other = await get('/p/lv/object')
  const miss = await post('/p/lv/object', {
    ...fields,
    appeal: hidden(other, 'appeal'),
    address: 'no-such.example.org',
  })
  const plain = ({ body }: Answered) => body.replace(/[0-9A-F]{8}/g, '').replace(/nonce="[^"]+"/g, '')
  assert.equal(plain(miss), plain(sent))
})

test('what is missing is said, and what was written stays, escaped', async () => {
  const form = await get('/p/en/object')
  const fields = { agency: hidden(form, 'agency'), appeal: hidden(form, 'appeal'), address: '"><script>x', reason: '' }
  const answer = await post('/p/en/object', { ...fields, go: 'send' })
  assert.equal(answer.status, 422)
  assert.match(answer.body, /role="alert">Write a few words first/)
  assert.match(answer.body, /value="&quot;&gt;&lt;script&gt;x"/)
  assert.equal(hidden(answer, 'appeal'), fields.appeal)
})

test('another language keeps what was written', async () => {
  const form = await get('/p/en/object')
  const fields = {
    agency: hidden(form, 'agency'),
    appeal: hidden(form, 'appeal'),
    address: 'a.example',
    reason: 'Why?',
  }
  const answer = await post('/p/en/object', { ...fields, go: 'language ar' })
  assert.match(answer.body, /<html lang="ar" dir="rtl">/)
  assert.match(answer.body, /value="a\.example"/)
  assert.match(answer.body, /Why\?/)
  // A text on rights that nobody has checked stands beside its original.
  assert.match(answer.body, /You can still go to court/)
})

test('with several agencies one chooses, and whoever did not is asked', async () => {
  await pages.database().superuser(
    `insert into agencies (id, name, country, regime, controller, data_protection_officer, made_at)
     values ('11111111-1111-4111-8111-111111111111', 'Second Authority', 'EE', 'gdpr', 'x', 'y', now());
     insert into block_feeds values ('11111111-1111-4111-8111-111111111111', 5)`,
  )
  const form = await get('/p/en/object')
  assert.match(form.body, /Who should look at it\?/)
  assert.match(form.body, /Second Authority/)
  const answer = await post('/p/en/object', {
    appeal: hidden(form, 'appeal'),
    address: 'a.example',
    reason: 'x',
    go: 'send',
  })
  assert.equal(answer.status, 422)
  assert.match(answer.body, /role="alert">Who should look at it/)
})
