import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { edited, inventedWords, printOf, seeded } from '../../test/samples/adverts.ts'
import { Unions } from './campaigns.ts'
import { noLookUps } from './candidates.ts'
import { Corpus } from './corpus.ts'
import { noFrequencies } from './frequencies.ts'
import { type GroupingMemory, STAGES } from './grouping-stages.ts'
import { noPictures } from './similarity.ts'

const SIZES = [14, 6, 3]
const FRAMED = 130

function invented(): { texts: string[]; sourceOf: number[] } {
  const random = seeded(21)
  const frame = inventedWords(45, random).join(' ')
  const campaigns = SIZES.flatMap((size) => {
    const words = inventedWords(50, random)
    return Array.from({ length: size }, () => edited(words, 0.06, random).join(' '))
  })
  const framed = Array.from({ length: FRAMED }, () => `${inventedWords(40, random).join(' ')} ${frame}`)
  return { texts: [...campaigns, ...framed], sourceOf: [...campaigns.map(() => 0), ...framed.map(() => 1)] }
}

function memoryOf(): GroupingMemory {
  const { texts, sourceOf } = invented()
  const corpus = new Corpus()
  for (const text of texts) corpus.add(printOf(text))
  return {
    corpus: corpus.memory,
    kept: Uint32Array.from(texts.keys()),
    copies: new Uint32Array(texts.length).fill(1),
    sourceOf: Uint32Array.from(sourceOf),
    sizes: [texts.length - FRAMED, FRAMED],
    frequencies: noFrequencies(corpus),
    boilerplate: new Map(),
    lookUps: noLookUps(texts.length),
    pictures: noPictures(corpus),
    sets: new Uint32Array(texts.length),
  }
}

/** Runs the stages in this many parts, one after the other. @returns the result of each stage */
function inParts(parts: number) {
  const all = Array.from({ length: parts }, (_, part) => ({ part, parts }))
  const memory = memoryOf()
  const frames = all.flatMap((part) => [...(STAGES.count(memory, part).get(1) ?? [])])
  const counted = memory.frequencies.map((counts) => counts.slice(0, 20_000))
  const framed = { ...memory, boilerplate: new Map([[1, new Set(frames)]]) }
  for (const part of all) STAGES.prepare(framed, part)
  const unions = new Unions(memory.kept.length)
  for (const part of all) for (const [rank, other] of STAGES.join(framed, part).entries()) unions.join(rank, other)
  const joined = { ...framed, sets: memory.kept.map((rank) => unions.find(rank)) }
  const dealt = all.map((part) => STAGES.cut(joined, part))
  return { frames: frames.sort(), counted, memory, sets: joined.sets, dealt }
}

describe('stages of grouping', () => {
  const whole = inParts(1)

  test('find the frame, and no frame where there is none', () => {
    assert.ok(whole.frames.length > 30 && whole.frames.length < 60, `${whole.frames.length} shingles`)
    assert.equal(STAGES.count(memoryOf(), { part: 0, parts: 1 }).get(0), undefined)
  })

  test('take the frame out of what is compared', () => {
    const before = new Corpus(memoryOf().corpus)
    const after = new Corpus(whole.memory.corpus)
    const last = after.size - 1
    assert.equal(before.length(last) - after.length(last), whole.frames.length)
    assert.equal(before.length(0), after.length(0))
  })

  test('join the campaigns and nothing else', () => {
    const sets = Map.groupBy(whole.sets, (set) => set)
    const sizes = [...sets.values()].map((members) => members.length).filter((size) => size > 1)
    assert.deepEqual(sizes, SIZES)
  })

  for (const parts of [2, 3, 7]) {
    test(`leave the same in ${parts} parts as in one`, () => {
      const together = inParts(parts)
      assert.deepEqual(together.frames, whole.frames)
      assert.deepEqual(together.counted, whole.counted)
      assert.deepEqual(together.memory.lookUps, whole.memory.lookUps)
      assert.deepEqual(together.memory.pictures, whole.memory.pictures)
      assert.deepEqual(together.sets, whole.sets)
      const campaigns = whole.dealt[0]
      for (const [i, own] of campaigns.entries())
        assert.deepEqual(together.dealt[i % parts][Math.floor(i / parts)], own)
      assert.equal(together.dealt.flat().length, campaigns.length)
    })
  }
})
