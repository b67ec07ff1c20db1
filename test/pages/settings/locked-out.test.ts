import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem } from '../answers.ts'
import { looksRight } from '../looks.ts'
import { analyst, id, member, newcomer, SETTINGS } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const KEY = '7K2M-9QXA-7K2M-9QXA-7K2M-9QXA-7K2M-9QXA-7K2M-9QXA-7K2M-9QXA-7K2M-9QXA'

describe('locked out', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('that somebody was let in stays on the page until one has said that one saw it', async () => {
    const letIn = { id: id(77), at: '2026-11-23T08:00:00Z', way: 'again' as const, email: 'peteris@authority.example' }
    const as = { ...analyst, letIns: [letIn] }
    const answers: Answers = { ...SETTINGS, 'let-ins.see': problem('internal', 'The server did not answer.') }
    await stand.see('/settings', { answers, as }, async (view) => {
      const { page, answer, called } = view
      const seen = page.getByRole('button', { name: 'I have seen this' })
      await seen.waitFor()
      await page.getByText('peteris@authority.example').waitFor()
      await page.getByText('they hold no key').waitFor()
      await looksRight(view)
      await seen.click()
      await page.getByRole('alert').first().waitFor()
      answer({ 'let-ins.see': {}, 'sessions.current': analyst })
      await seen.click()
      assert.deepEqual((await called('let-ins.see', 2)).input, { letIn: letIn.id })
      await seen.waitFor({ state: 'detached' })
    })
  })

  test('where nobody holds the key, another is made only by who says so, and its paper is shown', async () => {
    const waiting = [member({ id: id(1), name: 'Ilze Kalniņa' }), member({ id: id(3), name: 'Zane Vītola' })]
    const members: Answers = { 'members.list': { members: waiting, invites: [] } }
    const answers: Answers = { ...SETTINGS, ...members, 'keys.start-anew': { recoveryKey: KEY } }
    await stand.see('/settings', { answers, as: newcomer }, async ({ page, called }) => {
      const part = page.getByRole('region', { name: 'Nobody has the key, and the paper is lost' })
      const go = part.getByRole('button', { name: 'Make another key' })
      await eventually(() => textOf(part), /lost for good/)
      await eventually(() => go.isDisabled(), true)
      await part.getByText('Nobody who holds the key can sign in').click()
      await go.click()
      await called('keys.start-anew')
      await page.getByRole('dialog').getByText('7K2M').first().waitFor()
    })
  })

  test('whoever waits reads the fingerprint of their own key to a colleague, who is named', async () => {
    const holder = member({ name: 'Jānis Bērziņš', keys: 'open', fingerprint: 'QQ2M-9QXA-0001-ABCD' })
    const own = member({ id: id(1), name: 'Ilze Kalniņa' })
    const third = member({ id: id(3), name: 'Zane Vītola' })
    const answers: Answers = { ...SETTINGS, 'members.list': { members: [holder, own, third], invites: [] } }
    await stand.see('/settings', { answers, as: newcomer }, async (view) => {
      const part = view.page.getByRole('region', { name: 'To be admitted' })
      await eventually(() => textOf(part), /7K2M 9QXA 0B3C 4D5E.*can admit you[^.]*: Jānis Bērziņš/s)
      assert.doesNotMatch(await textOf(part), /QQ2M|Zane|Ilze/)
      const last = view.page.locator('details', { hasText: 'Nobody is left who could admit you?' })
      assert.equal(
        await last.getAttribute('open'),
        null,
        'a colleague is there: neither the paper nor another key is offered',
      )
      await eventually(() => view.page.getByRole('region', { name: 'Use the recovery key' }).isVisible(), false)
      await eventually(() => view.page.getByText('Make another key', { exact: true }).isVisible(), false)
      await looksRight(view)
      for (const width of [1280, 390]) {
        await view.page.setViewportSize({ width, height: 844 })
        await shoot(view.page, `to-be-admitted-${width}`)
      }
      await view.page.setViewportSize({ width: 1280, height: 800 })
    })
    await stand.see('/settings', { answers, as: analyst }, async ({ page, settled }) => {
      await page.getByRole('region', { name: 'You', exact: true }).waitFor()
      await settled()
      assert.equal(await page.getByRole('region', { name: 'To be admitted' }).count(), 0)
    })
  })

  test('whoever is admitted while a page is open sees it without reloading, and what was closed is asked anew', async () => {
    await stand.see(
      '/settings',
      { answers: SETTINGS, as: newcomer, own: true },
      async ({ page, answer, called, callsOf }) => {
        await page.clock.install({ time: new Date('2026-11-24T10:00:00Z') })
        await page.goto(page.url())
        const notice = page.getByText('You are not admitted yet.')
        await notice.waitFor()
        const asked = callsOf('sessions.list').length
        answer({ 'sessions.current': analyst })
        await page.clock.runFor(20_000)
        await notice.waitFor({ state: 'detached' })
        await page.locator('.said', { hasText: 'You are admitted' }).waitFor()
        await called('sessions.list', asked + 1)
      },
    )
  })

  test('nobody whose keys are open is offered another', async () => {
    await stand.see('/settings', { answers: SETTINGS, as: analyst }, async ({ page, settled }) => {
      await page.getByRole('region', { name: 'You', exact: true }).waitFor()
      await settled()
      assert.equal(await page.getByText('Make another key').count(), 0)
    })
  })
})
