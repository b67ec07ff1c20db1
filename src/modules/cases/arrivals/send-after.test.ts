import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { ArrivalsHouse } from '../../../../test/houses/arrivals.ts'
import { contact } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { forget } from '../keeping/forget.ts'

onDatabases('a first contact that comes late', ArrivalsHouse.open, (stand) => {
  test('brings no words back of somebody who was erased: refused, told, and known envelopes answer as before', async () => {
    const house = stand()
    const device = await house.device(house.inspector)
    const { draft } = contact()
    const first = await house.sealedContact(house.inspector, device, { draft })
    const sent = await house.send(house.inspector, first)
    const [person] = sent.persons
    const member = (await house.member(house.inspector.token)) as Member
    await as(house.kernel, member, async (db) => {
      const row = await db.selectFrom('persons').selectAll().where('id', '=', person).executeTakeFirstOrThrow()
      await forget(db, row, house.now(), member.id)
    })
    const other = await house.sealedContact(house.inspector, device, { draft, account: 'What she said again.' })
    const refused = await house.problem(house.inspector.token, 'contacts.send', { envelope: other })
    assert.equal(refused?.code, 'conflict')
    assert.match(String(refused?.message), /was erased since/)
    assert.equal((await house.send(house.inspector, first)).outcome, 'same')
    assert.deepEqual(await house.rows(`select 1 from device_versions where case_id = '${sent.case}'`), [])
  })

  test('left by a device that was given up is taken in by a colleague with their own keys', async () => {
    const house = stand()
    const [device, token] = [newId(), 'left-by-a-lost-device'.padEnd(43, '-')]
    const wipe = createHash('sha256').update(token).digest('base64url')
    await house.call(house.inspector.token, 'devices.register', { device, wipe })
    const envelope = await house.sealedContact(house.inspector, device)
    await house.call(house.inspector.token, 'devices.forget', { device })
    assert.equal(await house.refused(house.inspector, envelope), 'conflict')
    await house.call(null, 'leftovers.leave', { token, lane: 1, envelope })
    const { left } = await house.call<{ left: { id: string; operation: string }[] }>(
      house.worker.token,
      'leftovers.list',
    )
    assert.deepEqual(
      left.map(({ operation }) => operation),
      ['contacts.send'],
    )
    const taken = await house.call<{ outcome: string; persons: string[] }>(house.worker.token, 'contacts.send', {
      left: left[0].id,
    })
    assert.equal(taken.outcome, 'new')
    assert.equal((await house.get(house.worker, taken.persons[0])).owner.id, house.worker.id)
    assert.deepEqual(await house.rows('select 1 from device_leftovers'), [])
  })
})
