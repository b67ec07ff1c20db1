import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { keepEvidence } from '../../../../test/houses/evidence.ts'
import { problemOf } from '../../../../test/houses/kernel.ts'
import { AT, NoticesHouse } from '../../../../test/houses/notices.ts'
import { onBothDatabases } from '../../../../test/run/databases.ts'
import { execute } from '../../../kernel/execute.ts'
import { codeOf, newId } from '../../../kernel/ids.ts'
import { operations } from '../operations.ts'
import type { Certificate, Check, ItemPage, ItemSummary } from '../shapes.ts'

type Waiting = Readonly<Record<'offered' | 'differs', { item: string }[]>>

const REASON = 'It is asked for by the court, file 12'

onBothDatabases(
  'evidence',
  (database) => NoticesHouse.open(database, { operations }),
  (house) => {
    const call = <T>(by: Person, operation: string, input: object, reason?: string) =>
      house().call<T>(by.token, operation, input, reason)
    const fails = (by: Person, operation: string, input: object, reason?: string) =>
      house().problem(by.token, operation, input, reason)
    const keep = (lead: string, more: object = {}, text?: string, by = house().anna) =>
      keepEvidence(house(), by, lead, more, text)
    const get = (item: string, by = house().anna) => call<ItemPage>(by, 'evidence.get', { item })
    const open = async (item: string, by = house().anna) =>
      problemOf(house().kernel, {
        actor: await house().actor(by.token),
        operation: 'evidence.open',
        input: { item },
        reason: REASON,
      })
    const verify = async (item: string, by = house().anna) => {
      const { checks } = await call<{ checks: Check[] }>(by, 'evidence.verify', { item })
      return Object.fromEntries(checks.map(({ check, ok, entry }) => [check, ok === false ? `no, ${entry}` : ok]))
    }
    const SOUND = { bytes: true, bound: true, log: true, audit: true, time: null }
    /** As the desk is told. */
    const waiting = async (by: Person) => {
      const { offered, differs } = await call<Waiting>(by, 'evidence.waiting', {})
      return { offered: offered.map(({ item }) => item), differs: differs.map(({ item }) => item) }
    }
    const mine = async (by: Person) =>
      (await call<{ items: ItemSummary[] }>(by, 'evidence.list', { show: 'mine' })).items.map(({ id }) => id)

    test('a file is kept with its hash, by whom and when; its log begins there, and every check holds', async () => {
      const lead = await house().lead()
      const { item } = await keep(
        lead,
        { from: 'Her telephone', grade: { scale: '4x4', source: 'B', information: '2' } },
        'x',
      )
      const page = await get(item)
      assert.equal(page.sha256, createHash('sha256').update('x').digest('hex'))
      assert.deepEqual(
        [page.name, page.from, page.size, page.takenBy.id, page.stand.holder?.id, page.grade?.source],
        ['Contract', 'Her telephone', 1, house().anna.id, house().anna.id, 'B'],
      )
      assert.deepEqual(
        page.log.map(({ kind, fault, by }) => [kind, fault, by?.id]),
        [['captured', null, house().anna.id]],
      )
      assert.deepEqual(await verify(item), SOUND)
      assert.deepEqual(await verify(item, house().berta), SOUND, 'a colleague signs with a key of their own')
    })

    test('nothing plain tells what was kept', async () => {
      const { item } = await keep(
        await house().lead(),
        { name: 'Invented Name', note: 'invented-note' },
        'invented-text',
      )
      const rows = await house().database.superuser(
        `select to_jsonb(i)::text as t from evidence_items i where id = '${item}' union all select to_jsonb(c)::text from custody c where item = '${item}'`,
      )
      assert.doesNotMatch(JSON.stringify(rows), /invented|Invented|pdf/)
    })

    test('bytes that differ ring: nothing is given out, the log says so, and lists show it until they are right', async () => {
      const { item } = await keep(await house().lead())
      const kept = house().kernel.blobs.kept
      const right = kept.get(item) ?? assert.fail('no bytes')
      kept.set(item, Buffer.from(right).fill(7, right.length - 1))
      const differing = async () =>
        (await call<{ items: ItemSummary[] }>(house().berta, 'evidence.list', { show: 'differs' })).items.map(
          ({ id }) => id,
        )
      assert.equal((await open(item))?.code, 'unavailable')
      assert.deepEqual(await differing(), [item])
      assert.deepEqual(await waiting(house().berta), { offered: [], differs: [item] })
      assert.deepEqual(await verify(item), { ...SOUND, bytes: 'no, null' })
      kept.delete(item)
      assert.equal((await open(item))?.code, 'unavailable', 'gone is told as well')
      assert.deepEqual((await get(item)).log.map(({ kind }) => kind).slice(1), ['differs', 'differs', 'differs'])
      kept.set(item, right)
      assert.equal(await open(item), null)
      assert.deepEqual(await differing(), [])
      assert.deepEqual(await verify(item), SOUND)
    })

    test('a hand-over needs both signatures', async () => {
      const { anna, berta, police } = house()
      const { item } = await keep(await house().lead())
      assert.equal((await fails(berta, 'evidence.hand-over', { item, to: police.id }))?.code, 'conflict')
      assert.equal((await fails(anna, 'evidence.hand-over', { item, to: anna.id }))?.code, 'conflict')
      await call(anna, 'evidence.hand-over', { item, to: berta.id, note: 'For the hearing' })
      assert.deepEqual([await mine(berta), await mine(police)], [[item], []])
      assert.deepEqual((await waiting(berta)).offered, [item])
      assert.deepEqual((await waiting(police)).offered, [])
      assert.equal((await get(item)).stand.holder?.id, anna.id, 'until the other has signed')
      assert.equal((await fails(police, 'evidence.receive', { item }))?.code, 'conflict')
      await call(berta, 'evidence.receive', { item })
      const page = await get(item)
      assert.equal(page.stand.holder?.id, berta.id)
      assert.deepEqual(
        page.log.map(({ kind, by, to, words }) => [kind, by?.id, to?.id, words?.reason]),
        [
          ['captured', anna.id, undefined, undefined],
          ['handed-over', anna.id, berta.id, 'For the hearing'],
          ['received', berta.id, undefined, undefined],
        ],
      )
      assert.deepEqual(await mine(berta), [])
      assert.deepEqual((await waiting(berta)).offered, [])
      assert.deepEqual(await verify(item), SOUND)
    })

    test('outside it goes against a receipt and comes back; meanwhile nobody hands it on', async () => {
      const { anna, berta } = house()
      const { item } = await keep(await house().lead())
      await call(anna, 'evidence.give-out', { item, to: 'Invented Court, room 3', receipt: '44/26' }, REASON)
      const certificate = await call<Certificate>(berta, 'evidence.certificate', { item })
      assert.deepEqual(
        [certificate.what, certificate.to, certificate.receipt, certificate.why, certificate.by?.id],
        ['given-out', 'Invented Court, room 3', '44/26', REASON, anna.id],
      )
      const { stand, log, may } = await get(item)
      assert.deepEqual([stand.place, log.at(-1)?.words?.receipt], ['outside', '44/26'])
      assert.ok(may.includes('evidence.return') && !may.includes('evidence.hand-over'))
      assert.equal((await fails(anna, 'evidence.hand-over', { item, to: berta.id }))?.code, 'conflict')
      await call(berta, 'evidence.return', { item }, REASON)
      assert.equal((await get(item)).stand.place, 'here')
    })

    test('who has left cannot hand on what they had: a colleague takes it over, with a reason', async () => {
      const gone = await house().admitted(house().keeper, ['analyst'])
      const { item } = await keep(await house().lead(), {}, 'left behind', gone)
      assert.equal((await fails(house().anna, 'evidence.take-over', { item }, REASON))?.code, 'conflict')
      await call(house().keeper, 'members.end', { member: gone.id }, REASON)
      await call(house().anna, 'evidence.take-over', { item }, REASON)
      assert.equal((await get(item)).stand.holder?.id, house().anna.id)
    })

    test('a working copy names its original, and both logs tell of it', async () => {
      const lead = await house().lead()
      const { item } = await keep(lead)
      const copy = await keep(lead, { copyOf: { item, way: 'redaction' }, name: 'Contract, masked' })
      const page = await get(item)
      assert.deepEqual(
        page.copies.map(({ id, way, copyOf }) => [id, way, copyOf]),
        [[copy.item, 'redaction', item]],
      )
      assert.deepEqual(page.log.at(-1)?.words?.copy, copy.item)
      const other = { copyOf: { item: copy.item, way: 'crop' } }
      await assert.rejects(keep(lead, other), /is a copy itself/)
      await assert.rejects(
        keep(await house().lead(), { copyOf: { item, way: 'crop' } }),
        /what its original is evidence of/,
      )
      assert.deepEqual([await verify(item), await verify(copy.item)], [SOUND, SOUND])
    })

    test('what may show the abuse of a child is closed by whoever sees it, and opens to nobody', async () => {
      const { item } = await keep(await house().lead())
      await call(house().berta, 'evidence.close', { item }, 'It may show what nobody may look at')
      assert.equal((await open(item))?.code, 'conflict')
      const { may } = await get(item)
      assert.ok(!may.includes('evidence.open') && !may.includes('evidence.copy') && !may.includes('evidence.destroy'))
    })

    test('destroyed by two, not while it is held: what it showed is gone, and its log says who and why', async () => {
      const { police, anna } = house()
      const second = await house().admitted(house().keeper, ['investigator'])
      const lead = await house().lead()
      const { item } = await keep(lead)
      const copy = await keep(lead, { copyOf: { item, way: 'crop' } })
      await call(police, 'evidence.hold', { item }, REASON)
      const ends = async (operation: string) => {
        const { kernel } = house()
        const input = { item, why: 'The case has ended in full' }
        const asked = await execute(kernel, { actor: await house().actor(police.token), operation, input })
        const approval = asked.kind === 'waits' ? asked.approval : assert.fail('nobody was asked')
        return execute(kernel, { actor: await house().actor(second.token), operation, input: {}, approval })
      }
      await assert.rejects(ends('evidence.destroy'), /cannot be done/)
      await ends('evidence.release')
      const { sha256 } = await get(item)
      assert.equal((await fails(anna, 'evidence.certificate', { item }))?.code, 'conflict', 'it is here')
      await ends('evidence.destroy')
      const page = await get(item, anna)
      assert.deepEqual([page.stand.place, page.name, page.sha256, page.may], ['destroyed', null, null, []])
      assert.deepEqual((await get(copy.item)).stand.place, 'destroyed')
      // What is left of it is a certificate, which every colleague of the agency may read.
      const certificate = await call<Certificate>(house().berta, 'evidence.certificate', { item })
      assert.deepEqual(
        [certificate.what, certificate.name, certificate.sha256, certificate.askedBy?.id, certificate.by?.id],
        ['destroyed', 'Contract', sha256, police.id, second.id],
      )
      assert.deepEqual(
        certificate.copies.map(({ code }) => code),
        [codeOf(copy.item)],
      )
      assert.equal(certificate.entry?.hash, page.log.at(-1)?.hash, 'the head of its log')
      const rows = await house().database.superuser(`select to_jsonb(c)::text as t from evidence_certificates c`)
      assert.doesNotMatch(JSON.stringify(rows), /Contract/)
      const stranger = await house().admitted(await house().another(house().keeper), ['investigator'])
      assert.equal((await fails(stranger, 'evidence.certificate', { item }))?.code, 'not-found')
      assert.equal((await fails(anna, 'evidence.verify', { item }))?.code, 'keys-closed')
    })

    test('what notices kept is evidence too: the same item, with a log from its capture', async () => {
      house().feeds.texts.set(AT, '<p>Darbs siltumnīcā</p>')
      const lead = await house().lead()
      const pieces = await house().keep(lead)
      const { items } = await call<{ items: ItemSummary[] }>(house().anna, 'evidence.list', {
        about: { kind: 'lead', id: lead },
      })
      assert.deepEqual(items.map(({ id }) => id).toSorted(), pieces.map(({ id }) => id).toSorted())
      for (const { id } of items) assert.deepEqual(await verify(id), SOUND)
      const posting = pieces.find(({ kind }) => kind === 'posting') ?? assert.fail('no posting')
      const page = await get(posting.id)
      assert.equal(page.sha256, posting.sha256)
      assert.equal(createHash('sha256').update(`${page.title}\n\n${page.text}`).digest('hex'), posting.sha256)
    })

    test('an item from before there was a log begins one with whatever is done first', async () => {
      const [posting] = await house().keep(await house().lead(), null)
      await house().database.superuser(`delete from custody where item = '${posting.id}'`)
      assert.deepEqual((await get(posting.id)).log, [])
      await call(house().berta, 'evidence.hand-over', { item: posting.id, to: house().police.id })
      const { log } = await get(posting.id)
      assert.deepEqual(
        log.map(({ kind, words }) => [kind, words?.takenAt]),
        [
          ['lifted', house().now().toISOString()],
          ['handed-over', undefined],
        ],
      )
      assert.equal((await verify(posting.id)).log, true)
    })

    test('whoever alters the log past the program is found out, entry by entry', async () => {
      const { anna, berta } = house()
      const altered = async (statement: (item: string) => string) => {
        const { item } = await keep(await house().lead())
        await call(anna, 'evidence.hand-over', { item, to: berta.id })
        await call(berta, 'evidence.receive', { item })
        await house().database.superuser(statement(item))
        return verify(item)
      }
      const at = await altered(
        (item) => `update custody set at = at - interval '1 day' where item = '${item}' and n = 2`,
      )
      assert.equal(at.log, 'no, 2')
      const cut = await altered((item) => `delete from custody where item = '${item}' and n = 3`)
      assert.deepEqual([cut.log, cut.audit], [true, 'no, 3'])
      const middle = await altered((item) => `delete from custody where item = '${item}' and n = 2`)
      assert.equal(middle.log, 'no, 2')
      const hash = await altered(
        (item) =>
          `update evidence_items set sealed = (select sealed from evidence_items where id <> '${item}' and kind = 'document' limit 1) where id = '${item}'`,
      ).catch((error: Error) => error.message)
      assert.match(String(hash), /never changed/)
    })

    test('a log that was altered rings like bytes that were: no byte goes out until it is right again', async () => {
      const { anna, berta, database } = house()
      const { item } = await keep(await house().lead())
      await call(anna, 'evidence.hand-over', { item, to: berta.id })
      const altered = (by: string) =>
        database.superuser(`update custody set at = at ${by} interval '1 day' where item = '${item}' and n = 2`)
      await altered('-')
      const problem = await open(item, berta)
      assert.deepEqual(
        [problem?.code, /log of this item is not as it was signed/.test(problem?.message ?? '')],
        ['unavailable', true],
      )
      assert.ok((await waiting(anna)).differs.includes(item))
      assert.equal((await verify(item)).log, 'no, 2')
      assert.deepEqual((await get(item)).log.map(({ kind }) => kind).slice(2), ['differs', 'differs'])
      await altered('+')
      assert.deepEqual(await verify(item), SOUND)
      assert.ok(!(await waiting(anna)).differs.includes(item))
      assert.equal(await open(item, berta), null)
    })

    test('another agency is told of nothing, in the words of what is not there', async () => {
      const { item } = await keep(await house().lead())
      const stranger = await house().admitted(await house().another(house().keeper), ['investigator'])
      for (const operation of ['evidence.get', 'evidence.verify', 'evidence.receive'])
        assert.deepEqual(
          (await fails(stranger, operation, { item }))?.toJSON(),
          (await fails(stranger, operation, { item: newId() }))?.toJSON(),
        )
      assert.deepEqual((await call<{ items: unknown[] }>(stranger, 'evidence.list', {})).items, [])
    })

    test('pages of a list go on where the last ended', async () => {
      const lead = await house().lead()
      for (let i = 0; i < 53; i++) await keep(lead)
      const first = await call<{ items: ItemSummary[]; more: boolean }>(house().anna, 'evidence.list', {})
      const after = first.items.at(-1)?.id
      const next = await call<{ items: ItemSummary[] }>(house().anna, 'evidence.list', { after })
      assert.deepEqual([first.items.length, first.more], [50, true])
      assert.ok(next.items.every(({ id }) => !first.items.some((one) => one.id === id)))
    })
  },
)
