import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { DeviceMemory } from '../../../test/fakes/device-memory.ts'
import { LABOUR } from '../../../test/samples/forms.ts'
import { newKeyPair } from '../../kernel/vault/boxes.ts'
import { shownForm } from '../../modules/reports/forms/forms.ts'
import { FORMS } from '../../modules/reports/forms/index.ts'
import { Device, DRAFT_HOURS, type Opened } from './device.ts'
import type { Kit } from './kit.ts'
import { TRIES } from './pin.ts'
import { written } from './seal.ts'
import { converted } from './units.ts'
import { DEVICE_WORDS } from './words.ts'

const HOUR = 3_600_000
const PIN = '482915'
const key = () => written(newKeyPair().publicKey)
const desk = {
  agency: crypto.randomUUID(),
  name: 'Desk of Nowhere',
  forms: ['labour'],
  key: { id: crypto.randomUUID(), publicKey: key() },
}
const kit: Kit = { forms: FORMS.map(shownForm), desks: [desk], envelopeKey: key() }
const form = kit.forms[0]

describe('a device without a network', () => {
  let memory: DeviceMemory
  let device: Device
  let opened: Opened
  let now: number
  let answers: { status: number; body: unknown }[]
  let sent: unknown[]
  beforeEach(async () => {
    memory = new DeviceMemory()
    now = Date.parse('2026-11-02T08:00:00Z')
    answers = []
    sent = []
    const call = async (_: string, input: unknown) => {
      const answer = answers.shift()
      if (!answer) throw new TypeError('no network')
      sent.push(input)
      return answer
    }
    device = new Device(memory, call, () => now)
    opened = await device.setUp(PIN, kit)
  })
  const begin = async () => {
    const draft = { ...device.newDraft('labour'), answers: LABOUR }
    await device.keepDraft(opened.key, draft)
    return draft
  }
  const finish = async () => device.finish(kit, desk, form, await begin(), 'lv')
  const WORDS = ['Invented', 'Berries', 'pickers', 'labour', 'Labour', 'employer', 'Desk of Nowhere', 'soon']

  test('keeps what is not finished for its PIN, and opens it again', async () => {
    const draft = await begin()
    const again = await device.unlock(PIN)
    assert.ok(again.kind === 'open')
    assert.deepEqual(again.kit, opened.kit)
    assert.deepEqual(await device.drafts(again.key), [draft])
  })

  test('shows nothing to whoever takes it: no word, no name of a form or of whom it is for, finished or not', async () => {
    await begin()
    await finish()
    const seen = memory.seen()
    assert.ok(seen.length > 1000)
    for (const word of WORDS) assert.ok(!seen.includes(word), word)
  })

  test('after some wrong PINs wipes what is not finished; what is finished still goes', async () => {
    await begin()
    await finish()
    for (let left = TRIES - 1; left > 0; left--)
      assert.deepEqual(await device.unlock('000001'), { kind: 'wrong', left })
    assert.deepEqual(await device.unlock('000001'), { kind: 'wiped' })
    assert.deepEqual([memory.held.lock, memory.held.kit, memory.draftsHeld.size], [null, null, 0])
    assert.deepEqual(await device.unlock(PIN), { kind: 'wiped' })
    answers = [{ status: 200, body: { outcome: 'new' } }]
    assert.equal(await device.send(), 'sent')
    assert.equal(memory.envelopesHeld.size, 0)
  })

  test('counts a try before it is made, and forgets them after the right PIN', async (t) => {
    const counted: unknown[] = []
    const { deriveKey } = crypto.subtle
    t.mock.method(crypto.subtle, 'deriveKey', (...given: Parameters<typeof deriveKey>) => {
      counted.push(memory.held.lock?.tries)
      return deriveKey.apply(crypto.subtle, given)
    })
    await device.unlock('000001')
    assert.deepEqual(counted, [1])
    await device.unlock(PIN)
    assert.equal(memory.held.lock?.tries, 0)
  })

  test('counts a try of each of two windows, and makes none beyond the last', async (t) => {
    await Promise.all([device.unlock('000001'), new Device(memory, async () => assert.fail('x')).unlock('000002')])
    assert.equal(memory.held.lock?.tries, 2)
    // Both windows read the last try but one; only one of them may make the last.
    memory.held = { ...memory.held, lock: { ...lockNow(), tries: TRIES } }
    const derived = t.mock.method(crypto.subtle, 'deriveKey')
    assert.deepEqual(await device.unlock(PIN), { kind: 'wiped' })
    assert.equal(derived.mock.callCount(), 0)
  })

  test('asks its own lock before it counts a try, and tells it when it is wiped', async () => {
    const own = { id: new Uint8Array(16).fill(1), secret: new Uint8Array(32).fill(2) }
    const dropped: unknown[] = []
    let given: typeof own.secret | null = own.secret
    const asks = { make: async () => own, ask: async () => given, drop: (id: unknown) => void dropped.push(id) }
    const locked = new Device(
      memory,
      async () => assert.fail('x'),
      () => now,
      undefined,
      asks,
    )
    await locked.setUp(PIN, kit, (await locked.makeOwn()) ?? undefined)
    given = null
    assert.deepEqual(await locked.unlock(PIN), { kind: 'unanswered' })
    assert.deepEqual([memory.held.lock?.tries, locked.isAsking], [0, false])
    given = own.secret
    assert.deepEqual(await locked.unlock('000001'), { kind: 'wrong', left: TRIES - 1 })
    assert.equal((await locked.unlock(PIN)).kind, 'open')
    assert.equal((await device.unlock(PIN)).kind, 'unanswered', 'nothing opens it elsewhere')
    await locked.wipe()
    assert.deepEqual(dropped, [own.id])
  })
  const lockNow = () => memory.held.lock ?? assert.fail('no lock')

  test('tells in plain the hour and not the minute of anything, and by no size how much was written', async () => {
    now += 17 * 60_000 + 3
    const [little, much] = [device.newDraft('labour'), device.newDraft('labour')]
    await device.keepDraft(opened.key, { ...little, answers: { where: 'x' } })
    await device.keepDraft(opened.key, { ...much, answers: { ...LABOUR, where: 'x'.repeat(900) } })
    const held = [...memory.draftsHeld.values()]
    assert.deepEqual(new Set(held.map(({ until }) => until % HOUR)), new Set([0]))
    assert.equal(new Set(held.map(({ sealed }) => sealed.length)).size, 1)
    assert.deepEqual(
      (await device.drafts(opened.key)).map(({ at }) => at),
      [now, now],
    )
    await device.finish(kit, desk, form, { ...little, answers: { ...LABOUR, employer: 'x' } }, 'lv')
    await device.finish(kit, desk, form, { ...much, answers: { ...LABOUR, employer: 'x'.repeat(190) } }, 'lv')
    assert.equal(new Set([...memory.envelopesHeld.values()].map(({ envelope }) => envelope.length)).size, 1)
  })

  test('deletes what was not finished in time, also without the PIN; writing on does not make it last', async () => {
    const draft = await begin()
    now += (DRAFT_HOURS - 1) * HOUR
    await device.keepDraft(opened.key, { ...draft, answers: { ...LABOUR, persons: 13 } })
    await device.sweep()
    assert.equal(memory.draftsHeld.size, 1)
    now += HOUR
    await device.sweep()
    assert.equal(memory.draftsHeld.size, 0)
    assert.deepEqual(await device.drafts(opened.key), [])
  })

  test('seals a finished form at once; what was being kept meanwhile does not come back', async () => {
    const draft = await begin()
    const late = device.keepDraft(opened.key, draft)
    await device.finish(kit, desk, form, draft, 'lv')
    await late
    assert.deepEqual([memory.draftsHeld.size, memory.envelopesHeld.size], [0, 1])
  })

  test('sends later, again after a failure with the very same bytes, and forgets what was sent', async () => {
    await finish()
    assert.equal(await device.send(), 'offline')
    answers = [{ status: 503, body: null }]
    assert.equal(await device.send(), 'offline')
    answers = [{ status: 401, body: null }]
    assert.equal(await device.send(), 'sign-in')
    answers = [{ status: 200, body: { outcome: 'new' } }]
    assert.equal(await device.send(), 'sent')
    assert.equal(memory.envelopesHeld.size, 0)
    assert.equal(new Set(sent.map((one) => JSON.stringify(one))).size, 1)
  })

  test('does not send twice at once, and goes on behind one that was refused', async () => {
    await finish()
    await finish()
    answers = [
      { status: 409, body: { detail: 'This agency takes no such form.' } },
      { status: 200, body: { outcome: 'new' } },
    ]
    const both = await Promise.all([device.send(), device.send()])
    assert.deepEqual(both, ['sent', 'sent'])
    const left = await device.waiting()
    assert.deepEqual(
      left.map(({ refused }) => refused),
      ['This agency takes no such form.'],
    )
    assert.equal(await device.send(), 'sent')
    await device.discard(left[0].id)
    assert.deepEqual(await device.waiting(), [])
  })
})

describe('the start page', () => {
  test('converts', () => {
    assert.equal(converted('weight', '10'), '22.05 lb')
    assert.equal(converted('length', '1,609344'), '1 mi')
    assert.equal(converted('heat', '-40'), '-40 °F')
    for (const nothing of ['', ' ', 'ten', '1/0']) assert.equal(converted('weight', nothing), '')
  })

  test('says nothing of what else is here, in any language', () => {
    for (const { units, more, from, amount, back } of Object.values(DEVICE_WORDS))
      assert.doesNotMatch(
        [units, more, from, amount, back].join(),
        /report|form|traffick|ziņ|veidlap|tirdz|بلاغ|استمار|اتجار/i,
      )
  })

  test('has every sentence with the same places in each language', () => {
    const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted().join()
    for (const key of Object.keys(DEVICE_WORDS.en) as (keyof typeof DEVICE_WORDS.en)[])
      for (const words of Object.values(DEVICE_WORDS)) {
        assert.ok(words[key].trim() !== '', key)
        assert.equal(places(words[key]), places(DEVICE_WORDS.en[key]), key)
      }
    for (const text of Object.values(DEVICE_WORDS.ar)) assert.doesNotMatch(text.replace(/\{\w+\}/g, ''), /[a-z]{2}|,/)
  })
})
