import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf, until } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, problem } from '../answers.ts'
import { pick } from '../fields.ts'
import { looksRight, seeAllLooks } from '../looks.ts'
import { administrator, analyst, id, newcomer, SETTINGS } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

const FULL: { answers: Answers; as: typeof administrator } = { answers: SETTINGS, as: administrator }

describe('settings', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/settings', FULL, '#oidc'))

  test('who one is', async () => {
    await stand.see('/settings', FULL, async ({ page }) => {
      const you = page.getByRole('region', { name: 'You', exact: true })
      await you.waitFor()
      await eventually(() => textOf(you), /Jānis Bērziņš.*administrator, analyst/)
    })
  })

  test('roles open the parts; others are neither shown nor asked for', async () => {
    await stand.see('/settings', { ...FULL, as: analyst }, async ({ page, calls, settled }) => {
      await page.getByRole('region', { name: 'Your sessions' }).locator('li').first().waitFor()
      // You, the ways to sign in, the sessions, mail when something waits, and the agency's key, which everybody who reads content may change.
      await eventually(() => page.locator('.settings > section').count(), 5)
      await settled()
      assert.ok(!calls.some(({ name }) => /^(retention|agencies|oidc)\./.test(name)))
    })
  })

  test('whoever keeps the house reads whether pages can be captured, and what is lacking', async () => {
    await stand.see('/settings', FULL, async ({ page }) => {
      const part = page.getByRole('region', { name: 'Captured pages' })
      await eventually(() => textOf(part), /This server captures pages$/)
    })
    const answers: Answers = { ...SETTINGS, 'evidence.captures-missing': { fault: 'no-browser' } }
    await stand.see('/settings', { ...FULL, answers }, async ({ page }) => {
      const part = page.getByRole('region', { name: 'Captured pages' })
      await eventually(() => textOf(part), /captures no pages.*Install the package chromium/)
    })
  })

  test('the language changes here too', async () => {
    await stand.see('/settings', FULL, async ({ page }) => {
      await page.getByRole('button', { name: 'Latviešu' }).click()
      await until(page, `document.documentElement.lang === 'lv'`)
      await eventually(() => page.getByRole('button', { name: 'Latviešu' }).getAttribute('aria-pressed'), 'true')
    })
  })

  test('languages that no native speaker has reviewed are named beside the choice', async () => {
    await stand.see('/settings', FULL, async ({ page }) => {
      const told = page.getByText('not yet reviewed by a native speaker.')
      await eventually(() => textOf(told), /^Latviešu, \u2068العربية\u2069: /)
    })
  })

  test('sessions: the others can be ended one by one', async () => {
    const answers: Answers = { ...SETTINGS, 'sessions.revoke': {} }
    await stand.see('/settings', { ...FULL, answers }, async ({ page, called, callsOf, settled }) => {
      const rows = page.getByRole('region', { name: 'Your sessions' }).locator('li')
      await rows.first().waitFor()
      await eventually(() => textOf(rows.nth(0)), /^This one last used 11:59, ends 20:00 ?Sign out$/)
      await eventually(() => textOf(rows.nth(1)), /^yesterday 08:00 last used yesterday 14:00/)
      await rows.nth(1).getByRole('button', { name: 'End it' }).click()
      assert.deepEqual((await called('sessions.revoke')).input, { session: id(602) })
      await settled()
      assert.equal(callsOf('sessions.close').length, 0)
    })
  })

  test('who watches over data protection reads how long leads are kept, and is offered nothing that is refused', async () => {
    const { member } = administrator
    const permissions = ['agency:read', 'member:list', 'audit:read', 'audit:verify', 'retention:read']
    const roles: typeof member.roles = ['data-protection-officer']
    const as = { ...administrator, member: { ...member, roles, permissions } }
    await stand.see('/settings', { answers: SETTINGS, as }, async (view) => {
      const part = view.page.getByRole('region', { name: 'How long leads are kept' })
      await eventually(() => textOf(part), /Undecided leads, days90Dismissed leads, days30The custodian sets this/)
      assert.equal(await part.getByRole('button').count(), 0)
      assert.equal(await view.page.getByRole('region', { name: 'Closed files of persons' }).count(), 0)
      assert.deepEqual(view.callsOf('persons.kept-for'), [])
      await looksRight(view)
    })
  })

  test('retention: numbers are sent as numbers, faults stand at their fields', async () => {
    const fields = [{ field: 'undecidedDays', message: 'Too small: expected number to be >=1' }]
    const answers: Answers = {
      ...SETTINGS,
      'retention.set': problem('invalid-input', 'Look.', { fields }),
      'persons.kept-for': { years: 5 },
      'persons.keep-for': { years: 7 },
    }
    // The custodian's rights besides, under which the years of closed files stand here too.
    const { member } = administrator
    const as = { ...administrator, member: { ...member, permissions: [...member.permissions, 'case:review'] } }
    await stand.see('/settings', { answers, as }, async (view) => {
      const { page, called, answer, settled } = view
      const part = page.getByRole('region', { name: 'How long leads are kept' })
      await part.getByText('3 leads are erased within seven days.').waitFor()
      const undecided = part.getByLabel('Undecided leads, days')
      await eventually(() => undecided.inputValue(), '90')
      await undecided.fill('0')
      await part.getByRole('button', { name: 'Save' }).click()
      await part.locator('.fault').waitFor()
      await eventually(() => textOf(part.locator('.fault')), 'This number is too small or too large.')
      await eventually(() => undecided.getAttribute('aria-invalid'), 'true')
      await settled()
      assert.equal(await part.getByLabel('Dismissed leads, days').getAttribute('aria-invalid'), null)
      await looksRight(view)
      answer({ 'retention.set': { undecidedDays: 120, dismissedDays: 30, soon: 0 } })
      await undecided.fill('120')
      await part.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('retention.set', 2)).input, { undecidedDays: 120, dismissedDays: 30 })
      await page.locator('.said', { hasText: 'Saved.' }).waitFor()
      await part.locator('.fault').waitFor({ state: 'detached' })
      const files = page.getByRole('region', { name: 'Closed files of persons' })
      const save = files.getByRole('button', { name: 'Save' })
      await eventually(() => files.getByLabel('Years').inputValue(), '5')
      await eventually(() => save.isDisabled(), true, 'nothing has changed')
      await files.getByLabel('Years').fill('7')
      await save.click()
      await page.getByRole('dialog').getByRole('textbox').fill('Seven years is what our archive asks')
      await page.getByRole('dialog').getByRole('button').first().click()
      const kept = await called('persons.keep-for')
      assert.deepEqual([kept.input, kept.reason], [{ years: 7 }, 'Seven years is what our archive asks'])
    })
  })

  test('the agency: what it says of itself is changed, its legal bases stay', async () => {
    const answers: Answers = { ...SETTINGS, 'agencies.set': SETTINGS['agencies.get'] }
    await stand.see('/settings', { ...FULL, answers }, async ({ page, called }) => {
      const part = page.getByRole('region', { name: 'Your agency' })
      await part.getByLabel('Controller').fill('Another Street 2')
      await pick(part, 'Country', 'Estonia')
      await part.getByRole('button', { name: 'Save' }).click()
      assert.deepEqual((await called('agencies.set')).input, {
        name: 'Labour Inspectorate of Sēlija',
        country: 'EE',
        regime: 'gdpr',
        controller: 'Another Street 2',
        dataProtectionOfficer: 'dpo@inspektorats.example',
        legalBases: { investigation: 'Article 6(1)(e) GDPR' },
      })
    })
  })

  test('the duty telephone: set with its hours, and taken back by an empty number', async () => {
    const telephone = { shown: '+371 2000 0142', tel: '+37120000142', hours: 'day and night' }
    const answers: Answers = { ...SETTINGS, 'duty-telephones.set': { telephone } }
    await stand.see('/settings', { ...FULL, answers }, async ({ page, answer, called }) => {
      const part = page.getByRole('region', { name: 'Duty telephone' })
      const save = part.getByRole('button', { name: 'Save' })
      await part.getByLabel('Number').fill(' +371 2000 0142 ')
      await part.getByLabel('When somebody answers').fill('day and night')
      await save.click()
      const { shown, hours } = telephone
      assert.deepEqual((await called('duty-telephones.set')).input, { telephone: { shown, hours } })
      const fields = [{ field: 'shown', message: 'not a number to dial' }]
      answer({ ...answers, 'duty-telephones.set': problem('invalid-input', 'No.', { fields }) })
      await save.click()
      await part.locator('.fault', { hasText: 'Write the number as it is dialled' }).waitFor()
      answer({ ...answers, 'duty-telephones.set': { telephone: null } })
      await part.getByLabel('Number').fill('')
      await save.click()
      assert.deepEqual((await called('duty-telephones.set', 3)).input, { telephone: null })
    })
  })

  test('the provider: an empty secret keeps the one there, removing sends none', async () => {
    const answers: Answers = { ...SETTINGS, 'oidc.set': SETTINGS['oidc.get'] }
    await stand.see('/settings', { ...FULL, answers }, async ({ page, called }) => {
      const part = page.getByRole('region', { name: 'Sign-in through your organisation' })
      await part.getByText('http://localhost/oidc/callback').waitFor()
      await part.getByLabel('Client ID').fill('other')
      await part.getByRole('button', { name: 'Save' }).click()
      const settings = { issuer: 'https://login.example', clientId: 'other' }
      assert.deepEqual((await called('oidc.set')).input, { settings })
      await part.getByLabel('Client secret').fill('a secret of length')
      await part.getByRole('button', { name: 'Save' }).click()
      const whole = { ...settings, clientSecret: 'a secret of length' }
      assert.deepEqual((await called('oidc.set', 2)).input, { settings: whole })
      await part.getByRole('button', { name: 'Remove the provider' }).click()
      assert.deepEqual((await called('oidc.set', 3)).input, { settings: null })
    })
  })

  test('one part that fails leaves the others standing', async () => {
    const answers: Answers = { ...SETTINGS, 'oidc.get': problem('internal', 'It broke.') }
    await stand.see('/settings', { ...FULL, answers }, async ({ page }) => {
      const part = page.getByRole('region', { name: 'Sign-in through your organisation' })
      await part.getByRole('alert').getByText('It broke.').waitFor()
      await page.getByRole('region', { name: 'Your agency' }).getByLabel('Controller').waitFor()
    })
  })

  test('whoever waits for keys may use the recovery key from the safe; nobody else is offered it', async () => {
    const wrong = problem('invalid-input', 'This is not the recovery key.')
    const answers: Answers = { ...SETTINGS, 'keys.recover': wrong }
    await stand.see('/settings', { answers, as: newcomer }, async ({ page, called, answer }) => {
      const part = page.getByRole('region', { name: 'Use the recovery key' })
      const go = part.getByRole('button', { name: 'Open the agency’s keys' })
      await go.waitFor()
      await eventually(() => go.isDisabled(), true)
      await part.getByLabel('Recovery key').fill('7K2M-9QXA-0000-1111')
      await go.click()
      await part.getByRole('alert').getByText('This is not the recovery key.').waitFor()
      answer({ 'keys.recover': {}, 'sessions.current': analyst })
      await go.click()
      assert.deepEqual((await called('keys.recover', 2)).input, { recoveryKey: '7K2M-9QXA-0000-1111' })
      await part.waitFor({ state: 'detached' })
    })
    await stand.see('/settings', FULL, async ({ page, settled }) => {
      await page.getByRole('region', { name: 'You', exact: true }).waitFor()
      await settled()
      assert.equal(await page.getByText('Use the recovery key').count(), 0)
    })
  })
})
