import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { Current } from '../../../src/ui/shell/contract.ts'
import { noBrowser, sideways, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { ANSWERS as NOTICES } from '../notices/notices.ts'
import { auditor, id, noticeWriter } from '../people.ts'
import { SERVICE_ANSWERS, serviceWorker } from '../referrals/services.ts'
import { raiseStand, type Stand } from '../stand.ts'

const TAKE = 'Download as a table'
const REASON = 'For the meeting of all shelters.'

const file = (name: string, more: object) => ({
  ...{ name, type: 'text/csv', content: Buffer.from('row\r\n1\r\n').toString('base64'), rows: 1, more: false },
  ...more,
})
const also = (who: Current, permission: string): Current => ({
  ...who,
  member: { ...who.member, permissions: [...who.member.permissions, permission] },
})

type List = {
  readonly path: string
  readonly operation: string
  readonly as: Current
  readonly permission: string
  readonly answers: Answers
  readonly asked: object
  /** How many fields stand between the reason and the button. */
  readonly more?: number
}
const LISTS: readonly List[] = [
  {
    path: '/notices?state=sent',
    operation: 'notices.export-list',
    as: noticeWriter,
    permission: 'notice:export',
    answers: { ...NOTICES, 'notices.export-list': file('notices.csv', { notices: [id(701)] }) } as Answers,
    asked: { state: 'sent' },
  },
  {
    path: '/services',
    operation: 'services.export-list',
    as: serviceWorker,
    permission: 'service:export',
    answers: { ...SERVICE_ANSWERS, 'services.export-list': file('services.csv', { services: [id(801)] }) } as Answers,
    asked: {
      ...{ need: null, language: null, sex: null, age: null, access: [], withChildren: false, places: 0, from: null },
      format: 'csv',
    },
    more: 1,
  },
  {
    path: '/audit?verb=disclosure',
    operation: 'audit.export-list',
    as: auditor,
    permission: 'audit:export',
    answers: {
      'audit.list': { entries: [], waiting: [], next: null },
      'audit.export-list': file('audit.csv', {}),
    } as Answers,
    asked: { filter: { verb: 'disclosure' } },
  },
]

describe('lists as tables', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  for (const { path, operation, as, permission, answers, asked, more = 0 } of LISTS) {
    test(`${operation}: the list as it is filtered is taken out by keyboard, with a reason`, async () => {
      await stand.see(path, { answers, as: also(as, permission) }, async ({ page, called }) => {
        await page.getByRole('button', { name: TAKE }).click()
        const dialog = page.getByRole('dialog')
        await eventually(() => dialog.getByRole('button', { name: TAKE }).isDisabled(), true)
        await dialog.getByLabel('Reason').fill(REASON)
        for (let fields = 0; fields <= more; fields++) await page.keyboard.press('Tab')
        const [given] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
        assert.equal(await readFile(await given.path(), 'utf8'), 'row\r\n1\r\n')
        await page.getByText('1 row downloaded.').waitFor({ state: 'attached' })
        const call = await called(operation)
        assert.deepEqual([call.input, call.reason], [asked, REASON])
      })
    })

    test(`${operation}: fits a telephone, and who may not take it out sees no button`, async () => {
      await stand.see(path, { answers, as: also(as, permission), width: 320 }, async ({ page }) => {
        await page.getByRole('button', { name: TAKE }).click()
        await page.getByRole('dialog').getByLabel('Reason').waitFor()
        await eventually(() => sideways(page), 0)
        assert.deepEqual(await violations(page), [])
      })
      await stand.see(path, { answers, as }, async ({ page, settled }) => {
        await settled()
        assert.equal(await page.getByRole('button', { name: TAKE }).count(), 0)
      })
    })
  }
})
