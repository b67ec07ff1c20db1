import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, done, problemOf } from '../../../../test/houses/kernel.ts'
import { INTAKE, ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { markAll } from '../../../../test/run/mark-all.ts'
import type { Client } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import { clientBy } from '../../accounts/index.ts'
import type { ReportPage, Row } from '../shapes.ts'
import type { OwnSignals as Own, Receipts } from './shapes.ts'

const SUSPICION = {
  language: 'en',
  stage: 'is-taking-place',
  danger: 'now',
  suspicion: 'An advert offers a girl of fifteen.',
  content: [{ url: 'https://platform.example/adverts/1', kind: 'advert' }],
  accounts: [{ service: 'Invented Platform', name: 'seller-1' }],
  concerns: [{ country: 'LV', by: 'victim' }],
  child: true,
  contact: 'trust@platform.example',
}
const one = (text: string, more: object = {}) => ({
  language: 'lv',
  about: 'work',
  told: { text, where: 'Invented Street 7' },
  ...more,
})

async function set(database: TestDatabase) {
  const house = await ReportsHouse.open(database)
  const key = async (kind: string) => {
    const { key } = await house.call<{ key: string }>(house.keeper.token, 'clients.create', {
      name: kind,
      kind,
      perMinute: 6000,
    })
    return clientBy(house.kernel, key, 'x')
  }
  return {
    house,
    database,
    platform: await key('platform'),
    partner: await key('partner'),
    other: await key('platform'),
  }
}

onDatabases('reports by program', set, (stand) => {
  const send = (operation: string, input: object, actor: Client = stand().platform) =>
    done<Receipts>(stand().house.kernel, { actor, operation, input })
  const problem = (operation: string, input: object, actor: Client = stand().platform) =>
    problemOf(stand().house.kernel, { actor, operation, input })
  const law = async (regime: string) => {
    await stand().database.superuser(`update agencies set regime = '${regime}'`)
    await markAll(stand().house.kernel.database, 'agencies')
  }
  const count = async (table: string) =>
    Number((await stand().database.superuser(`select count(*) as n from ${table}`))[0].n)
  const open = (report: string) =>
    stand().house.call<ReportPage>(stand().house.officer.token, 'reports.get', { report })

  test('a batch becomes reports of the queue, each with its receipt, readable by the agency alone', async () => {
    const reports = [one('Passports are kept in a safe.'), one('Second', { danger: 'now', child: true })]
    const { receipts, repeated } = await send('signals.file', { idempotencyKey: newId(), reports })
    assert.equal(repeated, false)
    assert.deepEqual(
      receipts.map(({ receivedOn, readDue }) => [receivedOn, readDue]),
      [
        ['2026-11-02', '2026-11-09'],
        ['2026-11-02', '2026-11-09'],
      ],
    )
    const list = await stand().house.call<{ reports: Row[] }>(stand().house.officer.token, 'reports.list', {})
    assert.equal(list.reports[0].id, receipts[1].report, 'the urgent one stands first')
    assert.equal(list.reports[0].child, true)
    const page = await open(receipts[0].report)
    assert.equal(page.messages[0].told?.text, 'Passports are kept in a safe.')
    const rows = await stand().database.superuser(
      `select row_to_json(m)::text as row from report_messages m union all select row_to_json(s)::text from signal_keys s
       union all select row_to_json(r)::text from reports r union all select row_to_json(a)::text from audit a`,
    )
    for (const { row } of rows) {
      assert.ok(!String(row).includes('Passports') && !String(row).includes('Invented Street'))
      assert.ok(!String(row).includes(Buffer.from('Passports').toString('hex')))
    }
  })

  test('the same key with the same content is answered the same and kept once, also at once', async () => {
    const input = { idempotencyKey: newId(), reports: [one('Once'), one('Twice')] }
    const before = await count('reports')
    const [first, second] = await Promise.all([send('signals.file', input), send('signals.file', input)])
    assert.deepEqual(first.receipts, second.receipts)
    assert.deepEqual([first.repeated, second.repeated].sort(), [false, true])
    stand().house.kernel.clock.pass(5 * 60_000)
    assert.deepEqual((await send('signals.file', input)).receipts, first.receipts)
    assert.equal((await count('reports')) - before, 2)
  })

  test('the same key with other content is refused and keeps nothing; another system’s key is another key', async () => {
    const idempotencyKey = newId()
    await send('signals.file', { idempotencyKey, reports: [one('First')] })
    const before = await count('reports')
    const refused = await problem('signals.file', { idempotencyKey, reports: [one('Other')] })
    assert.equal(refused?.code, 'conflict')
    assert.deepEqual(
      refused?.toJSON().fields?.map(({ field }) => field),
      ['idempotencyKey'],
    )
    assert.equal(await count('reports'), before)
    await send('signals.file', { idempotencyKey, reports: [one('Other')] }, stand().other)
    assert.equal(await count('reports'), before + 1)
  })

  test('every fault is told at once, with its place and why, and nothing is kept', async () => {
    const before = await count('reports')
    const reports = [one('Good'), one('x'.repeat(5001)), one('Bad', { about: 'weather', language: 'Latvian' })]
    const refused = await problem('signals.file', { idempotencyKey: 'no', reports: [...reports, { about: 'work' }] })
    const fields = refused?.toJSON().fields ?? []
    assert.deepEqual(
      fields.map(({ field }) => field),
      [
        'idempotencyKey',
        'reports.1.told.text',
        'reports.2.language',
        'reports.2.about',
        'reports.3.language',
        'reports.3.told',
      ],
    )
    assert.ok(fields.every(({ message }) => message.length > 5))
    assert.ok(!JSON.stringify(refused?.toJSON()).includes('xxxx'), 'what was sent does not come back')
    assert.equal(await count('reports'), before)
  })

  test('a suspicion under Art. 18 reaches an authority of law enforcement, with all that was sent', async () => {
    await law('2016-680')
    const { receipts } = await send('signals.inform', { idempotencyKey: newId(), ...SUSPICION })
    const page = await open(receipts[0].report)
    assert.deepEqual([page.danger, page.child, page.kind], ['now', true, 'suspicion'])
    const told = page.messages[0].told
    assert.equal(told?.text, SUSPICION.suspicion)
    assert.match(String(told?.where), /platform\.example\/adverts\/1/)
    assert.equal(told?.suspected, 'Invented Platform: seller-1')
    const [origin] = await stand().database.superuser(
      `select way, form, article18, complaint from report_origins where report = '${receipts[0].report}'`,
    )
    assert.deepEqual(origin, { way: 'key', form: 'platform', article18: true, complaint: null })
    await law('gdpr')
  })

  test('and no other: any other agency is refused in words, and keeps nothing', async () => {
    const before = await count('reports')
    const refused = await problem('signals.inform', { idempotencyKey: newId(), ...SUSPICION })
    assert.equal(refused?.code, 'not-permitted')
    assert.match(String(refused?.message), /law-enforcement or judicial authorities only/)
    assert.equal(await count('reports'), before)
    await law('2016-680')
    const partner = await problem('signals.inform', { idempotencyKey: newId(), ...SUSPICION }, stand().partner)
    assert.match(String(partner?.message), /signal:inform/, 'Art. 18 is about hosting services')
    await law('gdpr')
  })

  test('each sees how far its own are, and nobody else’s; of what they say nothing comes back', async () => {
    const { receipts } = await send(
      'signals.file',
      { idempotencyKey: newId(), reports: [one('Mine')] },
      stand().partner,
    )
    const own = () => done<Own>(stand().house.kernel, { actor: stand().partner, operation: 'signals.list', input: {} })
    const state = async () => (await own()).reports.find(({ report }) => report === receipts[0].report)?.state
    assert.equal(await state(), 'received')
    await open(receipts[0].report)
    assert.equal(await state(), 'read')
    assert.ok(!JSON.stringify(await own()).includes('Mine'))
    const others = await done<Own>(stand().house.kernel, {
      actor: stand().platform,
      operation: 'signals.list',
      input: {},
    })
    assert.ok(others.reports.every(({ report }) => report !== receipts[0].report))
    for (const table of ['reports', 'report_messages', 'report_origins', 'data_keys', 'data_key_seals'] as const)
      assert.deepEqual(
        await as(stand().house.kernel, stand().partner, (db) =>
          db
            .selectFrom(table as 'reports')
            .selectAll()
            .execute(),
        ),
        [],
      )
  })

  test('nobody is asked back who has no receipt; it ends as taken up', async () => {
    const { receipts } = await send('signals.file', { idempotencyKey: newId(), reports: [one('No way back')] })
    const { report } = receipts[0]
    const page = await open(report)
    const why = (act: string) => page.actions.find(({ operation }) => operation === `reports.${act}`)?.why
    assert.deepEqual([why('ask'), why('answer'), why('close')], ['no-receipt', 'no-receipt', null])
    const { officer } = stand().house
    assert.equal(
      (await stand().house.problem(officer.token, 'reports.ask', { report, text: 'Who?' }))?.code,
      'conflict',
    )
    await stand().house.call(officer.token, 'reports.close', { report, as: 'taken-up' }, 'It is a case of ours now.')
    assert.equal((await open(report)).closedAs, 'taken-up')
  })

  test('where no suspicions are taken in, a batch is refused', async () => {
    const { house } = stand()
    await house.call(house.officer.token, 'intakes.set', { ...INTAKE, suspicions: false })
    assert.equal((await problem('signals.file', { idempotencyKey: newId(), reports: [one('x')] }))?.code, 'conflict')
    await house.call(house.officer.token, 'intakes.set', INTAKE)
  })

  test('a revoked key sends nothing more', async () => {
    const { house, other } = stand()
    await house.call(house.keeper.token, 'clients.revoke', { client: other.id }, 'It was seen in a public place.')
    const ended = { ...other, roles: [] }
    const refused = await problem('signals.file', { idempotencyKey: newId(), reports: [one('x')] }, ended)
    assert.equal(refused?.code, 'not-signed-in')
  })

  test('a member cannot send in a system’s name', async () => {
    const { house } = stand()
    for (const name of ['signals.inform', 'signals.file', 'signals.list'])
      assert.equal((await house.problem(house.keeper.token, name))?.code, 'not-permitted', name)
  })
})
