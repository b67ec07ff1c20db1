import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { z } from 'zod'
import { CasesHouse, REASON } from '../../../../test/houses/cases.ts'
import { stored } from '../../../../test/houses/evidence.ts'
import { done } from '../../../../test/houses/kernel.ts'
import { onDatabases } from '../../../../test/run/databases.ts'
import { system } from '../../../kernel/actor.ts'
import { codeOf } from '../../../kernel/ids.ts'
import type { Certificate } from '../../evidence/shapes.ts'
import type { EndShown } from './end.ts'
import type { MediaShown } from './rows.ts'

const WORDS = 'Contract of an invented greenhouse'
const HASH = createHash('sha256').update(WORDS).digest('hex')

onDatabases('the end of a person’s files', CasesHouse.open, (stand) => {
  const keep = async (person: string, more: object = {}) => {
    const bytes = await stored(stand().kernel, WORDS)
    await stand().call(stand().worker.token, 'documents.keep', {
      ...{ person, ...bytes, type: 'application/pdf', scan: { verdict: 'clean', by: 'Test scanner' }, own: true },
      ...{ document: 'contract', name: 'Contract of Oksana', ground: 'consent', how: 'She asked us to', ...more },
    })
    return bytes.file
  }
  const call = <T>(operation: string, input: object, reason?: string) =>
    stand().call<T>(stand().worker.token, operation, input, reason)
  const ended = async (person: string) => (await call<{ ended: EndShown[] }>('media.ended', { person })).ended
  const certificate = (item: string) => call<z.output<typeof Certificate>>('evidence.certificate', { item })

  test('erased by a colleague: the certificate says what, when, by whom and by which hash, and nothing of its content', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const media = await keep(person)
    const copy = await call<{ media: string }>('documents.write-copy', {
      ...{ media, way: 'translation', tool: 'Invented translator', text: 'Wage: 300' },
    })
    await call('media.erase', { media }, REASON)
    const all = await ended(person)
    assert.deepEqual(
      all.map(({ item, how, by, copyOf }) => [item, how, by?.id, copyOf]).toSorted(),
      [
        [media, 'erased', house.worker.id, null],
        [copy.media, 'erased', house.worker.id, media],
      ].toSorted(),
    )
    const paper = await certificate(media)
    assert.deepEqual(
      [paper.what, paper.how, paper.sha256, paper.by?.id, paper.name, paper.note, paper.why],
      ['ended', 'erased', HASH, house.worker.id, '', '', ''],
    )
    assert.deepEqual(
      paper.copies.map(({ code, name }) => [code, name]),
      [[codeOf(copy.media), '']],
    )
    const [head] = await house.rows(
      `select n, kind, encode(hash, 'hex') as hash from custody where item = '${media}' order by n desc limit 1`,
    )
    assert.deepEqual([head.kind, head.n, head.hash], ['destroyed', paper.entry?.n, paper.entry?.hash])
    const rows = await house.rows(`select to_jsonb(e)::text as t from evidence_ends e where item = '${media}'`)
    assert.doesNotMatch(JSON.stringify(rows), new RegExp(`Oksana|greenhouse|${HASH}`), 'nothing of it lies in plain')
  })

  test('given back: who got it and their receipt stand on the certificate, and the log says that it left', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const media = await keep(person)
    await call('media.return', { media, to: 'Oksana Vyhadana', receipt: '12/26' })
    const paper = await certificate(media)
    assert.deepEqual([paper.how, paper.to, paper.receipt, paper.sha256], ['returned', 'Oksana Vyhadana', '12/26', HASH])
    const kinds = await house.rows(`select kind from custody where item = '${media}' order by n`)
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      ['captured', 'given-out', 'destroyed'],
    )
    assert.deepEqual(await house.rows(`select id from files where id = '${media}'`), [])
  })

  test('by its day: no member ended it, a rule did; its log still names which bytes it was', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const media = await keep(person)
    await house.rows(`update person_media set keep_until = '2020-01-01' where id = '${media}'`)
    await done(house.kernel, { actor: system(house.agency), operation: 'media.expire', input: {} })
    const paper = await certificate(media)
    assert.deepEqual([paper.how, paper.by, paper.sha256], ['time-over', null, null])
    assert.equal(paper.entry?.n, 1)
    assert.deepEqual(await ended(person).then((all) => all.map(({ how }) => how)), ['time-over'])
  })

  test('with the person: their certificates stay without words, of what ended before as well', async () => {
    const house = stand()
    const person = await house.closed()
    const [before, then] = [await keep(person), await keep(person)]
    await call('media.return', { media: before, to: 'Oksana Vyhadana', receipt: '12/26' })
    await call('persons.erase', { person }, REASON)
    const [given, gone] = [await certificate(before), await certificate(then)]
    assert.deepEqual([given.how, given.to, given.receipt, given.sha256], ['returned', null, null, null])
    assert.deepEqual([gone.how, gone.by?.id, gone.sha256], ['person-erased', house.worker.id, null])
    assert.equal((await ended(person)).length, 2, 'also of who is only counted')
  })

  test('who is not on the person’s team is told of none, and another agency neither', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const media = await keep(person)
    await call('media.erase', { media }, REASON)
    const other = await house.admitted(house.keeper, ['case-worker'])
    for (const [operation, input] of [
      ['media.ended', { person }],
      ['evidence.certificate', { item: media }],
    ] as const)
      assert.equal((await house.problem(other.token, operation, input))?.code, 'not-found', operation)
  })

  test('a certificate is added and never changed, and no file of a person goes without one', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    await keep(person)
    const media = await keep(person)
    await call('media.erase', { media }, REASON)
    const rights = await house.rows(
      `select privilege_type as p from information_schema.role_table_grants where table_name = 'evidence_ends' and grantee like '%app%'`,
    )
    assert.deepEqual(rights.map(({ p }) => p).toSorted(), ['INSERT', 'SELECT'])
  })

  test('at the end of a case something is kept longer by a law and until a day, and no longer than ten years at once', async () => {
    const house = stand()
    const person = await house.meets(house.worker)
    const media = await keep(person)
    const said = (until: string) => ({ media, law: { name: 'Invented Act, section 12', until } })
    const why = async (until: string) =>
      (await house.problem(house.worker.token, 'media.prolong', said(until), REASON))?.fields[0]?.message
    const year = house.now().getUTCFullYear()
    assert.equal(await why(`${year - 1}-01-01`), 'within-ten-years')
    assert.equal(await why(`${year + 11}-01-01`), 'within-ten-years')
    await call('media.prolong', said(`${year + 3}-03-01`), REASON)
    const { media: all } = await call<{ media: MediaShown[] }>('media.list', { person })
    assert.deepEqual([all[0].keptBy, all[0].until], ['Invented Act, section 12', `${year + 3}-03-01`])
  })
})
