import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { checkOffer } from '../../../src/modules/offers/operations.ts'
import type { In, Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, held, inTurn, problem, type Reply } from '../answers.ts'
import { englishLeft, looksRight, printsRight, runsRightToLeft, seeAllLooks } from '../looks.ts'
import { analyst, auditor } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'

const TEXT =
  'Workers wanted abroad.\nNo experience needed. We arrange the trip, the cost is taken from your first pay. ' +
  'Give your passport to the coordinator. Only WhatsApp +371 20 000 142, again: +371 20 000 142. Tell nobody.'

// What the server would say: made by the operation's own reading, which uses no database.
const offer = async (input: In<'offers.check'>): Promise<Out<'offers.check'>> =>
  checkOffer.output.parse(await checkOffer.prepare?.(null as never, checkOffer.input.parse(input), undefined))
const READS: { answers: Answers } = { answers: { 'offers.check': offer } }

const ask = async ({ page }: Pick<View, 'page'>, text = TEXT) => {
  await page.locator('textarea').fill(text)
  await page.locator('.check-form button').click()
}

describe('checking an offer', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks, before anything is asked', () => seeAllLooks(stand, '/check', READS, '.check-form'))

  test('all looks of an answer', async () => {
    await stand.see('/check', READS, async (view) => {
      await ask(view)
      await view.page.locator('.asked').waitFor()
      await looksRight(view)
      await printsRight(view)
      await view.page.emulateMedia({ media: 'print' })
      await eventually(() => view.page.locator('.check-form').isVisible(), false, 'the field on paper')
      for (const part of ['.notice', '.asked', '.evidence', '.wording'])
        await eventually(() => view.page.locator(part).first().isVisible(), true, `${part} on paper`)
    })
    await stand.see('/check', { ...READS, language: 'lv', width: 390 }, async (view) => {
      await ask(view)
      await view.page.getByText('Šīs pazīmes ir zināmas no maldinošiem piedāvājumiem.').waitFor()
      assert.deepEqual(await englishLeft(view.page), [])
    })
  })

  test('signs with their words, facts, questions, and the text with what was found marked', async () => {
    await stand.see('/check', READS, async (view) => {
      const { page, called } = view
      await ask(view)
      await page.getByText('These signs are known from deceptive offers.').waitFor()
      assert.deepEqual((await called('offers.check')).input, { text: TEXT, language: 'en' })
      const sign = page.locator('.evidence', { hasText: 'Documents handed over' })
      await eventually(() => textOf(sign.locator('blockquote')), /passport/)
      await eventually(() => textOf(sign), /who has none cannot leave.*ILO and EC indicators/)
      const facts = await textOf(page.locator('.facts'))
      assert.match(facts, /Language ?English/)
      assert.match(facts, /Pay ?not stated/)
      assert.equal(facts.match(/\+37120000142/g)?.length, 1, 'repeated contact points stand once')
      assert.ok(
        (await page.locator('.evidence.lacking').allTextContents()).some((words) =>
          /Licence number given ?missing/.test(words),
        ),
      )
      await eventually(() => textOf(page.locator('.asked')), /Who keeps my passport on the journey and at work\?/)
      await eventually(() => page.locator('.wording').textContent(), TEXT)
      const marks = await page.locator('.wording mark').allTextContents()
      assert.ok(marks.some((words) => words.includes('passport')) && marks.some((words) => words.includes('000 142')))
    })
  })

  test('a language that is not read: its name, its sums and its contact points all the same', async () => {
    await stand.see('/check', READS, async (view) => {
      await ask(view, 'Шукаем людзей на збор яблыкаў, прапануем жыллё. Заробак 900 €. +48 500 000 317')
      const facts = view.page.locator('.offer .facts')
      await eventually(
        () => textOf(facts),
        /Belarusian; signs are not looked for in it.*Sums named ?900 €.*48500000317/,
      )
      await view.page.getByText('The words are in Belarusian, which is not read here').waitFor()
    })
  })

  test('in Arabic: a number that was found is drawn from its plus on amid the words of the advert', async () => {
    await stand.see('/check', { ...READS, language: 'ar' }, async (view) => {
      await ask(view, 'عمل في أوروبا بدون خبرة. تواصل واتساب +371 20 055 019 الآن')
      const hits = view.page.locator('.wording mark')
      await eventually(() => hits.filter({ hasText: '+371' }).getAttribute('dir'), 'ltr')
      await eventually(() => hits.filter({ hasText: 'بدون خبرة' }).getAttribute('dir'), null)
      await runsRightToLeft(view)
    })
  })

  test('what is offered: a row a fact with its words; of nothing it says so', async () => {
    await stand.see('/check', READS, async (view) => {
      const { page } = view
      await ask(view, 'Packers wanted in Germany. Wages 9 EUR gross per hour, 50 hours a week, accommodation free.')
      await page.getByRole('row', { name: /^Pay 9 EUR an hour, gross.* 9 EUR$/ }).waitFor()
      await page.getByRole('row', { name: 'Hours 50 hours a week 50 hours a week' }).waitFor()
      await page.getByRole('row', { name: 'Housing free accommodation free' }).waitFor()
      await ask(view, 'Good day to all of you and to your friends from all of us.')
      await page.getByText('Nothing of it could be read.').waitFor()
      await eventually(() => page.locator('.offered').count(), 0)
    })
  })

  test('by keyboard alone: from the field to the button, and on to the answer', async () => {
    await stand.see('/check', READS, async ({ page }) => {
      await page.locator('textarea').focus()
      await page.keyboard.insertText(TEXT)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.locator('.asked').waitFor()
      await eventually(() => page.evaluate('document.activeElement.id'), 'offer')
      await page.keyboard.press('Tab')
      await eventually(() => page.evaluate('document.activeElement.textContent'), 'Print')
    })
  })

  test('nothing of the text stands in the address, the history, the title or what the browser stores', async () => {
    await stand.see('/check', READS, async (view) => {
      const { page } = view
      await ask(view)
      await page.locator('.asked').waitFor()
      const kept = await page.evaluate<string>(
        `JSON.stringify([location.href, history.state, document.title, { ...localStorage }, { ...sessionStorage }])`,
      )
      assert.doesNotMatch(kept, /passport|coordinator|000/)
      assert.ok(kept.includes('/check'))
      await page.goto(`${stand.origin}/leads`)
      await page.goBack()
      await eventually(() => page.locator('textarea').inputValue(), '')
      await eventually(() => page.locator('.offer').count(), 0)
    })
  })

  test('it shows that it reads, and another question replaces the answer', async () => {
    const { reply, release } = held('offers.check', await offer({ text: TEXT }))
    await stand.see('/check', { answers: { 'offers.check': reply } }, async (view) => {
      const { page, answer } = view
      await ask(view)
      await page.getByRole('progressbar', { name: 'Reading …' }).waitFor()
      release()
      await page.locator('.asked').waitFor()
      await eventually(() => page.getByRole('progressbar').count(), 0)
      answer(READS.answers)
      await ask(view, 'Шукаем людзей на збор яблыкаў, прапануем працоўны дагавор і жыллё ў горадзе.')
      await page.getByText('Belarusian; signs are not looked for in it').waitFor()
      await page.getByText('speaks neither for the offer nor against it').waitFor()
      await eventually(() => page.locator('.asked li').count(), 9)
    })
  })

  test('it is not sent again when one comes back to the window', async () => {
    await stand.see('/check', READS, async (view) => {
      await ask(view)
      await view.page.locator('.asked').waitFor()
      await view.page.evaluate(
        `window.dispatchEvent(new Event('focus')); document.dispatchEvent(new Event('visibilitychange'))`,
      )
      await view.settled()
      assert.equal(view.callsOf('offers.check').length, 1)
    })
  })

  test('errors are said in words, the text stays, and the same text may be asked again', async () => {
    const fields = [{ field: 'text', message: 'Too big: expected string to have <=20000 characters' }]
    const turns = inTurn<Reply | Out<'offers.check'>>(
      problem('invalid-input', 'Some fields are not right.', { fields }),
      problem('too-many-requests', 'Too many tries. Wait 20 seconds.', { retryAfter: 20 }),
      await offer({ text: TEXT }),
    )
    await stand.see('/check', { answers: { 'offers.check': turns } }, async (view) => {
      const { page } = view
      await ask(view)
      await page.locator('.fault', { hasText: 'This is too long.' }).waitFor()
      await ask(view)
      await page.getByRole('alert').getByText('Wait 20 seconds.').waitFor()
      await eventually(() => page.locator('textarea').inputValue(), TEXT)
      await ask(view)
      await page.locator('.asked').waitFor()
      await eventually(() => page.getByRole('alert').count(), 0)
    })
  })

  test('the room is there for those whose roles open it, in its workspace and in the palette', async () => {
    await stand.see('/', { ...READS, as: analyst }, async ({ page }) => {
      // Before the page is whole nobody listens to its keys.
      await page.locator('.rail').getByText('Find').first().waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      await page.keyboard.type('check')
      await page.getByRole('menuitem', { name: 'Check an offer' }).click()
      await page.waitForURL('**/check')
      await page.locator('.rooms').getByRole('link', { name: 'Offers' }).waitFor()
    })
    await stand.see('/', { ...READS, as: auditor }, async ({ page }) => {
      await page.locator('.rail .ws').first().waitFor()
      await eventually(() => page.locator('.rail').getByText('Offers').count(), 0)
    })
  })
})
