import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hidden, publicPages } from '../../test/browser/public-pages.ts'
import { contact, type Opened, REASON } from '../../test/houses/cases.ts'
import { stored } from '../../test/houses/evidence.ts'
import { ReportsHouse } from '../../test/houses/reports.ts'
import type { TestDatabase } from '../../test/run/databases.ts'
import { operations } from '../modules/cases/index.ts'
import { operations as evidence } from '../modules/evidence/index.ts'

const pages = publicPages((database: TestDatabase) =>
  ReportsHouse.with(database, { operations: { ...evidence, ...operations } }),
)

/** A person with one document of her own, and the words that she was given. */
async function given(chosen: object = {}) {
  const house = pages.house()
  const desk = await house.admitted(house.keeper, ['referral-desk'])
  const call = <T>(operation: string, input: object, reason?: string) =>
    house.call<T>(desk.token, operation, input, reason)
  const { persons } = await call<Opened>('cases.open', contact())
  const [person] = persons
  const bytes = await stored(house.kernel, 'Signed in March')
  await call('documents.keep', {
    ...{ person, ...bytes, type: 'application/pdf', scan: { verdict: 'clean', by: 'Test scanner' } },
    ...{ document: 'contract', name: 'Greenhouse & field', own: true, ground: 'consent', how: 'She asked us to' },
  })
  const { words, number } = await call<{ words: string[]; number: string }>('return-words.give', {
    ...{ person, language: 'en', looks: true, withdraws: true, ...chosen },
  })
  return { person, call, media: bytes.file, words: [...words, number].join(' ') }
}

test('the list says what is kept and of nobody whose it is; a copy is saved, and one is taken back after a question', async () => {
  const { media, words } = await given()
  const list = await pages.post('/p/en/return', { words })
  assert.equal(list.status, 200)
  assert.match(list.body, /Your documents/)
  assert.match(list.body, /Contract/)
  assert.match(list.body, /Greenhouse &amp; field/)
  assert.doesNotMatch(list.body, /Oksana/)
  const papers = hidden(list, 'papers')
  const copy = await pages.post('/p/en/return', { papers, go: `look ${media}` })
  assert.deepEqual(
    [copy.body, copy.headers['content-disposition']],
    ['Signed in March', 'attachment; filename="document.pdf"'],
  )
  const asked = await pages.post('/p/en/return', { papers, go: `back ${media}` })
  assert.match(asked.body, /Take this document back\?/)
  assert.match((await pages.post('/p/en/return', { papers, go: 'list' })).body, /Greenhouse/, 'nothing is gone yet')
  const done = await pages.post('/p/en/return', { papers: hidden(asked, 'papers'), go: `back-yes ${media}` })
  assert.match(done.body, /It is erased\./)
  assert.match(done.body, /Nothing of yours is kept here now/)
  assert.match(
    (await pages.post('/p/en/return', { papers, go: `back-yes ${media}` })).body,
    /Nothing of yours/,
    'twice',
  )
})

test('what was made of a document stands below it, is saved as well, and the question says that it goes along', async () => {
  const { call, media, words } = await given()
  const typed = { media, way: 'translation', tool: 'A translator', text: 'Wage: 300' }
  const { media: copy } = await call<{ media: string }>('documents.write-copy', typed)
  const list = await pages.post('/p/en/return', { words })
  assert.match(list.body, /Contract.*<ul class="made"><li>.*Translation/s)
  assert.doesNotMatch(list.body, new RegExp(`back ${copy}`), 'it goes with its document alone')
  const papers = hidden(list, 'papers')
  const saved = await pages.post('/p/en/return', { papers, go: `look ${copy}` })
  assert.deepEqual(
    [saved.body, saved.headers['content-disposition']],
    ['Wage: 300', 'attachment; filename="document.txt"'],
  )
  assert.match((await pages.post('/p/en/return', { papers, go: `back ${copy}` })).body, /Your documents/)
  assert.match(
    (await pages.post('/p/en/return', { papers, go: `back ${media}` })).body,
    /What was made of it is erased with it/,
  )
  const gone = await pages.post('/p/en/return', { papers, go: `back-yes ${media}` })
  assert.match(gone.body, /Nothing of yours is kept here now/)
})

test('words that only show the list have no button, and a press that was made up does nothing', async () => {
  const { media, words } = await given({ looks: false, withdraws: false })
  const list = await pages.post('/p/en/return', { words })
  assert.doesNotMatch(list.body, /name="go" value="(look|back)/)
  const papers = hidden(list, 'papers')
  for (const go of [`look ${media}`, `back ${media}`, `back-yes ${media}`])
    assert.match((await pages.post('/p/en/return', { papers, go })).body, /Greenhouse/, go)
})

test('of a held file nothing is erased, and the page says so in plain words', async () => {
  const { person, call, media, words } = await given()
  await call('persons.hold', { person }, REASON)
  const papers = hidden(await pages.post('/p/en/return', { words }), 'papers')
  const refused = await pages.post('/p/en/return', { papers, go: `back-yes ${media}` })
  assert.match(refused.body, /It cannot be erased now/)
  assert.match(refused.body, /Greenhouse/)
})

test('words that were ended open nothing, also from a page that stayed open', async () => {
  const { person, call, words } = await given()
  const papers = hidden(await pages.post('/p/en/return', { words }), 'papers')
  await call('return-words.end', { person })
  assert.equal((await pages.post('/p/en/return', { papers, go: 'list' })).status, 410)
  assert.equal((await pages.post('/p/en/return', { words })).status, 404)
})
