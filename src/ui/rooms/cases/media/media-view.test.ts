import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { keptMedia } from '../../../../../test/pages/cases/media.ts'
import { ar, lv } from '../../../../../test/samples/catalogues.ts'
import { en } from '../../../shell/catalogues/en.ts'
import { formats } from '../../../shell/format.ts'
import { voice } from '../../../shell/words.ts'
import { mediaLine, mediaName, policeSteps } from './media-view.ts'

const words = (language: 'en' | 'lv' | 'ar') => ({
  say: voice({ en, lv, ar }[language], language),
  format: formats(language, () => new Date('2026-11-24T12:00:00Z')),
})

describe('photographs and recordings on pages and papers', () => {
  test('a file is saved under a number and a type, never under its description', () => {
    const [photo, sound] = keptMedia
    assert.equal(mediaName(photo), '00000000.jpg')
    assert.equal(mediaName(sound), '00000000.mp3')
    assert.equal(mediaName({ ...photo, type: 'constructor' }), '00000000.bin', 'only types that are known')
    assert.ok(!mediaName(photo).includes('Seja'))
  })

  test('the person’s own paper: kind, day, ground, member, and whether it was closed', () => {
    const [photo] = keptMedia
    assert.deepEqual(mediaLine(photo, words('en')), [
      'Photograph · 24 Nov 2026',
      'Seja, apliecībai · They agreed: Ukraiņu valodā, pārstāstīja · Dace Ozoliņa · Kept until 24 Nov 2027, then erased by itself',
    ])
    const closed = mediaLine({ ...photo, closed: true }, words('en'))[1]
    assert.match(closed, /Closed to everybody/)
    // A closed file waits for the police, so no day is promised.
    assert.doesNotMatch(closed, /until/)
    const held = mediaLine({ ...photo, held: true }, words('en'))[1]
    assert.match(held, /Held for a court: kept until the hold has ended$/)
  })

  test('the steps for a closed one are in order, with the member of each', () => {
    const done = { by: { id: keptMedia[0].by.id, name: 'Dace Ozoliņa' }, at: '2026-11-24T09:00:00Z' }
    const steps = policeSteps({ told: done, taken: null })
    assert.deepEqual(
      steps.map(({ key, done: by }) => [key, by]),
      [
        ['media.step-leave', null],
        ['media.step-call', done],
        ['media.step-take-out', null],
        ['media.step-no-copy', null],
      ],
    )
    for (const language of ['en', 'lv', 'ar'] as const)
      assert.match(words(language).say('media.step-call', { number: '0192abcd' }), /112.*0192abcd/s)
  })

  test('words in each language, and descriptions as written', () => {
    for (const language of ['lv', 'ar'] as const) {
      const [what, said] = mediaLine(keptMedia[1], words(language))
      assert.doesNotMatch(what + said, /Recording|agreed|law/i)
      assert.match(said, /Balss|12\. pants/)
    }
  })
})
