import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { aroundText } from '../../../../test/samples/around.ts'
import { createAssessor } from '../../assess.ts'
import { canonical } from '../../canonical.ts'
import { CONCEPT, compileLexicon, findTerms } from '../../indicators/lexicon.ts'
import { Tokens, tokenise } from '../../tokens.ts'
import { PACKS } from '../index.ts'

/** How each language says in an honest advert that parents must agree to the work of a minor. */
const SAID: Readonly<Record<string, string>> = {
  en: 'From 16 with written consent of a parent.',
  lv: 'No 15 gadiem ar vecāku rakstisku piekrišanu.',
  lt: 'Nuo 16 metų su raštišku tėvų sutikimu.',
  et: 'Alates 15. eluaastast vanema nõusolekul.',
  pl: 'Od 16 lat za pisemną zgodą rodziców.',
  ru: 'С 16 лет с письменного согласия родителей.',
  uk: 'З 16 років за письмовою згодою батьків.',
  ro: 'De la 16 ani, cu acordul scris al părinților.',
  bg: 'От 16 години с писмено съгласие на родител.',
  de: 'Ab 15 mit schriftlicher Zustimmung der Eltern.',
  es: 'Desde los 16 con autorización de los padres.',
  pt: 'A partir dos 16 com autorização escrita dos pais.',
  fr: 'Dès 16 ans avec autorisation des parents.',
  it: 'Dai 16 anni con il consenso dei genitori.',
  nl: 'Vanaf 15 met toestemming van je ouders.',
  cs: 'Od 15 let s písemným souhlasem rodičů.',
  sk: 'Od 15 rokov s písomným súhlasom rodičov.',
  hu: '16 éves kortól szülői engedéllyel.',
  hr: 'Od 15 godina uz pisanu suglasnost roditelja.',
  sl: 'Od 15. leta s pisnim soglasjem staršev.',
  sq: 'Nga 16 vjeç me lejen e prindërve.',
  da: 'Fra 15 år med forældrenes samtykke.',
  sv: 'Från 16 år med målsmans skriftliga samtycke.',
  fi: '15 vuotta täyttäneet huoltajan luvalla.',
  el: 'Από 16 ετών με γραπτή συγκατάθεση γονέα.',
  mt: "Minn 16-il sena bil-kunsens tal-ġenituri.",
  ga: 'Ó 16 bliana le cead na dtuismitheoirí.',
  ca: 'A partir de 16 anys amb autorització dels pares.',
  tr: '16 yaşından itibaren veli izni ile.',
  vi: 'Từ 16 tuổi, phụ huynh đồng ý bằng văn bản.',
  zh: '十六岁以上须监护人书面同意。',
  hi: '16 साल से, अभिभावक की लिखित अनुमति के साथ।',
  ne: '१६ वर्षदेखि अभिभावकको लिखित सहमति सहित।',
  ar: 'من ١٦ سنة بموافقة الأهل. موافقة ولي الأمر مطلوبة.',
  tl: 'Mula 16 anyos na may pahintulot ng magulang.',
}

describe('parents agree', () => {
  for (const pack of PACKS)
    test(pack.language, () => {
      const { text } = canonical(SAID[pack.language])
      const hits = findTerms(compileLexicon(pack), text, tokenise(text, new Tokens()))
      assert.ok(hits[CONCEPT['parents-agree']])
    })
})

const { assess } = createAssessor()
const isMinorSought = (text: string, language = 'en'): boolean =>
  assess(aroundText(language, text)).indicators.some(({ code }) => code === 'minor-recruited')

test('work of minors that their parents agree to is lawful, unless papers are taken or nobody is to know', () => {
  assert.equal(isMinorSought('Students from 15 years can join us, teenagers welcome.'), true)
  assert.equal(isMinorSought('Teenagers welcome, with written consent of a parent.'), false)
  assert.equal(isMinorSought('Teenagers welcome, no parental consent needed.'), true)
  assert.equal(isMinorSought('Teenagers welcome, parental consent we make. Your passport stays with the manager.'), true)
  assert.equal(isMinorSought('Teenagers welcome, parental consent we make. Do not tell anyone.'), true)
})

test('hours of a shift are no age', () => {
  assert.equal(isMinorSought('Зміна 14 годин, можна з неділі.', 'uk'), false)
  assert.equal(isMinorSought('15 років теж можна.', 'uk'), true)
})
