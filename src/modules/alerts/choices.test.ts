import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CHOICE, letters, openAlerts } from '../../../test/houses/alerts.ts'
import { onDatabases } from '../../../test/run/databases.ts'
import type { Choice, Deputies } from './choices.ts'

onDatabases('choosing how one is told', openAlerts, (stand) => {
  const choice = (token: string) => stand().call<{ choice: Choice | null }>(token, 'alerts.get')

  test('nobody is told who has not chosen; a choice is kept, its address sealed, and a letter shows at once that it arrives', async () => {
    const house = stand()
    const { token } = house.analyst
    assert.equal((await choice(token)).choice, null)
    await house.call(token, 'alerts.choose', { choice: CHOICE })
    assert.deepEqual((await choice(token)).choice, CHOICE)
    const [letter, ...more] = await letters(house)
    assert.deepEqual([letter.to, letter.subject, more], ['anna@authority.example', 'Ausma', []])
    const [{ text }] = await house.rows(
      'select c::text || encode(c.sealed, $$escape$$) as text from alert_choices c limit 1',
    )
    assert.doesNotMatch(String(text), /anna|authority/)
    // The address stays: no letter more.
    await house.call(token, 'alerts.choose', { choice: { ...CHOICE, pace: 'daily' } })
    assert.deepEqual(await letters(house), [])
    assert.equal((await choice(token)).choice?.pace, 'daily')
  })

  test('each has a choice of their own, and takes it back', async () => {
    const house = stand()
    await house.call(house.officer.token, 'alerts.choose', { choice: CHOICE })
    assert.equal((await choice(house.keeper.token)).choice, null)
    await house.call(house.officer.token, 'alerts.choose', { choice: null })
    assert.equal((await choice(house.officer.token)).choice, null)
  })

  test('what is no address, no zone or no hour is refused with the field', async () => {
    const { analyst } = stand()
    for (const [field, value] of [
      ['address', 'anna'],
      ['zone', 'Europe/Atlantis'],
      ['hour', 24],
    ] as const) {
      const refused = await stand().problem(analyst.token, 'alerts.choose', { choice: { ...CHOICE, [field]: value } })
      assert.equal(refused?.fields[0]?.field, `choice.${field}`)
    }
  })

  test('who runs the agency names deputies, and nobody else sees or changes them', async () => {
    const house = stand()
    const deputies = { addresses: ['deputy@authority.example'], language: 'lv' }
    await house.call(house.keeper.token, 'alert-deputies.set', { ...deputies })
    const kept = await house.call<{ deputies: Deputies | null }>(house.keeper.token, 'alert-deputies.get')
    assert.deepEqual(kept.deputies, deputies)
    for (const operation of ['alert-deputies.get', 'alert-deputies.set'])
      assert.equal((await house.problem(house.analyst.token, operation, deputies))?.code, 'not-permitted')
    const [{ text }] = await house.rows('select encode(sealed, $$escape$$) as text from alert_deputies')
    assert.doesNotMatch(String(text), /deputy/)
    await house.call(house.keeper.token, 'alert-deputies.set', { addresses: [], language: 'lv' })
    const none = await house.call<{ deputies: Deputies | null }>(house.keeper.token, 'alert-deputies.get')
    assert.equal(none.deputies, null)
  })

  test('the audit says that somebody chose, and not where they are reached', async () => {
    const rows = await stand().rows(`select a::text as entry from audit a where operation like 'alert%'`)
    assert.ok(rows.length > 0)
    for (const { entry } of rows) assert.doesNotMatch(String(entry), /anna|deputy@/)
  })
})
