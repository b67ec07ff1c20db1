import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as } from '../../../../test/houses/kernel.ts'
import { type Filed, ReportsHouse } from '../../../../test/houses/reports.ts'
import { WordSearch } from '../../../../test/rules/words-in-bytes.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { type Member, visitor } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { newId } from '../../../kernel/ids.ts'
import { type Identities, LONGEST_IDENTITY } from './shapes.ts'

const WHO = 'Zvirgzdenieša Kvistdarba'
const REASON = 'because an invented court has ordered it'
const DAY = 86_400_000

async function set(database: TestDatabase) {
  const house = await ReportsHouse.open(database)
  const custodian = await house.admitted(house.keeper, ['custodian'])
  await house.call(custodian.token, 'custodians.found')
  return { house, database, custodian }
}

onDatabases('the edges of who a reporter is', set, (stand) => {
  const identify = (filed: Filed, words: string) =>
    stand().house.asReporter<{ told: boolean }>(filed.receipt, 'reports.identify', { words })
  const told = async (words = WHO) => {
    const filed = await stand().house.file()
    await identify(filed, words)
    return filed
  }
  const ask = async ({ report }: Filed) => {
    const actor = await stand().house.actor(stand().custodian.token)
    const input = { report, reason: REASON }
    const asked = await execute(stand().house.kernel, { actor, operation: 'reports.open-identity', input })
    return asked.kind === 'waits' ? asked.approval : assert.fail('nobody was asked')
  }
  const agree = async (approval: string) => {
    const actor = await stand().house.actor(stand().house.officer.token)
    return execute(stand().house.kernel, { actor, operation: 'reports.open-identity', input: {}, approval })
  }
  const look = ({ report }: Filed) =>
    stand().house.call<{ words: string; until: string }>(stand().custodian.token, 'reports.identity', { report })
  const refused = ({ report }: Filed) => stand().house.problem(stand().custodian.token, 'reports.identity', { report })
  const listed = async ({ report }: Filed) =>
    (await stand().house.call<Identities>(stand().custodian.token, 'reports.identities')).reports.find(
      (one) => one.report === report,
    )

  test('nobody is asked about a report that is not there', async () => {
    const { house, custodian } = stand()
    const waiting = () => house.database.superuser('select count(*)::int as n from approvals')
    const before = await waiting()
    const input = { report: newId(), reason: REASON }
    assert.equal((await house.problem(custodian.token, 'reports.open-identity', input))?.code, 'not-found')
    assert.deepEqual(await waiting(), before)
  })

  test('is taken up to its length, without what stands around it, and nothing at all takes it back', async () => {
    const filed = await stand().house.file()
    const long = 'x'.repeat(LONGEST_IDENTITY + 1)
    const problem = await stand().house.reporterProblem(filed.receipt, 'reports.identify', { words: long })
    assert.deepEqual([problem?.code, problem?.fields[0]?.field], ['invalid-input', 'words'])
    assert.equal((await identify(filed, `  ${WHO}\n`)).told, true)
    await agree(await ask(filed))
    assert.equal((await look(filed)).words, WHO)
    assert.equal((await identify(filed, '\n ')).told, false)
    assert.equal(await listed(filed), undefined)
    // Agreed before, and nothing there any more: taken back is taken back.
    assert.equal((await refused(filed))?.code, 'not-found')
  })

  test('of a report that was withdrawn nobody says any more who they are', async () => {
    const filed = await stand().house.file()
    await stand().house.call(stand().house.officer.token, 'reports.get', { report: filed.report })
    await stand().house.asReporter(filed.receipt, 'reports.withdraw')
    const problem = await stand().house.reporterProblem(filed.receipt, 'reports.identify', { words: WHO })
    assert.equal(problem?.code, 'conflict')
  })

  test('taken back while somebody waits for a second person: there is nothing to agree to', async () => {
    const filed = await told()
    const approval = await ask(filed)
    await identify(filed, '')
    await assert.rejects(agree(approval), /taken it back/)
  })

  test('what is said anew is what is seen, under the agreement that was given for this report', async () => {
    const filed = await told()
    await agree(await ask(filed))
    await identify(filed, 'Another invented name')
    assert.equal((await look(filed)).words, 'Another invented name')
  })

  test('the list tells what waits and until when one may look, and no reason and no word', async () => {
    const filed = await told()
    assert.deepEqual(await listed(filed), {
      report: filed.report,
      code: filed.report.slice(0, 6).toUpperCase(),
      toldOn: filed.filedOn,
      waits: false,
      until: null,
    })
    const approval = await ask(filed)
    assert.equal((await listed(filed))?.waits, true)
    await agree(approval)
    const after = await listed(filed)
    assert.deepEqual([after?.waits, after?.until], [false, new Date(stand().house.now().getTime() + DAY).toISOString()])
  })

  test('looked at twice it stands in the history once, and in the audit each time', async () => {
    const filed = await told()
    await agree(await ask(filed))
    for (let i = 0; i < 2; i++) await look(filed)
    const rows = async (text: string) => (await stand().database.superuser(text)).length
    const { report } = filed
    assert.equal(await rows(`select 1 from report_events where report = '${report}' and kind = 'identity-seen'`), 1)
    const looks = `select 1 from audit where operation = 'reports.identity' and outcome = 'done' and '${report}' = any(subjects)`
    assert.equal(await rows(looks), 2)
  })

  test('changed outside the program it is told as such, with no word of it, and does not count as looked at', async () => {
    const filed = await told()
    await agree(await ask(filed))
    await stand().database.superuser(
      `update report_identities set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1) where report = '${filed.report}'`,
    )
    const problem = await refused(filed)
    assert.equal(problem?.code, 'unavailable')
    assert.deepEqual(new WordSearch(['Zvirgzdenieša']).in(Buffer.from(JSON.stringify(problem))), [])
    const [{ looked_at }] = await stand().database.superuser(
      `select looked_at from report_openings where report = '${filed.report}'`,
    )
    assert.equal(looked_at, null)
  })

  test('words that are moved to another report do not open there', async () => {
    const [one, other] = [await told(), await told('Somebody else')]
    await stand().database.superuser(
      `update report_identities t set sealed = o.sealed, data_key = o.data_key from report_identities o
       where t.report = '${one.report}' and o.report = '${other.report}'`,
    )
    await agree(await ask(one))
    assert.equal((await refused(one))?.code, 'unavailable')
  })

  test('by direct SQL nobody but the agency and the reporter of this report finds the row', async () => {
    const { house } = stand()
    const [mine, another] = [await told(), await told()]
    const seen = async (actor: Parameters<typeof as>[1]) =>
      (await as(house.kernel, actor, (db) => db.selectFrom('report_identities').select('report').execute())).map(
        ({ report }) => report,
      )
    const reporter = await house.reporter(mine.receipt)
    assert.ok(reporter)
    assert.deepEqual(await seen(reporter), [mine.report])
    assert.deepEqual(await seen(visitor), [])
    const there = await house.another(house.keeper)
    const theirs = (await house.member((await house.admitted(there, ['custodian'])).token)) as Member
    assert.deepEqual(await seen(theirs), [])
    // A reporter cannot put words under another report, nor give themselves a right to look.
    for (const table of ['report_identities', 'report_openings'] as const)
      await assert.rejects(
        as(house.kernel, reporter, (db) =>
          table === 'report_identities'
            ? db
                .insertInto(table)
                .values({
                  report: another.report,
                  agency: house.agency,
                  data_key: crypto.randomUUID(),
                  told_on: '2026-11-02',
                  sealed: Buffer.from('x'),
                })
                .execute()
            : db
                .insertInto(table)
                .values({
                  id: crypto.randomUUID(),
                  report: mine.report,
                  agency: house.agency,
                  custodian: reporter.id,
                  approved_by: house.officer.id,
                  at: house.now(),
                  until: new Date(house.now().getTime() + DAY),
                  looked_at: null,
                })
                .execute(),
        ),
        /row-level security|duplicate key/,
        table,
      )
  })
})
