import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../../test/houses/kernel.ts'
import { PASSING, ReportSharesHouse, TOLD } from '../../../../test/houses/report-shares.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Tx } from '../../../kernel/database.ts'
import type { Mine, ReportPage } from '../../reports/shapes.ts'

const WHY = 'It lies outside of our district.'
const GDPR = { theirBasis: 'Art. 6(1)(e) GDPR' }

onDatabases('handing a report over to another agency', ReportSharesHouse.open, (stand) => {
  const keysOf = async (share: string) =>
    (
      await stand().rows(`select distinct d.recipient_agency as agency, d.data_key = h.data_key as content
        from data_key_seals d join shares h on d.data_key in (h.data_key, h.talk_key)
        where h.id = '${share}' and d.recipient_agency <> h.agency`)
    ).map(({ content }) => (content ? 'content' : 'talk'))

  test('the receiver reads the parts that were chosen, word for word, and never which report it is', async () => {
    const house = stand()
    const { report } = await house.read()
    const share = await house.passes(report)
    const page = await house.page(house.investigator, share)
    assert.deepEqual(page.versions[0].report, {
      ...{ kind: 'suspicion', about: 'work' },
      parts: [
        { part: 'text', texts: [TOLD.text] },
        { part: 'where', texts: [TOLD.where] },
      ],
    })
    assert.deepEqual([page.thing, page.title, page.report, page.ring], ['report', '', null, null])
    const whole = JSON.stringify(page)
    assert.ok(!whole.includes(report) && !whole.includes(TOLD.suspected))
    const sent = await house.page(house.officer, share)
    assert.deepEqual([sent.report, sent.lead, sent.madeBy.name !== null], [report, null, true])
    const { events, state } = await house.reports.call<ReportPage>(house.officer.token, 'reports.get', { report })
    assert.deepEqual(
      [state, events[0].kind, events[0].recipient, events[0].parts],
      ['passed', 'passed', null, PASSING.parts],
    )
    assert.equal(events[0].authority, sent.to.name)
  })

  test('nothing stands in plain but states and clocks', async () => {
    const house = stand()
    const { report } = await house.read()
    await house.passes(report, { basis: 'Kvarčita likums', reason: 'Kvarčita iemesls par lietu' })
    const tables = ['shares', 'share_versions', 'share_events', 'approvals', 'report_events', 'audit']
    const all = JSON.stringify(
      await Promise.all(tables.map((table) => house.rows(`select row_to_json(t)::text as row from ${table} t`))),
    )
    for (const word of ['Kvarčita', TOLD.text, TOLD.where]) assert.ok(!all.includes(word), word)
  })

  test('data on suspects and files go to nobody who may not have them', async () => {
    const house = stand()
    const { report } = await house.read()
    const to = { agency: house.shelter, ...GDPR }
    const refused = (field: string, message: string) => ({ fields: [{ field, message }] })
    await assert.rejects(house.asks(report, { ...to, parts: ['suspected'] }), refused('parts', 'suspects'))
    await assert.rejects(house.asks(report, { parts: ['files'] }), refused('parts', 'files-by-hand'))
    const share = await house.passes(report, { parts: ['suspected'] })
    const page = await house.page(house.investigator, share)
    assert.deepEqual(page.versions[0].report?.parts, [{ part: 'suspected', texts: [TOLD.suspected] }])
  })

  test('to several agencies, each with a key and an answer of its own; none learns of another', async () => {
    const house = stand()
    const { report } = await house.read()
    const [one, other] = [await house.passes(report), await house.passes(report, { agency: house.shelter, ...GDPR })]
    assert.notEqual(one, other)
    const seen = async (by: typeof house.desk, share: string) => JSON.stringify(await house.page(by, share))
    assert.ok(!(await seen(house.investigator, one)).includes(house.shelter))
    assert.ok(!(await seen(house.desk, other)).includes(house.police))
    for (const [by, share] of [
      [house.investigator, other],
      [house.desk, one],
    ] as const)
      assert.equal((await house.refused(by, 'get', share))?.code, 'not-found')
    await house.step(house.investigator, 'acknowledge', one)
    await house.step(house.investigator, 'decline', one, { text: WHY })
    assert.deepEqual([await keysOf(one), (await keysOf(other)).toSorted()], [[], ['content', 'talk']])
    // Declined, it may be passed to the same again; who has it is not sent a second one.
    assert.notEqual(await house.passes(report), one)
    const already = { fields: [{ field: 'agency', message: 'shared-already' }] }
    await assert.rejects(house.asks(report, { agency: house.shelter, ...GDPR }), already)
  })

  test('withdrawn, it closes to all of them at once, by nobody’s hand; each answers, and the sender reads it', async () => {
    const house = stand()
    const { report, receipt } = await house.read()
    const [one, other] = [await house.passes(report), await house.passes(report, { agency: house.shelter, ...GDPR })]
    const hand = await house.passes(report, { agency: null, authority: 'Harbour police', recipient: 'police' })
    await house.step(house.investigator, 'acknowledge', one)
    house.reports.kernel.clock.pass(60_000)
    await house.reports.asReporterNow(receipt, 'reports.withdraw')
    assert.deepEqual([await keysOf(one), await keysOf(other)], [['talk'], ['talk']])
    for (const [by, share] of [
      [house.investigator, one],
      [house.desk, other],
    ] as const) {
      const page = await house.page(by, share)
      assert.deepEqual([page.state, page.versions, page.words, page.turn], ['recalled', [], null, 'receiver'])
      assert.deepEqual([page.events[0].act, page.events[0].by.name, page.events[0].words], ['withdraw', null, null])
    }
    assert.equal((await house.page(house.officer, hand)).state, 'recalled')
    await house.step(house.desk, 'say-removed', other)
    const kept = { law: 'Section 12 of an invented act', file: 'File 7', until: '2027-03-04' }
    await house.step(house.investigator, 'say-kept', one, kept)
    assert.deepEqual((await house.page(house.officer, one)).events[0].words, kept)
    assert.deepEqual([await keysOf(one), await keysOf(other)], [[], []])
  })

  test('of when it was withdrawn the day alone stands anywhere', async () => {
    const house = stand()
    const { report, receipt } = await house.read()
    const share = await house.passes(report)
    await house.reports.asReporterNow(receipt, 'reports.withdraw')
    const [row] =
      await house.rows(`select since::text, due::text, seal_ended_at::text as ended, (select at::text from share_events
      where share = s.id and act = 'withdraw') as at from shares s where id = '${share}'`)
    for (const [name, at] of Object.entries(row))
      assert.match(new Date(String(at)).toISOString(), /T00:00:00\.000Z$/, name)
  })

  test('what speaks for somebody accused stays, and both sides read that it was taken back', async () => {
    const house = stand()
    const { report, receipt } = await house.read()
    const share = await house.passes(report, { exculpatory: true })
    await house.reports.asReporterNow(receipt, 'reports.withdraw')
    const page = await house.page(house.investigator, share)
    assert.deepEqual([page.state, page.events[0].act, page.versions.length], ['sent', 'withdraw', 1])
  })

  test('a row that was altered keeps nobody from taking their report back', async () => {
    const house = stand()
    const { report, receipt } = await house.read()
    const share = await house.passes(report)
    await house.rows(`update shares set exculpatory = true where id = '${share}'`)
    await house.reports.asReporterNow(receipt, 'reports.withdraw')
    assert.deepEqual(await keysOf(share), ['talk'])
  })

  test('past the program a reporter recalls what is theirs, does nothing else with it, and finds nothing of anybody', async () => {
    const house = stand()
    const [mine, others] = [await house.read(), await house.read()]
    const [own, other] = [await house.passes(mine.report), await house.passes(others.report)]
    const reporter = await house.reports.reporter(mine.receipt)
    assert.ok(reporter)
    const by = <T>(work: (db: Tx) => Promise<T>) => as(house.reports.kernel, reporter, work)
    const seen = await by((db) => db.selectFrom('shares').select('id').execute())
    assert.deepEqual(seen, [{ id: own }])
    const set = (state: 'ended' | 'accepted') =>
      by((db) => db.updateTable('shares').set({ state }).where('id', '=', own).execute())
    for (const state of ['ended', 'accepted'] as const) await assert.rejects(set(state), /row-level security|check/)
    // Of the agency that they wrote to, a reporter takes no key.
    const [{ data_key }] = await house.rows(`select data_key from shares where id = '${own}'`)
    const ours = { data_key: String(data_key), agency: house.reports.agency }
    await by((db) =>
      db
        .deleteFrom('data_key_seals')
        .where('data_key', '=', ours.data_key)
        .where('recipient_agency', '=', ours.agency)
        .execute(),
    )
    assert.equal((await house.page(house.officer, own)).versions.length, 1)
    await house.reports.asReporterNow(mine.receipt, 'reports.withdraw')
    assert.deepEqual((await keysOf(other)).toSorted(), ['content', 'talk'])
    assert.equal((await house.page(house.officer, other)).state, 'sent')
  })

  test('corrected, the receiver reads what stands there now; recalled, by whoever may pass reports on', async () => {
    const house = stand()
    const { report, receipt } = await house.read()
    const share = await house.passes(report, { parts: ['text', 'messages'] })
    await house.reports.asReporter(receipt, 'reports.reply', { message: crypto.randomUUID(), text: 'It was Tuesday.' })
    await house.step(house.officer, 'correct-report', share, { text: 'They wrote again.' })
    const [now] = (await house.page(house.investigator, share)).versions
    assert.deepEqual(now.report?.parts.at(-1), { part: 'messages', texts: ['It was Tuesday.'] })
    const hotline = await house.reports.admitted(house.reports.keeper, ['hotline'])
    for (const act of ['recall', 'correct-report'])
      assert.equal((await house.refused(hotline, act, share, { text: WHY }))?.code, 'not-permitted', act)
    // A lead’s correction is none of a report.
    const lead = await house.reports.admitted(house.reports.keeper, ['analyst', 'intake-officer'])
    assert.equal((await house.refused(lead, 'correct', share, { text: WHY }))?.code, 'not-found')
    assert.equal((await house.step(house.officer, 'recall', share, { text: WHY })).state, 'recalled')
  })

  test('in danger now one person passes it on: an hour to acknowledge it, then the telephone to ring', async () => {
    const house = stand()
    const { report } = await house.read({ danger: 'now' })
    const { reason, ...passing } = PASSING
    const input = { report, agency: house.police, ...passing }
    await house.reports.call(house.officer.token, 'reports.pass-urgently', input, reason)
    const [{ id }] = await house.rows(`select id from shares where report = '${report}'`)
    const share = String(id)
    const page = await house.page(house.officer, share)
    assert.deepEqual([page.approvedBy, page.urgency, page.clock], [null, 'danger', 'acknowledge'])
    assert.equal(Date.parse(page.due ?? '') - Date.parse(page.sentAt), 3_600_000)
    assert.deepEqual(page.ring, { telephone: null })
    const telephone = { shown: '+371 2000 0142', hours: null }
    await house.reports.call(house.chief.token, 'duty-telephones.set', { telephone })
    assert.deepEqual((await house.page(house.officer, share)).ring, {
      telephone: { shown: '+371 2000 0142', tel: '+37120000142', hours: null },
    })
    assert.equal((await house.page(house.investigator, share)).ring, null)
    await house.step(house.investigator, 'acknowledge', share)
    assert.equal((await house.page(house.officer, share)).ring, null)
  })

  test('erased with its report, with its keys, on both sides', async () => {
    const house = stand()
    const { report } = await house.read()
    const share = await house.passes(report)
    await house.rows(`delete from reports where id = '${report}'`)
    assert.deepEqual(await keysOf(share), [])
    assert.equal((await house.refused(house.investigator, 'get', share))?.code, 'not-found')
  })

  test('the reporter learns that it was passed on, and to nobody’s name', async () => {
    const house = stand()
    const { report, receipt } = await house.read()
    await house.passes(report)
    const mine = await house.reports.asReporter<Mine>(receipt, 'reports.mine')
    assert.equal(mine.state, 'passed')
    assert.ok(!JSON.stringify(mine).includes(house.police))
  })
})
