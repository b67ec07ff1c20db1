import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aroundText } from '../../../../test/samples/around.ts'
import { createAssessor } from '../../assess.ts'
import { bg } from './bg.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { et } from './et.ts'
import { lt } from './lt.ts'
import { lv } from './lv.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import type { Said } from './said.ts'
import { uk } from './uk.ts'

const { assess } = createAssessor()
const SAID: Readonly<Record<string, Said>> = { bg, de, en, es, et, lt, lv, pl, pt, ro, ru, uk }

/** The sentence that shows a sign, or none. */
const shows = (language: string, code: string, sentence: string): boolean => {
  const { indicators, protective } = assess(aroundText(language, sentence))
  return [...indicators, ...protective].some((sign) => sign.code === code)
}

for (const [language, { shown, not }] of Object.entries(SAID)) {
  describe(language, () => {
    for (const [code, sentences] of Object.entries(shown))
      for (const sentence of sentences)
        test(`${code}: ${sentence}`, () => assert.ok(shows(language, code, sentence)))
    for (const [code, sentences] of Object.entries(not))
      for (const sentence of sentences)
        test(`not ${code}: ${sentence}`, () => assert.ok(!shows(language, code, sentence)))
  })
}
