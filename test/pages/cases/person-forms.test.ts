import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { uncover } from '../../browser/uncover.ts'
import { type Answers, held } from '../answers.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'
import { personPage } from './cases.ts'

const AT = `/cases/${id(601)}`
const DONE = { person: id(601) }
const BEFORE = personPage()
const event = (n: number) => ({ ...BEFORE.events[0], id: id(n), at: '2026-11-24T10:00:00Z' })
/** The person once something more was done, or only read. */
const later = (n: number, more: Parameters<typeof personPage>[0] = {}) =>
  personPage({ events: [event(n), ...BEFORE.events], ...more })
const ANSWERS: Answers = {
  'persons.get': BEFORE,
  'members.list': { members: [], invites: [] },
  'persons.note': DONE,
  'persons.refuse-contact': DONE,
  'papers.reopen': DONE,
}

const formOf = ({ page }: View, name: string) =>
  page.locator('.now details.step', { has: page.locator('summary', { hasText: new RegExp(`^\\s*${name}\\s*$`) }) })

/** Opens the form behind a button on the right. */
async function open(view: View, name: string) {
  const form = await uncover(formOf(view, name))
  await form.locator('summary').click()
  return form
}

/** Another act of one's own, after which the page asks anew. */
async function reopen(view: View) {
  const form = await open(view, 'Something has happened')
  await form.getByRole('button', { name: 'Look at them again' }).click()
  const dialog = view.page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('He called from a hidden number')
  await dialog.getByRole('button').first().click()
  await eventually(() => formOf(view, 'Something has happened').getAttribute('open'), null, 'its own act closes it')
  await view.settled()
}

describe('forms on a person’s page while the person changes', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = (look: Parameters<Stand['see']>[2]) => stand.see(AT, { as: caseWorker, answers: ANSWERS }, look)

  test('a note that is being written outlives whatever else is done, and is emptied and closed by its own keeping', async () => {
    await see(async (view) => {
      const note = await open(view, 'Note')
      await note.getByLabel('What it is').selectOption('hearsay')
      const words = note.getByLabel('Note', { exact: true })
      await words.fill('A neighbour saw the van at two')
      view.answer({ 'persons.get': later(701) })
      await reopen(view)
      await eventually(() => words.inputValue(), 'A neighbour saw the van at two')
      await eventually(() => note.getByLabel('What it is').inputValue(), 'hearsay')
      await eventually(
        () => view.page.locator('.anew .notice').count(),
        0,
        'a note begins with nothing that could change',
      )
      await note.getByRole('button', { name: 'Keep the note' }).click()
      await view.called('persons.note')
      await eventually(() => formOf(view, 'Note').getAttribute('open'), null)
      await open(view, 'Note')
      await eventually(() => words.inputValue(), '')
      await eventually(() => note.getByLabel('What it is').inputValue(), 'fact')
    })
  })

  test('what is typed on while a note is being kept stays', async () => {
    await see(async (view) => {
      const { reply, release } = held('persons.note', DONE)
      view.answer({ 'persons.note': reply })
      const note = await open(view, 'Note')
      const words = note.getByLabel('Note', { exact: true })
      await words.fill('A van')
      await note.getByRole('button', { name: 'Keep the note' }).click()
      await view.called('persons.note')
      await words.fill('A van, and a second man')
      const asked = view.callsOf('persons.get').length
      view.answer({ 'persons.get': later(702) })
      release()
      await view.called('persons.get', asked + 1)
      await view.settled()
      await eventually(() => words.inputValue(), 'A van, and a second man')
    })
  })

  test('a refusal that a colleague wrote down meanwhile is followed where nothing is ticked yet, and told where it is', async () => {
    await see(async (view) => {
      view.answer({ 'persons.get': later(703, { refuses: ['police', 'family'] }) })
      await reopen(view)
      await open(view, 'Whom the person does not want to be told')
      const form = formOf(view, 'Whom the person does not want to be told')
      const tick = (name: string) => form.getByLabel(name, { exact: true })
      await eventually(() => tick('Family').isChecked(), true, 'begins with what is kept')
      await form.getByText('Police', { exact: true }).click()
      await eventually(() => tick('Police').isChecked(), false)
      view.answer({ 'persons.get': later(704, { refuses: ['police'] }) })
      await reopen(view)
      const notice = view.page.locator('.now .anew .notice')
      await eventually(() => notice.textContent(), /has changed since you began/)
      await eventually(() => tick('Police').isChecked(), false, 'what was ticked stays')
      await view.page.getByRole('button', { name: 'Show what is kept' }).click()
      await eventually(() => notice.count(), 0)
      await open(view, 'Whom the person does not want to be told')
      await eventually(() => tick('Police').isChecked(), true)
      await form.getByRole('button').click()
      const { input } = await view.called('persons.refuse-contact')
      assert.deepEqual(input, { person: id(601), refuses: ['police'] })
    })
  })
})
