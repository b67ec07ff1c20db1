import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Out } from '../../../src/ui/shell/contract.ts'
import { noBrowser, sideways, textOf, violations } from '../../browser/browser.ts'
import { eventually } from '../../browser/eventually.ts'
import { shoot } from '../../e2e/shots.ts'
import { type Answers, problem } from '../answers.ts'
import { personList } from '../cases/cases.ts'
import { seeAllLooks } from '../looks.ts'
import { id, inspector } from '../people.ts'
import { raiseStand, type Stand } from '../stand.ts'

type Device = Out<'devices.list'>['devices'][number]
const device = (more: Partial<Device> = {}): Device => ({
  id: 'a5d0ca00-0000-4000-8000-000000000001',
  member: { id: id(1), name: 'Dace Ozoliņa' },
  own: true,
  madeAt: '2026-11-02T08:00:00Z',
  seenAt: '2026-11-24T07:30:00Z',
  sent: 3,
  persons: 2,
  page: 'device-Ab12',
  wipes: true,
  forgottenAt: null,
  forgottenBy: null,
  ...more,
})
const LOST = device({
  id: 'b0b0b000-0000-4000-8000-000000000002',
  own: false,
  member: { id: id(2), name: 'Jānis Bērziņš' },
  forgottenAt: '2026-11-20T08:00:00Z',
  forgottenBy: { id: id(1), name: 'Dace Ozoliņa' },
})
const FULL: { as: typeof inspector; answers: Answers } = {
  as: inspector,
  answers: { 'devices.list': { devices: [device(), LOST], key: 'A'.repeat(43) }, 'leftovers.list': { left: [] } },
}

const told = (more: object = {}) => ({
  ...{ danger: 'soon', needs: ['medical'], language: 'uk', interpreter: 'here', informed: 'told' },
  ...{ exploitation: 'labour', signs: ['fear'], place: 'Izdomāta ferma', account: 'Viens.' },
  persons: [
    {
      ...{ number: 1, called: 'Oksana V.', born: '', mode: 'named', age: 'adult', sex: 'female' },
      ...{ citizenship: 'UA', refuses: [] },
    },
  ],
  ...more,
})
const [person] = personList.persons
const ARRIVALS = {
  contacts: [
    {
      ...{ arrival: id(71), case: id(72), by: { id: id(1), name: 'Dace Ozoliņa' } },
      ...{ at: '2026-11-23T08:00:00Z', sentAt: '2026-11-24T08:00:00Z', alike: [] },
      differs: { first: told(), second: told({ danger: 'now', account: 'Divi.' }) },
    },
    {
      ...{ arrival: id(73), case: id(74), by: { id: id(1), name: 'Dace Ozoliņa' } },
      ...{ at: '2026-11-23T08:00:00Z', sentAt: '2026-11-24T08:00:00Z', differs: null },
      alike: [{ came: person, before: { ...person, id: id(75), code: 'BEEF01' } }],
    },
  ],
} as Out<'contacts.list'>
const SETTLING: { as: typeof inspector; answers: Answers } = {
  as: inspector,
  answers: { 'contacts.list': ARRIVALS, 'contacts.settle': { arrival: id(71), case: id(72) } },
}

describe('devices and what came from them', { skip: noBrowser }, () => {
  let stand: Stand
  before(async () => {
    stand = await raiseStand()
  })
  after(() => stand?.close())

  test('all looks', () => seeAllLooks(stand, '/devices', FULL, 'tbody tr'))
  test('all looks of two versions', () => seeAllLooks(stand, '/cases/from-devices', SETTLING, 'table.beside'))

  test('one that was lost is forgotten only after what may be on it was read', async () => {
    const answers = { ...FULL.answers, 'devices.forget': {} }
    await stand.see('/devices', { ...FULL, answers, width: 390 }, async ({ page, called }) => {
      const rows = page.locator('tbody tr')
      await eventually(() => textOf(rows.nth(0)), /A5D0CA.*set up 2 Nov.*In use.*3/)
      await eventually(() => textOf(rows.nth(1)), /B0B0B0.*of Jānis Bērziņš.*Forgotten.*by Dace Ozoliņa/)
      // What was forgotten is so for good: it has no second button.
      await eventually(() => page.getByRole('button', { name: /^Forget/ }).count(), 1)
      await shoot(page, 'devices')
      await page.getByRole('button', { name: 'Forget: A5D0CA' }).click()
      const dialog = page.getByRole('dialog')
      await eventually(() => textOf(dialog), /for good.*end your sessions.*What may be on it.*24 hours.*2 numbers/)
      await shoot(page, 'devices forget')
      assert.deepEqual(await violations(page), [])
      assert.equal(await sideways(page), 0)
      await dialog.getByRole('button', { name: 'Forget', exact: true }).click()
      assert.deepEqual((await called('devices.forget')).input, { device: device().id })
      await eventually(() => dialog.count(), 0)
    })
  })

  test('what a lost device handed in is taken in or discarded by somebody, each with a name', async () => {
    const [form, contact] = [81, 82].map((n, i) => ({
      ...{ id: id(n), device: LOST.id, member: LOST.member, leftOn: '2026-11-21', endsOn: '2026-12-21' },
      operation: (['forms.send', 'contacts.send'] as const)[i],
    }))
    const answers: Answers = {
      ...FULL.answers,
      'leftovers.list': { left: [form, contact] as Out<'leftovers.list'>['left'] },
      'contacts.send': { arrival: id(90), outcome: 'new', case: id(91), persons: [] },
      'leftovers.discard': {},
    }
    await stand.see('/devices', { ...FULL, answers, width: 390 }, async ({ page, called, answer }) => {
      const rows = page.locator('section[aria-labelledby=left] tbody tr')
      await eventually(
        () => textOf(rows.nth(1)),
        /A first contact.*B0B0B0 of Jānis Bērziņš.*21 Nov.*erased after 21 Dec/,
      )
      await shoot(page, 'devices left behind')
      assert.deepEqual(await violations(page), [])
      assert.equal(await sideways(page), 0)
      answer({ 'leftovers.list': { left: [form] as Out<'leftovers.list'>['left'] } })
      await page.getByRole('button', { name: 'Take in: A first contact, B0B0B0' }).click()
      assert.deepEqual((await called('contacts.send')).input, { left: contact.id })
      await eventually(() => rows.count(), 1)
      answer({ 'leftovers.discard': problem('reason-needed', 'Say why.') })
      await page.getByRole('button', { name: 'Discard: A form, B0B0B0' }).click()
      await page.getByRole('dialog').locator('textarea').waitFor()
    })
  })

  test('the key of the agency stands there to be compared, and a file that a device saved is taken in', async () => {
    const answers: Answers = {
      ...FULL.answers,
      'forms.send': { report: id(92), receivedOn: '2026-11-24', outcome: 'new' },
    }
    await stand.see('/devices', { ...FULL, answers }, async ({ page, called }) => {
      await eventually(
        () => textOf(page.locator('section[aria-labelledby=agency-key]')),
        /sign by sign: ([0-9a-f]{4} ?){8}$/,
      )
      await page.getByText('Take in a file that a device saved').first().click()
      const give = (text: string) =>
        page
          .locator('input[type=file]')
          .setInputFiles({ name: 'units.json', mimeType: 'application/json', buffer: Buffer.from(text) })
      await give('{"other": true}')
      await page.getByText('This is not a file that a device saved.').waitFor()
      await give(JSON.stringify({ envelopes: [{ lane: 0, envelope: 'c2VhbGVk' }] }))
      await page.getByText('1 envelope taken in.').waitFor()
      assert.deepEqual((await called('forms.send')).input, { envelope: 'c2VhbGVk' })
    })
  })

  test('where it could not be forgotten the dialog stays and says so', async () => {
    const answers = { ...FULL.answers, 'devices.forget': problem('not-found', 'There is no such device of yours.') }
    await stand.see('/devices', { ...FULL, answers }, async ({ page }) => {
      await page.getByRole('button', { name: 'Forget: A5D0CA' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Forget', exact: true }).click()
      await eventually(() => textOf(dialog.getByRole('alert')), /no such device of yours/)
    })
  })

  test('without any it says how one is set up', async () => {
    await stand.see(
      '/devices',
      { ...FULL, answers: { 'devices.list': { devices: [], key: null }, 'leftovers.list': { left: [] } } },
      async ({ page }) => {
        await page.getByText('No device keeps forms.').waitFor()
        await page.getByText('/o/').waitFor()
        const open = page.getByRole('link', { name: 'Work without a network on this device' })
        await eventually(() => open.getAttribute('href'), '/o/')
      },
    )
  })

  test('what differs is marked, and the version that holds is chosen with a reason', async () => {
    const answers = { ...SETTLING.answers, 'contacts.settle': problem('reason-needed', 'Say why.') }
    await stand.see('/cases/from-devices', { ...SETTLING, answers, width: 390 }, async ({ page, called, answer }) => {
      const first = page.getByRole('table').first()
      await eventually(() => textOf(first), /Viens\..*Divi\./)
      await eventually(() => first.locator('.is.warning').count(), 2)
      await shoot(page, 'devices versions')
      assert.equal(await sideways(page), 0)
      await page.getByRole('button', { name: 'The second holds' }).click()
      assert.deepEqual((await called('contacts.settle')).input, { arrival: id(71), as: 'second' })
      answer({ 'contacts.settle': { arrival: id(71), case: id(72) }, 'contacts.list': { contacts: [] } })
      const why = page.getByRole('dialog').filter({ has: page.locator('textarea') })
      await why.locator('textarea').fill('She corrected it herself')
      await why.getByRole('button').first().click()
      await page.getByText('Nothing to settle.').waitFor()
    })
  })

  test('two of a like name lead to both pages, and nobody is merged by a press', async () => {
    await stand.see('/cases/from-devices', SETTLING, async ({ page }) => {
      const pair = page.getByRole('table').nth(1)
      await eventually(() => pair.getByRole('link').count(), 2)
      await eventually(() => pair.getByRole('link').last().getAttribute('href'), `/cases/${id(75)}`)
      for (const name of ['One person', 'Two persons']) await page.getByRole('button', { name }).waitFor()
      await eventually(() => page.getByRole('button', { name: 'The first holds' }).count(), 1)
    })
  })
})
