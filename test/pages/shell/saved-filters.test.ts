import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, sideways, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem } from '../answers.ts'
import { pick } from '../fields.ts'
import { list, summary } from '../leads/leads.ts'
import { analyst, id } from '../people.ts'
import { SERVICE_ANSWERS, serviceWorker } from '../referrals/services.ts'
import { raiseStand, type Stand } from '../stand.ts'

const kept = (name: string, filter: Record<string, string>) => ({ id: id(950), list: 'leads' as const, name, filter })
const FARMS = kept('Farms', { state: 'new', mine: 'yes' })
const answers: Answers = { 'leads.list': list([summary(1), summary(2)]), 'filters.list': { filters: [FARMS] } }

describe('saved filters', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('the filter of now is kept under a name; a fault stands beside the field, and what was typed stays', async () => {
    const full = problem('conflict', 'A member keeps at most 20 filters of a list. Take one away first.', {
      fields: [{ field: 'name', message: 'too-many-filters' }],
    })
    const quiet: Answers = { ...answers, 'filters.list': { filters: [] }, 'filters.save': full }
    await stand.see('/leads', { answers: quiet, as: analyst }, async ({ page, settled }) => {
      await settled()
      assert.equal(await page.getByRole('button', { name: 'Keep this filter' }).count(), 0, 'nothing is filtered')
    })
    await stand.see('/leads?state=new&size=5', { answers: quiet, as: analyst }, async ({ page, answer, called }) => {
      await page.getByRole('button', { name: 'Keep this filter' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Name of the filter').fill('Large and new')
      await page.keyboard.press('Enter')
      await dialog.getByText('A member keeps at most 20 filters').waitFor()
      assert.equal(await dialog.getByLabel('Name of the filter').inputValue(), 'Large and new')
      const { input } = await called('filters.save')
      assert.deepEqual(input, { list: 'leads', name: 'Large and new', filter: { state: 'new', size: '5' } })
      const one = kept('Large and new', { size: '5', state: 'new' })
      answer({ ...quiet, 'filters.save': { filters: [one] }, 'filters.list': { filters: [one] } })
      await dialog.getByRole('button', { name: 'Keep', exact: true }).click()
      // Kept: shown as the one in use, and not offered once more.
      await page.getByRole('button', { name: 'Large and new', exact: true, pressed: true }).waitFor()
      assert.equal(await page.getByRole('button', { name: 'Keep this filter' }).count(), 0)
    })
  })

  test('a kept filter is opened by its address, and Back works', async () => {
    await stand.see('/leads', { answers, as: analyst }, async ({ page, callsOf }) => {
      await page.getByRole('button', { name: 'Farms', exact: true }).click()
      await eventually(() => new URL(page.url()).search, /^\?state=new&mine=/)
      const asked = { sort: 'score', filter: { state: 'new', mine: true }, after: null, limit: 50, language: 'en' }
      await eventually(
        () => callsOf('leads.list').some(({ input }) => JSON.stringify(input) === JSON.stringify(asked)),
        true,
      )
      await page.goBack()
      await eventually(() => new URL(page.url()).search, '')
    })
  })

  test('its owner takes it away, and hears so', async () => {
    const away: Answers = { ...answers, 'filters.remove': { filters: [] } }
    await stand.see('/leads', { answers: away, as: analyst }, async ({ page, answer, called }) => {
      const button = page.getByRole('button', { name: 'Take away the filter Farms' })
      await button.waitFor()
      answer({ ...away, 'filters.list': { filters: [] } })
      await button.click()
      assert.deepEqual((await called('filters.remove')).input, { filter: id(950) })
      await page.getByText('Filter «Farms» taken away.').waitFor({ state: 'attached' })
      await eventually(() => button.count(), 0)
      answer({ ...away, 'filters.save': { filters: [FARMS] } })
      await page.getByRole('button', { name: 'Undo' }).click()
      const { list: of, name, filter } = FARMS
      assert.deepEqual((await called('filters.save')).input, { list: of, name, filter })
      await button.waitFor()
    })
  })

  test('of services the town is not kept, and stays as it is where a kept filter is opened', async () => {
    const shelters = { ...kept('Shelters', { need: 'shelter', children: 'yes' }), list: 'services' as const }
    const services: Answers = {
      ...SERVICE_ANSWERS,
      'filters.list': { filters: [shelters] },
      'filters.save': { filters: [shelters] },
    }
    await stand.see('/services', { answers: services, as: serviceWorker }, async ({ page, called }) => {
      await page.getByLabel('Where the person is').fill('Rig')
      await page.getByRole('button', { name: 'Shelters', exact: true }).click()
      await eventually(() => page.getByLabel('What is needed').inputValue(), 'shelter')
      assert.equal(await page.getByLabel('Where the person is').inputValue(), 'Rig')
      await pick(page, 'Language of the person', 'Ukrainian')
      await page.getByRole('button', { name: 'Keep this filter' }).click()
      await page.getByRole('dialog').getByLabel('Name of the filter').fill('Ukrainian')
      await page.keyboard.press('Enter')
      const { input } = await called('filters.save')
      const filter = { need: 'shelter', language: 'uk', children: 'yes' }
      assert.deepEqual(input, { list: 'services', name: 'Ukrainian', filter })
    })
  })

  for (const language of ['en', 'ar'] as const)
    for (const width of [1280, 390])
      test(`fits at ${width} in ${language}`, async () => {
        await stand.see('/leads?size=5', { answers, as: analyst, language, width }, async ({ page, settled }) => {
          await settled()
          await page.locator('.saved').waitFor()
          await eventually(() => sideways(page), 0)
          assert.deepEqual(await violations(page), [])
          await shoot(page, `filters ${width} ${language}`)
        })
      })
})
