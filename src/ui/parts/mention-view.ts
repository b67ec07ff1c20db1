import type { Out } from '../shell/contract.ts'

export type Colleague = Out<'mentions.colleagues'>['colleagues'][number]

/** What somebody is about to mention: where its sign stands, and what follows it up to the cursor. */
export type Asked = { readonly from: number; readonly typed: string }

/** Longer than any name that is typed to the end. */
const LONGEST = 60

/** Whom the text before the cursor asks for; null where it asks for nobody. An @ within a word is a mail address or a handle. */
export function askedFor(text: string, cursor: number): Asked | null {
  const before = text.slice(0, cursor)
  const from = before.lastIndexOf('@')
  if (from < 0 || /[^\s(«"'“„]/u.test(before.slice(from - 1, from))) return null
  const typed = before.slice(from + 1)
  // After the sign come letters: a blank first means that nobody is called.
  return typed.length > LONGEST || /^\s|\n/.test(typed) ? null : { from, typed }
}

/** The text with a name in the place of what was typed, and where the cursor stands then. */
export function taken(text: string, { from, typed }: Asked, name: string): { text: string; cursor: number } {
  const rest = text.slice(from + 1 + typed.length)
  const put = `@${name}${rest.startsWith(' ') ? '' : ' '}`
  return { text: text.slice(0, from) + put + rest, cursor: from + put.length + (rest.startsWith(' ') ? 1 : 0) }
}

const safe = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The note as it is kept: the numbers of those who were chosen in the place of their names. */
export const numbered = (text: string, chosen: readonly Colleague[]): string =>
  // Longer names first: «@Anna Ozola-Liepa» is not Anna Ozola.
  chosen
    .toSorted((a, b) => b.name.length - a.name.length)
    .reduce(
      (note, { id, name }) => note.replace(new RegExp(`@${safe(name)}(?![\\p{L}\\p{N}-])`, 'gu'), `@[${id}]`),
      text,
    )
