import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventually } from '../../../../test/browser/eventually.ts'
import { alter } from '../../../../test/houses/evidence.ts'
import { AT, MailFault, NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { execute } from '../../../kernel/execute.ts'
import { operations } from '../../evidence/index.ts'

const REASON = 'It may show what nobody may look at'

onDatabases(
  'a notice and the evidence on which it rests',
  async (database) => {
    const house = await NoticesHouse.open(database, { operations })
    house.feeds.texts.set(AT, '<p>Darbs siltumnīcā</p>')
    return { house, recipient: await house.recipient() }
  },
  (stand) => {
    const house = () => stand().house
    const lead = async () => {
      const id = await house().lead()
      const pieces = await house().keep(id)
      const page = pieces.find(({ kind }) => kind === 'page') ?? assert.fail('no page')
      return { lead: id, pieces: pieces.map((piece) => piece.id), page: page.id }
    }
    const drafts = async () => {
      const kept = await lead()
      const input = { lead: kept.lead, recipient: stand().recipient, evidence: kept.pieces }
      const { notice } = await house().call<{ notice: string }>(house().anna.token, 'notices.draft', input)
      await house().edit(notice)
      return { ...kept, notice }
    }
    const why = async (act: string, notice: string, more: object = {}) =>
      (await house().problem(house().anna.token, `notices.${act}`, { notice, ...more }))?.fields[0]?.message
    const close = (item: string) => house().call(house().berta.token, 'evidence.close', { item }, REASON)
    const verify = (item: string) => house().call(house().anna.token, 'evidence.verify', { item })
    const destroy = async (item: string) => {
      const second = await house().admitted(house().keeper, ['investigator'])
      const call = { operation: 'evidence.destroy', input: { item, why: 'The case has ended in full' } }
      const asked = await execute(house().kernel, { actor: await house().actor(house().police.token), ...call })
      const approval = asked.kind === 'waits' ? asked.approval : assert.fail('nobody was asked')
      await execute(house().kernel, { actor: await house().actor(second.token), ...call, input: {}, approval })
    }

    test('is not approved once that was closed, also where a second person was asked before', async () => {
      const { notice, page } = await drafts()
      const approval = await house().ask(notice)
      await close(page)
      assert.equal((await house().approvalProblem(approval, house().berta))?.fields[0]?.message, 'evidence-closed')
      const { actions, evidence } = await house().get(notice)
      assert.equal(actions.find(({ operation }) => operation === 'notices.approve')?.why, 'evidence-closed')
      assert.deepEqual([...new Set(evidence.map(({ wrong }) => wrong))], ['closed'])
    })

    test('leaves by no way once that was destroyed; ending it stays open', async () => {
      const { notice, page } = await drafts()
      await house().approve(await house().ask(notice))
      await destroy(page)
      for (const act of ['send', 'export']) assert.equal(await why(act, notice), 'evidence-destroyed', act)
      assert.equal(await why('hand-over', notice, { way: 'form', on: house().today() }), 'evidence-destroyed')
      await house().act(house().anna, 'withdraw', notice, {}, 'What it rests on is gone')
    })

    test('that waits in the post is stopped just before it leaves, and says why to whoever drafted it', async () => {
      const queued = async () => {
        const kept = await drafts()
        await house().approve(await house().ask(kept.notice))
        await house().act(house().anna, 'send', kept.notice)
        return kept
      }
      // The first try fails, and by the next one what the notice rests on has gone.
      const [closed, gone, sound] = [await queued(), await queued(), await queued()]
      const sent = house().mail.sent.length
      await close(closed.page)
      await destroy(gone.page)
      for (const [{ notice }, stopped] of [
        [closed, 'evidence-closed'],
        [gone, 'evidence-destroyed'],
      ] as const) {
        await house().deliver(notice)
        const { state, delivery, problem, events, actions } = await house().get(notice)
        assert.deepEqual([state, delivery, problem], ['approved', 'failed', stopped])
        assert.equal(events[0]?.kind, 'failed')
        assert.ok(actions.find(({ operation }) => operation === 'notices.withdraw')?.allowed)
      }
      await house().deliver(sound.notice)
      assert.equal((await house().get(sound.notice)).state, 'sent')
      assert.equal(house().mail.sent.length, sent + 1, 'nobody has the others')
      await house().act(house().anna, 'withdraw', closed.notice, {}, 'What it rests on is closed')
      assert.equal(house().mail.sent.length, sent + 1, 'nobody is told of what nobody has')
    })

    test('of a lead that was barred while the letter was with the post, is withdrawn and carried by nobody', async () => {
      const { notice, lead: of } = await drafts()
      await house().approve(await house().ask(notice))
      const letters = () => house().mail.sent.filter(({ to }) => to !== 'report@hotline.example').length
      const before = letters()
      house().mail.fault = new MailFault('ECONNECTION', false)
      await house().act(house().anna, 'send', notice)
      await house().posting(() => eventually(async () => (await house().get(notice)).problem, 'ECONNECTION'))
      const hotline = await house().recipient({ kind: 'hotline', mail: 'report@hotline.example' })
      const told = { lead: of, addresses: [AT], recipient: hotline }
      await house().call(house().anna.token, 'notices.refer-child-material', told, REASON)
      assert.equal((await house().get(notice)).state, 'approved', 'it cannot be called back from the post')
      house().mail.fault = null
      await house().pass(24 * 3600_000)
      await house().posting(() => eventually(async () => (await house().get(notice)).state, 'withdrawn'))
      assert.equal(letters(), before, 'its recipient has nothing')
    })

    test('is not sent while that is not what it was, and is once it was found right again', async () => {
      const { notice, page } = await drafts()
      await house().approve(await house().ask(notice))
      const [{ file }] = await house().database.superuser(`select file from evidence_items where id = '${page}'`)
      const right = house().kernel.blobs.kept.get(String(file)) ?? assert.fail('no bytes')
      alter(house().kernel, String(file))
      await verify(page)
      assert.equal(await why('send', notice), 'evidence-differs')
      house().kernel.blobs.kept.set(String(file), right)
      await verify(page)
      assert.equal(await why('send', notice), undefined)
      await house().deliver(notice)
    })

    test('is drafted from none of these, and from what is left', async () => {
      const kept = await lead()
      await destroy(kept.page)
      const fails = (evidence: readonly string[]) => {
        const input = { lead: kept.lead, recipient: stand().recipient, evidence }
        return house().problem(house().anna.token, 'notices.draft', input)
      }
      assert.match((await fails(kept.pieces))?.message ?? '', /no notice rests on it/)
      assert.equal(await fails(kept.pieces.filter((id) => id !== kept.page)), null)
    })
  },
)
