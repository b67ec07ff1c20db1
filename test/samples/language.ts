import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAssessor } from '../../src/screening/assess.ts'
import type { IndicatorCode, ProtectiveCode } from '../../src/screening/languages/pack.ts'

type Sentences = Readonly<Partial<Record<IndicatorCode | ProtectiveCode, readonly string[]>>>

/** Invented sentences of one language, to try its pack with. */
export type LanguageSentences = {
  /** BCP 47. */
  readonly language: string
  /** A usual sentence of an advert that shows nothing, long enough for the language to be told by it. */
  readonly around: string
  /** By code: sentences that show it. */
  readonly shown: Sentences
  /** By code: sentences that look alike and do not show it. */
  readonly innocent: Sentences
}

const { assess } = createAssessor()

/** Tests a language's pack: each sentence stands below the usual one, in an advert of its own. */
export function testLanguage({ language, around, shown, innocent }: LanguageSentences): void {
  const read = (text: string) =>
    assess({ id: '1', title: '', text: `${around}\n${text}`, employer: null, date: null, source: 's' })
  test(`${language}: the sentence around shows nothing`, () => {
    const { language: told, indicators, contacts } = read('')
    assert.deepEqual({ told, indicators, contacts }, { told: language, indicators: [], contacts: [] })
  })
  for (const [wanted, sentences] of [
    [true, shown],
    [false, innocent],
  ] as const) {
    for (const [code, texts] of Object.entries(sentences)) {
      describe(`${language}: ${wanted ? 'shows' : 'does not show'} ${code}`, () => {
        for (const text of texts) {
          test(text, () => {
            const found = read(text)
            assert.equal(found.language, language)
            const codes = [...found.indicators, ...found.protective].map((sign) => sign.code)
            assert.equal(codes.includes(code as IndicatorCode), wanted, codes.join(' '))
          })
        }
      })
    }
  }
}
