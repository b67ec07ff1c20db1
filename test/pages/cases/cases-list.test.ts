import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { In, Out, Review } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { type Answers, held, inTurn, problem, type Reply } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { caseWorker, id, inspector, lawyer, reader } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { missingChild, personList, personPage, personRow } from './cases.ts'

const ANSWERS: Answers = { 'persons.list': personList, 'persons.get': personPage() }
const FULL = { as: caseWorker, answers: ANSWERS }
const NONE: Out<'persons.list'> = { persons: [], total: 0, next: null }

describe('the list of persons', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of an empty list', () =>
    seeAllLooks(stand, '/cases', { as: caseWorker, answers: { 'persons.list': NONE } }, '.empty'))

  test('a row says what is due, of whom, and who sees to them; protection shows with a word, not by colour', async () => {
    const rows = [
      personRow({
        protected: true,
        exploitation: 'begging',
        sex: 'male',
        language: 'lt',
        owner: { id: id(9), name: null },
      }),
      personRow({
        id: id(604),
        name: null,
        number: 3,
        mode: 'counted',
        file: 'closed',
        identification: 'declined',
        next: null,
      }),
    ]
    await stand.see(
      '/cases',
      { ...FULL, answers: { 'persons.list': { persons: rows, total: 2, next: null } } },
      async ({ page }) => {
        const cards = page.locator('.persons .card')
        await eventually(
          () => textOf(cards.nth(0)),
          /Oksana Vyhadana.*Detected.*Adult.*Forced begging.*Male.*Lithuanian.*Protected identity: in no search/,
        )
        await eventually(() => textOf(cards.nth(1)), /No name \(3\).*Does not want|No name \(3\).*Closed/)
        await eventually(() => cards.nth(1).locator('time').count(), 0)
        await eventually(() => textOf(page.locator('main')), /2 persons/)
      },
    )
  })

  test('further persons have an address; Back comes to the ones before', async () => {
    const list = ({ after }: In<'persons.list'>): Out<'persons.list'> =>
      after === 50
        ? { persons: [personRow({ id: id(605), name: 'Later Invented' })], total: 51, next: null }
        : { persons: [missingChild], total: 51, next: 50 }
    await stand.see(
      '/cases?queue=support',
      { ...FULL, answers: { 'persons.list': list } },
      async ({ page, callsOf }) => {
        await page.getByRole('link', { name: 'Further persons' }).click()
        await eventually(() => page.url(), /queue=support&after=50$|after=50&queue=support$/)
        await page.getByText('Later Invented').waitFor()
        await eventually(() => page.getByRole('link', { name: 'Further persons' }).count(), 0)
        await page.goBack()
        await page.getByText('No name (2)').waitFor()
        assert.deepEqual(
          callsOf('persons.list')
            .map(({ input }) => (input as { queue: string }).queue)
            .slice(0, 2),
          ['support', 'support'],
        )
      },
    )
  })

  test('which list one is on is said to whoever does not see the colour', async () => {
    await stand.see('/cases?queue=alarm', FULL, async ({ page }) => {
      const lists = page.getByRole('list', { name: 'List', exact: true })
      await eventually(() => lists.locator('[aria-current]').allTextContents(), ['Missing'])
      await lists.getByRole('link', { name: 'Open', exact: true }).click()
      await eventually(() => page.url(), /\/cases$/)
      await eventually(() => lists.locator('[aria-current]').allTextContents(), ['Open'])
    })
  })

  test('an address that somebody broke shows the usual list and asks nothing strange', async () => {
    await stand.see('/cases?queue=everybody&after=-3&name=Oksana', FULL, async ({ page, callsOf }) => {
      await page.locator('.persons .card').first().waitFor()
      assert.deepEqual(callsOf('persons.list')[0].input, { queue: 'open', after: 0 })
    })
  })

  test('letters that move in the list do not move while somebody types a name', async () => {
    await stand.see('/cases', FULL, async ({ page }) => {
      await page.locator('.persons .card').first().waitFor()
      await page.getByLabel('Find by name').pressSequentially('jjk')
      await eventually(() => page.locator('.card[aria-current=true]').count(), 0)
      await eventually(() => page.getByLabel('Find by name').inputValue(), 'jjk')
    })
  })

  test('nobody found is said in words that tell nothing of others; the list comes back without a new search', async () => {
    const answers: Answers = { ...ANSWERS, 'persons.search': { persons: [] } }
    await stand.see('/cases', { ...FULL, answers }, async ({ page, callsOf }) => {
      await page.getByRole('button', { name: 'Find', exact: true }).click()
      await atRest(page)
      assert.equal(callsOf('persons.search').length, 0, 'of nothing nobody is asked')
      await page.getByLabel('Find by name').fill('Vyhadana')
      await page.keyboard.press('Enter')
      await page.getByText('Nobody of this name is on your list.').waitFor()
      await page.getByRole('button', { name: 'Back to the list' }).click()
      await page.locator('.persons .card').nth(1).waitFor()
      await eventually(() => callsOf('persons.search').length, 1)
    })
  })

  test('whoever goes back to the list while a search is under way stays there when it comes', async () => {
    const late = held('persons.search', { persons: [personRow({ name: 'Late Invented' })] })
    const answers: Answers = {
      ...ANSWERS,
      'persons.search': inTurn<Out<'persons.search'> | Reply>({ persons: [] }, late.reply),
    }
    await stand.see('/cases', { ...FULL, answers }, async ({ page, called, settled }) => {
      await page.getByLabel('Find by name').fill('Vyhadana')
      await page.keyboard.press('Enter')
      await page.getByText('Nobody of this name is on your list.').waitFor()
      await page.getByLabel('Find by name').fill('Late')
      await page.keyboard.press('Enter')
      await called('persons.search', 2)
      await page.getByRole('button', { name: 'Back to the list' }).click()
      await page.locator('.persons .card').nth(1).waitFor()
      late.release()
      await settled()
      await eventually(() => page.locator('.persons .card').count(), 2)
      await eventually(() => page.getByText('Late Invented').count(), 0)
    })
  })

  test('too many searches: when one may go on is said, and what was typed stays', async () => {
    const slow = problem('too-many-requests', 'Too many searches.', { retryAfter: 20 })
    await stand.see('/cases', { ...FULL, answers: { ...ANSWERS, 'persons.search': slow } }, async ({ page }) => {
      await page.getByLabel('Find by name').fill('Vyhadana')
      await page.getByRole('button', { name: 'Find', exact: true }).click()
      await eventually(() => textOf(page.locator('search').getByRole('alert')), /20|moment|second/)
      await eventually(() => page.getByLabel('Find by name').inputValue(), 'Vyhadana')
      await eventually(() => page.locator('.persons .card').count(), 2, 'the list stays')
    })
  })

  test('past the team: a number that is none is told at its field, and the same words for nobody and for not allowed', async () => {
    const wrong = problem('invalid-input', 'Some fields are not right.', {
      fields: [{ field: 'code', message: 'not the number of a person' }],
    })
    const none = problem('not-found', 'There is no such person here, or you are not on the team.')
    await stand.see(
      '/cases',
      { ...FULL, answers: { ...ANSWERS, 'persons.break-glass': inTurn(wrong, none) } },
      async ({ page, called }) => {
        await page.locator('summary', { hasText: 'Get in past the team' }).click()
        const enter = page.locator('.enter')
        const go = enter.getByRole('button')
        await enter.getByLabel('Number of the person').fill('0000')
        await eventually(() => go.isDisabled(), true, 'shorter than any number')
        await enter.getByLabel('Number of the person').fill('zzzzzz')
        await go.click()
        await called('persons.break-glass')
        await eventually(() => enter.getByLabel('Number of the person').getAttribute('aria-invalid'), 'true')
        await enter.getByLabel('Number of the person').fill('0000AB')
        await go.click()
        await called('persons.break-glass', 2)
        await eventually(() => enter.getByLabel('Number of the person').getAttribute('aria-invalid'), null)
        await eventually(() => page.url(), /\/cases$/)
      },
    )
  })

  test('a lawyer opens no cases and gets in past nobody; whoever meets people does both', async () => {
    await stand.see('/cases', { as: lawyer, answers: ANSWERS }, async ({ page, settled }) => {
      await page.locator('.persons .card').first().waitFor()
      await settled()
      assert.equal(await page.locator('.head').getByRole('link').count(), 0)
      assert.equal(await page.locator('.enter').count(), 0)
    })
    await stand.see('/cases', { as: inspector, answers: ANSWERS }, async ({ page }) => {
      await page.locator('.head').getByRole('link', { name: 'First contact' }).waitFor()
      await page.locator('.enter').waitFor()
    })
  })
})

describe('persons on the desk', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const review = (more: Partial<Review> = {}): Review => ({
    id: id(651),
    kind: 'danger',
    person: id(601),
    code: '0000AB',
    by: { id: id(2), name: null },
    at: '2026-11-23T08:00:00Z',
    due: '2026-11-24T08:00:00Z',
    missed: true,
    reason: null,
    mayReview: true,
    reviewedBy: null,
    verdict: null,
    ...more,
  })

  test('nothing waits: it is said, and there is no alarm; a list that fails says so where one works', async () => {
    await stand.see('/', { as: inspector }, async ({ page }) => {
      await page.getByText('Nothing is due.').waitFor()
      await eventually(() => page.locator('main').getByRole('alert').count(), 0)
    })
    const broken: Answers = { 'persons.waiting': problem('unavailable', 'The database cannot be reached.') }
    await stand.see('/', { as: inspector, answers: broken }, async ({ page }) => {
      await page.getByRole('region', { name: 'Cases' }).getByRole('alert').waitFor()
    })
  })

  test('numbers lead to their lists; who may not review is asked nothing about reviews', async () => {
    const waiting = { missing: 2, overdue: 0, children: 1, reviews: 0, due: [] }
    await stand.see(
      '/',
      { as: inspector, answers: { ...ANSWERS, 'persons.waiting': waiting } },
      async ({ page, callsOf, settled }) => {
        const part = page.locator('main')
        await eventually(() => textOf(part), /2 persons are missing.*1 child, or maybe one, needs protection/)
        await atRest(page)
        assert.doesNotMatch(await textOf(part), /wait too long/)
        await settled()
        assert.equal(callsOf('reviews.list').length, 0)
        await part.getByRole('link', { name: /child/ }).click()
        await eventually(() => page.url(), /queue=child-protection$/)
      },
    )
  })

  test('a review over its time says so in words; without keys there is no reason, and a refusal is told there', async () => {
    const refused = problem('conflict', 'Somebody else has just looked at this.')
    const answers: Answers = { 'reviews.list': { reviews: [review()] }, 'reviews.decide': refused }
    await stand.see('/', { as: caseWorker, answers }, async ({ page, called }) => {
      const part = page.getByRole('region', { name: '1 act waits for a second person' })
      await eventually(() => textOf(part), /… acted at once for 0000AB.*To be looked at by/)
      await eventually(() => part.locator('q').count(), 0)
      await part.getByRole('button', { name: 'It was right' }).click()
      assert.deepEqual((await called('reviews.decide')).input, { review: id(651), verdict: 'right' })
      await part.getByRole('alert').waitFor()
    })
  })

  test('whoever reads no cases has no such part', async () => {
    await stand.see('/', { as: reader }, async ({ page, settled }) => {
      await settled()
      assert.equal(await page.locator('section[aria-label=Persons]').count(), 0)
    })
  })
})
