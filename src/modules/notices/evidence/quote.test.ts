import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { AT, PLATFORM } from '../../../../test/houses/notices.ts'
import { ADVERT, openQuoting, type Quoted } from '../../../../test/houses/quoting.ts'
import { WordSearch } from '../../../../test/rules/words-in-bytes.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ReportPage } from '../../reports/shapes.ts'
import type { NoticePage, OfLead, Recipient } from '../shapes.ts'

const TOLD = {
  text: `My cousin got this: «${ADVERT}» and she is gone.`,
  affected: 'my cousin of Zvirgzdenieši village',
  reach: 'on +371 20 000 199 in the evening',
}

type Waiting = { quotations: { id: string }[] }

onDatabases('a notice from a report', openQuoting, (stand) => {
  const call = <T>(operation: string, input: unknown, by: Person = stand().officer) =>
    stand().house.call<T>(by.token, operation, input)
  const problem = (operation: string, input: unknown, by: Person = stand().officer) =>
    stand().house.problem(by.token, operation, input)
  const read = async (told: Record<string, string> = TOLD) => {
    const { report } = await stand().house.file({ told })
    await call('reports.get', { report })
    return report
  }
  const input = (report: string, more: object = {}) => ({
    report,
    text: ADVERT,
    address: AT,
    childAbuse: false,
    ...more,
  })
  const quote = (report: string, more: object = {}) => call<Quoted>('notices.quote-report', input(report, more))
  const waiting = async (by = stand().analyst) =>
    (await call<Waiting>('notices.quotations', {}, by)).quotations.map(({ id }) => id)

  test('the advert is kept as it was quoted, its page is fetched, and a colleague drafts the notice of it', async () => {
    const { analyst, recipient } = stand()
    const { quotation, evidence, job } = await quote(await read())
    assert.notEqual(job, null)
    assert.ok((await waiting()).includes(quotation))
    const of = await call<OfLead>('notices.of-lead', { lead: quotation }, analyst)
    assert.deepEqual([of.open, of.quoted, of.evidence.length], [true, true, 1])
    assert.deepEqual([of.evidence[0].seen?.text, of.evidence[0].seen?.source], [ADVERT, 'jobs.example'])
    const draft = { lead: quotation, recipient, evidence: [evidence] }
    const { notice } = await call<{ notice: string }>('notices.draft', draft, analyst)
    const page = await call<NoticePage>('notices.get', { notice }, analyst)
    assert.deepEqual(page.content.addresses, [{ address: AT, more: '' }])
    assert.match(page.content.facts, /Give your passport to the coordinator/)
    // Neither a lead to go to nor a word of a report: the letter goes to whoever is accused, in the end.
    assert.deepEqual([page.lead.number, /report|cousin|Zvirgzdenieši/.test(page.letter.text)], [null, false])
    assert.ok(!(await waiting()).includes(quotation))
  })

  test('nothing of whoever told it goes along, and nothing that nobody told', async () => {
    const report = await read()
    const fault = async (text: string) => (await problem('notices.quote-report', input(report, { text })))?.fields[0]
    assert.deepEqual(await fault('my cousin of Zvirgzdenieši village'), { field: 'text', message: 'own-words' })
    assert.deepEqual(await fault('Call +371 20 000 199'), { field: 'text', message: 'own-contact' })
    assert.deepEqual(await fault('They pay in cocaine'), { field: 'text', message: 'not-told' })
  })

  test('a report that nobody has read, or that shows a child, is quoted by nobody', async () => {
    const { report } = await stand().house.file({ told: TOLD })
    assert.equal((await problem('notices.quote-report', input(report)))?.fields[0]?.message, 'not-read')
    await call('reports.get', { report })
    // No default and no «yes»: what may show a child has one other way.
    for (const childAbuse of [true, undefined])
      assert.equal((await problem('notices.quote-report', input(report, { childAbuse })))?.code, 'invalid-input')
    assert.equal((await problem('notices.quote-report', input(newId())))?.code, 'not-found')
  })

  test('the report tells that its advert was quoted; who works on notices alone reads no link to it', async () => {
    const { house, analyst } = stand()
    const report = await read()
    const { quotation } = await quote(report)
    const page = await call<ReportPage>('reports.get', { report })
    assert.ok(page.events.some(({ kind }) => kind === 'quoted'))
    assert.equal((await problem('notices.quote-report', input(report), analyst))?.code, 'not-permitted')
    // Asked of the database itself, as a faulty query of the notices room would: under another purpose there is no row.
    const links = await inAgency(house.kernel, house.agency, (db) =>
      db.selectFrom('notice_quotation_reports').selectAll().where('quotation', '=', quotation).execute(),
    )
    assert.deepEqual(links, [])
    const [{ n }] = await house.database.superuser(
      `select count(*)::int as n from notice_quotation_reports where quotation = '${quotation}' and report = '${report}'`,
    )
    assert.equal(n, 1)
  })

  test('another agency sees no quotation and drafts from none; its words stand nowhere in plain', async () => {
    const { house } = stand()
    const { quotation } = await quote(await read())
    const theirs = await house.admitted(await house.another(house.keeper), ['analyst'])
    assert.deepEqual(await waiting(theirs), [])
    assert.equal((await problem('notices.of-lead', { lead: quotation }, theirs))?.code, 'not-found')
    const [{ text }] = await house.database.superuser(
      "select coalesce(string_agg(t::text, ' '), '') as text from evidence_items t",
    )
    assert.deepEqual(new WordSearch(['fish factory', 'passport']).in(Buffer.from(String(text))), [])
  })

  test('what a quotation may show of a child bars it like a lead', async () => {
    const { quotation } = await quote(await read())
    const { recipients } = await call<{ recipients: Recipient[] }>('recipients.save', {
      ...PLATFORM,
      name: `Hotline ${newId()}`,
      kind: 'hotline',
    })
    const hotline = recipients.find(({ kind }) => kind === 'hotline')?.id
    const refer = { lead: quotation, addresses: [AT], recipient: hotline }
    await stand().house.call(stand().officer.token, 'notices.refer-child-material', refer, 'It may show a child there')
    const of = await call<OfLead>('notices.of-lead', { lead: quotation })
    assert.deepEqual([of.open, of.evidence], [false, []])
    assert.ok(!(await waiting()).includes(quotation))
  })
})
