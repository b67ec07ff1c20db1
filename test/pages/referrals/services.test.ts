import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { serviceShown as shown } from '../../samples/services.ts'
import type { Answers } from '../answers.ts'
import { pick } from '../fields.ts'
import { seeAllLooks } from '../looks.ts'
import { id, SETTINGS } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { AT, SERVICE_ANSWERS as answers, SERVICES_FOUND as search, serviceWorker as worker } from './services.ts'

describe('the directory of services', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the search', () => seeAllLooks(stand, '/services', { answers, as: worker }, 'table.services'))
  test('all looks of a service', () => seeAllLooks(stand, AT, { answers, as: worker }, 'dl.facts'))
  test('all looks of its form', () => seeAllLooks(stand, `${AT}/change`, { answers, as: worker }, 'form.form'))

  test('what is chosen is asked at once, and stands in no address', async () => {
    const asked: Record<string, unknown>[] = []
    const listening: Answers = {
      ...answers,
      'services.search': (input: unknown) => {
        asked.push(input as Record<string, unknown>)
        return search
      },
    }
    await stand.see('/services', { as: worker, answers: listening }, async ({ page }) => {
      await page.getByLabel('What is needed').selectOption('shelter')
      await pick(page, 'Language of the person', 'Ukrainian')
      await page.getByText('Children come along').click()
      await page.getByLabel('Places needed').fill('3')
      await page.getByLabel('Where the person is').fill('Rig')
      const wanted = { need: 'shelter', language: 'uk', withChildren: true, places: 3, sex: null }
      const from = { town: 'Rig', country: 'LV' }
      // Of questions sent one after another the last one need not come last.
      await eventually(() => asked.some((one) => isDeepStrictEqual({ ...one, ...wanted, from }, one)), true)
      await page.getByText('Distances from Riga (Latvia).').waitFor()
      await atRest(page)
      assert.equal(new URL(page.url()).search, '')
    })
  })

  test('each row says whether it fits and why not; the picture has the same numbers', async () => {
    await stand.see('/services', { answers, as: worker }, async ({ page }) => {
      const row = (name: string) => textOf(page.getByRole('row').filter({ hasText: name }))
      await eventually(() => row('House at the lake'), /1\..*Fits.*2 free of 6.*Valmiera · 103 km/)
      await eventually(() => row('Night shelter'), /Call first.*full/)
      await eventually(() => row('Legal clinic'), /Does not fit.*no places to count.*in this town.*Call before/)
      await eventually(
        async () => (await page.locator('.rings .dot text').allTextContents()).toSorted(),
        ['1', '2', '3'],
      )
      await eventually(() => textOf(page.getByText('services give this')), /2 services give this; 1 fit.*full/)
    })
  })

  test('free places are said in a dialog; what cannot be comes back at its field', async () => {
    const asked: unknown[] = []
    const counting: Answers = {
      ...answers,
      'services.set-free': (input: unknown) => {
        asked.push(input)
        return { service: id(801) }
      },
    }
    await stand.see(AT, { as: worker, answers: counting }, async ({ page }) => {
      await page.getByRole('button', { name: 'Free places now' }).click()
      await page.getByRole('spinbutton', { name: 'Free places' }).fill('4')
      await page.keyboard.press('Enter')
      await eventually(() => asked, [{ service: id(801), free: 4 }])
    })
  })

  test('who only looks sees no street and no acts', async () => {
    const looking: Answers = {
      ...answers,
      'services.get': { service: shown({ own: false }), address: null, hidden: true, mayKeep: false },
    }
    await stand.see(AT, { as: worker, answers: looking }, async ({ page }) => {
      await page.getByText('known to its agency alone').waitFor()
      await eventually(() => page.getByRole('button', { name: 'End', exact: true }).count(), 0)
    })
  })

  test('a new service begins in the country of the agency, with its time zone', async () => {
    const abroad = { ...(SETTINGS['agencies.get'] as object), country: 'IE' } as never
    await stand.see(
      '/services/new',
      { as: worker, answers: { ...answers, 'agencies.get': abroad } },
      async ({ page }) => {
        await eventually(() => page.getByRole('combobox', { name: 'Country' }).inputValue(), 'Ireland')
        await eventually(() => page.getByRole('combobox', { name: 'Time zone' }).inputValue(), /Dublin/)
      },
    )
  })

  test('a form is sent as it was filled in, hours and languages as the server reads them', async () => {
    const asked: Record<string, unknown>[] = []
    const saving: Answers = {
      ...answers,
      'services.save': (input: unknown) => {
        asked.push(input as Record<string, unknown>)
        return { service: id(801) }
      },
    }
    await stand.see('/services/new', { as: worker, answers: saving }, async ({ page }) => {
      await page.getByLabel('Name').fill('Clinic')
      await page.getByText('Legal help', { exact: true }).click()
      await pick(page, 'Languages spoken', 'Latvian')
      await pick(page, 'Languages spoken', 'Ukrainian')
      await page.getByLabel('Town').fill('Valmiera')
      await page.getByLabel('Telephone').fill('+371 20 000 147')
      const monday = page.getByRole('group', { name: 'Monday' })
      await monday.getByLabel('From').fill('08:00')
      await monday.getByLabel('Until').fill('17:00')
      await page.getByRole('button', { name: 'Save' }).click()
      await eventually(() => asked.length, 1)
      const { needs, languages, hours, places, town } = asked[0]
      assert.deepEqual(
        [needs, languages, hours, places, town],
        [['legal'], ['lv', 'uk'], [{ day: 1, from: '08:00', to: '17:00' }], null, 'Valmiera'],
      )
    })
  })
})
