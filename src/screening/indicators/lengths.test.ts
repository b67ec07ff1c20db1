import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aroundText } from '../../../test/samples/around.ts'
import { createAssessor } from '../assess.ts'

const { assess } = createAssessor()

/** Lengths of work in an offer, as «40 week». */
const lengths = (language: string, text: string): string[] =>
  (assess(aroundText(language, text)).offer.hours ?? []).map(({ from, to, per }) =>
    from === to ? `${to} ${per}` : `${from}-${to} ${per}`,
  )

const TOLD: readonly (readonly [language: string, text: string, ...lengths: string[]])[] = [
  ['en', 'You work 40h a week.', '40 week'],
  ['en', 'Permanent, 37.5hrs.', '37.5 unknown'],
  ['en', 'From 12-14h a day.', '12-14 day'],
  ['de', 'Vertrag über 38,5h pro Woche.', '38.5 week'],
  ['es', 'Jornada de 40h semanales.', '40 week'],
  ['ru', 'Смены по 12ч в день.', '12 day'],
  ['pl', 'Praca po 40h/tydz. na zmiany.', '40 week'],
  // An abbreviation of four letters does not end the sentence.
  ['pl', 'Tylko 3 godz. dziennie.', '3 day'],
]

const CLOCKS: readonly (readonly [language: string, text: string])[] = [
  ['en', 'The day is 8h-17h.'],
  ['es', 'Entrada a las 9h y salida 13h.'],
  ['es', 'De 9:15h a 13:15h (4 días).'],
  ['pt', 'Horário das 8h às 17h por dia.'],
]

describe('lengths of work in one word', () => {
  for (const [language, text, ...told] of TOLD) test(`${text}`, () => assert.deepEqual(lengths(language, text), told))
  for (const [language, text] of CLOCKS)
    test(`a time of day: ${text}`, () => assert.deepEqual(lengths(language, text), []))
})
