import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { noBrowser, textOf, violations } from '../browser/browser.ts'
import { A_JOURNEY, eventually } from '../browser/eventually.ts'
import { uncover } from '../browser/uncover.ts'
import { contact, person } from '../houses/cases.ts'
import { anotherAgency, colleague, done, type Staff } from '../houses/staff.ts'
import { Founder } from '../run/running.ts'
import { settled } from './settled.ts'
import { shoot } from './shots.ts'
import { openStand, type Stand } from './stand.ts'

const THEIRS = 'Виґадана Оксана Петрівна'

describe('an agency asks whether another knows a person', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let stand: Stand
  let asker: Page
  let owner: Page
  let ours: string

  /** Somebody at a computer of their own, signed in. */
  const at = async ({ token }: Staff, language: string) => {
    const { context, page } = await stand.visitor()
    await context.addInitScript((chosen) => localStorage.setItem('ausma-language', chosen), language)
    await context.addCookies([
      { name: 'ausma_session', value: token, url: stand.address('/'), httpOnly: true, sameSite: 'Strict' },
    ])
    return page
  }
  const meets = async (by: Staff, name: string) => {
    const persons = [person({ name, born: '1999-04-12' })]
    const opened = await done<{ persons: string[] }>(stand.server(), by.token, 'cases.open', contact({ persons }))
    return opened.persons[0]
  }

  before(async () => {
    stand = await openStand('embedded')
    const server = stand.server()
    const founder = await new Founder().found(server)
    const inspector = await colleague(server, founder, ['labour-inspector'], {
      ...{ name: 'Dace Ozola', email: 'dace@example.org' },
    })
    const shelter = { name: 'Patvērums', country: 'LV' }
    const first = await anotherAgency(server, founder, shelter, { name: 'Pirmā Kolēģe', email: 'pirma@example.org' })
    const worker = await colleague(server, first.token, ['case-worker'], {
      ...{ name: 'Rūta Vanaga', email: 'ruta@example.org' },
    })
    ours = await meets(inspector, 'Oksana Vyhadana')
    await meets(worker, THEIRS)
    asker = await at(inspector, 'en')
    owner = await at(worker, 'en')
  })
  after(() => stand?.close())

  test('the question goes out from the person’s page, the team that knows them decides, and only then is anything told', async () => {
    await asker.goto(stand.address(`/cases/${ours}`))
    const part = await uncover(asker.locator('section[aria-labelledby=matches]'))
    await part.locator('summary', { hasText: 'Ask other agencies' }).click()
    const form = part.getByRole('form', { name: 'Ask other agencies' })
    await form.getByLabel('On which ground').selectOption({ label: 'A law demands or allows it' })
    await form.getByLabel('The law that allows it').fill('Art. 6(1)(e) GDPR')
    await form.getByLabel('What you ask for').fill('A brother looks for her.')
    await shoot(asker, 'match 1 ask')
    await form.getByRole('button', { name: 'Put the question' }).click()
    // Midnight may come while the others look.
    const shown = async () => (await textOf(part)).replace(/today|yesterday/, 'its day')
    await eventually(shown, /Asked: its day; of 1 agency.*No answer/)
    const silent = await shown()

    // Sessions take their steps while people merely look at their desks.
    const told = owner.getByRole('link', { name: '1 question of another agency fits a person of yours' })
    await eventually(async () => {
      for (const page of [owner, asker]) {
        await page.goto(stand.address('/'))
        await settled(page)
      }
      return told.count()
    }, 1)
    await asker.goto(stand.address(`/cases/${ours}`))
    await eventually(shown, silent)

    await owner.goto(stand.address('/'))
    await told.click()
    const match = owner.locator('section[aria-labelledby=told] article')
    await eventually(
      () => textOf(match),
      /Виґадана Оксана.*Waits for your decision.*asks about somebody who fits.*A brother looks for her/,
    )
    assert.ok(!(await textOf(owner.locator('main'))).includes('Vyhadana'), 'not whom they ask about')
    await match.locator('summary', { hasText: 'Answer' }).click()
    const answer = match.getByRole('form', { name: 'Answer' })
    await answer.getByLabel('What they are told').fill('We know her. Call +371 2000 0142.')
    await answer.getByLabel('The law that allows it').fill('Art. 6(1)(a) GDPR')
    await shoot(owner, 'match 2 told')
    assert.deepEqual(await violations(owner), [])
    await answer.getByRole('button', { name: 'Send the answer' }).click()
    await eventually(() => textOf(match), /Answered.*We know her/)

    await asker.reload()
    await eventually(() => textOf(part), /Patvērums answered: .*We know her\. Call/)
    await shoot(asker, 'match 3 answered')
    assert.deepEqual(await violations(asker), [])
  })
})
