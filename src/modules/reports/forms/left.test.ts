import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { z } from 'zod'
import { done } from '../../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { LABOUR } from '../../../../test/samples/forms.ts'
import { system } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { sealForm } from '../../../ui/device/seal.ts'
import { LEFT_DAYS } from './left.ts'
import type { FormList, LeftList, Sent } from './shapes.ts'

const DAY = 86_400_000
const WHY = 'Sent on paper since'

async function set(database: TestDatabase) {
  const house = await ReportsHouse.open(database)
  const inspector = await house.admitted(house.keeper, ['labour-inspector'])
  const analyst = await house.admitted(house.keeper, ['analyst'])
  await house.call(house.officer.token, 'form-desks.set', { forms: ['labour'], enforcesReturns: false })
  return { house, database, inspector, analyst }
}

onDatabases('what a device hands in that was given up as lost', set, (stand) => {
  /** A device with an envelope that it could not send any more. */
  const lost = async ({ forgotten = true, of = undefined as string | undefined } = {}) => {
    const { house, inspector } = stand()
    const [device, token] = [newId(), `${newId()}-token`.padEnd(43, '-').slice(0, 43)]
    const wipe = createHash('sha256').update(token).digest('base64url')
    await house.call(inspector.token, 'devices.register', { device, wipe })
    const list = await house.call<z.output<typeof FormList>>(inspector.token, 'forms.list')
    const report = newId()
    const { desks, envelopeKey } = list
    const about = { report, form: list.forms[0], answers: LABOUR, language: 'lv', desk: desks[0], envelopeKey }
    const envelope = await sealForm({ ...about, device: of ?? device })
    if (forgotten) await house.call(inspector.token, 'devices.forget', { device })
    return { device, token, report, envelope, left: { token, lane: 0, envelope } }
  }
  const leave = (input: object) => stand().house.problem(null, 'leftovers.leave', input)
  const listed = async (token = stand().inspector.token) =>
    (await stand().house.call<z.output<typeof LeftList>>(token, 'leftovers.list')).left
  const kept = async (device: string) => (await listed()).filter((one) => one.device === device)

  test('waits for a member, is taken in by the usual operation, and is there once however often it is handed in', async () => {
    const { house, inspector } = stand()
    const { device, left, report, envelope } = await lost()
    assert.equal((await house.problem(inspector.token, 'forms.send', { envelope }))?.code, 'conflict')
    assert.equal(await leave(left), null)
    assert.equal(await leave(left), null)
    const [one, ...others] = await kept(device)
    assert.deepEqual([one.operation, one.member.id, one.leftOn, others], ['forms.send', inspector.id, '2026-11-02', []])
    // Nothing is taken in by itself.
    assert.equal((await house.problem(house.officer.token, 'reports.get', { report }))?.code, 'not-found')
    const sent = await house.call<Sent>(inspector.token, 'forms.send', { left: one.id })
    assert.deepEqual([sent.report, sent.outcome], [report, 'new'])
    assert.deepEqual(await kept(device), [])
    assert.equal((await house.problem(inspector.token, 'forms.send', { left: one.id }))?.code, 'not-found')
    // An answer that broke off on the way: the device hands it in once more, and it is the same.
    await leave(left)
    const [again] = await kept(device)
    assert.equal((await house.call<Sent>(inspector.token, 'forms.send', { left: again.id })).outcome, 'same')
  })

  test('is discarded with a reason, by whoever could have taken it in, and by nobody else', async () => {
    const { house, inspector, analyst } = stand()
    const { device, left } = await lost()
    await leave(left)
    const [{ id }] = await kept(device)
    assert.deepEqual(await listed(analyst.token), [])
    const discard = (token: string, reason?: string) => house.problem(token, 'leftovers.discard', { left: id }, reason)
    assert.equal((await discard(analyst.token, WHY))?.code, 'not-found')
    assert.equal((await discard(inspector.token))?.code, 'reason-needed')
    assert.equal(await discard(inspector.token, WHY), null)
    assert.deepEqual(await kept(device), [])
  })

  test('of another agency is not seen, not taken in, not discarded', async () => {
    const { house } = stand()
    const { device, left } = await lost()
    await leave(left)
    const [{ id }] = await kept(device)
    const other = await house.admitted(await house.another(house.keeper), ['labour-inspector'])
    assert.deepEqual(await listed(other.token), [])
    assert.equal((await house.problem(other.token, 'forms.send', { left: id }))?.code, 'not-found')
    assert.equal((await house.problem(other.token, 'leftovers.discard', { left: id }, WHY))?.code, 'not-found')
  })

  test('goes when nobody has taken it in time', async () => {
    const { house } = stand()
    const { device, left } = await lost()
    await leave(left)
    const sweep = () => done(house.kernel, { actor: system(house.agency), operation: 'reports.erase', input: {} })
    const count = async () =>
      (await stand().database.superuser(`select 1 from device_leftovers where device = '${device}'`)).length
    house.kernel.clock.pass(LEFT_DAYS * DAY)
    await sweep()
    assert.equal(await count(), 1)
    house.kernel.clock.pass(DAY)
    await sweep()
    assert.equal(await count(), 0)
    Object.assign(stand(), { inspector: await again() })
  })
  const again = async () => {
    const { house, inspector } = stand()
    Object.assign(house, { officer: { ...house.officer, token: await house.signIn(house.officer.passkey) } })
    return { ...inspector, token: await house.signIn(inspector.passkey) }
  }

  test('is refused of a device that is trusted, of another device, sealed to nobody here, and without a token', async () => {
    const trusted = await lost({ forgotten: false })
    assert.equal((await leave(trusted.left))?.code, 'not-found', 'it sends with somebody signed in')
    const strange = await lost({ of: newId() })
    assert.equal((await leave(strange.left))?.code, 'invalid-input')
    const { left } = await lost()
    assert.equal((await leave({ ...left, envelope: 'AAAA' }))?.code, 'invalid-input')
    assert.equal((await leave({ ...left, token: 'x'.repeat(43) }))?.code, 'not-found')
  })

  test('is bounded: whoever has the token fills no disk', async () => {
    const { database } = stand()
    const { device, left } = await lost()
    await database.superuser(
      `insert into device_leftovers (id, device, agency, lane, digest, envelope, left_on)
        select gen_random_uuid(), '${device}', agency, 0, sha256(n::text::bytea), '\\x00', '2026-11-02'
        from devices, generate_series(1, 200) n where id = '${device}'`,
    )
    assert.equal((await leave(left))?.code, 'conflict')
  })
})

onDatabases('words of a report that was erased', set, (stand) => {
  test('do not come back by a version that a device sends later, and the sender is told', async () => {
    const { house, database, inspector } = stand()
    const list = await house.call<z.output<typeof FormList>>(inspector.token, 'forms.list')
    const report = newId()
    const { desks, envelopeKey } = list
    const about = { report, form: list.forms[0], language: 'lv', desk: desks[0], envelopeKey }
    const send = async (persons: number) =>
      house.problem(inspector.token, 'forms.send', {
        envelope: await sealForm({ ...about, answers: { ...LABOUR, persons } }),
      })
    assert.equal(await send(12), null)
    await database.superuser(
      `update reports set state = 'closed', closed_as = 'spam', ended_on = '2000-01-01', unread_since = null,
        read_at = now(), read_by = '${house.officer.id}' where id = '${report}'`,
    )
    await done(house.kernel, { actor: system(house.agency), operation: 'reports.erase', input: {} })
    assert.deepEqual(await database.superuser(`select 1 from reports where id = '${report}'`), [])
    const refused = await send(14)
    assert.equal(refused?.code, 'conflict')
    assert.match(String(refused?.message), /was erased since/)
    assert.deepEqual(await database.superuser(`select 1 from reports where id = '${report}'`), [])
  })
})
