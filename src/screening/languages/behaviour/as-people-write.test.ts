import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { createAssessor } from '../../assess.ts'

// Invented sentences in the words of chats and boards: slang for «for sure», halves paid now, papers that nobody asks for.

const { assess } = createAssessor()
const AROUND: Readonly<Record<string, string>> = {
  sv: 'Vi söker folk till lagret och du kan börja när det passar dig.',
  da: 'Vi søger folk til lageret, og du kan begynde når det passer dig.',
  fi: 'Etsimme väkeä varastolle ja voit aloittaa kun sinulle sopii.',
  de: 'Wir suchen Leute für das Lager und du kannst anfangen wann es dir passt.',
  pl: 'Szukamy ludzi na magazyn i możesz zacząć kiedy ci pasuje.',
  cs: 'Hledáme lidi do skladu a můžeš začít kdy se ti to hodí.',
  sk: 'Hľadáme ľudí do skladu a môžeš začať keď sa ti to hodí.',
  hu: 'Embereket keresünk a raktárba és akkor kezdhetsz amikor neked jó.',
  ro: 'Cautam oameni la depozit si poti incepe cand iti este bine.',
  tr: 'Depoya çalışan arıyoruz ve sana uygun olduğunda başlayabilirsin.',
  zh: '我们仓库招人，你什么时候方便都可以来。',
}
/** Codes of signs of a sentence among others of its language. */
function signsOf(language: string, sentence: string): readonly string[] {
  const text = `${AROUND[language]}\n${sentence}`
  const found = assess({ id: '1', title: '', text, employer: null, date: null, source: 'social' })
  assert.equal(found.language, language, sentence)
  return [...found.indicators, ...found.protective].map(({ code }) => code)
}

type Cases = readonly (readonly [language: string, sentence: string])[]
const FOUND: Readonly<Record<string, Cases>> = {
  'upfront-fee': [
    ['da', '800 euro nu og 800 når du er kommet.'],
    ['sv', 'Hälften betalas nu och resten sen.'],
    ['fi', 'Puolet nyt ja loput perillä.'],
    ['de', 'Die Hälfte jetzt, der Rest nach der Ankunft.'],
    ['pl', 'Połowa 2000 zł teraz, reszta na miejscu.'],
    ['sk', 'Polovica teraz a zvyšok na mieste.'],
    ['hu', 'Fele most, a többi kint.'],
    ['ro', 'Jumate din suma acum, restul dupa.'],
    ['tr', 'Yarısı şimdi, kalanı orada.'],
    ['tr', 'Üyelik için 900 TL yatır.'],
    ['de', '40 € einzahlen um das Konto freizuschalten.'],
    ['fi', 'Talleta 40 e niin tili aktivoituu.'],
    ['cs', 'Vlož 500 Kč na aktivaci účtu.'],
  ],
  'visa-shortcut': [
    ['pl', 'Wiza pracownicza na bank.'],
    ['cs', 'Vízum na tuty.'],
    ['sk', 'Pracovné vízum na isto.'],
    ['hu', 'Munkavízum két hét alatt tuti.'],
    ['de', 'Arbeitsvisum hundertpro.'],
    ['tr', 'Turist vizesiyle git orada oturum al.'],
  ],
  'no-requirements': [
    ['cs', 'Na papíry se nikdo neptá.'],
    ['sk', 'Na doklady sa nikto nepýta.'],
    ['ro', 'Nimeni nu cere acte.'],
    ['fi', 'Papereita ei kysellä.'],
    ['de', 'Arbeit ohne jede Vorkenntnis.'],
    ['tr', 'Kimliği olmayan da gelsin.'],
    ['zh', '不会可以教。'],
  ],
  'vague-duties': [
    ['cs', 'Napíšeme ti, co máš dělat.'],
    ['sk', 'Povieme ti čo máš robiť.'],
    ['de', 'Dann sagen wir dir was du machen sollst.'],
    ['fi', 'Sitten kerromme mitä teet.'],
    ['hu', 'Elmondjuk mi a feladatod.'],
    ['pl', 'Napiszemy co robić.'],
    ['ro', 'Iti explicam ce ai de facut.'],
    ['tr', 'Ne yapacağını söyleriz.'],
  ],
  'minor-recruited': [
    ['sv', 'Du får vara 15.'],
    ['da', 'Unge 14-16 til natarbejde.'],
    ['hu', '14 évtől is jöhetsz.'],
  ],
  'travel-arranged': [
    ['sv', 'Vi fixar bussen upp.'],
    ['fi', 'Bussikyyti meidän puolesta.'],
    ['zh', '管接管送。'],
  ],
  'targeted-vulnerable': [
    ['sv', 'Till dig från Ukraina.'],
    ['fi', 'Ukrainalaisille naisille työtä.'],
  ],
  'pay-unrealistic': [
    ['pl', 'Kasa o jakiej marzysz.'],
    ['zh', '一天最少300欧。'],
    ['zh', '月薪6800加元。'],
    ['da', 'Løn 45.000 kr udbetalt om måneden.'],
  ],
}

describe('as people write it', () => {
  for (const [code, cases] of Object.entries(FOUND))
    test(code, () => {
      for (const [language, sentence] of cases)
        assert.ok(signsOf(language, sentence).includes(code), `${language}: ${sentence}`)
    })

  test('what only looks like a sign is none', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      // «Svårt», hard, and «svart», black, are one word without marks.
      ['sv', 'Du får göra något som inte är svårt.', 'no-contract'],
      ['sv', 'Rum finns för 60 kr per natt.', 'pay-unrealistic'],
      // Danish collective agreements pay as much.
      ['da', 'Timeløn 172 kr.', 'pay-unrealistic'],
      ['da', 'Haven passes for 180 kr i timen.', 'pay-unrealistic'],
      // Canadian dollars and a Turkish avenue.
      ['tr', 'Maaş 6000 CAD.', 'employer-verifiable'],
      ['ro', 'Nu cerem buletin, bani cash.', 'no-fee-stated'],
      ['hu', 'Személyit nem kérünk, pénz kézbe.', 'no-fee-stated'],
    ]
    for (const [language, sentence, code] of cases)
      assert.ok(!signsOf(language, sentence).includes(code), `${language}: ${sentence}`)
  })

  test('a name of Snapchat or QQ is a way to reach somebody and nothing else', () => {
    for (const [language, sentence] of [
      ['sv', 'Snap: lager_jobb'],
      ['zh', '加Q 或 薇信'],
    ] as const)
      assert.ok(signsOf(language, sentence).includes('contact-mobile-only'), sentence)
  })
})
