import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import fc from 'fast-check'
import { DeviceMemory } from '../../../test/fakes/device-memory.ts'
import { runs } from '../../../test/run/mode.ts'
import { LABOUR } from '../../../test/samples/forms.ts'
import { newKeyPair, openBox } from '../../kernel/vault/boxes.ts'
import { open } from '../../kernel/vault/seal.ts'
import { shownForm } from '../../modules/reports/forms/forms.ts'
import { FORMS } from '../../modules/reports/forms/index.ts'
import { Envelope } from '../../modules/reports/forms/shapes.ts'
import { Told } from '../../modules/reports/told.ts'
import { Device, DRAFT_HOURS, sealedKit } from './device.ts'
import type { Kit } from './kit.ts'
import { type Lock, newLock, TRIES } from './pin.ts'
import { read, sealForm, written } from './seal.ts'

const HOUR = 3_600_000
const START = Date.parse('2026-11-02T08:00:00Z')
const PIN = '482915'
const agencyPair = newKeyPair()
const envelopePair = newKeyPair()
const desk = {
  agency: crypto.randomUUID(),
  name: 'Desk of Nowhere',
  forms: FORMS.map(({ id }) => id),
  key: { id: crypto.randomUUID(), publicKey: written(agencyPair.publicKey) },
}
const kit: Kit = { forms: FORMS.map(shownForm), desks: [desk], envelopeKey: written(envelopePair.publicKey) }
const labour = kit.forms[0]

type Reply = { status: number; body: unknown } | 'no network'

describe('a device on which things go wrong', () => {
  let memory: DeviceMemory
  let now: number
  let replies: Reply[]
  let calls: { name: string; input: unknown }[]
  let device: Device
  let quick: { lock: Lock; key: CryptoKey }
  beforeEach(async () => {
    memory = new DeviceMemory()
    now = START
    replies = []
    calls = []
    device = new Device(
      memory,
      async (name, input) => {
        calls.push({ name, input })
        const reply = replies.shift() ?? 'no network'
        if (reply === 'no network') throw new TypeError('Failed to fetch')
        return reply
      },
      () => now,
    )
    // A short stretch: what is tested here is what becomes of tries, and not how long one takes.
    quick = await newLock(PIN, 1000)
    await memory.keepLock(quick.lock)
    await memory.keepKit(await sealedKit(quick.key, kit))
  })
  const put = async (how: Partial<{ id: string; refused: string | null }> = {}) => {
    const id = how.id ?? crypto.randomUUID()
    await memory.keepEnvelope({ id, envelope: `sealed ${id}`, refused: how.refused ?? null })
    return id
  }

  for (const [status, how, kept] of [
    [0, 'offline', true],
    [429, 'offline', true],
    [500, 'offline', true],
    [503, 'offline', true],
    [401, 'sign-in', true],
    [200, 'sent', false],
  ] as const)
    test(`an answer of ${status || 'nothing'}: ${how}, and ${kept ? 'it still waits' : 'it is gone'}`, async () => {
      const id = await put()
      replies = [status === 0 ? 'no network' : { status, body: status === 200 ? { outcome: 'new' } : null }]
      assert.equal(await device.send(), how)
      assert.equal(memory.envelopesHeld.has(id), kept)
      assert.equal(memory.envelopesHeld.get(id)?.refused ?? null, null)
    })

  for (const [what, body, why] of [
    ['the server’s words', { detail: 'This envelope does not hold a form.' }, 'This envelope does not hold a form.'],
    ['its number where it says nothing', null, '422'],
    ['its number where a proxy answers something else', { title: 'Blocked' }, '422'],
  ] as const)
    test(`what is refused is told by ${what}, and is not sent again`, async () => {
      const id = await put()
      replies = [{ status: 422, body }]
      assert.equal(await device.send(), 'sent')
      assert.equal(memory.envelopesHeld.get(id)?.refused, why)
      await device.send()
      assert.equal(calls.length, 1)
    })

  test('stops at the first that finds no network: the others would find none either', async () => {
    for (let i = 0; i < 3; i++) await put()
    replies = [{ status: 200, body: { outcome: 'new' } }, 'no network']
    assert.equal(await device.send(), 'offline')
    assert.equal(calls.length, 2)
    assert.equal(memory.envelopesHeld.size, 2)
  })

  test('only the envelope goes over the wire, under the one operation', async () => {
    const id = await put()
    replies = [{ status: 200, body: { outcome: 'new' } }]
    await device.send()
    assert.deepEqual(calls, [{ name: 'forms.send', input: { envelope: `sealed ${id}` } }])
  })

  test('a store that fails while sending does not block the next sending', async () => {
    await put()
    replies = [
      { status: 200, body: { outcome: 'new' } },
      { status: 200, body: { outcome: 'new' } },
    ]
    const dropEnvelope = memory.dropEnvelope
    memory.dropEnvelope = async () => assert.fail('the disk is full')
    await assert.rejects(device.send(), /disk is full/)
    memory.dropEnvelope = dropEnvelope
    assert.equal(await device.send(), 'sent')
    assert.equal(memory.envelopesHeld.size, 0)
  })

  for (const [status, kind] of [
    [401, 'sign-in'],
    [500, 'offline'],
    [404, 'offline'],
  ] as const)
    test(`forms that are answered with ${status}: ${kind}`, async () => {
      replies = [{ status, body: { detail: 'x' } }]
      assert.equal(await device.fetchKit(), kind)
      assert.deepEqual(calls, [{ name: 'forms.list', input: {} }])
    })

  /** Another device on the same telephone whose fetches wait for their forms, each until it is answered. */
  const fetching = () => {
    const asked: ((desks: Kit['desks']) => void)[] = []
    const call = async (name: string): Promise<{ status: number; body: unknown }> => {
      if (name === 'contacts.kit') return { status: 403, body: null }
      if (name === 'devices.register') return { status: 200, body: { forgotten: false } }
      const { promise, resolve } = Promise.withResolvers<Kit['desks']>()
      asked.push(resolve)
      return { status: 200, body: { ...kit, desks: await promise } }
    }
    return { asked, device: new Device(memory, call) }
  }

  test('of two fetches the one that began last stays, whichever ends first', async () => {
    const { asked, device } = fetching()
    const opened = { kind: 'open', key: quick.key, kit } as const
    // One after the other, so that the numbers of the questions are those of the fetches: hashing runs side by side.
    const older = device.renew(opened)
    while (asked.length < 1) await new Promise(setImmediate)
    const newer = device.renew(opened)
    while (asked.length < 2) await new Promise(setImmediate)
    asked[1]([])
    await newer
    asked[0]([desk])
    assert.equal(await older, 'overtaken')
    const again = await device.unlock(PIN)
    assert.deepEqual(again.kind === 'open' && again.kit.desks, [])
  })

  test('a fetch from before the device was set up anew puts nothing under the PIN of before', async () => {
    const { asked, device } = fetching()
    const late = device.renew({ kind: 'open', key: quick.key, kit })
    while (asked.length < 1) await new Promise(setImmediate)
    await device.wipe()
    await device.setUp('739204', kit)
    asked[0]([])
    assert.equal(await late, 'overtaken')
    assert.equal((await device.unlock('739204')).kind, 'open')
  })

  test('a fetch from before that tells of a lost device is none of the one that was set up anew', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const device = new Device(memory, async (name) => {
      if (name === 'contacts.kit') return { status: 403, body: null }
      await promise
      return { status: 200, body: name === 'devices.register' ? { forgotten: true } : kit }
    })
    const late = device.renew({ kind: 'open', key: quick.key, kit: { ...kit, device: crypto.randomUUID() } })
    await device.wipe()
    await device.setUp('739204', kit)
    resolve()
    assert.equal(await late, 'overtaken')
  })

  test('the right PIN at the last try still opens, and the count begins anew', async () => {
    await memory.keepLock({ ...quick.lock, tries: TRIES - 1 })
    assert.equal((await device.unlock(PIN)).kind, 'open')
    assert.equal(memory.held.lock?.tries, 0)
  })

  test('a page that was closed at each try has used them up all the same', async () => {
    // Each loading of the page is a new device; the count stands in what it keeps.
    for (let i = 1; i < TRIES; i++)
      assert.deepEqual(await new Device(memory, async () => ({ status: 0, body: null })).unlock('999990'), {
        kind: 'wrong',
        left: TRIES - i,
      })
    assert.deepEqual(await device.unlock('999990'), { kind: 'wiped' })
    assert.equal(await device.isSetUp(), false)
  })

  test('a lock without its forms opens nothing, and says no more than a wrong PIN does', async () => {
    memory.held.kit = null
    assert.deepEqual(await device.unlock(PIN), { kind: 'wrong', left: TRIES - 1 })
  })

  test('property: a draft is gone exactly when its hours are over, whichever others there are', async () => {
    // Whole hours stand in plain, so that no minute of a conversation does.
    const endOf = (begun: number) => Math.floor(begun / HOUR + DRAFT_HOURS) * HOUR
    const ages = fc.array(fc.integer({ min: 0, max: 2 * DRAFT_HOURS * 60 }), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(ages, async (minutes) => {
        memory.draftsHeld.clear()
        for (const [i, age] of minutes.entries()) {
          now = START - age * 60_000
          await memory.keepDraft({ id: `${i}`, until: device.newDraft('labour').until, sealed: new Uint8Array() })
        }
        now = START
        await device.sweep()
        const left = minutes.flatMap((age, i) => (endOf(START - age * 60_000) > START ? [`${i}`] : []))
        assert.deepEqual([...memory.draftsHeld.keys()], left)
      }),
      runs(40),
    )
  })

  test('drafts of an earlier PIN are passed over, and the others come with the newest first', async () => {
    const older = device.newDraft('labour')
    await device.keepDraft(quick.key, older)
    now += HOUR
    const newer = device.newDraft('border')
    await device.keepDraft(quick.key, newer)
    const { key: another } = await newLock('739204', 1000)
    await device.keepDraft(another, device.newDraft('health'))
    const found = await device.drafts(quick.key)
    assert.deepEqual(
      found.map((draft) => [draft.id, 'form' in draft && draft.form]),
      [
        [newer.id, 'border'],
        [older.id, 'labour'],
      ],
    )
  })

  test('a draft put under the number of another does not open: its label is part of the seal', async () => {
    const draft = { ...device.newDraft('labour'), answers: LABOUR }
    await device.keepDraft(quick.key, draft)
    const held = memory.draftsHeld.get(draft.id) ?? assert.fail('no draft')
    memory.draftsHeld.set('another', { ...held, id: 'another' })
    assert.deepEqual(
      (await device.drafts(quick.key)).map(({ id }) => id),
      [draft.id],
    )
  })

  test('the last of what was typed stays, however slow sealing was', async () => {
    const draft = device.newDraft('labour')
    const typed = ['F', 'Fa', 'Far', 'Farm']
    await Promise.all(typed.map((where) => device.keepDraft(quick.key, { ...draft, answers: { where } })))
    assert.deepEqual(await device.drafts(quick.key), [{ ...draft, answers: { where: 'Farm' } }])
  })

  test('one failure to keep does not stop the next from being kept', async () => {
    const draft = device.newDraft('labour')
    const keepDraft = memory.keepDraft
    memory.keepDraft = async () => assert.fail('no room')
    await assert.rejects(device.keepDraft(quick.key, { ...draft, answers: { where: 'a' } }), /no room/)
    memory.keepDraft = keepDraft
    await device.keepDraft(quick.key, { ...draft, answers: { where: 'b' } })
    assert.deepEqual(await device.drafts(quick.key), [{ ...draft, answers: { where: 'b' } }])
  })

  test('a draft that is opened again while it is still being kept is the one that was typed last', async () => {
    const draft = device.newDraft('labour')
    await device.keepDraft(quick.key, { ...draft, answers: { where: 'Far' } })
    void device.keepDraft(quick.key, { ...draft, answers: { where: 'Farm' } })
    assert.deepEqual(await device.drafts(quick.key), [{ ...draft, answers: { where: 'Farm' } }])
  })

  test('a draft that is thrown away while it is still being kept does not come back', async () => {
    const draft = device.newDraft('labour')
    const late = device.keepDraft(quick.key, { ...draft, answers: LABOUR })
    await device.dropDraft(draft.id)
    await late
    assert.equal(memory.draftsHeld.size, 0)
  })

  test('after wiping nothing comes back: neither what was being kept, nor what is told to be kept later', async () => {
    const keep = () => [
      device.keepDraft(quick.key, { ...device.newDraft('labour'), answers: LABOUR }),
      device.trust({ kind: 'open', key: quick.key, kit }, { of: desk.agency, name: desk.name, key: desk.key }),
    ]
    const before = keep()
    const wiped = device.wipe()
    await Promise.all([...before, wiped, ...keep()])
    assert.deepEqual([memory.held, memory.draftsHeld.size], [{ lock: null, kit: null }, 0])
  })

  test('the last wrong PIN wipes what is still being kept as well', async () => {
    await memory.keepLock({ ...quick.lock, tries: TRIES - 1 })
    const { keepDraft } = memory
    const slow = Promise.withResolvers<void>()
    memory.keepDraft = async (draft) => slow.promise.then(() => keepDraft(draft))
    const late = device.keepDraft(quick.key, { ...device.newDraft('labour'), answers: LABOUR })
    // It is kept once the wiping has been asked for.
    const { wipe } = device
    device.wipe = () => {
      slow.resolve()
      return wipe()
    }
    assert.deepEqual(await device.unlock('999990'), { kind: 'wiped' })
    await late
    assert.equal(memory.draftsHeld.size, 0)
  })

  test('wiping waits for no failure: what could not be kept does not stop it', async () => {
    memory.keepDraft = async () => assert.fail('no room')
    const late = device.keepDraft(quick.key, { ...device.newDraft('labour'), answers: LABOUR })
    await Promise.all([assert.rejects(late, /no room/), device.wipe()])
    assert.equal(await device.isSetUp(), false)
  })

  test('a draft that is thrown away is gone, and no other', async () => {
    const [one, other] = [device.newDraft('labour'), device.newDraft('labour')]
    for (const draft of [one, other]) await device.keepDraft(quick.key, { ...draft, answers: LABOUR })
    await device.dropDraft(one.id)
    assert.deepEqual([...memory.draftsHeld.keys()], [other.id])
  })

  test('wiping on purpose leaves what is finished, which nobody opens here', async () => {
    await device.keepDraft(quick.key, { ...device.newDraft('labour'), answers: LABOUR })
    const id = await put()
    await device.wipe()
    assert.deepEqual([memory.held, memory.draftsHeld.size], [{ lock: null, kit: null }, 0])
    assert.deepEqual([...memory.envelopesHeld.keys()], [id])
  })
})

describe('an envelope', () => {
  const seal = (answers: Record<string, string | number | string[]> = LABOUR) =>
    sealForm({ report: REPORT, form: labour, answers, language: 'ar', desk, envelopeKey: kit.envelopeKey })
  const REPORT = crypto.randomUUID()
  const inside = (envelope: string) =>
    Envelope.parse(JSON.parse(Buffer.from(openBox(envelopePair, read(envelope))).toString()))

  test('opens in two steps: the installation sees what the queue needs, the agency alone what was written', async () => {
    const envelope = inside(await seal())
    const { agency, report, form, language, kind, about, child, danger, complete } = envelope
    assert.deepEqual(
      { agency, report, form, language, kind, about, child, danger, complete },
      {
        agency: desk.agency,
        report: REPORT,
        form: 'labour',
        language: 'ar',
        kind: 'suspicion',
        about: 'work',
        // «Not known» in the form.
        child: true,
        danger: 'soon',
        complete: 3,
      },
    )
    assert.ok(!JSON.stringify(envelope).includes('Invented'), 'nothing that was written is plain to the installation')
    const key = openBox(agencyPair, read(envelope.key.sealed))
    const words = JSON.parse(
      Buffer.from(open(key, read(envelope.words), `report_messages.words ${envelope.message}`)).toString(),
    )
    assert.deepEqual(words.sent, { form: 'labour', answers: LABOUR })
    assert.equal(Told.parse(words.told).text, LABOUR.described)
    assert.throws(() => openBox(envelopePair, read(envelope.key.sealed)))
  })

  test('blank answers are left at home', async () => {
    const envelope = inside(await seal({ ...LABOUR, employer: '   ', signs: [] }))
    const key = openBox(agencyPair, read(envelope.key.sealed))
    const words = Buffer.from(open(key, read(envelope.words), `report_messages.words ${envelope.message}`)).toString()
    assert.deepEqual(Object.keys(JSON.parse(words).sent.answers).includes('employer'), false)
    assert.equal(JSON.parse(words).sent.answers.signs, undefined)
  })

  test('the same form sealed twice shows no likeness: neither message, key nor words are those of the other', async () => {
    const [one, other] = [inside(await seal()), inside(await seal())]
    assert.equal(one.report, other.report)
    for (const part of ['message', 'words'] as const) assert.notEqual(one[part], other[part])
    assert.notEqual(one.key.sealed, other.key.sealed)
  })
})
