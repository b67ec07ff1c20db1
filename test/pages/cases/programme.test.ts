import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Current, Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import type { Answers } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { analyst, id, QUIET } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { personPage } from './cases.ts'
import { seesPerson } from './person-page.ts'

// Invented requests to a witness programme, as both sides see them.

/** Somebody of the programme, who opens no file. */
const decider: Current = {
  ...analyst,
  member: {
    ...analyst.member,
    name: 'Andris Sargs',
    roles: ['witness-programme'],
    permissions: ['agency:read', 'member:list', 'member:admit', 'programme:decide'],
  },
}
const row = {
  ...{ id: id(741), code: '0A1B2C', state: 'asked', urgency: 'danger', missed: false, from: 'Patvērums' },
  ...{ askedAt: '2026-11-24T08:00:00Z', since: '2026-11-24T08:00:00Z', due: '2026-11-25T08:00:00Z' },
  acts: ['admit', 'refuse'],
} satisfies Out<'programmes.mine'>['requests'][number]
const page: Out<'programmes.get'> = {
  ...row,
  asked: {
    ...{ name: 'Oksana Vyhadana', sex: 'female', age: 'adult', language: 'uk' },
    ...{ risk: 'Viņš zina, kur dzīvo viņas māte.', others: 'Viņas māte', wishes: '', how: 'Divreiz, ar tulku' },
  },
  decided: null,
}
const AT = `/programme/${id(741)}`
const answers: Answers = { 'programmes.mine': { requests: [row] }, 'programmes.get': page }

describe('pages of a witness programme', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the list', () => seeAllLooks(stand, '/programme', { answers, as: decider }, 'ol.persons'))
  test('all looks of a request', () => seeAllLooks(stand, AT, { answers, as: decider }, 'dl.facts'))

  test('the list says who asks, by number, and by when to decide; no name stands in it', async () => {
    await stand.see('/programme', { answers, as: decider }, async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator('ol.persons')), /Request 0A1B2C.*Patvērums.*Decide by.*In danger now/)
      await tab.getByRole('link', { name: 'Request 0A1B2C' }).click()
      await tab.waitForURL(`**${AT}`)
      await tab.getByText('Viņš zina, kur dzīvo viņas māte.').waitFor()
      await shoot(tab, 'programme request')
    })
  })

  test('admitting names whom the team rings; refusing says that it takes something, and how it can be reviewed', async () => {
    const given = { ...answers, 'programmes.decide': { request: id(741) } }
    await stand.see(AT, { answers: given, as: decider }, async ({ page: tab, called }) => {
      const refuse = tab.locator('aside details', { hasText: 'Refuse' })
      await refuse.locator('summary').click()
      await refuse.getByText('Takes something from the person').waitFor()
      await refuse.getByLabel('Reasons').fill('Briesmas nav apstiprinājušās')
      await refuse.getByRole('button', { name: 'Refuse' }).click()
      await refuse.getByLabel('How it can be reviewed, and by when').fill('Tiesa, mēneša laikā')
      await refuse.getByRole('button', { name: 'Refuse' }).click()
      assert.deepEqual((await called('programmes.decide')).input, {
        ...{ request: id(741), decision: 'refuse', reasons: 'Briesmas nav apstiprinājušās' },
        remedy: 'Tiesa, mēneša laikā',
      })
    })
  })

  test('a request that has ended shows nothing of what was told', async () => {
    const over = { ...page, state: 'refused' as const, due: null, acts: [], asked: null }
    await stand.see(AT, { answers: { ...answers, 'programmes.get': over }, as: decider }, async ({ page: tab }) => {
      await tab.getByText('What was told here is closed to you').waitFor()
      await atRest(tab)
      assert.doesNotMatch(await textOf(tab.locator('main')), /Vyhadana|māte/)
    })
  })

  test('the desk counts what waits, and leads there', async () => {
    const waiting = { asked: 2, urgent: 1, due: '2026-11-24T08:30:00Z' }
    await stand.see(
      '/',
      { as: decider, answers: { ...QUIET, 'programmes.waiting': waiting } },
      async ({ page: tab }) => {
        const link = tab.locator('main').getByRole('link', { name: '2 requests for protection' })
        await eventually(() => link.getAttribute('href'), '/programme')
      },
    )
  })

  test('on the person’s page a team asks, and reads what was decided and takes it into the file', async () => {
    const agencies = [
      { id: id(903), name: 'Aizsardzības programma', why: null },
      { id: id(904), name: 'Policijas programma', why: 'refused-by-person' },
    ]
    const none: Answers = {
      'programmes.of-person': { requests: [], agencies, mayAsk: true },
      'programmes.ask': { request: id(741) },
    }
    const see = seesPerson(() => stand, { 'persons.get': personPage() }, 'law')
    await see(none, async ({ page: tab, called }) => {
      const part = tab.locator('section[aria-labelledby=programmes]')
      await part.locator('summary').click()
      await part.getByText('Not open: Policijas programma').waitFor()
      await part.getByLabel('Programme', { exact: true }).selectOption('Aizsardzības programma')
      await part.getByLabel('Which danger').fill('Viņš zina, kur dzīvo viņas māte.')
      await part.getByLabel('How they were told').fill('Divreiz, ar tulku')
      await part.getByText('The person said it back in their own words').click()
      await part.getByRole('button', { name: 'Ask a witness programme' }).click()
      const { person, agency, urgency, understood } = (await called('programmes.ask')).input as Record<string, unknown>
      assert.deepEqual([person, agency, urgency, understood], [id(601), id(903), 'none', true])
    })
    const { from, ...plain } = row
    const decided = { reasons: 'Briesmas ir tuvu', remedy: '', contact: 'Dežurants' }
    const admitted = { ...plain, to: from, state: 'admitted' as const, due: null, acts: [], decided, recorded: false }
    const news: Answers = {
      ...none,
      'programmes.of-person': { requests: [admitted], agencies: [], mayAsk: false },
      'programmes.record': { person: id(601) },
    }
    await see(news, async ({ page: tab, called }) => {
      await tab.getByText('Briesmas ir tuvu').waitFor()
      await shoot(tab, 'programme decided')
      await tab.getByRole('button', { name: 'Take the decision into the file' }).click()
      assert.deepEqual((await called('programmes.record')).input, { request: id(741) })
    })
  })
})
