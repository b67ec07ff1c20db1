import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { HANG } from '../../test/browser/eventually.ts'
import {
  asInput,
  exampleAdverts,
  gather,
  inventedAdverts,
  MemoryStore,
  seeded,
  shuffled,
} from '../../test/samples/adverts.ts'
import { drawConclusions } from './conclude.ts'
import { Gathered } from './gathered.ts'
import type { Posting } from './posting.ts'
import { parseRecord } from './record.ts'
import { type InputBatch, type Memory, type Progress, readAll, screen } from './run.ts'

async function* inputOf(batches: readonly InputBatch[]): AsyncGenerator<InputBatch> {
  yield* batches
}

const leadsOf = async (postings: readonly Posting[], threads = 0, size = 64) =>
  (await screen(asInput(postings, size), new MemoryStore(), { threads })).conclusions.leads

describe('screen', () => {
  const list = [...exampleAdverts().slice(0, 40), ...inventedAdverts([12, 9, 7], 30, 8)]

  test('gives the leads that the stages give one by one', async () => {
    const { gathered, store } = gather(list)
    const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
    const { leads } = drawConclusions(gathered, read)
    assert.ok(leads.length > 10)
    assert.deepEqual(await leadsOf(list), leads)
  })

  test('neither the order nor the batches nor the threads change a lead', async () => {
    const leads = await leadsOf(list)
    for (const [seed, threads, size] of [
      [1, 0, 1],
      [2, 2, 17],
    ]) {
      assert.deepEqual(await leadsOf(shuffled(list, seeded(seed)), threads, size), leads, `${threads} threads`)
    }
  })

  test('records come back under the number of their posting', async () => {
    const { read, reading } = await screen(asInput(list, 7), new MemoryStore(), { threads: 1 })
    for (const [at, posting] of list.entries()) {
      assert.equal(reading.gathered.ids[at], posting.id)
      assert.deepEqual(parseRecord(read(at) as string).posting, posting)
    }
  })

  test('of nothing comes nothing', async () => {
    const { conclusions, reading } = await screen(inputOf([]), new MemoryStore(), { threads: 0 })
    assert.deepEqual([conclusions.leads, reading.files, reading.brokenCount, reading.pictures], [[], [], 0, 0])
  })

  test('tells its stages as it goes', async () => {
    const told: Progress[] = []
    await screen(asInput(list, 50), new MemoryStore(), { threads: 0, onProgress: (at) => told.push(at) })
    assert.deepEqual(
      told.map(({ stage }) => stage),
      [...Array.from({ length: told.length - 1 }, () => 'reading'), 'grouping'],
    )
    assert.equal(told.at(-1)?.postings, list.length)
    for (let i = 1; i < told.length; i++) assert.ok(told[i].postings >= told[i - 1].postings)
  })

  test('what is remembered joins what is read, and is told apart from it', async () => {
    const earlier = gather(list.slice(0, 80))
    const memory: Memory = {
      published: new Map([['C-old', new Set<string>()]]),
      organisers: new Map<string, Set<string>>(),
      decided: [],
      load: (gathered) => {
        for (const at of earlier.gathered.ids.keys()) {
          gathered.remember({
            id: earlier.gathered.ids[at],
            source: earlier.gathered.sources.list[earlier.gathered.sourceOf[at]],
            language: earlier.gathered.languages.list[earlier.gathered.languageOf[at]],
            employer: earlier.gathered.employer(at),
            date: earlier.gathered.dates[at],
            bits: earlier.gathered.bits[at],
            voice: earlier.gathered.voice(at),
            wording: [earlier.gathered.wordings[2 * at], earlier.gathered.wordings[2 * at + 1]],
            fingerprint: { shingles: earlier.gathered.corpus.shingles(at), order: earlier.gathered.corpus.orderOf(at) },
            contacts: earlier.gathered.contacts(at),
            marks: earlier.gathered.marks.row(at),
          })
        }
      },
      read: (at) => earlier.store.read(earlier.gathered.recordAt[at], earlier.gathered.recordLengths[at]),
    }
    const { conclusions, firstNew } = await screen(asInput(list.slice(70)), new MemoryStore(), { threads: 0 }, memory)
    assert.equal(firstNew, 80)
    assert.equal(conclusions.order.filter((at) => at >= firstNew).length, list.length - 70)
    const whole = await leadsOf(list)
    assert.deepEqual(
      conclusions.leads.map(({ members, score, template }) => ({ members, score, template })),
      whole.map(({ members, score, template }) => ({ members, score, template })),
    )
    const later = new Set(list.slice(80).map(({ id }) => id))
    for (const { newPostings, members } of conclusions.leads)
      assert.equal(newPostings, members.filter((id) => later.has(id)).length)
  })
})

describe('reading', () => {
  const broken = (line: number) => ({ line, reason: `reason ${line}` })

  test('broken records are counted, and listed by file and line', async () => {
    const input = inputOf([
      { file: 'b', postings: [], broken: [broken(7), broken(2)] },
      { file: 'a', postings: [], broken: [broken(9)] },
      { file: 'c', postings: [], broken: [] },
    ])
    const reading = await readAll(input, new MemoryStore(), new Gathered(), { threads: 0 })
    assert.equal(reading.brokenCount, 3)
    assert.deepEqual(
      reading.broken.map(({ file, line }) => `${file} ${line}`),
      ['a 9', 'b 2', 'b 7'],
    )
    assert.deepEqual(reading.files, ['a', 'b', 'c'])
  })

  test('of very many broken records all are counted, and a thousand kept', async () => {
    const many = Array.from({ length: 700 }, (_, i) => broken(i))
    const input = inputOf([1, 2, 3].map((n) => ({ file: `${n}`, postings: [], broken: many })))
    const reading = await readAll(input, new MemoryStore(), new Gathered(), { threads: 0 })
    assert.deepEqual([reading.brokenCount, reading.broken.length], [2100, 1000])
  })

  test('a fault of the reader ends the run with that fault', async () => {
    async function* failing(): AsyncGenerator<InputBatch> {
      yield* asInput(inventedAdverts([2, 0, 0], 0, 1))
      throw new Error('the disk is gone')
    }
    for (const threads of [0, 1])
      await assert.rejects(readAll(failing(), new MemoryStore(), new Gathered(), { threads }), /the disk is gone/)
  })

  test('a fault of the store ends the run with that fault', async () => {
    const store = new MemoryStore()
    store.append = () => {
      throw new Error('no room left')
    }
    const input = asInput(inventedAdverts([2, 0, 0], 0, 1), 1)
    await assert.rejects(readAll(input, store, new Gathered(), { threads: 0 }), /no room left/)
  })

  test('a fault in a thread ends the run too', { timeout: HANG }, async () => {
    const impossible = [{ ...inventedAdverts([1, 0, 0], 0, 1)[0], text: null }] as unknown as Posting[]
    async function* poisoned(): AsyncGenerator<InputBatch> {
      for (let i = 0; i < 40; i++) yield { file: 'f', postings: impossible, broken: [] }
    }
    await assert.rejects(readAll(poisoned(), new MemoryStore(), new Gathered(), { threads: 1 }), TypeError)
  })
})
