import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Recipient, Starter } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { ar } from '../../samples/catalogues.ts'
import { problem } from '../answers.ts'
import { looksRight, runsRightToLeft } from '../looks.ts'
import { noticeWriter } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'
import { ANSWERS, recipients } from './notices.ts'

const PLACE = '/notices/recipients'
const starter: Starter = {
  ...{ name: 'Board Example', kind: 'platform', country: 'IE', language: 'en', mail: null },
  ...{ form: 'https://board.example/report', hosts: ['board.example'] },
  ...{ source: 'https://board.example/dsa', date: '2026-11-20', taken: false },
}
const taken: Recipient = {
  ...recipients[0],
  ...{ name: 'Board Example', mail: null, form: starter.form, channel: 'export', unchecked: true },
}
const answers = { ...ANSWERS, 'recipients.list': { recipients: [] }, 'recipients.starters': { starters: [starter] } }

describe('an empty directory of recipients', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('says with whom it can begin, with the page and the day of each, and takes one over', async () => {
    await stand.see(PLACE, { as: noticeWriter, answers }, async ({ page, answer, called }) => {
      const begin = page.getByRole('region', { name: 'To begin with' })
      await eventually(() => textOf(begin), /Nobody here has checked these lines/)
      const source = begin.getByRole('link', { name: /^Page, as of/ })
      assert.equal(await source.getAttribute('href'), starter.source)
      assert.match((await source.getAttribute('rel')) ?? '', /noreferrer/)
      answer({
        'recipients.take': { recipients: [taken] },
        'recipients.list': { recipients: [taken] },
        'recipients.starters': { starters: [{ ...starter, taken: true }] },
      })
      await begin.getByRole('button', { name: 'Take over Board Example' }).click()
      assert.deepEqual((await called('recipients.take')).input, { starter: 'Board Example' })
      await eventually(() => textOf(page.locator('.card').first()), /check before use/)
      await eventually(() => begin.count(), 0)
    })
  })

  test('what was taken over says so until somebody has checked it; a failure is told there', async () => {
    const given = {
      ...answers,
      'recipients.list': { recipients: [taken] },
      'recipients.starters': { starters: [{ ...starter, taken: true }] },
      'recipients.check': problem('conflict', 'Somebody was faster.'),
    }
    await stand.see(PLACE, { as: noticeWriter, answers: given }, async ({ page, answer, called }) => {
      const card = page.locator('.card').first()
      await eventually(() => textOf(card), /No notice goes there/)
      assert.equal(await card.getByRole('link', { name: /^Page/ }).getAttribute('href'), starter.source)
      await card.getByRole('button', { name: 'I have checked it Board Example' }).click()
      await card.getByRole('alert').waitFor()
      answer({
        'recipients.check': { recipients: [{ ...taken, unchecked: false }] },
        'recipients.list': { recipients: [{ ...taken, unchecked: false }] },
      })
      await card.getByRole('button', { name: 'I have checked it Board Example' }).click()
      assert.deepEqual((await called('recipients.check', 2)).input, { recipient: taken.id })
      await eventually(() => card.getByText('check before use').count(), 0)
    })
  })

  test('whoever only reads is not asked to begin it', async () => {
    const permissions = noticeWriter.member.permissions.filter((one) => one !== 'recipient:set')
    const as = { ...noticeWriter, member: { ...noticeWriter.member, permissions } }
    await stand.see(PLACE, { as, answers }, async ({ page, settled }) => {
      await page.getByText('Nobody stands here yet.').waitFor()
      await settled()
      assert.equal(await page.getByRole('button', { name: /^Take over/ }).count(), 0)
    })
  })

  test('looks right, empty and with an entry that nobody checked', async () => {
    const both = { ...answers, 'recipients.list': { recipients: [taken] } }
    await stand.see(PLACE, { as: noticeWriter, answers: both }, async (view) => {
      await view.page.getByRole('region', { name: 'To begin with' }).waitFor()
      await looksRight(view)
      for (const width of [1280, 390]) {
        await view.page.setViewportSize({ width, height: 900 })
        await shoot(view.page, `starters-${width}`)
      }
    })
  })

  test('in Arabic it runs from right to left', async () => {
    const both = { ...answers, 'recipients.list': { recipients: [taken] } }
    await stand.see(PLACE, { as: noticeWriter, language: 'ar', answers: both }, async (view) => {
      await eventually(() => textOf(view.page.locator('main')), new RegExp(String(ar['starters.unchecked'])))
      await runsRightToLeft(view)
    })
  })
})
