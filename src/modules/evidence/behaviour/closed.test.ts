import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { keepEvidence } from '../../../../test/houses/evidence.ts'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import { AT, NoticesHouse } from '../../../../test/houses/notices.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { PageWork } from '../../notices/evidence/evidence.ts'
import { operations } from '../operations.ts'
import type { Check, ItemPage, ItemSummary } from '../shapes.ts'

const REASON = 'It is asked for by the court, file 12'
const SUSPECTS = 'It may show what nobody may look at'

onDatabases(
  'evidence that was closed',
  (database) => NoticesHouse.open(database, { operations }),
  (house) => {
    const get = (item: string) => house().call<ItemPage>(house().anna.token, 'evidence.get', { item })
    const close = (item: string) => house().call(house().berta.token, 'evidence.close', { item }, SUSPECTS)
    const asked = async (operation: string, input: object) => ({
      ...{ actor: await house().actor(house().anna.token), operation, input, reason: REASON },
    })
    const opens = async (item: string, more: object) =>
      done<{ entry: string }>(house().kernel, await asked('evidence.open', { item, ...more }))
    const fails = async (operation: string, input: object) =>
      (await problemOf(house().kernel, await asked(operation, input)))?.fields[0]?.message
    const kinds = async (item: string) => (await get(item)).log.map(({ kind }) => kind)
    const ofLead = async (lead: string, item: string) =>
      (await house().ofLead(lead)).evidence.find(({ id }) => id === item) ?? assert.fail('not told of')

    test('nothing more is shown to whoever opened a preview a moment before', async () => {
      const { item } = await keepEvidence(house(), house().anna, await house().lead())
      const { entry } = await opens(item, { shown: true })
      assert.equal((await opens(item, { shown: true, entry })).entry, entry, 'a further page is no further opening')
      await close(item)
      for (const more of [{ shown: true, entry }, { entry }, { shown: true }])
        assert.equal(await fails('evidence.open', { item, ...more }), 'unseen')
      assert.deepEqual(await kinds(item), ['captured', 'opened', 'closed'])
    })

    test('to save the original is an opening of its own, whatever was shown before', async () => {
      const { item } = await keepEvidence(house(), house().anna, await house().lead())
      const { entry } = await opens(item, { shown: true })
      assert.notEqual((await opens(item, { shown: false, entry })).entry, entry)
      assert.deepEqual(await kinds(item), ['captured', 'opened', 'opened'])
    })

    test('the words of an advert are told to nobody, neither with the lead nor as evidence', async () => {
      const lead = await house().lead()
      const [posting] = await house().keep(lead, null)
      const { title, text, name } = await get(posting.id)
      assert.ok(title && text && name)
      assert.notEqual((await ofLead(lead, posting.id)).seen, null)
      await close(posting.id)
      const shut = await get(posting.id)
      assert.deepEqual([shut.title, shut.text, shut.name, shut.stand.closed], [null, null, '', true])
      const { seen, wrong } = await ofLead(lead, posting.id)
      assert.deepEqual([seen, wrong], [null, 'closed'])
      const about = { about: { kind: 'lead', id: lead } }
      const { items } = await house().call<{ items: ItemSummary[] }>(house().anna.token, 'evidence.list', about)
      assert.deepEqual(
        items.map((one) => one.name),
        [''],
      )
    })

    test('a page is not taken out, and that of a posting is not captured any more', async () => {
      house().feeds.texts.set(AT, '<p>Darbs siltumnīcā</p>')
      const lead = await house().lead()
      const page = (await house().keep(lead)).find(({ kind }) => kind === 'page') ?? assert.fail('no page')
      assert.equal(await fails('notices.take-page', { evidence: page.id }), undefined)
      await close(page.id)
      assert.equal(await fails('notices.take-page', { evidence: page.id }), 'closed')
      assert.equal((await get(page.id)).text, null)
      const input = { lead: await house().lead(), place: 0, address: AT, childAbuse: false }
      const { evidence } = await house().call<{ evidence: string }>(house().anna.token, 'notices.keep-posting', input)
      await close(evidence)
      const { work } = await done<z.output<typeof PageWork>>(
        house().kernel,
        await asked('notices.page-work', { evidence }),
      )
      assert.equal(work, null)
      const kept = { evidence, address: AT, problem: 'status 404', file: null }
      assert.equal(await fails('notices.keep-page', kept), 'closed')
    })

    test('of a lead that was barred an item tells no words either', async () => {
      const lead = await house().lead()
      const [posting] = await house().keep(lead, null)
      const recipient = await house().recipient({ kind: 'hotline', mail: 'report@hotline.example' })
      const told = { lead, addresses: [AT], recipient }
      await house().call(house().anna.token, 'notices.refer-child-material', told, SUSPECTS)
      const { title, text, name } = await get(posting.id)
      assert.deepEqual([title, text, name], [null, null, ''])
    })

    test('what one of them shows all may show: original, copies, posting and page are closed together', async () => {
      const lead = await house().lead()
      const { item } = await keepEvidence(house(), house().anna, lead)
      const copies = []
      for (const way of ['crop', 'redaction'])
        copies.push((await keepEvidence(house(), house().anna, lead, { copyOf: { item, way } })).item)
      const other = (await keepEvidence(house(), house().anna, lead)).item
      await close(copies[0])
      for (const one of [item, ...copies]) {
        assert.deepEqual((await kinds(one)).at(-1), 'closed')
        assert.equal(await fails('evidence.open', { item: one }), 'unseen')
        const { checks } = await house().call<{ checks: Check[] }>(house().anna.token, 'evidence.verify', { item: one })
        assert.ok(checks.every(({ ok }) => ok !== false))
      }
      assert.equal((await get(other)).stand.closed, false)
      const again = await house().problem(house().berta.token, 'evidence.close', { item }, SUSPECTS)
      assert.equal(again?.code, 'conflict')
      house().feeds.texts.set(AT, '<p>Darbs siltumnīcā</p>')
      const pieces = await house().keep(await house().lead())
      await close(pieces.find(({ kind }) => kind === 'page')?.id ?? assert.fail('no page'))
      for (const { id } of pieces) assert.ok((await get(id)).stand.closed)
    })
  },
)
