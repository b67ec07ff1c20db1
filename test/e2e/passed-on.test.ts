import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser, sideways, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { uncover } from '../browser/uncover.ts'
import { anotherAgency, colleague, done, type Staff } from '../houses/staff.ts'
import { Founder } from '../run/running.ts'
import { mouse } from './hand.ts'
import { act, claim, now, openLead } from './leads.ts'
import { upload, watch } from './rooms.ts'
import { shoot } from './shots.ts'
import { openStand, type Stand, type Visitor } from './stand.ts'
import { steps } from './steps.ts'

const FILE = 'Invented pickers'
const NUMBER = '+371 20 000 14'
const POSTINGS = ['Huelva', 'Almería', 'Murcia'].map((place, i) => ({
  ...{ id: `p-${i}`, source: 'board', date: `2026-03-0${i + 1}`, title: 'Pickers wanted at once' },
  text: `Farm work in ${place}, no experience. We pay the trip and take it from your first pay. Give your passport to the coordinator. Only WhatsApp ${NUMBER}${i}`,
}))
const KEPT = { law: 'Section 9 of an invented act', file: 'File 7 of 2026' }

describe('a lead is passed to the police, corrected, recalled, and kept by law', {
  skip: noBrowser,
  timeout: A_JOURNEY,
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-passed-'))
  let stand: Stand
  let analyst: Visitor & { staff: Staff }
  let second: Visitor & { staff: Staff }
  let officer: Visitor & { staff: Staff }
  let lead: string
  const step = steps(() => [analyst, second, officer])

  const at = async (staff: Staff) => {
    const visitor = await stand.visitor()
    await visitor.context.addCookies([
      { name: 'ausma_session', value: staff.token, url: stand.address('/'), httpOnly: true, sameSite: 'Strict' },
    ])
    return { staff, ...visitor }
  }
  const asPerson = (who: typeof analyst) => ({ ...who, name: 'Dace Ozola', email: 'dace@example.org', hand: mouse })
  /** Takes the step of this name; one that carries something is opened first, and filled in. */
  const take = async (page: Page, name: string, fill: Readonly<Record<string, string>> = {}) => {
    const form = now(page).locator('details', { hasText: name })
    for (const [label, text] of Object.entries(fill)) {
      if ((await form.getAttribute('open')) === null) await (await uncover(form.locator('summary'))).click()
      await form.getByLabel(label).fill(text)
    }
    await (await uncover(now(page).getByRole('button', { name }))).click()
  }
  const open = async ({ page }: Visitor) => {
    await page.goto(stand.address('/shares'))
    await page.getByRole('link', { name: 'Sent', exact: true }).waitFor()
  }

  before(async () => {
    stand = await openStand('embedded')
    const server = stand.server()
    const founder = await new Founder().found(server)
    const inspectorate = (name: string) =>
      colleague(server, founder, ['analyst'], { name, email: `${name.slice(0, 4).toLowerCase()}@example.org` })
    const police = { name: 'Harbour Police', country: 'LV', regime: '2016-680' as const }
    const first = await anotherAgency(server, founder, police, { name: 'Pirmā Kolēģe', email: 'pirma@example.org' })
    const theirs = await colleague(server, first.token, ['investigator'], {
      ...{ name: 'Rūta Vanaga', email: 'ruta@example.org' },
    })
    analyst = await at(await inspectorate('Dace Ozola'))
    second = await at(await inspectorate('Ilze Kalna'))
    officer = await at(theirs)
  })
  after(async () => {
    await stand?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  step('an advert becomes a lead, and she asks to pass it to the police, without its contact points', async () => {
    const { page } = analyst
    const path = join(folder, 'postings.jsonl')
    writeFileSync(path, POSTINGS.map((posting) => JSON.stringify(posting)).join('\n'))
    await page.goto(stand.address('/'))
    await upload(asPerson(analyst), path, FILE)
    await watch(asPerson(analyst), FILE)
    lead = (await openLead(asPerson(analyst), 0)).split('/').at(-1) ?? ''
    await claim(asPerson(analyst))
    await act(page, 'Pass on').click()
    await page.getByLabel('To whom').selectOption('Harbour Police')
    await page.getByLabel('How urgent it is').selectOption('Somebody is in danger')
    await page.getByLabel('Legal basis', { exact: true }).fill('Art. 6(1)(e) GDPR')
    await page.getByLabel('Legal basis of the receiver').fill('Art. 8 Directive (EU) 2016/680')
    await page.getByLabel('Why').fill('Workers may be on their way already.')
    await page.getByLabel('What those whom it is about were told').selectOption('Nobody can be identified in it')
    await page.getByText('H1: not in judicial proceedings').click()
    await shoot(page, 'passed on 1 asked')
    assert.deepEqual(await violations(page), [])
    await page.getByRole('button', { name: 'Ask a second person' }).click()
    await page.getByText('A second person has to decide:').waitFor()
  })

  step('the second person reads word for word what goes, and agrees', async () => {
    const { page } = second
    await page.goto(stand.address('/approvals'))
    const card = page.getByRole('listitem').filter({ hasText: 'Harbour Police' })
    await eventually(() => textOf(card), /Pickers wanted/)
    assert.ok(!(await textOf(card)).includes(NUMBER), 'no contact point goes along')
    await shoot(page, 'passed on 2 approval')
    await card.getByRole('button', { name: 'Approve' }).click()
    await page.getByText('Nothing waits.').waitFor()
  })

  step(
    'on her telephone the officer finds it on the desk, reads the terms first, acknowledges and takes it over',
    async () => {
      const { page } = officer
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(stand.address('/'))
      await page.locator('main a[href^="/shares"]').first().waitFor()
      await open(officer)
      await page.locator('main h2 a').first().click()
      await page.getByText('H1: not in judicial proceedings').waitFor()
      assert.ok(!(await textOf(page.locator('main'))).includes(NUMBER))
      await shoot(page, 'passed on 3 received, narrow')
      assert.deepEqual(await violations(page), [])
      assert.equal(await sideways(page), 0)
      await take(page, 'Acknowledge')
      await take(page, 'Take it over')
      await page.getByText('Taken over').first().waitFor()
    },
  )

  step('corrected, she is told before she goes on, and sees the version before as old', async () => {
    await analyst.page.goto(stand.address('/shares?side=sender'))
    await analyst.page.locator('main h2 a').first().click()
    await take(analyst.page, 'Correct it', { Why: 'One place was wrong.' })
    await analyst.page.getByText('Corrected').first().waitFor()
    const { page } = officer
    await page.reload()
    await page.getByText('The sender corrected it.').waitFor()
    await page.getByText('Old: version 1').waitFor()
    await take(page, 'I have read the correction')
    await page.getByText('Correction read').waitFor()
  })

  step('recalled, nothing of it opens to her any more, and she answers by which law it is kept', async () => {
    await analyst.page.reload()
    await take(analyst.page, 'Recall it', { Why: 'It was meant for another authority.' })
    await analyst.page.getByText('Recalled: it is closed to the receiver').waitFor()
    const { page } = officer
    await page.reload()
    await page.getByText('The sender recalled it, and it is closed.').waitFor()
    await page.getByText('It was meant for another authority.').waitFor()
    assert.doesNotMatch(await textOf(page.locator('main')), /Pickers|Huelva/)
    await take(page, 'It is kept by law', {
      ...{ 'By which law': KEPT.law, 'In which file': KEPT.file, 'Until when': '2027-03-04' },
    })
    await page.getByText('Recalled, kept by law').first().waitFor()
    await shoot(page, 'passed on 4 kept')
  })

  step('the sender reads by which law, in which file and until when; the lead’s page leads there', async () => {
    const { page } = analyst
    await page.goto(stand.address(`/leads/${lead}`))
    await page.locator('main a[href^="/shares/"]').first().click()
    await eventually(() => textOf(page.locator('main')), new RegExp(`${KEPT.law}.*${KEPT.file}.*2027`))
    const { shares } = await done<{ shares: { state: string; turn: string | null }[] }>(
      stand.server(),
      analyst.staff.token,
      'shares.list',
      { side: 'sender', open: false },
    )
    assert.deepEqual(
      shares.map(({ state, turn }) => [state, turn]),
      [['kept', null]],
    )
  })
})
