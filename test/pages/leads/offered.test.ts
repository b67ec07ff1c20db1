import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { LeadPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { leadPage } from './leads.ts'

const cite = { source: 'board.example', date: '2026-11-12', language: 'uk' }
const said = (quote: string) => ({ posting: 0, field: 'text' as const, quote, start: 0, end: quote.length, cite })

const OFFER: LeadPage['offer'] = [
  {
    kind: 'pay',
    value: {
      low: 9,
      high: 11,
      currency: 'EUR',
      period: 'hour',
      tax: 'unknown',
      perHour: {
        from: 9,
        to: 11,
        currency: 'EUR',
        assumption: { code: 'by-the-hour', hours: 1, period: null },
        rate: null,
      },
      compared: [
        {
          country: 'DE',
          by: 'place',
          minimum: {
            amount: 13.9,
            currency: 'EUR',
            period: 'hour',
            tax: 'gross',
            since: '2026-01-01',
            source: 'Mindestlohngesetz',
            checked: null,
            perHour: 13.9,
          },
          toMinimum: 'below-if-gross',
          usual: { from: 13.9, to: 23.63, group: '9' },
          toUsual: 'below',
        },
      ],
    },
    postings: 4,
    share: 0.8,
    quotes: [said('9–11 євро на годину'), said('9-11 €')],
  },
  { kind: 'housing', value: { terms: 'from-pay' }, postings: 5, share: 1, quotes: [said('житло вираховують')] },
  { kind: 'who', value: { what: 'people' }, postings: 2, share: 0.4, quotes: [] },
]

describe('what a lead offers', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const AT = `/leads/${id(101)}`
  const page = (offer: LeadPage['offer']) => ({ answers: { 'leads.get': leadPage({ offer }) } })

  test('each fact with how many say so and their words, in their own language', async () => {
    await stand.see(AT, page(OFFER), async ({ page: tab }) => {
      const part = tab.getByRole('region', { name: /^What is offered/ })
      const pay = part.getByRole('row', { name: /^Pay 9–11 EUR an hour/ })
      await pay.waitFor()
      const words = await textOf(pay)
      assert.match(words, /Germany: below the minimum wage, if it is gross pay\. 13\.9 EUR an hour, gross/)
      assert.match(words, /Since 1 Jan 2026: Mindestlohngesetz; not verified/)
      assert.match(words, /below the usual range of 13\.9–23\.63 EUR \(own assumption/)
      await eventually(() => pay.locator('[lang="uk"]').count(), 2)
      await part.getByRole('row', { name: 'Housing taken from pay 5 житло вираховують' }).waitFor()
      await part.getByRole('row', { name: /^Who is addressed women, men or couples 2/ }).waitFor()
    })
  })

  test('a lead without facts has no such part', async () => {
    await stand.see(AT, page([]), async ({ page: tab }) => {
      await tab.getByRole('region', { name: 'What the postings say' }).waitFor()
      await eventually(() => tab.getByText('What is offered').count(), 0)
    })
  })

  test('all looks', () => seeAllLooks(stand, AT, page(OFFER), '.offered'))
})
