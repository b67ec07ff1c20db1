import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { AGENCY, House, type Person } from '../../../../test/houses/accounts.ts'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { newId } from '../../../kernel/ids.ts'
import { job } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'

const DAY = 24 * 3600_000
const WHY = 'it does not fit the facts'

const disclose = operation({
  summary: 'Disclose something, with a second person',
  permission: 'lead:pass',
  purpose: 'investigation',
  verb: 'disclosure',
  approval: 'second-person',
  input: z.object({ to: z.string().max(50) }),
  output: z.object({ to: z.string() }),
  subject: () => [],
  run: async (_, { to }) => ({ to }),
})

const start = operation({
  summary: 'Start long work',
  permission: 'agency:read',
  purpose: 'administration',
  verb: 'collection',
  input: z.object({}),
  output: z.object({ id: z.string() }),
  subject: () => [],
  run: async ({ later }) => ({ id: await later({ job: 'things.plain', input: {} }) }),
})

const plain = job({ summary: 'Nothing', input: z.object({}), attended: false, attempts: 1, run: async () => ({}) })

type Job = { id: string; state: string; mayCancel: boolean; mayRetry: boolean; askedBy: { id: string } | null }

onDatabases(
  'walls around work',
  async (database) => {
    const house = new House(database, {
      operations: { 'things.disclose': disclose, 'things.start': start },
      jobs: { 'things.plain': plain },
    })
    const founder = await house.found()
    const colleague = await house.admitted(founder, ['analyst'])
    const third = await house.admitted(founder, ['investigator'])
    const other = await house.another(founder)
    return { house, founder, colleague, third, other, database }
  },
  (stand) => {
    const again = async (person: Person) => ({ ...person, token: await stand().house.signIn(person.passkey) })
    const ask = async (by: Person, to = 'them') => {
      const actor = await stand().house.actor(by.token)
      const result = await execute(stand().house.kernel, { actor, operation: 'things.disclose', input: { to } })
      assert.ok(result.kind === 'waits')
      return result.approval
    }
    const approve = async (by: Person, approval: string) => {
      const actor = await stand().house.actor(by.token)
      const call = { actor, operation: 'things.disclose', input: null, approval }
      return (await problemOf(stand().house.kernel, call))?.code ?? 'done'
    }
    const expire = (agency = stand().founder.agency) =>
      done<{ ended: string[] }>(stand().house.kernel, {
        actor: system(agency),
        operation: 'approvals.expire',
        input: {},
      })
    const startJob = async (by: Person) => (await stand().house.call<{ id: string }>(by.token, 'things.start')).id
    const getJob = (by: Person, id: string) => stand().house.call<Job>(by.token, 'jobs.get', { id })

    test('a second person approves what one asked for; oneself, another agency and a waiting newcomer do not', async () => {
      const { house, founder, colleague, other } = stand()
      const id = await ask(founder)
      assert.equal(await approve(founder, id), 'not-permitted')
      assert.equal(await approve(other, id), 'not-found')
      const newcomer = await house.colleague(founder, ['analyst'])
      assert.notEqual(await approve(newcomer, id), 'done')
      assert.equal(await approve(colleague, id), 'done')
      assert.equal(await approve(colleague, id), 'conflict', 'approved once')
    })

    test('approved by two at once it is done once; approved and withdrawn at once, one of the two happens', async () => {
      const { house, founder, colleague, third, database } = stand()
      const both = await ask(founder)
      const ended = await Promise.all([approve(colleague, both), approve(third, both)])
      assert.deepEqual(ended.sort(), ['conflict', 'done'])
      const torn = await ask(founder)
      const [approved, withdrawn] = await Promise.all([
        approve(colleague, torn),
        house.problem(founder.token, 'approvals.withdraw', { approval: torn }),
      ])
      assert.notEqual(approved === 'done', withdrawn === null)
      const [{ state }] = await database.superuser(`select state from approvals where id = '${torn}'`)
      assert.equal(state, approved === 'done' ? 'approved' : 'withdrawn')
    })

    test('what was decided is erased: its key is gone, and nobody reads what was asked for', async () => {
      const { house, founder, colleague, database } = stand()
      const id = await ask(founder, 'a name nobody should read')
      await house.call(colleague.token, 'approvals.decline', { approval: id }, WHY)
      const [row] = await database.superuser(
        `select a.state, k.id as key from approvals a left join data_keys k on k.id = a.data_key where a.id = '${id}'`,
      )
      assert.deepEqual(row, { state: 'declined', key: null })
    })

    test('what nobody decides in a week ends by itself, and only then', async () => {
      const { house, founder, colleague, database } = stand()
      const id = await ask(founder)
      house.kernel.clock.pass(6 * DAY)
      assert.deepEqual((await expire()).ended, [])
      const later = await ask(await again(founder))
      house.kernel.clock.pass(DAY)
      assert.equal(await approve(await again(colleague), id), 'conflict', 'late, though not swept yet')
      assert.deepEqual((await expire()).ended, [id])
      assert.deepEqual((await expire()).ended, [])
      const [{ state }] = await database.superuser(`select state from approvals where id = '${later}'`)
      assert.equal(state, 'waiting')
    })

    test('the program ends what waits in the agency it works for, and for no agency nothing', async () => {
      const { house, founder, other } = stand()
      const id = await ask(await again(founder))
      house.kernel.clock.pass(8 * DAY)
      assert.ok(!(await expire(other.agency)).ended.includes(id))
      const call = { actor: system(), operation: 'approvals.expire', input: {} }
      assert.equal((await problemOf(house.kernel, call))?.code, 'not-permitted')
      assert.ok((await expire()).ended.includes(id))
    })

    test('an approval under a made-up number, or for another operation, is none', async () => {
      const { house, founder, colleague } = stand()
      assert.equal(await approve(await again(colleague), newId()), 'not-found')
      const id = await ask(await again(founder))
      const actor = await house.actor((await again(colleague)).token)
      const wrong = await problemOf(house.kernel, { actor, operation: 'things.start', input: null, approval: id })
      assert.notEqual(wrong, null)
      for (const approval of ['', 'x', "' or true --"])
        assert.notEqual(await approve(await again(colleague), approval), 'done', approval)
    })

    test('a job is shown to colleagues who follow jobs; who counts or works outside sees none', async () => {
      const { house } = stand()
      const founder = await again(stand().founder)
      const id = await startJob(founder)
      const colleague = await again(stand().colleague)
      const shown = await getJob(colleague, id)
      assert.deepEqual(
        [shown.state, shown.askedBy?.id, shown.mayCancel, shown.mayRetry],
        ['waiting', founder.id, true, false],
      )
      for (const roles of [['coordinator'], ['lawyer'], ['auditor']]) {
        const { token } = await house.colleague(founder, roles)
        for (const [verb, input] of [
          ['list', {}],
          ['get', { id }],
          ['cancel', { id }],
          ['retry', { id }],
        ] as const)
          assert.equal((await house.problem(token, `jobs.${verb}`, input))?.code, 'not-permitted', `${roles} ${verb}`)
      }
    })

    test('an administrator follows and cancels jobs, though the job’s content is shut to them', async () => {
      const { house } = stand()
      const founder = await again(stand().founder)
      const id = await startJob(founder)
      const administrator = await house.colleague(founder, ['administrator'])
      assert.equal((await getJob(administrator, id)).mayCancel, true)
      await house.call(administrator.token, 'jobs.cancel', { id })
      assert.equal((await getJob(administrator, id)).state, 'cancelled')
    })

    test('another agency neither sees nor touches a job, and cannot tell it from one that never was', async () => {
      const { house, database } = stand()
      const id = await startJob(await again(stand().founder))
      const other = await again(stand().other)
      for (const verb of ['get', 'cancel', 'retry']) {
        const real = await house.problem(other.token, `jobs.${verb}`, { id })
        const invented = await house.problem(other.token, `jobs.${verb}`, { id: newId() })
        assert.deepEqual([real?.code, real?.message], [invented?.code, invented?.message], verb)
      }
      const [{ state, cancel_asked }] = await database.superuser(
        `select state, cancel_asked from jobs where id = '${id}'`,
      )
      assert.deepEqual([state, cancel_asked], ['waiting', false])
    })

    test('a cancelled job that is tried again forgets that it was cancelled', async () => {
      const { house, database } = stand()
      const founder = await again(stand().founder)
      const id = await startJob(founder)
      await house.call(founder.token, 'jobs.cancel', { id })
      await house.call(founder.token, 'jobs.retry', { id })
      const [row] = await database.superuser(`select state, cancel_asked, ended_at from jobs where id = '${id}'`)
      assert.deepEqual(row, { state: 'waiting', cancel_asked: false, ended_at: null })
    })

    test('what an agency says of itself is set whole, by its administrators, with a fresh second factor', async () => {
      const { house } = stand()
      const founder = await again(stand().founder)
      const about = { ...AGENCY, legalBases: { investigation: 'Section 1 of an act', protection: 'Section 2' } }
      const colleague = await again(stand().colleague)
      assert.equal((await house.problem(colleague.token, 'agencies.set', about))?.code, 'not-permitted')
      await house.call(founder.token, 'agencies.set', about)
      // What is left out is gone: a basis that no longer holds must not stay by oversight.
      const set = await house.call<{ legalBases: object }>(founder.token, 'agencies.set', { ...about, legalBases: {} })
      assert.deepEqual(set.legalBases, {})
      for (const change of [
        { name: '' },
        { name: 'x'.repeat(161) },
        { country: 'Latvia' },
        { regime: 'none' },
        { controller: ' ' },
        { dataProtectionOfficer: 'x'.repeat(301) },
        { legalBases: { curiosity: 'none' } },
        { legalBases: { investigation: '' } },
        { legalBases: { investigation: 'x'.repeat(301) } },
        { legalBases: null },
      ])
        assert.equal(
          (await house.problem(founder.token, 'agencies.set', { ...about, ...change }))?.code,
          'invalid-input',
          JSON.stringify(change).slice(0, 60),
        )
      house.kernel.clock.pass(11 * 60_000)
      assert.equal((await house.problem(founder.token, 'agencies.set', about))?.code, 'confirmation-needed')
    })

    test('an agency cannot make itself the first, take another number, or write over another', async () => {
      const { house, database } = stand()
      const other = await again(stand().other)
      const about = { ...AGENCY, name: 'Renamed Authority', legalBases: {} }
      const smuggled = {
        ...about,
        id: stand().founder.agency,
        is_first: true,
        isFirst: true,
        madeAt: '2000-01-01T00:00:00Z',
      }
      const set = await house.call<{ id: string }>(other.token, 'agencies.set', smuggled)
      assert.equal(set.id, stand().other.agency)
      const rows = await database.superuser(`select id from agencies where is_first`)
      assert.deepEqual(rows, [{ id: stand().founder.agency }])
      const { name } = await house.call<{ name: string }>((await again(stand().founder)).token, 'agencies.get')
      assert.notEqual(name, 'Renamed Authority')
    })

    test('makes no agency who keeps only another agency, and none is half made', async () => {
      const { house, database } = stand()
      const count = async () => (await database.superuser('select count(*)::int as n from agencies'))[0].n
      const before = await count()
      const other = await again(stand().other)
      const founder = await again(stand().founder)
      const input = { agency: { ...AGENCY, name: 'One More' }, email: house.address() }
      assert.equal((await house.problem(other.token, 'agencies.create', input))?.code, 'not-permitted')
      for (const change of [{ email: 'nobody' }, { roles: ['administrator'] }, { roles: ['analyst'] }, { hours: 1 }])
        assert.equal(
          (await house.problem(founder.token, 'agencies.create', { ...input, ...change }))?.code,
          'invalid-input',
          JSON.stringify(change),
        )
      assert.equal(await count(), before)
    })
  },
)
