import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'
import { keptMedia } from './media.ts'

const AT = `/cases/${id(601)}?part=documents`
const { may } = personPage()
const contract: Out<'media.list'>['media'][number] = {
  ...{ ...keptMedia[0], kind: 'document', id: id(715), about: '', name: 'Līgums, 2 lapas' },
  ...{ document: 'contract', own: true },
}
const END: Out<'media.ended'>['ended'][number] = {
  ...{ item: id(731), kind: 'document', copyOf: null, keptAt: '2026-10-01T08:00:00Z', at: '2026-11-20T08:00:00Z' },
  ...{ by: { id: id(1), name: 'Dace Ozoliņa' }, how: 'returned' },
}
const ANSWERS: Answers = {
  'persons.get': personPage({ file: 'closed', may: [...may, 'media.erase', 'media.return', 'documents.open'] }),
  'media.list': {
    media: [
      keptMedia[0],
      contract,
      { ...contract, id: id(716), name: 'Algas lapa', keptBy: 'Izdomāta likuma 12. pants' },
      { ...contract, id: id(717), name: 'Tiesas lēmums', held: true },
    ],
  },
  'media.ended': { ended: [END, { ...END, item: id(732), how: 'time-over', by: null }] },
  'evidence.list': { items: [], more: false, total: { n: 0, since: null } },
  'media.return': { person: id(601), media: id(715), entries: [] },
  'media.erase': { person: id(601), media: id(711), entries: [] },
  'media.prolong': { person: id(601), media: id(711), until: '2030-01-01' },
}
// As a case worker has it, who reads logs of evidence too.
const { member } = caseWorker
const worker = { ...caseWorker, member: { ...member, permissions: [...member.permissions, 'evidence:read'] } }
const GIVEN = { as: worker, answers: ANSWERS, own: true }

describe('what becomes of a person’s files when the file is closed', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const asking = (page: Page) => page.locator('section[aria-labelledby=at-end]')
  const one = (page: Page, name: string) => asking(page).locator('li', { hasText: name })
  const reason = async (page: Page, words: string) => {
    await page.getByRole('dialog').getByRole('textbox').fill(words)
    await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click()
  }

  test('all looks', () => seeAllLooks(stand, AT, { as: caseWorker, answers: ANSWERS }, '#at-end'))

  test('is asked of each that nobody decided: a court’s hold and a law are decisions', async () => {
    await stand.see(AT, GIVEN, async ({ page }) => {
      await eventually(() => asking(page).locator('li').count(), 2)
      await eventually(() => textOf(asking(page)), /what becomes of what is kept.*Seja.*Līgums, 2 lapas/)
      await eventually(() => textOf(asking(page)), /Evidence of the case itself/)
    })
    const open = { ...ANSWERS, 'persons.get': personPage({ file: 'open', may: [...may, 'media.erase'] }) }
    await stand.see(AT, { ...GIVEN, answers: open }, async ({ page }) => {
      await page.getByRole('heading', { name: 'What ended here' }).waitFor()
      assert.equal(await asking(page).count(), 0, 'while help goes on nobody is asked')
    })
  })

  test('given back: who gets it and the receipt of both, each asked for beside its field', async () => {
    await stand.see(AT, GIVEN, async ({ page, called }) => {
      const form = one(page, 'Līgums').locator('details.write', { hasText: 'Give it back' })
      await form.locator('summary').click()
      await form.getByRole('button', { name: 'Give it back' }).click()
      await eventually(() => textOf(form), /Who gets it.*Fill this in.*Number of the receipt.*Fill this in/)
      await form.getByLabel('Who gets it').fill('Oksana Vyhadana')
      await form.getByLabel('Number of the receipt').fill('12/26')
      assert.deepEqual(await violations(page), [])
      await form.getByRole('button', { name: 'Give it back' }).click()
      const { input } = await called('media.return')
      assert.deepEqual(input, { media: id(715), to: 'Oksana Vyhadana', receipt: '12/26' })
    })
  })

  test('kept longer by a law and until a day; or destroyed, with a reason', async () => {
    await stand.see(AT, GIVEN, async ({ page, called }) => {
      const form = one(page, 'Seja').locator('details.write', { hasText: 'Keep it longer' })
      await form.locator('summary').click()
      await form.getByRole('button', { name: 'Keep it longer' }).click()
      await eventually(() => textOf(form), /The law that asks for it.*Fill this in/)
      await form.getByLabel('The law that asks for it').fill('Invented Act, section 12')
      await form.getByLabel('Until').fill('2030-01-01')
      await form.getByRole('button', { name: 'Keep it longer' }).click()
      await reason(page, 'The claim for wages is still open')
      const { input } = await called('media.prolong')
      assert.deepEqual(input, { media: id(711), law: { name: 'Invented Act, section 12', until: '2030-01-01' } })
      await one(page, 'Seja').getByRole('button', { name: 'Destroy it' }).click()
      await reason(page, 'Nobody needs it any more')
      assert.deepEqual((await called('media.erase')).input, { media: id(711) })
    })
  })

  test('what ended is listed with its certificate, also of who is only counted', async () => {
    const counted = { ...ANSWERS, 'persons.get': personPage({ mode: 'counted', identity: null, file: 'closed', may }) }
    for (const answers of [ANSWERS, counted])
      await stand.see(AT, { ...GIVEN, answers }, async ({ page }) => {
        const list = page.locator('section[aria-labelledby=ended]')
        await eventually(
          () => textOf(list),
          /Given back against a receipt.*Dace Ozoliņa.*Its time was over: erased by rule/,
        )
        const links = list.getByRole('link', { name: 'Certificate' })
        await eventually(() => links.count(), 2)
        assert.equal(await links.first().getAttribute('href'), `/evidence/${id(731)}/certificate`)
      })
  })
})
