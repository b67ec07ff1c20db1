import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { stored } from '../../../../test/houses/evidence.ts'
import { done, problemOf } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import type { Certificate } from '../../evidence/shapes.ts'
import { readEntry } from '../../reports/public.ts'
import { ownerBy } from './holder.ts'
import type { OwnDocuments } from './shapes.ts'

type Given = { words: string[]; number: string }

onDatabases(
  'return words of a person',
  (database) => CasesHouse.open(database),
  (stand) => {
    const keep = async (person: string, more: object = {}) => {
      const bytes = await stored(stand().kernel)
      await stand().call(stand().worker.token, 'documents.keep', {
        ...{ person, ...bytes, type: 'application/pdf', scan: { verdict: 'clean', by: 'Test scanner' } },
        ...{ document: 'contract', name: 'Contract', own: true, ground: 'consent', how: 'She asked us to', ...more },
      })
      return bytes
    }
    const gives = async (person: string, more: object = {}) => {
      const chosen = { looks: true, withdraws: true, language: 'lv', ...more }
      const given = await stand().call<Given>(stand().worker.token, 'return-words.give', { person, ...chosen })
      const entry = readEntry([...given.words, given.number].join(' '))
      assert.ok(entry.kind === 'read')
      return entry.receipts[0]
    }
    type Receipt = Awaited<ReturnType<typeof gives>>
    const actor = (receipt: Receipt) => ownerBy(stand().kernel, receipt)
    const as = async (receipt: Receipt, operation: string, input: object = {}) => {
      const who = await actor(receipt)
      assert.ok(who !== null)
      return { actor: who, operation, input }
    }
    const list = async (receipt: Receipt) => done<OwnDocuments>(stand().kernel, await as(receipt, 'own-documents.list'))
    const back = async (receipt: Receipt, media: string) =>
      done<{ done: string }>(stand().kernel, await as(receipt, 'own-documents.withdraw', { media }))
    const met = () => stand().meets(stand().worker)

    test('show what is the person’s own, also what is kept later, and nothing else of the person', async () => {
      const person = await met()
      const first = await keep(person)
      await keep(person, { own: false, document: 'decision', name: 'Of a court' })
      const receipt = await gives(person)
      const later = await keep(person, { document: 'payslip', name: 'March' })
      const shown = await list(receipt)
      assert.deepEqual(shown.documents.map(({ media, name }) => [media, name]).toSorted(), [
        ...[
          [first.file, 'Contract'],
          [later.file, 'March'],
        ].toSorted(),
      ])
      assert.doesNotMatch(JSON.stringify(shown), /Oksana|Of a court|"key"/)
      const { key } = await done<{ key: string }>(
        stand().kernel,
        await as(receipt, 'own-documents.open', { media: first.file }),
      )
      assert.equal(key, first.key)
      for (const operation of ['reports.mine', 'persons.get', 'media.list'])
        assert.notEqual(await problemOf(stand().kernel, await as(receipt, operation, { person })), null, operation)
    })

    test('take one back as colleagues do, and the team sees that it happened', async () => {
      const person = await met()
      const { file } = await keep(person)
      const receipt = await gives(person)
      assert.equal((await back(receipt, file)).done, 'done')
      for (const table of ['person_media', 'evidence_items', 'files'])
        assert.deepEqual(await stand().rows(`select id from ${table} where id = '${file}'`), [], table)
      assert.deepEqual((await list(receipt)).documents, [])
      const [latest] = (await stand().get(stand().worker, person)).events
      assert.deepEqual([latest?.kind, latest?.by.name], ['took-back', null])
      const problem = await stand().problem(stand().worker.token, 'documents.open', { media: file }, REASON)
      assert.equal(problem?.code, 'not-found')
      const paper = await stand().call<z.output<typeof Certificate>>(
        ...[stand().worker.token, 'evidence.certificate', { item: file }],
      )
      assert.deepEqual([paper.how, paper.by, paper.sha256, paper.entry?.n], ['took-back', null, null, 1])
    })

    test('show what was made of a document, also later; it goes with the document and never by itself', async () => {
      const person = await met()
      const { file } = await keep(person)
      await keep(person, { own: false })
      const copy = async (way: string, more: object = {}) => {
        const bytes = { ...(await stored(stand().kernel)), type: 'image/jpeg', scan: { verdict: 'clean', by: 'x' } }
        const said = { media: file, way, tool: 'An editor', ...bytes, ...more }
        return (await stand().call<{ media: string }>(stand().worker.token, 'documents.copy', said)).media
      }
      const before = await copy('redaction')
      const receipt = await gives(person)
      const later = await copy('translation')
      const of = (way: string) => ({ item: file, way })
      assert.deepEqual(
        new Map((await list(receipt)).documents.map(({ media, copyOf }) => [media, copyOf])),
        new Map([
          ...([[file, null]] as const),
          ...[[before, of('redaction')] as const, [later, of('translation')] as const],
        ]),
      )
      const { words } = await stand().call<{ words: { documents: number } }>(
        ...[stand().worker.token, 'return-words.get', { person }],
      )
      assert.equal(words.documents, 1, 'copies stand with their document')
      await done(stand().kernel, await as(receipt, 'own-documents.open', { media: later }))
      const alone = await problemOf(stand().kernel, await as(receipt, 'own-documents.withdraw', { media: before }))
      assert.equal(alone?.code, 'not-found')
      assert.equal((await back(receipt, file)).done, 'done')
      for (const table of ['person_media', 'evidence_items', 'files'])
        for (const one of [file, before, later])
          assert.deepEqual(await stand().rows(`select id from ${table} where id = '${one}'`), [], table)
      assert.deepEqual((await list(receipt)).documents, [])
    })

    test('a hold comes first, and what was closed is not there', async () => {
      const person = await met()
      const [held, closed] = [await keep(person), await keep(person)]
      const receipt = await gives(person)
      await stand().call(stand().worker.token, 'media.close', { media: closed.file }, REASON)
      assert.deepEqual(
        (await list(receipt)).documents.map(({ media }) => media),
        [held.file],
      )
      await stand().call(stand().worker.token, 'persons.hold', { person }, REASON)
      assert.equal((await back(receipt, held.file)).done, 'held')
      assert.equal((await list(receipt)).documents.length, 1)
    })

    test('do no more than the person chose: the key of no file is sealed to words that only show the list', async () => {
      const person = await met()
      const { file } = await keep(person)
      const receipt = await gives(person, { looks: false, withdraws: false })
      for (const operation of ['own-documents.open', 'own-documents.withdraw'])
        assert.equal(
          (await problemOf(stand().kernel, await as(receipt, operation, { media: file })))?.code,
          'not-found',
          operation,
        )
      assert.equal((await list(receipt)).documents.length, 1)
    })

    test('reach no document of another person', async () => {
      const [one, another] = [await met(), await met()]
      const { file } = await keep(another)
      await keep(one)
      const receipt = await gives(one)
      await gives(another)
      for (const operation of ['own-documents.open', 'own-documents.withdraw'])
        assert.equal(
          (await problemOf(stand().kernel, await as(receipt, operation, { media: file })))?.code,
          'not-found',
        )
    })

    test('end by new ones, by one press, and with protected identity', async () => {
      const person = await met()
      const first = await gives(person)
      const second = await gives(person)
      assert.equal(await actor(first), null)
      assert.notEqual(await actor(second), null)
      await stand().call(stand().worker.token, 'return-words.end', { person })
      assert.equal(await actor(second), null)
      const third = await gives(person)
      await stand().join(stand().worker, person, stand().authority)
      const members = [stand().worker.id, stand().authority.id]
      await stand().call(stand().worker.token, 'persons.protect', { person, members }, REASON)
      assert.equal(await actor(third), null)
    })

    test('stand nowhere: neither in the database nor in the audit', async () => {
      const person = await met()
      await keep(person)
      const given = await stand().call<Given>(stand().worker.token, 'return-words.give', {
        ...{ person, language: 'en', looks: true, withdraws: true },
      })
      const rows = JSON.stringify([
        await stand().rows('select to_jsonb(w)::text as t from return_words w'),
        await stand().rows('select to_jsonb(d)::text as t from return_word_documents d'),
        await stand().rows('select to_jsonb(a)::text as t from audit a'),
      ])
      // Two after each other, in whatever way they are written: one alone may be the name of an operation.
      for (const [n, word] of given.words.slice(1).entries())
        assert.doesNotMatch(rows, new RegExp(`\\b${given.words[n]}\\W+${word}\\b`))
      assert.doesNotMatch(rows, /Contract/)
    })
  },
)
