import { type Reading, type Span, sentenceAround } from './reading.ts'

/** Beginnings of words for a contract without an end, of all languages at once. */
const LASTING =
  /permanent|indefinite|open-ended|beztermiņ|nenoteiktu laik|neterminuot|tähtajatu|nieokreślon|бессрочн|постоянн|безстроков|безтермінов|постійн|nedeterminat|безсроч|постоян|unbefristet|indefinid|sem termo|efetiv|indéterminée|\bcdi\b|indeterminat|indefinit|onbepaalde|vast contract|tillsvidare|fastansæt|fast anset|fast stilling|toistaise|neurčit|neodređen|nedoločen|határozatlan|αορίστου|belirsiz|süresiz|无固定期限|غير محدد/

const BESIDE = 3

/** «A permanent contract after three months»: what comes later is a better contract than the first one, not the first. */
export function tellsLasting({ text, tokens }: Reading, span: Span): boolean {
  const { start, end } = sentenceAround(tokens, span, BESIDE)
  return LASTING.test(text.slice(tokens.start[start], tokens.end[end - 1]))
}
