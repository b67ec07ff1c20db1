import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hidden, publicPages } from '../../../test/browser/public-pages.ts'
import { ReportsHouse } from '../../../test/houses/reports.ts'
import type { Answered } from '../../../test/run/web.ts'

// Somebody who prepared the telephone opens a form, keeps what its page holds, and lets somebody else go on in it.

const pages = publicPages(ReportsHouse.open)
const wordsIn = ({ body }: Answered): string | undefined => /id="copy" value="([^"]+)"/.exec(body)?.[1]
const step = (state: string, text: string) => pages.post('/p/en/ask', { state, step: 'text', go: 'next', text })
const send = (state: string) => pages.post('/p/en/ask', { state, step: 'files', go: 'send' })
const told = async (words: string) => (await pages.post('/p/en/return', { words })).body

test('a form that was kept from before anything was written is no receipt of what was written in it', async () => {
  const kept = hidden(await pages.get('/p/en/ask'), 'state')
  const sent = await send(hidden(await step(kept, 'He keeps my passport.'), 'state'))
  const words = wordsIn(sent) ?? assert.fail(sent.body.slice(-900))
  // As it was kept, and with words of their own.
  const asKept = await send(kept)
  assert.equal(wordsIn(asKept), undefined)
  const theirs = await send(hidden(await step(kept, 'junk'), 'state'))
  const others = wordsIn(theirs) ?? assert.fail(theirs.body.slice(-900))
  assert.notEqual(others, words)
  assert.doesNotMatch(await told(others), /He keeps my passport/)
  assert.match(await told(words), /He keeps my passport/)
})

test('a form that somebody sent before does not swallow what is written in it later', async () => {
  const begun = hidden(await pages.get('/p/en/ask'), 'state')
  await send(hidden(await step(begun, 'junk'), 'state'))
  const sent = await send(hidden(await step(begun, 'I am locked in.'), 'state'))
  assert.match(await told(wordsIn(sent) ?? assert.fail(sent.body.slice(-900))), /I am locked in/)
})

test('what is sent twice is one report with the same words', async () => {
  const written = hidden(await step(hidden(await pages.get('/p/en/ask'), 'state'), 'Twice pressed.'), 'state')
  const [one, two] = [await send(written), await send(written)]
  assert.equal(wordsIn(one), wordsIn(two))
  const rows = await pages.database().superuser('select count(*)::int as n from reports')
  assert.ok(Number(rows[0].n) === 5, JSON.stringify(rows))
})
