import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { canonical } from './canonical.ts'
import { createLanguageLook } from './language.ts'
import { PACKS } from './languages/index.ts'
import { Tokens, tokenise } from './tokens.ts'

const look = createLanguageLook(PACKS)
const tokens = new Tokens()
function languageOf(wording: string): string {
  const { text } = canonical(wording)
  return look(text, tokenise(text, tokens))
}

const ADVERTS: readonly (readonly [language: string, text: string])[] = [
  ['en', 'We are looking for people who can start in our bakery on Monday.'],
  ['en', 'The work is in a warehouse and you will be paid for all your hours.'],
  ['lv', 'Meklējam cilvēkus darbam noliktavā, darbs ir no pirmdienas.'],
  ['lv', 'Mēs piedāvājam darbu un labu komandu, zvani vai raksti.'],
  ['lt', 'Ieškome žmonių, kurie nori dirbti mūsų sandėlyje nuo pirmadienio.'],
  ['lt', 'Siūlome darbą ir gerą komandą, skambinkite arba rašykite.'],
  ['et', 'Otsime inimesi, kes tahavad meie laos töötada alates esmaspäevast.'],
  ['et', 'Pakume tööd ja head meeskonda, helista või kirjuta.'],
  ['pl', 'Szukamy osób, które chcą pracować w naszym magazynie od poniedziałku.'],
  ['pl', 'Oferujemy pracę i dobry zespół, dzwoń lub napisz do nas.'],
  ['ru', 'Мы ищем людей, которые хотят работать на нашем складе с понедельника.'],
  ['ru', 'Предлагаем работу и хороший коллектив, звоните или пишите.'],
  ['uk', 'Ми шукаємо людей, які хочуть працювати на нашому складі з понеділка.'],
  ['uk', 'Пропонуємо роботу і хороший колектив, телефонуйте або пишіть.'],
  ['ro', 'Căutăm oameni care vor să lucreze în depozitul nostru de luni.'],
  ['ro', 'Oferim un loc de muncă și o echipă bună, sunați sau scrieți.'],
  ['bg', 'Търсим хора, които искат да работят в нашия склад от понеделник.'],
  ['bg', 'Предлагаме работа и добър екип, обадете се или пишете.'],
  ['de', 'Wir suchen Menschen, die ab Montag in unserem Lager arbeiten wollen.'],
  ['de', 'Wir bieten Arbeit und ein gutes Team, ruf an oder schreib uns.'],
  ['es', 'Buscamos personas que quieran trabajar en nuestro almacén desde el lunes.'],
  ['es', 'Ofrecemos trabajo y un buen equipo, llama o escribe.'],
  ['pt', 'Procuramos pessoas que queiram trabalhar no nosso armazém a partir de segunda.'],
  ['pt', 'Oferecemos trabalho e uma boa equipa, não hesite em ligar.'],
  ['ca', 'Busquem persones per a la verema, oferim allotjament i contracte amb dos dies de festa.'],
  ['gl', 'Traballo na vendima con aloxamento, chamade pola mañá ou mandade unha mensaxe.'],
  ['be', 'Шукаем людзей на збор яблыкаў, прапануем працоўны дагавор і жыллё ў горадзе.'],
  ['fr', 'Nous cherchons des personnes pour travailler dans notre entrepôt avec vous.'],
  ['it', 'Cerchiamo persone che vogliono lavorare nel nostro magazzino con una buona squadra.'],
  ['nl', 'Wij zoeken mensen die vanaf maandag in ons magazijn willen werken met het team.'],
  ['cs', 'Hledáme lidi, kteří chtějí pracovat v našem skladu, není to na dlouho.'],
  ['hu', 'Keresünk embereket, akik a raktárunkban szeretnének dolgozni, és nem egyedül.'],
  ['fi', 'Etsimme ihmisiä, jotka haluavat työskennellä varastossa, ja se on hyvä työ.'],
  ['el', 'Ζητείται προσωπικό για την αποθήκη μας και για το κατάστημα.'],
  ['tr', 'Depomuzda çalışmak isteyen kişiler arıyoruz, bu iş için deneyim gerekmez.'],
]

// A name, an address and figures come first; «care» and «contract» are Romanian words too.
const FIGURES_FIRST =
  'Registered Nurse (Nights) – Ref RN/2026/1107\nOak Care Group Ltd, Company No. 1234, Mill Lane, Derby\n£21.40, 36, 3 x 12, 19:45–08:00, 28 ' +
  'days leave, contract, 12 weeks, NMC PIN, CQC rating Good (1-23)\nOverseas applicants: Health and Care visa fee paid by us under our policy, ' +
  'nothing is recovered. Apply to the office, or phone us on any day of the week.'

test('words behind a list of figures', () => assert.equal(languageOf(FIGURES_FIRST), 'en'))

describe('languages', () => {
  for (const [language, text] of ADVERTS) test(`${language}: ${text}`, () => assert.equal(languageOf(text), language))
})

for (const text of ['', '   ', '123 456', '🙂🙂', '+371 20 000 000', '€ – !']) {
  test(`no words: «${text}»`, () => assert.equal(languageOf(text), 'und'))
}

test('case changes no language', () => {
  for (const [language, text] of ADVERTS.slice(0, 24)) assert.equal(languageOf(text.toUpperCase()), language)
})
