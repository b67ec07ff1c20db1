import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aroundText } from '../../../test/samples/around.ts'
import { createAssessor } from '../assess.ts'

const { assess } = createAssessor()
const handsOver = (language: string, sentence: string): boolean =>
  assess(aroundText(language, sentence)).indicators.some(({ code }) => code === 'document-handover')

/** Invented. Each has a word for sending or handing over beside the place where a state looks at passports. */
const AT_CONTROL: readonly (readonly [language: string, sentence: string])[] = [
  ['ru', 'Билет пришлю, на паспортном контроле вы туристка.'],
  ['uk', 'Квиток надішлю, на паспортному контролі ви туристка.'],
  ['bg', 'Билета предавам на паспортния контрол.'],
  ['en', 'We hand you the ticket at passport control.'],
  ['de', 'Die Tickets geben wir vor der Passkontrolle ab.'],
  ['es', 'Entregamos los billetes en el control de pasaportes.'],
  ['pt', 'Entregamos os bilhetes no controle de passaportes.'],
  ['pl', 'Bilet przekażę przy kontroli paszportowej.'],
  ['ro', 'Vă predăm biletele la controlul pașapoartelor.'],
  ['lv', 'Biļetes nododam pasu kontrolē.'],
]

/** The same with a passport that somebody does hand over, before or at a control. */
const HANDED_OVER: readonly (readonly [language: string, sentence: string])[] = [
  ['ru', 'Паспорт отдаёте старшему, контроль проходим вместе.'],
  ['uk', 'Паспорт віддаєте водію на контролі.'],
  ['en', 'Give us your passport before passport control.'],
  ['de', 'Wir nehmen den Pass zur Kontrolle und behalten ihn.'],
  ['es', 'Entregas el pasaporte al chófer y el control lo pasamos juntos.'],
]

describe('passport control is no passport', () => {
  for (const [language, sentence] of AT_CONTROL)
    test(`${language}: ${sentence}`, () => assert.equal(handsOver(language, sentence), false))
  for (const [language, sentence] of HANDED_OVER)
    test(`${language} still: ${sentence}`, () => assert.equal(handsOver(language, sentence), true))
})
