import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { House, type Person } from '../../../../test/houses/accounts.ts'
import { another, imported, keptSamples, operations } from '../../../../test/houses/leads.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { execute } from '../../../kernel/execute.ts'
import { jobs } from '../index.ts'
import type { Changed, LeadPage, ListOutput } from '../shapes.ts'

const [SAMPLE] = keptSamples()
const WHY = 'They are the ones who may inspect this place.'
const PASS = { authority: 'Labour inspectorate', basis: 'Art. 6(1)(e) GDPR', reason: WHY }

/** Members as they are in the house: invited, admitted, with names and roles. */
async function people(house: House) {
  const founder = await house.found()
  const inga = await house.admitted(founder, ['investigator'])
  const reader = await house.admitted(founder, ['prosecutor'])
  return { house, founder, inga, reader }
}

onDatabases(
  'passing leads on, by members of a real house',
  (database) => people(new House(database, { operations, jobs })),
  (stand) => {
    let house: House
    let founder: Person
    let inga: Person
    let tag = 0
    before(() => {
      ;({ house, founder, inga } = stand())
    })

    const open = async ({ token }: Person): Promise<Member> => {
      const member = await house.member(token)
      if (member === null) throw new Error('signed out')
      return member
    }
    const claimed = async (by: Person) => {
      const [lead] = await imported(house, await open(by), [another(SAMPLE, `pass ${tag++}`)])
      await house.call(by.token, 'leads.claim', { lead })
      return lead
    }
    const ask = async (by: Person, lead: string, more = {}): Promise<string> => {
      const actor = await open(by)
      const result = await execute(house.kernel, { actor, operation: 'leads.pass', input: { lead, ...PASS, ...more } })
      return result.kind === 'waits' ? result.approval : assert.fail('nobody was asked')
    }
    const approve = async (by: Person, approval: string) =>
      execute(house.kernel, { actor: await open(by), operation: 'leads.pass', input: {}, approval })
    const page = (by: Person, lead: string) => house.call<LeadPage>(by.token, 'leads.get', { lead })

    test('names of members stand on the page, in the list and in the history', async () => {
      const lead = await claimed(inga)
      await house.call(founder.token, 'leads.note', { lead, text: 'Seen.' })
      const seen = await page(founder, lead)
      assert.deepEqual(seen.claimedBy, { id: inga.id, name: 'Some Colleague' })
      assert.deepEqual(
        seen.history.map(({ kind, by }) => [kind, by?.name ?? null]),
        [
          ['noted', 'First Founder'],
          ['claimed', 'Some Colleague'],
          ['made', null],
        ],
      )
      const { leads } = await house.call<ListOutput>(founder.token, 'leads.list', { filter: { state: 'claimed' } })
      assert.equal(leads.find(({ id }) => id === lead)?.claimedBy?.name, 'Some Colleague')
    })

    test('declined, a lead goes on as it was, and can be asked about again', async () => {
      const lead = await claimed(inga)
      const approval = await ask(inga, lead)
      const waiting = await page(founder, lead)
      assert.deepEqual(waiting.waitsFor?.askedBy, { id: inga.id, name: 'Some Colleague' })
      await house.call(founder.token, 'approvals.decline', { approval }, WHY)
      const after = await page(inga, lead)
      assert.deepEqual([after.state, after.waits, after.waitsFor], ['claimed', false, null])
      assert.ok(after.actions.find(({ operation }) => operation === 'leads.dismiss')?.allowed)
      await assert.rejects(approve(founder, approval), { code: 'conflict' })
      await approve(founder, await ask(inga, lead))
      assert.equal((await page(inga, lead)).state, 'passed')
    })

    test('withdrawn by whoever asked, and by nobody else', async () => {
      const lead = await claimed(inga)
      const approval = await ask(inga, lead)
      assert.equal((await house.problem(founder.token, 'approvals.withdraw', { approval }))?.code, 'not-permitted')
      assert.equal((await house.problem(inga.token, 'approvals.decline', { approval }, WHY))?.code, 'not-permitted')
      await house.call(inga.token, 'approvals.withdraw', { approval })
      await assert.rejects(approve(founder, approval), { code: 'conflict' })
      const { state } = await house.call<Changed>(inga.token, 'leads.dismiss', { lead }, WHY)
      assert.equal(state, 'dismissed')
    })

    test('who asked does not approve, nor does a role that may not pass leads on', async () => {
      const approval = await ask(inga, await claimed(inga))
      await assert.rejects(approve(inga, approval), { code: 'not-permitted' })
      await assert.rejects(approve(stand().reader, approval), { code: 'not-permitted' })
    })

    test('while one waits, the lead is open for notes and closed for what would change it', async () => {
      const lead = await claimed(inga)
      await ask(inga, lead)
      for (const act of ['dismiss', 'open-for-case', 'open-for-notice', 'release'])
        assert.equal(
          (await house.problem(inga.token, `leads.${act}`, { lead }, WHY))?.fields[0].message,
          'waits-for-second-person',
          act,
        )
      await house.call(founder.token, 'leads.note', { lead, text: 'I shall look at it today.' })
      const target = await claimed(inga)
      const merge = await house.problem(inga.token, 'leads.merge', { lead: target, into: lead })
      assert.deepEqual(merge?.fields, [{ field: 'into', message: 'waits-for-second-person' }])
    })

    test('it goes to one authority after the other, each agreed to by itself, and the history tells both', async () => {
      const lead = await claimed(inga)
      const [one, other] = [await ask(inga, lead), await ask(inga, lead, { authority: 'Another authority' })]
      await approve(founder, one)
      await approve(founder, other)
      const { state, history } = await page(founder, lead)
      assert.deepEqual(
        [state, history[0].authority, history[1].authority],
        ['passed', 'Another authority', 'Labour inspectorate'],
      )
    })

    test('every fault of what is asked is told at once, before anybody is asked', async () => {
      const input = { lead: 'x', authority: ' ', basis: '', reason: 'short' }
      const problem = await house.problem(inga.token, 'leads.pass', input)
      assert.equal(problem?.code, 'invalid-input')
      assert.deepEqual(problem?.fields.map(({ field }) => field).sort(), ['authority', 'basis', 'lead', 'reason'])
      const { approvals } = await house.call<{ approvals: { subjects: string[] }[] }>(founder.token, 'approvals.list')
      assert.ok(!JSON.stringify(approvals).includes('short'))
    })

    test('asked by somebody who left before it was decided: the decision still names them', async () => {
      const leaver = await house.admitted(founder, ['analyst'])
      const lead = await claimed(leaver)
      const approval = await ask(leaver, lead)
      await house.call(founder.token, 'members.end', { member: leaver.id }, 'They work elsewhere from today on.')
      assert.equal(await house.member(leaver.token), null)
      await approve(founder, approval)
      const seen = await page(founder, lead)
      assert.deepEqual(
        [seen.state, seen.decision?.by.id, seen.decision?.approvedBy?.id],
        ['passed', leaver.id, founder.id],
      )
      assert.equal(seen.history.find(({ kind }) => kind === 'claimed')?.by?.id, leaver.id)
    })

    test('what a colleague who left had claimed can be released and decided by others', async () => {
      const leaver = await house.admitted(founder, ['analyst'])
      const lead = await claimed(leaver)
      await house.call(founder.token, 'members.end', { member: leaver.id }, 'They work elsewhere from today on.')
      assert.equal((await house.problem(inga.token, 'leads.claim', { lead }))?.fields[0].message, 'claimed-by-other')
      await house.call(inga.token, 'leads.release', { lead })
      await house.call(inga.token, 'leads.claim', { lead })
      assert.equal((await house.call<Changed>(inga.token, 'leads.open-for-case', { lead }, WHY)).state, 'open-for-case')
    })

    test('a role that only reads sees the lead, and every action closed but none hidden', async () => {
      const lead = await claimed(inga)
      const { actions } = await page(stand().reader, lead)
      assert.ok(actions.length >= 10 && actions.every(({ why }) => why === 'not-permitted'))
      for (const act of ['claim', 'dismiss', 'merge', 'note', 'pass', 'split'])
        assert.equal(
          (await house.problem(stand().reader.token, `leads.${act}`, { lead, into: lead, text: 'x', ...PASS }, WHY))
            ?.code,
          'not-permitted',
          act,
        )
    })

    test('a request that nobody decided in time waits no more, and the lead is free again', async () => {
      const lead = await claimed(inga)
      const approval = await ask(inga, lead)
      house.kernel.clock.pass(7 * 86_400_000)
      const [newFounder, newInga] = [await house.signIn(founder.passkey), await house.signIn(inga.passkey)]
      const late = { ...founder, token: newFounder }
      await assert.rejects(approve(late, approval), { code: 'conflict' })
      const { waits, waitsFor, actions } = await page(late, lead)
      assert.deepEqual([waits, waitsFor], [false, null])
      assert.ok(actions.every(({ why }) => why !== 'waits-for-second-person'))
      await house.call(newInga, 'leads.release', { lead })
    })
  },
)
