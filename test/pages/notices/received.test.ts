import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Current, Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { atRest, eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import type { Answers } from '../answers.ts'
import { seeAllLooks } from '../looks.ts'
import { analyst, id, noticeWriter, QUIET } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { ANSWERS, sent } from './notices.ts'

// Invented notices in the house, as both sides see them.

/** Somebody of the platform, who opens nothing else. */
const desk: Current = {
  ...analyst,
  member: {
    ...analyst.member,
    name: 'Dace Vitola',
    roles: ['platform'],
    permissions: ['agency:read', 'member:list', 'member:admit', 'notice:receive'],
  },
}
const row = {
  ...{ id: id(761), reference: '018F2A3B', from: 'Invented Labour Inspectorate', sentAt: '2026-11-23T08:00:00Z' },
  ...{ stand: 'new', since: '2026-11-23T08:00:00Z', urgent: true, trusted: false, due: '2026-11-25', late: false },
} satisfies Out<'received.list'>['notices'][number]
const calm = { ...row, id: id(762), reference: '0AA12BCD', urgent: false, stand: 'answered' as const, due: null }
const answer = {
  ...{ id: id(763), kind: 'decided', at: '2026-11-24T08:00:00Z', on: '2026-11-24', outcome: 'kept' },
  ...{ refusal: 'unable-to-confirm', automated: true, state: 'proposed', why: null },
  said: { reasons: 'Sludinājums neatbilst aprakstam.', redress: 'appeals@jobs.example', reference: 'JE-77' },
} satisfies Out<'received.get'>['answers'][number]
const letter: NonNullable<Out<'received.get'>['letter']> = {
  ...{ kind: 'notice', reference: '018F2A3B', replaces: null, language: 'en' },
  ...{ sender: { name: 'Invented Labour Inspectorate', mail: 'notices@inspectorate.example' }, trustedFlagger: null },
  ...{ ground: null, category: null, keyword: null, addresses: [], facts: '', reasons: '', goodFaith: true },
  ...{ evidence: [], subject: 'Notice of illegal content, 018F2A3B', text: 'The advert asks for the passport.' },
}
const page: Out<'received.get'> = { ...row, letter, answers: [], mayAnswer: ['acknowledged', 'decided'] }
const AT = `/received/${id(761)}`
const contact = {
  ...{ name: 'Trust desk', mail: 'trust@jobs.example' },
  telephone: { shown: '+371 20 000 777', tel: '+37120000777' },
}
const answers: Answers = {
  'received.list': { notices: [row, calm] },
  'received.get': page,
  'received.contact': { contact },
}
const PLACE = `/notices/${sent.id}`
const ofNotice: Out<'answers.of-notice'> = {
  platform: { name: 'Jobs Example Trust and Safety', contact },
  answers: [{ ...answer, decidedBy: null, closed: null }],
  maySettle: true,
}
const sentHere = { ...sent, channel: 'house' as const, to: null }

describe('pages of notices that a platform answers in the house', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks of the list', () => seeAllLooks(stand, '/received', { answers, as: desk }, 'ol.cards'))
  test('all looks of a notice', () => seeAllLooks(stand, AT, { answers, as: desk }, '.told-words'))

  test('the list says who sent it, by number, since when, and until when somebody answers', async () => {
    await stand.see('/received', { answers, as: desk }, async ({ page: tab }) => {
      await eventually(
        () => textOf(tab.locator('ol.cards li').first()),
        /Notice 018F2A3B.*Invented Labour Inspectorate.*Threatens a life.*Not answered.*Until.*Sent/,
      )
      await eventually(() => textOf(tab.locator('ol.cards li').last()), /Answered/)
      await shoot(tab, 'received list')
      await tab.getByRole('link', { name: 'Notice 018F2A3B' }).click()
      await tab.waitForURL(`**${AT}`)
      await tab.getByText('The advert asks for the passport.').waitFor()
    })
  })

  test('receipt is one press; a refusal lacks its reason and the way to have it reviewed until both are there', async () => {
    const given = { ...answers, 'received.answer': { copy: id(761), answer: id(763) } }
    await stand.see(AT, { answers: given, as: desk }, async ({ page: tab, called }) => {
      await tab.getByRole('button', { name: 'Confirm receipt' }).click()
      assert.deepEqual((await called('received.answer')).input, { copy: id(761), kind: 'acknowledged', reference: '' })
    })
    await stand.see(AT, { answers: given, as: desk }, async ({ page: tab, called }) => {
      await tab.locator('aside summary').click()
      await tab.getByLabel('What became of the content').selectOption('Left up')
      await tab.getByLabel('On which day you decided').fill('2026-11-24')
      await tab.getByLabel('Reasons', { exact: true }).fill('Sludinājums neatbilst aprakstam.')
      await tab.getByRole('button', { name: 'Send the answer' }).click()
      await eventually(() => tab.locator('aside form [aria-invalid="true"]').count(), 2)
      await shoot(tab, 'received answer')
      await tab.getByLabel('Why it was not taken down').selectOption({ index: 1 })
      await tab.getByLabel('How the decision can be reviewed').fill('appeals@jobs.example')
      await tab.getByRole('button', { name: 'Send the answer' }).click()
      assert.deepEqual((await called('received.answer')).input, {
        ...{ copy: id(761), kind: 'decided', outcome: 'kept', refusal: 'not-illegal', automated: null },
        ...{ on: '2026-11-24', reasons: 'Sludinājums neatbilst aprakstam.', redress: 'appeals@jobs.example' },
        reference: '',
      })
    })
  })

  test('what was withdrawn shows nothing of what it said, and asks for nothing', async () => {
    const over: Out<'received.get'> = { ...page, stand: 'withdrawn', due: null, letter: null, mayAnswer: [] }
    await stand.see(AT, { answers: { ...answers, 'received.get': over }, as: desk }, async ({ page: tab }) => {
      await tab.getByText('What it said is closed to you').waitFor()
      await atRest(tab)
      assert.doesNotMatch(await textOf(tab.locator('main')), /passport/)
      assert.equal(await tab.locator('aside button').count(), 0)
    })
  })

  test('what was sent back says why, word for word', async () => {
    const back: Out<'received.get'> = {
      ...{ ...page, stand: 'asked-again', mayAnswer: ['decided'] },
      answers: [{ ...answer, state: 'refused', why: 'Otrā adrese to vēl rāda' }],
    }
    await stand.see(AT, { answers: { ...answers, 'received.get': back }, as: desk }, async ({ page: tab }) => {
      await tab.getByText('Otrā adrese to vēl rāda').waitFor()
      await tab.getByText('Sent back: answer again').waitFor()
    })
  })

  test('the contact is shown, and named anew', async () => {
    const given = { ...answers, 'received.set-contact': { contact: null } }
    await stand.see('/received', { answers: given, as: desk }, async ({ page: tab, called }) => {
      await eventually(
        () => tab.getByRole('link', { name: '+371 20 000 777' }).getAttribute('href'),
        'tel:+37120000777',
      )
      await tab.locator('section[aria-labelledby=contact] summary').click()
      await tab.getByLabel('Name', { exact: true }).fill('Another desk')
      await tab.getByRole('button', { name: 'Name this contact' }).click()
      assert.deepEqual((await called('received.set-contact')).input, {
        contact: { name: 'Another desk', mail: 'trust@jobs.example', telephone: '+371 20 000 777' },
      })
    })
  })

  test('on the notice the sender reads the answer and takes it up by one press, or sends it back with words', async () => {
    const given = {
      ...{ ...ANSWERS, 'notices.get': sentHere, 'answers.of-notice': ofNotice },
      'answers.confirm': { notice: sent.id, answer: answer.id, state: 'decided' as const, actions: [] },
      'answers.refuse': { notice: sent.id, answer: answer.id, state: 'sent' as const, actions: [] },
    }
    await stand.see(PLACE, { as: noticeWriter, answers: given }, async ({ page: tab, called }) => {
      const part = tab.locator('section[aria-labelledby=platform-answers]')
      await eventually(() => textOf(part), /Trust and Safety.*Trust desk.*Left up.*Waits for you.*neatbilst/)
      await shoot(tab, 'answered by the platform')
      await part.getByRole('button', { name: 'Take it up' }).click()
      assert.deepEqual((await called('answers.confirm')).input, { answer: answer.id })
    })
    await stand.see(PLACE, { as: noticeWriter, answers: given }, async ({ page: tab, called }) => {
      const part = tab.locator('section[aria-labelledby=platform-answers]')
      await part.locator('summary').click()
      await part.getByLabel('Why it is not taken up').fill('Otrā adrese to vēl rāda')
      await part.getByRole('button', { name: 'Send it back' }).click()
      assert.deepEqual((await called('answers.refuse')).input, { answer: answer.id, why: 'Otrā adrese to vēl rāda' })
    })
  })

  test('both desks say what waits, and lead there', async () => {
    const waiting = { waiting: 2, urgent: 1, late: 0, due: '2026-11-25' }
    const theirs = { as: desk, answers: { ...QUIET, 'received.waiting': waiting } }
    await stand.see('/', theirs, async ({ page: tab }) => {
      const link = tab.locator('main').getByRole('link', { name: '2 notices to answer' })
      await eventually(() => link.getAttribute('href'), '/received')
    })
    const news = { answers: [{ notice: sent.id, number: 7, recipient: 'Jobs Example', since: '2026-11-24T08:00:00Z' }] }
    const ours = { as: noticeWriter, answers: { ...ANSWERS, 'answers.waiting': news } }
    await stand.see('/', ours, async ({ page: tab }) => {
      await tab.getByText('The platform has answered').waitFor()
    })
  })
})
