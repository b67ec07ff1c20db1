import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import { noBrowser } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { analyst } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { list, summary } from './leads.ts'

const exporter = {
  ...analyst,
  member: { ...analyst.member, permissions: [...analyst.member.permissions, 'lead:export'] },
}
const FILE = { name: 'leads.csv', type: 'text/csv', content: Buffer.from('lead\r\nL-1\r\n').toString('base64') }
const answers: Answers = {
  'leads.list': list([summary(1), summary(2)]),
  'leads.export': { ...FILE, rows: 2, leads: ['one', 'two'], more: false },
}

describe('taking leads out', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('the file holds what the queue shows, without contact points unless somebody asks for them', async () => {
    await stand.see('/leads?state=new', { answers, as: exporter }, async ({ page, called }) => {
      await page.getByRole('button', { name: 'Download as a table' }).click()
      const dialog = page.getByRole('dialog')
      const go = dialog.getByRole('button', { name: 'Download as a table' })
      await eventually(() => go.isDisabled(), true, 'there is no reason yet')
      await dialog.getByLabel('Reason').fill('For the joint team, as agreed.')
      const [file] = await Promise.all([page.waitForEvent('download'), go.click()])
      assert.equal(file.suggestedFilename(), 'leads.csv')
      assert.equal(await readFile((await file.path()) ?? '', 'utf8'), 'lead\r\nL-1\r\n')
      await page.getByText('2 rows downloaded.').waitFor({ state: 'attached' })
      const call = await called('leads.export')
      assert.deepEqual(call.input, { sort: 'score', filter: { state: 'new' }, contacts: false })
    })
  })

  test('a failure shows in the dialog, and what was typed stays', async () => {
    const closed = { ...answers, 'leads.export': problem('keys-closed', 'Your keys are not open.') }
    await stand.see('/leads', { answers: closed, as: exporter }, async ({ page }) => {
      await page.getByRole('button', { name: 'Download as a table' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Reason').fill('For the joint team, as agreed.')
      await dialog.getByText('With contact points').click()
      await dialog.getByRole('button', { name: 'Download as a table' }).click()
      await dialog.getByText('Your keys are not open').waitFor()
      await eventually(() => dialog.getByLabel('Reason').inputValue(), 'For the joint team, as agreed.')
    })
  })

  test('who may not take leads out sees no button', async () => {
    await stand.see('/leads', { answers, as: analyst }, async ({ page }) => {
      await page.getByRole('link', { name: 'Screen postings' }).waitFor()
      assert.equal(await page.getByRole('button', { name: 'Download as a table' }).count(), 0)
    })
  })
})
