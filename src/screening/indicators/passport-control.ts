import { fold } from '../fold.ts'
import { CLAUSE } from '../tokens.ts'
import { type Reading, type Span, wordAt } from './reading.ts'

/** «Control», as it stands right behind a word for passports: «passport control», «паспортный контроль», «pasu kontrole». */
const BEHIND =
  /^(controls?|kontroll?(|a|e|y|i|o|u|em|in|ja|un|es|ei|eje|en|et)|контрол(|ь|я|е|ю|ем|а|ът|і|ю)|desk|office|counter|стол[аеу]?|कंट्रोल|कन्ट्रोल|检查站?|查验)$/u
/** The same before it, with one small word between at most: «control de pasaportes», «έλεγχος διαβατηρίων», «مراقبة الجوازات». */
const BEFORE = /^(controll?[eio]?|controlului|controlul|ελεγχο[συ]?|مراقبة|مراقبه|rialu|kontrolli|kontrollit)$/u
/** The same before «passport» as an adjective: «kontrola paszportowa», «pasová kontrola» the other way round. */
const BEFORE_ADJECTIVE = /^kontrol(a|e|i|u|o|y)$/u
const ADJECTIVE = /^(paszportow|pasov)/u
/** The same in one word with it: «Passkontrolle», «passintarkastus», «útlevélellenőrzés». */
const WITHIN = /\p{L}(kontrol|control|tarkast|ellenorz)/u

/** Whether a word for papers only names the place where a state looks at them: «at passport control you are a tourist». */
export function isPassportControl(reading: Reading, document: Span): boolean {
  const { count, pause } = reading.tokens
  const word = (at: number): string => fold(wordAt(reading, at))
  for (let at = document.start; at < document.end; at++) if (WITHIN.test(word(at))) return true
  if (document.end < count && pause[document.end] < CLAUSE && BEHIND.test(word(document.end))) return true
  for (let at = document.start - 1; at >= document.start - 2 && at >= 0; at--) {
    if (pause[at + 1] >= CLAUSE) return false
    if (BEFORE.test(word(at)) || (BEFORE_ADJECTIVE.test(word(at)) && ADJECTIVE.test(word(document.start)))) return true
  }
  return false
}
