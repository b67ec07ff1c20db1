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
  | 'choose'
  | 'acts'
  | 'undo'
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
  x: 'choose',
  a: 'acts',
  u: 'undo',
  '?': 'help',
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> & { readonly target: EventTarget | null }

/**
 * What a pressed key means. Null while somebody writes or works in a menu or dialog, and where Enter already does
 * what the focused button or link is for.
 */
export function actOf(press: Press): KeyAct | null {
  if (!isOurs(press)) return null
  if (press.key === 'Enter' && isIn(press, 'a, button, summary, input, [role=button]')) return null
  return ACTS[press.key.length === 1 ? press.key.toLowerCase() : press.key] ?? null
}

/**
 * Where G leads with the letter after it.
 * @param isLeaping whether G was pressed just before
 * @param letters the letters that lead somewhere, small
 * @returns `leap` where the next letter counts, the letter where it leads somewhere, null where the press is not for this
 */
export function leapOf(press: Press & { readonly code: string }, isLeaping: boolean, letters: readonly string[]) {
  if (!isOurs(press)) return null
  const letter = letterOf(press)
  if (isLeaping && letter !== null && letters.includes(letter)) return letter
  return !isLeaping && letter === 'g' ? 'leap' : null
}

// On a keyboard of Arabic or Cyrillic letters the same places of the keys count.
const letterOf = ({ key, code }: { key: string; code: string }): string | null =>
  /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null)

/** Single letters are ours; whatever has a modifier belongs to the browser or a reader (WCAG 2.1.4). */
const isOurs = (press: Press): boolean =>
  // Voice input types letters into fields; a word must not turn into five decisions.
  !(press.ctrlKey || press.metaKey || press.altKey || (isIn(press, TAKES_KEYS) && !isRowTick(press)))

/** A box to tick takes no letters, and whoever has just ticked a row goes on to the next. */
const isRowTick = (press: Press): boolean => isIn(press, 'main [type=checkbox]')

const isIn = ({ target }: Press, selector: string): boolean =>
  Boolean((target as { closest?: (selector: string) => unknown } | null)?.closest?.(selector))

const TAKES_KEYS =
  'input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=combobox]'

/** Whether the press opens the palette. */
export const opensPalette = ({ key, ctrlKey, metaKey, altKey }: Omit<Press, 'target'>): boolean =>
  (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k'

/** The place after a step in a list of a length, staying inside it; -1 of an empty list. */
export const step = (at: number, by: number, length: number): number =>
  length === 0 ? -1 : Math.min(length - 1, Math.max(0, at + by))
