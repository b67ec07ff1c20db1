import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAssessor } from '../../assess.ts'

const { assess } = createAssessor()
const shown = (text: string): string[] =>
  assess({ id: 'p', title: '', text, employer: null, date: null, source: 's' }).indicators.map(({ code }) => code)

describe('a picture that is asked for', () => {
  for (const [paper, looks] of [
    ['Skicka foto på passet redan idag så är platsen din.', 'Skicka bilder på dig, helkropp, så är platsen din.'],
    ['Send billede af dit pas i dag, så har du pladsen.', 'Send billede af dig selv i dag, så har du pladsen.'],
    [
      'Wyślij zdjęcie paszportu jeszcze dzisiaj, praca czeka.',
      'Wyślij zdjęcia całej sylwetki jeszcze dzisiaj, praca czeka.',
    ],
    ['Lähetä kuva passista jo tänään niin paikka on sinun.', 'Lähetä kokovartalokuvia jo tänään niin paikka on sinun.'],
  ]) {
    test(`of a paper is no demand on looks: ${paper}`, () => {
      assert.ok(!shown(paper).includes('personal-profile'))
      assert.ok(shown(paper).includes('document-handover'))
      assert.ok(shown(looks).includes('personal-profile'))
    })
  }
})
