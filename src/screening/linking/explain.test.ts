import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advert } from '../../../test/samples/adverts.ts'
import { createAssessor } from '../assess.ts'
import { type Evidence, total } from './agreement.ts'
import { explainJoint, type Read } from './explain.ts'

const { assess } = createAssessor()

function read(id: string, text: string): Read {
  const posting = advert({ id, text })
  const assessment = assess(posting)
  return { posting, assessment, contacts: assessment.contacts }
}

const EVIDENCE: Evidence = {
  prior: -1.5,
  contact: 1.2,
  number: 1.14,
  picture: 0,
  sign: 0,
  work: 1.7,
  place: 1.9,
  others: -0.94,
}
const POLISH = read('pl', 'Szukamy: spawacz, Gdańsk, stocznia, 62 zł za godzinę. Pisz @piemers_darbs')
const ENGLISH = read(
  'en',
  'Welder wanted in Gdansk, Poland, 62 zloty an hour, 40 hours a week. Write to @piemers_darbs',
)

const explained = (evidence = EVIDENCE, from = POLISH, to = ENGLISH) =>
  explainJoint({ from: 0, to: 1, evidence, offers: 40, campaignWide: false }, from, to)

describe('the reasons for a link', () => {
  test('name the values in common, field by field, in words', () => {
    const of = new Map(explained().map(({ field, values }) => [field, values]))
    assert.deepEqual(of.get('contact'), ['piemers_darbs'])
    assert.deepEqual(of.get('number'), ['62'])
    assert.deepEqual(of.get('work'), ['welder'])
    assert.deepEqual(of.get('place'), ['PL', 'Gdańsk'])
    assert.deepEqual(of.get('prior'), ['40'])
    const place = explained().find(({ field }) => field === 'place')
    assert.equal(place?.sentence, 'places in common: PL, Gdańsk')
    const others = explained().find(({ field }) => field === 'others')
    assert.equal(others?.sentence, 'the other postings of the two tell less alike')
  })

  test('add up, each rounded to a tenth; a field that says nothing is left out', () => {
    const lines = explained()
    assert.ok(!lines.some(({ field }) => field === 'picture' || field === 'sign'))
    const sum = lines.reduce((all, { bits }) => all + bits, 0)
    assert.ok(Math.abs(sum - total(EVIDENCE)) < 0.05 * lines.length)
  })

  test('say where nothing is in common', () => {
    const venlo = read('nl', 'Cleaner wanted in Venlo, Netherlands. Write to @piemers_darbs')
    const lines = explained({ ...EVIDENCE, work: -1.3, place: -1.7 }, POLISH, venlo)
    assert.equal(lines.find(({ field }) => field === 'work')?.sentence, 'no occupations in common')
    assert.equal(lines.find(({ field }) => field === 'place')?.sentence, 'no places in common')
  })
})
