import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { Current } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import type { Answers } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { auditor } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { figuresTold, liveTold } from './figures.ts'

const permissions = ['agency:read', 'figure:read']
const coordinator: Current = { ...auditor, member: { ...auditor.member, roles: ['coordinator'], permissions } }
const drawn = [
  { month: '2026-11', at: figuresTold.at },
  { month: '2026-10', at: '2026-10-02T10:00:00.000Z' },
]
const LATEST = { told: figuresTold, drawn, next: '2026-12-01' }
const [everybody, ...tracks] = figuresTold.tracks
const EARLIER = { ...LATEST, told: { ...figuresTold, tracks: [{ ...everybody, n: 44 }, ...tracks] } }
const FULL: { as: Current; answers: Answers } = {
  as: coordinator,
  answers: {
    'figures.count': ({ month }) => (month === '2026-10' ? EARLIER : LATEST),
    'figures.now': { told: liveTold },
  },
}
const AT = '/figures'

describe('figures on persons', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, AT, FULL, '.figures'))

  test('numbers with what is not told in words, a picture with a name, and no way to anybody', async () => {
    await stand.see(AT, FULL, async ({ page, calls }) => {
      const table = page.locator('table.figures').nth(1)
      await eventually(
        () => textOf(table.locator('.whole').nth(1)),
        /Identification.*All together.*57.*20.*71.*131.*510/,
      )
      await eventually(
        () => textOf(table.locator('tr', { hasText: /Male/ }).nth(1)),
        /Identification.*Male.*not told.*not told/,
      )
      await eventually(() => textOf(page.locator('main')), /stay as they are.*drawn from 1 Dec 2026 on, once five/)
      await page.getByRole('img', { name: 'Days that persons have waited, by area' }).waitFor()
      await eventually(() => page.locator('.chart svg').count(), 5)
      const refused = page.locator('table.figures').nth(2)
      await eventually(() => textOf(refused), /Shelter.*no free place.*14.*does not speak the language.*not told/)
      assert.equal(await page.locator('main a[href*="/cases"]').count(), 0)
      assert.ok(!calls.some(({ name }) => /^(persons|referrals|cases)\./.test(name)))
    })
  })

  test('what waits now stands above as spans, each with both its ends, and no number to the person', async () => {
    await stand.see(AT, FULL, async ({ page, callsOf }) => {
      const now = page.getByRole('region', { name: 'Now' })
      const table = now.getByRole('table', { name: 'Now' })
      await eventually(() => textOf(table), /All persons\s*55–64\s*Identification\s*20–29/)
      await now.getByRole('img', { name: 'Persons who wait now, by area' }).waitFor()
      await eventually(() => textOf(now), /Counted 28 Nov.*until five persons or more have come.*fewer than ten/s)
      assert.deepEqual(
        callsOf('figures.now').map(({ input }) => input),
        [{}],
      )
    })
  })

  test('refusals and places by region: a picture with its table, of how many, and why a number is not told', async () => {
    await stand.see(AT, FULL, async ({ page }) => {
      const refused = page.getByRole('region', { name: 'Referrals refused, by region' })
      await eventually(
        () => textOf(refused.getByRole('table')),
        /Around Liepāja.*not told.*Around Riga, Latvia.*12.*40.*30/s,
      )
      await eventually(() => textOf(refused), /No service was named.*could be worked out.*nearest to a larger town/s)
      await refused.locator('.chart svg').waitFor()
      const places = page.getByRole('region', { name: 'Places of services, by region' })
      await eventually(() => textOf(places.getByRole('table')), /Around Liepāja.*8.*0.*–.*Around Riga.*46.*30.*24.*80/s)
      await places.locator('.chart svg').waitFor()
      await page.getByRole('img', { name: 'Referrals refused, by need' }).waitFor()
      await shoot(page, 'figures of a month')
    })
  })

  test('what is chosen stands in the address, Back undoes it, and the server is asked for nothing new', async () => {
    await stand.see(AT, FULL, async ({ page, callsOf }) => {
      const rows = page.locator('table.figures').nth(1).locator('tbody tr')
      await eventually(() => rows.count(), 24)
      await page.getByRole('combobox', { name: 'Area' }).selectOption('Child protection')
      await eventually(() => page.url(), /\/figures\?track=child$/)
      await page.getByRole('combobox', { name: 'Divided by' }).selectOption('Age group alone')
      await eventually(() => page.url(), /track=child&by=age$/)
      await eventually(() => rows.count(), 4)
      assert.equal(callsOf('figures.count').length, 1)
      await page.goBack()
      await eventually(() => rows.count(), 8)
      // Another closed month is asked for by its name; nothing else makes a question of its own.
      await page.getByRole('combobox', { name: 'Drawn on' }).selectOption('2 Oct 2026')
      await eventually(() => page.url(), /track=child&month=2026-10$/)
      await page.getByRole('combobox', { name: 'Area' }).selectOption('All persons')
      await eventually(() => textOf(rows.nth(0)), /All persons.*44/)
      assert.deepEqual(
        callsOf('figures.count').map(({ input }) => input),
        [{}, { month: '2026-10' }],
      )
    })
  })

  test('the same as a file, by what is shown', async () => {
    await stand.see(`${AT}?track=identification&by=age`, FULL, async ({ page }) => {
      const link = page.getByRole('link', { name: 'Save as CSV' })
      await link.waitFor()
      const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
      assert.equal(download.suggestedFilename(), 'figures-2026-11-24.csv')
      const kept = await readFile(await download.path(), 'utf8')
      assert.match(kept, /identification,total,child,27,:c/)
      assert.doesNotMatch(kept, /female|asylum/)
    })
  })

  test('too few to tell anything: it says so, and draws nothing', async () => {
    const few = {
      ...figuresTold,
      tracks: [],
      refusals: { ...figuresTold.refusals, needs: [], regions: [] },
      places: [],
    }
    await stand.see(
      AT,
      {
        ...FULL,
        answers: {
          'figures.count': { told: few, drawn: drawn.slice(0, 1), next: '2026-12-01' },
          'figures.now': { told: null },
        },
      },
      async ({ page }) => {
        await eventually(() => textOf(page.locator('main')), /too few persons.*No referral was refused/)
        assert.equal(await page.locator('.chart').count(), 0)
        // Before the first month was drawn there is no table either, and no row of noughts that would say «none».
        await page.route('**/api/figures.count', (route) =>
          route.fulfill({ json: { told: null, drawn: [], next: null } }),
        )
        await page.reload()
        await eventually(
          () => textOf(page.locator('main')),
          /There are no figures yet.*when five persons or more are known/,
        )
        await eventually(() => page.locator('table, .chart').count(), 0)
      },
    )
  })
})
