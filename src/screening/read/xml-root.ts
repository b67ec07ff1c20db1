/** What may stand before the first element: the declaration, instructions, comments, a document type. */
const PROLOGUE = /^(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\]\s*)?>)/i

/** Why a document with entities of its own is not read: a few lines of them unfold to gigabytes, or fetch files. */
export const OWN_ENTITIES = 'an XML document that declares entities of its own, which may harm; ask for it without them'

/** The name of the first element without its prefix, in lower case; '' where the text is no XML. */
export function xmlRoot(start: string): string {
  let rest = start
  for (;;) {
    const before = PROLOGUE.exec(rest)?.[0]
    if (before === undefined) break
    rest = rest.slice(before.length)
  }
  return (/^<(?:[\w.-]+:)?([\w.-]+)/.exec(rest)?.[1] ?? '').toLowerCase()
}

/** Whether a document declares entities in its beginning. */
export const declaresEntities = (start: string): boolean => /<!ENTITY\b/i.test(start)

/** The encoding an XML declaration names, where this program knows it. */
export function declaredEncoding(start: string): string | null {
  const label = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(start)?.[1]
  if (label === undefined) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
