import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ar, lv } from '../../../test/samples/catalogues.ts'
import * as known from '../../modules/notices/codes.ts'
import { MISSING } from '../../modules/notices/complete.ts'
import { en } from './catalogues/en.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { type Catalogue, type Key, knows, voice } from './words.ts'

const catalogues: Record<Language, Catalogue> = { en, lv, ar }

// Lists from which a person chooses or by which they tell one notice from another, each with its words.
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  'notice.state-': known.STATE_NAMES,
  'notice.outcome-': known.OUTCOMES,
  'notice.refusal-': known.REFUSALS,
  'notice.as-': known.CLOSED_AS,
  'notice.matter-': known.MATTER_NAMES,
  'notice.ground-': known.GROUND_KINDS,
  'notice.why-': known.WHYS,
  'notice.event-': known.EVENTS,
  'notice.missing-': MISSING,
  'notice.tongue-': known.NOTICE_LANGUAGES,
  'notice.channel-': known.CHANNELS,
  'recipients.kind-': known.RECIPIENT_KINDS,
  'recipients.channel-': known.CHANNELS,
}

describe('words of the notices room', () => {
  for (const language of LANGUAGES) {
    const catalogue = catalogues[language]
    const say = voice(catalogue, language)

    test(`${language}: whatever the server tells has its words, and no two of one list have the same`, () => {
      for (const [family, codes] of Object.entries(FAMILIES)) {
        for (const code of codes) assert.ok(knows(catalogue, `${family}${code}`), `${family}${code}`)
        const words = codes.map((code) => say(`${family}${code}` as Key))
        assert.equal(new Set(words).size, codes.length, `${family}: ${words.sort().join(' · ')}`)
      }
    })

    test(`${language}: a number changes the sentence it stands in`, () => {
      for (const key of ['notices.total', 'notice.addresses', 'notice.hours', 'recipients.sent'] as const) {
        const said = [1, 2, 3, 11, 72].map((n) => say(key, { n }))
        assert.equal(new Set(said).size, said.length, `${key}: ${said.join(' · ')}`)
        assert.notEqual(said[0].replace(/\d+/g, ''), said[3].replace(/\d+/g, ''), key)
      }
    })

    test(`${language}: a name, a time and a number stand in the sentence that has a place for them`, () => {
      const told = say('notice.waits-for', { name: 'Ilze', when: '12.30' })
      assert.ok(told.includes('Ilze') && told.includes('12.30'), told)
      assert.ok(say('notice.title', { number: '12' }).includes('12'))
      assert.ok(say('child.passed', { name: 'Hotline', when: '12.30' }).includes('Hotline'))
    })
  }

  test('a refusal is told as theirs: the house agrees with none of them', () => {
    // «Not illegal» alone would read as a finding of the agency.
    assert.match(voice(en, 'en')('notice.refusal-not-illegal'), /they say/)
  })
})
