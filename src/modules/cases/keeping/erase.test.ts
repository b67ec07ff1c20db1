import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aboutPersons, CasesHouse } from '../../../../test/houses/cases.ts'
import { onDatabases } from '../../../../test/run/databases.ts'

onDatabases('erasing a person', CasesHouse.open, (stand) => {
  const { does, refused } = aboutPersons(stand)

  test('nobody is erased while help goes on: not before the file is closed, nor once it is opened again', async () => {
    const house = stand()
    const id = await house.closed()
    await does(id, 'persons.move', { track: 'file', act: 'reopen' })
    assert.equal((await refused(id, 'persons.erase'))?.fields[0]?.message, 'file-open')
    const open = await house.presumed()
    assert.equal((await refused(open, 'persons.erase'))?.fields[0]?.message, 'file-open')
    assert.equal((await house.get(house.worker, open)).identity?.name, 'Oksana Vyhadana')
  })

  test('a closed file loses all that identifies, the states stay, and erasing twice is erasing once', async () => {
    const house = stand()
    const id = await house.closed({ name: 'Slēgta Persona' })
    const states = await house.states(house.worker, id)
    assert.equal(await refused(id, 'persons.erase'), null)
    assert.equal(await refused(id, 'persons.erase'), null)
    assert.deepEqual(await house.states(house.worker, id), states)
    const page = await house.get(house.worker, id)
    assert.deepEqual([page.identity, page.mode, page.file, page.queue], [null, 'counted', 'closed', 'follow-up'])
    assert.equal((await house.audited(id)).findLast(({ operation }) => operation === 'persons.erase')?.verb, 'erasure')
  })

  test('a child’s file is kept for the grown person, also in doubt of age, and also past the program', async () => {
    const house = stand()
    for (const age of ['child', 'uncertain']) {
      const id = await house.presumed({ age })
      await house.rows(`update persons set file = 'closed' where id = '${id}'`)
      assert.equal((await refused(id, 'persons.erase'))?.fields[0]?.message, 'child', age)
      await assert.rejects(
        house.rows(`update persons set mode = 'counted', data_key = null, sealed = null where id = '${id}'`),
        /check/,
      )
    }
  })
})
