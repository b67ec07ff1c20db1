import assert from 'node:assert/strict'
import { test } from 'node:test'
import { House } from '../../../../test/houses/accounts.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { codeOf, newId } from '../../../kernel/ids.ts'
import { ACT_OPERATIONS } from './human-acts.ts'

const MINUTE = 60_000
const WHY = 'left the authority in autumn'

type Entry = {
  seq: number
  at: string
  operation: string
  verb: string
  purpose: string
  outcome: string
  problem: string | null
  subjects: string[]
  actor: { id: string } | null
}
type Page = { entries: Entry[]; next: number | null }

onDatabases(
  'reading the audit',
  async (database) => {
    const house = new House(database)
    const founder = await house.found()
    const auditor = await house.colleague(founder, ['auditor'])
    const other = await house.another(founder)
    await house.call(auditor.token, 'audit.list')
    // Some minutes of ordinary work, so that there is something to filter.
    for (let i = 0; i < 4; i++) {
      house.kernel.clock.pass(MINUTE)
      await house.call(founder.token, 'members.list')
      await house.problem(auditor.token, 'jobs.list')
    }
    const leaver = await house.admitted(founder, ['analyst'])
    await house.call(founder.token, 'members.end', { member: leaver.id }, WHY)
    return { house, founder, auditor, other, leaver, database }
  },
  (stand) => {
    const read = (filter: object = {}, more: object = {}) =>
      stand().house.call<Page>(stand().auditor.token, 'audit.list', { filter, limit: 200, ...more })
    const problem = (input: unknown) => stand().house.problem(stand().auditor.token, 'audit.list', input)

    test('each filter gives exactly the entries that it names', async () => {
      const { entries: all } = await read()
      const { founder, leaver } = stand()
      const cases: [object, (entry: Entry) => boolean][] = [
        [{ operation: 'members.list' }, ({ operation }) => operation === 'members.list'],
        [{ verb: 'erasure' }, ({ verb }) => verb === 'erasure'],
        [{ purpose: 'oversight' }, ({ purpose }) => purpose === 'oversight'],
        [{ outcome: 'refused' }, ({ outcome }) => outcome === 'refused'],
        [{ actor: founder.id }, ({ actor }) => actor?.id === founder.id],
        [{ subject: leaver.id }, ({ subjects }) => subjects.includes(leaver.id)],
        // As the pages show the number of a record, and as people call it.
        [{ subject: leaver.id.slice(0, 8) }, ({ subjects }) => subjects.includes(leaver.id)],
        [{ subject: `P-${codeOf(leaver.id)}` }, ({ subjects }) => subjects.includes(leaver.id)],
      ]
      for (const [filter, fits] of cases) {
        const { entries } = await read(filter)
        const expected = all.filter(fits)
        assert.ok(expected.length > 0, JSON.stringify(filter))
        // Reading is entered, too, so only what was there before is compared.
        assert.deepEqual(
          entries.filter(({ seq }) => seq <= all[0].seq),
          expected,
          JSON.stringify(filter),
        )
      }
    })

    test('acts of people are theirs alone, whichever operations they take', async () => {
      const { leaver, founder } = stand()
      const { entries } = await read({ act: 'let in', actor: founder.id })
      assert.ok(entries.some(({ operation, subjects }) => operation === 'members.end' && subjects.includes(leaver.id)))
      assert.ok(entries.every(({ operation }) => ACT_OPERATIONS['let in'].some((one) => one === operation)))
      assert.deepEqual((await read({ act: 'exported' })).entries, [])
    })

    test('filters together give what fits them all', async () => {
      const { founder, auditor } = stand()
      const filter = { operation: 'jobs.list', outcome: 'refused', actor: auditor.id }
      const { entries } = await read(filter)
      assert.equal(entries.length, 4)
      for (const { problem, subjects } of entries) assert.deepEqual([problem, subjects], ['not-permitted', []])
      assert.deepEqual((await read({ ...filter, actor: founder.id })).entries, [])
      assert.deepEqual((await read({ ...filter, verb: 'disclosure' })).entries, [])
    })

    test('from is included and to is not, so that days put together hold each entry once', async () => {
      const { entries } = await read({ operation: 'members.list' })
      const moment = entries[1].at
      const [before, after] = await Promise.all([
        read({ operation: 'members.list', to: moment }),
        read({ operation: 'members.list', from: moment }),
      ])
      assert.ok(before.entries.every(({ at }) => at < moment))
      assert.ok(after.entries.every(({ at }) => at >= moment))
      assert.deepEqual([...after.entries, ...before.entries], entries)
      assert.deepEqual((await read({ from: moment, to: moment })).entries, [])
    })

    test('a filter goes on over the pages, and the last page says that it is the last', async () => {
      const whole = await read({ operation: 'members.list' })
      const pages: Page[] = []
      for (let before: number | null | undefined; before !== null; before = pages.at(-1)?.next ?? null)
        pages.push(await read({ operation: 'members.list' }, { limit: 3, ...(before ? { before } : {}) }))
      assert.deepEqual(
        pages.map(({ entries }) => entries.length),
        [3, whole.entries.length - 3],
      )
      assert.deepEqual(
        pages.flatMap(({ entries }) => entries),
        whole.entries,
      )
    })

    test('a page of just as many entries as there are is the last', async () => {
      const { entries } = await read({ operation: 'members.list' })
      const exact = await read({ operation: 'members.list' }, { limit: entries.length })
      assert.deepEqual([exact.entries.length, exact.next], [entries.length, null])
    })

    test('entries that come while one turns the pages move nothing', async () => {
      const { house, founder } = stand()
      const first = await read({ operation: 'members.list' }, { limit: 2 })
      await house.call(founder.token, 'members.list')
      const second = await read({ operation: 'members.list' }, { limit: 2, before: first.next })
      const seqs = [...first.entries, ...second.entries].map(({ seq }) => seq)
      assert.equal(new Set(seqs).size, 4)
      assert.deepEqual(
        seqs,
        seqs.toSorted((a, b) => b - a),
      )
    })

    test('what is no filter is refused, and none becomes SQL', async () => {
      for (const input of [
        { limit: 0 },
        { limit: 201 },
        { limit: 1.5 },
        { before: 0 },
        { filter: { verb: 'reading' } },
        { filter: { outcome: 'maybe' } },
        { filter: { act: 'polled' } },
        { filter: { purpose: 'curiosity' } },
        { filter: { actor: 'everybody' } },
        { filter: { from: 'yesterday' } },
        { filter: { from: '2026-11-02' } },
      ])
        assert.equal((await problem(input))?.code, 'invalid-input', JSON.stringify(input))
      for (const text of ["' or true --", '%', 'members.%', '"operation"', 'L-3', 'abc']) {
        assert.deepEqual((await read({ operation: text })).entries, [], text)
        assert.deepEqual((await read({ subject: text })).entries, [], text)
      }
      // A column that is no filter is left out of the schema, so it never reaches the statement.
      const { entries } = await read({ agency: stand().other.agency, seq: 1 })
      assert.ok(entries.length > 1)
    })

    test('another agency’s entries are found by no filter', async () => {
      const { other, house } = stand()
      await house.call(other.token, 'members.list')
      for (const filter of [{ actor: other.id }, { subject: other.id }])
        assert.deepEqual(
          (await read(filter)).entries.filter(({ actor }) => actor?.id === other.id),
          [],
        )
    })

    test('who has left is still named as who acted', async () => {
      const { house, founder, auditor } = stand()
      const person = await house.colleague(founder, ['investigator'])
      await house.call(person.token, 'members.list')
      await house.call(founder.token, 'members.end', { member: person.id }, WHY)
      const { entries } = await house.call<{ entries: { actor: { name: string } }[] }>(auditor.token, 'audit.list', {
        filter: { actor: person.id, operation: 'members.list' },
      })
      assert.deepEqual(
        entries.map(({ actor }) => actor.name),
        ['Some Colleague'],
      )
    })

    test('reading the audit is itself entered, with who read it', async () => {
      const { auditor } = stand()
      await read({ operation: 'members.list' })
      const { entries } = await read({ operation: 'audit.list', actor: auditor.id }, { limit: 1 })
      assert.deepEqual([entries[0].outcome, entries[0].purpose], ['done', 'oversight'])
    })

    test('roles that oversee nothing are refused; a data-protection officer is not', async () => {
      const { house, founder } = stand()
      const officer = await house.colleague(founder, ['data-protection-officer'])
      await house.call(officer.token, 'audit.list')
      await house.call(officer.token, 'audit.verify')
      for (const roles of [['administrator'], ['analyst'], ['custodian'], ['coordinator']]) {
        const { token } = await house.colleague(founder, roles)
        assert.equal((await house.problem(token, 'audit.list'))?.code, 'not-permitted', roles.join())
        assert.equal((await house.problem(token, 'audit.verify'))?.code, 'not-permitted', roles.join())
      }
    })

    // The last: what it enters stands outside of the chain.
    test('an open page that asks anew is one opening; after half an hour of silence it is opened again', async () => {
      const { database, founder, house } = stand()
      const [one, other] = [newId(), newId()]
      let seq = 1_000_000
      const looks = (record: string, minute: number, outcome = 'done') => {
        const at = house.kernel.clock.now().getTime() + minute * MINUTE
        const numbers = [`${++seq}, ${at}, 'member', '${founder.id}', '${founder.agency}'`, `'${outcome}'`]
        return database.superuser(`insert into audit
          (seq, at_ms, kind, actor, agency, operation, verb, purpose, outcome, subjects, previous, hash, format)
          values (${numbers[0]}, 'notices.get', 'consultation', 'prevention', ${numbers[1]}, '{${record}}', '', '${record} ${seq}', 1)`)
      }
      // Its page asks every ten minutes, for longer than half an hour.
      for (const minute of [0, 10, 20, 30, 40]) await looks(one, minute)
      await looks(other, 41)
      await looks(one, 42, 'refused')
      await looks(one, 71)
      const { entries } = await read({ act: 'opened', actor: founder.id })
      assert.deepEqual(
        entries.map(({ subjects, outcome }) => [subjects[0], outcome]),
        [
          [one, 'done'],
          [one, 'refused'],
          [other, 'done'],
          [one, 'done'],
        ],
      )
      assert.equal((await read({ operation: 'notices.get', actor: founder.id })).entries.length, 8)
      // All acts together: openings once, what was done twice twice, and nothing that a page reads by itself.
      const any = { act: 'any', actor: founder.id }
      assert.equal((await read({ ...any, operation: 'notices.get' })).entries.length, 4)
      assert.ok((await read({ ...any, operation: 'members.invite' })).entries.length > 1)
      assert.equal((await read({ ...any, operation: 'audit.list' })).entries.length, 0)
    })
  },
)
