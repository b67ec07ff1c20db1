import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advert, exampleAdverts, gather } from '../../../test/samples/adverts.ts'
import { SWAPS, swapped } from '../../../test/samples/swapped-people.ts'
import { drawConclusions } from '../conclude.ts'
import { SHOWN_ONLY, SIGNS, signBits } from '../evidence.ts'
import type { Posting } from '../posting.ts'

// Design, rule 5: nationality, religion, sex and the like never raise a score. Exchanging them in a posting changes no
// score.

/** Signs of each posting, without those that are shown but never scored. */
function signsOf(postings: readonly Posting[]): string[][] {
  const { gathered } = gather(postings)
  const shown = signBits(SHOWN_ONLY)
  return Array.from(gathered.bits.subarray(0, gathered.size), (bits) =>
    SIGNS.filter((_, i) => (((bits & ~shown) >>> i) & 1) === 1),
  )
}

function outcome(postings: readonly Posting[]) {
  const { gathered, store } = gather(postings)
  const read = (at: number) => store.read(gathered.recordAt[at], gathered.recordLengths[at])
  const { suspicion, leads } = drawConclusions(gathered, read)
  return {
    suspicion: new Map(gathered.ids.map((id, at) => [id, suspicion[at]])),
    leads: new Map(leads.map(({ members, score }) => [members.join(), score])),
  }
}

/** For each language an advert with many signs and a place for the people it asks for. */
const ASKING: Readonly<Record<string, string>> = {
  en: 'Urgent! We are looking for {} for work in a warehouse in Germany. No experience needed. Only {} please. Send a photo of your passport. Pay 3000 EUR in hand, the ticket is taken from your first salary. Do not tell anyone. WhatsApp +44 7700 900123',
  lv: 'Steidzami! Meklējam {} darbam noliktavā Vācijā. Pieredze nav vajadzīga. Tikai {}. Atsūtiet pases foto. Alga 3000 eiro uz rokas, biļeti atrēķināsim no pirmās algas. Nevienam nesakiet. WhatsApp +44 7700 900123',
  lt: 'Skubiai! Ieškome {} darbui sandėlyje Vokietijoje. Patirtis nereikalinga. Tik {}. Atsiųskite paso nuotrauką. Alga 3000 eurų į rankas, bilietą išskaičiuosime iš pirmos algos. Niekam nesakykite. WhatsApp +44 7700 900123',
  et: 'Kiire! Otsime {} tööle lattu Saksamaal. Kogemus pole vajalik. Ainult {}. Saatke passi foto. Palk 3000 eurot kätte, pilet võetakse esimesest palgast maha. Ärge kellelegi rääkige. WhatsApp +44 7700 900123',
  pl: 'Pilne! Szukamy {} do pracy w magazynie w Niemczech. Doświadczenie niepotrzebne. Tylko {}. Wyślij zdjęcie paszportu. Płaca 3000 euro do ręki, bilet potrącimy z pierwszej wypłaty. Nikomu nie mów. WhatsApp +44 7700 900123',
  ru: 'Срочно! Ищем {} для работы на складе в Германии. Опыт не нужен. Только {}. Пришлите фото паспорта. Зарплата 3000 евро на руки, билет вычтем из первой зарплаты. Никому не говорите. WhatsApp +44 7700 900123',
  uk: 'Терміново! Шукаємо {} для роботи на складі в Німеччині. Досвід не потрібен. Тільки {}. Надішліть фото паспорта. Зарплата 3000 євро на руки, квиток вирахуємо з першої зарплати. Нікому не кажіть. WhatsApp +44 7700 900123',
  ro: 'Urgent! Căutăm {} pentru muncă la depozit în Germania. Nu este nevoie de experiență. Doar {}. Trimiteți poza pașaportului. Salariu 3000 euro în mână, biletul se reține din primul salariu. Nu spuneți nimănui. WhatsApp +44 7700 900123',
  bg: 'Спешно! Търсим {} за работа в склад в Германия. Не се изисква опит. Само {}. Изпратете снимка на паспорта. Заплата 3000 евро на ръка, билетът се удържа от първата заплата. Не казвайте на никого. WhatsApp +44 7700 900123',
  de: 'Dringend! Wir suchen {} für die Arbeit im Lager in Österreich. Keine Erfahrung nötig. Nur {}. Schicken Sie ein Foto vom Pass. Lohn 3000 Euro bar auf die Hand, das Ticket wird vom ersten Lohn abgezogen. Niemandem erzählen. WhatsApp +44 7700 900123',
  es: '¡Urgente! Buscamos {} para trabajar en un almacén en Alemania. Sin experiencia. Solo {}. Envía una foto del pasaporte. Sueldo 3000 euros en mano, el billete se descuenta del primer sueldo. No se lo digas a nadie. WhatsApp +44 7700 900123',
  pt: 'Urgente! Procuramos {} para trabalho num armazém na Alemanha. Sem experiência. Só {}. Envie foto do passaporte. Salário 3000 euros em mão, o bilhete é descontado do primeiro salário. Não conte a ninguém. WhatsApp +44 7700 900123',
}

describe('who is asked for', () => {
  for (const [language, pairs] of Object.entries(SWAPS)) {
    test(`changes no sign that scores, in an advert in ${language}`, () => {
      const people = pairs.flat()
      const postings = people.map((word, i) => advert({ id: `${i}`, text: ASKING[language].replaceAll('{}', word) }))
      const signs = signsOf(postings)
      assert.ok(signs[0].length >= 3, `the advert shows signs: ${signs[0].join()}`)
      for (const [i, word] of people.entries()) {
        const mate = i % 2 === 0 ? i + 1 : i - 1
        assert.deepEqual(signs[i], signs[mate], `«${word}» and «${people[mate]}»`)
      }
    })

    test(`changes no sign where each is only named, in ${language}`, () => {
      const people = pairs.flat()
      const signs = signsOf(
        people.map((word, i) =>
          advert({ id: `${i}`, text: `${ASKING[language].replaceAll('{}', 'personal')} ${word}.` }),
        ),
      )
      for (const [i, word] of people.entries()) assert.deepEqual(signs[i], signs[0], `«${word}»`)
    })
  }
})

describe('nationality, religion and sex swapped through the examples', () => {
  const examples = exampleAdverts()
  const changed = examples.map(swapped)
  const before = outcome(examples)
  const after = outcome(changed)

  test('the swap reaches postings in many languages, and undoes itself', () => {
    const touched = examples.filter(({ text, title }, i) => text !== changed[i].text || title !== changed[i].title)
    assert.ok(touched.length >= 30, `${touched.length} postings hold a word of the table`)
    assert.deepEqual(changed.map(swapped), examples)
  })

  test('no posting gains or loses a sign that scores', () => {
    const [one, other] = [signsOf(examples), signsOf(changed)]
    const differ = examples.flatMap(({ id }, i) => {
      const odd = [...new Set(one[i]).symmetricDifference(new Set(other[i]))]
      return odd.length === 0 ? [] : [`${id}: ${odd.join(', ')}`]
    })
    assert.deepEqual(differ, [])
  })

  test('no suspicion changes', () => {
    const other = [...before.suspicion].filter(([id, value]) => after.suspicion.get(id) !== value)
    assert.deepEqual(
      other.map(([id, value]) => `${id}: ${value} → ${after.suspicion.get(id)}`),
      [],
    )
  })

  test('no lead changes its members or its score', () => {
    assert.deepEqual([...after.leads].sort(), [...before.leads].sort())
  })
})

describe('what is never scored', () => {
  test('a posting that only asks for people of one sex, age and nation is no lead', () => {
    const { leads, suspicion } = outcome([
      advert({ id: '1', text: 'Only Ukrainian girls 18-25, single, no children, attractive, send full body photo' }),
      advert({ id: '2', text: 'Только девушки до 25 лет, незамужние, без детей, красивые, пришлите фото' }),
    ])
    assert.equal(leads.size, 0)
    for (const value of suspicion.values()) assert.ok(value <= 0.2)
  })
})
