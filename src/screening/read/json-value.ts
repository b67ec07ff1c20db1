/** A JSON object. */
export type Json = { readonly [key: string]: unknown }

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys under which an object keeps its words, its name, its number; best first. */
export const SAID = ['text', 'rendered', 'plain', 'value', '@value', '$date', 'name', 'title', 'label', 'html']
export const CALLED = ['name', 'title', 'label', 'display_name', 'legalName', 'value', '@value']
export const IDENTIFIED = ['value', 'id', '$oid', '@value', 'name']

/**
 * What a JSON value says in words: a string as it stands, a number in digits, the text of an object; pieces of a
 * formatted text (Telegram) put together, a list of plain strings line by line.
 */
export function valueText(value: unknown, keys: readonly string[] = SAID, depth = 3): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  // Words so deep inside are no value of the record any more; and nothing may nest without end.
  if (depth === 0 || typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) {
    // Telegram cuts a sentence where a link begins; a list of duties has one a line.
    return value.map((one) => valueText(one, keys, depth - 1)).join(value.some(isObject) ? '' : '\n')
  }
  for (const key of keys) {
    const inner = (value as Json)[key]
    if (inner !== undefined && inner !== null) return valueText(inner, keys, depth - 1)
  }
  return ''
}

/** Whether a text has no words: nothing but space. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  // Most texts begin with a letter and need no closer look.
  return text === '' || ((first <= 32 || first >= 0xa0) && text.trim() === '')
}

/** The value of a JSON text; undefined where it is not valid. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
