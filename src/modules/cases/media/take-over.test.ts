import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { contact, type Opened, REASON } from '../../../../test/houses/cases.ts'
import { alter, stored } from '../../../../test/houses/evidence.ts'
import { problemOf } from '../../../../test/houses/kernel.ts'
import { ReportsHouse } from '../../../../test/houses/reports.ts'
import { onDatabases, type TestDatabase } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { operations as evidence } from '../../evidence/index.ts'
import type { Check, ItemPage } from '../../evidence/shapes.ts'
import { operations } from '../operations.ts'
import type { MediaShown } from './rows.ts'

type Offered = { report: string | null; files: { file: string; type: string; on: string; taken: boolean }[] }

async function set(database: TestDatabase) {
  const house = await ReportsHouse.with(database, { operations: { ...evidence, ...operations } })
  const desk = await house.admitted(house.keeper, ['referral-desk'])
  const worker = await house.admitted(house.keeper, ['case-worker'])
  return { house, desk, worker }
}

onDatabases('files of a report as documents of the person', set, (stand) => {
  const sent = async (type = 'image/jpeg', scan: object = { verdict: 'clean', by: 'Test scanner' }) => ({
    ...(await stored(stand().house.kernel)),
    ...{ type, scan },
  })
  const met = async (telling: Parameters<ReportsHouse['file']>[0], more: object = {}, reason?: string) => {
    const { house, desk } = stand()
    const { report } = await house.file({ kind: 'help', about: 'me', ...telling })
    await house.call(desk.token, 'reports.get', { report })
    const { persons } = await house.call<Opened>(desk.token, 'cases.open', contact({ report, ...more }), reason)
    return { report, person: persons[0] }
  }
  const offered = (person: string, by: Person = stand().desk) =>
    stand().house.call<Offered>(by.token, 'documents.offered', { person })
  const asked = (person: string, file: string, more: object = {}) => ({
    ...{ person, file, document: 'contract', name: 'Contract', own: true },
    ...{ ground: 'consent', how: 'She sent it to us', ...more },
  })
  const refused = (person: string, file: string, more: object = {}, by: Person = stand().desk) =>
    stand().house.problem(by.token, 'documents.take-over', asked(person, file, more))
  const item = (id: string) => stand().house.call<ItemPage>(stand().desk.token, 'evidence.get', { item: id })

  test('it is the same bytes under a number of its own, and both logs can be checked against each other', async () => {
    const { house, desk } = stand()
    const file = await sent()
    const { report, person } = await met({ files: [file] })
    const { files } = await offered(person)
    assert.deepEqual(
      files.map((one) => [one.file, one.type, one.taken]),
      [[file.file, 'image/jpeg', false]],
    )
    const { media, opened } = await house.call<{ media: string; opened: string }>(
      desk.token,
      'documents.take-over',
      asked(person, file.file),
    )
    assert.notEqual(media, file.file)
    const [document, original] = [await item(media), await item(file.file)]
    const hash = Buffer.from(file.sha256, 'base64url').toString('hex')
    assert.deepEqual([document.sha256, original.sha256], [hash, hash])
    assert.deepEqual(
      [original.about, document.about],
      [
        { kind: 'report', id: report },
        { kind: 'person', id: person },
      ],
    )
    assert.deepEqual(document.log[0]?.words?.source, { item: file.file, entry: opened })
    assert.deepEqual(
      original.log.map(({ id, kind }) => [id === opened, kind]),
      [
        [false, 'captured'],
        [true, 'opened'],
      ],
    )
    // Whoever reads the report need not be on the person's team: its log names nobody and no other item.
    assert.doesNotMatch(JSON.stringify(original), new RegExp(`${media}|${person}`))
    for (const id of [media, file.file]) {
      const { checks } = await house.call<{ checks: Check[] }>(desk.token, 'evidence.verify', { item: id })
      assert.deepEqual(
        checks.map(({ ok }) => ok),
        [true, true, true, true, null],
      )
    }
    const bytes = async (id: string, key: Uint8Array) => {
      const parts: Uint8Array[] = []
      for await (const part of house.kernel.blobs.get(id, key)) parts.push(part)
      return Buffer.concat(parts)
    }
    const { key } = await house.call<{ key: string }>(desk.token, 'documents.open', { media }, REASON)
    assert.notEqual(key, file.key)
    assert.deepEqual(
      await bytes(media, Buffer.from(key, 'base64url')),
      await bytes(file.file, Buffer.from(file.key, 'base64url')),
    )
  })

  test('it is taken over once, and its own she takes back while the report keeps what it was sent', async () => {
    const { house, desk } = stand()
    const file = await sent('application/pdf')
    const { person } = await met({ files: [file] })
    const { media } = await house.call<{ media: string }>(desk.token, 'documents.take-over', asked(person, file.file))
    assert.equal((await offered(person)).files[0]?.taken, true)
    assert.equal((await refused(person, file.file))?.code, 'conflict')
    await house.call(desk.token, 'documents.withdraw', { media }, REASON)
    assert.equal((await offered(person)).files[0]?.taken, false)
    assert.deepEqual((await item(file.file)).name?.slice(-15), 'application/pdf')
  })

  test('nothing plain tells which picture somebody sent', async () => {
    const { house, desk } = stand()
    const file = await sent()
    const { person } = await met({ files: [file] })
    await house.call(desk.token, 'documents.take-over', asked(person, file.file))
    const rows = JSON.stringify(await house.database.superuser('select to_jsonb(i)::text as t from evidence_items i'))
    assert.doesNotMatch(rows, new RegExp(Buffer.from(file.sha256, 'base64url').toString('hex')))
  })

  test('whoever may not read reports is offered none, and of another person’s report nobody takes any', async () => {
    const { house, desk, worker } = stand()
    const file = await sent()
    const { person } = await met({ files: [file] })
    const { person: another } = await met({ files: [await sent()] })
    await house.call(desk.token, 'persons.join-team', { person, member: worker.id })
    assert.deepEqual(await offered(person, worker), { report: null, code: null, files: [] })
    assert.equal((await refused(person, file.file, {}, worker))?.code, 'not-found')
    assert.equal((await refused(another, file.file))?.code, 'not-found')
    const { media } = await house.call<{ media: MediaShown[] }>(worker.token, 'media.list', { person })
    assert.deepEqual(media, [])
  })

  test('what came from a child, was closed, is harmful or no document stays where it is', async () => {
    const { house, desk } = stand()
    const child = await met({ files: [await sent()], about: 'child' }, { ground: 'contact' }, REASON)
    assert.deepEqual((await offered(child.person)).files, [])
    const closed = await sent()
    const flagged = await met({ files: [closed] })
    await house.call(desk.token, 'reports.quarantine', { report: flagged.report }, REASON)
    assert.deepEqual((await offered(flagged.person)).files, [])
    assert.equal((await refused(flagged.person, closed.file))?.code, 'not-found')
    const [harmful, sound] = [
      await sent('image/jpeg', { verdict: 'found', by: 'x', what: 'Test' }),
      await sent('audio/mpeg'),
    ]
    const { person } = await met({ files: [harmful, sound] })
    assert.equal((await refused(person, harmful.file))?.fields[0]?.message, 'harmful')
    assert.equal((await refused(person, sound.file))?.fields[0]?.message, 'other-type')
  })

  test('once a file is an item, taking it out or looking at it checks it and stands in its log; altered it goes to nobody', async () => {
    const { house, desk } = stand()
    const [file, plain] = [await sent(), await sent()]
    const { person } = await met({ files: [file, plain] })
    await house.call(desk.token, 'documents.take-over', asked(person, file.file))
    const actor = (await house.member(desk.token)) as Member
    const problem = (operation: string, id = file.file) =>
      problemOf(house.kernel, { actor, operation, input: { file: id } })
    const kinds = async () => (await item(file.file)).log.map(({ kind }) => kind)
    for (const operation of ['reports.take-out', 'reports.show-picture']) {
      assert.equal(await problem(operation), null)
      assert.equal(await problem(operation, plain.file), null, 'one that is none is read as before')
    }
    assert.deepEqual(await kinds(), ['captured', 'opened', 'opened', 'opened'])
    const { checks } = await house.call<{ checks: Check[] }>(desk.token, 'evidence.verify', { item: file.file })
    assert.ok(
      checks.every(({ ok }) => ok !== false),
      'the audit has each of them',
    )
    alter(house.kernel, file.file)
    for (const operation of ['reports.take-out', 'reports.show-picture'])
      assert.equal((await problem(operation))?.code, 'unavailable', operation)
    assert.deepEqual((await kinds()).slice(-2), ['differs', 'differs'])
  })

  test('bytes that are not those that came are taken over by nobody', async () => {
    const { house, desk } = stand()
    const file = await sent()
    const { person } = await met({ files: [file] })
    alter(house.kernel, file.file)
    const before = house.kernel.blobs.kept.size
    assert.notEqual(await refused(person, file.file), null)
    assert.equal(house.kernel.blobs.kept.size, before, 'nothing of it stays in the store')
    const { media } = await house.call<{ media: MediaShown[] }>(desk.token, 'media.list', { person })
    assert.deepEqual(media, [])
  })
})
