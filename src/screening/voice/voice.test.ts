import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { advert } from '../../../test/samples/adverts.ts'
import { SPOKEN } from '../../../test/samples/voices.ts'
import { createAssessor } from '../assess.ts'
import { PACKS } from '../languages/index.ts'
import { VOICE_CONCEPTS } from '../languages/pack.ts'
import type { Heard } from './heard.ts'
import { otherVoiceBits, voiceOf } from './voice.ts'
import { VOICES } from './voices.ts'

const { assess } = createAssessor()

describe('who speaks', () => {
  for (const [language, voice, text] of SPOKEN) {
    test(`${language} ${voice}: ${text.slice(0, 60)}`, () => {
      const found = assess(advert({ text }))
      assert.deepEqual([found.language, found.voice], [language, voice])
    })
  }

  test('is tried in every language that has a pack, and so is every voice', () => {
    assert.deepEqual(
      PACKS.map(({ language }) => language).filter((language) => !SPOKEN.some(([tried]) => tried === language)),
      [],
    )
    assert.deepEqual(
      VOICES.filter((voice) => !SPOKEN.some(([, tried]) => tried === voice)),
      [],
    )
  })
})

const count = fc.nat({ max: 3 })
const heard: fc.Arbitrary<Heard> = fc
  .record({
    ...(Object.fromEntries(VOICE_CONCEPTS.map((concept) => [concept, count])) as Record<
      (typeof VOICE_CONCEPTS)[number],
      typeof count
    >),
    questions: fc.nat({ max: 2 }),
    quoted: fc.double({ min: 0, max: 1, noNaN: true }),
    words: fc.nat({ max: 2000 }),
  })
  .map((one) => one as Heard)
const SILENCE = Object.fromEntries(VOICE_CONCEPTS.map((concept) => [concept, 0])) as unknown as Heard
const saying = (told: Partial<Heard>): Heard => ({ ...SILENCE, questions: 0, quoted: 0, words: 20, ...told })

describe('the bits for another voice', () => {
  test('one concept alone is never enough, and neither are a question and a quotation by themselves', () => {
    for (const concept of VOICE_CONCEPTS) assert.equal(voiceOf(saying({ [concept]: 1 })), 'recruits', concept)
    assert.equal(voiceOf(saying({ questions: 2, quoted: 0.6 })), 'recruits')
  })

  test('an invitation speaks for a recruiter, and a longer text too', () => {
    fc.assert(
      fc.property(heard, (one) => {
        assert.ok(otherVoiceBits({ ...one, invite: 3 }) <= otherVoiceBits(one))
        assert.ok(otherVoiceBits({ ...one, words: one.words + 500 }) <= otherVoiceBits(one))
        for (const concept of ['warn', 'kin', 'harm'] as const)
          assert.ok(otherVoiceBits({ ...one, [concept]: 3 }) >= otherVoiceBits(one))
      }),
    )
  })

  test('can be added by hand', () => {
    // -5.5 before a word is read; somebody asks around (3.5), with a question mark (1.5), for her sister (2.25).
    assert.equal(otherVoiceBits(saying({ 'ask-around': 1, questions: 1, kin: 1 })), 1.75)
    assert.equal(otherVoiceBits(saying({ 'ask-around': 1, questions: 1, kin: 1, words: 128 })), -1.25)
    assert.equal(otherVoiceBits(saying({ 'ask-around': 1, questions: 2, kin: 1, words: 128, quoted: 0.1 })), 0.25)
    assert.equal(voiceOf(saying({ 'ask-around': 1, questions: 1, kin: 1 })), 'asks')
    assert.equal(voiceOf(saying({ harm: 2, warn: 1, kin: 1 })), 'warns')
    assert.equal(voiceOf(saying({ authority: 1, procedure: 2, hearsay: 1 })), 'reports')
    assert.equal(voiceOf(saying({ reposted: 2, kin: 1, quoted: 0.5 })), 'quotes')
    // A text that stands in quotation marks from end to end quotes nobody.
    assert.equal(voiceOf(saying({ reposted: 1, harm: 1, quoted: 0.5 })), 'quotes')
    assert.equal(voiceOf(saying({ reposted: 1, harm: 1, quoted: 0.98, words: 1 })), 'recruits')
  })
})
