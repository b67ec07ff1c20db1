import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import type { Answers } from '../answers.ts'
import { picked } from '../fields.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { SERVICE_ANSWERS, serviceWorker as worker } from './services.ts'

const NEXT: Out<'services.read-file'>['services'][number] = {
  ...{ name: 'Clinic at the river', from: 'Invented Health Trust', needs: ['health'], languages: ['lv', 'uk'] },
  ...{ sexes: ['female', 'male', 'other'], ages: ['adult', 'child'], access: [], withChildren: true },
  ...{ country: 'LV', town: 'Valmiera', phone: '+371 20 000 188', email: '', zone: 'Europe/Riga' },
  ...{ hours: [{ day: 1, from: '09:00', to: '17:00' }], conditions: 'Bring nothing.', lacks: [] },
}
const READ: Out<'services.read-file'> = {
  ...{ fault: null, closed: 1, unread: 2 },
  services: [
    NEXT,
    { ...NEXT, name: 'Invented Kitchen', needs: [], sexes: [], ages: [], phone: '', lacks: ['needs', 'whom', 'reach'] },
  ],
}
const answers = { ...SERVICE_ANSWERS, 'services.read-file': READ, 'services.save': { service: id(801) } } as Answers
const pick = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'services.json', mimeType: 'application/json', buffer: Buffer.from(text) })

describe('services from a file of another directory', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('each is checked and saved by somebody; what the file does not say is named', async () => {
    await stand.see('/services/import', { as: worker, answers, width: 390 }, async ({ page, called }) => {
      await pick(page, '{"contents":[]}')
      assert.deepEqual((await called('services.read-file')).input, { file: '{"contents":[]}' })
      await page.getByText('2 services in this file.').waitFor()
      await page.getByText('1 service is not open any more').waitFor()
      await page.getByText('2 entries have no name').waitFor()
      const row = (name: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: name })
      await eventually(
        () => textOf(row('Invented Kitchen')),
        /The file does not say: what it gives, who is taken, how it is reached/,
      )
      assert.deepEqual(await violations(page), [])
      assert.equal(await sideways(page), 0)
      await shoot(page, 'services from a file, narrow')
      await page.getByRole('button', { name: 'Check and enter Clinic at the river' }).click()
      await page.getByText('Call before you save').waitFor()
      await eventually(() => picked(page, 'Languages spoken'), ['Latvian', 'Ukrainian'])
      assert.equal(await page.getByLabel('Street and door').inputValue(), '')
      await page.getByRole('button', { name: 'Save' }).click()
      const { name, town, hours, needs } = (await called('services.save')).input as Record<string, unknown>
      assert.deepEqual([name, town, hours, needs], [NEXT.name, NEXT.town, NEXT.hours, NEXT.needs])
      await eventually(() => textOf(row(NEXT.name)), /Saved in your directory/)
      await eventually(
        () =>
          row('Invented Kitchen')
            .getByRole('button', { name: /Check and enter/ })
            .count(),
        1,
      )
    })
  })

  test('a file that cannot be read says why and what to do', async () => {
    const none = { ...answers, 'services.read-file': { ...READ, fault: 'no-services', services: [] } } as Answers
    await stand.see('/services/import', { as: worker, answers: none }, async ({ page, callsOf }) => {
      await pick(page, '[]')
      await page.getByText('No service was found in this file').waitFor()
      await pick(page, 'x'.repeat(600_001))
      await page.getByText('This file is too large. Split it').waitFor()
      assert.equal(callsOf('services.read-file').length, 1, 'what is too large is not sent')
    })
  })

  test('the directory leaves as a file for others too, with a reason', async () => {
    const file = { name: 'services.json', type: 'application/json', content: '', rows: 1, more: false, services: [] }
    const as = {
      ...worker,
      member: { ...worker.member, permissions: [...worker.member.permissions, 'service:export'] },
    }
    const given = { as, answers: { ...answers, 'services.export-list': file } as Answers }
    await stand.see('/services', given, async ({ page, called }) => {
      await page.getByRole('button', { name: 'Download as a table' }).click()
      await page.getByLabel('As', { exact: true }).selectOption('A file for other directories (Open Referral HSDS 3.0)')
      await page.getByRole('dialog').getByRole('textbox').fill('For our neighbours')
      await page.getByRole('dialog').getByRole('button', { name: 'Download as a table' }).click()
      assert.equal(((await called('services.export-list')).input as { format: string }).format, 'hsds')
    })
  })
})
