/** A JSON object. */
export type Json = { readonly [key: string]: unknown }

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys under which an object keeps its text, its name or its number, best first. */
export const SAID = ['text', 'rendered', 'plain', 'value', '@value', '$date', 'name', 'title', 'label', 'html']
export const CALLED = ['name', 'title', 'label', 'display_name', 'legalName', 'value', '@value']
export const IDENTIFIED = ['value', 'id', '$oid', '@value', 'name']

/**
 * Text of a JSON value: a string unchanged, a number in digits, the text of an object. Pieces of formatted text
 * (Telegram) are joined, plain strings in a list become lines.
 */
export function valueText(value: unknown, keys: readonly string[] = SAID, depth = 3): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  // Deeper text is no value of the record, and nesting must be bounded.
  if (depth === 0 || typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) {
    // Telegram splits a sentence at a link, while a list of duties has one string per duty.
    return value.map((one) => valueText(one, keys, depth - 1)).join(value.some(isObject) ? '' : '\n')
  }
  for (const key of keys) {
    const inner = (value as Json)[key]
    if (inner !== undefined && inner !== null) return valueText(inner, keys, depth - 1)
  }
  return ''
}

/** Whether a text is empty or only space. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  // Most texts begin with a letter and need no trimming.
  return text === '' || ((first <= 32 || first >= 0xa0) && text.trim() === '')
}

/** The value of a JSON text; undefined for invalid JSON. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
