import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import { noBrowser, sideways, violations } from '../../browser/browser.ts'
import { A_JOURNEY, eventually } from '../../browser/eventually.ts'
import { DeviceStand, type Telephone } from '../../houses/device.ts'
import { unfinished } from '../../houses/device-drafts.ts'
import { inHand, PIN } from '../../houses/telephone-in-hand.ts'
import { LABOUR } from '../../samples/forms.ts'

describe('a device whose own lock is asked with the PIN', { skip: noBrowser, timeout: A_JOURNEY }, () => {
  let stand: DeviceStand
  let telephone: Telephone
  before(async () => {
    stand = await DeviceStand.raise()
  })
  afterEach(() => telephone?.throwAway())
  after(() => stand?.close())

  const { tell, page, press, heading, unlock, setUp, lock } = inHand(() => telephone)
  /** A telephone with a lock of its own, as Chromium plays one (WebAuthn's PRF). */
  const bought = async (hasPrf = true) => {
    telephone = await stand.telephone()
    const devtools = await telephone.context.newCDPSession(page())
    await devtools.send('WebAuthn.enable')
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        ctap2Version: 'ctap2_1',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
        hasPrf,
      },
    })
    return {
      credentials: () =>
        devtools.send('WebAuthn.getCredentials', { authenticatorId }).then(({ credentials }) => credentials.length),
      clear: () => devtools.send('WebAuthn.clearCredentials', { authenticatorId }),
    }
  }
  const begin = async () => {
    await press('Labour inspection')
    await page().getByLabel('Employer').fill(LABOUR.employer)
    await press('Leave it for now')
    await page().locator('section[aria-labelledby=unfinished]').waitFor()
    await eventually(async () => (await telephone.rows()).drafts, 1)
  }

  test('opens by both, and a copy of its storage by no PIN, not even the right one', async () => {
    const own = await bought()
    await setUp()
    assert.equal(await own.credentials(), 1)
    await begin()
    await lock()
    await unlock()
    await page().locator('section[aria-labelledby=unfinished]').waitFor()
    assert.deepEqual(await unfinished(telephone, PIN), [])
    await press('Wipe this device')
    await press('Wipe now')
    await heading('Units')
    await eventually(async () => (await telephone.rows()).kit, 0)
  })

  test('that does not answer costs no try, opens nothing, and is wiped from there', async () => {
    const own = await bought()
    await setUp()
    await begin()
    await lock()
    await own.clear()
    for (let i = 0; i < 2; i++) {
      if (i === 0) await press('More')
      await page().getByLabel(tell('pin'), { exact: true }).fill(PIN)
      await press('Open')
      await page().getByText('did not answer').waitFor()
    }
    assert.deepEqual(await violations(page()), [])
    assert.equal(await sideways(page()), 0)
    await press('Wipe this device')
    await press('Wipe now')
    await heading('Units')
    await eventually(async () => Object.values(await telephone.rows()).join(), '0,0,0,0')
  })

  test('that gives no key is told before the PIN is set, and the PIN is set without it', async () => {
    await bought(false)
    await telephone.signIn()
    await telephone.open()
    await press('More')
    await page().getByLabel(tell('pin-new')).fill(PIN)
    await page().getByLabel(tell('pin-again')).fill(PIN)
    assert.deepEqual(await violations(page()), [])
    await press('Set the PIN')
    await page().getByText('gives no key for that').waitFor()
    await page()
      .getByLabel(/own lock/)
      .uncheck()
    await press('Set the PIN')
    await heading('Fill in a form')
    await begin()
    assert.equal((await unfinished(telephone, PIN)).length, 1)
  })

  test('is not asked on a device that has none', async () => {
    telephone = await stand.telephone()
    await telephone.signIn()
    await telephone.open()
    await press('More')
    await page().getByLabel(tell('pin-new')).waitFor()
    assert.equal(
      await page()
        .getByLabel(/own lock/)
        .count(),
      0,
    )
  })
})
