import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { ItemPage, Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { problem } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { approval, id, session } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { FULL, ITEM, PAGE } from './items.ts'

const investigator = session('Ilze Kalniņa', ['investigator'], [...FULL.as.member.permissions, 'approval:decide'])
const AT = `/evidence/${ITEM.id}`
const TO = 'Cybercrime unit, file 26/101'
const PASSPHRASE = '7K2M-9QXA-7K2M-9QXA-7K2M-9QXA-7K2M-9QXA'
const SHOWN: Out<'evidence.passphrase'> = {
  item: ITEM.id,
  approved: [{ entry: id(741), at: '2026-11-27T09:00:00.000Z', to: TO, passphrase: PASSPHRASE }],
}

const NOT_APPROVED = {
  ...{ type: 'urn:ausma:problem:conflict', title: 'conflict', status: 409, detail: '' },
  fields: [{ field: 'police', message: 'not-approved' }],
}

describe('a closed item for the police', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const closed = (may: readonly string[], more: typeof FULL.answers = {}): typeof FULL => {
    const item: ItemPage = { ...PAGE, stand: { ...PAGE.stand, closed: true }, may: ['evidence.verify', ...may] }
    return { ...FULL, answers: { ...FULL.answers, 'evidence.get': item, 'evidence.passphrase': SHOWN, ...more } }
  }
  const ALL = ['evidence.to-police', 'evidence.fetch-sealed', 'evidence.passphrase']

  test('all looks with each of its acts', () => seeAllLooks(stand, AT, closed(ALL), '.now'))

  test('asks a second person, with which police and why; it is said that neither can look alone', async () => {
    const waits = problem('conflict', '', { fields: [{ field: 'police', message: 'not-closed' }] })
    await stand.see(AT, closed(['evidence.to-police'], { 'evidence.to-police': waits }), async ({ page, called }) => {
      await page.getByRole('button', { name: 'Hand it to the police, unseen' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('neither of you alone can look at it').waitFor()
      const submit = dialog.getByRole('button', { name: 'Ask a second person' })
      assert.ok(await submit.isDisabled(), 'not without to whom and why')
      await dialog.getByLabel('Which police, and whom').fill(TO)
      await dialog.getByRole('textbox').last().fill('The police asked for it')
      assert.deepEqual(await violations(page), [])
      await submit.click()
      const { input } = await called('evidence.to-police')
      assert.deepEqual(input, { item: ITEM.id, to: TO, why: 'The police asked for it' })
      await dialog.getByText('It is not closed. Close it first').waitFor()
    })
  })

  test('whoever is asked reads which item, to which police and why, and what becomes theirs to do', async () => {
    const input = { item: ITEM.id, to: TO, why: 'The police asked for it' }
    const shown = closed([], {
      'approvals.list': { approvals: [approval({ operation: 'evidence.to-police', input })] },
    })
    await stand.see('/approvals', { ...shown, as: investigator }, async ({ page }) => {
      const card = page.locator('.card').first()
      await eventually(
        () => textOf(card),
        /Hand it to the police, unseen.*Cybercrime unit, file 26\/101.*The police asked/,
      )
      await eventually(
        () => textOf(card),
        /Contract for greenhouse work.*Once you approve:.*passphrase is shown to you alone/,
      )
      await eventually(() => card.getByRole('button', { name: 'Approve' }).isEnabled(), true)
      assert.deepEqual(await violations(page), [])
    })
  })

  test('whoever approved it is shown the passphrase once they ask, and to whom they tell it', async () => {
    await stand.see(AT, closed(['evidence.passphrase']), async ({ page }) => {
      assert.equal(await page.getByText(PASSPHRASE).count(), 0)
      await page.getByRole('button', { name: 'Show the passphrase for the police' }).click()
      await eventually(() => textOf(page.locator('.now')), new RegExp(`by telephone.*${TO}.*${PASSPHRASE}`))
      assert.deepEqual(await violations(page), [])
      assert.equal(await page.getByRole('button', { name: 'Download it sealed' }).count(), 0)
    })
  })

  test('whoever asked downloads it as a sealed file; what fails is said there', async () => {
    await stand.see(AT, closed(['evidence.fetch-sealed']), async ({ page }) => {
      let fails = true
      await page.route('**/api/evidence-for-police/**', (route) =>
        fails
          ? route.fulfill({
              status: 409,
              contentType: 'application/json',
              body: JSON.stringify(NOT_APPROVED),
            })
          : route.fulfill({ body: 'PK', contentType: 'application/octet-stream' }),
      )
      const button = page.getByRole('button', { name: 'Download it sealed, for the police' })
      await page.getByText('the passphrase that the colleague who approved it tells them').waitFor()
      await button.click()
      await page.getByText('Ask for it first.').waitFor()
      fails = false
      const saved = page.waitForEvent('download')
      await button.click()
      assert.equal((await saved).suggestedFilename(), `${ITEM.id.slice(0, 8)}.zip`)
      assert.deepEqual(await violations(page), [])
    })
  })
})
