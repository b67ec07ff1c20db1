import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, done } from '../../../../test/houses/kernel.ts'
import { INTAKE, ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { outboxKey } from '../../../kernel/queue.ts'
import { openJson } from '../../../kernel/vault/seal.ts'
import { planRings } from '../operations.ts'
import type { Deadlines } from './deadlines.ts'

const RINGS = { onDuty: ['duty@authority.example'], escalate: ['head@authority.example'], language: 'en' }
const HOUR = 3600_000
const DAY = 24 * HOUR
const OWN = /snowcrabs|Zvirgzd/

type Letter = { readonly to: string; readonly subject: string; readonly text: string }

onDatabases('ringing', ReportsHouse.open, (stand) => {
  const officer = <T>(operation: string, input: unknown = {}) =>
    stand().call<T>(stand().officer.token, operation, input)
  /** Puts the clock to an hour of Riga on a Wednesday to come. */
  const until = async (hour: number) => {
    const now = stand().now()
    const next = new Date(now.getTime() + DAY)
    while (next.getUTCDay() !== 3) next.setUTCDate(next.getUTCDate() + 1)
    next.setUTCHours(hour - 2, 0, 0, 0)
    await pass(next.getTime() - now.getTime())
  }
  /** Lets time go by; sessions end meanwhile. */
  const pass = async (milliseconds: number) => {
    stand().kernel.clock.pass(milliseconds)
    for (const who of ['officer', 'keeper'] as const)
      Object.assign(stand(), { [who]: { ...stand()[who], token: await stand().signIn(stand()[who].passkey) } })
  }
  /** What the program does each minute: looks, and runs what was queued. @returns the letters that go out */
  const tick = async (): Promise<readonly Letter[]> => {
    const { kernel, agency, database } = stand()
    await as(kernel, system(agency), (db) => planRings(db, agency, stand().now()))
    const queued = await database.superuser(
      `delete from jobs where job = 'ring-reports' returning input::text as input`,
    )
    for (const { input } of queued)
      await done(kernel, { actor: system(agency), operation: 'reports.ring', input: JSON.parse(String(input)) })
    return sent(database)
  }
  const sent = async (database: TestDatabase): Promise<readonly Letter[]> => {
    const rows = await database.superuser('delete from outbox returning id, sealed')
    return rows
      .map(({ id, sealed }) => openJson<Letter>(outboxKey(stand().kernel.secret), sealed as Uint8Array, `outbox ${id}`))
      .sort((a, b) => (a.to < b.to ? -1 : 1))
  }

  test('before anybody is named the desk says that nobody is called; afterwards the addresses lie sealed', async () => {
    const { ringing } = await officer<Deadlines>('reports.deadlines')
    assert.deepEqual([ringing.isSet, ringing.takesHelp], [false, true])
    assert.deepEqual(await officer('rings.get'), { rings: null })
    await officer('rings.set', RINGS)
    assert.deepEqual((await officer<{ rings: object }>('rings.get')).rings, RINGS)
    const [{ text }] = await stand().database.superuser(
      'select t::text as text, encode(sealed, $$escape$$) as plain from report_rings t',
    )
    assert.doesNotMatch(String(text), /duty|head/)
    assert.equal((await officer<Deadlines>('reports.deadlines')).ringing.isSet, true)
    const nobody = await stand().problem(stand().officer.token, 'rings.set', { ...RINGS, onDuty: [] })
    assert.equal(nobody?.fields[0]?.field, 'onDuty')
    const hotline = await stand().admitted(stand().keeper, ['hotline'])
    assert.equal((await stand().problem(hotline.token, 'rings.get'))?.code, 'not-permitted')
  })

  test('an unread call for help is called an hour into reading, with how many and since when and no word of it', async () => {
    await until(7)
    const call = { kind: 'help', about: 'me', told: { text: 'Zvirgzdenieši, snowcrabs, come' } } as const
    const filed = await stand().file(call)
    await stand().file(call)
    assert.deepEqual(await tick(), [])
    await pass(2 * HOUR)
    const letters = await tick()
    assert.deepEqual(
      letters.map(({ to }) => to),
      ['duty@authority.example'],
    )
    assert.match(letters[0].subject, /\(2\)/)
    assert.ok(letters[0].text.includes(`since ${filed.filedOn}`) && letters[0].text.includes('/reports?kind=help'))
    assert.doesNotMatch(JSON.stringify(letters), OWN)
    assert.ok(!JSON.stringify(letters).includes(filed.report))
    assert.deepEqual(await tick(), [], 'once an hour')
    // In vain: now whoever is above is called as well.
    await pass(HOUR)
    assert.deepEqual(
      (await tick()).map(({ to }) => to),
      ['duty@authority.example', 'head@authority.example'],
    )
    assert.equal((await officer<Deadlines>('reports.deadlines')).ringing.level, 2)
  })

  test('once somebody has read it, nothing rings, also what was queued before', async () => {
    const { kernel, agency, database } = stand()
    await pass(HOUR)
    await as(kernel, system(agency), (db) => planRings(db, agency, stand().now()))
    const { reports } = await officer<{ reports: { id: string }[] }>('reports.list', { kind: 'help', limit: 100 })
    for (const { id } of reports) await officer('reports.get', { report: id })
    const queued = await database.superuser(
      `delete from jobs where job = 'ring-reports' returning input::text as input`,
    )
    assert.equal(queued.length, 1)
    await done(kernel, { actor: system(agency), operation: 'reports.ring', input: JSON.parse(String(queued[0].input)) })
    assert.deepEqual(await sent(database), [])
    await pass(HOUR)
    assert.deepEqual(await tick(), [])
    assert.equal((await officer<Deadlines>('reports.deadlines')).ringing.level, 0)
  })

  test('a letter that cannot be sent shows on the desk', async () => {
    await until(9)
    await stand().file({ kind: 'help', about: 'me' })
    const { kernel, agency, database } = stand()
    await as(kernel, system(agency), (db) => planRings(db, agency, stand().now()))
    await done(kernel, { actor: system(agency), operation: 'reports.ring', input: { help: true, late: false } })
    assert.equal((await officer<Deadlines>('reports.deadlines')).ringing.stuck, 0)
    await database.superuser(`update outbox set problem = 'ECONNECTION'`)
    assert.ok((await officer<Deadlines>('reports.deadlines')).ringing.stuck > 0)
    await sent(database)
    // Calls that nobody answered by the next day are told of as well; the next test begins with an empty queue.
    await database.superuser(`delete from jobs where job = 'ring-reports'`)
  })

  test('a promise that was not kept is told of once a day to both, and stands first on the desk', async () => {
    const filed = await stand().file({ told: { text: 'snowcrabs wait' } })
    const before = await officer<Deadlines>('reports.deadlines')
    assert.ok(
      before.deadlines.some(({ report, missed, what }) => report === filed.report && !missed && what === 'read'),
    )
    await pass(9 * DAY)
    await until(8)
    const letters = (await tick()).filter(({ subject }) => subject.includes('promises'))
    assert.deepEqual(
      letters.map(({ to }) => to),
      ['duty@authority.example', 'head@authority.example'],
    )
    assert.doesNotMatch(JSON.stringify(letters), OWN)
    const after = await officer<Deadlines>('reports.deadlines')
    assert.ok(after.missed > 0 && after.deadlines[0].missed)
    const late = after.deadlines.find(({ report }) => report === filed.report)
    assert.deepEqual(
      [late?.missed, late?.due, late?.code],
      [true, filed.readDue, filed.report.slice(0, 6).toUpperCase()],
    )
    await pass(HOUR)
    assert.deepEqual(
      (await tick()).filter(({ subject }) => subject.includes('promises')),
      [],
    )
  })

  test('another agency’s bell is its own', async () => {
    const house = stand()
    const other = await house.another(house.keeper)
    const theirs = await house.admitted(other, ['intake-officer'])
    await house.call(theirs.token, 'intakes.set', { ...INTAKE, publicName: 'Other' })
    assert.deepEqual(await house.call(theirs.token, 'rings.get'), { rings: null })
    const { deadlines, ringing } = await house.call<Deadlines>(theirs.token, 'reports.deadlines')
    assert.deepEqual([deadlines, ringing.isSet, ringing.stuck], [[], false, 0])
  })
})
