import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, done, problemOf } from '../../../../test/houses/kernel.ts'
import { NOTICE, RequestsHouse } from '../../../../test/houses/requests.ts'
import { onBothDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { visitor } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { privacyNotices } from '../notice.ts'
import { requesterBy } from '../requester.ts'
import type { MyRequest, RequestRow } from '../shapes.ts'

onBothDatabases('requests', RequestsHouse.open, (stand) => {
  const officer = () => stand().officer.token
  const act = (name: string, input: object) =>
    stand().call<{ state: string; erased: boolean }>(officer(), `requests.${name}`, input)
  const why = async (name: string, input: object) =>
    (await stand().problem(officer(), `requests.${name}`, input))?.fields[0]?.message
  const list = async (state = 'open') =>
    (await stand().call<{ requests: RequestRow[] }>(officer(), 'requests.list', { state })).requests

  test('whoever brings the receipt of a report is known by it; an erasure that is granted erases that report by its key', async () => {
    const house = stand()
    const filed = await house.file({ files: [await house.newFile('x')] })
    const { request, verified, due } = await house.ask('erasure', filed.receipt)
    assert.equal(verified, true)
    assert.equal(due, '2026-12-02')
    const page = await house.request(request)
    assert.equal(page.state, 'verified')
    assert.equal(page.report, filed.report)
    assert.deepEqual(
      await act('answer', { request, as: 'granted', text: 'It is erased.' }).then(({ erased }) => erased),
      true,
    )
    assert.equal(await house.reporter(filed.receipt), null)
    assert.equal((await house.problem(officer(), 'reports.get', { report: filed.report }))?.code, 'not-found')
    const [{ left }] = await house.database.superuser(
      `select (select count(*) from report_files where report = '${filed.report}') + (select count(*) from reports where id = '${filed.report}') as left`,
    )
    assert.equal(Number(left), 0)
    const [{ n }] = await house.database.superuser('select count(*)::int as n from erasures')
    assert.ok(Number(n) >= 2)
    assert.equal((await house.request(request)).report, null)
  })

  test('an unknown one is made sure of by a safe channel, a copy is looked through, and the answer opens to the receipt', async () => {
    const house = stand()
    const { request, receipt } = await house.ask('access')
    assert.equal((await house.request(request)).state, 'read')
    assert.equal(await why('answer', { request, as: 'granted', text: 'x' }), 'not-verified')
    await act('verify', { request, by: 'channel', how: 'Called back on the number marked safe' })
    assert.equal(await why('answer', { request, as: 'granted', text: 'x' }), 'not-checked')
    const ticks = { request, read: true, others: true, sources: true }
    for (const tick of ['read', 'others', 'sources'])
      assert.equal(
        (await house.problem(officer(), 'requests.check', { ...ticks, [tick]: false }))?.code,
        'invalid-input',
      )
    await act('check', ticks)
    await act('answer', { request, as: 'granted', text: 'We keep nothing else.' })
    const mine = await house.asRequester<MyRequest>(receipt, 'requests.mine')
    assert.deepEqual(
      [mine.state, mine.canReply, mine.messages.at(-1)?.text],
      ['granted', false, 'We keep nothing else.'],
    )
    assert.equal(await why('ask', { request, text: 'x' }), 'ended')
  })

  test('a refusal is documented and names the remedy; a restriction keeps the report past its time', async () => {
    const house = stand()
    const filed = await house.file()
    const { request, receipt } = await house.ask('erasure', filed.receipt)
    await house.request(request)
    assert.equal(
      (await house.problem(officer(), 'requests.answer', { request, as: 'refused', text: 'No' }))?.code,
      'invalid-input',
    )
    await act('answer', {
      request,
      as: 'restricted',
      text: 'It is kept for the court.',
      why: 'Criminal case 1 of Invented Town',
    })
    const { messages } = await house.asRequester<MyRequest>(receipt, 'requests.mine')
    assert.match(messages.at(-1)?.text ?? '', /for the court\.\n\nYou can complain to Invented Data.*dpa\.example/)
    assert.doesNotMatch(JSON.stringify(messages), /Criminal case/)
    assert.match((await house.request(request)).events[0].words ?? '', /Criminal case 1/)
    await house.call(officer(), 'reports.get', { report: filed.report })
    await house.call(officer(), 'reports.answer', { report: filed.report, text: 'Thank you' })
    house.kernel.clock.pass(200 * 86_400_000)
    const system = { kind: 'system', agency: house.agency } as const
    await execute(house.kernel, { actor: system, operation: 'reports.erase', input: {} })
    const [{ n }] = await house.database.superuser(
      `select count(*)::int as n from reports where id = '${filed.report}'`,
    )
    assert.equal(n, 1)
    house.kernel.clock.pass(-200 * 86_400_000)
  })

  test('two months more, once, with reasons; what is late is told', async () => {
    const house = stand()
    const { request } = await house.ask('rectification')
    await house.request(request)
    await act('extend', { request, text: 'The files lie in two archives.' })
    assert.equal(await why('extend', { request, text: 'x' }), 'extended')
    const row = async () => (await list()).find(({ id }) => id === request)
    assert.deepEqual([(await row())?.due, (await row())?.late], ['2027-02-02', false])
    await house.database.superuser(`update requests set made_on = '2026-07-02' where id = '${request}'`)
    assert.equal((await row())?.late, true)
    await act('close', { request, why: 'Nobody answered our questions.' })
    assert.ok(!(await list()).some(({ id }) => id === request))
    assert.ok((await list('all')).some(({ id }) => id === request))
  })

  test('who asked can be asked and answers; sent twice it is one', async () => {
    const house = stand()
    const { request, receipt, input } = await house.ask('access')
    await execute(house.kernel, { actor: visitor, operation: 'requests.make', input })
    await house.request(request)
    await act('ask', { request, text: 'In which year was it?' })
    const message = crypto.randomUUID()
    for (let twice = 0; twice < 2; twice++)
      await house.asRequester(receipt, 'requests.reply', { message, text: '2024' })
    const page = await house.request(request)
    assert.deepEqual(
      page.messages.map(({ kind }) => kind),
      ['request', 'question', 'reply'],
    )
    assert.equal(page.messages[0].reach, 'Only by the receipt')
  })

  test('walls: another agency, a report’s receipt, another’s request, the database alone', async () => {
    const house = stand()
    const filed = await house.file()
    const { request, receipt } = await house.ask('access')
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['intake-officer'])
    assert.equal((await house.problem(theirs.token, 'requests.get', { request }))?.code, 'not-found')
    assert.deepEqual(await house.call(theirs.token, 'requests.list', { state: 'all' }), { requests: [] })
    assert.equal(await requesterBy(house.kernel, filed.receipt), null)
    assert.equal(await house.reporter(receipt), null)
    const asker = await requesterBy(house.kernel, receipt)
    assert.ok(asker)
    const seen = await as(house.kernel, asker, (db) => db.selectFrom('requests').select('id').execute())
    assert.deepEqual(seen, [{ id: request }])
    assert.equal(
      (await as(house.kernel, asker, (db) => db.selectFrom('request_events').selectAll().execute())).length,
      0,
    )
    assert.equal((await as(house.kernel, asker, (db) => db.selectFrom('reports').selectAll().execute())).length, 0)
    const rows = await house.database.superuser(`select encode(sealed, 'escape') as words from request_messages`)
    assert.ok(rows.every(({ words }) => !String(words).includes('Anna')))
    const [entry] = await house.database.superuser(
      `select (at_ms % 86400000)::int as hour from audit_waiting where operation = 'requests.make' limit 1`,
    )
    assert.deepEqual(entry, { hour: 0 })
  })

  test('an agency that has not said how it uses data is not asked here, and nothing is kept', async () => {
    const house = stand()
    const other = await house.another(house.keeper)
    const { input } = await house.ask('access')
    const foreign = { ...input, agency: other.agency, request: crypto.randomUUID() }
    const problem = await problemOf(house.kernel, { actor: visitor, operation: 'requests.make', input: foreign })
    assert.equal(problem?.code, 'conflict')
    const rows = await house.database.superuser(`select id from requests where agency = '${other.agency}'`)
    assert.equal(rows.length, 0)
  })

  test('words that open no report of this agency make no request; a member makes none', async () => {
    const house = stand()
    const { input } = await house.ask('access')
    const proof = Buffer.alloc(32, 7).toString('base64url')
    const again = { ...input, request: crypto.randomUUID(), proof }
    await assert.rejects(
      execute(house.kernel, { actor: visitor, operation: 'requests.make', input: again }),
      /open no report/,
    )
    const actor = (await house.member(officer())) as Member
    await assert.rejects(execute(house.kernel, { actor, operation: 'requests.make', input: again }), /public pages/)
  })

  test('the data protection officer sees what is late and opens no words; the notice is everybody’s', async () => {
    const house = stand()
    await house.ask('access')
    const actor = { ...((await house.member(officer())) as Member), roles: ['data-protection-officer'], keys: null }
    const { request } = await house.ask('erasure')
    const seen = await done<{ requests: RequestRow[] }>(house.kernel, { actor, operation: 'requests.list', input: {} })
    assert.ok(seen.requests.some(({ id }) => id === request))
    for (const [operation, code] of [
      ['requests.get', 'keys-closed'],
      ['requests.close', 'not-permitted'],
    ] as const)
      assert.equal((await problemOf(house.kernel, { actor, operation, input: { request, why: 'x' } }))?.code, code)
    const [notice] = await privacyNotices(house.database)
    assert.deepEqual(notice.words, NOTICE)
    assert.ok(notice.controller && notice.officer && notice.closedDays)
    assert.equal((await house.problem(officer(), 'privacy-notices.set', NOTICE))?.code, 'not-permitted')
  })
})
