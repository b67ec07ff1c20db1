import { canonical, originalSpan } from '../../../screening/canonical.ts'
import { findContacts } from '../../../screening/contacts/index.ts'
import type { Template } from '../shapes.ts'

// Words of a lead for somebody who may not have the contact points of those who recruit (Art. 10 GDPR).

/** Stands for each sign of a contact point, so that places in the words stay as they are. */
const BLANK = '•'

type Span = { readonly start: number; readonly end: number }

/** Where a text has one of these values, in whatever case; values are known contact points in their normal forms. */
function literally(text: string, values: readonly string[]): Span[] {
  const small = text.toLowerCase()
  // Lower case that is longer than the text (Turkish İ) would move every place after it.
  if (small.length !== text.length) return []
  return values.flatMap((value) => {
    const spans: Span[] = []
    for (let at = small.indexOf(value); at >= 0; at = small.indexOf(value, at + value.length))
      spans.push({ start: at, end: at + value.length })
    return spans
  })
}

/** A text in which every contact point that screening finds, or that is known, is blank. @param values known ones, not empty */
export function blanked(text: string, values: readonly string[] = []): string {
  const c = canonical(text)
  const found = findContacts(c, { language: 'und', source: '' }).map(({ start, end }) => {
    const [from, to] = originalSpan(c, start, end)
    return { start: from, end: to }
  })
  return [...found, ...literally(text, values)].reduce(
    (words, { start, end }) => words.slice(0, start) + BLANK.repeat(end - start) + words.slice(end),
    text,
  )
}

/** The same in every text of a value, however deep. */
export function withoutContacts<T>(value: T, values: readonly string[]): T {
  const known = values.map((one) => one.toLowerCase()).filter((one) => one.length > 2)
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return blanked(one, known)
    if (Array.isArray(one)) return one.map(walk)
    if (one === null || typeof one !== 'object') return one
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, walk(inner)]))
  }
  return walk(value) as T
}

/** A template without what stands where its contact points do. */
export const withoutContactSlots = ({ parts, slots }: Template): Template => ({
  parts,
  slots: slots.map((slot) =>
    slot.type === 'contact' ? { ...slot, values: [], more: slot.values.length + slot.more } : slot,
  ),
})
