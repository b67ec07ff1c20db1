import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { edited, inventedWords, printOf, seeded } from '../../test/samples/adverts.ts'
import { Corpus } from './corpus.ts'
import { createCrew, type Step } from './crew.ts'
import { groupInThreads, groupPostings, type Texts } from './group.ts'

const random = seeded(5)
const frame = inventedWords(50, random).join(' ')
const campaigns = [12, 9, 7, 5, 3].map((size) => {
  const words = inventedWords(60, random)
  return Array.from({ length: size }, () => edited(words, 0.08, random).join(' '))
})
const strangers = Array.from({ length: 150 }, () => inventedWords(40, random).join(' '))

/**
 * Campaigns, unrelated postings in their portal's frame, and copies; made anew each time, because grouping removes the
 * frame.
 */
function textsOf(): Texts {
  const corpus = new Corpus()
  const all = [...campaigns.flat(), ...strangers.map((text) => `${text} ${frame}`), ...strangers.slice(0, 3)]
  const more = [...all, ...campaigns[1].slice(0, 4)]
  for (const text of more) corpus.add(printOf(text))
  const order = Uint32Array.from(more.keys())
  return { corpus, order, sourceOf: order.map((at) => Number(at >= campaigns.flat().length)), sources: 2 }
}

describe('a crew', () => {
  const alone = groupPostings(textsOf())

  test('groups as one thread does, however many its threads are', async () => {
    assert.ok(alone.campaigns.length >= 5 && (alone.boilerplate.get(1)?.size ?? 0) > 30, 'campaigns and a frame')
    for (const threads of [1, 2, 3]) {
      const together = await groupInThreads(textsOf(), threads)
      assert.deepEqual(together.campaigns, alone.campaigns, `${threads} threads`)
      assert.deepEqual([...(together.boilerplate.get(1) ?? [])].sort(), [...(alone.boilerplate.get(1) ?? [])].sort())
    }
  })

  test('tells of a thread that fails instead of waiting for it', async () => {
    const crew = createCrew(2)
    try {
      // An unknown stage fails in this thread and in the other one.
      await assert.rejects(crew.run({ stage: 'none' } as unknown as Step), TypeError)
    } finally {
      await crew.close()
    }
  })
})
