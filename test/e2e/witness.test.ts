import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { noBrowser, sideways, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { englishLeft } from '../pages/looks.ts'
import { ar, lv } from '../samples/catalogues.ts'
import { giveReason, met, Office, openStep, type Staff } from './office.ts'
import { shoot, show } from './shots.ts'
import { steps } from './steps.ts'

const NAME = 'Vira Witnessova'
/** The words of the page, so that the journey is gone in Latvian and its sentences stand in one place. */
const say = (key: keyof typeof lv): string => lv[key] as string
const sentence = (key: keyof typeof lv): RegExp => new RegExp(RegExp.escape(say(key)))

describe('a witness in protected identity, searched for by a curious colleague', {
  skip: noBrowser,
  timeout: A_JOURNEY,
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
    rita = await office.member('Rita Invented', ['referral-desk'], { locale: 'lv-LV' })
    anda = await office.member('Anda Invented', ['identification-authority'], { locale: 'lv-LV', width: 390 })
    karlis = await office.member('Karlis Curious', ['case-worker'], { locale: 'lv-LV' })
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
    const form = await openStep(page, say('guard.title'))
    await eventually(() => textOf(form), sentence('guard.text'))
    const named = form.getByRole('checkbox')
    await eventually(async () => (await named.count()) >= 3, true)
    await eventually(() => form.getByLabel('Rita Invented').isChecked(), true)
    await eventually(() => form.getByLabel('Anda Invented').isChecked(), true)
    await eventually(() => form.getByLabel('Karlis Curious').isChecked(), false)
    await shoot(page, 'protect')
    await form.getByRole('button', { name: say('guard.save') }).click()
    await giveReason(page, 'Witness against a violent group, threatened by name')
    await eventually(() => textOf(page.locator('.notice').first()), sentence('person.protected'))
    // The bar of rooms lies over whatever happens to stand at the upper edge: at the top of the page it covers nothing.
    await page.evaluate('scrollTo(0, 0)')
    assert.deepEqual(await violations(page), [])
    for (const language of ['ar', 'lv'] as const) {
      await show(page, { language, light: 'light', width: language === 'ar' ? 390 : 1280 })
      await page.locator('.tracks').waitFor()
      await eventually(() => sideways(page), 0)
      assert.deepEqual(await englishLeft(page, language === 'lv' ? lv : ar), [])
      await shoot(page, `protected person ${language}`)
    }
  })

  step('the curious colleague finds nobody: not by name, in no list, under no address', async () => {
    const { page } = karlis
    await office.go(karlis, '/cases')
    for (const name of [NAME, 'witnessova', 'Vira']) {
      await page.getByLabel(say('cases.search')).fill(name)
      await page.getByRole('button', { name: say('cases.find'), exact: true }).click()
      await page.getByText(say('cases.found-none')).waitFor()
      // Back to the list each time: the words for nobody would still be those for the name before.
      await page.getByRole('button', { name: say('cases.found-clear') }).click()
      await page.getByText(say('cases.none')).waitFor()
    }
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
      await page.locator('summary', { hasText: say('cases.enter') }).click()
      await page.getByLabel(say('cases.enter-code')).fill(number)
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
    const part = page.getByRole('region').filter({ hasText: 'I only wanted to know who this is' })
    await eventually(() => textOf(part), new RegExp(`Karlis Curious.*${code}.*I only wanted to know who this is`))
    for (const [language, width] of [
      ['ar', 1280],
      ['ar', 390],
      ['lv', 390],
    ] as const) {
      await show(page, { language, light: 'light', width })
      await page.getByText('I only wanted to know who this is').waitFor()
      await eventually(() => sideways(page), 0)
      assert.deepEqual(await englishLeft(page, language === 'lv' ? lv : ar), [])
      assert.doesNotMatch(await textOf(page.locator('main')), /Witnessova/)
      await shoot(page, `tried ${language} ${width}`)
    }
    assert.deepEqual(await violations(page), [])
    await part.getByRole('button', { name: say('reviews.wrong') }).click()
    await eventually(() => part.getByText('I only wanted to know who this is').count(), 0)
  })

  step(
    'her own team finds her by its list alone, each opening shows, and the desk’s list has her no more',
    async () => {
      const { page } = rita
      await office.go(rita, '/cases')
      await page.getByLabel(say('cases.search')).fill('Witnessova')
      await page.getByRole('button', { name: say('cases.find'), exact: true }).click()
      await page.getByText(say('cases.found-none')).waitFor()
      await office.go(rita, '/cases')
      await page
        .locator('.card')
        .getByRole('link', { name: new RegExp(NAME) })
        .click()
      await eventually(
        () => textOf(page.locator('section[aria-labelledby=timeline]')),
        new RegExp(`${say('done-as.read')}.*Rita Invented.*${say('done-as.protected')}`),
      )
      await office.go(rita, '/cases/waiting')
      await page.getByText(say('agency.none')).waitFor()
      await page.getByText(say('agency.protected')).waitFor()
      for (const { complaints } of [rita, anda, karlis]) assert.deepEqual(complaints, [])
    },
  )
})
