import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { SlotType } from '../lead.ts'
import { slotType } from './slot-type.ts'

type Case = readonly [values: readonly string[], before: string, after: string]

const CASES: Readonly<Partial<Record<SlotType, readonly Case[]>>> = {
  pay: [
    [['900 €', '1200 €', '950 €'], 'Alga ', ' mēnesī'],
    [['900', '1200', '950'], 'Alga €', ' mēnesī'],
    [['900', '1200', '1 000'], 'Зарплата ', ' евро в месяц'],
    [['900 eiro', '1200 eiro'], 'alga ', ' uz rokas'],
    [['1 500 zł', '2 000 zł'], 'stawka ', ' miesięcznie'],
    [['£12', '£14'], 'pay ', ' per hour'],
    [['20 000 грн', '25 000 грн'], 'від ', ' на місяць'],
    [['800', '900'], 'Lohn ', ' Euro im Monat'],
    [['1200', '1300'], 'sueldo ', ' euros al mes'],
  ],
  date: [
    [['12.03.', '15.03.', '1.04.'], 'Izbraukšana ', ' no rīta'],
    [['12. martā', '3. aprīlī', '7. maijā'], 'izbraukšana ', ' no Rīgas'],
    [['12 марта', '15 марта', '1 апреля'], 'выезд ', ' из Риги'],
    [['12', '15', '19'], 'выезд ', ' марта из Риги'],
    [['3 березня', '9 квітня'], 'виїзд ', ' зі Львова'],
    [['10 marca', '12 kwietnia'], 'wyjazd ', ' rano'],
    [['March 3', 'April 12'], 'start on ', ' sharp'],
    [['12', '14'], 'el ', ' de marzo a las ocho'],
    [['3 martie', '5 mai'], 'plecare ', ' dimineața'],
    [['5/4/2026', '7/4/2026'], 'from ', ' on'],
  ],
  place: [
    [['Rotterdam', 'Antwerp', 'Ghent'], 'a warehouse in ', ', start soon'],
    [['Berlin', 'Hamburg'], 'Arbeit in ', ' gesucht'],
    [['Rīgā', 'Liepājā'], 'darbs (', ')'],
    [['Варшаве', 'Гданьске'], 'работа в ', ' на складе'],
    [['Warszawie', 'Gdańsku'], 'praca w ', ' od zaraz'],
    [['Madrid', 'Valencia'], 'trabajo en ', ' con alojamiento'],
  ],
  name: [
    [['Anna', 'Ivars', 'Olga'], 'zvani, atbild ', ' jebkurā laikā'],
    [['Sunhill', 'Northgate'], 'Firma ', ' piedāvā'],
    [['Марина', 'Ольга'], 'спросить ', ''],
  ],
  number: [
    [['3', '4', '12'], 'palikušas ', ' vietas'],
    [['18', '21'], 'возраст от ', ' лет'],
    [['40', '48 - 60'], 'workers, ', ' hours'],
  ],
  words: [
    [['steidzami', 'ātri', 'šodien'], 'vajag ', ' strādniekus'],
    [['на складе', 'на ферме'], 'работа ', ' за границей'],
  ],
}

describe('the type of a slot', () => {
  for (const [type, cases] of Object.entries(CASES)) {
    for (const [values, before, after] of cases) {
      test(`«${before}[${values.join(' | ')}]${after}» is ${type}`, () =>
        assert.equal(slotType(values, false, before, after), type))
    }
  }

  test('contact points make a slot of contacts, whatever they look like', () => {
    assert.equal(slotType(['+44 7700 900123', '12.03.'], true, '', ''), 'contact')
  })

  test('most of the values that are there decide, those that are empty do not', () => {
    assert.equal(slotType(['900 €', '', '', '', '950 €'], false, '', ''), 'pay')
    assert.equal(slotType(['900 €', 'pēc vienošanās', 'labs atalgojums'], false, '', ''), 'words')
  })

  test('no value, no type but words', () => assert.equal(slotType(['', ''], false, '', ''), 'words'))

  test('a sign of money in the text around makes a slot of pay, other signs do not', () => {
    assert.equal(slotType(['900', '1200'], false, 'pay €', ''), 'pay')
    assert.equal(slotType(['900', '1200'], false, 'pay £', ''), 'pay')
    assert.equal(slotType(['90', '80'], false, 'up to ', '% paid'), 'number')
  })
})
