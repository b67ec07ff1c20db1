import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { pick } from '../fields.ts'
import { seeAllLooks } from '../looks.ts'
import { id, prosecutor, reader } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { actions, draft, FULL, page } from './blocks.ts'

describe('ordered blocks', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the list', () => seeAllLooks(stand, '/blocks', FULL, '.card'))
  test('all looks of an entry', () => seeAllLooks(stand, `/blocks/${id(901)}`, FULL, '.now'))
  test('all looks of the operators', () => seeAllLooks(stand, '/blocks/operators', FULL, '.card'))
  test('all looks of a new order', () => seeAllLooks(stand, '/blocks/new', FULL, '.form'))

  test('the list says where each entry is, and shows objections that lead nowhere', async () => {
    await stand.see('/blocks', FULL, async ({ page: tab, callsOf }) => {
      const [first, second, third] = [0, 1, 2].map((n) => tab.locator('.card').nth(n))
      await eventually(() => textOf(first), /In the feeds, somebody objects.*1 objection.*Applied by 1 of 2 operators/)
      await eventually(
        () => textOf(second),
        /Waits for approval.*A host that others share.*1 of 2 approvals.*Review was due/,
      )
      await eventually(() => textOf(third), /Objection 99999999.*Mēs pārdodam zivis/)
      assert.deepEqual(callsOf('blocks.list')[0].input, { state: 'open', after: 0 })
      await tab.getByRole('link', { name: 'Suspended' }).click()
      await eventually(() => tab.url(), /\/blocks\?state=suspended$/)
      await eventually(() => callsOf('blocks.list').at(-1)?.input, { state: 'suspended', after: 0 })
    })
  })

  test('an entry shows the whole order, who applies it, what somebody objects, and what was done', async () => {
    await stand.see(`/blocks/${id(901)}`, FULL, async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('.record')), /Izdomāts likums, 9\. pants/)
      const text = await textOf(tab.locator('.record'))
      assert.match(text, /No answer, asked on 20 Oct 2026/)
      assert.match(text, /Sēlijas Tīkls.*Applies it.*Invented Telecom.*has not said that it applies/)
      assert.match(text, /Objection 0A1B2C3D.*Mēs pārdodam zivis.*To answer: zivis@shop\.example/)
      assert.match(text, /Somebody objected.*Put into the feeds · Pēteris/)
      assert.match(text, /Written down by Pēteris Krūmiņš.*Approved by Marta Ozola/)
      assert.doesNotMatch(await tab.title(), /fake-jobs/)
    })
  })

  test('suspending asks the server for it; what is closed says why and takes the focus', async () => {
    const answers: Answers = {
      ...FULL.answers,
      'blocks.suspend': { block: id(901), state: 'suspended', serial: 1_793_000_011 },
    }
    await stand.see(`/blocks/${id(901)}`, { ...FULL, answers }, async ({ page: tab, called }) => {
      const closed = tab.locator('.act.closed').first()
      await eventually(() => textOf(closed), /It is in the feeds already/)
      await closed.getByRole('button').focus()
      await eventually(() => closed.getByRole('button').evaluate((one) => one === document.activeElement), true)
      await tab.getByRole('button', { name: 'Suspend' }).click()
      assert.deepEqual((await called('blocks.suspend')).input, { block: id(901) })
    })
  })

  test('of a shared host the draft says that a third person must approve it too', async () => {
    const shared = { ...page, ...draft, actions: actions(['approve', 'lift'], 'own-draft') }
    await stand.see(
      `/blocks/${id(902)}`,
      { ...FULL, answers: { ...FULL.answers, 'blocks.get': shared } },
      async ({ page: tab }) => {
        await eventually(() => textOf(tab.locator('.now')), /A third person must approve it too/)
        assert.deepEqual(await violations(tab), [])
      },
    )
  })

  test('an order is sent as it was filled in, and everything it lacks is told at its field, all at once', async () => {
    const fields = [
      { field: 'address', message: 'This is no http or https address.' },
      { field: 'ownAdvert', message: 'This is missing.' },
      { field: 'addressees', message: 'This is missing.' },
    ]
    const answers: Answers = {
      ...FULL.answers,
      'blocks.draft': problem('invalid-input', 'The order lacks 3 things.', { fields }),
    }
    await stand.see('/blocks/new', { ...FULL, answers }, async ({ page: tab, called, answer }) => {
      await tab.getByLabel('Address', { exact: true }).fill('nothing')
      for (const country of ['Latvia', 'Estonia']) await pick(tab, 'Where it holds', country)
      await tab.getByText('Sēlijas Tīkls').click()
      await tab.getByLabel('The host was asked first').selectOption('no')
      await tab.getByLabel('Why it was not asked').fill('No address of it is known')
      await tab.getByRole('button', { name: 'Keep for approval' }).click()
      const { input } = await called('blocks.draft')
      const sent = input as Record<string, unknown>
      assert.deepEqual(
        [sent.address, sent.territory, sent.addressees, sent.hostAsked, sent.ownAdvert, sent.hostNotAsked],
        ['nothing', ['LV', 'EE'], [id(921)], false, null, 'No address of it is known'],
      )
      await tab.getByRole('alert').getByText('3 things are missing or wrong.').waitFor()
      await eventually(() => tab.locator('.fault').count(), 3)
      await eventually(() => tab.getByLabel('Address', { exact: true }).inputValue(), 'nothing')
      assert.deepEqual(await violations(tab), [])
      answer({ 'blocks.draft': { block: id(901), shared: null, needed: 1 } })
      await tab.getByRole('button', { name: 'Keep for approval' }).click()
      await eventually(() => tab.url(), new RegExp(`/blocks/${id(901)}$`))
    })
  })

  test('operators: how far each is; a key is shown once, in a window that axe finds nothing in', async () => {
    const key = `ausma_operator_${'k'.repeat(43)}`
    const answers: Answers = {
      ...FULL.answers,
      'block-operators.make-key': { operator: id(921), keyId: id(942), key },
    }
    await stand.see('/blocks/operators', { ...FULL, answers }, async ({ page: tab, called }) => {
      const [first, second] = [tab.locator('.card').nth(0), tab.locator('.card').nth(1)]
      await eventually(() => textOf(first), /3 entries.*12 acknowledgements.*Fetched.*up to date.*Applied.*behind/)
      await eventually(() => textOf(second), /never.*No key: it cannot fetch/)
      await first.getByRole('button', { name: 'Make a key' }).click()
      assert.deepEqual((await called('block-operators.make-key')).input, { operator: id(921) })
      const dialog = tab.getByRole('dialog')
      await eventually(() => textOf(dialog), new RegExp(`Shown this once.*${key}`))
      assert.deepEqual(await violations(tab), [])
      await dialog.getByRole('button', { name: 'Close' }).last().click()
      await eventually(() => tab.getByText(key).count(), 0)
    })
  })

  test('an operator is entered with its name and page', async () => {
    const answers: Answers = { ...FULL.answers, 'block-operators.add': { operator: id(923) } }
    await stand.see('/blocks/operators', { ...FULL, answers }, async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Enter an operator' }).click()
      const dialog = tab.getByRole('dialog')
      await dialog.getByLabel('Name').fill('Kurzemes Tīkls')
      await dialog.getByLabel(/^Host of its page/).fill('stop.kurzeme.example')
      await dialog.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('block-operators.add')).input, {
        name: 'Kurzemes Tīkls',
        stopPage: 'stop.kurzeme.example',
      })
    })
  })

  test('whose roles open no blocks sees none of it; nothing there, and it failed', async () => {
    await stand.see('/', { as: reader }, async ({ page: tab, settled }) => {
      await settled()
      assert.equal(await tab.getByRole('link', { name: 'Blocks' }).count(), 0)
    })
    const none: Answers = {
      ...FULL.answers,
      'blocks.list': { blocks: [], total: 0, next: null },
      'block-appeals.list': { appeals: [] },
    }
    await stand.see('/blocks', { as: prosecutor, answers: none }, async ({ page: tab }) => {
      await tab.getByText('No entry is here.').waitFor()
    })
    const refused: Answers = { ...none, 'blocks.list': problem('unavailable', 'The database cannot be reached.') }
    await stand.see('/blocks', { as: prosecutor, answers: refused }, async ({ page: tab, answer }) => {
      await tab.getByRole('button', { name: 'Try again' }).waitFor()
      answer(FULL.answers)
      await tab.getByRole('button', { name: 'Try again' }).click()
      await tab.locator('.card').first().waitFor()
    })
  })
})
