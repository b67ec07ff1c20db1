import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { id, intakeOfficer, reader } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const RINGS = { onDuty: ['duty@authority.example'], escalate: [], language: 'lv' as const }
const SETTINGS: Answers = {
  'credentials.list': { credentials: [], mayAdd: [] },
  'sessions.list': { sessions: [] },
  'intakes.get': { intake: null },
}
const deadlines = (ringing: Partial<Out<'reports.deadlines'>['ringing']>): Out<'reports.deadlines'> => ({
  deadlines: [
    { report: id(802), code: 'BBB222', kind: 'help', what: 'read', due: '2026-11-17', missed: true, danger: null },
    {
      report: id(801),
      code: 'AAA111',
      kind: 'suspicion',
      what: 'answer',
      due: '2027-02-21',
      missed: false,
      danger: null,
    },
  ],
  total: 5,
  missed: 1,
  ringing: { isSet: true, takesHelp: true, level: 0, stuck: 0, ...ringing },
})
const waiting = { helpUnread: 0, helpSince: null, unread: 0, replies: 0, inDanger: [], overdue: 1 }

describe('who is called', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('is set as lines; what is there stands in the form', async () => {
    const answers: Answers = { ...SETTINGS, 'rings.get': { rings: RINGS }, 'rings.set': { rings: RINGS } }
    await stand.see('/settings', { as: intakeOfficer, answers }, async ({ page, called }) => {
      const form = page.locator('section[aria-labelledby=rings] form')
      const onDuty = form.getByLabel('On duty')
      await eventually(() => onDuty.inputValue(), 'duty@authority.example')
      await onDuty.fill('duty@authority.example\n night@authority.example, duty@authority.example')
      await form.getByLabel(/Called as well/).fill('head@authority.example')
      await form.getByLabel('Language of the mail').selectOption('en')
      await form.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('rings.set')).input, {
        onDuty: ['duty@authority.example', 'night@authority.example'],
        escalate: ['head@authority.example'],
        language: 'en',
      })
    })
  })

  test('where nobody is, the settings say so; what is no address is told at its field and stays', async () => {
    const fields = [{ field: 'onDuty.0', message: 'Invalid email address' }]
    const answers: Answers = {
      ...SETTINGS,
      'rings.get': { rings: null },
      'rings.set': problem('invalid-input', 'Some fields are not right.', { fields }),
    }
    await stand.see('/settings', { as: intakeOfficer, answers }, async ({ page }) => {
      const form = page.locator('section[aria-labelledby=rings] form')
      await form.getByText('Nobody is called yet.').waitFor()
      await form.getByLabel('On duty').fill('nobody')
      await form.getByRole('button', { name: 'Save' }).click()
      await eventually(() => textOf(form.locator('.fault').first()), /no e-mail address/)
      await eventually(() => form.getByLabel('On duty').inputValue(), 'nobody')
    })
  })
})

describe('the desk', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = (ringing: Partial<Out<'reports.deadlines'>['ringing']>, look: Parameters<Stand['see']>[2]) => {
    const answers: Answers = { 'reports.waiting': waiting, 'reports.deadlines': deadlines(ringing) }
    return stand.see('/', { as: intakeOfficer, answers }, look)
  }

  test('shows what is due next, the late first, each leading to its report', async () => {
    await see({}, async ({ page }) => {
      const part = page.locator('main')
      await eventually(
        () => textOf(part),
        /17 Nov.*Report BBB222.*Should have been read.*Report AAA111.*To be answered by 21 Feb 2027.*3 more/,
      )
      await eventually(
        () => part.getByRole('link', { name: 'Report BBB222' }).getAttribute('href'),
        `/reports/${id(802)}`,
      )
      assert.deepEqual(await violations(page), [])
    })
  })

  test('tells what is wrong with the bell, and nothing where it works', async () => {
    await see({ level: 3, stuck: 2 }, async ({ page }) => {
      await page.getByText('It rang 3 times in vain.').waitFor()
      await page.getByText('2 mails could not be sent.').waitFor()
    })
    await see({ isSet: false }, async ({ page }) => {
      await page.getByText('Nobody is called when a call for help is not read.').waitFor()
    })
    await see({ isSet: false, takesHelp: false }, async ({ page }) => {
      await page.getByText('Report BBB222').waitFor()
      await eventually(() => page.getByText('Nobody is called').count(), 0)
    })
  })

  test('asks for none of it where one’s roles open no reports', async () => {
    await stand.see('/', { as: reader }, async ({ settled, callsOf }) => {
      await settled()
      assert.equal(callsOf('reports.deadlines').length, 0)
    })
  })
})
