import { type Reading, type Span, sentenceAround } from './reading.ts'

/** Beginnings of words for a permanent contract, of all languages at once. */
const LASTING =
  /permanent|indefinite|open-ended|beztermiņ|nenoteiktu laik|neterminuot|tähtajatu|nieokreślon|бессрочн|постоянн|безстроков|безтермінов|постійн|nedeterminat|безсроч|постоян|unbefristet|indefinid|sem termo|efetiv|indéterminée|\bcdi\b|indeterminat|indefinit|onbepaalde|vast contract|tillsvidare|fastansæt|fast anset|fast stilling|toistaise|neurčit|neodređen|nedoločen|határozatlan|αορίστου|belirsiz|süresiz|无固定期限|غير محدد/

const BESIDE = 3

/**
 * Whether a contract is permanent. One that follows «after three months» is then a better second contract, so a first
 * one exists.
 */
export function tellsLasting({ text, tokens }: Reading, span: Span): boolean {
  const { start, end } = sentenceAround(tokens, span, BESIDE)
  return LASTING.test(text.slice(tokens.start[start], tokens.end[end - 1]))
}
