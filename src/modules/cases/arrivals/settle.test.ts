import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { ArrivalsHouse } from '../../../../test/houses/arrivals.ts'
import { person, REASON } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ContactList } from './shapes.ts'

type Listed = z.output<typeof ContactList>['contacts']

onDatabases('first contacts that need somebody to look', ArrivalsHouse.open, (stand) => {
  const listed = async (by = stand().inspector) =>
    (await stand().call<{ contacts: Listed }>(by.token, 'contacts.list')).contacts
  const settle = (arrival: string, as: string, by = stand().inspector) =>
    stand().call(by.token, 'contacts.settle', { arrival, as }, REASON)
  const waits = async (by = stand().inspector) =>
    (await stand().call<{ devices: number }>(by.token, 'persons.waiting')).devices

  /** Sends one form that was finished in two windows with different words; returns the case and the second arrival. */
  const twice = async (name: string) => {
    const house = stand()
    const device = await house.device(house.inspector)
    const draft = newId()
    const [one, other] = [
      await house.sealedContact(house.inspector, device, { draft, persons: [person({ name })] }),
      await house.sealedContact(house.inspector, device, {
        draft,
        danger: 'now',
        account: 'Nine people, and a locked door.',
        persons: [person({ name, refuses: ['police'], born: '2009-04' })],
      }),
    ]
    const first = await house.send(house.inspector, one)
    const second = await house.send(house.inspector, other)
    return { first, second, other }
  }

  test('two versions stand side by side, both as they were told, and neither wins by itself', async () => {
    const house = stand()
    const { first, second, other } = await twice('Halyna Pirmova')
    assert.deepEqual([second.outcome, second.case], ['differs', first.case])
    assert.equal((await house.send(house.inspector, other)).outcome, 'same', 'kept once, however often it is sent')
    const [row] = await listed()
    assert.deepEqual([row.case, row.alike], [first.case, []])
    assert.deepEqual([row.differs?.first.danger, row.differs?.second.danger], ['soon', 'now'])
    assert.deepEqual(
      [row.differs?.first.account, row.differs?.second.account],
      ['Eight people in one room.', 'Nine people, and a locked door.'],
    )
    assert.deepEqual([row.differs?.first.persons[0].refuses, row.differs?.second.persons[0].refuses], [[], ['police']])
    assert.deepEqual([row.differs?.first.persons[0].born, row.differs?.second.persons[0].born], ['', '2009-04'])
    assert.equal(await waits(), 1)
    // The case is unchanged, because nobody has decided yet.
    const page = await house.get(house.inspector, first.persons[0])
    assert.deepEqual([page.contact.danger, page.refuses], ['soon', []])
    await settle(row.arrival, 'first')
    assert.deepEqual([await listed(), await waits()], [[], 0])
  })

  test('settled for the second, its words become a note under the person’s own key, and the sealed copy goes', async () => {
    const house = stand()
    const { first, second } = await twice('Solomiia Druzhba')
    await settle(second.arrival, 'second')
    const { events } = await house.get(house.inspector, first.persons[0])
    const note = events.find(({ kind }) => kind === 'noted')
    assert.equal(note?.words?.nature, 'fact')
    assert.match(note?.words?.text ?? '', /as an invented rule says[\s\S]*Invented Farm[\s\S]*locked door/)
    assert.deepEqual(await house.rows(`select 1 from device_versions where id = '${second.arrival}'`), [])
    const again = await house.problem(
      house.inspector.token,
      'contacts.settle',
      { arrival: second.arrival, as: 'first' },
      REASON,
    )
    assert.equal(again?.code, 'not-found', 'decided once')
  })

  test('another team sees and settles nothing of it; nobody can choose an outcome that does not apply', async () => {
    const house = stand()
    const { second } = await twice('Yaryna Tretiak')
    assert.deepEqual(await listed(house.worker), [])
    assert.equal(await waits(house.worker), 0)
    const input = { arrival: second.arrival, as: 'first' }
    assert.equal((await house.problem(house.worker.token, 'contacts.settle', input, REASON))?.code, 'not-found')
    const wrong = { ...input, as: 'one' }
    assert.equal((await house.problem(house.inspector.token, 'contacts.settle', wrong, REASON))?.code, 'invalid-input')
    assert.equal((await house.problem(house.inspector.token, 'contacts.settle', input))?.code, 'reason-needed')
    await settle(second.arrival, 'both')
  })

  test('with one person erased, nothing of a second version stays: it names everybody who was there', async () => {
    const house = stand()
    const device = await house.device(house.worker)
    const draft = newId()
    const send = async (account: string) =>
      house.send(house.worker, await house.sealedContact(house.worker, device, { draft, account }))
    const first = await send('One way.')
    await send('Another way.')
    const [{ data_key }] = await house.rows<{ data_key: string }>(
      `select data_key from device_versions where case_id = '${first.case}'`,
    )
    await house.step(house.worker, first.persons[0], 'identification', 'decline')
    await house.call(house.worker.token, 'persons.erase', { person: first.persons[0] }, REASON)
    assert.deepEqual(await house.rows(`select 1 from device_versions where case_id = '${first.case}'`), [])
    assert.deepEqual(await house.rows(`select 1 from data_keys where id = '${data_key}'`), [])
  })

  test('an earlier person of a like name is shown beside the newcomer, only to members of both teams', async () => {
    const house = stand()
    const before = await house.meets(house.inspector, { name: 'Zinoviia Dvoinyk' })
    const hidden = await house.meets(house.worker, { name: 'Zinoviia Dvoinyk' })
    const device = await house.device(house.inspector)
    const persons = [person({ name: 'Dvoinyk Zinoviia' }), person({ name: 'Somebody Else' })]
    const sent = await house.send(house.inspector, await house.sealedContact(house.inspector, device, { persons }))
    const [row] = await listed()
    assert.deepEqual(
      row.alike.map(({ came, before: there }) => [came.id, there.id]),
      [[sent.persons[0], before]],
    )
    assert.ok(!JSON.stringify(row).includes(hidden), 'another team’s person is not told by a match')
    await settle(row.arrival, 'one')
    for (const id of [sent.persons[0], before]) {
      const { events } = await house.get(house.inspector, id)
      const note = events.find(({ kind }) => kind === 'noted')?.words
      assert.equal(note?.nature, 'assessment')
      assert.match(note?.text ?? '', /^[0-9A-F]{6} = [0-9A-F]{6}\n/)
    }
    assert.deepEqual(await listed(), [])
  })

  test('a first name alone matches nobody', async () => {
    const house = stand()
    await house.meets(house.inspector, { name: 'Yevheniia' })
    const device = await house.device(house.inspector)
    const sealed = await house.sealedContact(house.inspector, device, { persons: [person({ name: 'Yevheniia' })] })
    await house.send(house.inspector, sealed)
    assert.deepEqual(await listed(), [])
  })
})
