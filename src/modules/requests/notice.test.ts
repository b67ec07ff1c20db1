import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, inAgency } from '../../../test/houses/kernel.ts'
import { NOTICE, RequestsHouse } from '../../../test/houses/requests.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import type { Member } from '../../kernel/actor.ts'
import { privacyNotices, remedyOf } from './notice.ts'

onDatabases('what everybody is told about the use of data', RequestsHouse.open, (stand) => {
  test('is shown of agencies that wrote it, with what their settings say', async () => {
    const house = stand()
    const other = await house.another(house.keeper)
    const [notice, ...more] = await privacyNotices(house.database)
    assert.equal(more.length, 0, `nothing is said in the name of ${other.agency}`)
    assert.equal(notice.agency, house.agency)
    assert.equal(notice.regime, 'gdpr')
    assert.equal(notice.closedDays, 90)
    assert.deepEqual(notice.words, NOTICE)
  })

  test('is changed whole, by who keeps order, and read back', async () => {
    const house = stand()
    const changed = { ...NOTICE, recipients: 'The court of Invented Town' }
    await house.call(house.keeper.token, 'privacy-notices.set', changed)
    assert.deepEqual(await house.call(house.keeper.token, 'privacy-notices.get'), { notice: changed })
    assert.equal((await privacyNotices(house.database))[0].words.recipients, changed.recipients)
    await house.call(house.keeper.token, 'privacy-notices.set', NOTICE)
  })

  for (const [what, words] of [
    ['no authority to complain to', { ...NOTICE, authority: '  ' }],
    ['words without end', { ...NOTICE, retention: 'x'.repeat(1001) }],
  ] as const)
    test(`${what}: refused`, async () => {
      const problem = await stand().problem(stand().keeper.token, 'privacy-notices.set', words)
      assert.equal(problem?.code, 'invalid-input')
    })

  test('the remedy names the authority, and there is one before the notice is written', async () => {
    const house = stand()
    const remedy = await inAgency(house.kernel, house.agency, (db) => remedyOf(db, house.agency))
    assert.equal(
      remedy,
      'You can complain to Invented Data Protection Authority, https://dpa.example, and go to court.',
    )
    const other = await house.another(house.keeper)
    const without = await inAgency(house.kernel, other.agency, (db) => remedyOf(db, other.agency))
    assert.match(without, /the data protection authority, and go to court/)
  })

  test('nobody of another agency changes or sees its row', async () => {
    const house = stand()
    const outsider = { ...((await house.member(house.officer.token)) as Member), agency: crypto.randomUUID() }
    const seen = await as(house.kernel, outsider, (db) => db.selectFrom('privacy_notices').selectAll().execute())
    assert.equal(seen.length, 0)
    await assert.rejects(
      as(house.kernel, outsider, (db) =>
        db
          .insertInto('privacy_notices')
          .values({ agency: house.agency, words: NOTICE })
          .onConflict((conflict) => conflict.column('agency').doUpdateSet({ words: NOTICE }))
          .execute(),
      ),
    )
  })
})
