import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { alter, stored } from '../../../../test/houses/evidence.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Check, ItemPage, ItemSummary } from '../../evidence/shapes.ts'
import type { MediaShown } from './rows.ts'

onDatabases(
  'documents of a person',
  (database) => CasesHouse.open(database),
  (stand) => {
    const keep = async (person: string, more: object = {}, by: Person = stand().worker) => {
      const bytes = await stored(stand().kernel)
      await stand().call(by.token, 'documents.keep', {
        ...{ person, ...bytes, type: 'application/pdf', scan: { verdict: 'clean', by: 'Test scanner' } },
        ...{
          document: 'contract',
          name: 'Greenhouse contract',
          own: true,
          ground: 'consent',
          how: 'She asked us to',
          ...more,
        },
      })
      return bytes
    }
    const fails = (by: Person, operation: string, media: string) =>
      stand().problem(by.token, operation, { media }, REASON)
    const list = async (person: string, by: Person = stand().worker) =>
      (await stand().call<{ media: MediaShown[] }>(by.token, 'media.list', { person })).media
    const nurse = () => stand().admitted(stand().keeper, ['health-worker'])
    const timeline = async (person: string) =>
      (await stand().get(stand().worker, person)).events
        .filter(({ kind }) => kind === 'media')
        .map(({ words }) => words?.value)

    test('is kept under its name and kind, and opens with a right that is not the one to look her in the face', async () => {
      const house = stand()
      const person = await house.meets(house.worker)
      const social = await house.admitted(house.keeper, ['social-worker'])
      await house.join(house.worker, person, social)
      const { file, key } = await keep(person)
      const [shown] = await list(person, social)
      assert.deepEqual(
        [shown.id, shown.kind, shown.document, shown.name, shown.own],
        [file, 'document', 'contract', 'Greenhouse contract', true],
      )
      assert.equal(
        (await house.call<{ key: string }>(social.token, 'documents.open', { media: file }, REASON)).key,
        key,
      )
      assert.equal((await fails(social, 'media.open', file))?.code, 'not-permitted')
      assert.equal(
        (await fails(house.worker, 'media.open', file))?.code,
        'not-found',
        'the right to photographs opens none',
      )
      assert.deepEqual(await timeline(person), ['opened', 'kept'])
    })

    test('has the grade that whoever kept it gave, and later ones of the team beside it', async () => {
      const house = stand()
      const person = await house.meets(house.worker)
      const grade = { scale: '4x4', source: 'B', information: '2' }
      const { file: item } = await keep(person, { grade })
      const later = { scale: '6x6', source: 'E', information: '5' }
      const asks = { item, grade: later }
      assert.equal(
        (await house.problem(house.desk.token, 'evidence.grade', asks))?.code,
        'not-found',
        'not on the team',
      )
      await house.call(house.worker.token, 'evidence.grade', asks)
      const page = await house.call<ItemPage>(house.worker.token, 'evidence.get', { item })
      assert.deepEqual([page.grade, page.log.at(-1)?.words?.grade], [grade, later])
      const checked = await house.call<{ checks: Check[] }>(house.worker.token, 'evidence.verify', { item })
      assert.ok(checked.checks.every(({ ok }) => ok !== false))
    })

    test('papers about health are told to nobody and opened by nobody without the right to read about health', async () => {
      const house = stand()
      const person = await house.meets(house.worker)
      const health = await nurse()
      await house.join(house.worker, person, health)
      const { file } = await keep(person, { document: 'medical', name: 'From the clinic' })
      assert.deepEqual(await list(person), [])
      for (const operation of ['documents.open', 'media.erase', 'media.prolong', 'documents.withdraw', 'media.close'])
        assert.equal((await fails(house.worker, operation, file))?.code, 'not-found', operation)
      assert.equal((await fails(house.worker, 'documents.open-health', file))?.code, 'not-permitted')
      assert.deepEqual(
        (await list(person, health)).map(({ name }) => name),
        ['From the clinic'],
      )
      assert.equal(await fails(health, 'documents.open-health', file), null)
      // The room of evidence tells no more of it.
      const { items } = await house.call<{ items: ItemSummary[] }>(house.worker.token, 'evidence.list', {
        about: { kind: 'person', id: person },
      })
      assert.deepEqual(
        items.map(({ id, name, size }) => [id, name, size]),
        [[file, null, null]],
      )
      const page = await house.call<ItemPage>(house.worker.token, 'evidence.get', { item: file })
      assert.deepEqual([page.name, page.sha256, page.type, page.note, page.may], [null, null, null, '', []])
      assert.doesNotMatch(JSON.stringify(page), /clinic/)
      assert.equal((await house.problem(house.worker.token, 'evidence.verify', { item: file }))?.code, 'not-found')
      // Nothing plain in the database says that it is one.
      const rows = await house.rows(
        `select to_jsonb(m)::text || to_jsonb(i)::text as t from person_media m join evidence_items i using (id) where id = '${file}'`,
      )
      assert.doesNotMatch(JSON.stringify(rows), /medical|clinic/)
    })

    test('one of her own she takes back, with what she said; one of somebody else she does not', async () => {
      const house = stand()
      const person = await house.meets(house.worker)
      const [hers, theirs] = [await keep(person), await keep(person, { own: false, document: 'decision' })]
      assert.equal((await fails(house.worker, 'documents.withdraw', theirs.file))?.fields[0]?.message, 'not-own')
      assert.equal(await fails(house.worker, 'documents.withdraw', hers.file), null)
      assert.deepEqual(
        (await list(person)).map(({ id }) => id),
        [theirs.file],
      )
      for (const table of ['person_media', 'evidence_items', 'files'])
        assert.deepEqual(await house.rows(`select id from ${table} where id = '${hers.file}'`), [], table)
      assert.equal((await timeline(person))[0], 'withdrawn')
      assert.equal((await fails(house.worker, 'documents.open', hers.file))?.code, 'not-found')
    })

    test('only who is known has documents, and of a child only what a colleague made', async () => {
      const house = stand()
      const person = await house.meets(house.worker)
      const bytes = await stored(house.kernel)
      const input = {
        ...{ person, ...bytes, type: 'audio/mpeg', scan: { verdict: 'clean', by: 'x' } },
        ...{ document: 'letter', name: 'Letter', ground: 'consent', how: 'Yes' },
      }
      const why = async (more: object) =>
        (await house.problem(house.worker.token, 'documents.keep', { ...input, ...more }))?.fields[0]?.message
      assert.equal(await why({}), 'other-type')
      assert.equal(await why({ type: 'image/jpeg', how: ' ' }), 'no-ground')
      assert.equal(await why({ type: 'image/jpeg', scan: { verdict: 'found', by: 'x', what: 'Test' } }), 'harmful')
    })

    test('bytes that differ stop and ring, of a document and of a photograph: nothing is given out, and the log says so', async () => {
      const house = stand()
      const person = await house.meets(house.worker)
      const photo = await stored(house.kernel)
      await house.call(house.worker.token, 'media.keep', {
        ...{ person, kind: 'photo', ...photo, type: 'image/jpeg', scan: { verdict: 'clean', by: 'x' } },
        ...{ about: '', ground: 'consent', how: 'Yes' },
      })
      const contract = await keep(person)
      for (const [operation, { file }] of [
        ['media.open', photo],
        ['documents.open', contract],
      ] as const) {
        assert.equal(await fails(house.worker, operation, file), null)
        alter(house.kernel, file)
        const problem = await fails(house.worker, operation, file)
        assert.equal(problem?.code, 'unavailable', operation)
        assert.match(problem?.message ?? '', /not those that were kept/)
        const page = await house.call<ItemPage>(house.worker.token, 'evidence.get', { item: file })
        assert.deepEqual(
          page.log.map(({ kind, fault }) => [kind, fault]),
          [
            ['captured', null],
            ['opened', null],
            ['differs', null],
          ],
        )
        assert.equal(page.stand.differs, true)
        alter(house.kernel, file)
        const { checks } = await house.call<{ checks: Check[] }>(house.worker.token, 'evidence.verify', { item: file })
        assert.deepEqual(
          checks.map(({ check, ok }) => [check, ok]),
          [
            ['bytes', true],
            ['bound', true],
            ['log', true],
            ['audit', true],
            ['time', null],
          ],
          'also the audit names each opening',
        )
      }
    })
  },
)
