import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { eventually, hasFocus } from '../../browser/eventually.ts'
import { fitsFirstScreen, smallLaptop } from '../../browser/first-screen.ts'
import { uncover } from '../../browser/uncover.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage, step } from './cases.ts'
import { AT, acting, DONE, seesPerson, WRITTEN } from './person-page.ts'

const MAY = [
  ...personPage().may,
  'persons.set-need',
  'persons.inform',
  'persons.tell',
  'persons.export',
  'persons.set-identity',
]
/** The fullest head: an alarm, needs, ways of both kinds, parties that are not told, and more deadlines than fit. */
const FULL = personPage({
  may: MAY,
  whereabouts: 'missing',
  urgent: { needs: ['safe-place', 'medicine'], since: '2026-11-23T19:00:00Z', missed: true },
  dues: [{ kind: 'step', due: '2026-11-26', missed: false, what: 'Doctor', who: 'Ilze Kalna' }],
  tracks: personPage().tracks.map((one) => (one.track === 'whereabouts' ? { ...one, state: 'missing' } : one)),
  clocks: [
    { track: 'support', name: 'needs', due: '2026-11-23T08:00:00Z', missed: true },
    { track: 'whereabouts', name: 'alarm', due: '2026-11-24T11:00:00Z', missed: false },
    { track: 'identification', name: 'decision', due: '2026-12-01T21:59:59Z', missed: false },
    { track: 'residence', name: 'reflection', due: '2026-12-24T21:59:59Z', missed: false },
  ],
})
const ANSWERS = { ...WRITTEN, 'persons.get': FULL }

describe('the first screen of a person’s page, and the way to all else', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const see = seesPerson(() => stand, ANSWERS)

  test('all looks of each part', async () => {
    for (const part of ['story', 'help', 'law', 'team', 'history'])
      await seeAllLooks(stand, `${AT}?part=${part}`, { as: caseWorker, answers: ANSWERS }, '.panel:not([hidden]) .part')
  })

  test('fits 1280 by 860: what is the matter, what is due, the tracks, the parts, five acts and the way to all', async () => {
    await see({}, async ({ page }) => {
      await smallLaptop(page)
      await page.locator('.tracks').waitFor()
      await fitsFirstScreen(page, ['.strip', '.safe', '.due-next', '.tracks', '.tabs', '.all-acts'])
    })
  })

  test('at 390 px the first screen names the alarm, how to reach them and what is due', async () => {
    await stand.see(AT, { as: caseWorker, answers: ANSWERS, width: 390 }, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.locator('.due-next .is').first().waitFor()
      await fitsFirstScreen(page, ['.strip.danger', '.safe', '.due-next h2', '.due-next li:first-child'])
      await eventually(() => sideways(page), 0)
    })
  })

  test('who it is: the name as heading, the number as the window’s name, and what first contact found', async () => {
    await see({}, async ({ page }) => {
      await page.getByRole('heading', { level: 1, name: 'Oksana Vyhadana' }).waitFor()
      await eventually(() => page.title(), /^Person [0-9A-F]{6} · Ausma$/)
      await eventually(
        () => textOf(page.locator('.person-head')),
        /Missing.*Ukrainian.*Interpreter: Asked for.*Missing.*Forced work.*In danger soon.*A safe place tonight.*Their medicine/,
      )
      await eventually(
        () => textOf(page.locator('.safe')),
        /Reach themTelephone 18–20.*Do not useE-mail.*Do not tellPolice.*Consulate.*Employer/,
      )
      await eventually(
        () => textOf(page.locator('.due-next')),
        /Assess needs and risks: was due.*ago.*Tell police and 116 000.*in \d hours?.*Decide: by/,
      )
      await eventually(() => page.locator('.due-next li').filter({ visible: true }).count(), 3)
    })
  })

  test('five acts at most: danger first, then the most due with its day; a form among the others opens with one press more', async () => {
    await see({ 'persons.note': DONE }, async (view) => {
      const { page } = view
      const shown = () =>
        page.locator('.an-act').filter({ visible: true }).locator('summary.btn, a.btn').allTextContents()
      const names = async () => (await shown()).map((name) => name.trim())
      await eventually(names, [
        'Act at once: danger to life',
        'Assess needs and risks',
        'Somebody was told about the person',
        'Decide: identifiedIdentification',
        'Record what they were told',
      ])
      await eventually(
        async () => (await page.locator('.act-due').allTextContents()).join(' | '),
        /^was due yesterday[^|]* \| Tell police and 116 000: by[^|]* \| Decide: by[^|]*$/,
      )
      const form = await acting(view, 'Note')
      await form.getByLabel('Note', { exact: true }).fill('She called from the station')
      await page.locator('.all-acts button').click()
      await eventually(() => form.isVisible(), true, 'an open form stays in sight')
      await eventually(() => form.getByLabel('Note', { exact: true }).inputValue(), 'She called from the station')
    })
  })

  test('all acts in one list that is searched; what is closed is found with its reason', async () => {
    await see({}, async ({ page }) => {
      await page.locator('.all-acts button').click()
      const search = page.getByLabel('Find an act')
      await hasFocus(search)
      assert.deepEqual(await violations(page), [])
      await eventually(
        () => page.locator('.now h3').allTextContents(),
        ['Safety', 'Help', 'Story', 'Law', 'Team', 'Their record'],
      )
      await search.fill('contact lost')
      const more = page.locator('.more.an-act').filter({ visible: true })
      await eventually(async () => (await more.locator('summary').allTextContents()).join(), /^\s*Contact is lost/)
      await page.getByText('1 act found').waitFor()
      await search.fill('wind support')
      await page.getByText('Help goes on until identification is decided.').waitFor()
      await eventually(() => more.count(), 0)
    })
  })

  test('an act whose form stands in a part leads there, opens it and gives it the focus', async () => {
    await see({}, async ({ page }) => {
      await page.getByRole('link', { name: 'Assess needs and risks' }).click()
      await page.getByRole('tab', { name: 'Help', selected: true }).waitFor()
      const form = page.locator('#new-assessment')
      await eventually(() => form.getAttribute('open'), '')
      await hasFocus(form.locator('summary'))
      await eventually(() => page.url(), /\?part=help#new-assessment$/)
    })
  })

  test('addresses from before the page had parts lead to where the thing lies now', async () => {
    for (const [hash, tab] of [
      ['papers', 'Help'],
      ['charge', 'Law'],
      ['team', 'Team'],
      ['timeline', 'History'],
    ])
      await stand.see(
        `${AT}#${hash}`,
        { as: caseWorker, answers: { ...ANSWERS, 'persons.get': personPage({ may: [...MAY, 'acts.check'] }) } },
        async ({ page }) => {
          await page.getByRole('tab', { name: tab, selected: true }).waitFor()
          await eventually(() => page.locator(`#${hash}`).isVisible(), true)
        },
      )
  })

  test('parts have addresses of their own, and keys go along them', async () => {
    await stand.see(`${AT}?part=law`, { as: caseWorker, answers: ANSWERS }, async ({ page }) => {
      await page.getByRole('tab', { name: 'Law', selected: true }).focus()
      await page.keyboard.press('Home')
      await page.waitForURL(`**${AT}?part=now`)
      await page.keyboard.press('ArrowRight')
      await page.waitForURL(`**${AT}?part=story`)
    })
  })

  test('a form keeps what is written into it when its act comes to another place', async () => {
    const presumed = personPage({ may: MAY, steps: [step({ act: 'presume', to: 'presumed' })] })
    await see({ 'persons.get': presumed, 'persons.refuse-contact': DONE }, async (view) => {
      const { page } = view
      const note = await acting(view, 'Note')
      await note.getByLabel('Note', { exact: true }).fill('Half a sentence')
      // Somebody else's deadline comes: the note is no longer among the five.
      view.answer({ 'persons.get': FULL })
      const refuse = await acting(view, 'Whom the person does not want to be told')
      await refuse.getByRole('button', { name: 'Keep this' }).click()
      await view.called('persons.refuse-contact')
      await page.getByText('A safe place tonight').first().waitFor()
      await eventually(() => note.getByLabel('Note', { exact: true }).inputValue(), 'Half a sentence')
      await uncover(note)
    })
  })

  test('whoever only reads is told who works with the person', async () => {
    await see({ 'persons.get': personPage({ may: [], steps: [] }) }, async ({ page }) => {
      await page.locator('.now').getByRole('link', { name: 'Team' }).click()
      await page.getByRole('tab', { name: 'Team', selected: true }).waitFor()
      await eventually(() => page.url(), new RegExp(`/cases/${id(601)}\\?part=team#team$`))
    })
  })
})
