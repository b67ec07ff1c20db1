import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { shownForm } from '../../../src/modules/reports/forms/forms.ts'
import { FORMS } from '../../../src/modules/reports/forms/index.ts'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { LABOUR } from '../../samples/forms.ts'
import { type Answers, problem } from '../answers.ts'
import { looksRight, runsRightToLeft, seeAllLooks } from '../looks.ts'
import { id, intakeOfficer, reader } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { firstMessage, nothingRelated, reportActions, reportPage } from './report-sample.ts'

const inspector = {
  ...reader,
  member: {
    ...reader.member,
    roles: ['labour-inspector' as const],
    permissions: [...reader.member.permissions, 'form:file'],
  },
}
const desks = [
  {
    agency: id(901),
    name: 'Referral Desk of Nowhere',
    forms: ['labour', 'border'],
    key: { id: id(902), publicKey: 'A'.repeat(43) },
  },
]
const list: Out<'forms.list'> = { forms: FORMS.map(shownForm), desks, envelopeKey: 'A'.repeat(43) }
const drafts: Out<'drafts.list'> = {
  drafts: [
    {
      draft: id(911),
      form: 'labour',
      savedAt: '2026-11-23T08:00:00Z',
      expiresAt: '2026-11-30T08:00:00Z',
      answers: { where: 'Farm by the river', signs: ['papers'] },
    },
  ],
}
const mine: Out<'forms.mine'> = {
  reports: [
    {
      report: id(921),
      agency: 'Referral Desk of Nowhere',
      form: 'labour',
      way: 'form',
      state: 'read',
      receivedOn: '2026-11-20',
    },
  ],
}
const FULL: { as: typeof inspector; answers: Answers } = {
  as: inspector,
  answers: { 'forms.list': list, 'drafts.list': drafts, 'forms.mine': mine },
}
const labour = FORMS[0]

describe('forms of officers', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the list', () => seeAllLooks(stand, '/forms', FULL, '.rows-plain li'))
  test('all looks of a form', () => seeAllLooks(stand, '/forms/border', FULL, 'form .field'))

  test('the list: each form, what is not finished and until when, what was sent and how far it is', async () => {
    await stand.see('/forms', FULL, async ({ page, callsOf }) => {
      const part = (name: string) => page.locator(`section[aria-labelledby=${name}]`)
      await eventually(() => part('new').getByRole('link').count(), FORMS.length)
      await eventually(() => textOf(part('drafts')), /Labour inspection.*erased on 30 Nov/)
      await eventually(() => textOf(part('sent')), /Labour inspection.*Referral Desk of Nowhere.*20 Nov.*Read/)
      await eventually(() => part('device').getByRole('link').getAttribute('href'), '/o/')
      await eventually(() => callsOf('forms.list').length, 1)
    })
  })

  test('before the first question stands what must be passed on, and by which law', async () => {
    await stand.see('/forms/labour', FULL, async ({ page }) => {
      const form = page.locator('form.long')
      await form.waitFor()
      const said = await textOf(form)
      const at = (words: string) => said.indexOf(words)
      assert.ok(at(labour.duty.en) >= 0 && at(labour.duty.en) < at(labour.fields[0].label.en))
      assert.ok(at('Directive 2011/36/EU') < at(labour.fields[0].label.en))
    })
  })

  test('what is missing is said at its question and takes the focus; nothing is sent', async () => {
    await stand.see('/forms/labour', FULL, async (view) => {
      const { page, callsOf } = view
      await page.getByLabel('Where', { exact: true }).fill('Farm at Invented Road 3')
      await page.getByRole('button', { name: 'Seal and send' }).click()
      const employer = page.getByLabel('Employer')
      await eventually(() => employer.getAttribute('aria-invalid'), 'true')
      await eventually(() => employer.evaluate((one) => one === document.activeElement), true)
      await eventually(() => page.locator('.fault').count(), 4)
      await atRest(page)
      assert.equal(callsOf('forms.file').length, 0)
      await looksRight(view)
    })
  })

  test('filled in by keyboard it is sent once, as it was typed; then another one has another number', async () => {
    const answers: Answers = {
      ...FULL.answers,
      'forms.file': { report: id(931), receivedOn: '2026-11-24', outcome: 'new' },
    }
    await stand.see('/forms/labour', { ...FULL, answers }, async ({ page, called, callsOf }) => {
      await page.getByLabel('Where', { exact: true }).focus()
      const type = async (text: string) => {
        await page.keyboard.type(text)
        await page.keyboard.press('Tab')
      }
      await type(LABOUR.where)
      await type(LABOUR.employer)
      await type(LABOUR.described)
      await page.keyboard.press('Space')
      for (let i = 0; i < 4; i++) await page.keyboard.press('Tab')
      await page.keyboard.press('Space')
      await page.getByLabel('How many workers').fill('12')
      await page.getByLabel('Is anybody under 18').selectOption('unknown')
      await page.getByLabel('Is somebody in danger?').selectOption('soon')
      await page.getByRole('button', { name: 'Seal and send' }).click()
      const { input } = await called('forms.file')
      const { report, ...sent } = input as { report: string }
      assert.match(report, /^[\da-f-]{36}$/)
      assert.deepEqual(sent, { agency: id(901), language: 'en', form: 'labour', answers: LABOUR })
      await page.getByText('Referral Desk of Nowhere reads it within seven days').waitFor()
      await page.getByRole('button', { name: 'Fill in another' }).click()
      await eventually(() => page.getByLabel('Where', { exact: true }).inputValue(), '')
      await page.getByLabel('Where', { exact: true }).fill('Elsewhere')
      await page.getByLabel('Employer').fill('Another')
      await page.getByLabel('What you saw').fill('x')
      await page.getByLabel('Is anybody under 18').selectOption('no')
      await page.getByLabel('Is somebody in danger?').selectOption('no')
      await page.getByRole('button', { name: 'Seal and send' }).click()
      await eventually(() => callsOf('forms.file').length, 2)
      assert.notEqual((callsOf('forms.file')[1].input as { report: string }).report, report)
    })
  })

  test('a draft is opened with what it holds, kept under its number, and can be thrown away', async () => {
    const answers: Answers = { ...FULL.answers, 'drafts.keep': { savedAt: '2026-11-24T10:00:00Z' }, 'drafts.erase': {} }
    await stand.see(`/forms/labour?draft=${id(911)}`, { ...FULL, answers }, async ({ page, called }) => {
      await eventually(() => page.getByLabel('Where', { exact: true }).inputValue(), 'Farm by the river')
      await eventually(() => page.getByLabel('Papers are kept by somebody else').isChecked(), true)
      await page.getByRole('button', { name: 'Keep as a draft' }).click()
      assert.deepEqual((await called('drafts.keep')).input, {
        draft: id(911),
        form: 'labour',
        answers: { where: 'Farm by the river', signs: ['papers'] },
      })
      await page.getByText('Kept until 1 Dec').waitFor()
    })
    await stand.see('/forms', { ...FULL, answers }, async ({ page, called }) => {
      await page.getByRole('button', { name: 'Throw away' }).click()
      assert.deepEqual((await called('drafts.erase')).input, { draft: id(911) })
    })
  })

  test('what could not be sent stays as it was typed, and is sent again under the same number', async () => {
    const filled = { drafts: [{ ...drafts.drafts[0], answers: LABOUR as never }] }
    const answers: Answers = {
      ...FULL.answers,
      'drafts.list': filled,
      'forms.file': problem('unavailable', 'No database.'),
    }
    await stand.see(`/forms/labour?draft=${id(911)}`, { ...FULL, answers }, async ({ page, callsOf, answer }) => {
      await page.getByRole('button', { name: 'Seal and send' }).click()
      await page.getByText('No database.').waitFor()
      await eventually(() => page.getByLabel('Employer').inputValue(), LABOUR.employer)
      answer({ 'forms.file': { report: id(911), receivedOn: '2026-11-24', outcome: 'differs' } })
      await page.getByRole('button', { name: 'Seal and send' }).click()
      await page.getByText('Both stand side by side there.').waitFor()
      assert.deepEqual(
        callsOf('forms.file').map(({ input }) => (input as { report: string }).report),
        [id(911), id(911)],
      )
    })
  })

  test('among several agencies one is chosen; only those that take this form are offered', async () => {
    const others = [
      { ...desks[0], agency: id(905), name: 'Police of Nowhere' },
      { ...desks[0], agency: id(906), name: 'Coast Guard of Nowhere', forms: ['border'] },
    ]
    const answers: Answers = {
      ...FULL.answers,
      'forms.list': { ...list, desks: [...desks, ...others] },
      'drafts.list': { drafts: [{ ...drafts.drafts[0], answers: LABOUR as never }] },
      'forms.file': { report: id(911), receivedOn: '2026-11-24', outcome: 'new' },
    }
    await stand.see(`/forms/labour?draft=${id(911)}`, { ...FULL, answers }, async ({ page, called }) => {
      const choice = page.getByLabel('To which agency')
      await eventually(
        () => choice.locator('option').allTextContents(),
        ['Referral Desk of Nowhere', 'Police of Nowhere'],
      )
      await choice.selectOption({ label: 'Police of Nowhere' })
      await page.getByRole('button', { name: 'Seal and send' }).click()
      assert.equal(((await called('forms.file')).input as { agency: string }).agency, id(905))
      await page.getByText('Police of Nowhere reads it within seven days').waitFor()
    })
  })

  test('a form of another trade is not opened by its address, nor a draft that is gone taken for an empty form', async () => {
    const own = { ...list, forms: list.forms.slice(0, 1) }
    await stand.see('/forms/health', { ...FULL, answers: { ...FULL.answers, 'forms.list': own } }, async ({ page }) => {
      await page.getByText('Your roles fill in no form.').waitFor()
      await eventually(() => page.getByRole('button', { name: 'Seal and send' }).count(), 0)
    })
    const failing = { ...FULL.answers, 'drafts.list': problem('keys-closed', 'Your keys are not open.') }
    await stand.see(`/forms/labour?draft=${id(911)}`, { ...FULL, answers: failing }, async ({ page }) => {
      await page.getByText('Your keys are not open.').waitFor()
      await eventually(() => page.getByLabel('Employer').count(), 0)
    })
  })

  test('where no agency takes it, that is said and nothing can be sent; drafts still can be kept', async () => {
    const answers: Answers = { ...FULL.answers, 'forms.list': { ...list, desks: [] } }
    await stand.see('/forms/labour', { ...FULL, answers }, async ({ page }) => {
      await page.getByText('No agency takes this form yet.').waitFor()
      await eventually(() => page.getByRole('button', { name: 'Seal and send' }).isDisabled(), true)
    })
  })
})

const version = (answers: object, more: object = {}) => ({
  id: id(941),
  on: '2026-11-20',
  by: { id: id(3), name: null },
  answers: answers as Record<string, unknown>,
  settledAs: null,
  ...more,
})
const origin: Out<'forms.origin'> = {
  origin: {
    way: 'device',
    form: 'labour',
    complaint: 'labour',
    article18: false,
    by: { id: id(3), name: null },
    agency: 'Labour Inspectorate of Nowhere',
    shown: shownForm(labour),
    versions: [version(LABOUR), version({ ...LABOUR, persons: 14 }, { id: id(942), on: '2026-11-21' })],
  },
}

describe('a report that came by a form', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const page = reportPage({
    excerpt: LABOUR.described,
    messages: [
      firstMessage({ text: LABOUR.described, where: LABOUR.where, affected: '12', suspected: LABOUR.employer }),
    ],
    // Whoever sent it has no receipt, so nobody would read an answer.
    actions: reportActions({ ask: 'no-receipt', answer: 'no-receipt' }),
  })
  const given = {
    as: intakeOfficer,
    answers: { 'reports.get': page, 'forms.origin': origin, 'reports.related': nothingRelated } as Answers,
  }

  test('two versions stand side by side; what differs says so; deciding asks for a reason', async () => {
    const answers: Answers = { ...given.answers, 'forms.settle': problem('reason-needed', 'Say why.') }
    await stand.see(`/reports/${id(801)}`, { ...given, answers }, async (view) => {
      const { page: tab, called, answer } = view
      const table = tab.locator('.versions')
      await eventually(() => textOf(table.locator('tr', { hasText: 'How many workers' })), /12.*14.*other answer/)
      await eventually(() => textOf(table.locator('tr', { hasText: 'Employer' })), /^(?!.*other answer)/)
      const said = await textOf(tab.locator('section[aria-labelledby=origin]'))
      assert.match(said, /without a network.*Labour inspection.*somebody of .*Labour Inspectorate of Nowhere/)
      assert.match(said, /never goes to those who enforce returns/)
      assert.match(said, /In the form was ticked: .*Papers are kept by somebody else.*Nothing follows by itself/)
      await eventually(() => textOf(tab.locator('.act.closed', { hasText: 'To the reporter' })), /Nobody has a receipt/)
      await looksRight(view)
      await tab.getByRole('button', { name: 'This one holds' }).click()
      assert.deepEqual((await called('forms.settle')).input, { report: id(801), version: id(942), as: 'second' })
      answer({ 'forms.settle': { report: id(801), on: '2026-11-24' } })
      const why = tab.getByRole('dialog').filter({ has: tab.locator('textarea') })
      await why.locator('textarea').fill('The inspector counted again.')
      await why.getByRole('button').first().click()
      await eventually(() => tab.getByRole('dialog').count(), 0)
    })
    await stand.see(`/reports/${id(801)}`, { ...given, language: 'ar' }, async (view) => {
      await view.page.locator('.versions').waitFor()
      await runsRightToLeft(view)
    })
  })

  test('what a platform sent under Art. 18 says for whom it is, with all that came', async () => {
    const sent = { stage: 'is-taking-place', content: [{ url: 'https://platform.example/1' }] }
    const from = {
      ...origin.origin,
      way: 'key' as const,
      form: 'platform',
      complaint: null,
      article18: true,
      shown: null,
      versions: [version(sent)],
    }
    const answers = { ...given.answers, 'forms.origin': { origin: from } } as Answers
    await stand.see(`/reports/${id(801)}`, { ...given, answers }, async ({ page: tab }) => {
      const part = tab.locator('section[aria-labelledby=origin]')
      await eventually(
        () => textOf(part),
        /Sent by a platform’s program.*Art\. 18.*for law enforcement and courts only/,
      )
      await part.locator('summary').click()
      await eventually(() => textOf(part.locator('pre')), /platform\.example\/1/)
      assert.deepEqual(await violations(tab), [])
    })
  })

  test('which forms an agency takes is set under its settings', async () => {
    const desk = {
      forms: ['border'],
      enforcesReturns: false,
      known: FORMS.map(({ id: one, title }) => ({ id: one, title })),
    }
    const answers = {
      'intakes.get': { intake: null },
      'credentials.list': { credentials: [], mayAdd: [] },
      'sessions.list': { sessions: [] },
      'rings.get': { rings: null },
      'form-desks.get': desk,
      'form-desks.set': desk,
    } as Answers
    await stand.see('/settings', { as: intakeOfficer, answers }, async ({ page: tab, called }) => {
      const part = tab.locator('section[aria-labelledby=form-desk]')
      await part.getByText('Labour inspection').click()
      await part.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('form-desks.set')).input, { forms: ['border', 'labour'], enforcesReturns: false })
    })
  })
})
