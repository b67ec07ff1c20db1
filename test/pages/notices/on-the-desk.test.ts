import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { NO_MAIL } from '../../../src/kernel/codes.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { looksRight } from '../looks.ts'
import { id, noticeWriter } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { ANSWERS, list, row } from './notices.ts'

const { member } = noticeWriter
const me = { id: member.id, name: member.name }
const colleague = { id: id(2), name: 'Pēteris Krūmiņš' }
const approved = (at: number, more: Parameters<typeof row>[0]) =>
  row({ id: id(700 + at), number: at, state: 'approved', approvedAt: '2026-11-23T09:00:00Z', draftedBy: me, ...more })

const WAITING = [
  approved(12, {}),
  approved(13, { draftedBy: colleague, givenTo: me, delivery: 'failed', problem: 'EENVELOPE 550' }),
  approved(14, { delivery: 'waiting', problem: NO_MAIL }),
  // The post has it in hand, so that nobody here need do anything.
  approved(15, { delivery: 'waiting' }),
  approved(16, { draftedBy: colleague }),
]

describe('approved notices on the desk', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('stand there until they are sent: the sender’s own each by itself, those of colleagues as a number', async () => {
    const answers = { ...ANSWERS, 'notices.list': { ...list, notices: WAITING } }
    await stand.see('/', { as: noticeWriter, answers }, async (view) => {
      const { page: tab, called } = view
      assert.deepEqual((await called('notices.list')).input, { state: 'approved', limit: 100 })
      const rows = tab.locator('.stretch .rows li')
      await eventually(async () => (await rows.allTextContents()).filter((text) => /Jobs Example/.test(text)).length, 3)
      const late = tab.getByRole('region', { name: 'Overdue' })
      await eventually(() => textOf(late), /Notice not delivered.*Notice 13/)
      for (const number of [12, 14])
        await rows
          .filter({ hasText: 'Approved notice, not sent' })
          .filter({ hasText: `Notice ${number}` })
          .waitFor()
      const others = tab.getByRole('link', { name: '1 approved notice of a colleague, not sent' })
      await eventually(() => others.getAttribute('href'), /\/notices\?state=approved$/)
      await looksRight(view)
    })
  })

  test('are asked of nobody who may not send', async () => {
    const permissions = member.permissions.filter((permission) => permission !== 'notice:send')
    const as = { ...noticeWriter, member: { ...member, permissions } }
    await stand.see('/', { as, answers: ANSWERS }, async ({ settled, callsOf }) => {
      await settled()
      assert.equal(callsOf('notices.list').length, 0)
    })
  })
})
