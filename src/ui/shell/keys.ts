/** What a key does in a list or on a record. */
export type KeyAct =
  | 'next'
  | 'previous'
  | 'open'
  | 'claim'
  | 'dismiss'
  | 'notice'
  | 'case'
  | 'pass'
  | 'note'
  | 'filter'
  | 'help'

const ACTS: Readonly<Record<string, KeyAct>> = {
  j: 'next',
  k: 'previous',
  Enter: 'open',
  c: 'claim',
  d: 'dismiss',
  n: 'notice',
  o: 'case',
  p: 'pass',
  e: 'note',
  f: 'filter',
  '?': 'help',
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> & { readonly target: EventTarget | null }

/**
 * What a pressed key means. Null while somebody writes or works in a menu or dialog, and where Enter already does
 * what the focused button or link is for.
 */
export function actOf(press: Press): KeyAct | null {
  // Single letters are ours, whatever has a modifier belongs to the browser or a reader (WCAG 2.1.4).
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  const where = press.target as { closest?: (selector: string) => unknown } | null
  // Voice input types letters into fields; a word must not turn into five decisions.
  if (where?.closest?.(TAKES_KEYS)) return null
  if (press.key === 'Enter' && where?.closest?.('a, button, summary, [role=button]')) return null
  return ACTS[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null
}

const TAKES_KEYS =
  'input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=combobox]'

/** Whether the press opens the palette. */
export const opensPalette = ({ key, ctrlKey, metaKey, altKey }: Omit<Press, 'target'>): boolean =>
  (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k'

/** The place after a step in a list of a length, staying inside it; -1 of an empty list. */
export const step = (at: number, by: number, length: number): number =>
  length === 0 ? -1 : Math.min(length - 1, Math.max(0, at + by))
