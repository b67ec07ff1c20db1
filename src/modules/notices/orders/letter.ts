import type { OrderKind } from '../codes.ts'
import type { OrderContent } from './shapes.ts'

/** An order as it goes out. */
export type OrderLetter = { readonly subject: string; readonly text: string }

type Line = readonly [string, string | readonly string[]]

/** The words of an order, part by part as the law lists them; what does not belong to its kind is left out. */
export function orderLetter(kind: OrderKind, reference: string, content: OrderContent): OrderLetter {
  const article = kind === 'act' ? 'Article 9' : 'Article 10'
  const what = kind === 'act' ? 'Order to act against illegal content' : 'Order to provide information'
  const lines = kind === 'act' ? actLines(content) : informLines(content)
  // A heading over nothing would look like something that was forgotten.
  const parts = lines.filter(([, words]) => words.length > 0).map(([name, words]) => `${name}:\n${written(words)}`)
  const head = `${what}\n${article} of Regulation (EU) 2022/2065\nReference: ${reference}`
  return { subject: `${what}, ${reference}`, text: [head, ...parts].join('\n\n') }
}

const written = (words: string | readonly string[]): string => (typeof words === 'string' ? words : words.join('\n'))

const actLines = (content: OrderContent): readonly Line[] => [
  ['Legal basis of this order', content.legalBasis],
  ['Issuing authority', content.authority],
  ['Provision that the content infringes', content.provision],
  ['Reasons why the content is illegal', content.reasons],
  ['Exact electronic location', content.addresses],
  ['Territorial scope', content.territory.join(', ')],
  // Art. 9(2)(b) wants reasons for the reach beyond one's own country, and none for what stays within.
  ['Why it reaches beyond one country', content.territory.length > 1 ? content.territoryReasons : ''],
  ['Redress', content.redress],
  ['Tell us of the effect given to this order, and when', content.effectTo],
]

// Withheld reasons stay in the house: that is what withholding means.
const informLines = (content: OrderContent): readonly Line[] => [
  ['Legal basis of this order', content.legalBasis],
  ['Issuing authority', content.authority],
  ['Recipients of the service that it concerns', content.accounts],
  ['Information that is asked for, as far as you hold it already', content.asked],
  ['Why it is necessary and proportionate', content.necessity],
  ['Redress', content.redress],
  ['Tell us of the effect given to this order, and when', content.effectTo],
]
