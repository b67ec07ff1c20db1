import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, sideways, textOf } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { type Answers, problem, waits } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { COPY, FULL, ITEM } from './items.ts'

const PATH = `/evidence/bundle?of=lead&id=${id(101)}`

const LINE: Out<'evidence.preview-bundle'>['lines'][number] = {
  ...{ item: ITEM.id, name: ITEM.name, kind: ITEM.kind, way: null, original: null, sha256: '91ae5306'.repeat(8) },
  ...{ size: 48_213, entries: 5, stamped: true, why: null },
}
const MASKED = {
  ...{ ...LINE, item: COPY.id, name: COPY.name, way: COPY.way, stamped: false },
  original: { item: ITEM.id, name: ITEM.name, goes: false },
}
const BUNDLE: Out<'evidence.bundles'>['bundles'][number] = {
  ...{ id: id(790), code: '000790', askedBy: ITEM.takenBy, approvedBy: { id: id(12), name: 'Pēteris Krūmiņš' } },
  ...{ approvedAt: '2026-11-28T10:12:00.000Z', takenAt: null, to: 'Invented Court, room 3', items: 2, mine: true },
}
const given = (more: Answers = {}) => ({
  ...FULL,
  answers: {
    ...FULL.answers,
    'evidence.preview-bundle': { lines: [MASKED, { ...LINE, why: 'not-here' as const }] },
    'evidence.bundles': {
      bundles: [BUNDLE, { ...BUNDLE, id: id(791), code: '000791', takenAt: '2026-11-29T09:00:00.000Z', mine: false }],
    },
    ...more,
  },
})

describe('a bundle for a court', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the form and of the list', async () => {
    await seeAllLooks(stand, PATH, given(), '.form')
    await seeAllLooks(stand, '/evidence/bundles', given(), '.cards')
  })

  test('what lacks is said beside its field, and nothing is asked for', async () => {
    await stand.see(PATH, { ...given(), width: 390 }, async ({ page, callsOf }) => {
      await page.getByRole('button', { name: 'Ask a second person' }).click()
      await hasFocus(page.getByRole('group', { name: 'What goes along' }))
      await eventually(() => page.locator('.fault').count(), 4)
      await eventually(() => sideways(page), 0)
      assert.deepEqual(callsOf('evidence.bundle'), [])
    })
  })

  test('the index shows what stands for what and what cannot go; a second person is asked with order and words', async () => {
    await stand.see(PATH, given({ 'evidence.bundle': waits(id(799)) }), async ({ page, called }) => {
      await page.getByRole('checkbox', { name: /^Contract, masked/ }).press('Space')
      await page.getByRole('checkbox', { name: /^Contract for greenhouse work/ }).press('Space')
      const index = page.getByRole('region', { name: 'The index as it will be' })
      await eventually(
        () => textOf(index),
        /1\. Contract, masked.*Stands for its original, which stays here: Contract for greenhouse work.*2\. Contract.*Its log does not allow it where it is now\. Take it out\./,
      )
      await index.getByRole('button', { name: 'Put before 1' }).click()
      await page.getByLabel('For which court or office').fill('Invented Court, room 3')
      await page.getByLabel('What for').fill('The hearing of 3 December')
      await page.getByLabel('Legal basis').fill('Section 9 of an invented act')
      await page.getByRole('button', { name: 'Ask a second person' }).click()
      const { items, to, withNotes } = (await called('evidence.bundle')).input as Record<string, unknown>
      assert.deepEqual([items, to, withNotes], [[ITEM.id, COPY.id], 'Invented Court, room 3', false])
    })
  })

  test('a refusal stands there in words, and what was typed stays', async () => {
    const refused = given({ 'evidence.bundle': problem('conflict', 'An item was closed meanwhile.') })
    await stand.see(PATH, refused, async ({ page }) => {
      await page.getByRole('checkbox', { name: /^Contract, masked/ }).press('Space')
      for (const label of ['For which court or office', 'What for', 'Legal basis'])
        await page.getByLabel(label).fill('Invented')
      await page.getByRole('button', { name: 'Ask a second person' }).click()
      await page.getByRole('alert').filter({ hasText: 'An item was closed meanwhile.' }).waitFor()
      assert.equal(await page.getByLabel('Legal basis').inputValue(), 'Invented')
    })
  })

  test('only whoever asked downloads it, and only once: the browser fetches it by itself, with its ticket', async () => {
    const answers = { 'evidence.ready-bundle': { ticket: 'invented-ticket' } }
    await stand.see('/evidence/bundles', given(answers), async ({ page, called, answer }) => {
      const headers = {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': 'attachment; filename="b.zip"',
      }
      await page.route(`**/api/evidence-bundles/${BUNDLE.id}`, (route) => route.fulfill({ headers, body: 'PK' }))
      const download = page.getByRole('button', { name: 'Download the bundle' })
      await download.waitFor()
      assert.equal(await download.count(), 1)
      await eventually(() => textOf(page.locator('.cards')), /Downloaded 29 Nov/)
      const [request, saved] = await Promise.all([
        page.waitForRequest('**/api/evidence-bundles/*'),
        page.waitForEvent('download'),
        download.click(),
      ])
      assert.deepEqual([request.method(), request.postData()], ['POST', 'ticket=invented-ticket'])
      assert.equal(saved.suggestedFilename(), 'b.zip')
      assert.deepEqual((await called('evidence.ready-bundle')).input, { bundle: BUNDLE.id })
      await page.getByRole('button', { name: 'The bytes are checked and packed' }).waitFor()
      answer({ 'evidence.bundles': { bundles: [{ ...BUNDLE, takenAt: '2026-11-29T10:00:00.000Z', mine: false }] } })
      await eventually(() => page.locator('.cards button').count(), 0)
    })
  })

  test('a download that cannot begin says so on the page', async () => {
    const answers = { 'evidence.ready-bundle': problem('conflict', 'It differs.') }
    await stand.see('/evidence/bundles', given(answers), async ({ page }) => {
      await page.getByRole('button', { name: 'Download the bundle' }).click()
      await page.getByRole('alert').filter({ hasText: 'It differs.' }).waitFor()
    })
  })

  test('a browser that the server sent back is told why', async () => {
    await seeAllLooks(stand, '/evidence/bundles?not=altered', given(), '.cards')
    await stand.see('/evidence/bundles?not=altered', given(), async ({ page }) => {
      const alert = page.getByRole('alert').filter({ hasText: 'an item of the bundle is not what it was' })
      const link = alert.getByRole('link', { name: 'Altered or lost' })
      await eventually(() => link.getAttribute('href'), '/evidence?show=differs')
    })
    await stand.see('/evidence/bundles?not=begun', given(), async ({ page }) => {
      await page.getByRole('alert').filter({ hasText: 'begun too long ago' }).waitFor()
    })
  })
})
