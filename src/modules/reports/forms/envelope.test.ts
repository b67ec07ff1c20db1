import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { as, done } from '../../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { LABOUR } from '../../../../test/samples/forms.ts'
import { type Member, system } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { newKeyPair } from '../../../kernel/vault/boxes.ts'
import { rotateKey } from '../../../kernel/vault/rotation.ts'
import { type Finished, read, sealForm, sealTo, utf8, written } from '../../../ui/device/seal.ts'
import type { ReportPage } from '../shapes.ts'
import type { FormList, Origin, Sent } from './shapes.ts'

type Listed = z.output<typeof FormList>

async function set(database: TestDatabase) {
  const house = await ReportsHouse.open(database)
  const inspector = await house.admitted(house.keeper, ['labour-inspector'])
  await house.call(house.officer.token, 'form-desks.set', { forms: ['labour', 'border'], enforcesReturns: false })
  const list = await house.call<Listed>(inspector.token, 'forms.list')
  return { house, database, inspector, list }
}

onDatabases('forms that a device sealed', set, (stand) => {
  const finished = (more: Partial<Finished> = {}): Finished => ({
    report: newId(),
    form: stand().list.forms[0],
    answers: LABOUR,
    language: 'lv',
    desk: stand().list.desks[0],
    envelopeKey: stand().list.envelopeKey,
    ...more,
  })
  const send = (envelope: string, token = stand().inspector.token) =>
    stand().house.call<Sent>(token, 'forms.send', { envelope })
  const problem = (envelope: string, token = stand().inspector.token) =>
    stand().house.problem(token, 'forms.send', { envelope })
  const open = (report: string) =>
    stand().house.call<ReportPage>(stand().house.officer.token, 'reports.get', { report })
  const origin = async (report: string) =>
    (await stand().house.call<z.output<typeof Origin>>(stand().house.officer.token, 'forms.origin', { report })).origin

  test('are opened by the vault as it is, and stand in the queue like one that was sent at once', async () => {
    const form = finished()
    assert.deepEqual(await send(await sealForm(form)), {
      report: form.report,
      receivedOn: '2026-11-02',
      outcome: 'new',
    })
    const page = await open(form.report)
    assert.deepEqual([page.danger, page.complete, page.about, page.language], ['soon', 3, 'work', 'lv'])
    const told = page.messages[0].told
    assert.deepEqual([told?.text, told?.where, told?.affected], [LABOUR.described, LABOUR.where, '12'])
    const from = await origin(form.report)
    assert.deepEqual([from?.way, from?.complaint, from?.versions[0].answers], ['device', 'labour', LABOUR])
  })

  test('sent again after a broken answer are one; finished twice with other words they stand side by side', async () => {
    const form = finished()
    const envelope = await sealForm(form)
    await send(envelope)
    assert.equal((await send(envelope)).outcome, 'same')
    const other = await sealForm({ ...form, answers: { ...LABOUR, persons: 14 } })
    assert.equal((await send(other)).outcome, 'differs')
    assert.equal((await send(other)).outcome, 'differs')
    assert.equal((await send(envelope)).outcome, 'same')
    assert.deepEqual(
      (await origin(form.report))?.versions.map(({ answers }) => answers?.persons),
      [12, 14],
    )
  })

  test('open although the agency has changed its key meanwhile', async () => {
    const { house, database } = stand()
    const form = finished()
    const envelope = await sealForm(form)
    const officer = (await house.member(house.officer.token)) as Member
    const rows = await database.superuser(
      `select m.id, m.public_key from members m join key_grants g on g.holder = m.id where m.agency = '${house.agency}'`,
    )
    const members = rows.map(({ id, public_key }) => ({ id: String(id), publicKey: public_key as Uint8Array }))
    await as(house.kernel, officer, (db) => rotateKey(db, officer, { members, now: house.now() }))
    await send(envelope)
    assert.equal((await open(form.report)).messages[0].told?.text, LABOUR.described)
  })

  test('are refused whole where they are none: of another installation, changed, or not a form', async () => {
    const envelope = await sealForm(finished())
    const bytes = read(envelope)
    bytes[bytes.length - 1] ^= 1
    const { envelopeKey } = stand().list
    const inside = (text: string) => written(sealTo(read(envelopeKey), utf8(text)))
    for (const wrong of [written(bytes), 'AAAA', inside('{"agency":1}'), inside('no JSON: Anna'), inside('null')]) {
      const refused = await problem(wrong)
      assert.equal(refused?.code, 'invalid-input')
      assert.ok((refused?.toJSON().fields ?? []).every(({ field }) => field.startsWith('envelope')))
      assert.ok(!JSON.stringify(refused?.toJSON()).includes('Anna'))
    }
  })

  test('are refused where nobody could read them, where the agency takes none, and from whom they are not', async () => {
    const { house, list } = stand()
    const [desk] = list.desks
    const strange = { ...desk, key: { ...desk.key, id: newId() } }
    assert.equal((await problem(await sealForm(finished({ desk: strange }))))?.code, 'conflict')
    assert.equal((await problem(await sealForm(finished({ desk: { ...desk, agency: newId() } }))))?.code, 'conflict')
    const worker = await house.admitted(house.keeper, ['health-worker'])
    assert.equal((await problem(await sealForm(finished()), worker.token))?.code, 'not-permitted')
    const border = { ...list.forms[0], id: 'border' }
    assert.equal((await problem(await sealForm(finished({ form: border }))))?.code, 'not-permitted')
  })

  test('with a key that the agency cannot open, say so to whoever opens the report, and hide no other version', async () => {
    const { house, list } = stand()
    const desk = { ...list.desks[0], key: { ...list.desks[0].key, publicKey: written(newKeyPair().publicKey) } }
    const alone = finished({ desk })
    await send(await sealForm(alone))
    const refused = await house.problem(house.officer.token, 'reports.get', { report: alone.report })
    assert.equal(refused?.code, 'unavailable')
    const form = finished()
    await send(await sealForm(form))
    await send(await sealForm({ ...form, desk }))
    const versions = (await origin(form.report))?.versions ?? []
    assert.deepEqual(
      versions.map(({ answers }) => answers),
      [LABOUR, null],
    )
  })

  test('whatever stands in them, the report opens', async () => {
    const form = finished({ answers: { ...LABOUR, where: 'x'.repeat(9000), described: 'y'.repeat(9000) } })
    await send(await sealForm(form))
    const page = await open(form.report)
    assert.equal(page.messages[0].told?.where.length, 600)
    assert.equal((await origin(form.report))?.versions[0].answers?.where, 'x'.repeat(9000))
  })

  test('are erased with their other versions when their time is over', async () => {
    const { house, database } = stand()
    const form = finished()
    await send(await sealForm(form))
    await send(await sealForm({ ...form, answers: { ...LABOUR, persons: 15 } }))
    const keys = `select count(*)::int as n from data_keys where id in (select data_key from report_versions where report = '${form.report}'
      union select data_key from reports where id = '${form.report}')`
    assert.equal((await database.superuser(keys))[0].n, 2)
    const before = await database.superuser('select count(*)::int as n from data_keys')
    await open(form.report)
    await house.call(
      house.officer.token,
      'reports.close',
      { report: form.report, as: 'taken-up' },
      'It is a case of ours now.',
    )
    await database.superuser(`update reports set ended_on = '2020-01-01' where id = '${form.report}'`)
    await done(house.kernel, {
      actor: system(house.agency),
      operation: 'reports.erase',
      input: {},
    })
    const after = await database.superuser('select count(*)::int as n from data_keys')
    // The report's, its other version's, and that of the staff's notes.
    assert.equal(Number(before[0].n) - Number(after[0].n) + 1, 3)
    assert.equal((await database.superuser(`select 1 from report_versions where report = '${form.report}'`)).length, 0)
  })
})
