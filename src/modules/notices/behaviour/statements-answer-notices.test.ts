import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { upload } from '../../../../test/houses/leads.ts'
import { AT, NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { dumpOf, rawStatement } from '../../../../test/samples/statements.ts'
import { execute } from '../../../kernel/execute.ts'
import { newId } from '../../../kernel/ids.ts'
import { statementJob } from '../statements/job.ts'
import type { ProposalList } from '../statements/shapes.ts'

const DAY = 24 * 3600_000

/** An agency with a notice that was sent to Jobs Example. */
class Stand {
  readonly house: NoticesHouse
  notice = ''
  recipient = ''

  constructor(house: NoticesHouse) {
    this.house = house
  }

  get today(): string {
    return this.house.now().toISOString().slice(0, 10)
  }

  statement(more: object = {}) {
    return rawStatement({ platform_name: 'Jobs Example', application_date: this.today, ...more })
  }

  list(state: 'proposed' | 'all' = 'proposed', by: Person = this.house.anna): Promise<ProposalList> {
    return this.house.call<ProposalList>(by.token, 'statements.list', { state })
  }

  /** A second later each time: the latest import stands first. */
  import(statements: readonly object[]) {
    this.house.kernel.clock.pass(1000)
    return this.house.call<{ import: string }>(this.house.anna.token, 'statements.import', { statements })
  }

  /** Uploads a file and runs the job as the runner would. */
  async file(text: string, by = this.house.anna) {
    const { house } = this
    house.kernel.clock.pass(1000)
    const member = await house.member(by.token)
    assert.ok(member)
    const file = await upload(house, member, text)
    const input = await house.call<{ import: string }>(by.token, 'statements.import', { file })
    return { file, import: input.import, run: () => this.run(input.import, by) }
  }

  private async run(id: string, by: Person) {
    const { house } = this
    const member = await house.member(by.token)
    assert.ok(member)
    return statementJob.run(
      {
        id: newId(),
        agency: house.agency,
        member,
        blobs: house.kernel.blobs,
        now: house.now,
        signal: new AbortController().signal,
        call: async (operation, input) => {
          const result = await execute(house.kernel, { actor: member, operation, input })
          return result.kind === 'done' ? result.output : null
        },
        progress: async () => {},
      },
      { import: id },
    )
  }
}

onDatabases(
  'statements of reasons',
  async (database) => {
    const stand = new Stand(await NoticesHouse.open(database))
    const { house } = stand
    stand.recipient = await house.recipient({ name: 'Jobs Example' })
    stand.notice = await house.sent(stand.recipient)
    return stand
  },
  (stand) => {
    test('one that names the address is proposed to its notice, and those that do not are only counted', async () => {
      const one = stand()
      await one.import([
        one.statement({ puid: 'x-1', decision_facts: `We looked at ${AT}.` }),
        one.statement({ puid: 'x-2' }),
        one.statement({ puid: 'x-3', platform_name: 'Other Market' }),
        { puid: 'x-4' },
      ])
      const { proposals, imports } = await one.list()
      assert.deepEqual(
        proposals.map(({ notice, matchedBy, outcome, said }) => [notice, matchedBy, outcome, said?.number]),
        [[one.notice, 'address', 'removed', 'x-1']],
      )
      const [{ statements, broken, proposed, unmatched, platforms, brokenLines }] = imports
      assert.deepEqual([statements, broken, proposed, unmatched], [3, 1, 1, 2])
      assert.deepEqual(
        platforms.toSorted((a, b) => (a.platform < b.platform ? -1 : 1)),
        [
          { platform: 'Jobs Example', statements: 1 },
          { platform: 'Other Market', statements: 1 },
        ],
      )
      assert.deepEqual([brokenLines.length, brokenLines[0].line], [1, 4])
    })

    test('nothing is decided by the program: the notice stays as it was', async () => {
      const { house, notice } = stand()
      const { state, outcome } = await house.get(notice)
      assert.deepEqual([state, outcome], ['sent', null])
    })

    test('read again, it is proposed once', async () => {
      const one = stand()
      await one.import([one.statement({ puid: 'x-1', decision_facts: `We looked at ${AT}.` })])
      const { proposals, imports } = await one.list()
      assert.deepEqual([proposals.length, imports[0].proposed, imports[0].known], [1, 0, 1])
    })

    test('a person confirms; the outcome and its day stand with the notice', async () => {
      const one = stand()
      const { house, notice } = one
      const { proposals } = await one.list()
      const proposal = proposals[0].id
      await house.call(house.anna.token, 'statements.confirm', { proposal })
      const page = await house.get(notice)
      assert.deepEqual([page.state, page.outcome, page.automated], ['decided', 'removed', false])
      assert.equal(page.decidedAt?.slice(0, 10), one.today)
      assert.deepEqual([page.events[0].kind, page.events[0].by?.id], ['decided', house.anna.id])
      assert.deepEqual((await one.list()).proposals, [])
      assert.equal((await house.problem(house.anna.token, 'statements.confirm', { proposal }))?.code, 'conflict')
    })

    test('the number that the recipient gave finds a later one', async () => {
      const one = stand()
      const { house, notice } = one
      await house.call(house.anna.token, 'notices.add-reference', { notice, reference: 'JE-77' })
      await one.import([one.statement({ puid: 'je-77', decision_visibility: ['DECISION_VISIBILITY_CONTENT_DEMOTED'] })])
      const [found] = (await one.list()).proposals
      assert.deepEqual([found.matchedBy, found.outcome, found.decided], ['reference', 'restricted', 'removed'])
    })

    test('a person says that it does not answer the notice, with a reason, and nothing changes', async () => {
      const one = stand()
      const { house } = one
      const [{ id: proposal }] = (await one.list()).proposals
      assert.equal((await house.problem(house.anna.token, 'statements.refuse', { proposal }))?.code, 'reason-needed')
      await house.call(house.anna.token, 'statements.refuse', { proposal }, 'It is about another advert')
      assert.equal((await house.get(one.notice)).outcome, 'removed')
      assert.deepEqual((await one.list('all')).proposals.map(({ state }) => state).toSorted(), ['confirmed', 'refused'])
    })

    test('what a person reads in it may differ from what was proposed; a refusal needs its reason', async () => {
      const one = stand()
      const { house } = one
      await one.import([one.statement({ puid: 'x-9', decision_facts: AT })])
      const [{ id: proposal }] = (await one.list()).proposals
      const kept = { proposal, outcome: 'kept' }
      assert.equal((await house.problem(house.anna.token, 'statements.confirm', kept))?.code, 'invalid-input')
      await house.call(house.anna.token, 'statements.confirm', { ...kept, refusal: 'not-illegal' })
      assert.deepEqual(
        [(await house.get(one.notice)).outcome, (await house.get(one.notice)).refusal],
        ['kept', 'not-illegal'],
      )
    })

    test('a dump is read by the job; the upload and its key are gone after it', async () => {
      const one = stand()
      const { house } = one
      const rows = Array.from({ length: 130 }, (_, i) =>
        one.statement({ puid: `d-${i}`, ...(i % 65 === 0 ? { decision_facts: `About ${AT}` } : {}) }),
      )
      const { file, run } = await one.file(dumpOf(rows))
      const [upload] = await inAgency(house.kernel, house.agency, (db) =>
        db.selectFrom('files').select('data_key').where('id', '=', file).execute(),
      )
      assert.deepEqual(await run(), { read: 130, proposed: 2, known: 0 })
      assert.ok(!house.kernel.blobs.kept.has(file))
      const left = await inAgency(house.kernel, house.agency, async (db) => [
        ...(await db.selectFrom('files').select('id').where('id', '=', file).execute()),
        ...(await db.selectFrom('data_keys').select('id').where('id', '=', upload.data_key).execute()),
      ])
      assert.deepEqual(left, [])
      assert.deepEqual(await run(), { read: 0 })
      const [{ unmatched, platforms }] = (await one.list()).imports
      assert.deepEqual([unmatched, platforms], [128, [{ platform: 'Jobs Example', statements: 128 }]])
    })

    test('a file of something else says what to do, and is erased as well', async () => {
      const one = stand()
      const { file, run } = await one.file('name,age\nAnna Invented,30\n')
      await run()
      const [{ problem }] = (await one.list()).imports
      assert.match(String(problem), /no column decision_ground/)
      assert.ok(!one.house.kernel.blobs.kept.has(file))
    })

    test('a reading that was given up ends as failed, and is read again by whoever asks', async () => {
      const one = stand()
      const { house } = one
      const reading = await one.file(dumpOf([one.statement({ puid: 'again-1', platform_name: 'Again Market' })]))
      const shown = async () => (await one.list()).imports.find(({ id }) => id === reading.import)
      const retry = (by = house.berta) => house.problem(by.token, 'statements.retry', { import: reading.import })
      assert.equal((await shown())?.state, 'reading')
      // While it is being read nobody starts a second reading beside it.
      assert.equal((await retry())?.fields[0]?.message, 'not-retried')
      await house.database.superuser(`update jobs set state = 'failed' where input->>'import' = '${reading.import}'`)
      const failed = await shown()
      assert.deepEqual([failed?.state, failed?.failure, failed?.mayRetry], ['failed', 'gave-up', true])
      // Of two who press at once, one starts it.
      const both = await Promise.all([retry(), retry(house.anna)])
      assert.deepEqual(both.map((problem) => problem?.code ?? 'done').toSorted(), ['conflict', 'done'])
      assert.equal((await shown())?.state, 'reading')
      await reading.run()
      const done = await shown()
      assert.deepEqual([done?.state, done?.statements, done?.mayRetry], ['done', 1, false])
      assert.equal((await retry())?.code, 'conflict')
    })

    test('a reading whose upload was erased says to upload it again, and nobody is offered to read it', async () => {
      const one = stand()
      const reading = await one.file('x')
      await one.house.database.superuser(
        `update jobs set state = 'failed' where input->>'import' = '${reading.import}'`,
      )
      await one.house.database.superuser(`delete from files where id = '${reading.file}'`)
      const shown = (await one.list()).imports.find(({ id }) => id === reading.import)
      assert.deepEqual([shown?.failure, shown?.mayRetry], ['upload-gone', false])
      const theirs = await one.house.admitted(await one.house.another(one.house.keeper), ['analyst'])
      const input = { import: reading.import }
      assert.equal((await one.house.problem(theirs.token, 'statements.retry', input))?.code, 'not-found')
    })

    test('nothing of a service’s words stands in plain', async () => {
      const rows = await stand().house.database.superuser(
        `select (select string_agg(t::text, ' ') from notice_statements t) ||
          (select string_agg(t::text, ' ') from statement_imports t) ||
          (select string_agg(t::text, ' ') from notice_references t) as text`,
      )
      const text = Buffer.from(String(rows[0].text)).toString('latin1')
      for (const words of ['We looked at', 'Rule 4', 'je-77', 'JE-77', 'Anna Invented', AT])
        for (const form of [words, Buffer.from(words).toString('hex')]) assert.ok(!text.includes(form), words)
    })

    test('another agency sees no proposal and settles none, and nobody takes another’s upload', async () => {
      const one = stand()
      const { house } = one
      await one.import([one.statement({ puid: 'x-10', decision_facts: AT })])
      const [{ id: proposal }] = (await one.list()).proposals
      const other = await house.another(house.keeper)
      const theirs = await house.admitted(other, ['analyst'])
      assert.deepEqual(await one.list('all', theirs), { proposals: [], imports: [] })
      assert.equal((await house.problem(theirs.token, 'statements.confirm', { proposal }))?.code, 'not-found')
      const member = await house.member(house.berta.token)
      assert.ok(member)
      const file = await upload(house, member, 'x')
      assert.equal((await house.problem(house.anna.token, 'statements.import', { file }))?.code, 'not-found')
    })

    test('a withdrawn notice is answered by nothing', async () => {
      const one = stand()
      const { house } = one
      await house.pass(DAY)
      await house.act(house.anna, 'withdraw', one.notice, {}, 'It named the wrong advert')
      await one.import([one.statement({ puid: 'x-11', decision_facts: AT })])
      assert.equal((await one.list()).imports[0].unmatched, 1)
      const [{ id: proposal }] = (await one.list()).proposals
      assert.equal((await house.problem(house.anna.token, 'statements.confirm', { proposal }))?.code, 'conflict')
    })
  },
)
