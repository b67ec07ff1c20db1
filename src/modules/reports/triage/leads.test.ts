import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../../test/houses/kernel.ts'
import { type Filed, ReportsHouse } from '../../../../test/houses/reports.ts'
import { WordSearch } from '../../../../test/rules/words-in-bytes.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import type { LeadPage } from '../../leads/shapes.ts'
import { ABOUT } from '../codes.ts'
import type { Changed, Mine, ReportPage } from '../shapes.ts'
import type { Told } from '../told.ts'
import type { Related } from './shapes.ts'

const ADVERT =
  'Workers wanted for a fish factory abroad. No experience, no language needed. We arrange the trip, the cost is taken from your first pay. Give your passport to the coordinator. WhatsApp +371 20 000 142.'
const OWN = ['Zvirgzdenieši', 'kvistdarbs', 'dentistry', 'snowcrabs', '20 000 199', '20000199']
const TOLD: Partial<Told> = {
  text: `My cousin snowcrabs got this: «${ADVERT}» and she is gone.`,
  affected: 'my cousin of Zvirgzdenieši village',
  source: 'I saw it on the kvistdarbs telephone of hers',
  reach: 'on +371 20 000 199 about dentistry only',
}
const REASON = 'because an invented rule says so'

type Made = Changed & { lead: string; isNew: boolean }

onDatabases('reports and leads', ReportsHouse.open, (stand) => {
  const officer = <T>(operation: string, input: unknown = {}, reason?: string) =>
    stand().call<T>(stand().officer.token, operation, input, reason)
  const filedAndRead = async (told: Partial<Told> = TOLD, more = {}): Promise<Filed> => {
    const filed = await stand().file({ told, ...more })
    await officer('reports.get', { report: filed.report })
    return filed
  }
  const made = ({ report }: Filed, text = ADVERT) => officer<Made>('reports.make-lead', { report, text })
  const related = ({ report }: Filed) => officer<Related>('reports.related', { report })

  test('the quoted advert becomes a lead that is sealed and scored like others; the report goes on waiting for an answer', async () => {
    const filed = await filedAndRead()
    const { lead, isNew, state } = await made(filed)
    assert.deepEqual([isNew, state], [true, 'read'])
    const page = await officer<LeadPage>('leads.get', { lead })
    assert.equal(page.screening, null)
    assert.ok(page.score > 0 && page.signs.some(({ code }) => code === 'document-handover'))
    assert.deepEqual(
      page.contactPoints.map(({ value }) => value),
      ['+37120000142'],
    )
    const [row] = await stand().database.superuser(`select t::text as text from leads t where id = '${lead}'`)
    assert.deepEqual(new WordSearch(['fish', 'passport', '20000142']).in(Buffer.from(String(row.text))), [])
    const { leads } = await related(filed)
    assert.deepEqual(
      leads?.map((one) => [one.lead, one.how, one.by.id]),
      [[lead, 'made', stand().officer.id]],
    )
    const { reports } = await officer<{ reports: { report: string }[] }>('reports.of-lead', { lead })
    assert.deepEqual(
      reports.map(({ report }) => report),
      [filed.report],
    )
    const page2 = await officer<ReportPage>('reports.get', { report: filed.report })
    assert.ok(page2.events.some(({ kind }) => kind === 'led'))
    assert.equal((await stand().asReporter<Mine>(filed.receipt, 'reports.mine')).state, 'read')
  })

  test('the same advert from another reporter is the same lead, which the second report joins', async () => {
    const first = await made(await filedAndRead())
    const second = await filedAndRead({ text: `Look at this: ${ADVERT}` })
    const again = await made(second)
    assert.deepEqual([again.lead, again.isNew], [first.lead, false])
    assert.equal((await related(second)).leads?.[0]?.how, 'joined')
  })

  test('a lead with the same number or the same words is suggested, with what they share, and can be joined and left', async () => {
    const { lead } = await made(await filedAndRead())
    const byNumber = await filedAndRead({ text: 'Somebody writes to girls at our school from 0037120000142' })
    const suggested = (await related(byNumber)).alikeLeads?.find((one) => one.lead === lead)
    assert.deepEqual([suggested?.contacts, suggested?.wording], [['+37120000142'], false])
    const byWords = await filedAndRead({
      text: `A friend sent me a text. ${ADVERT.replace(/ WhatsApp.*/, '')} I do not trust it.`,
    })
    assert.equal((await related(byWords)).alikeLeads?.find((one) => one.lead === lead)?.wording, true)
    assert.deepEqual((await related(await filedAndRead({ text: 'Two men sit in a car all night' }))).alikeLeads, [])
    await officer('reports.join-lead', { report: byNumber.report, lead })
    const after = await related(byNumber)
    assert.equal(after.leads?.[0]?.lead, lead)
    assert.ok(after.alikeLeads?.every((one) => one.lead !== lead))
    await officer('reports.leave-lead', { report: byNumber.report, lead }, REASON)
    assert.deepEqual((await related(byNumber)).leads, [])
  })

  test('what is not quoted, or is the reporter’s own, makes no lead', async () => {
    const filed = await filedAndRead()
    for (const [text, why] of [
      ['The boss is a murderer', 'not-told'],
      ['my cousin of Zvirgzdenieši village', 'own-words'],
      [`${ADVERT}\non +371 20 000 199 about dentistry only`, 'own-words'],
    ]) {
      const problem = await stand().problem(stand().officer.token, 'reports.make-lead', { report: filed.report, text })
      assert.deepEqual([problem?.code, problem?.fields[0]?.message], ['invalid-input', why])
    }
    assert.deepEqual((await related(filed)).leads, [])
  })

  test('nobody makes a lead of what nobody has opened, or of what was taken back', async () => {
    const unread = await stand().file({ told: TOLD })
    const refused = async ({ report }: Filed) =>
      (await stand().problem(stand().officer.token, 'reports.make-lead', { report, text: ADVERT }))?.fields[0]?.message
    assert.equal(await refused(unread), 'not-read')
    assert.equal(
      (await stand().problem(stand().officer.token, 'reports.related', { report: unread.report }))?.code,
      'conflict',
    )
    const back = await filedAndRead()
    await stand().asReporter(back.receipt, 'reports.withdraw')
    assert.equal(await refused(back), 'withdrawn')
  })

  test('complaints about work, health or school never reach a border: the lead holds no word of them, and nothing tells where it comes from', async () => {
    const house = stand()
    const border = await house.admitted(house.keeper, ['border-officer'])
    const member = (await house.member(border.token)) as Member
    for (const about of ABOUT) {
      const filed = await filedAndRead(TOLD, { about })
      const { lead } = await made(filed)
      const page = JSON.stringify(await house.call(border.token, 'leads.get', { lead }))
      const posting = JSON.stringify(await house.call(border.token, 'leads.posting', { lead, place: 0 }))
      const code = filed.report.slice(0, 6)
      assert.deepEqual(new WordSearch([...OWN, filed.report, code]).in(Buffer.from(page + posting)), [], about)
      for (const [name, input] of [
        ['reports.of-lead', { lead }],
        ['reports.related', { report: filed.report }],
        ['reports.get', { report: filed.report }],
        ['reports.join-lead', { report: filed.report, lead }],
      ] as const)
        assert.equal((await house.problem(border.token, name, input))?.code, 'not-permitted', `${about} ${name}`)
    }
    // Neither by role nor by a query that a room for leads might make: there the database shows no link at all.
    const seen = (purpose: string) =>
      house.kernel.database.transaction({ kind: 'member', actor: member.id, agency: house.agency, purpose }, (db) =>
        db.selectFrom('report_leads').selectAll().execute(),
      )
    assert.deepEqual(await seen('investigation'), [])
    assert.deepEqual(await as(house.kernel, member, (db) => db.selectFrom('report_leads').selectAll().execute()), [])
    assert.ok((await seen('protection')).length > 0)
  })

  test('who reads reports and no leads learns of none', async () => {
    const house = stand()
    const filed = await filedAndRead()
    const { lead } = await made(filed)
    const desk = await house.admitted(house.keeper, ['referral-desk'])
    const { leads, alikeLeads } = await house.call<Related>(desk.token, 'reports.related', { report: filed.report })
    assert.deepEqual([leads, alikeLeads], [null, null])
    const problem = await house.problem(desk.token, 'reports.join-lead', { report: filed.report, lead })
    assert.equal(problem?.code, 'not-permitted')
  })

  test('another agency sees no link and joins nothing of ours', async () => {
    const house = stand()
    const filed = await filedAndRead()
    const { lead } = await made(filed)
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['intake-officer'])
    assert.deepEqual(await house.call(theirs.token, 'reports.of-lead', { lead }), { reports: [] })
    for (const [name, input] of [
      ['reports.join-lead', { report: filed.report, lead }],
      ['reports.related', { report: filed.report }],
    ] as const)
      assert.equal((await house.problem(theirs.token, name, input))?.code, 'not-found', name)
  })

  test('erasing the report takes the link along and leaves the lead', async () => {
    const house = stand()
    const filed = await filedAndRead({ text: 'Only «Pickers wanted at once, housing paid, call 20 000 177» it says' })
    const { lead } = await made(filed, 'Pickers wanted at once, housing paid, call 20 000 177')
    await house.database.superuser(`delete from reports where id = '${filed.report}'`)
    assert.deepEqual(await officer('reports.of-lead', { lead }), { reports: [] })
    assert.ok(await officer('leads.get', { lead }))
    for (const table of ['report_marks', 'report_index', 'report_leads'])
      assert.deepEqual(await house.database.superuser(`select 1 from ${table} where report = '${filed.report}'`), [])
  })
})
