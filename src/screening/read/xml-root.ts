/** Anything that may precede the first element: the declaration, instructions, comments, a document type. */
const PROLOGUE = /^(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)/i

/**
 * Reason for rejecting a document that declares its own entities: a few lines of them expand to gigabytes, or fetch
 * files.
 */
export const OWN_ENTITIES = 'an XML document that declares entities of its own, which may harm; ask for it without them'

/** The name of the first element without its prefix, in lower case; '' for a text that is not XML. */
export function xmlRoot(start: string): string {
  let rest = start
  for (;;) {
    const before = PROLOGUE.exec(rest)?.[0]
    if (before === undefined) break
    rest = rest.slice(before.length)
  }
  return (/^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1] ?? '').toLowerCase()
}

/** Whether the beginning of a document declares entities. */
export const declaresEntities = (start: string): boolean => /<!ENTITY\b/i.test(start)

/** The encoding of an XML declaration, if this program knows it. */
export function declaredEncoding(start: string): string | null {
  const label = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1]
  if (label === undefined) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
