import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { seeAllLooks } from '../looks.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { CONTACT, LEAD, picture } from './networks.ts'

const AT = `/networks/${LEAD.id}`
const decided = {
  decisions: [
    {
      id: '00000000-0000-4000-8000-000000000900',
      verdict: 'cut' as const,
      by: { id: '00000000-0000-4000-8000-000000000901', name: 'Pēteris Krūmiņš' },
      at: '2026-11-21T08:00:00Z',
      reason: 'A help address of the portal.',
      from: { node: LEAD.id, kind: 'lead' as const, label: 'L-14' },
      to: { node: CONTACT.id, kind: 'contact' as const, label: '@sunny_example' },
      inherited: false,
      stands: true,
    },
  ],
  next: null,
}
const answers = {
  'networks.get': picture,
  'networks.decisions': decided,
  'networks.largest': {
    organisers: [
      {
        node: 'organiser:00000000-0000-4000-8000-000000000003',
        label: 'O-3',
        leads: 4,
        contacts: 2,
        through: ['+999 5550 101', '@sunny_example'],
        postings: 41,
        firstSeen: '2026-11-08',
        lastSeen: '2026-11-20',
        picture: {
          nodes: [
            { kind: 'contact' as const, x: 0.5, y: 0.5 },
            { kind: 'lead' as const, x: 0, y: 0.2 },
            { kind: 'lead' as const, x: 1, y: 0.9 },
          ],
          ties: [
            [1, 0],
            [2, 0],
          ] as [number, number][],
        },
      },
      {
        node: 'organiser:00000000-0000-4000-8000-000000000004',
        label: 'O-4',
        leads: 2,
        contacts: 1,
        through: ['+999 5550 102'],
        postings: 3,
        firstSeen: null,
        lastSeen: null,
        picture: null,
      },
    ],
    all: 23,
  },
  'networks.find': {
    found: [{ node: LEAD.id, kind: 'lead' as const, label: 'L-12', title: 'Packers wanted abroad', leads: 1 }],
  },
}

describe('the room of networks', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the beginning', () => seeAllLooks(stand, '/networks', { answers }, '.network-search'))

  test('all looks of a network', () => seeAllLooks(stand, AT, { answers, draws: true }, '.network-list'))

  test('begins with what somebody types, and leads to its network', async () => {
    await stand.see('/networks', { answers }, async ({ page }) => {
      const largest = page.getByRole('region', { name: 'The largest organisers' })
      await eventually(
        () => textOf(largest),
        /O-3.*4 leads ?\+999 5550 101 ?@sunny_example ?2 contact points · 41 postings · 8.*20 Nov.*21 more hold/,
      )
      const card = largest.locator('.network-card')
      await eventually(() => card.locator('svg circle').count(), 2)
      await eventually(() => card.locator('svg line').count(), 2)
      await largest.getByText('The next one, as a list').click()
      await eventually(() => textOf(largest.locator('details')), /O-4.*2 leads.*3 postings.*Through \+999 5550 102/)
      await page.getByLabel('Begin with').fill('L-12')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: 'L-12' }).waitFor()
      await eventually(() => largest.count(), 0)
      await page.getByRole('link', { name: 'L-12' }).click()
      await page.locator('.network-list').waitFor()
      await eventually(() => page.url(), /\/networks\/lead(:|%3A)/)
      assert.doesNotMatch(decodeURIComponent(page.url()), /sunny_example/)
    })
  })

  test('the list says what the picture says; a row shows what can be done, and grows', async () => {
    await stand.see(AT, { answers, draws: true }, async (view) => {
      const { page } = view
      await page.getByText('It is not a person.').first().waitFor()
      await eventually(() => page.locator('.network-list tbody tr').count(), 4)
      const row = page.locator('.network-list tbody tr').filter({ has: page.getByRole('rowheader', { name: 'L-14' }) })
      await eventually(() => textOf(row), /@sunny_example.*cut by a person/)
      await page.locator('.network-list th').getByRole('button', { name: '@sunny_example' }).click()
      await eventually(() => page.locator('aside h2').first().textContent(), '@sunny_example')
      await page.getByRole('button', { name: 'Show 2 more' }).click()
      await eventually(() => decodeURIComponent(page.url()).includes(CONTACT.id), true)
      await page.getByText('A help address of the portal.').waitFor()
      // Growing keeps the place.
      await eventually(() => page.locator('aside h2').first().textContent(), '@sunny_example')
    })
  })

  test('handles over the days leave out what was not seen between them', async () => {
    await stand.see(AT, { answers }, async ({ page }) => {
      const from = page.getByRole('slider', { name: /^From/ })
      await from.focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowRight')
      await eventually(() => page.locator('.network-list tbody tr').count(), 3)
      await page.keyboard.press('Home')
      await eventually(() => page.locator('.network-list tbody tr').count(), 4)
    })
  })

  test('a link is cut with its lead first; what follows from others says so', async () => {
    const asked: unknown[] = []
    const cut = {
      ...answers,
      'networks.cut': (input: unknown) => {
        asked.push(input)
        return { decision: decided.decisions[0].id }
      },
    }
    await stand.see(AT, { answers: cut }, async ({ page }) => {
      await page.getByText('Follows from other links').waitFor()
      await page.locator('.network-links').getByRole('button', { name: 'Cut' }).click()
      await eventually(() => asked, [{ from: LEAD.id, to: CONTACT.id }])
    })
  })

  test('an address that names no node says so', async () => {
    await stand.see('/networks/somebody', { answers }, async ({ page }) => {
      await page.getByText('Nothing found.').waitFor()
    })
  })
})
