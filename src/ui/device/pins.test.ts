import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { beforeEach, describe, test } from 'node:test'
import { DeviceMemory } from '../../../test/fakes/device-memory.ts'
import { newKeyPair } from '../../kernel/vault/boxes.ts'
import { fingerprintOf } from '../shell/fingerprint.ts'
import type { ContactKit } from './contact-seal.ts'
import { Device, type Opened } from './device.ts'
import type { Kit } from './kit.ts'
import { pinned, pinsOf } from './pins.ts'
import { written } from './seal.ts'

const key = () => ({ id: crypto.randomUUID(), publicKey: written(newKeyPair().publicKey) })
const AGENCY = crypto.randomUUID()
const [FIRST, OTHER] = [key(), key()]
const desk = (of = FIRST, agency = AGENCY) => ({ agency, name: 'Desk of Nowhere', forms: ['labour'], key: of })
const contact = (of = FIRST) => ({ key: of, persons: [] }) as unknown as ContactKit
const kit = (more: Partial<Kit> = {}): Kit => ({
  forms: [],
  desks: [desk()],
  envelopeKey: 'x',
  device: crypto.randomUUID(),
  contact: contact(),
  ...more,
})

describe('keys that a device seals to', () => {
  let memory: DeviceMemory
  let given: Kit
  let device: Device
  let opened: Opened
  beforeEach(async () => {
    memory = new DeviceMemory()
    given = kit()
    device = new Device(memory, async (name) => {
      if (name === 'devices.register') return { status: 200, body: { forgotten: false } }
      const { contact: persons, ...forms } = given
      return { status: 200, body: name === 'forms.list' ? forms : persons }
    })
    opened = await device.setUp('482915', given)
  })
  const renewed = async (): Promise<Kit> => {
    const found = await device.renew(opened)
    return typeof found === 'string' ? assert.fail(found) : found
  }

  test('stay those it was set up with, whatever a server gives later, until somebody has confirmed the new ones', async () => {
    given = kit({ desks: [desk(OTHER)], contact: contact(OTHER) })
    const found = await renewed()
    assert.deepEqual([found.desks[0].key, found.contact?.key], [FIRST, FIRST])
    assert.deepEqual(
      found.changed?.map(({ key }) => key),
      [OTHER, OTHER],
    )
    const trusted = await device.trust({ ...opened, kit: found }, (found.changed ?? [])[0])
    // Confirmed at one place it is confirmed at the other: it is one key.
    assert.deepEqual([trusted.desks[0].key, trusted.contact?.key, trusted.changed], [OTHER, OTHER, undefined])
    const again = await device.unlock('482915')
    assert.deepEqual(again.kind === 'open' && again.kit.desks[0].key, OTHER)
  })

  test('stay confirmed when what a fetch from before brings comes only after it', async () => {
    given = kit({ desks: [desk(OTHER)], contact: contact(OTHER) })
    const shown = { ...opened, kit: await renewed() }
    const late = device.renew(shown)
    await device.trust(shown, (shown.kit.changed ?? [])[0])
    await late
    // And whoever asks with what the device showed when it was opened, as the page does whenever a network comes.
    const found = await renewed()
    assert.deepEqual([found.desks[0].key, found.contact?.key, found.changed], [OTHER, OTHER, undefined])
  })

  test('of an agency that was not there before are not sealed to unasked', async () => {
    const stranger = desk(OTHER, crypto.randomUUID())
    given = kit({ desks: [desk(), stranger] })
    const found = await renewed()
    assert.deepEqual(found.desks, [desk()])
    assert.deepEqual(found.changed, [{ of: stranger.agency, name: stranger.name, key: OTHER }])
    assert.deepEqual((await device.trust({ ...opened, kit: found }, (found.changed ?? [])[0])).desks, [
      desk(),
      stranger,
    ])
  })

  test('of two agencies that are both trusted are not exchanged for each other', async () => {
    const second = desk(OTHER, crypto.randomUUID())
    opened = await device.setUp('482915', kit({ desks: [desk(), second] }))
    given = kit({ desks: [desk(OTHER), second], contact: contact(OTHER) })
    const found = await renewed()
    assert.deepEqual([found.desks[0].key, found.contact?.key, found.changed?.length], [FIRST, FIRST, 2])
  })

  test('are remembered of an agency that takes nothing for a while', async () => {
    given = kit({ desks: [] })
    opened = { ...opened, kit: await renewed() }
    given = kit({ desks: [desk(OTHER)] })
    assert.deepEqual((await renewed()).desks[0].key, FIRST)
  })

  test('of a device from before there were pins are those that it used', () => {
    assert.deepEqual(pinsOf(kit()), { [AGENCY]: FIRST, own: FIRST })
    assert.deepEqual(pinned(pinsOf(kit()), kit({ desks: [desk(OTHER)] })).desks[0].key, FIRST)
  })

  test('have a fingerprint that both sides write alike', async () => {
    const hex = createHash('sha256').update(Buffer.from(FIRST.publicKey, 'base64url')).digest('hex')
    assert.equal((await fingerprintOf(FIRST.publicKey)).replaceAll(' ', ''), hex.slice(0, 32))
    assert.match(await fingerprintOf(FIRST.publicKey), /^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
  })
})
