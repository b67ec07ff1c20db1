import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { type Filed, ReportsHouse } from '../../../../test/houses/reports.ts'
import { WordSearch } from '../../../../test/rules/words-in-bytes.ts'
import { whileAltered } from '../../../../test/run/altered.ts'
import { onBothDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { eachRefused } from '../../../../test/run/refused.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import type { Job, JobContext } from '../../../kernel/jobs.ts'
import type { Mine, ReportPage } from '../shapes.ts'
import type { Identities } from './shapes.ts'

const WHO = 'Zvirgzdenieša Kvistdarba, born in the year of the snowcrab'
const OWN = ['Zvirgzdenieša', 'Kvistdarba', 'snowcrab']
const REASON = 'because an invented court has ordered it'
const DAY = 86_400_000

/** An agency with two custodians who hold their key. */
class CustodiansHouse extends ReportsHouse {
  custodian!: Person
  deputy!: Person
  recoveryKey = ''

  static override async open(database: TestDatabase): Promise<CustodiansHouse> {
    const house = Object.assign(new CustodiansHouse(database, {}), await ReportsHouse.open(database)) as CustodiansHouse
    house.custodian = await house.admitted(house.keeper, ['custodian'])
    house.deputy = await house.admitted(house.keeper, ['custodian'])
    await house.call(house.custodian.token, 'custodians.found')
    return house
  }
}

type Asked = { readonly code: string; readonly fields: readonly { readonly message: string }[] } | null

onBothDatabases('who a reporter is', CustodiansHouse.open, (stand) => {
  const officer = <T>(operation: string, input: unknown = {}) =>
    stand().call<T>(stand().officer.token, operation, input)
  const told = async (words = WHO): Promise<Filed> => {
    const filed = await stand().file({ told: { text: 'Somebody is locked in' } })
    await stand().asReporter(filed.receipt, 'reports.identify', { words })
    await officer('reports.get', { report: filed.report })
    return filed
  }
  const ask = async ({ report }: Filed, token = stand().custodian.token) => {
    const call = {
      actor: await stand().actor(token),
      operation: 'reports.open-identity',
      input: { report, reason: REASON },
    }
    const asked = await execute(stand().kernel, call)
    return asked.kind === 'waits' ? asked.approval : assert.fail('nobody was asked')
  }
  const agree = async (approval: string, token = stand().officer.token): Promise<Asked> => {
    const call = { actor: await stand().actor(token), operation: 'reports.open-identity', input: {}, approval }
    return execute(stand().kernel, call).then(
      () => null,
      (error: Asked) => error,
    )
  }
  const look = ({ report }: Filed, token = stand().custodian.token) =>
    stand().call<{ words: string; until: string }>(token, 'reports.identity', { report })
  const refused = async ({ report }: Filed, token = stand().custodian.token) =>
    (await stand().problem(token, 'reports.identity', { report }))?.code
  const signedInAnew = async () => {
    for (const who of ['officer', 'custodian', 'deputy', 'keeper'] as const)
      Object.assign(stand(), { [who]: { ...stand()[who], token: await stand().signIn(stand()[who].passkey) } })
  }

  test('is read by the custodian who asked with a reason, once a second person has agreed, for a day', async () => {
    const filed = await told()
    assert.equal(await refused(filed), 'not-permitted')
    const approval = await ask(filed)
    assert.equal((await agree(approval, stand().custodian.token))?.code, 'not-permitted')
    assert.equal(await refused(filed), 'not-permitted')
    assert.equal(await agree(approval), null)
    assert.equal((await look(filed)).words, WHO)
    // Agreed for the one who asked, not for the role.
    assert.equal(await refused(filed, stand().deputy.token), 'not-permitted')
    const { events } = await officer<ReportPage>('reports.get', { report: filed.report })
    assert.deepEqual(
      events.slice(0, 2).map(({ kind, by, approvedBy, words }) => [kind, by.id, approvedBy?.id, words]),
      [
        ['identity-seen', stand().custodian.id, undefined, null],
        ['identity-agreed', stand().custodian.id, stand().officer.id, REASON],
      ],
    )
    const audit = await stand().database.superuser(
      `select operation, outcome from audit where subjects @> array['${filed.report}'] and operation like 'reports.%identity' order by seq`,
    )
    assert.deepEqual(
      audit
        .filter(({ outcome }) => outcome !== 'failed' && outcome !== 'refused')
        .map(({ operation, outcome }) => [operation, outcome]),
      [
        ['reports.open-identity', 'waits'],
        ['reports.open-identity', 'done'],
        ['reports.identity', 'done'],
      ],
    )
    stand().kernel.clock.pass(DAY)
    await signedInAnew()
    assert.equal(await refused(filed), 'not-permitted')
  })

  test('a day that somebody made longer in the database, or gave to another custodian, is none', async () => {
    const filed = await told()
    assert.equal(await agree(await ask(filed)), null)
    const rows = { table: 'report_openings', where: `report = '${filed.report}'` }
    await eachRefused(stand().database, { ...rows, columns: ['until', 'approved_by', 'at'] }, () => look(filed))
    const given = { ...rows, column: 'custodian', to: `'${stand().deputy.id}'` }
    const code = await whileAltered(stand().database, given, () => refused(filed, stand().deputy.token))
    assert.equal(code, 'unavailable')
  })

  test('stands in no queue, no report, no search, and in no answer to the reporter either', async () => {
    const filed = await told()
    const seen = [
      await officer('reports.get', { report: filed.report }),
      await officer('reports.list', { state: 'all', limit: 100 }),
      await officer('reports.related', { report: filed.report }),
      await officer('reports.waiting'),
      await stand().asReporter(filed.receipt, 'reports.mine'),
      await stand().call(stand().custodian.token, 'reports.identities'),
    ]
    assert.deepEqual(new WordSearch(OWN).in(Buffer.from(JSON.stringify(seen))), [])
    assert.equal((seen[0] as ReportPage).identityTold, true)
    assert.equal((seen[4] as Mine).identity, 'told')
    assert.doesNotMatch(JSON.stringify(seen[1]), /identity/)
    const tables = await stand().database.superuser(
      `select (select string_agg(t::text, '') from report_identities t) || (select string_agg(t::text, '') from report_marks t) as text`,
    )
    assert.deepEqual(new WordSearch(OWN).in(Buffer.from(String(tables[0].text))), [])
    assert.equal(
      (await stand().problem(stand().officer.token, 'reports.identity', { report: filed.report }))?.code,
      'not-permitted',
    )
    assert.equal((await stand().problem(stand().officer.token, 'reports.identities'))?.code, 'not-permitted')
  })

  test('opens to no key but the custodians’: not to an officer’s, not to the receipt', async () => {
    const filed = await told()
    const [{ data_key }] = await stand().database.superuser(
      `select data_key from report_identities where report = '${filed.report}'`,
    )
    const opens = async (token: string) => {
      const member = await stand().member(token)
      if (!member?.keys) return assert.fail('no keys')
      const { keys } = member
      return (await as(stand().kernel, member, (db) => keys.dataKey(db, String(data_key)))) !== null
    }
    assert.deepEqual([await opens(stand().officer.token), await opens(stand().keeper.token)], [false, false])
    assert.deepEqual([await opens(stand().custodian.token), await opens(stand().deputy.token)], [true, true])
    const seals = await stand().database.superuser(
      `select k.role from data_key_seals s left join keys k on k.id = s.recipient where s.data_key = '${data_key}'`,
    )
    assert.deepEqual(seals, [{ role: 'custodian' }])
  })

  test('is asked for by custodians only, and of what was said only', async () => {
    const filed = await told()
    await assert.rejects(ask(filed, stand().officer.token), { code: 'not-permitted' })
    await assert.rejects(
      stand()
        .file()
        .then((silent) => ask(silent)),
      { code: 'not-found' },
    )
    const short = { report: filed.report, reason: 'curious' }
    assert.equal(
      (await stand().problem(stand().custodian.token, 'reports.open-identity', short))?.fields[0]?.field,
      'reason',
    )
  })

  test('is taken back by the reporter, changed, and erased with the report', async () => {
    const house = stand()
    const filed = await told()
    const keys = () =>
      house.database.superuser(`select data_key from report_identities where report = '${filed.report}'`)
    const [first] = await keys()
    await house.asReporter(filed.receipt, 'reports.identify', { words: 'Another name' })
    const [second] = await keys()
    assert.notEqual(second.data_key, first.data_key)
    await house.asReporter(filed.receipt, 'reports.identify', { words: ' ' })
    assert.deepEqual(await keys(), [])
    const gone = await house.database.superuser(
      `select 1 from erasures where data_key in ('${first.data_key}', '${second.data_key}')`,
    )
    assert.equal(gone.length, 2)
    for (const end of ['withdraw unread', 'withdraw read', 'erase'] as const) {
      const other = await house.file()
      await house.asReporter(other.receipt, 'reports.identify', { words: WHO })
      const [{ data_key }] = await house.database.superuser(
        `select data_key from report_identities where report = '${other.report}'`,
      )
      if (end !== 'withdraw unread') await officer('reports.get', { report: other.report })
      if (end === 'erase') {
        await house.call(house.officer.token, 'reports.close', { report: other.report, as: 'spam' }, REASON)
        house.kernel.clock.pass(91 * DAY)
        await execute(house.kernel, { actor: system(house.agency), operation: 'reports.erase', input: {} })
        await signedInAnew()
      } else await house.asReporter(other.receipt, 'reports.withdraw')
      const left = await house.database.superuser(`select 1 from data_keys where id = '${data_key}'`)
      assert.deepEqual(left, [], end)
    }
  })

  test('where nobody keeps it apart it is not taken, rather than kept under another key', async () => {
    const house = stand()
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['intake-officer'])
    await house.call(theirs.token, 'intakes.set', {
      publicName: 'Other',
      suspicions: true,
      help: false,
      statutory: false,
      zone: 'UTC',
      hours: [],
      closedDays: 90,
      withdrawnDays: 30,
    })
    const { receipt, input } = house.filing({}, other.agency)
    await execute(house.kernel, { actor: { kind: 'visitor' }, operation: 'reports.file', input })
    assert.equal((await house.asReporter<Mine>(receipt, 'reports.mine')).identity, 'closed')
    assert.equal((await house.reporterProblem(receipt, 'reports.identify', { words: WHO }))?.code, 'conflict')
  })

  /** Runs the job that a change leaves behind, as its member. */
  const reseal = async (token: string) => {
    const { run } = stand().kernel.jobs['custodians.reseal'] as unknown as Job
    const call = (operation: string, input: unknown) => stand().call(token, operation, input)
    await run({ call, progress: async () => {}, signal: new AbortController().signal } as unknown as JobContext, {})
  }

  test('way back, key rotation: what is older opens to those who stay, what is newer not to who has left', async () => {
    const house = stand()
    const before = await told('Told before the change')
    const leaver = await house.admitted(house.keeper, ['custodian'])
    await house.call(house.custodian.token, 'custodians.admit', { member: leaver.id })
    await house.call(house.keeper.token, 'members.set-roles', { member: leaver.id, roles: ['analyst'] })
    await house.call(house.custodian.token, 'custodians.change', {}, REASON)
    await reseal(house.custodian.token)
    const after = await told('Told after the change')
    for (const filed of [before, after]) {
      await agree(await ask(filed))
      assert.match((await look(filed)).words, /^Told (before|after) the change$/)
    }
    const ended = await house.database.superuser(
      `select 1 from data_key_seals s join keys k on k.id = s.recipient where k.role = 'custodian' and k.ended_at is not null`,
    )
    assert.deepEqual(ended, [])
    const grants = await house.database.superuser(
      `select 1 from key_grants g join keys k on k.id = g.key where k.role = 'custodian' and g.holder = '${leaver.id}'`,
    )
    assert.deepEqual(grants, [])
  })

  test('way back, a lost custodian: another one admits a third, and the last one cannot be taken away', async () => {
    const house = stand()
    const filed = await told()
    await house.call(house.keeper.token, 'members.end', { member: house.deputy.id }, REASON)
    const alone = await house.problem(house.keeper.token, 'members.end', { member: house.custodian.id }, REASON)
    assert.equal(alone?.code, 'conflict')
    const dropped = { member: house.custodian.id, roles: ['analyst'] }
    assert.equal((await house.problem(house.keeper.token, 'members.set-roles', dropped))?.code, 'conflict')
    const third = await house.admitted(house.keeper, ['custodian'])
    await agree(await ask(filed, third.token))
    assert.equal(await refused(filed, third.token), 'keys-closed')
    await house.call(house.custodian.token, 'custodians.admit', { member: third.id })
    assert.equal((await look(filed, third.token)).words, WHO)
    Object.assign(house, { deputy: third })
    const officerAdmitted = await house.problem(house.custodian.token, 'custodians.admit', { member: house.officer.id })
    assert.equal(officerAdmitted?.code, 'conflict')
  })

  test('way back, all custodians lost: the paper gives a new one the key, and nobody else', async () => {
    const house = stand()
    const filed = await told()
    const renewed = await house.call<{ recoveryKey: string }>(
      house.keeper.token,
      'keys.change',
      { renewRecovery: true },
      REASON,
    )
    const { paperIsOld } = await house.call<{ paperIsOld: boolean }>(house.custodian.token, 'custodians.get')
    assert.equal(paperIsOld, true)
    await house.call(house.custodian.token, 'custodians.change', {}, REASON)
    const { recoveryKey } = renewed
    const newcomer = await house.colleague(house.keeper, ['custodian'])
    const analyst = await house.colleague(house.keeper, ['analyst'])
    for (const { token } of [newcomer, analyst]) await house.call(token, 'keys.recover', { recoveryKey }, REASON)
    const holders = await house.database.superuser(
      `select g.holder from key_grants g join keys k on k.id = g.key where k.role = 'custodian' and k.ended_at is null`,
    )
    const ids = holders.map(({ holder }) => holder)
    assert.ok(ids.includes(newcomer.id) && !ids.includes(analyst.id))
    await agree(await ask(filed, newcomer.token))
    assert.equal((await look(filed, newcomer.token)).words, WHO)
  })

  test('way back, a lost administrator: reports and who reported open as before', async () => {
    const house = stand()
    const filed = await told()
    const heir = await house.admitted(house.keeper, ['administrator', 'analyst'])
    await house.call(heir.token, 'members.end', { member: house.keeper.id }, REASON)
    assert.ok(await officer('reports.get', { report: filed.report }))
    await agree(await ask(filed))
    assert.equal((await look(filed)).words, WHO)
    const { reports } = await house.call<Identities>(house.custodian.token, 'reports.identities')
    assert.ok(reports.some(({ report, until }) => report === filed.report && until !== null))
  })
})
