import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { pick } from '../fields.ts'
import { seeAllLooks } from '../looks.ts'
import { id, intakeOfficer, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { reportActions, reportPage } from './report-sample.ts'

type Templates = Out<'reply-templates.list'>
const kept: Templates = {
  templates: [
    { id: id(861), name: 'Thanks', language: 'en', text: 'Thank you for the invented news.' },
    { id: id(862), name: 'Paldies', language: 'lv', text: 'Paldies par izdomāto ziņu.' },
  ],
}
const starters = ['en', 'lv'].map((language) => ({
  name: `Safe ${language}`,
  language,
  text: `Call 112 (${language}).`,
}))
const answers: Answers = { 'reply-templates.list': kept, 'reply-templates.starters': { starters } }
const officer = { as: intakeOfficer, answers }
const ANSWERING = session('Anna Bērziņa', ['hotline'], ['report:read', 'report:answer'])

describe('templates of replies', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/reports/templates', officer, 'main .card'))

  test('one is added with name, language and words', async () => {
    await stand.see('/reports/templates', officer, async ({ page, called, answer }) => {
      await page.getByText('No personal data in templates').waitFor()
      await page.getByRole('button', { name: 'Add a template' }).click()
      const form = page.getByRole('dialog')
      await form.getByText('No personal data in templates').waitFor()
      await form.getByLabel('Name of the template').fill('Спасибо')
      await pick(form, 'Language of the template', 'Russian')
      await form.getByLabel('Words of the template').fill('Спасибо за сообщение.')
      const fields = [{ field: 'name', message: 'too-many-templates' }]
      answer({ 'reply-templates.save': problem('conflict', 'Full.', { fields }) })
      await form.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('reply-templates.save')).input, {
        name: 'Спасибо',
        language: 'ru',
        text: 'Спасибо за сообщение.',
      })
      // What was typed stays, and why it is not kept stands at the field.
      await eventually(() => textOf(form.locator('.fault')), /60 templates, the most there can be/)
      await eventually(() => form.getByLabel('Words of the template').inputValue(), 'Спасибо за сообщение.')
      answer({ 'reply-templates.save': kept })
      await form.getByRole('button', { name: 'Save' }).click()
      await form.waitFor({ state: 'detached' })
    })
  })

  test('one is changed; one is removed, and that is taken back', async () => {
    const given = { ...answers, 'reply-templates.save': kept, 'reply-templates.remove': { templates: [] } }
    await stand.see('/reports/templates', { ...officer, answers: given }, async ({ page, called }) => {
      await page.getByRole('button', { name: 'Change the template Paldies' }).click()
      const form = page.getByRole('dialog')
      await form.getByLabel('Words of the template').fill('Liels paldies.')
      await form.getByRole('button', { name: 'Save' }).click()
      const words = { name: 'Paldies', language: 'lv', text: 'Liels paldies.' }
      assert.deepEqual((await called('reply-templates.save')).input, { template: id(862), ...words })
      await form.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Remove the template Thanks' }).click()
      assert.deepEqual((await called('reply-templates.remove')).input, { template: id(861) })
      await page.getByRole('button', { name: 'Undo' }).click()
      const { id: _, ...thanks } = kept.templates[0]
      assert.deepEqual((await called('reply-templates.save', 2)).input, thanks)
    })
  })

  test('texts to begin with are in no list until somebody has looked at one and saves it', async () => {
    const given = { ...answers, 'reply-templates.list': { templates: [] }, 'reply-templates.save': kept }
    await stand.see('/reports/templates', { ...officer, answers: given }, async ({ page, called, callsOf }) => {
      await page.getByText('No templates yet.').waitFor()
      const part = page.locator('section[aria-labelledby=starters]')
      await eventually(() => textOf(part.locator('.card')), /Safe en.*check before use.*Call 112 \(en\)/)
      await part.getByLabel('Language of the template').selectOption('lv')
      await part.getByRole('button', { name: 'Check and take over Safe lv' }).click()
      const form = page.getByRole('dialog')
      await eventually(() => form.getByLabel('Words of the template').inputValue(), 'Call 112 (lv).')
      assert.equal(callsOf('reply-templates.save').length, 0)
      await form.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('reply-templates.save')).input, starters[1])
    })
  })

  test('who answers reports and does not set the intake reads them and changes none', async () => {
    await stand.see('/reports/templates', { as: ANSWERING, answers }, async ({ page, settled }) => {
      await page.getByText('Paldies par izdomāto ziņu.').waitFor()
      await settled()
      for (const name of [/^Add/, /^Change/, /^Remove/, /^Check/])
        assert.equal(await page.locator('main').getByRole('button', { name }).count(), 0)
    })
  })

  test('beside a reply those in the language of the report come first; one goes behind what was typed, and nothing is sent', async () => {
    const report = reportPage({ language: 'lv', actions: reportActions() })
    const given = { ...answers, 'reports.get': report }
    await stand.see(`/reports/${report.id}`, { as: ANSWERING, answers: given }, async ({ page, callsOf, settled }) => {
      const choice = page.locator('#now').getByLabel('Template')
      await eventually(
        () => choice.locator('option').allTextContents(),
        ['Choose one', 'Paldies (Latvian)', 'Thanks (English)'],
      )
      const field = page.getByLabel('To the reporter')
      await field.fill('Typed by hand.')
      await choice.selectOption('Paldies (Latvian)')
      // Only chosen yet: with the arrows one comes past others.
      assert.equal(await field.inputValue(), 'Typed by hand.')
      await page.getByRole('button', { name: 'Insert' }).click()
      await eventually(() => field.inputValue(), 'Typed by hand.\n\nPaldies par izdomāto ziņu.')
      await page.getByText('The template stands at the end of the reply.').waitFor()
      await settled()
      assert.equal(callsOf('reports.ask').length + callsOf('reports.answer').length, 0)
    })
  })

  test('the room of reports and the settings lead to the page, for who may set the intake', async () => {
    const list = { 'reports.list': { reports: [], total: 0, next: null }, 'intakes.get': { intake: null } }
    for (const [as, links] of [
      [intakeOfficer, 1],
      [ANSWERING, 0],
    ] as const)
      await stand.see('/reports', { as, answers: { ...answers, ...list } }, async ({ page, settled }) => {
        await settled()
        await eventually(() => page.getByRole('link', { name: 'Reply templates' }).count(), links)
      })
  })
})
