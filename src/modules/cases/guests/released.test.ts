import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { REASON } from '../../../../test/houses/cases.ts'
import { alter, stored } from '../../../../test/houses/evidence.ts'
import { GuestsHouse } from '../../../../test/houses/guests.ts'
import { as } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Member } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/ids.ts'
import type { ReleasedDocument } from './lawyer-shapes.ts'

const NOWHERE = '11111111-1111-4111-8111-111111111111'
const HOW = 'Asked whether her lawyer may read this contract'

onDatabases('documents that a person released to a lawyer of another agency', GuestsHouse.open, (stand) => {
  const keep = async (person: string, more: object = {}, operation = 'documents.keep') => {
    const bytes = await stored(stand().kernel)
    const scan = { verdict: 'clean', by: 'Test scanner' }
    await stand().call(stand().worker.token, operation, {
      ...{ person, ...bytes, type: 'image/jpeg', scan, document: 'contract', name: 'Contract of the farm', own: true },
      ...{ ground: 'consent', how: 'She asked us to', ...more },
    })
    return { media: bytes.file, key: bytes.key }
  }
  const said = (guest: string, media: string, more: object = {}) => ({
    ...{ guest, media, how: HOW, language: 'uk', understood: true },
    ...more,
  })
  const releases = async (guest: string, media: string, by: Person = stand().worker) =>
    (await stand().call<{ document: string }>(by.token, 'guests.release-document', said(guest, media))).document
  const faultOf = async (by: Person, operation: string, input: object) => {
    const problem = await stand().problem(by.token, operation, input, REASON)
    return problem && (problem.fields[0]?.message ?? problem.code)
  }
  const opens = (document: string, by: Person = stand().lawyer) => faultOf(by, 'guests.open-document', { document })
  const seen = async (guest: string): Promise<ReleasedDocument[]> =>
    (await stand().reads(stand().lawyer, guest)).documents
  const rowsOf = async (by: Person) => {
    const member = (await stand().member(by.token)) as Member
    return as(stand().kernel, member, (db) => db.selectFrom('guest_documents').select('id').execute())
  }
  const kept = (document: string) => stand().rows(`select 1 from guest_documents where id = '${document}'`)
  const seated = (person: string, by = stand().lawyer) => stand().seated(person, by, { kind: 'lawyer' })
  /** A person with a lawyer, and one document that she released to them. */
  const released = async () => {
    const person = await stand().meets(stand().worker)
    const guest = await seated(person)
    const { media, key } = await keep(person)
    return { person, guest, media, key, document: await releases(guest, media) }
  }

  test('each by a consent of its own: the lawyer opens it with a reason, both sides read it, and the team sees when', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const guest = await seated(person)
    const { media, key } = await keep(person)
    await keep(person, { name: 'Letter to her mother', document: 'letter' })
    assert.deepEqual(await seen(guest), [], 'the place itself opens no document')
    for (const more of [{ understood: false }, { understood: undefined }, { how: ' ' }, { language: '' }])
      assert.notEqual(await faultOf(house.worker, 'guests.release-document', said(guest, media, more)), null)
    const document = await releases(guest, media)
    assert.equal(await releases(guest, media), document, 'said twice it is released once')
    const [one, ...more] = await seen(guest)
    assert.deepEqual(more, [])
    assert.deepEqual(
      [one.id, one.media, one.name, one.document, one.how, one.openedAt],
      [document, media, 'Contract of the farm', 'contract', HOW, null],
    )
    assert.equal((await house.guests(person))[0].mayRelease, true)
    assert.deepEqual((await house.guests(person))[0].documents, [one])
    const short = await house.problem(house.lawyer.token, 'guests.open-document', { document }, 'short')
    assert.equal(short?.code, 'reason-needed')
    const opened = await house.call<{ key: string; file: string; blurs: boolean }>(
      ...[house.lawyer.token, 'guests.open-document', { document }, REASON],
    )
    assert.deepEqual([opened.key, opened.file, opened.blurs], [key, media, true])
    const [{ openedAt }] = (await house.guests(person))[0].documents
    assert.equal(openedAt, house.now().toISOString())
    const entries = (await house.audited(document)).map(({ operation, verb, actor }) => [operation, verb, actor])
    assert.deepEqual(entries.slice(0, 1), [['guests.release-document', 'disclosure', house.worker.id]])
    assert.deepEqual(entries.at(-1), ['guests.open-document', 'consultation', house.lawyer.id])
    const { events } = await house.get(house.worker, person)
    const told = events.filter(({ words }) => words?.value === 'release')
    assert.deepEqual(
      told.map(({ words }) => [words?.text, words?.reason, words?.language]),
      [['Contract of the farm', HOW, 'uk']],
    )
    const plain = await house.rows<{ text: string }>(
      `select to_jsonb(d)::text || (select string_agg(to_jsonb(a)::text, '') from audit a) as text from guest_documents d`,
    )
    assert.doesNotMatch(JSON.stringify(plain), /Contract of the farm|may read this contract/)
  })

  for (const [how, end] of [
    [
      'the person takes it back',
      (house: GuestsHouse, { document }: Released) =>
        house.call(house.worker.token, 'guests.take-back-document', { document }),
    ],
    [
      'the team ends the place',
      (house: GuestsHouse, { guest }: Released) =>
        house.call(house.worker.token, 'guests.end', { guest, text: 'Another lawyer came' }),
    ],
    [
      'a conflict of interest is recorded',
      (house: GuestsHouse, { guest }: Released) =>
        house.call(house.worker.token, 'guests.record-conflict', { guest, text: 'Also the recruiter’s lawyer' }),
    ],
    [
      'the lawyer leaves',
      (house: GuestsHouse, { guest }: Released) =>
        house.call(house.lawyer.token, 'guests.leave', { guest, text: 'I retire' }),
    ],
    [
      'the document is erased',
      (house: GuestsHouse, { media }: Released) => house.call(house.worker.token, 'media.erase', { media }, REASON),
    ],
    [
      'the document is closed, because it may show the abuse of a child',
      (house: GuestsHouse, { media }: Released) => house.call(house.worker.token, 'media.close', { media }, REASON),
    ],
    [
      'the last day is over',
      async (house: GuestsHouse) => {
        await house.days(91)
        await house.places(house.lawyer)
      },
    ],
  ] as const)
    test(`where ${how}, the lawyer opens it no more, and no row of it stays`, async () => {
      const house = stand()
      const all = await released()
      assert.equal(await opens(all.document), null)
      await end(house, all)
      assert.equal(await opens(all.document), 'not-found')
      assert.deepEqual(await kept(all.document), [])
      const [entry] = await house.rows<{ kind: string }>(
        `select kind from revocations where id = '${all.document}' and kind = 'released'`,
      )
      assert.equal(entry?.kind, 'released', 'and a restored backup ends it again')
    })

  test('who is not the lawyer of that place finds none of it, in the same words as for nothing', async () => {
    const house = stand()
    const { document, guest, person } = await released()
    const other = await house.lawyerBeside()
    await seated(person, other)
    const before = await house.problem(house.lawyer.token, 'guests.open-document', { document: NOWHERE }, REASON)
    for (const by of [house.worker, house.guardian, house.neighbour, other, house.inspector]) {
      const problem = await house.problem(by.token, 'guests.open-document', { document }, REASON)
      if (problem?.code === 'not-permitted') continue
      assert.deepEqual([problem?.code, problem?.message], [before?.code, before?.message])
    }
    assert.equal(await faultOf(other, 'guests.take-back-document', { document }), 'not-permitted')
    for (const by of [house.guardian, other, house.inspector])
      assert.ok(!(await rowsOf(by)).some(({ id }) => id === document))
    assert.ok((await rowsOf(house.lawyer)).some(({ id }) => id === document))
    assert.equal(await faultOf(house.desk, 'guests.release-document', said(guest, NOWHERE)), 'not-found')
  })

  test('only a document goes, of this person, to a lawyer who is on the team today, by who may open it', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const { media } = await keep(person)
    const later = { kind: 'lawyer', from: house.day(2), until: house.day(40) }
    const waits = await house.invites(person, { member: house.lawyer.id, ...later })
    assert.equal(await faultOf(house.worker, 'guests.release-document', said(waits, media)), 'no-lawyer-today')
    await house.answers(house.lawyer, waits)
    assert.equal(await faultOf(house.worker, 'guests.release-document', said(waits, media)), 'no-lawyer-today')
    const child = await house.child()
    const guardian = await house.seated(child)
    const childs = await keep(child, { madeHere: true, own: false })
    assert.equal(
      await faultOf(house.worker, 'guests.release-document', said(guardian, childs.media)),
      'no-lawyer-today',
    )
    const guest = await seated(person, await house.lawyerBeside())
    const photo = await keep(person, { kind: 'photo', about: 'Her face' }, 'media.keep')
    for (const one of [photo.media, childs.media, NOWHERE])
      assert.equal(await faultOf(house.worker, 'guests.release-document', said(guest, one)), 'not-found')
    // A paper about health is not there for whoever may read none.
    const medical = await keep(person, { document: 'medical', own: false })
    assert.equal(await faultOf(house.worker, 'guests.release-document', said(guest, medical.media)), 'not-found')
    const closed = await keep(person)
    await house.call(house.worker.token, 'media.close', { media: closed.media }, REASON)
    assert.equal(await faultOf(house.worker, 'guests.release-document', said(guest, closed.media)), 'closed')
  })

  test('a paper about health is told of among the team to those alone who may read such; the lawyer reads it', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const health = await house.admitted(house.keeper, ['health-worker'])
    await house.join(house.worker, person, health)
    const guest = await seated(person)
    const { media } = await keep(person, { document: 'medical', own: false, name: 'Letter of a clinic' })
    const document = await releases(guest, media, health)
    assert.deepEqual((await house.guests(person))[0].documents, [])
    assert.deepEqual(
      (await seen(guest)).map(({ name }) => name),
      ['Letter of a clinic'],
    )
    assert.equal(await opens(document), null)
  })

  test('bytes that were changed in the store do not open', async () => {
    const { document, media } = await released()
    alter(stand().kernel, media)
    assert.equal(await opens(document), 'unavailable')
  })

  test('past the program no guest and no other place gets one', async () => {
    const house = stand()
    const { document, guest, person, media } = await released()
    const other = await house.lawyerBeside()
    const theirs = await seated(person, other)
    const lawyer = (await house.member(house.lawyer.token)) as Member
    const worker = (await house.member(house.worker.token)) as Member
    const stranger = (await house.member(house.inspector.token)) as Member
    const row = (more: object) => ({
      ...{ id: newId(), guest, media, person, agency: house.agency, released_by: lawyer.id },
      ...{ released_at: house.now(), opened_at: null, sealed: Buffer.from('00', 'hex'), ...more },
    })
    for (const [by, more] of [
      [lawyer, { guest }],
      [lawyer, { guest: theirs }],
      [stranger, { guest: theirs, released_by: stranger.id }],
      [worker, { guest: theirs }],
      [worker, { guest: theirs, released_by: worker.id, media: NOWHERE }],
    ] as const)
      await assert.rejects(
        as(house.kernel, by, (db) => db.insertInto('guest_documents').values(row(more)).execute()),
        /row-level security|foreign key/,
      )
    const { numDeletedRows } = await as(house.kernel, lawyer, (db) =>
      db.deleteFrom('guest_documents').where('id', '=', document).executeTakeFirstOrThrow(),
    )
    assert.equal(numDeletedRows, 0n)
    await assert.rejects(
      as(house.kernel, lawyer, (db) =>
        db.updateTable('guest_documents').set({ guest: theirs }).where('id', '=', document).execute(),
      ),
      /permission denied/,
    )
  })
})

type Released = { readonly guest: string; readonly media: string; readonly document: string }
