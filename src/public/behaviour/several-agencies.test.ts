import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hidden, publicPages } from '../../../test/browser/public-pages.ts'
import { INTAKE } from '../../../test/houses/reports.ts'
import { SeveralHouse, type Taking } from '../../../test/houses/several.ts'
import type { Answered } from '../../../test/run/web.ts'

// A report to several agencies, as a browser without script sends it, and what each of them can learn.

const pages = publicPages(SeveralHouse.open)
const [first, shelter, police] = [0, 1, 2].map((at) => () => pages.house().all[at] as Taking)
const wordsIn = ({ body }: Answered): string =>
  /id="copy" value="([^"]+)"/.exec(body)?.[1] ?? assert.fail(body.slice(-1500))

/** A form to some agencies, up to its last page. */
async function filled(text: string, to: readonly Taking[], more: Record<string, string> = {}): Promise<string> {
  const ticks = Object.fromEntries(to.map(({ agency }) => [`to-${agency}`, 'on']))
  const begun = hidden(await pages.get('/p/en/form'), 'state')
  const desk = await pages.post('/p/en/form', { state: begun, step: 'desk', go: 'urgent', ...ticks, ...more })
  const urgent = { state: hidden(desk, 'state'), step: 'urgent', danger: 'soon', go: 'text' }
  const told = await pages.post('/p/en/form', urgent)
  return hidden(
    await pages.post('/p/en/form', { state: hidden(told, 'state'), step: 'text', text, go: 'files' }),
    'state',
  )
}
const send = (state: string) => pages.post('/p/en/form', { state, step: 'files', go: 'send' })
const sent = async (text: string, to: readonly Taking[], more = {}) => wordsIn(await send(await filled(text, to, more)))
const opened = (words: string) => pages.post('/p/en/return', { words })

test('nobody is ticked beforehand; none and more than five are asked about again', async () => {
  const begun = await pages.get('/p/en/form')
  assert.doesNotMatch(begun.body, /checked/)
  const next = { state: hidden(begun, 'state'), step: 'desk', go: 'next' }
  assert.match((await pages.post('/p/en/form', next)).body, /Choose at least one, and at most 5/)
  const many = Object.fromEntries(Array.from({ length: 6 }, () => [`to-${crypto.randomUUID()}`, 'on']))
  assert.match((await pages.post('/p/en/form', { ...next, ...many })).body, /Choose at least one, and at most 5/)
})

test('goes to those who were chosen and to nobody else, with one receipt that opens all of it', async () => {
  const words = await sent('Chosen by me', [first(), shelter()])
  const page = await opened(words)
  for (const { name } of [first(), shelter()]) assert.match(page.body, new RegExp(`<h2 dir="auto">${name}`))
  assert.doesNotMatch(page.body, /Invented Police/)
  for (const at of [first(), shelter()]) await pages.house().reportAt(at, 'Chosen by me')
  assert.ok((await pages.house().listed(police())).every(({ excerpt }) => excerpt !== 'Chosen by me'))
})

test('none learns of another, unless the reporter says so: then each sees the names of the others', async () => {
  await sent('A secret of mine', [first(), shelter()])
  const page = JSON.stringify(await pages.house().reportAt(first(), 'A secret of mine'))
  assert.ok(!page.includes(shelter().name) && !page.includes('alsoTo'))
  await sent('All may know', [first(), shelter(), police()], { known: 'on' })
  const { messages } = await pages.house().reportAt(shelter(), 'All may know')
  assert.deepEqual(messages[0]?.alsoTo?.toSorted(), [first().name, police().name].toSorted())
})

test('what is sent twice, as after a broken connection, is one report at each', async () => {
  const state = await filled('Twice pressed', [first(), police()])
  const [one, two] = [await send(state), await send(state)]
  assert.equal(wordsIn(one), wordsIn(two))
  for (const at of [first(), police()]) {
    const rows = (await pages.house().listed(at)).length
    await send(state)
    assert.equal((await pages.house().listed(at)).length, rows)
  }
})

test('one that takes no more while somebody writes is asked about again, and nothing has arrived anywhere', async () => {
  const state = await filled('One is gone', [first(), police()])
  const takes = { ...INTAKE, publicName: police().name }
  const set = (suspicions: boolean) =>
    pages.house().call(police().officer.token, 'intakes.set', { ...takes, suspicions })
  const before = (await pages.house().listed(first())).length
  await set(false)
  const asked = await send(state)
  await set(true)
  assert.match(asked.body, /Who should read it\?/)
  assert.equal((await pages.house().listed(first())).length, before)
})

test('where it did not arrive at one, the receipt says so, and sending once more reaches that one and nobody twice', async () => {
  const state = await filled('Half of it', [first(), police()])
  // The database refuses rows of the police alone, as where it breaks down in between.
  const break_ = `alter table report_messages add constraint broken check (agency <> '${police().agency}') not valid`
  await pages.database().superuser(break_)
  const half = await send(state)
  await pages.database().superuser('alter table report_messages drop constraint broken')
  assert.match(half.body, /has not arrived yet at: Invented Police/)
  const words = wordsIn(half)
  await pages.house().reportAt(first(), 'Half of it')
  const before = (await pages.house().listed(first())).length
  const whole = await send(hidden(half, 'state'))
  assert.equal(wordsIn(whole), words)
  assert.doesNotMatch(whole.body, /not arrived yet/)
  await pages.house().reportAt(police(), 'Half of it')
  assert.equal((await pages.house().listed(first())).length, before)
})

test('each answers for itself, and the reporter writes to each', async () => {
  const words = await sent('Both answer', [first(), shelter()])
  const [one, other] = [
    await pages.house().reportAt(first(), 'Both answer'),
    await pages.house().reportAt(shelter(), 'Both answer'),
  ]
  await pages
    .house()
    .call(first().officer.token, 'reports.close', { report: one.id, as: 'not-for-us' }, 'Another agency looks at it.')
  await pages.house().call(shelter().officer.token, 'reports.answer', { report: other.id, text: 'Come on Monday.' })
  const page = await opened(words)
  assert.match(
    page.body,
    /Invented Authority[\s\S]*Closed\.[\s\S]*Invented Shelter[\s\S]*Come on Monday|Invented Shelter[\s\S]*Come on Monday[\s\S]*Invented Authority[\s\S]*Closed\./,
  )
  const at = await pages.post('/p/en/return', { state: hidden(page, 'state'), go: `to ${shelter().agency}` })
  const message = { state: hidden(at, 'state'), message: hidden(at, 'message'), text: 'I will.', go: 'send' }
  await pages.post('/p/en/return', message)
  const texts = async (taking: Taking) =>
    (await pages.house().reportAt(taking, 'Both answer')).messages.map(({ text }) => text)
  assert.deepEqual([(await texts(shelter())).at(-1), (await texts(first())).includes('I will.')], ['I will.', false])
})

test('taken back once, it is taken back from all: from who has read it, who has closed it, and who has not', async () => {
  const words = await sent('Back again', [first(), shelter(), police()])
  const one = await pages.house().reportAt(first(), 'Back again')
  await pages
    .house()
    .call(first().officer.token, 'reports.close', { report: one.id, as: 'not-for-us' }, 'Another agency looks at it.')
  const unread = async (at: Taking) =>
    (await pages.house().listed(at)).filter(({ state }) => state === 'received').length
  const before = [await unread(shelter()), await unread(police())]
  const page = await opened(words)
  const ask = await pages.post('/p/en/return', { state: hidden(page, 'state'), go: 'withdraw' })
  assert.match(ask.body, /taken back from all of them/)
  const done = await pages.post('/p/en/return', { state: hidden(ask, 'state'), go: 'withdraw-yes' })
  assert.match(done.body, /It is taken back/)
  const states = (await pages.house().listed(first())).find(({ id }) => id === one.id)?.state
  const after = [await unread(shelter()), await unread(police())]
  assert.deepEqual([states, after], ['withdrawn', before.map((n) => n - 1)])
})

test('the words of a receipt open nothing at an agency that got no report, whatever the page says', async () => {
  const words = await sent('Only the first', [first()])
  const page = await opened(words)
  const at = await pages.post('/p/en/return', { state: hidden(page, 'state'), go: `to ${police().agency}` })
  assert.equal(at.status, 404)
})
