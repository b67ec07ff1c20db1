import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ArrivalsHouse } from '../../../../test/houses/arrivals.ts'
import { person } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import { newKeyPair } from '../../../kernel/vault/boxes.ts'
import { sealArrival } from '../../../ui/device/contact-seal.ts'
import { enclose, written } from '../../../ui/device/seal.ts'

const DAY = 24 * 3_600_000

onDatabases('a first contact that a device sealed', ArrivalsHouse.open, (stand) => {
  test('becomes a case as if it had been entered at its hour, however late it is sent', async () => {
    const house = stand()
    const device = await house.device(house.inspector)
    const sealed = await house.sealedContact(house.inspector, device, { persons: [person({ age: 'uncertain' })] })
    const told = house.at()
    await house.later(3 * DAY)
    const sent = await house.send(house.inspector, sealed)
    assert.equal(sent.outcome, 'new')
    const page = await house.get(house.inspector, sent.persons[0])
    assert.deepEqual([page.openedAt, page.contact.openedAt], [told, told])
    assert.deepEqual([page.name, page.contact.account], ['Oksana Vyhadana', 'Eight people in one room.'])
    assert.equal(page.queue, 'child-protection')
    // The guardian's period began with the conversation, so it has been missed.
    assert.ok(page.clocks.some(({ missed }) => missed))
    // The sender is on the team and finds the person by name, as online.
    assert.deepEqual(
      page.team.map(({ id, kind }) => [id, kind]),
      [[house.inspector.id, 'owner']],
    )
    assert.ok((await house.listed(house.inspector)).some(({ id }) => id === sent.persons[0]))
  })

  test('sent again is the same, by whichever colleague, and counts once', async () => {
    const house = stand()
    const device = await house.device(house.inspector)
    const sealed = await house.sealedContact(house.inspector, device)
    const first = await house.send(house.inspector, sealed)
    assert.deepEqual((await house.send(house.inspector, sealed)).outcome, 'same')
    const theirs = await house.send(house.worker, sealed)
    assert.deepEqual([theirs.outcome, theirs.case], ['same', first.case])
    assert.equal((await house.rows(`select 1 from cases where id = '${first.case}'`)).length, 1)
    assert.deepEqual(await house.rows(`select sent from devices where id = '${device}'`), [{ sent: 1 }])
  })

  test('sent twice at once is one case', async () => {
    const house = stand()
    const sealed = await house.sealedContact(house.inspector, await house.device(house.inspector))
    const both = await Promise.all([1, 2].map(() => house.send(house.inspector, sealed)))
    assert.deepEqual(both.map(({ outcome }) => outcome).sort(), ['new', 'same'])
    assert.equal(both[0].case, both[1].case)
  })

  test('may be sent by any colleague whose keys open it, who then follows it up', async () => {
    const house = stand()
    const sealed = await house.sealedContact(house.inspector, await house.device(house.inspector))
    const { persons } = await house.send(house.worker, sealed)
    assert.equal((await house.get(house.worker, persons[0])).owner.id, house.worker.id)
  })

  test('a clock that is wrong refuses nothing: no earlier than the device was known, no later than now', async () => {
    const house = stand()
    const device = await house.device(house.inspector)
    const since = house.at()
    for (const [told, kept] of [
      ['1970-01-01T00:00:00.000Z', since],
      ['2049-01-01T00:00:00.000Z', since],
    ]) {
      const { persons } = await house.send(
        house.inspector,
        await house.sealedContact(house.inspector, device, {}, told),
      )
      assert.equal((await house.get(house.inspector, persons[0])).openedAt, kept, told)
    }
  })

  test('is refused from a device that was forgotten or is unknown; earlier contacts stay', async () => {
    const house = stand()
    const device = await house.device(house.inspector)
    const [before, after] = [1, 2].map(() => house.sealedContact(house.inspector, device))
    const sent = await house.send(house.inspector, await before)
    await house.call(house.inspector.token, 'devices.forget', { device })
    assert.equal(await house.refused(house.inspector, await after), 'conflict')
    assert.equal((await house.send(house.inspector, await before)).outcome, 'same', 'the telephone may wipe it')
    assert.ok(await house.get(house.inspector, sent.persons[0]))
    assert.equal(await house.refused(house.inspector, await house.sealedContact(house.inspector, newId())), 'conflict')
  })

  test('opens to members whose keys are open, and to nobody else', async () => {
    const house = stand()
    const device = await house.device(house.inspector)
    const sealed = await house.sealedContact(house.inspector, device)
    const newcomer = await house.colleague(house.keeper, ['labour-inspector'])
    assert.equal(await house.refused(newcomer, sealed), 'keys-closed')
    // A member of another agency holds keys, but not the right ones.
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['labour-inspector'])
    assert.equal(await house.refused(theirs, sealed), 'conflict')
    assert.equal((await house.send(house.inspector, sealed)).outcome, 'new', 'whoever was refused has spoilt nothing')
  })

  test('does not open if its kind, device or number was exchanged on the way', async () => {
    const house = stand()
    const kit = await house.kit(house.inspector)
    const [device, another] = [await house.device(house.inspector), await house.device(house.inspector)]
    // Only this test knows the installation's key pair, so it builds the envelope by hand around somebody else's words.
    const pair = newKeyPair()
    const strange = { ...kit, key: { ...kit.key, publicKey: written(pair.publicKey) } }
    const at = house.at()
    const words = { at, contact: { draft: newId() } } as never
    assert.equal(
      await house.refused(house.inspector, await sealArrival(strange, device, { kind: 'contact', words })),
      'invalid-input',
    )
    assert.equal(
      await house.refused(house.inspector, await sealArrival(kit, device, { kind: 'contact', words })),
      'invalid-input',
    )
    assert.equal(
      await house.refused(house.inspector, enclose(kit.envelopeKey, { kind: 'contact', device: another })),
      'invalid-input',
    )
    const screening = await house.sealedScreening(house.worker, device, { about: { person: newId() } })
    assert.equal(await house.refused(house.inspector, screening), 'invalid-input', 'not by the door of a first contact')
    assert.equal(await house.refused(house.inspector, screening, 'forms.send'), 'invalid-input')
  })

  test('is refused with the name of the field if the form itself would refuse it, and nothing of it is kept', async () => {
    const house = stand()
    const device = await house.device(house.inspector)
    const draft = newId()
    const counted = person({ mode: 'counted', name: '', age: 'child' })
    const sealed = await house.sealedContact(house.inspector, device, { draft, persons: [counted] })
    const problem = await house.problem(house.inspector.token, 'contacts.send', { envelope: sealed })
    assert.equal(problem?.fields[0]?.field, 'persons.0.mode')
    assert.deepEqual(await house.rows(`select 1 from device_arrivals where draft = '${draft}'`), [])
  })

  test('stands in the audit as collected, by its numbers and without a word', async () => {
    const house = stand()
    const sent = await house.send(
      house.inspector,
      await house.sealedContact(house.inspector, await house.device(house.inspector)),
    )
    const [entry] = await house.audited(sent.persons[0])
    assert.deepEqual(
      [entry.operation, entry.verb, entry.outcome, entry.purpose],
      ['contacts.send', 'collection', 'done', 'protection'],
    )
    const text = JSON.stringify(await house.rows("select * from audit where operation = 'contacts.send'"))
    assert.doesNotMatch(text, /Vyhadana|Valmiera|Eight people/)
  })
})
