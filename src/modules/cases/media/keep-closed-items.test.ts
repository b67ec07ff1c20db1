import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { stored } from '../../../../test/houses/evidence.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { execute } from '../../../kernel/execute.ts'
import type { PreviewLine } from '../../evidence/bundling/shapes.ts'
import type { Check, ItemPage, ItemSummary } from '../../evidence/shapes.ts'

const UNIT = 'Invented unit for crimes against children, case 2026/7'

onDatabases(
  'a closed file of a person among evidence',
  (database) => CasesHouse.open(database),
  (stand) => {
    const call = <T>(operation: string, input: object, reason?: string) =>
      stand().call<T>(stand().worker.token, operation, input, reason)
    const given = async (person: string) => ({
      ...{ person, ...(await stored(stand().kernel)), type: 'image/jpeg', scan: { verdict: 'clean', by: 'x' } },
      ...{ ground: 'consent', how: 'She asked us to' },
    })
    const photo = async (person: string) => {
      const one = await given(person)
      await call('media.keep', { ...one, kind: 'photo' })
      return one.file
    }
    const contract = async (person: string) => {
      const one = await given(person)
      await call('documents.keep', { ...one, document: 'contract', name: 'Contract' })
      return one.file
    }
    const translated = (media: string) =>
      call<{ media: string }>('documents.write-copy', { media, way: 'translation', tool: 'x', text: 'Wage: 300' })
    const close = (media: string) => call('media.close', { media }, REASON)
    const page = (item: string) => call<ItemPage>('evidence.get', { item })
    const why = async (...items: string[]) =>
      (await call<{ lines: PreviewLine[] }>('evidence.preview-bundle', { items })).lines.map((line) => line.why)
    const sound = async (item: string) =>
      (await call<{ checks: Check[] }>('evidence.verify', { item })).checks.every(({ ok }) => ok !== false)
    /** A bundle that the second person approved, which only waits to be downloaded. */
    const approved = async (items: readonly string[]) => {
      const { kernel, worker, authority } = stand()
      const input = { items, to: 'Invented Court', purpose: 'A hearing', basis: 'An invented law', language: 'en' }
      const operation = 'evidence.bundle'
      const asked = await execute(kernel, { actor: await stand().actor(worker.token), operation, input })
      const approval = asked.kind === 'waits' ? asked.approval : assert.fail('nobody was asked')
      const actor = await stand().actor(authority.token)
      const result = await execute(kernel, { actor, operation, input: {}, approval })
      return result.kind === 'done' ? (result.output as { bundle: string }).bundle : assert.fail('it waits')
    }

    test('goes into no bundle, also where one was approved before; lists say that it is closed', async () => {
      const house = stand()
      const person = await house.meets(house.worker)
      await house.join(house.worker, person, house.authority)
      const [face, paper] = [await photo(person), await contract(person)]
      const copy = (await translated(paper)).media
      assert.deepEqual(await why(face, paper, copy), [null, null, null])
      const bundle = await approved([face, copy])
      for (const media of [face, paper]) await close(media)
      assert.deepEqual(await why(face, paper, copy), ['closed', 'closed', 'closed'])
      const late = await house.problem(house.worker.token, 'evidence.ready-bundle', { bundle })
      assert.equal(late?.fields[0]?.message, 'closed')
      const { items } = await call<{ items: ItemSummary[] }>('evidence.list', { about: { kind: 'person', id: person } })
      assert.deepEqual(
        items.map(({ stand: { closed } }) => closed),
        [true, true, true],
      )
    })

    test('its log says who closed it and why, and to whom it was handed; every check holds', async () => {
      const house = stand()
      const person = await house.meets(house.worker)
      const paper = await contract(person)
      const copy = (await translated(paper)).media
      await close(copy)
      for (const item of [paper, copy]) {
        const { log, may } = await page(item)
        assert.deepEqual(
          [log.at(-1)?.kind, log.at(-1)?.by?.id, log.at(-1)?.words?.reason],
          ['closed', house.worker.id, REASON],
        )
        assert.ok(!may.includes('evidence.open'))
      }
      await call('media.tell-police', { media: paper, to: UNIT })
      // Once more where they lost it: each leaves an entry.
      for (let i = 0; i < 2; i++) await call('media.take-out', { media: paper, to: UNIT }, REASON)
      const { log } = await page(paper)
      assert.deepEqual(
        log.slice(-2).map(({ kind, words }) => [kind, words?.to, words?.reason]),
        [1, 2].map(() => ['to-police', UNIT, REASON]),
      )
      for (const item of [paper, copy]) assert.ok(await sound(item))
      const rows = await house.rows(`select to_jsonb(c)::text as t from custody c where item = '${paper}'`)
      assert.doesNotMatch(JSON.stringify(rows), /crimes against|invented rule/)
    })

    test('is closed there also where the table alone tells it, as after a restore', async () => {
      const house = stand()
      const paper = await contract(await house.meets(house.worker))
      await house.rows(
        `update person_media set closed_at = now(), closed_by = '${house.worker.id}' where id = '${paper}'`,
      )
      assert.ok((await page(paper)).stand.closed)
      assert.deepEqual(await why(paper), ['closed'])
      // Nothing waits for an entry that is not there.
      await call('media.tell-police', { media: paper, to: UNIT })
      await call('media.take-out', { media: paper, to: UNIT }, REASON)
      assert.ok(await sound(paper))
    })

    test('a log that somebody broke keeps nobody from closing it', async () => {
      const house = stand()
      const paper = await contract(await house.meets(house.worker))
      await call('evidence.verify', { item: paper })
      await house.rows(`delete from custody where item = '${paper}' and n = 1`)
      await close(paper)
      assert.ok((await page(paper)).stand.closed)
    })
  },
)
