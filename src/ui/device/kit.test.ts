import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { fetchKit } from './kit.ts'

const DEVICE = '00000000-0000-4000-8000-00000000000d'
const FORMS = { forms: [], desks: [], envelopeKey: 'of the installation' }
const CONTACT = { rules: {}, key: {}, envelopeKey: 'of the installation', screening: true, persons: [{}, {}] }
const ok = (body: unknown) => ({ status: 200, body })
const refused = (status: number) => ({ status, body: { detail: 'x' } })
type Reply = { status: number; body: unknown }

/** Answers by operation, `null` for no network; says what was asked. */
const server = (replies: Record<string, Reply | null>) => {
  const asked: { name: string; input: unknown }[] = []
  const call = async (name: string, input: unknown) => {
    asked.push({ name, input })
    const reply = replies[name]
    if (!reply) throw new TypeError('Failed to fetch')
    return reply
  }
  return { asked, call }
}
const KNOWN = { 'forms.list': ok(FORMS), 'contacts.kit': ok(CONTACT), 'devices.register': ok({ forgotten: false }) }

describe('what a device fetches', () => {
  test('forms, rules and numbers; and it says last that it holds them, with how many', async () => {
    const { asked, call } = server(KNOWN)
    assert.deepEqual(await fetchKit(call, { device: DEVICE }), { ...FORMS, device: DEVICE, contact: CONTACT })
    assert.deepEqual(
      asked.map(({ name }) => name),
      ['forms.list', 'contacts.kit', 'devices.register'],
    )
    assert.deepEqual(asked[2].input, { device: DEVICE, persons: 2 })
  })

  for (const [what, replies, kit] of [
    ['whose roles fill in forms and meet nobody', { 'contacts.kit': refused(403) }, { ...FORMS, contact: null }],
    [
      'whose roles meet persons and fill in no form',
      { 'forms.list': refused(403) },
      { forms: [], desks: [], envelopeKey: CONTACT.envelopeKey, contact: CONTACT },
    ],
  ] as const)
    test(`of somebody ${what}: the one without the other`, async () => {
      const { call } = server({ ...KNOWN, ...replies })
      assert.deepEqual(await fetchKit(call, { device: DEVICE }), { ...kit, device: DEVICE })
    })

  for (const [what, replies, why, last] of [
    ['nobody is signed in', { 'forms.list': refused(401) }, 'sign-in', 'forms.list'],
    ['the roles do neither', { 'forms.list': refused(403), 'contacts.kit': refused(403) }, 'sign-in', 'contacts.kit'],
    ['there is no network', { 'forms.list': null }, 'offline', 'forms.list'],
    ['the network breaks off half way', { 'contacts.kit': null }, 'offline', 'contacts.kit'],
    ['the agency has no key yet', { 'contacts.kit': refused(409) }, 'offline', 'contacts.kit'],
    ['it cannot say that it is there', { 'devices.register': refused(503) }, 'offline', 'devices.register'],
    ['it was given up as lost', { 'devices.register': ok({ forgotten: true }) }, 'forgotten', 'devices.register'],
  ] as const)
    test(`where ${what} it has nothing: ${why}`, async () => {
      const { asked, call } = server({ ...KNOWN, ...replies })
      assert.equal(await fetchKit(call, { device: DEVICE }), why)
      assert.equal(asked.at(-1)?.name, last, 'nothing more is asked')
    })
})
