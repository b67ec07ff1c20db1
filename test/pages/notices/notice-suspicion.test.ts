import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import type { Answers } from '../answers.ts'
import { id, noticeWriter } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { ANSWERS, AT, draft, sent } from './notices.ts'

const PLACE = `/notices/${id(701)}`
const given = (more: Answers) => ({ as: noticeWriter, answers: { ...ANSWERS, ...more } })
const police = { id: id(790), name: 'Kurzemes policija' }
const open = draft.suspicion
assert.ok(open)
const part = '[aria-labelledby="suspicion"]'

describe('a threat to life that a notice shows', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('it says that nobody knows and until when; one chooses whom to tell, and it says who told whom', async () => {
    const answers = given({ 'notices.get': draft })
    await stand.see(PLACE, answers, async ({ page: tab, called, answer }) => {
      await eventually(() => textOf(tab.locator(part)), /No law enforcement was told yet.*expects it by/s)
      const tell = tab.getByRole('button', { name: 'Tell law enforcement' })
      // Nobody is chosen beforehand: a hasty press must not tell the wrong ones.
      await eventually(() => tell.isDisabled(), true)
      await tab.getByLabel('Agency of law enforcement or justice').selectOption(police.name)
      const told = [{ agency: police, at: '2026-11-23T09:00:00Z', by: { id: id(1), name: 'Ilze Kalniņa' } }]
      const after = { ...draft, suspicion: { ...open, told, receivers: [], why: 'told-already' as const } }
      // With the act, not before it: asked anew in between, the page would take the button from under the press.
      answer({
        'notices.tell-police': () => {
          answer({ 'notices.get': after })
          return {}
        },
      })
      await tell.click()
      assert.deepEqual((await called('notices.tell-police')).input, { notice: id(701), police: police.id })
      await eventually(() => textOf(tab.locator(part)), /Kurzemes policija was told on .* by Ilze Kalniņa/)
      await eventually(() => tell.count(), 0)
    })
  })

  test('late, nobody to tell, told by the program, and of one’s own house: each has its words', async () => {
    const late = { ...open, late: true, receivers: [], why: 'nobody-to-tell' as const }
    await stand.see(PLACE, given({ 'notices.get': { ...sent, suspicion: late } }), async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator(part)), /It is late.*Call the police by telephone/s)
    })
    const program = { ...open, here: true, told: [{ agency: police, at: '2026-11-23T09:00:00Z', by: null }] }
    await stand.see(PLACE, given({ 'notices.get': { ...sent, suspicion: program } }), async ({ page: tab }) => {
      await eventually(() => textOf(tab.locator(part)), /This agency is law enforcement.*by the program/s)
    })
    await stand.see(PLACE, given({ 'notices.get': { ...sent, suspicion: null } }), async ({ page: tab }) => {
      await tab.getByText('Letter as it went').or(tab.locator('#letter')).first().waitFor()
      await eventually(() => tab.locator(part).count(), 0)
    })
  })

  test('police see of what is out that it was told as a threat, and hold nothing of it', async () => {
    const row = {
      id: id(790),
      madeAt: '2026-11-23T08:00:00Z',
      state: 'sent' as const,
      heldUntil: null,
      matter: 'forced-labour' as const,
      addresses: [AT],
      suspicion: true,
    }
    const { permissions } = noticeWriter.member
    const as = { ...noticeWriter, member: { ...noticeWriter.member, permissions: [...permissions, 'notice:hold'] } }
    const answers = { ...given({ 'notices.told': { notices: [row] } }), as }
    await stand.see('/notices', answers, async ({ page: tab }) => {
      const list = tab.locator('[aria-labelledby="told-of"]')
      await eventually(() => textOf(list), /Told as a threat to life or safety/)
      await eventually(() => list.getByRole('button').count(), 0)
    })
  })
})
