import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { noBrowser, textOf, until } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { type Answers, held, problem } from '../answers.ts'
import { found, invite, offer, RECOVERY, SECRET } from '../doors.ts'
import { looksRight, printsRight, seeAllLooks } from '../looks.ts'
import { administrator } from '../people.ts'
import { raiseStand, type Stand, type View } from '../stand.ts'

// The ways in: founding the first agency, and accepting an invite.

const SETUP = `/setup#${SECRET}`
const FOUND: Answers = { 'totp.offer': offer, 'agencies.found': found }
const INVITE = `/invite#${SECRET}`
const INVITED: Answers = {
  'totp.offer': offer,
  'invites.show': invite,
  'invites.accept': { sessionToken: SECRET, member: administrator.member, recoveryKey: null },
}

const byPassword = async ({ page }: View) => {
  await page.getByText('A password and six digits from an app on your phone.').click()
  await page
    .getByLabel('Password', { exact: true })
    .and(page.locator('input[type=password]'))
    .fill('five words that differ much')
  await page.getByRole('img', { name: 'QR code for the app' }).waitFor()
  await page.getByLabel('Code from your app').fill('123456')
}

const fillAgency = async ({ page }: View) => {
  await page.getByLabel('Name of the agency').fill('Labour Inspectorate of Sēlija')
  await page.getByLabel('Controller').fill('Invented Street 1')
  await page.getByLabel('Data protection officer').fill('dpo@inspektorats.example')
  await page.getByLabel('Name', { exact: true }).fill('Jānis Bērziņš')
  await page.getByLabel('E-mail address').fill('janis@inspektorats.example')
}

describe('joining', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('set-up, all looks', () => seeAllLooks(stand, '/setup', { as: null, state: 'new', answers: FOUND }, '.form'))
  test('invite, all looks', () => seeAllLooks(stand, INVITE, { as: null, answers: INVITED }, '.form'))

  test('set-up: the secret leaves the address at once; agency, member and method are sent', async () => {
    await stand.see(SETUP, { as: null, state: 'new', answers: FOUND }, async (view) => {
      const { page, called, settled } = view
      await page.getByRole('heading', { name: 'Set up Ausma' }).waitFor()
      await eventually(() => page.evaluate('location.hash'), '')
      await settled()
      assert.equal(await page.getByLabel('One-time token').count(), 0)
      await fillAgency(view)
      await byPassword(view)
      await page.getByText('ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567').waitFor()
      await page.getByRole('button', { name: 'Make the agency and its keys' }).click()
      assert.deepEqual((await called('agencies.found')).input, {
        setup: SECRET,
        agency: {
          name: 'Labour Inspectorate of Sēlija',
          country: 'LV',
          regime: 'gdpr',
          controller: 'Invented Street 1',
          dataProtectionOfficer: 'dpo@inspektorats.example',
        },
        member: { name: 'Jānis Bērziņš', email: 'janis@inspektorats.example', language: 'en' },
        method: {
          kind: 'password',
          password: 'five words that differ much',
          totp: { secret: offer.secret, code: '123456' },
        },
      })
    })
  })

  test('the recovery key is shown once, printed, and asked back before one goes on', async () => {
    await stand.see(SETUP, { as: null, state: 'new', answers: FOUND }, async (view) => {
      const { page, answer, settled } = view
      await fillAgency(view)
      await byPassword(view)
      await page.getByRole('button', { name: 'Make the agency and its keys' }).click()
      await page.getByRole('heading', { name: 'The recovery key' }).waitFor()
      await eventually(() => page.locator('.key-words li').allTextContents(), RECOVERY.split('-'))
      const go = page.getByRole('button', { name: 'It is kept. Go to the desk' })
      await page.getByLabel('Word 2').fill('9QXB')
      await page.getByText('This is not that word.').waitFor()
      await looksRight(view)
      await printsRight(view)
      await eventually(() => go.isDisabled(), true)
      // O may stand for 0 and small for large: whoever reads it from paper types what they see.
      await page.getByLabel('Word 2').fill('9qxa')
      await page.getByLabel('Word 4').fill('zw8e')
      answer({ 'sessions.current': administrator })
      await go.click()
      await page.getByText('What waits for you, Jānis Bērziņš.').waitFor()
      await settled()
      assert.ok(!(await page.content()).includes('9QXA'))
    })
  })

  test('on paper the key says what it is, and no button or field stands there', async () => {
    await stand.see(SETUP, { as: null, state: 'new', answers: FOUND }, async (view) => {
      const { page } = view
      await fillAgency(view)
      await byPassword(view)
      await page.getByRole('button', { name: 'Make the agency and its keys' }).click()
      await page.locator('.key-words').waitFor()
      await page.emulateMedia({ media: 'print' })
      await eventually(() => page.getByText('Ausma, recovery key of Labour Inspectorate of Sēlija').isVisible(), true)
      await eventually(() => page.locator('input, button').filter({ visible: true }).count(), 0)
      await eventually(() => page.locator('.key-words li').filter({ visible: true }).count(), 4)
    })
  })

  test('without the link one types the token; faults stand at their fields and nothing typed is lost', async () => {
    const fields = [
      { field: 'setup', message: 'This token was used.' },
      { field: 'agency.controller', message: 'Too small: expected string to have >=1 characters' },
      { field: 'member.email', message: 'an e-mail address is expected' },
      { field: 'method.password', message: 'at least 12 characters are needed' },
      { field: 'method.totp.code', message: 'six digits are expected' },
    ]
    const answers: Answers = { ...FOUND, 'agencies.found': problem('invalid-input', 'Look.', { fields }) }
    await stand.see('/setup', { as: null, state: 'new', answers }, async (view) => {
      const { page } = view
      await page.getByLabel('One-time token').fill('token')
      await byPassword(view)
      await page.getByRole('button', { name: 'Make the agency and its keys' }).click()
      const fault = page.locator('.fault')
      await eventually(() => textOf(fault.nth(0)), 'This token was used.')
      await eventually(() => textOf(fault.nth(1)), 'Fill this in.')
      await eventually(() => textOf(fault.nth(3)), 'At least 12 characters are needed.')
      await eventually(() => textOf(fault.nth(4)), 'Six digits are needed.')
      await eventually(() => page.locator('[aria-invalid=true]').count(), 5)
      await eventually(() => page.getByLabel('One-time token').inputValue(), 'token')
      await looksRight(view)
    })
  })

  test('invite of an auditor: nobody has to admit them, and nothing says so', async () => {
    const answers: Answers = { ...INVITED, 'invites.show': { ...invite, roles: ['auditor'], admission: false } }
    await stand.see(INVITE, { as: null, answers }, async ({ page }) => {
      await page.getByText('your roles open no sealed content').waitFor()
      assert.equal(await page.getByText('has admitted you').count(), 0)
    })
  })

  test('invite: who invites whom as what, and that a colleague must admit them', async () => {
    await stand.see(INVITE, { as: null, answers: INVITED }, async (view) => {
      const { page, called, answer } = view
      await page.getByRole('heading', { name: 'You are invited to Labour Inspectorate of Sēlija' }).waitFor()
      await eventually(() => page.evaluate('location.hash'), '')
      assert.deepEqual((await called('invites.show')).input, { secret: SECRET })
      await page.getByText('As analyst, hotline, under new@inspektorats.example.').waitFor()
      await page.getByText('Sealed content opens once a colleague has admitted you.').waitFor()
      await page.getByLabel('Name', { exact: true }).fill('Anna Liepa')
      await byPassword(view)
      answer({ 'sessions.current': administrator })
      await page.getByRole('button', { name: 'Accept', exact: true }).click()
      assert.deepEqual((await called('invites.accept')).input, {
        secret: SECRET,
        member: { name: 'Anna Liepa', email: 'new@inspektorats.example', language: 'en' },
        method: {
          kind: 'password',
          password: 'five words that differ much',
          totp: { secret: offer.secret, code: '123456' },
        },
      })
      await page.waitForURL(`${stand.origin}/`)
    })
  })

  test('the first member of an agency is shown its recovery key', async () => {
    const answers: Answers = {
      ...INVITED,
      'invites.show': { ...invite, first: true },
      'invites.accept': { sessionToken: SECRET, member: administrator.member, recoveryKey: RECOVERY },
    }
    await stand.see(INVITE, { as: null, answers }, async (view) => {
      const { page } = view
      await page.getByText('You are the first member').waitFor()
      await page.getByLabel('Name', { exact: true }).fill('Anna Liepa')
      await byPassword(view)
      await page.getByRole('button', { name: 'Accept', exact: true }).click()
      await page.getByRole('heading', { name: 'The recovery key' }).waitFor()
      await eventually(() => page.locator('.key-words li').count(), 4)
    })
  })

  test('an invite that is gone says so, and what to do', async () => {
    const answers: Answers = { 'invites.show': problem('not-found', 'There is no such invite.') }
    await stand.see(INVITE, { as: null, answers }, async ({ page, settled }) => {
      await page.getByRole('alert').getByText('There is no such invite.').waitFor()
      await page.getByText('An invite can be used once and ends after some days.').waitFor()
      await settled()
      assert.equal(await page.locator('form').count(), 0)
    })
  })

  test('an invite on its way says so', async () => {
    const slow = held('invites.show', invite)
    await stand.see(INVITE, { as: null, answers: { ...INVITED, 'invites.show': slow.reply } }, async ({ page }) => {
      await page.getByRole('heading', { name: 'Your invite' }).waitFor()
      await page.getByRole('progressbar').waitFor()
      slow.release()
      await page.getByRole('heading', { name: /^You are invited/ }).waitFor()
      await until(page, `document.activeElement.tagName === 'H1'`)
      await eventually(() => textOf(page.locator('h1')), /Sēlija/)
    })
  })
})
