import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Assessor } from '../../src/screening/assess.ts'

/** A sentence that shows nothing, so that a short advert's language can be told. */
export const AROUND: Record<string, string> = {
  en: 'We are looking for people who want to work with us in our team.',
  lv: 'Mēs meklējam cilvēkus, kas grib strādāt kopā ar mums mūsu komandā.',
  lt: 'Mes ieškome žmonių, kurie nori dirbti kartu su mumis mūsų komandoje.',
  et: 'Me otsime inimesi, kes tahavad koos meiega meie meeskonnas töötada.',
  pl: 'Szukamy ludzi, którzy chcą z nami pracować w naszym zespole.',
  ru: 'Мы ищем людей, которые хотят работать вместе с нами в нашей команде.',
  uk: 'Ми шукаємо людей, які хочуть працювати разом з нами в нашій команді.',
  ro: 'Căutăm oameni care vor să lucreze împreună cu noi în echipa noastră.',
  bg: 'Търсим хора, които искат да работят заедно с нас в нашия екип.',
  de: 'Wir suchen Menschen, die mit uns in unserem Team arbeiten wollen.',
  es: 'Buscamos personas que quieran trabajar con nosotros en nuestro equipo.',
  pt: 'Procuramos pessoas que queiram trabalhar com a gente na nossa equipa, não só uma vez.',
}

/** A posting whose text is such a sentence and, below it, what is to be looked at. */
export const aroundText = (language: string, text: string) => ({
  id: '1',
  title: '',
  text: `${AROUND[language]}\n${text}`,
  employer: null,
  date: null,
  source: 's',
})

/** Tests that each of these texts, by code and language, is read in its language and shows the code's indicator. */
export function testShown(
  assess: Assessor['assess'],
  shown: Readonly<Record<string, readonly (readonly string[])[]>>,
): void {
  for (const [code, adverts] of Object.entries(shown)) {
    describe(code, () => {
      for (const [language, text] of adverts) {
        test(`${language}: ${text}`, () => {
          const found = assess(aroundText(language, text))
          assert.equal(found.language, language)
          assert.ok(
            found.indicators.some((sign) => sign.code === code),
            found.indicators.map((sign) => sign.code).join(),
          )
        })
      }
    })
  }
}
