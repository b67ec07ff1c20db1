import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { CasesHouse } from '../../../../test/houses/cases.ts'
import { heldFiles } from '../../../../test/houses/held-files.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { newId } from '../../../kernel/ids.ts'

const BYTES = randomBytes(48)

onDatabases('the key of a person who is held', CasesHouse.open, (stand) => {
  const { held, lift, member } = heldFiles(stand)
  /** Does something as a member of the team would who writes to the database without the program. */
  const asTeam = async (work: (db: Tx, key: string) => Promise<unknown>, person: string) => {
    const actor = await member(stand().worker.token)
    await as(stand().kernel, actor, async (db) => {
      const { data_key } = await db
        .selectFrom('persons')
        .select('data_key')
        .where('id', '=', person)
        .executeTakeFirstOrThrow()
      await work(db, data_key as string)
    })
  }

  /** Every way to take the words from somebody without saying so. */
  const WAYS: readonly (readonly [what: string, work: (db: Tx, key: string) => Promise<unknown>])[] = [
    ['the key is deleted', (db, key) => sql`delete from data_keys where id = ${key}`.execute(db)],
    ['all its seals are deleted', (db, key) => sql`delete from data_key_seals where data_key = ${key}`.execute(db)],
    [
      'one that nobody has is named instead',
      (db, key) => sql`update persons set data_key = ${newId()}, sealed = ${BYTES} where data_key = ${key}`.execute(db),
    ],
    [
      'one that opens nothing is named instead',
      async (db, key) => {
        const other = newId()
        await sql`insert into data_keys select ${other}, agency, made_at from data_keys where id = ${key}`.execute(db)
        await sql`insert into data_key_seals select ${other}, recipient, agency, recipient_agency, sealed, sealed_at
          from data_key_seals where data_key = ${key}`.execute(db)
        await sql`update persons set data_key = ${other} where data_key = ${key}`.execute(db)
      },
    ],
  ]
  for (const [what, work] of WAYS)
    test(`stays: not where ${what}`, async () => {
      const id = await held()
      await assert.rejects(asTeam(work, id), /person is held/)
      assert.equal((await stand().get(stand().worker, id)).mode, 'named', 'their words still open')
      await lift(id)
      await asTeam(work, id)
    })

  test('goes over to a new key with all words, as for somebody who is protected', async () => {
    const house = stand()
    const id = await held()
    await house.call(
      house.worker.token,
      'persons.protect',
      { person: id, members: [house.worker.id, house.authority.id] },
      'as an invented rule says it must be',
    )
    assert.equal((await house.get(house.worker, id)).mode, 'named')
  })
})
