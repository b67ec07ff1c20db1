import assert from 'node:assert/strict'
import { test } from 'node:test'
import { audited, DAY, FollowUp, plainIn, together } from '../../../../test/houses/follow-up.ts'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { upload } from '../../../../test/houses/leads.ts'
import { AT } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { rawStatement } from '../../../../test/samples/statements.ts'
import { newId } from '../../../kernel/ids.ts'
import { followUpJobs } from '../follow-up/follow-up.ts'
import type { Found, ProposalList, Work } from './shapes.ts'
import { readStatement, type Statement } from './statement.ts'

const IMPORT = 'statements.import'
const CONFIRM = 'statements.confirm'

test('reading of files is attended: without somebody’s open keys nothing of notices is compared', () => {
  assert.deepEqual([followUpJobs['read-statements'].attended, followUpJobs['remind-notices'].attended], [true, false])
})

onDatabases('acts about statements of reasons', FollowUp.open, (stand) => {
  const anna = () => stand().house.anna
  const statement = (more: object = {}) =>
    rawStatement({
      platform_name: 'Jobs Example',
      application_date: stand().day(),
      decision_facts: `About ${AT}`,
      ...more,
    })
  const list = (input: object = {}, by = anna()) => stand().house.call<ProposalList>(by.token, 'statements.list', input)
  const read = async (...statements: object[]) => {
    stand().house.kernel.clock.pass(1000)
    await stand().house.call(anna().token, IMPORT, { statements })
    return (await list()).imports[0]
  }
  const file = async (by = anna()) => {
    const member = await stand().house.member(by.token)
    assert.ok(member)
    return upload(stand().house, member, 'x')
  }

  test('who only reads imports nothing; who has no keys imports statements that can match nothing', async () => {
    const { prosecutor, newcomer, house } = stand()
    const statements = [statement()]
    assert.equal(await stand().refusal(prosecutor, IMPORT, { statements }), 'not-permitted')
    assert.match(String(await stand().refusal(anna(), IMPORT, {})), /^invalid-input/)
    await house.call(newcomer.token, IMPORT, { statements })
    const { proposals, imports } = await list()
    assert.deepEqual([proposals, imports[0].unmatched, imports[0].proposed], [[], 1, 0])
  })

  test('a name or number that no database can hold stops no import: the rest of it is read', async () => {
    const { statements, broken, platforms } = await read(
      statement({ puid: 'n-1', platform_name: 'Bad\u0000Name', decision_facts: 'x' }),
      statement({ puid: 'n-2', platform_name: 'Bad\ud800', decision_facts: 'x' }),
      statement({ puid: 'n-3', platform_name: 'Bad\udc00', decision_facts: 'x' }),
    )
    assert.deepEqual([statements, broken], [3, 0])
    assert.deepEqual(
      platforms.map((one) => [one.platform, one.statements]).toSorted(),
      [
        ['BadName', 1],
        ['Bad\ufffd', 2],
      ].toSorted(),
    )
  })

  test('an automated decision is told where the service says so, and not known where it does not', async () => {
    await read(
      statement({ puid: 'a-1', automated_decision: 'AUTOMATED_DECISION_FULLY' }),
      statement({ puid: 'a-2', automated_decision: 'AUTOMATED_DECISION_PARTIALLY' }),
      statement({ puid: 'a-3', automated_decision: null }),
    )
    const told = (await list()).proposals.map(({ said, automated }) => [said?.number, automated])
    assert.deepEqual(told.toSorted(), [
      ['a-1', true],
      // A machine that helps leaves the decision to a person.
      ['a-2', false],
      ['a-3', null],
    ])
  })

  test('the same number of another service is another statement; the same of the same service is one', async () => {
    const again = await read(statement({ puid: 'a-1' }))
    assert.deepEqual([again.proposed, again.known], [0, 1])
    const other = await read(statement({ puid: 'a-1', platform_name: 'Jobs Example Europe' }))
    assert.deepEqual([other.proposed, other.known], [1, 0])
  })

  test('what is kept of a statement is what helps to decide, in the service’s words', async () => {
    const found = (await list({ notice: stand().notice })).proposals.find(({ said }) => said?.number === 'a-2')
    assert.deepEqual(found?.said, {
      platform: 'Jobs Example',
      number: 'a-2',
      clause: 'Rule 4: recruitment',
      explanation: 'The advert asks for a fee before work begins.',
      facts: `About ${AT}`,
      decisions: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
    })
    assert.deepEqual((await list({ notice: stand().notice })).imports, [], 'imports are of the agency, not of a notice')
    assert.deepEqual((await list({ notice: newId() })).proposals, [])
  })

  test('without keys one sees that there are proposals, not what they say, and settles none', async () => {
    const { newcomer } = stand()
    const { proposals } = await list({}, newcomer)
    assert.ok(proposals.length > 0 && proposals.every(({ said }) => said === null))
    const proposal = proposals[0].id
    assert.equal(await stand().refusal(newcomer, CONFIRM, { proposal }), 'keys-closed')
    assert.equal(
      await stand().refusal(newcomer, 'statements.refuse', { proposal }, 'About another advert'),
      'keys-closed',
    )
    assert.ok((await list()).proposals.every(({ state }) => state === 'proposed'))
  })

  test('what was taken down was not refused, what was kept was: the two never stand together', async () => {
    const [{ id: proposal }] = (await list()).proposals
    for (const [more, why] of [
      [{ outcome: 'removed', refusal: 'not-illegal' }, 'not-needed'],
      [{ outcome: 'disabled', refusal: 'other' }, 'not-needed'],
      [{ refusal: 'other' }, 'not-needed'],
      [{ outcome: 'kept' }, 'missing'],
    ] as const)
      assert.equal(await stand().refusal(anna(), CONFIRM, { proposal, ...more }), `invalid-input ${why}`)
    assert.equal(await stand().refusal(stand().prosecutor, CONFIRM, { proposal }), 'not-permitted')
    assert.equal(await stand().refusal(anna(), CONFIRM, { proposal: newId() }), 'not-found')
  })

  test('of two who settle a proposal at once one does', async () => {
    const { house } = stand()
    const [{ id: proposal }] = (await list()).proposals
    const both = [house.anna, house.berta].map(({ token }) => house.problem(token, CONFIRM, { proposal }))
    assert.deepEqual(await together(both), ['conflict', 'done'])
    const decided = (await house.get(stand().notice)).events.filter(({ kind }) => kind === 'decided')
    assert.equal(decided.length, 1)
  })

  test('a later statement is confirmed over the first decision, and a restriction may have its reason', async () => {
    const { house, notice } = stand()
    const proposal = (await list()).proposals.find(({ said }) => said?.number === 'a-3')?.id
    await house.call(anna().token, CONFIRM, { proposal, outcome: 'restricted', refusal: 'unable-to-confirm' })
    const { outcome, refusal, automated } = await house.get(notice)
    assert.deepEqual([outcome, refusal, automated], ['restricted', 'unable-to-confirm', null])
  })

  test('a decision from before the notice counts as made at once, one from a day ahead as of today', async () => {
    const { house } = stand()
    for (const [number, application_date] of [
      ['JE-1', stand().day(-30)],
      ['JE-2', stand().day(30)],
    ]) {
      const notice = await house.sent(stand().recipient)
      await house.call(anna().token, 'notices.add-reference', { notice, reference: number })
      await read(statement({ puid: number, application_date, decision_facts: 'x' }))
      const [{ id: proposal, matchedBy, appliedOn }] = (await list({ notice })).proposals
      assert.deepEqual([matchedBy, appliedOn], ['reference', application_date])
      await house.call(anna().token, CONFIRM, { proposal })
      const { decidedAt } = await house.get(notice)
      assert.equal(decidedAt?.slice(0, 10), stand().day())
    }
  })

  test('an upload that is not there is refused before anything is left behind, and one’s own waits for a week', async () => {
    const { house } = stand()
    const before = (await list()).imports.length
    assert.equal(await stand().refusal(anna(), IMPORT, { file: newId() }), 'not-found')
    assert.equal((await list()).imports.length, before)
    const its = await file()
    const { import: id, job } = await house.call<{ import: string; job: string | null }>(anna().token, IMPORT, {
      file: its,
    })
    assert.ok(job !== null && house.kernel.woken.some((woken) => woken.includes('jobs' as never)))
    const [{ expires_at }] = await inAgency(house.kernel, house.agency, (db) =>
      db.selectFrom('files').select('expires_at').where('id', '=', its).execute(),
    )
    assert.equal(expires_at?.getTime(), house.now().getTime() + 7 * DAY)
    const waiting = (await list()).imports.find((one) => one.id === id)
    assert.deepEqual([waiting?.endedAt, waiting?.problem], [null, null])
  })

  test('an upload is read once: a second import of it would wait for what the first erases', async () => {
    const { house } = stand()
    const its = await file()
    const both = [1, 2].map(() => house.problem(anna().token, IMPORT, { file: its }))
    assert.deepEqual(await together(both), ['conflict', 'done'])
    assert.equal(await stand().refusal(anna(), IMPORT, { file: its }), 'conflict')
    const open = (await list()).imports.filter(({ endedAt }) => endedAt === null)
    assert.equal(open.length, 2)
  })

  test('the job gets the upload’s key and the notices that were sent, opened; never of another agency', async () => {
    const { house } = stand()
    const { import: id } = await house.call<{ import: string }>(anna().token, IMPORT, { file: await file() })
    const work = await house.call<Work>(anna().token, 'statements.work', { import: id })
    assert.equal(Buffer.from(work.file?.key ?? '', 'base64').length, 32)
    const known = work.known.find(({ notice }) => notice === stand().notice)
    assert.deepEqual(
      [known?.addresses, known?.names, known?.sentOn],
      [[AT], ['Jobs Example', 'jobs.example'], stand().day()],
    )
    assert.equal(
      await stand().refusal(await stand().stranger(['analyst']), 'statements.work', { import: id }),
      'not-found',
    )
    assert.equal(await stand().refusal(stand().newcomer, 'statements.work', { import: id }), 'keys-closed')
  })

  test('nothing is proposed to a notice or by an import of another agency', async () => {
    const { house } = stand()
    const stranger = await stand().stranger(['analyst'])
    const found: Found[] = [
      { notice: stand().notice, by: 'address', statement: readStatement(statement()) as Statement },
    ]
    const { import: own } = await house.call<{ import: string }>(anna().token, IMPORT, { statements: [statement()] })
    const { import: theirs } = await house.call<{ import: string }>(stranger.token, IMPORT, {
      statements: [statement()],
    })
    assert.equal(await stand().refusal(stranger, 'statements.propose', { import: own, found }), 'not-found')
    assert.equal(await stand().refusal(stranger, 'statements.propose', { import: theirs, found }), 'not-found')
    assert.equal(await stand().refusal(anna(), 'statements.propose', { import: theirs, found: [] }), 'not-found')
  })

  test('an import ends once: what a second worker counted does not replace what the first one said', async () => {
    const { house } = stand()
    const { import: id } = await house.call<{ import: string }>(anna().token, IMPORT, { file: await file() })
    const counted = { import: id, broken: 0, proposed: 0, known: 0, unmatched: 5, brokenLines: [], problem: null }
    const platforms = [{ platform: 'Jobs Example', statements: 5 }]
    await house.call(anna().token, 'statements.end', { ...counted, statements: 5, platforms })
    await house.call(anna().token, 'statements.end', { ...counted, statements: 9, platforms })
    const one = (await list()).imports.find((each) => each.id === id)
    assert.deepEqual([one?.statements, one?.platforms], [5, platforms])
    const work = await house.call<Work>(anna().token, 'statements.work', { import: id })
    assert.deepEqual(work, { file: null, known: [] })
  })

  test('an upload that was erased before it was read says to upload it again', async () => {
    const { house } = stand()
    const its = await file()
    const { import: id } = await house.call<{ import: string }>(anna().token, IMPORT, { file: its })
    await house.database.superuser(`delete from files where id = '${its}'`)
    const problem = await house.problem(anna().token, 'statements.work', { import: id })
    assert.deepEqual([problem?.code, /Upload it again/.test(String(problem?.message))], ['not-found', true])
  })

  test('the audit tells reading as collection and the end as erasure, with ids alone; words stand sealed', async () => {
    const { house } = stand()
    const verbs = async (operation: string) => [
      ...new Set((await audited(house.database, operation)).map(({ verb }) => verb)),
    ]
    assert.deepEqual(
      [await verbs(IMPORT), await verbs('statements.end'), await verbs(CONFIRM)],
      [['collection'], ['erasure'], ['alteration']],
    )
    for (const { subjects } of await audited(house.database, IMPORT))
      for (const subject of subjects) assert.match(subject, /^[0-9a-f-]{36}$/)
    assert.deepEqual(
      await plainIn(
        house.database,
        ['notice_statements', 'notice_references', 'audit', 'jobs', 'statement_imports'],
        ['Rule 4', 'asks for a fee', AT, 'JE-1'],
      ),
      [],
    )
  })
})
