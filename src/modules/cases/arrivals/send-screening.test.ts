import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ArrivalsHouse } from '../../../../test/houses/arrivals.ts'
import { person } from '../../../../test/houses/cases.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import type { Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { Paper } from '../papers/papers.ts'

const HOUR = 3_600_000

onDatabases('a screening interview that a device sealed', ArrivalsHouse.open, (stand) => {
  const send = (envelope: string, by = stand().worker) => stand().send(by, envelope, 'papers.send')
  const refused = (envelope: string, by = stand().worker) => stand().refused(by, envelope, 'papers.send')
  const papersOf = async (id: string) =>
    (await stand().call<{ papers: Paper[] }>(stand().worker.token, 'papers.list', { person: id })).papers

  test('about somebody met on the same device the same day finds its person by the number in the form', async () => {
    const house = stand()
    const device = await house.device(house.worker)
    const draft = newId()
    const contact = await house.sealedContact(house.worker, device, {
      draft,
      persons: [person({ name: 'First Invented' }), person({ name: 'Second Invented' })],
    })
    const screening = await house.sealedScreening(house.worker, device, { about: { contact: draft, number: 2 } })
    assert.equal(await refused(screening), 'not-found', 'not before the first contact is here')
    const { persons } = await house.send(house.worker, contact)
    const told = house.at()
    await house.later(5 * HOUR)
    assert.deepEqual((await send(screening)).persons, [persons[1]])
    const [paper] = await papersOf(persons[1])
    assert.deepEqual([paper.kind, paper.at, paper.version], ['screening', told, 1])
    assert.match(JSON.stringify(paper.words), /No pay\./)
    assert.equal(paper.outcome, 'ask-further')
    assert.deepEqual(await papersOf(persons[0]), [])
  })

  test('about a known person goes by the number alone; sent again it is the same, and written once', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const device = await house.device(house.worker)
    const sealed = await house.sealedScreening(house.worker, device, { about: { person: id } })
    assert.deepEqual([(await send(sealed)).outcome, (await send(sealed)).outcome], ['new', 'same'])
    assert.equal((await papersOf(id)).length, 1)
  })

  test('finished twice with other words becomes two versions of one paper', async () => {
    const house = stand()
    const id = await house.meets(house.worker)
    const device = await house.device(house.worker)
    const draft = newId()
    const about = { person: id }
    await send(await house.sealedScreening(house.worker, device, { draft, about }))
    const words = { act: false, ageThen: 'uncertain' as const, ticks: [] }
    assert.equal(
      (await send(await house.sealedScreening(house.worker, device, { draft, about, words }))).outcome,
      'differs',
    )
    const papers = await papersOf(id)
    assert.deepEqual([papers.length, new Set(papers.map(({ paper }) => paper)).size], [2, 1])
    assert.deepEqual(
      papers.map(({ version }) => version),
      [2, 1],
    )
  })

  test('comes from trained roles on the person’s team alone, and from nobody who left the team meanwhile', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const device = await house.device(house.worker)
    const sealed = await house.sealedScreening(house.worker, device, { about: { person: id } })
    assert.equal(await refused(sealed, house.inspector), 'not-permitted')
    assert.equal(await refused(sealed), 'not-found')
    await house.join(house.inspector, id, house.worker)
    assert.equal((await send(sealed)).outcome, 'new')
  })

  test('an emergency that is over lets nobody write, although the interview was held while it lasted', async () => {
    const house = stand()
    const id = await house.meets(house.inspector)
    const { code } = (await house.listed(house.inspector)).find((one) => one.id === id) ?? assert.fail('not listed')
    await house.call(house.worker.token, 'persons.break-glass', { code }, 'somebody is in danger tonight')
    const device = await house.device(house.worker)
    const sealed = await house.sealedScreening(house.worker, device, { about: { person: id } })
    await house.later(7 * 24 * HOUR)
    assert.equal(await refused(sealed), 'not-found')
  })

  test('about a person who is only counted keeps no words', async () => {
    const house = stand()
    const id = await house.meets(house.worker, { mode: 'counted', name: '' })
    const sealed = await house.sealedScreening(house.worker, await house.device(house.worker), {
      about: { person: id },
    })
    assert.equal(await refused(sealed), 'conflict')
  })

  test('a device is given numbers without names, to trained roles, of their own open and unprotected persons', async () => {
    const house = stand()
    const [own, counted, guarded] = [
      await house.meets(house.desk, { name: 'Numbered Invented' }),
      await house.meets(house.desk, { mode: 'counted', name: '' }),
      await house.meets(house.desk, { name: 'Guarded Invented' }),
    ]
    await house.rows(`update persons set protected = true where id = '${guarded}'`)
    await markAll(house.kernel.database, 'persons')
    const kit = await house.kit(house.desk)
    assert.deepEqual([kit.screening, kit.persons], [true, [{ id: own, code: own.slice(0, 6).toUpperCase() }]])
    assert.doesNotMatch(JSON.stringify(kit), /Invented/)
    assert.ok(!kit.persons.some(({ id }) => id === counted))
    assert.deepEqual([kit.rules.country, kit.rules.passOn.length > 0], ['LV', true])
    const first = await house.kit(house.inspector)
    assert.deepEqual([first.screening, first.persons], [false, []])
    // Taking the numbers along counts as consulting each person.
    assert.equal((await house.audited(own)).at(-1)?.operation, 'contacts.kit')
  })

  test('SQL past the program reaches no version of another team, and changes nothing that came', async () => {
    const house = stand()
    const device = await house.device(house.worker)
    const draft = newId()
    for (const account of ['One way.', 'Another way.'])
      await house.send(house.worker, await house.sealedContact(house.worker, device, { draft, account }))
    const stranger = (await house.member(house.inspector.token)) as Member
    const elsewhere = (await house.member((await house.another(house.keeper)).token)) as Member
    const seen = (who: Member, table: 'device_versions' | 'device_arrivals' | 'devices') =>
      as(house.kernel, who, (db) => db.selectFrom(table).select('id').execute())
    assert.deepEqual(await seen(stranger, 'device_versions'), [])
    for (const table of ['device_versions', 'device_arrivals', 'devices'] as const)
      assert.deepEqual(await seen(elsewhere, table), [], table)
    const change = as(house.kernel, stranger, (db) =>
      db.updateTable('device_arrivals').set({ outcome: 'new' }).where('draft', '=', draft).execute(),
    )
    await assert.rejects(change, /permission denied/)
    const taken = as(house.kernel, stranger, (db) => db.deleteFrom('devices').where('id', '=', device).execute())
    await assert.rejects(taken, /permission denied/)
  })
})
