import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, textOf } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, held, problem } from '../answers.ts'
import { looksRight, seeAllLooks } from '../looks.ts'
import { administrator, analyst, id, member, newcomer } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const me = member({
  id: id(1),
  name: 'Jānis Bērziņš',
  email: 'janis@inspektorats.example',
  keys: 'open',
  roles: ['administrator', 'analyst'],
})
const gone = member({ id: id(3), name: 'Zane Vītola', state: 'ended', keys: 'none', endedAt: '2026-11-22T08:00:00Z' })
const all: Out<'members.list'> = {
  members: [me, member(), gone],
  invites: [
    {
      id: id(701),
      email: 'new@inspektorats.example',
      roles: ['hotline'],
      invitedAt: '2026-11-23T08:00:00Z',
      expiresAt: '2026-11-26T08:00:00Z',
    },
  ],
}
const FULL: { answers: Answers; as: typeof administrator } = { answers: { 'members.list': all }, as: administrator }
const invited = {
  invite: id(702),
  secret: 's'.repeat(43),
  link: `http://localhost/invite#${'s'.repeat(43)}`,
  expiresAt: '2026-11-27T10:00:00Z',
}

describe('members', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/members', FULL, '.table'))

  test('the agency’s keys: fingerprints to read aloud, and that one was changed', async () => {
    const keys = [
      { role: null, fingerprint: '7K2M-9QXA-0001-ABCD', changedAt: '2026-11-21T08:00:00Z' },
      { role: 'custodian', fingerprint: 'QQ2M-9QXA-0001-ABCD', changedAt: null },
    ]
    const answers = { ...FULL.answers, 'keys.list': { keys } }
    await stand.see('/members', { ...FULL, answers }, async ({ page }) => {
      const part = page.getByRole('region', { name: 'Keys of the agency' })
      await eventually(() => textOf(part), /21 Nov.*Agency\s*7K2M-9QXA-0001-ABCD\s*custodian\s*QQ2M-9QXA/s)
    })
  })

  test('each member: name, address, roles, keys, since when; who has left is past', async () => {
    await stand.see('/members', FULL, async ({ page, settled }) => {
      const rows = page.locator('tbody tr')
      await rows.first().waitFor()
      await eventually(() => textOf(rows.nth(0)), /Jānis Bērziņš \(you\).*administrator, analyst.*unlocked/)
      await eventually(
        () => textOf(rows.nth(1)),
        /peteris@inspektorats\.example.*investigator.*waits to be admitted.*20 Nov/,
      )
      await eventually(() => textOf(rows.nth(2)), /Zane Vītola.*ended 22 Nov/)
      await settled()
      assert.equal(await rows.nth(2).getByRole('button').count(), 0)
      assert.equal(await rows.nth(0).getByRole('button', { name: 'End' }).count(), 0, 'nobody ends themselves')
    })
  })

  test('who may not change members only sees them', async () => {
    await stand.see('/members', { ...FULL, as: analyst }, async ({ page }) => {
      await page.locator('tbody tr').first().waitFor()
      await eventually(() => page.locator('main').getByRole('button').allTextContents(), ['Admit'])
    })
  })

  test('whoever admits somebody compares the fingerprint of their key before, group by group', async () => {
    const answers = { ...FULL.answers, 'members.admit': {} }
    await stand.see('/members', { ...FULL, answers }, async (view) => {
      const { page, called } = view
      await page.locator('tbody tr').nth(1).getByRole('button', { name: 'Admit' }).click()
      const dialog = page.getByRole('dialog', { name: 'Admit Pēteris Krūmiņš' })
      await eventually(
        () => textOf(dialog),
        /only if each group is the same.*Fingerprint of the key\s*7K2M 9QXA 0B3C 4D5E/s,
      )
      await looksRight(view)
      await dialog.getByRole('button', { name: 'Admit' }).click()
      assert.deepEqual((await called('members.admit')).input, { member: id(2) })
    })
  })

  test('who waits for admission is offered to admit nobody, not even themselves', async () => {
    for (const path of ['/members', '/'])
      await stand.see(path, { ...FULL, as: newcomer }, async ({ page, settled }) => {
        await page.getByText('You are not admitted yet.').waitFor()
        await settled()
        assert.equal(await page.getByRole('button', { name: 'Admit' }).count(), 0)
      })
  })

  test('inviting: roles and address are needed, what is sent, and the link that is shown once', async () => {
    const answers: Answers = { ...FULL.answers, 'members.invite': invited }
    await stand.see('/members?invite=yes', { ...FULL, answers }, async (view) => {
      const { page, called, settled } = view
      const dialog = page.getByRole('dialog', { name: 'Invite a member' })
      const go = dialog.getByRole('button', { name: 'Make the invite link' })
      await go.waitFor()
      await eventually(() => go.isDisabled(), true)
      await dialog.getByLabel('E-mail address').fill('new@inspektorats.example')
      await eventually(() => go.isDisabled(), true, 'no role yet')
      await dialog.getByText('labour inspector', { exact: true }).click()
      await dialog.getByText('hotline', { exact: true }).click()
      await dialog.getByText('hotline', { exact: true }).click()
      await dialog.getByLabel('The invite ends after').selectOption({ label: 'a week' })
      await looksRight(view)
      await go.click()
      assert.deepEqual((await called('members.invite')).input, {
        email: 'new@inspektorats.example',
        roles: ['labour-inspector'],
        hours: 168,
      })
      const link = page.getByRole('dialog', { name: 'Invite link' })
      await link.getByText(invited.link).waitFor()
      await eventually(() => textOf(link), /Shown once; it ends 27 Nov 12:00/)
      await looksRight(view)
      await stand.context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await link.getByRole('button', { name: 'Copy' }).click()
      await link.getByRole('button', { name: 'Copied' }).waitFor()
      await eventually(() => page.evaluate('navigator.clipboard.readText()'), invited.link)
      await page.keyboard.press('Escape')
      await link.waitFor({ state: 'detached' })
      await settled()
      assert.ok(!(await page.content()).includes(invited.secret), 'the link is gone')
    })
  })

  test('an address that is none is said at its field', async () => {
    const fields = [{ field: 'email', message: 'an e-mail address is expected' }]
    const answers: Answers = { ...FULL.answers, 'members.invite': problem('invalid-input', 'Look.', { fields }) }
    await stand.see('/members?invite=yes', { ...FULL, answers }, async ({ page }) => {
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('E-mail address').fill('a@b')
      await dialog.getByText('analyst', { exact: true }).click()
      await dialog.getByRole('button', { name: 'Make the invite link' }).click()
      await dialog.locator('.fault').waitFor()
      await eventually(() => dialog.getByLabel('E-mail address').getAttribute('aria-invalid'), 'true')
      await eventually(() => dialog.getByLabel('E-mail address').inputValue(), 'a@b')
    })
  })

  test('setting roles starts from those there are and sends all of them', async () => {
    const answers: Answers = { ...FULL.answers, 'members.set-roles': {} }
    await stand.see('/members', { ...FULL, answers }, async ({ page, called }) => {
      await page.locator('tbody tr').nth(1).getByRole('button', { name: 'Roles' }).click()
      const dialog = page.getByRole('dialog', { name: 'Roles of Pēteris Krūmiņš' })
      await eventually(() => dialog.getByRole('checkbox', { checked: true }).count(), 1)
      await dialog.getByText('investigator', { exact: true }).click()
      await eventually(
        () => dialog.getByRole('button', { name: 'Save' }).isDisabled(),
        true,
        'nobody is without a role',
      )
      await dialog.getByText('custodian', { exact: true }).click()
      await dialog.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('members.set-roles')).input, { member: id(2), roles: ['custodian'] })
      await dialog.waitFor({ state: 'detached' })
    })
  })

  test('ending a membership asks once more; cancelling does nothing', async () => {
    const answers: Answers = { ...FULL.answers, 'members.end': {} }
    await stand.see('/members', { ...FULL, answers }, async ({ page, called, callsOf, settled }) => {
      const end = page.locator('tbody tr').nth(1).getByRole('button', { name: 'End' })
      await end.click()
      const dialog = page.getByRole('dialog', { name: 'End the membership of Pēteris Krūmiņš' })
      await dialog.getByText('All their sessions end at once').waitFor()
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await dialog.waitFor({ state: 'detached' })
      await settled()
      assert.equal(callsOf('members.end').length, 0)
      await end.click()
      await dialog.getByRole('button', { name: 'End' }).click()
      assert.deepEqual((await called('members.end')).input, { member: id(2) })
    })
  })

  test('a refusal stays in the dialog, so that one may try again', async () => {
    const answers: Answers = { ...FULL.answers, 'members.end': problem('conflict', 'They are the last administrator.') }
    await stand.see('/members', { ...FULL, answers }, async ({ page }) => {
      await page.getByRole('button', { name: 'End' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'End' }).click()
      await dialog.getByRole('alert').getByText('They are the last administrator.').waitFor()
    })
  })

  test('an invite that nobody used can be withdrawn', async () => {
    const answers: Answers = { ...FULL.answers, 'invites.withdraw': {} }
    await stand.see('/members', { ...FULL, answers }, async ({ page, called }) => {
      const part = page.getByRole('region', { name: 'Invited, not here yet' })
      await eventually(() => textOf(part.locator('li')), /new@inspektorats\.example hotline ?ends in 46 hours/)
      await part.getByRole('button', { name: 'Cancel the invite' }).click()
      assert.deepEqual((await called('invites.withdraw')).input, { invite: id(701) })
    })
  })

  test('on their way; failed', async () => {
    const slow = held('members.list', all)
    await stand.see('/members', { answers: { 'members.list': slow.reply } }, async ({ page }) => {
      await page.locator('main').getByRole('progressbar').waitFor()
      slow.release()
      await page.locator('tbody tr').first().waitFor()
    })
    await stand.see('/members', { answers: { 'members.list': problem('internal', 'It broke.') } }, async ({ page }) => {
      await page.locator('main').getByRole('alert').getByText('It broke.').waitFor()
    })
  })
})
