import { after, before, describe, test } from 'node:test'
import type { LeadPage } from '../../../src/ui/shell/contract.ts'
import { noBrowser } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { seeAllLooks } from '../looks.ts'
import { id } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { leadPage } from './leads.ts'

const RUSSIAN: LeadPage['otherWordings'][number] = {
  language: 'ru',
  postings: 2,
  template: {
    parts: [
      { kind: 'constant', text: 'Нужны упаковщики в' },
      { kind: 'slot', slot: 0 },
    ],
    slots: [{ type: 'place', values: [{ value: 'Утопию', postings: 2 }], more: 0 }],
  },
  why: [
    { field: 'contact', values: ['+999 5550 101'], bits: 6.2 },
    { field: 'number', values: ['4000'], bits: 3.1 },
    { field: 'picture', values: [], bits: -1.2 },
    { field: 'place', values: ['NL', 'Venlo'], bits: 1.9 },
    { field: 'others', values: [], bits: -1.1 },
    { field: 'prior', values: ['246'], bits: -1.9 },
  ],
}

describe('one offer in other words', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())
  const AT = `/leads/${id(101)}`
  const page = (otherWordings: LeadPage['otherWordings']) => ({
    answers: { 'leads.get': leadPage({ otherWordings }) },
  })

  test('each wording with its language, its words and the reasons that add up', async () => {
    await stand.see(AT, page([RUSSIAN]), async ({ page: tab }) => {
      const part = tab.getByRole('region', { name: /^The same offer in other words/ })
      await part.getByText('2 postings').click()
      await part.locator('.template').getByText('Нужны упаковщики в').waitFor()
      await part.locator('[lang="ru"] > .template').waitFor()
      await part.getByRole('row', { name: 'Contact points +999 5550 101 6.2' }).waitFor()
      await part.getByRole('row', { name: /^Picture signs nothing −1.2$/ }).waitFor()
      await part.getByRole('row', { name: /^Places NL, Venlo 1.9$/ }).waitFor()
      await part.getByRole('row', { name: /^Other postings tell less alike .* −1.1$/ }).waitFor()
      await part.getByRole('row', { name: /two of 246 offers are seldom the same −1.9/ }).waitFor()
      await part.getByRole('row', { name: /more likely one offer told twice than two 7/ }).waitFor()
    })
  })

  test('how many say a line counts the postings of its own wording alone', async () => {
    await stand.see(AT, page([RUSSIAN]), async ({ page: tab }) => {
      const part = tab.getByRole('region', { name: 'What the postings say' })
      await part.getByText('all 5').first().waitFor()
    })
  })

  test('the first words of a wording stand there before it is opened', async () => {
    await stand.see(AT, page([RUSSIAN]), async ({ page: tab }) => {
      await tab.locator('summary .begins[lang="ru"]', { hasText: 'Нужны упаковщики в' }).waitFor()
    })
  })

  test('a lead in one wording has no such part', async () => {
    await stand.see(AT, page([]), async ({ page: tab }) => {
      await tab.getByRole('region', { name: 'What the postings say' }).waitFor()
      await eventually(() => tab.getByText('The same offer in other words').count(), 0)
    })
  })

  test('all looks', () => seeAllLooks(stand, AT, page([RUSSIAN]), '.record'))
})
