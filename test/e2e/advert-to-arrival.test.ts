import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe } from 'node:test'
import { noBrowser, sideways, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { uncover } from '../browser/uncover.ts'
import { anotherAgency, colleague, done, type Staff } from '../houses/staff.ts'
import { pick, sayWho } from '../pages/fields.ts'
import { Founder } from '../run/running.ts'
import { lv } from '../samples/catalogues.ts'
import { mouse } from './hand.ts'
import { act, claim, openLead } from './leads.ts'
import { giveReason } from './office.ts'
import { upload, watch } from './rooms.ts'
import { shoot, show } from './shots.ts'
import { openStand, type Stand, type Visitor } from './stand.ts'
import { steps } from './steps.ts'

const FILE = 'Invented pickers'
const POSTINGS = ['Huelva', 'Murcia'].map((place, i) => ({
  ...{ id: `p-${i}`, source: 'board', date: `2026-03-0${i + 1}`, title: 'Pickers wanted at once' },
  text: `Farm work in ${place}, no experience. We pay the trip and take it from your first pay. Give your passport to the coordinator. Only WhatsApp +371 20 000 14${i}`,
}))
const NAME = 'Oksana Vyhadana'
const STREET = 'Ezera iela 12'

describe('an advert becomes a lead, a case, a referral, and an arrival at a house', {
  skip: noBrowser,
  timeout: A_JOURNEY,
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'ausma-arrival-'))
  let stand: Stand
  let police: Visitor & { staff: Staff }
  let night: Visitor & { staff: Staff }
  let lead = ''
  let person = ''
  let referral = ''
  const step = steps(() => [police, night])

  /** Somebody at a computer of their own, signed in. */
  const at = async (staff: Staff) => {
    const visitor = await stand.visitor()
    await visitor.context.addCookies([
      { name: 'ausma_session', value: staff.token, url: stand.address('/'), httpOnly: true, sameSite: 'Strict' },
    ])
    return { staff, ...visitor }
  }
  const ruta = () => ({ ...police, name: 'Rūta Vanaga', email: 'ruta@example.org', hand: mouse })
  /** Opens a step of the referral, and gives its form. */
  const opened = async ({ page }: Visitor, name: string) => {
    const details = page.locator('aside details', { has: page.locator('summary', { hasText: name }) })
    await details.locator('summary').click()
    return details
  }
  const inRiga = (hours: number) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Riga', dateStyle: 'short', timeStyle: 'short' })
      .format(Date.now() + hours * 3_600_000)
      .split(' ')

  before(async () => {
    stand = await openStand('embedded')
    const server = stand.server()
    const founder = await new Founder().found(server)
    const investigator = await colleague(server, founder, ['investigator'], {
      ...{ name: 'Rūta Vanaga', email: 'ruta@example.org' },
    })
    const house = { name: 'House at the lake', country: 'LV' }
    const first = await anotherAgency(server, founder, house, { name: 'Anna Pirmā', email: 'anna@example.org' })
    const provider = await colleague(server, first.token, ['service-provider'], {
      ...{ name: 'Ilze Nakts', email: 'ilze@example.org' },
    })
    // Where the house stands is kept by its own people.
    await done(server, provider.token, 'services.save', {
      ...{ name: 'House at the lake', needs: ['shelter'], languages: ['uk'], sexes: ['female'], ages: ['adult'] },
      ...{ access: [], withChildren: true, country: 'LV', town: 'Valmiera', phone: '+371 20 000 147', email: '' },
      ...{ hours: [], zone: 'Europe/Riga', conditions: '', places: 6, address: `${STREET}, second door` },
    })
    police = await at(investigator)
    night = await at(provider)
  })
  after(async () => {
    await stand?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  step('an advert becomes a lead, and the lead is marked for a case', async () => {
    const { page } = police
    const path = join(folder, 'postings.jsonl')
    writeFileSync(path, POSTINGS.map((posting) => JSON.stringify(posting)).join('\n'))
    await page.goto(stand.address('/'))
    await upload(ruta(), path, FILE)
    await watch(ruta(), FILE)
    lead = (await openLead(ruta(), 0)).split('/').at(-1) ?? ''
    await claim(ruta())
    await act(page, 'Mark for a case').click()
    await giveReason(page, 'Workers may be on their way already')
    await page.getByRole('link', { name: 'First contact' }).first().waitFor()
    await shoot(page, 'arrival 1 lead')
  })

  step('the lead leads to a first contact, and that to a person', async () => {
    const { page } = police
    await page.goto(stand.address(`/cases/new?lead=${lead}`))
    const next = page.getByRole('button', { name: 'Next' }).filter({ visible: true })
    await page.getByText('I have said this').click()
    await next.click()
    await page.getByLabel('No danger').check()
    await next.click()
    await page.getByText('A safe place tonight').click()
    await next.click()
    await pick(page, 'Language they want to speak', 'Ukrainian')
    await page.getByLabel('Not needed').check()
    await page.getByLabel('Not yet').check()
    await next.click()
    await sayWho(page.locator('.met'), NAME)
    await next.click()
    await page.getByRole('button', { name: 'Open the case' }).click()
    await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/)
    person = page.url().split('/').at(-1) ?? ''
    await page.getByText(NAME).first().waitFor()
    await shoot(page, 'arrival 2 person')
  })

  step('she is referred to the house, agrees, and what was chosen goes', async () => {
    const { page } = police
    await (await uncover(page.locator('.now a', { hasText: 'Refer to somebody' }))).click()
    await page.getByLabel('Agency').selectOption('House at the lake')
    await page.getByLabel('What the receiver must know besides').fill('She sleeps badly.')
    await page.getByRole('button', { name: 'Keep the draft' }).click()
    const consent = await opened(police, 'Record the consent')
    await consent.getByLabel('What the person was told').fill('Told by an interpreter')
    await consent.getByText('The person said it back in their own words').click()
    await consent.getByRole('button', { name: 'Take this step' }).click()
    await page.getByText('Agreed, not sent').first().waitFor()
    await (await opened(police, 'Send')).getByRole('button', { name: 'Take this step' }).click()
    await page.getByText('Sent, waits for an answer').first().waitFor()
    referral = page.url().split('/').at(-1) ?? ''
    await shoot(page, 'arrival 3 sent')
  })

  step('on their telephone the house finds it on its desk, and reads who comes and by when to answer', async () => {
    const { page } = night
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(stand.address('/'))
    await page.locator(`main a[href="/referrals/${referral}"]`).first().click()
    await page.getByText('She sleeps badly.').waitFor()
    await eventually(() => textOf(page.locator('main')), new RegExp(`${NAME}.*Sent, waits for an answer`))
    await eventually(() => page.locator(`a[href*="${person}"]`).count(), 0, 'no way to the record')
    await eventually(() => sideways(page), 0)
    assert.deepEqual(await violations(page), [])
    await shoot(page, 'arrival 4 received')
  })

  step(
    'the address of the house does not go out with the answer; a station does, and the sender reads it',
    async () => {
      const { page } = night
      const accept = await opened(night, 'Accept')
      const [day, time] = inRiga(3)
      await accept.getByLabel('Day').fill(day)
      await accept.getByLabel('Hour').fill(time)
      await accept.getByLabel('Place').fill(`12 ${STREET.replace(' 12', '').toUpperCase()}`)
      await accept.getByLabel('Whom to ask for').fill('Ilze')
      await accept.getByRole('button', { name: 'Take this step' }).click()
      await accept.getByText('This is the address of your house. Name a place where you meet.').first().waitFor()
      await shoot(page, 'arrival 5 address')
      await accept.getByLabel('Place').fill('Bus station, stop 4')
      await accept.getByRole('button', { name: 'Take this step' }).click()
      await page.locator('.timeline-list').getByText('Bus station, stop 4').waitFor()
      await police.page.reload()
      await police.page.getByText('Bus station, stop 4').waitFor()
    },
  )

  step('the house confirms the arrival and has her in its list; the sender reads that she is there', async () => {
    const { page } = night
    const confirm = await opened(night, 'Confirm the arrival')
    await confirm.getByLabel('Place').fill('The house')
    await confirm.getByLabel('Who saw them arrive').fill('Ilze')
    await confirm.getByRole('button', { name: 'Take this step' }).click()
    await page.locator('summary', { hasText: 'The stay has ended' }).waitFor()
    await shoot(page, 'arrival 6 arrived')
    await page.goto(stand.address('/referrals?here=yes'))
    await page.getByRole('link', { name: NAME }).waitFor()
    await shoot(page, 'arrival 7 here')
    await police.page.goto(stand.address(`/cases/${person}`))
    await eventually(() => textOf(police.page.locator('main')), /House at the lake.*Arrived/)
    await police.page.goto(stand.address(`/referrals/${referral}`))
    await police.page.getByText('Arrival confirmed').waitFor()
    assert.ok(!(await textOf(police.page.locator('main'))).includes('Ezera'))
  })

  step('nothing else is open to the house: no case, no lead, and of their list no sent ones', async () => {
    const { page } = night
    for (const path of [`/cases/${person}`, `/leads/${lead}`]) {
      await page.goto(stand.address(path))
      await page.locator('main').getByRole('alert').first().waitFor()
      assert.doesNotMatch(await textOf(page.locator('main')), /Vyhadana|Pickers/)
    }
    await page.goto(stand.address('/referrals'))
    await eventually(() => page.locator('ul.filters a').count(), 4)
  })

  step('in Latvian, wide, and in the words of the page, the stay ends and closes what the house read', async () => {
    const { page } = night
    await page.goto(stand.address(`/referrals/${referral}`))
    await show(page, { language: 'lv', light: 'light', width: 1280 })
    const ends = await opened(night, lv['referral.act-end-stay'] as string)
    await shoot(page, 'arrival 8 stay lv')
    await ends.getByLabel(lv['referral.field-stayEnd'] as string).selectOption('another-house')
    await ends.getByRole('button', { name: lv['step.take'] as string }).click()
    await page.getByText(lv['referral.shut'] as string).waitFor()
    assert.doesNotMatch(await textOf(page.locator('main')), /Vyhadana|sleeps badly/)
    assert.deepEqual(await violations(page), [])
    await shoot(page, 'arrival 9 ended lv')
    await police.page.reload()
    await police.page.getByText('Stay ended: moved to another house').waitFor()
    await police.page.getByRole('link', { name: 'Refer to somebody else' }).waitFor()
    assert.deepEqual([...police.complaints, ...night.complaints], [])
  })
})
