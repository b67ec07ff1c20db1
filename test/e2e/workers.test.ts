import assert from 'node:assert/strict'
import { after, before, describe } from 'node:test'
import { tongueFor } from '../../src/ui/rooms/cases/papers/sheet-view.ts'
import { noBrowser, sideways, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { uncover } from '../browser/uncover.ts'
import { englishLeft } from '../pages/looks.ts'
import { ar, lv } from '../samples/catalogues.ts'
import { meetEight } from './eight-workers.ts'
import { Office, openStep, type Staff } from './office.ts'
import { shoot, show } from './shots.ts'
import { steps } from './steps.ts'

/** The words of the page, so that the journey is gone in Latvian and its sentences stand in one place. */
const say = (key: keyof typeof lv): string => lv[key] as string

describe('a labour inspector finds eight seasonal workers', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let office: Office
  let dace: Staff
  let anda: Staff
  let persons: readonly { readonly id: string; readonly name: string; readonly age: string }[] = []
  const step = steps(() => office.visitors)
  before(async () => {
    office = await Office.open()
    dace = await office.member('Dace Ozoliņa', ['labour-inspector'], { locale: 'lv-LV', width: 390 })
    anda = await office.member('Anda Kalniņa', ['identification-authority'], { locale: 'lv-LV' })
  })
  after(() => office?.close())
  const page = () => dace.page
  const taking = async (name: keyof typeof lv, why: string) => {
    const form = await openStep(page(), say(name))
    await form.getByLabel(say('step.why'), { exact: true }).fill(why)
    await form.getByRole('button', { name: say('step.take') }).click()
  }
  const personOf = (n: number) => {
    const found = persons.find(({ name }) => name.endsWith(` ${n}`))
    assert.ok(found)
    return found
  }
  /** The page as an Arabic reader has it on a desk and a telephone; then it is as it was. */
  const looked = async (whole: string, name: string) => {
    for (const [language, width] of [
      ['ar', 1280],
      ['ar', 390],
      ['lv', 390],
    ] as const) {
      await show(page(), { language, light: 'light', width })
      await page().locator(whole).first().waitFor()
      await eventually(() => sideways(page()), 0)
      assert.deepEqual(await englishLeft(page(), language === 'lv' ? lv : ar), [])
      await shoot(page(), `workers, ${name} ${language} ${width}`)
    }
    assert.deepEqual(await violations(page()), [], name)
  }

  step('on a telephone, in Latvian: one thing a step, and first what an inspector must pass on', async () => {
    await office.go(dace, '/cases/new')
    await meetEight(page(), say)
    persons = (await dace.call<{ persons: typeof persons }>('persons.list', { queue: 'all' })).persons
    assert.equal(persons.length, 8)
  })

  step('who may be under 18 is on the child’s way without consent, with days counted from the estimate', async () => {
    await office.go(dace, `/cases/${personOf(1).id}`)
    await eventually(
      () => textOf(page().locator('.tracks')),
      new RegExp(`${say('track.child')}.*${say('at.child.guardian-needed')}`),
    )
    const growing = page().locator('section[aria-labelledby=growing]')
    await eventually(() => textOf(growing), new RegExp(say('growing.from-estimate').replace('{day}', '')))
    await taking('step.identification.presume', 'Dokumenti pie saimnieka, desmit nedēļas bez algas')
    await eventually(
      () => textOf(page().locator('.tracks')),
      new RegExp(`${say('at.identification.presumed')}.*${say('at.support.open')}`),
    )
    await eventually(
      () =>
        page()
          .locator('.now', { hasText: say('step.identification.decline') })
          .count(),
      0,
    )
    await looked('.tracks', 'maybe under 18')
  })

  step('signs lead to the interview of a trained colleague, whom the inspector puts on the team', async () => {
    await office.go(dace, `/cases/${personOf(3).id}`)
    const papers = page().locator('section[aria-labelledby=episodes]')
    await eventually(() => textOf(papers), new RegExp(`${say('suggest.title')}.*${say('sign.documents-held')}`))
    await eventually(() => textOf(papers), new RegExp(say('suggest.others')))
    await eventually(() => papers.locator('details.write', { hasText: say('screen.title') }).count(), 0)
    await (await uncover(papers.locator('a', { hasText: say('person.team') }))).click()
    const team = page().locator('section[aria-labelledby=team]')
    await team.locator('summary', { hasText: say('person.team-add') }).click()
    await team.getByRole('combobox').selectOption({ label: 'Anda Kalniņa' })
    await team.locator('details button').first().click()
    await eventually(() => textOf(team.locator('li').filter({ hasText: 'Anda Kalniņa' })), /Anda/)
    await office.go(anda, `/cases/${personOf(3).id}`)
    const theirs = await uncover(anda.page.locator('section[aria-labelledby=episodes]'))
    await eventually(() => textOf(theirs), new RegExp(say('suggest.text')))
    await theirs
      .locator('details.write', { hasText: say('screen.title') })
      .locator('summary')
      .first()
      .click()
    await theirs.getByText(say('screen.act')).waitFor()
    await shoot(anda.page, 'workers, interview suggested')
  })

  step('two of them speak of the same van: compared by hand, shown by numbers and never by names', async () => {
    const ilze = await office.member('Ilze Liepiņa', ['case-worker'], { locale: 'lv-LV', width: 390 })
    for (const n of [3, 4]) await dace.call('persons.join-team', { person: personOf(n).id, member: ilze.id })
    const told = { form: 'labour', ageThen: 'adult', vehicles: [{ kind: 'van', plate: 'xx 0000' }] }
    await ilze.call('papers.episode', { person: personOf(4).id, words: told })
    await office.go(ilze, `/cases/${personOf(3).id}`)
    const papers = await uncover(ilze.page.locator('section[aria-labelledby=episodes]'))
    const form = papers.locator('details.write', { hasText: say('papers.new-episode') })
    await form.locator('summary').first().click()
    await form.getByRole('button', { name: say('things.vehicles-add') }).click()
    // Typed on a Cyrillic keyboard: the letters only look the same.
    await form.getByRole('textbox', { name: say('thing.vehicles-plate') }).fill('ХХ-0000')
    await form.getByRole('button', { name: say('do.save') }).click()
    await papers.locator('.paper', { hasText: 'ХХ-0000' }).waitFor()
    const part = ilze.page.locator('section[aria-labelledby=shared-things]')
    await part.getByRole('button', { name: say('things.compare') }).click()
    await eventually(() => textOf(part), /(ХХ-0000.*xx 0000|xx 0000.*ХХ-0000)/)
    assert.doesNotMatch(await textOf(part), /Invented Worker/)
    await shoot(ilze.page, 'workers, the same van')
    assert.deepEqual(ilze.complaints, [])
  })

  step('a child leaves: an alarm before everything else in the list', async () => {
    await office.go(dace, `/cases/${personOf(1).id}`)
    await taking('step.whereabouts.miss', 'Naktī nav istabā, gulta neaiztikta')
    await eventually(() => textOf(page().locator('.tracks')), new RegExp(say('at.whereabouts.missing')))
    await office.go(dace, '/cases')
    await eventually(() => page().locator('.card').count(), 8)
    await eventually(
      () => textOf(page().locator('.card').first()),
      new RegExp(`Invented Worker 1.*${say('at.whereabouts.missing')}.*${say('clock.alarm')}`),
    )
    await looked('.card', 'list')
  })

  step('the eighth wants no contact with police: the page says so, and help is the same', async () => {
    await office.go(dace, '/cases')
    await page().getByLabel(say('cases.search')).fill('worker 8')
    await page()
      .getByRole('button', { name: say('cases.find'), exact: true })
      .click()
    await page()
      .locator('.card')
      .getByRole('link', { name: /Worker 8/ })
      .click()
    await eventually(() => page().url(), new RegExp(personOf(8).id))
    await eventually(
      () => textOf(page().locator('.tellings li', { hasText: say('party.police') })),
      new RegExp(say('tell.refused-by-person')),
    )
    await taking('step.identification.presume', 'Tā pati saimniecība un tie paši vārdi')
    await eventually(
      () => textOf(page().locator('.tracks')),
      new RegExp(`${say('track.support')}.*${say('at.support.open')}`),
    )
  })

  step('what they are entitled to they take along on paper, each in the own language and its direction', async () => {
    const about = ['help', 'reflection', 'statement']
    const told = { person: personOf(8).id, about, language: 'uk', medium: 'interpreter', understood: 'yes' }
    await dace.call('persons.inform', told)
    for (const [language, direction] of [
      ['uk', 'ltr'],
      ['ar', 'rtl'],
      ['lv', 'ltr'],
    ] as const) {
      await office.go(dace, `/cases/${personOf(8).id}/papers`)
      const form = page().locator('main form')
      await form.getByLabel(say('sheet.kind'), { exact: true }).selectOption('rights')
      await form.getByLabel(say('sheet.language')).selectOption(language)
      await form.getByLabel(say('sheet.way')).selectOption('in-hand')
      await form.getByText(say('sheet.safe-to-keep')).click()
      await form.getByRole('button', { name: say('sheet.make') }).click()
      const sheet = page().locator('.sheet')
      await eventually(() => textOf(sheet), new RegExp(tongueFor(language)?.words.rights ?? 'no paper'))
      await eventually(() => textOf(sheet), new RegExp(tongueFor(language)?.words['about-help'] ?? 'no help'))
      await eventually(() => sheet.getAttribute('dir'), direction)
      await eventually(() => sheet.getAttribute('lang'), language)
      assert.doesNotMatch(
        await textOf(sheet),
        /Ausma|Invented|Ozoliņa/,
        'a paper is found by whoever has power over somebody',
      )
      await eventually(() => sideways(page()), 0)
      await shoot(page(), `workers, rights ${language}, narrow`)
    }
    for (const { complaints } of [dace, anda]) assert.deepEqual(complaints, [])
  })
})
