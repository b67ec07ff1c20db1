import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { canonical } from '../../canonical.ts'
import { findContacts } from '../index.ts'

/** Contact points of a text as «kind value». */
const found = (language: string, text: string): string[] =>
  findContacts(canonical(text), { language, source: 'classified' }).map(({ kind, value }) => `${kind} ${value}`)

const tail = fc.integer({ min: 101, max: 999 }).map((n) => String(n).padStart(3, '0'))

describe('a number that nobody was given belongs to', () => {
  test('the country of a place that the text names, before another of the language that has such numbers', () => {
    fc.assert(
      fc.property(tail, (end) => {
        assert.deepEqual(found('en', `Welders for a yard. Office in Manila. Call 02-8000-0${end}`), [
          `phone +6328000${`0${end}`}`,
        ])
      }),
    )
  })

  test('the country of a flag', () => {
    fc.assert(
      fc.property(tail, (end) => {
        assert.deepEqual(found('ar', `مطلوب سائق في المنامة 🇧🇭 واتس 30000${end}`), [`phone +97330000${end}`])
      }),
    )
  })

  test('the country whose money is paid, where nothing else is named', () => {
    assert.deepEqual(found('en', 'Nanny, two boys, AED 3,500. Call 055 000 0276'), ['phone +971550000276'])
  })

  test('Greece, Malaysia and Serbia, by a town or the writing', () => {
    assert.deepEqual(found('sq', 'Një hotel në Heraklion do njerëz. Na bini ziles: 2810 000 142'), [
      'phone +302810000142',
    ])
    assert.deepEqual(found('zh', '新山酒楼请厨房助手，有意者拨 07-000 0143'), ['phone +6070000143'])
    assert.deepEqual(found('hr', 'Pekara u Beogradu traži pekara. Zvati od 8 do 12 011/000-0187'), [
      'phone +381110000187',
    ])
  })
})

describe('the country right before a number is the number’s', () => {
  test('though the work and the language are elsewhere', () => {
    fc.assert(
      fc.property(tail, (end) => {
        const value = [`phone +66800000${end}`]
        assert.deepEqual(found('en', `Typists for an office in Laos. Ring the Thai line: 080 000 0${end}`), value)
        assert.deepEqual(found('vi', `Làm ở Poipet, Campuchia, đt Thái 080 000 0${end}`), value)
      }),
    )
  })
})

describe('words around a number', () => {
  test('«references» two words before it speak of people, right before it of a number', () => {
    assert.deepEqual(found('es', 'Busco señora, ojalá con una referencia. Andrea, 310 555 0263'), [
      'phone +13105550263',
    ])
    assert.deepEqual(found('es', 'Empleo de aseo, referencia 310 555 0263'), [])
  })

  test('what is sent «on» or «to» a number goes to a telephone', () => {
    assert.deepEqual(found('en', 'Send slip + passport scan both sides on 98765 40000'), ['phone +919876540000'])
    assert.deepEqual(found('en', 'Passport no. 98765 40000'), [])
  })

  test('a word for calling may stand six words before it', () => {
    assert.deepEqual(found('it', 'chiamare la sera dopo le 20 350 000 0635'), ['phone +393500000635'])
  })

  test('a count before a number in words is no part of it', () => {
    assert.deepEqual(found('it', 'chiamare dopo le 20 tre otto nove - 0000742'), ['phone +393890000742'])
    assert.deepEqual(
      found('es', 'Medellín, Colombia, wpp terminado en 417 (tres uno cero, cinco cinco cinco, cero cuatro uno siete)'),
      ['phone +573105550417'],
    )
  })
})

test('Hindi and Nepali have a word of their own for each number to ninety-nine', () => {
  assert.deepEqual(found('ne', 'फोन: अन्ठानब्बे, चालीस, शून्य शून्य, पन्ध्र, चौहत्तर'), ['phone +9779840001574'])
  assert.deepEqual(found('hi', 'फोन: अट्ठानवे, छिहत्तर, पाँच शून्य, सत्रह, बयालीस'), ['phone +919876501742'])
})

describe('names of Instagram and Snapchat', () => {
  const NAME = fc
    .tuple(fc.constantFrom('lena', 'jobs', 'mika'), fc.constantFrom('moor', 'sea', 'studio'))
    .map(([a, b]) => [a, b] as const)

  test('with dots apart and in words', () => {
    fc.assert(
      fc.property(NAME, fc.constantFrom(' . ', ' ponto ', ' dot ', ' punto '), ([a, b], dot) => {
        assert.deepEqual(found('pt', `Chama no insta ${a}${dot}${b}`), [`handle ${a}.${b}`])
      }),
    )
  })

  test('some words behind the service, where the name has a sign in it', () => {
    fc.assert(
      fc.property(NAME, ([a, b]) => {
        assert.deepEqual(found('fr', `mon snap c'est ${a}_${b}00`), [`handle ${a}_${b}00`])
        assert.deepEqual(found('es', `En instagram me consiguen: ${a}.${b}`), [`handle ${a}.${b}`])
      }),
    )
    assert.deepEqual(found('es', 'En instagram somos muchos. Escriban pronto'), [])
  })

  test('with their endings and prefixes in Turkish and Arabic', () => {
    assert.deepEqual(found('tr', "Snap'te lena alt çizgi jobs diye aratın"), ['handle lena_jobs'])
    assert.deepEqual(found('tr', '+90 532 000 00 56, snap: lena jobs (arada alt çizgi)').slice(1), ['handle lena_jobs'])
    assert.deepEqual(found('ar', 'التفاصيل سناب lena_jobs وانستا lena.studio'), [
      'handle lena_jobs',
      'handle lena.studio',
    ])
  })
})

test('zeros at the end of a name stay zeros, and «飞机号» is Telegram’s', () => {
  assert.deepEqual(found('zh', '飞机号 mekong_hr00'), ['telegram mekong_hr00'])
  assert.deepEqual(found('en', 'telegram g0lden_jobs'), ['telegram golden_jobs'])
})
