import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inAgency } from '../../../../test/houses/kernel.ts'
import { NoticesHouse, SENDER, WORDS } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'

const whyOf = (problem: { fields: readonly { message: string }[] } | null) => problem?.fields[0]?.message

onDatabases(
  'rule 13: nothing is sent by the program alone',
  (database) => NoticesHouse.open(database),
  (house) => {
    test('a draft without a ground is not approved, whatever signs the posting shows', async () => {
      const notice = await house().bareDraft(await house().recipient())
      assert.ok((await house().get(notice)).missing.includes('ground'))
      await house().edit(notice, { matter: null, ground: null })
      assert.deepEqual((await house().get(notice)).missing, ['ground'])
      const problem = await house().approvalProblem(await house().ask(notice), house().berta)
      assert.equal(whyOf(problem), 'incomplete')
      assert.equal((await house().get(notice)).state, 'draft')
    })

    test('nobody approves what they asked for or wrote a word of', async () => {
      const { anna, berta, police } = house()
      const notice = await house().draft(await house().recipient())
      await house().edit(notice, {}, berta)
      const asked = await house().ask(notice)
      assert.equal((await house().approvalProblem(asked, anna))?.code, 'not-permitted')
      assert.equal(whyOf(await house().approvalProblem(asked, berta)), 'you-drafted-it')
      assert.equal((await house().approve(asked, police)).state, 'approved')
    })

    test('while it waits nothing about it is changed, and taken back it must be approved anew', async () => {
      const { anna } = house()
      const notice = await house().draft(await house().recipient())
      const asked = await house().ask(notice)
      const { edition, content } = await house().get(notice)
      const input = { notice, edition, matter: null, ground: null, language: 'en', content }
      assert.equal(whyOf(await house().problem(anna.token, 'notices.edit', input)), 'waits-for-second-person')
      await house().approve(asked)
      await house().act(anna, 'reopen', notice, {}, 'One more address was found')
      const { approvedBy, state } = await house().get(notice)
      assert.deepEqual([approvedBy, state], [null, 'draft'])
      assert.equal(whyOf(await house().problem(anna.token, 'notices.send', { notice })), 'not-approved')
    })

    test('an approval of an older edition approves nothing', async () => {
      const notice = await house().draft(await house().recipient())
      const actor = await house().actor(house().anna.token)
      const { execute } = await import('../../../kernel/execute.ts')
      const asked = await execute(house().kernel, {
        actor,
        operation: 'notices.approve',
        input: { notice, edition: 1 },
      })
      const problem = await house().approvalProblem(asked.kind === 'waits' ? asked.approval : '', house().berta)
      assert.equal(problem?.code, 'conflict')
    })

    test('the database takes none that is approved by who wrote it, or sent without a person', async () => {
      const { kernel, agency, anna } = house()
      const notice = await house().draft(await house().recipient())
      const set = (values: object) =>
        inAgency(kernel, agency, (db) => db.updateTable('notices').set(values).where('id', '=', notice).execute())
      const now = kernel.clock.now()
      await assert.rejects(set({ state: 'approved', approved_by: anna.id, approved_at: now }))
      await assert.rejects(set({ state: 'approved' }))
      await assert.rejects(set({ state: 'sent', sent_at: now, approved_by: newId() }))
      await assert.rejects(set({ delivery: 'waiting' }))
    })

    test('the program delivers what a person sent and confirms nothing else', async () => {
      const { anna, kernel, agency } = house()
      const notice = await house().approved(await house().recipient())
      const told = { notice, message: newId(), problem: null, final: false }
      const { execute } = await import('../../../kernel/execute.ts')
      await execute(kernel, { actor: system(agency), operation: 'notices.delivered', input: told })
      assert.equal((await house().get(notice)).state, 'approved')
      assert.equal((await house().problem(anna.token, 'notices.delivered', told))?.code, 'not-permitted')
    })

    test('no member’s name or address stands in it: only the office’s', async () => {
      const { anna, mail } = house()
      const notice = await house().draft(await house().recipient())
      const { content } = await house().get(notice)
      await house().edit(notice, { content: { ...content, ...WORDS, reasons: `${WORDS.reasons} Ask Some Colleague.` } })
      assert.deepEqual((await house().get(notice)).missing, ['officer-named'])
      const own = { senderName: 'Invented', senderMail: 'person2@authority.example' }
      assert.equal((await house().problem(anna.token, 'notices.set-settings', own))?.fields[0].field, 'senderMail')
      await house().sent(await house().recipient())
      const letter = JSON.stringify(mail.sent.at(-1))
      assert.ok(letter.includes(SENDER.senderMail))
      assert.doesNotMatch(letter, /Some Colleague|First Founder|person\d+@authority/)
    })

    test('as a trusted flagger it goes only while a decision says so', async () => {
      const { anna } = house()
      const recipient = await house().recipient()
      const status = {
        coordinator: 'Invented Coordinator',
        decision: 'D-7',
        area: 'Trafficking',
        validFrom: '2026-11-01',
      }
      const before = await house().sent(recipient)
      const { flaggers } = await house().call<{ flaggers: { id: string }[] }>(anna.token, 'flaggers.add', status)
      const during = await house().sent(recipient)
      await house().call(anna.token, 'flaggers.end', { flagger: flaggers[0].id }, 'Suspended by the coordinator')
      const after = await house().sent(recipient)
      const said = async (notice: string) => {
        const { flagger, letter } = await house().get(notice)
        return [flagger, letter.text.includes('D-7')]
      }
      assert.deepEqual(
        [await said(before), await said(during), await said(after)],
        [
          [false, false],
          [true, true],
          [false, false],
        ],
      )
    })
  },
)
