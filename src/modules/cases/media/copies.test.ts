import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Person } from '../../../../test/houses/accounts.ts'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { stored } from '../../../../test/houses/evidence.ts'
import { done } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import type { Check, ItemPage } from '../../evidence/shapes.ts'
import type { MediaShown } from './rows.ts'

type Copied = { media: string; entry: string; copied: string }

const TABLES = ['person_media', 'evidence_items', 'files']

onDatabases(
  'working copies of a person’s documents',
  (database) => CasesHouse.open(database),
  (stand) => {
    const clean = { verdict: 'clean', by: 'Test scanner' }
    const keep = async (person: string, more: object = {}, by: Person = stand().worker) => {
      const bytes = await stored(stand().kernel)
      await stand().call(by.token, 'documents.keep', {
        ...{ person, ...bytes, type: 'image/jpeg', scan: clean, document: 'contract', name: 'Contract', own: true },
        ...{ ground: 'consent', how: 'She asked us to', ...more },
      })
      return bytes.file
    }
    const asked = async (media: string, more: object = {}) => ({
      ...(await stored(stand().kernel)),
      ...{ media, way: 'redaction', tool: 'Invented editor 3', type: 'image/jpeg', scan: clean, ...more },
    })
    const copy = async (media: string, more: object = {}, by: Person = stand().worker) =>
      stand().call<Copied>(by.token, 'documents.copy', await asked(media, more))
    const write = (media: string, text = 'Employer: invented. Wage: 300 a month.') =>
      stand().call<Copied>(stand().worker.token, 'documents.write-copy', {
        ...{ media, way: 'translation', tool: 'A sworn translator', text },
      })
    const fails = (operation: string, media: string, by: Person = stand().worker) =>
      stand().problem(by.token, operation, { media }, REASON)
    const does = (operation: string, media: string) => stand().call(stand().worker.token, operation, { media }, REASON)
    const list = async (person: string, by: Person = stand().worker) =>
      (await stand().call<{ media: MediaShown[] }>(by.token, 'media.list', { person })).media
    const rowsOf = async (ids: readonly string[]) => {
      const found = TABLES.map((table) => stand().rows(`select id from ${table} where id = any('{${ids}}')`))
      return (await Promise.all(found)).map((rows) => rows.length)
    }
    const item = (id: string) => stand().call<ItemPage>(stand().worker.token, 'evidence.get', { item: id })
    const met = () => stand().meets(stand().worker)

    test('a copy is of the kind of its original, for as long, and both logs can be checked', async () => {
      const house = stand()
      const person = await met()
      const original = await keep(person)
      const { media, copied } = await copy(original, { about: 'The name of her sister is masked' })
      const shown = (await list(person)).find(({ id }) => id === media)
      assert.deepEqual(
        [shown?.document, shown?.name, shown?.own, shown?.copyOf, shown?.way, shown?.tool, shown?.about],
        ['contract', 'Contract', false, original, 'redaction', 'Invented editor 3', 'The name of her sister is masked'],
      )
      assert.deepEqual(
        (await item(original)).copies.map(({ id, way }) => [id, way]),
        [[media, 'redaction']],
      )
      assert.deepEqual(
        (await item(original)).log.map(({ id, kind, words }) => [
          kind,
          kind === 'copied' && id === copied,
          words?.copy,
        ]),
        [
          ['captured', false, undefined],
          ['copied', true, media],
        ],
      )
      for (const id of [original, media]) {
        const { checks } = await house.call<{ checks: Check[] }>(house.worker.token, 'evidence.verify', { item: id })
        assert.deepEqual(
          checks.map(({ ok }) => ok),
          [true, true, true, true, null],
        )
      }
      assert.equal(await fails('documents.open', media), null)
      const values = (await house.get(house.worker, person)).events.map(({ words }) => words?.value)
      assert.deepEqual(values.slice(0, 3), ['opened', 'copied', 'kept'])
    })

    test('a translation that is typed is sealed as a file, and stands nowhere in plain', async () => {
      const house = stand()
      const person = await met()
      const original = await keep(person)
      const { media } = await write(original, '  Wage: 300 a month, less the room.  ')
      const { key, type } = await house.call<{ key: string; type: string }>(
        ...[house.worker.token, 'documents.open', { media }, REASON],
      )
      const parts: Uint8Array[] = []
      for await (const part of house.kernel.blobs.get(media, Buffer.from(key, 'base64url'))) parts.push(part)
      assert.deepEqual(
        [type, Buffer.concat(parts).toString('utf8')],
        ['text/plain', 'Wage: 300 a month, less the room.'],
      )
      const rows = JSON.stringify([
        await house.rows('select to_jsonb(i)::text as t from evidence_items i'),
        await house.rows('select to_jsonb(a)::text as t from audit a'),
      ])
      assert.doesNotMatch(rows, /300 a month|sworn translator/)
      const crop = { media: original, way: 'crop', tool: 'x', text: 'x' }
      assert.equal((await house.problem(house.worker.token, 'documents.write-copy', crop))?.code, 'invalid-input')
    })

    test('of a paper about health only who may read it makes a copy or is told of one', async () => {
      const house = stand()
      const person = await met()
      const nurse = await house.admitted(house.keeper, ['health-worker'])
      await house.join(house.worker, person, nurse)
      const original = await keep(person, { document: 'medical' })
      assert.equal(
        (await house.problem(house.worker.token, 'documents.copy', await asked(original)))?.code,
        'not-found',
      )
      const { media } = await copy(original, {}, nurse)
      assert.deepEqual(await list(person), [])
      assert.equal((await list(person, nurse)).length, 2)
      assert.equal((await fails('documents.open', media))?.code, 'not-found')
      assert.equal((await item(media)).name, null)
      const nurses = { media }
      assert.equal(await house.problem(nurse.token, 'documents.open-health', nurses, REASON), null)
    })

    test('what is no document, closed, harmful, a copy itself or of another agency gets none', async () => {
      const house = stand()
      const person = await met()
      const photo = (await stored(house.kernel)).file
      const bytes = { ...(await stored(house.kernel)), file: photo }
      await house.call(house.worker.token, 'media.keep', {
        ...{ person, kind: 'photo', ...bytes, type: 'image/jpeg', scan: clean, ground: 'consent', how: 'Yes' },
      })
      const original = await keep(person)
      const { media } = await copy(original)
      const why = async (of: string, more: object = {}) =>
        house.problem(house.worker.token, 'documents.copy', await asked(of, more))
      assert.match((await why(photo))?.message ?? '', /made of documents/)
      assert.match((await why(media))?.message ?? '', /this is a copy itself/)
      assert.equal(
        (await why(original, { scan: { ...clean, verdict: 'found', what: 'x' } }))?.fields[0]?.message,
        'harmful',
      )
      assert.equal((await why(original, { type: 'audio/mpeg' }))?.fields[0]?.message, 'other-type')
      const elsewhere = await house.another(house.keeper)
      const stranger = await house.problem(elsewhere.token, 'documents.copy', await asked(original))
      assert.notEqual(stranger, null)
      await does('media.close', original)
      assert.equal((await why(original))?.fields[0]?.message, 'closed')
    })

    test('with the original go its copies, when she takes it back and when it is erased; a copy goes alone', async () => {
      const person = await met()
      for (const operation of ['documents.withdraw', 'media.erase']) {
        const original = await keep(person)
        const [first, second] = [(await copy(original)).media, (await write(original)).media]
        assert.equal((await fails('documents.withdraw', first))?.fields[0]?.message, 'not-own')
        await does('media.erase', first)
        assert.deepEqual(await rowsOf([first, original, second]), [2, 2, 2])
        await does(operation, original)
        assert.deepEqual(await rowsOf([original, second]), [0, 0, 0], operation)
      }
      assert.deepEqual(await list(person), [])
    })

    test('a hold keeps the copies as well, and the erasure of the person takes all', async () => {
      const house = stand()
      const person = await met()
      const original = await keep(person)
      const { media } = await copy(original)
      await house.call(house.worker.token, 'persons.hold', { person }, REASON)
      for (const one of [original, media]) assert.equal((await fails('media.erase', one))?.fields[0]?.message, 'held')
      assert.deepEqual(await rowsOf([original, media]), [2, 2, 2])
      const another = await met()
      const theirs = await keep(another)
      const made = await write(theirs)
      await house.step(house.worker, another, 'identification', 'decline')
      assert.deepEqual(await rowsOf([theirs, made.media]), [0, 0, 0])
    })

    test('it is never kept longer than its original: prolonged with it, expired with it', async () => {
      const house = stand()
      const person = await met()
      const original = await keep(person)
      house.kernel.clock.pass(30 * 86_400_000)
      house.worker = { ...house.worker, token: await house.signIn(house.worker.passkey) }
      const { media } = await copy(original)
      const until = async () => new Set((await list(person)).map((one) => one.until)).size
      assert.equal(await until(), 1)
      assert.equal((await fails('media.prolong', media))?.fields[0]?.message, 'is-copy')
      await does('media.prolong', original)
      assert.equal(await until(), 1)
      await house.rows(`update person_media set keep_until = '2020-01-01' where id in ('${original}', '${media}')`)
      const { erased } = await done<{ erased: string[] }>(house.kernel, {
        ...{ actor: system(house.agency), operation: 'media.expire', input: {} },
      })
      assert.deepEqual([erased.includes(original), erased.includes(media)], [true, true])
      assert.deepEqual(await rowsOf([original, media]), [0, 0, 0])
    })

    test('what one of them may show, all may show: closed together, and waiting for the police together', async () => {
      const house = stand()
      const person = await met()
      const original = await keep(person)
      const { media } = await copy(original)
      await does('media.close', media)
      assert.deepEqual(
        (await list(person)).map(({ closed }) => closed),
        [true, true],
      )
      await house.rows(`update person_media set keep_until = '2020-01-01' where id in ('${original}', '${media}')`)
      const expire = async () =>
        (
          await done<{ erased: string[] }>(house.kernel, {
            ...{ actor: system(house.agency), operation: 'media.expire', input: {} },
          })
        ).erased
      for (const one of [original, media]) {
        assert.deepEqual(await expire(), [])
        await house.call(house.worker.token, 'media.tell-police', { media: one, to: 'Invented unit' })
        await house.call(house.worker.token, 'media.take-out', { media: one, to: 'Invented unit' }, REASON)
      }
      assert.deepEqual((await expire()).toSorted(), [original, media].toSorted())
    })
  },
)
