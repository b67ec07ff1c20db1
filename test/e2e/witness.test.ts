import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { noBrowser, sideways, textOf, violations } from '../browser.ts'
import { eventually } from '../eventually.ts'
import { giveReason, met, Office, openStep, type Staff } from './office.ts'
import { shoot } from './shots.ts'
import { steps } from './steps.ts'

const NAME = 'Vira Witnessova'

describe('a witness in protected identity, searched for by a curious colleague', {
  skip: noBrowser,
  timeout: 300_000,
}, () => {
  let office: Office
  let rita: Staff
  let anda: Staff
  let karlis: Staff
  let person = ''
  let code = ''
  const step = steps(() => office.visitors)
  before(async () => {
    office = await Office.open()
    rita = await office.member('Rita Invented', ['referral-desk'])
    anda = await office.member('Anda Invented', ['identification-authority'])
    karlis = await office.member('Karlis Curious', ['case-worker'])
    const { persons } = await rita.call<{ persons: string[] }>('cases.open', met(NAME))
    person = persons[0]
    code = person.slice(0, 6).toUpperCase()
    // Before the protection she is in the desk's list, as everybody is; afterwards she must not be.
    await rita.call('persons.join-team', { person, member: anda.id })
  })
  after(() => office?.close())

  step('two colleagues are named; the page says what changes, and asks why', async () => {
    const { page } = rita
    await office.go(rita, '/cases/waiting')
    await eventually(() => textOf(page.locator('main')), new RegExp(code))
    await office.go(rita, `/cases/${person}`)
    const form = await openStep(page, 'Protected identity')
    await eventually(() => textOf(form), /In no search, and open to those named here alone/)
    const named = form.getByRole('checkbox')
    await eventually(async () => (await named.count()) >= 3, true)
    await eventually(() => form.getByLabel('Rita Invented').isChecked(), true)
    await eventually(() => form.getByLabel('Anda Invented').isChecked(), true)
    await eventually(() => form.getByLabel('Karlis Curious').isChecked(), false)
    await shoot(page, 'protect')
    await form.getByRole('button', { name: 'Put under protection' }).click()
    await giveReason(page, 'Witness against a violent group, threatened by name')
    await eventually(() => textOf(page.locator('.notice').first()), /Protected identity: in no search/)
    assert.deepEqual(await violations(page), [])
    await shoot(page, 'protected person')
  })

  step('the curious colleague finds nobody: not by name, in no list, under no address', async () => {
    const { page } = karlis
    await office.go(karlis, '/cases')
    for (const name of [NAME, 'witnessova', 'Vira']) {
      await page.getByLabel('Find by name').fill(name)
      await page.getByRole('button', { name: 'Find', exact: true }).click()
      await page.getByText('Nobody of this name is on your list.').waitFor()
    }
    await page.getByRole('button', { name: 'Back to the list' }).click()
    await page.getByText('Nobody is here.').waitFor()
    await office.go(karlis, `/cases/${person}`)
    const there = await textOf(page.locator('main').getByRole('alert'))
    await office.go(karlis, `/cases/${crypto.randomUUID()}`)
    // The words for somebody under protection are the words for nobody at all.
    await eventually(() => textOf(page.locator('main').getByRole('alert')), there)
    await office.go(karlis, `/cases/${person}/record`)
    assert.doesNotMatch(await textOf(page.locator('main')), /Witnessova|Vira/)
  })

  step('past the team he gets no further, in the same words as for a number that there is not', async () => {
    const { page } = karlis
    const trying = async (number: string) => {
      await office.go(karlis, '/cases')
      await page.locator('summary', { hasText: 'Get in past the team' }).click()
      await page.getByLabel('Number of the person').fill(number)
      await page.locator('.enter').getByRole('button').click()
      await giveReason(page, 'I only wanted to know who this is')
      return textOf(page.locator('.enter').getByRole('alert'))
    }
    const told = await trying(code)
    assert.equal(await trying('0000AA'), told)
    await eventually(() => page.url(), /\/cases$/, 'the number stands in no address')
    await shoot(page, 'curious colleague')
  })

  step('those who guard her learn of the try, with his name and his reason, and look at it', async () => {
    const { page } = anda
    await office.go(anda, '/')
    const part = page.locator('section[aria-label=Persons]')
    await eventually(
      () => textOf(part),
      new RegExp(`Karlis Curious tried to get to ${code}, who is protected.*I only wanted to know who this is`),
    )
    await page.setViewportSize({ width: 390, height: 844 })
    await eventually(() => sideways(page), 0)
    await shoot(page, 'tried, narrow')
    await page.setViewportSize({ width: 1280, height: 900 })
    await part.getByRole('button', { name: 'It was not right' }).click()
    await eventually(() => part.getByText('tried to get to').count(), 0)
  })

  step(
    'her own team finds her by its list alone, each opening shows, and the desk’s list has her no more',
    async () => {
      const { page } = rita
      await office.go(rita, '/cases')
      await page.getByLabel('Find by name').fill('Witnessova')
      await page.getByRole('button', { name: 'Find', exact: true }).click()
      await page.getByText('Nobody of this name is on your list.').waitFor()
      await office.go(rita, '/cases')
      await page
        .locator('.card')
        .getByRole('link', { name: new RegExp(NAME) })
        .click()
      await eventually(
        () => textOf(page.locator('section[aria-labelledby=timeline]')),
        /Opened.*Rita Invented.*Put under protection/,
      )
      await office.go(rita, '/cases/waiting')
      await page.getByText('Nobody waits in this agency.').waitFor()
      await page.getByText('Who lives under protected identity is not in this list').waitFor()
      for (const { complaints } of [rita, anda, karlis]) assert.deepEqual(complaints, [])
    },
  )
})
