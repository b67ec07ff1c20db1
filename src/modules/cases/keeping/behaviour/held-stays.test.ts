import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, person, REASON } from '../../../../../test/houses/cases.ts'
import { heldFiles, keepsPhoto, LINE } from '../../../../../test/houses/held-files.ts'
import { as, done } from '../../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../../test/run/databases.ts'
import { system } from '../../../../kernel/actor.ts'

onDatabases('nothing of a held file goes', CasesHouse.open, (stand) => {
  const { does, refused, why, keeping, member, held, lift } = heldFiles(stand)

  test('no erasure works by any way: the file, the name, a photograph, the program', async () => {
    const house = stand()
    const id = await held({ name: 'Helda Kepta' })
    const photo = (await keepsPhoto(house, id)).media
    const problem = await refused('persons.erase', id)
    assert.equal(problem?.fields[0]?.message, 'held')
    assert.match(problem?.message ?? '', /held since \d{4}-\d\d-\d\d.*Two of the team/, 'why, and who may lift it')
    assert.equal(await why('persons.set-identity', id, { mode: 'pseudonym', pseudonym: 'Bluebell' }), 'held')
    const erase = await house.problem(house.worker.token, 'media.erase', { media: photo }, REASON)
    assert.equal(erase?.fields[0]?.message, 'held')
    await house.rows(`update person_media set keep_until = '2020-01-01' where id = '${photo}'`)
    const expire = { actor: system(house.agency), operation: 'media.expire', input: {} }
    assert.ok(!(await done<{ erased: string[] }>(house.kernel, expire)).erased.includes(photo))
    assert.equal((await house.get(house.worker, id)).name, 'Helda Kepta')
    await lift(id)
    assert.ok((await done<{ erased: string[] }>(house.kernel, expire)).erased.includes(photo))
    await does('persons.erase', id)
    assert.equal((await keeping(id)).ground, 'nothing')
  })

  test('the database itself keeps held persons, whatever code is written later', async () => {
    const house = stand()
    const id = await held()
    const photo = (await keepsPhoto(house, id)).media
    const [{ of }] = await house.rows<{ of: string }>(`select case_id as of from persons where id = '${id}'`)
    for (const attack of [
      `update persons set data_key = null, sealed = null, mode = 'counted', keep_until = null where id = '${id}'`,
      `delete from person_media where id = '${photo}'`,
      `delete from persons where id = '${id}'`,
      `delete from cases where id = '${of}'`,
    ])
      await assert.rejects(house.rows(attack), /held|person_holds/, attack)
    // A new key erases nothing, so protection still works.
    await does('persons.protect', id, { members: [house.worker.id, house.authority.id] })
    assert.equal((await keeping(id)).held?.why, REASON)
  })

  test('others of the case are erased, and the words about all of them stay with the held person', async () => {
    const house = stand()
    const words = { place: 'Invented Farm near Valmiera', account: 'Two people in one room.' }
    const two = { ...words, persons: [person({ name: 'Goneova' }), person({ name: 'Keptova' })] }
    const { persons } = await house.opens(house.worker, two)
    await does('persons.hold', persons[1])
    for (const id of persons) await house.step(house.worker, id, 'identification', 'decline')
    assert.equal((await house.get(house.worker, persons[0])).name, null)
    const { contact, name } = await house.get(house.worker, persons[1])
    assert.deepEqual([contact.place, contact.account, name], [words.place, words.account, 'Keptova'])
  })

  test('a repeated line of a file replaces nothing of a held person', async () => {
    const house = stand()
    type Taken = { outcomes: { person: string }[] }
    const lines = [{ line: 1, values: LINE }]
    const send = () => house.call<Taken>(house.worker.token, 'persons.import', { lines }, REASON)
    const first = (await send()).outcomes[0].person
    await does('persons.hold', first)
    const kept = () => house.rows(`select * from person_imports where person = '${first}'`)
    const before = await kept()
    assert.equal((await send()).outcomes[0].person, first)
    assert.deepEqual(await kept(), before)
    assert.equal((await house.get(house.worker, first)).name, 'Importa Kepta')
  })

  test('by SQL nobody outside the team sees, makes or ends a hold', async () => {
    const house = stand()
    const id = await held()
    const open = await house.presumed()
    const elsewhere = await house.another(house.keeper)
    const colleague = await house.admitted(house.keeper, ['case-worker'])
    for (const one of [colleague, elsewhere]) {
      const actor = await member(one.token)
      const found = await as(house.kernel, actor, (db) => db.selectFrom('person_holds').selectAll().execute())
      assert.deepEqual(found, [])
      const ended = await as(house.kernel, actor, (db) =>
        db.deleteFrom('person_holds').where('person', '=', id).executeTakeFirst(),
      )
      assert.equal(ended.numDeletedRows, 0n)
    }
    const theirs = await member(elsewhere.token)
    const row = { person: open, agency: house.agency, by: theirs.id, at: house.now() }
    await assert.rejects(
      as(house.kernel, theirs, (db) => db.insertInto('person_holds').values(row).execute()),
      /policy/,
    )
    // The holder and the first day of a hold are never rewritten.
    const own = await member(house.worker.token)
    await assert.rejects(
      as(house.kernel, own, (db) => db.updateTable('person_holds').set({ by: own.id }).execute()),
      /denied/,
    )
    assert.notEqual((await keeping(id)).held, null)
  })
})
