import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { DeviceMemory } from '../../../test/fakes/device-memory.ts'
import { newKeyPair, openBox } from '../../kernel/vault/boxes.ts'
import { open } from '../../kernel/vault/seal.ts'
import { labelOf } from '../../modules/cases/arrivals/open.ts'
import { ContactInside, Outside, ScreeningInside } from '../../modules/cases/arrivals/shapes.ts'
import { type ContactDraft, contactInput, newContact } from '../rooms/cases/contacts/contact-view.ts'
import type { ContactKit } from './contact-seal.ts'
import { Device, DRAFT_HOURS, type Opened, sealedKit } from './device.ts'
import { type DraftOf, metIn, workOf } from './draft.ts'
import type { Kit } from './kit.ts'
import { newLock } from './pin.ts'
import { read, written } from './seal.ts'

const HOUR = 3_600_000
const PIN = '482915'
const agencyPair = newKeyPair()
const envelopePair = newKeyPair()
const contactKit: ContactKit = {
  rules: { country: 'LV', passOn: ['danger-to-life'], unverified: false, childNotices: [] },
  key: { id: crypto.randomUUID(), publicKey: written(agencyPair.publicKey) },
  envelopeKey: written(envelopePair.publicKey),
  screening: true,
  persons: [],
}
const kit: Kit = {
  forms: [],
  desks: [],
  envelopeKey: contactKit.envelopeKey,
  device: crypto.randomUUID(),
  contact: contactKit,
}
const NAME = 'Invented Oksana'
const told = (): ContactDraft => {
  const fresh = newContact(crypto.randomUUID(), 'row')
  const met = { ...fresh.persons[0], age: 'adult', mode: 'named' } as const
  return {
    ...fresh,
    said: true,
    danger: 'soon',
    needs: ['none'],
    language: 'uk',
    interpreter: 'here',
    informed: 'told',
    persons: [
      { ...met, name: NAME },
      { ...met, key: 'two', mode: 'pseudonym', age: 'child', name: 'Blue' },
      { ...met, key: 'three', mode: 'counted' },
    ],
    account: 'A locked door.',
  }
}

describe('a device in a conversation', () => {
  let memory: DeviceMemory
  let device: Device
  let opened: Opened
  let now: number
  let answers: { status: number; body: unknown }[]
  let calls: string[]
  beforeEach(async () => {
    memory = new DeviceMemory()
    now = Date.parse('2026-11-02T08:00:00Z')
    answers = []
    calls = []
    const call = async (name: string) => {
      calls.push(name)
      return answers.shift() ?? assert.fail('no network')
    }
    device = new Device(memory, call, () => now)
    // A short stretch: how long a PIN holds is tested elsewhere.
    const { lock, key } = await newLock(PIN, 1000)
    await memory.keepLock(lock)
    await memory.keepKit(await sealedKit(key, kit))
    opened = { kind: 'open', key, kit }
  })
  const begin = (): DraftOf<'contact'> => device.begin({ kind: 'contact', begun: device.hour(), contact: told() })
  const finish = async (draft = begin()) => {
    const contact = contactInput(draft.contact) ?? assert.fail('not answered')
    await device.finishArrival(opened, draft, { kind: 'contact', words: { at: draft.begun, contact } })
    return draft
  }
  /** What the server opens of the only envelope. */
  const arrived = () => {
    const [{ envelope }] = memory.envelopesHeld.values()
    const outside = Outside.parse(JSON.parse(Buffer.from(openBox(envelopePair, read(envelope))).toString()))
    const key = openBox(agencyPair, read(outside.key.sealed))
    return { outside, words: JSON.parse(Buffer.from(open(key, read(outside.words), labelOf(outside))).toString()) }
  }

  test('keeps what is not finished under the PIN, with nothing to be read, and gives it back as it was', async () => {
    const draft = begin()
    await device.keepDraft(opened.key, draft)
    assert.deepEqual(await device.drafts(opened.key), [draft])
    const seen = memory.seen()
    for (const word of [NAME, 'Blue', 'locked', 'contact', 'danger']) assert.ok(!seen.includes(word), word)
    now += DRAFT_HOURS * HOUR
    assert.deepEqual(await device.drafts(opened.key), [])
  })

  test('seals what is finished at once: the agency opens it whole, with the hour at which it began', async () => {
    const draft = begin()
    now += 2 * HOUR
    await finish(draft)
    const { outside, words } = arrived()
    assert.deepEqual([outside.kind, outside.device, outside.key.recipient], ['contact', kit.device, contactKit.key.id])
    const inside = ContactInside.parse(words)
    assert.equal(inside.at, '2026-11-02T08:00:00.000Z')
    assert.deepEqual([inside.contact.account, inside.contact.persons[0].name], ['A locked door.', NAME])
    const seen = memory.seen()
    for (const word of [NAME, 'Blue', 'locked', outside.key.recipient, String(kit.device)])
      assert.ok(!seen.includes(word), word)
  })

  test('knows for a day whom it met, by pseudonym or number and never by name, and nobody who is only counted', async () => {
    const draft = await finish()
    const [kept] = await device.drafts(opened.key)
    assert.ok(kept.kind === 'met')
    assert.deepEqual(kept.met, [
      { called: '1', age: 'adult', of: { contact: draft.contact.draft, number: 1 } },
      { called: 'Blue', age: 'child', of: { contact: draft.contact.draft, number: 2 } },
    ])
    now += DRAFT_HOURS * HOUR
    assert.deepEqual(await device.drafts(opened.key), [])
  })

  test('of whoever interviews nobody it keeps nobody', async () => {
    opened = { ...opened, kit: { ...kit, contact: { ...contactKit, screening: false } } }
    await finish()
    assert.equal(memory.draftsHeld.size, 0)
  })

  test('seals an interview of somebody met here, and sends it behind the first contact, whatever their numbers are', async () => {
    const draft = device.begin({
      kind: 'screening',
      begun: device.hour(),
      screening: { about: null, form: 'labour', act: true, ageThen: 'child', ticked: {} },
    })
    const about = { contact: crypto.randomUUID(), number: 2 }
    const words = {
      at: draft.begun,
      draft: draft.id,
      about,
      words: { act: true, ageThen: 'child' as const, ticks: [] },
    }
    await device.finishArrival(opened, draft, { kind: 'screening', words })
    assert.deepEqual(ScreeningInside.parse(arrived().words).about, about)
    await finish()
    await memory.keepEnvelope({ id: crypto.randomUUID(), envelope: 'sealed long ago', refused: null })
    answers = Array.from({ length: 3 }, () => ({ status: 200, body: { outcome: 'new' } }))
    assert.equal(await device.send(), 'sent')
    assert.deepEqual(calls, ['forms.send', 'contacts.send', 'papers.send'])
  })

  for (const [status, how] of [
    [401, 'sign-in'],
    [423, 'sign-in'],
    [403, 'sign-in'],
    [503, 'offline'],
  ] as const)
    test(`answered with ${status} it waits: ${how}; what nobody could write again is not given up`, async () => {
      await finish()
      answers = [{ status, body: { detail: 'x' } }]
      assert.equal(await device.send(), how)
      assert.deepEqual(
        (await device.waiting()).map(({ refused }) => refused),
        [null],
      )
    })

  test('one that was refused says why, and can be tried again', async () => {
    await finish()
    answers = [{ status: 409, body: { detail: 'This device was given up as lost.' } }]
    await device.send()
    const [{ id, refused }] = await device.waiting()
    assert.equal(refused, 'This device was given up as lost.')
    await device.again(id)
    answers = [{ status: 200, body: { outcome: 'new' } }]
    assert.equal(await device.send(), 'sent')
    assert.equal(memory.envelopesHeld.size, 0)
  })

  test('without a key of the agency it seals nothing, and what was written stays a draft', async () => {
    const draft = begin()
    await device.keepDraft(opened.key, draft)
    opened = { ...opened, kit: { ...kit, contact: null } }
    await assert.rejects(finish(draft), /nothing to seal it to/)
    assert.deepEqual([memory.draftsHeld.size, memory.envelopesHeld.size], [1, 0])
  })
})

describe('what a draft is', () => {
  test('one from before there were kinds is a form', () => {
    assert.deepEqual(workOf({ form: 'labour', answers: { where: 'x' } }), {
      kind: 'form',
      form: 'labour',
      answers: { where: 'x' },
    })
  })

  test('a pseudonym of blanks is none', () => {
    const [, blue] = told().persons
    const met = metIn({ ...told(), persons: [{ ...blue, name: '  ' }] })
    assert.deepEqual(
      met.map(({ called }) => called),
      ['1'],
    )
  })

  test('who was to be only counted and may be a child after all is somebody to be heard', () => {
    const [, , counted] = told().persons
    const met = metIn({ ...told(), persons: [{ ...counted, age: 'uncertain' }] })
    assert.equal(met.length, 1)
  })
})
