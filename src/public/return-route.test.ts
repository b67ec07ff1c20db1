import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hidden, publicPages } from '../../test/browser/public-pages.ts'
import { problemOf } from '../../test/houses/kernel.ts'
import { ReportsHouse } from '../../test/houses/reports.ts'
import type { Answered } from '../../test/run/web.ts'
import { newId } from '../kernel/ids.ts'
import { writeReceipt } from '../modules/reports/index.ts'
import type { Mine } from '../modules/reports/shapes.ts'

const pages = publicPages(ReportsHouse.open)
/** A browser leaves out the first line end of the field. */
const typedIn = ({ body }: Answered) => /<textarea id="text"[^>]*>\n([^<]*)</.exec(body)?.[1]

test('a reply that cannot be kept comes back with all that was typed, and goes once when it is sent again', async () => {
  const house = pages.house()
  const { receipt } = await house.file()
  const opened = await pages.post('/p/en/return', { words: writeReceipt(receipt, 'en') })
  const reply = { message: hidden(opened, 'message'), go: 'send', text: 'It was red.\nIt came twice & at night.' }
  // So many in a minute that one more is refused.
  const actor = (await house.reporter(receipt)) ?? assert.fail('the receipt opens nothing')
  const another = () =>
    problemOf(house.kernel, {
      actor,
      operation: 'reports.reply',
      input: { message: newId(), text: 'More', files: [] },
    })
  let refused = await another()
  while (refused === null) refused = await another()
  assert.equal(refused.code, 'too-many-requests')

  const back = await pages.post('/p/en/return', { ...reply, state: hidden(opened, 'state') })
  assert.equal(back.status, 422)
  assert.match(back.body, /role="alert"/)
  assert.equal(typedIn(back), 'It was red.\nIt came twice &amp; at night.')
  assert.equal(hidden(back, 'message'), reply.message)

  house.kernel.clock.pass(60_001)
  for (let twice = 0; twice < 2; twice++) {
    const sent = await pages.post('/p/en/return', { ...reply, state: hidden(back, 'state') })
    // Not urgent, so the reporter is told from which hour it is seen.
    assert.match(sent.body, /It was sent\. People there see it on .* at \d\d:\d\d at the latest\./)
  }
  const { messages } = await house.asReporter<Mine>(receipt, 'reports.mine')
  assert.equal(messages.filter(({ text }) => text === reply.text).length, 1)
})

test('words that could not be read stay as they were typed, with the word that is in no list and the nearest one beside it', async () => {
  const house = pages.house()
  const { receipt } = await house.file()
  const [first, ...rest] = writeReceipt(receipt, 'en').split(' ').slice(0, 7)
  const wrong = `${first}q ${rest.join(' ')}`
  const shown = await pages.post('/p/en/return', { words: wrong })
  assert.equal(shown.status, 422)
  assert.equal(/<textarea class="short" id="words"[^>]*>\n([^<]*)</.exec(shown.body)?.[1], wrong)
  assert.ok(shown.body.includes(`Word 1, “${first}q”, is none of our words.`))
  // In a body and never in an address, which a browser and its history would keep.
  assert.doesNotMatch(shown.body, new RegExp(`(?:href|action)="[^"]*${rest[0]}`))
  const corrected = [first, ...rest].join(' ')
  assert.ok(shown.body.includes(`name="words" value="${corrected}"`))
  const opened = await pages.post('/p/en/return', { words: corrected })
  assert.equal(opened.status, 200)

  const six = await pages.post('/p/en/return', { words: rest.join(' ') })
  assert.ok(six.body.includes('Words: 6 of 7.') && six.body.includes(rest.join(' ')))
  const script = await pages.post('/p/en/return', { words: '</textarea><script>x able able able able able' })
  assert.ok(!script.body.includes('<script>x'))
})

test('files that a report has no room for are told of by the number that a report can have; what was written stays', async () => {
  const house = pages.house()
  const { receipt, report } = await house.file()
  await house.database.superuser(
    `insert into report_files select gen_random_uuid(), m.report, m.id, m.agency
     from report_messages m, generate_series(1, 38) where m.report = '${report}'`,
  )
  const opened = await pages.post('/p/en/return', { words: writeReceipt(receipt, 'en') })
  const reply = (files: number) => {
    const form = new FormData()
    form.set('state', hidden(opened, 'state'))
    form.set('message', hidden(opened, 'message'))
    form.set('go', 'send')
    form.set('text', 'These are the others.')
    for (let n = 0; n < files; n++) form.append('files', new Blob([`note ${n}`]), `${n}.txt`)
    return pages.send('/p/en/return', form)
  }
  const kept = house.kernel.blobs.kept.size
  const full = await reply(3)
  assert.equal(full.status, 422)
  assert.match(full.body, /role="alert"><p>A report can have 40 files in all/)
  assert.doesNotMatch(full.body, /more than 5 files/)
  assert.equal(typedIn(full), 'These are the others.')
  assert.equal(house.kernel.blobs.kept.size, kept, 'nothing of them stays in the store')

  // Too many at once is another matter, and said first.
  assert.match((await reply(6)).body, /role="alert"><p>These are more than 5 files/)
  assert.equal((await reply(2)).status, 200)
  assert.equal(house.kernel.blobs.kept.size, kept + 2)
})
