import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { AROUND } from '../../../test/samples/around.ts'
import { createAssessor } from '../assess.ts'

const { assess } = createAssessor()

const isShown = (language: string, text: string): boolean =>
  assess({
    id: '1',
    title: '',
    text: `${AROUND[language]}\n${text}`,
    employer: 'Larch Ltd',
    date: null,
    source: 's',
  }).indicators.some(({ code }) => code === 'no-contract')

describe('a contract that comes later', () => {
  const lasting = [
    ['en', 'A permanent contract is offered after three months.'],
    ['de', 'Unbefristeter Vertrag nach der ersten Saison.'],
    ['es', 'Contrato indefinido tras seis meses.'],
    ['pt', 'Contrato sem termo após os seis meses.'],
    ['lv', 'Beztermiņa līgums pēc 3 mēnešiem.'],
    ['lt', 'Neterminuota sutartis po 3 mėnesių.'],
    ['ru', 'Бессрочный договор после испытательного срока.'],
    ['ro', 'Contract pe perioadă nedeterminată după 3 luni.'],
  ] as const
  for (const [language, text] of lasting)
    test(`without an end, it follows a first one: ${text}`, () => assert.equal(isShown(language, text), false))

  const missing = [
    ['en', 'The contract is signed after three months.'],
    ['en', 'There is no permanent contract.'],
    ['ru', 'Договор после испытательного срока.'],
  ] as const
  for (const [language, text] of missing)
    test(`is none until then: ${text}`, () => assert.equal(isShown(language, text), true))

  const honest = [
    ['pl', 'Umowę podpisujemy w biurze.'],
    ['pt', 'Procuramos uma pessoa de confiança.'],
  ] as const
  for (const [language, text] of honest)
    test(`or is signed, or not spoken of: ${text}`, () => assert.equal(isShown(language, text), false))
})
