import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { SharePage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import type { Answers } from '../answers.ts'
import { runsRightToLeft, seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { AT, seesShare, sharePage, sharer, shareStep } from './shares.ts'

type Telling = NonNullable<SharePage['versions'][number]['person']>

const TOLD: Telling = {
  ...{ ground: 'law', what: 'Bērns nav atgriezies no skolas.', citizenship: 'UA', language: 'uk' },
  name: { name: 'Danylo Vyhadanyj', otherNames: '', pseudonym: 'Dania' },
  birth: { born: '2012-04', age: 'child' },
  sought: [
    { field: 'seenOn', text: '2026-11-23' },
    { field: 'looks', text: 'Short fair hair' },
  ],
}
const telling = (told: Telling, side: 'sender' | 'receiver' = 'receiver', more: Partial<SharePage> = {}): SharePage => {
  const page = sharePage(side, 'acknowledged', {
    thing: 'person',
    title: '',
    lead: null,
    parts: ['name', 'birth'],
    ...more,
  })
  const versions = page.versions.map((version) => ({ ...version, lead: null, person: told }))
  return { ...page, versions, person: side === 'sender' ? id(601) : null }
}

describe('what was told of a person, at whoever received it', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  const see = seesShare(() => stand)
  const given = { as: sharer, answers: { 'shares.get': telling(TOLD) } satisfies Answers }

  test('all looks', () => seeAllLooks(stand, AT, given, '.told-words'))
  test('in Arabic', () =>
    stand.see(AT, { ...given, language: 'ar' }, async (view) => {
      await view.page.locator('.told-words').first().waitFor()
      await runsRightToLeft(view)
    }))

  test('the words and what was chosen stand there by their names, under the terms, and no way to the person', async () => {
    await see(telling(TOLD), {}, async ({ page }) => {
      await eventually(() => textOf(page.locator('.called')), 'A fact about a person')
      const content = page.getByRole('region', { name: 'What was passed on' })
      await eventually(
        () => textOf(content),
        /Bērns nav atgriezies.*A law asks for it.*Danylo Vyhadanyj.*Dania.*2012-04.*Under 18.*Ukraine.*Ukrainian.*yesterday.*Short fair hair/,
      )
      await shoot(page, 'a telling at the receiver')
      assert.equal(await page.getByRole('link', { name: 'To the person' }).count(), 0)
    })
  })

  test('nothing is said of a part that was not chosen', async () => {
    await see(telling({ ground: 'consent', what: 'She wants to work again.' }), {}, async ({ page }) => {
      const content = page.getByRole('region', { name: 'What was passed on' })
      await eventually(() => content.locator('dt').allTextContents(), ['On which ground'])
      await content.getByText('The person agreed').waitFor()
    })
  })

  test('the sender gets to the person, and says what is so now where they correct it', async () => {
    const step = shareStep('correct', { operation: 'shares.correct-telling', reason: true })
    const done: Answers = { 'shares.correct-telling': { share: id(701), state: 'acknowledged' } }
    await see(telling(TOLD, 'sender', { steps: [step] }), done, async ({ page, called }) => {
      const link = page.getByRole('link', { name: 'To the person' })
      await eventually(() => link.getAttribute('href'), `/cases/${id(601)}`)
      const form = page.locator('.now details.step')
      await form.locator('summary').click()
      await form.getByLabel('Why').fill('He was seen.')
      await form.getByLabel('What is so now').fill('He was seen at the station.')
      await form.getByRole('button').click()
      assert.deepEqual((await called('shares.correct-telling')).input, {
        ...{ share: id(701), text: 'He was seen.', what: 'He was seen at the station.' },
      })
    })
  })
})
