import assert from 'node:assert/strict'
import { test } from 'node:test'
import { REASON, ReferralsHouse } from '../../../../test/houses/referrals.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { eachRefused, endOf } from '../../../../test/run/refused.ts'
import { newKeyPair } from '../../../kernel/vault/boxes.ts'
import { REFERRALS } from '../referral-row.ts'

onDatabases('referrals that somebody altered in the database', ReferralsHouse.open, (stand) => {
  const drafted = async () => {
    const house = stand()
    const person = await house.meets(house.inspector)
    const [referral] = await house.drafts(house.inspector, person)
    await house.consents(house.inspector, referral)
    return { person, referral }
  }

  test('what a person agreed to is what is sent, and to whom', async () => {
    const house = stand()
    const { referral } = await drafted()
    const left = ['id', 'person', 'agency', 'data_key', 'sent_at', 'access_until']
    const columns = REFERRALS.columns.filter((column) => !left.includes(column))
    const to = { need: "'health'", party: "'police'", consent: "'life'", to_service: 'gen_random_uuid()' }
    const look = () => house.call(house.inspector.token, 'referrals.get', { referral })
    await eachRefused(house.database, { table: 'referrals', where: `id = '${referral}'`, columns, to }, look)
    await house.call(house.inspector.token, 'referrals.send', { referral })
    // How long the receiver reads: neither they nor the sender see one that was made longer.
    for (const { token } of [house.inspector, house.shelter])
      await eachRefused(
        house.database,
        { table: 'referrals', where: `id = '${referral}'`, columns: ['sent_at', 'access_until'] },
        () => house.call(token, 'referrals.get', { referral }),
      )
  })

  test('who did not arrive is searched for: an alarm neither rests on an altered record nor leaves one', async () => {
    const house = stand()
    const { referral, person } = await house.sent()
    await house.accepts(referral)
    const track = `person_tracks set state = %s where person = '${person}' and track = 'whereabouts'`
    const put = (state: string) => house.rows(`update ${track.replace('%s', `'${state}'`)}`)
    const alarm = () => house.call(house.shelter.token, 'referrals.alarm', { referral, text: 'Not on the bus' })
    await put('missing')
    assert.equal(await endOf(alarm), 'unavailable')
    await put('known')
    assert.equal(await endOf(alarm), 'done')
    const look = () => house.get(house.inspector, person)
    assert.equal(await endOf(look), 'done')
    await put('known')
    assert.equal(await endOf(look), 'unavailable')
  })

  test('nobody who was put on the team of somebody under protection is sealed what is drafted of them', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    await house.join(house.worker, person, house.authority)
    const members = [house.worker.id, house.authority.id]
    await house.call(house.worker.token, 'persons.protect', { person, members }, REASON)
    const drafts = () => house.drafts(house.worker, person)
    await house.rows(`insert into person_team (id, person, member, case_id, agency, kind, since, added_by, row_mark)
      select gen_random_uuid(), person, '${house.desk.id}', case_id, agency, kind, since, added_by, row_mark
      from person_team where person = '${person}' limit 1`)
    assert.equal(await endOf(drafts), 'unavailable')
    await house.rows(`delete from person_team where person = '${person}' and member = '${house.desk.id}'`)
    assert.equal(await endOf(drafts), 'done')
  })

  test('a key planted for the receiver is sealed nothing', async () => {
    const house = stand()
    const { referral } = await drafted()
    const planted = Buffer.from(newKeyPair().publicKey).toString('hex')
    const keys = `keys where agency = '${house.shelterAgency}' and ended_at is null`
    const [{ was }] = await house.rows(`select encode(public_key, 'hex') as was from ${keys}`)
    const put = (hex: unknown) =>
      house.rows(
        `update keys set public_key = '\\x${hex}' where agency = '${house.shelterAgency}' and ended_at is null`,
      )
    await put(planted)
    const send = () => house.call(house.inspector.token, 'referrals.send', { referral })
    assert.equal(await endOf(send), 'unavailable')
    await put(was)
    assert.equal(await endOf(send), 'done')
  })
})
