import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { DeviceMemory } from '../../../test/fakes/device-memory.ts'
import { Device, type Opened } from './device.ts'
import type { Kit } from './kit.ts'
import { hashed, newToken, UNSEEN_DAYS } from './watch.ts'

const DAY = 86_400_000
const PIN = '482915'
const TOKEN = newToken()
const kit: Kit = { forms: [], desks: [], envelopeKey: 'x', device: crypto.randomUUID(), contact: null }

type Reply = { status: number; body: unknown }
const ok = (body: unknown): Reply => ({ status: 200, body })

describe('a device that nobody has unlocked', () => {
  let memory: DeviceMemory
  let now: number
  let server: Record<string, Reply | Reply[]>
  let calls: { name: string; input: unknown }[]
  let device: Device
  let hold: (name: string) => Promise<void>
  const open = () =>
    new Device(
      memory,
      async (name, input) => {
        calls.push({ name, input })
        await hold(name)
        const reply = server[name]
        const next = Array.isArray(reply) ? reply.shift() : reply
        if (!next) throw new TypeError('Failed to fetch')
        return next
      },
      () => now,
    )
  beforeEach(async () => {
    memory = new DeviceMemory()
    now = Date.parse('2026-11-02T08:00:00Z')
    server = {}
    calls = []
    hold = async () => {}
    device = open()
    await device.setUp(PIN, kit)
    await memory.changeWatch((watch) => watch && { ...watch, token: TOKEN })
    await memory.keepDraft({ id: 'a', until: now + DAY * 99, sealed: new Uint8Array() })
    await put('one', 1)
  })
  const put = (id: string, lane: number) => memory.keepEnvelope({ id, envelope: `sealed-${id}`, lane, refused: null })
  const names = () => calls.map(({ name }) => name)
  const isWiped = () => memory.held.lock === null && memory.held.kit === null && memory.draftsHeld.size === 0

  test('asks by its token alone, and stays as it is where it is trusted', async () => {
    server = { 'devices.check': ok({ wipe: false }) }
    now += 3 * DAY
    assert.equal(await device.checkIn(), false)
    assert.deepEqual(calls, [{ name: 'devices.check', input: { token: TOKEN } }])
    assert.deepEqual([memory.watchHeld?.seenAt, isWiped()], [now, false])
  })

  test('given up as lost: wipes itself, ends the session, hands in what is sealed, and keeps nothing', async () => {
    await put('two', 0)
    server = {
      'devices.check': ok({ wipe: true }),
      'sessions.close': ok({}),
      'leftovers.leave': ok({ kept: true }),
    }
    assert.equal(await device.checkIn(), true)
    assert.deepEqual([isWiped(), memory.envelopesHeld.size, memory.watchHeld], [true, 0, null])
    assert.deepEqual(names(), ['devices.check', 'sessions.close', 'leftovers.leave', 'leftovers.leave'])
    assert.deepEqual(calls[2].input, { token: TOKEN, lane: 1, envelope: 'sealed-one' })
  })

  test('cut off while it hands in, it goes on when it starts again, without asking and without a session left', async () => {
    await put('two', 0)
    server = {
      'devices.check': ok({ wipe: true }),
      'sessions.close': [],
      'leftovers.leave': [ok({ kept: true })],
    }
    await device.checkIn()
    assert.deepEqual([isWiped(), [...memory.envelopesHeld.keys()]], [true, ['two']])
    server = { 'sessions.close': ok({}), 'leftovers.leave': ok({ kept: true }) }
    calls = []
    assert.equal(await open().checkIn(), true)
    assert.deepEqual(names(), ['sessions.close', 'leftovers.leave'])
    assert.deepEqual([memory.envelopesHeld.size, memory.watchHeld], [0, null])
  })

  test('what was offered and refused for good goes too; what was only not answered is offered again', async () => {
    server = {
      'devices.check': ok({ wipe: true }),
      'sessions.close': ok({}),
      'leftovers.leave': { status: 503, body: null },
    }
    await device.checkIn()
    assert.equal(memory.envelopesHeld.size, 1)
    // The page of a network in the server's place has not kept it.
    server = { 'leftovers.leave': ok(null) }
    await device.checkIn()
    assert.equal(memory.envelopesHeld.size, 1)
    server = { 'leftovers.leave': { status: 409, body: {} } }
    await device.checkIn()
    assert.equal(memory.envelopesHeld.size, 0)
  })

  for (const [what, reply] of [
    ['no network', undefined],
    ['the page of a proxy', ok(null)],
    ['another 200', ok({ wipe: 'yes' })],
    ['a server that does not know it', { status: 404, body: {} }],
  ] as const)
    test(`is not wiped by ${what}, and that is no sign of life either`, async () => {
      server = reply ? { 'devices.check': reply } : {}
      const since = memory.watchHeld?.seenAt
      now += DAY
      assert.equal(await device.checkIn(), false)
      assert.deepEqual([memory.watchHeld?.seenAt, isWiped()], [since, false])
    })

  test('wipes itself when the server has not answered for two weeks; what is sealed stays and is still sent', async () => {
    now += UNSEEN_DAYS * DAY - 1
    assert.equal(await device.sweep(), false)
    now += 1
    assert.equal(await device.sweep(), true)
    assert.deepEqual([isWiped(), memory.envelopesHeld.size], [true, 1])
  })

  test('a clock that is set back wins nothing that was counted', async () => {
    now += (UNSEEN_DAYS - 1) * DAY
    await device.sweep()
    now -= 10 * DAY
    await device.sweep()
    assert.equal(memory.watchHeld?.latest, now + 10 * DAY)
    now += 11 * DAY
    assert.equal(await device.sweep(), true)
  })

  test('one that was set up before there was this loses nothing, and begins to count', async () => {
    memory.watchHeld = null
    assert.equal(await device.checkIn(), false)
    assert.deepEqual(
      [memory.watchHeld, isWiped()],
      [{ token: null, seenAt: now, latest: now, ending: false, lost: false }, false],
    )
    const opened = await device.unlock(PIN)
    server = {
      'forms.list': ok({ forms: [], desks: [], envelopeKey: 'x' }),
      'contacts.kit': { status: 403, body: null },
      'devices.register': ok({ forgotten: false }),
    }
    if (opened.kind === 'open') await device.renew(opened)
    const { token } = (await memory.watch()) ?? assert.fail('nothing is kept')
    const named = calls.find(({ name }) => name === 'devices.register')?.input as { wipe: string; device: string }
    assert.deepEqual([named.device, named.wipe], [kit.device, await hashed(String(token))])
  })

  for (const [what, at, ask] of [
    ['names itself', 'devices.register', (opened: Opened) => device.renew(opened)],
    ['asks whether to wipe', 'devices.check', () => device.checkIn()],
  ] as const)
    test(`wiped while it ${what}, it keeps nothing in plain either`, async () => {
      memory.envelopesHeld.clear()
      const opened = (await device.unlock(PIN)) as Opened
      server = {
        'forms.list': ok({ forms: [], desks: [], envelopeKey: 'x' }),
        'contacts.kit': { status: 403, body: null },
        'devices.register': ok({ forgotten: false }),
        'devices.check': ok({ wipe: false }),
        'sessions.close': ok({}),
      }
      const { promise, resolve } = Promise.withResolvers<void>()
      hold = async (name) => {
        if (name !== at) return
        await device.wipe()
        await device.endSession()
        resolve()
      }
      const asked = ask(opened)
      await promise
      assert.equal(memory.watchHeld, null)
      await asked
      assert.deepEqual([isWiped(), memory.watchHeld], [true, null])
    })

  test('locked, it ends the session at once; without a network at the next moment there is one', async () => {
    server = { 'sessions.close': ok({}) }
    await device.endSession()
    assert.deepEqual([names(), memory.watchHeld?.ending], [['sessions.close'], false])
    server = {}
    await device.endSession()
    assert.equal(memory.watchHeld?.ending, true)
    server = { 'devices.check': ok({ wipe: false }), 'sessions.close': { status: 401, body: {} } }
    await open().checkIn()
    assert.equal(memory.watchHeld?.ending, false)
  })

  test('eight wrong PINs end the session as well', async () => {
    server = { 'sessions.close': ok({}) }
    for (let i = 0; i < 8; i++) await device.unlock('000001')
    while (memory.watchHeld?.ending !== false) await new Promise(setImmediate)
    assert.deepEqual(names(), ['sessions.close'])
  })
})
