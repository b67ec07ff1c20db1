import assert from 'node:assert/strict'
import { DOMParser } from '@xmldom/xmldom'

/** Characters that XML 1.0 lets nobody write. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
/** Tags with quoted attributes, text, and references between them; nothing else. */
const TOKENS = /<[?/]?[\w:.-]+(?:\s+[\w:.-]+="(?:[^<"&]|&(?:#\d+|\w+);)*")*\s*[?/]?>|[^<>&]+|&(?:#\d+|\w+);/y

/** Throws for what the parser below would forgive: odd characters, «<» or a bare «&» in an attribute. */
function assertStrict(xml: string): void {
  assert.doesNotMatch(xml, FORBIDDEN)
  TOKENS.lastIndex = 0
  while (TOKENS.lastIndex < xml.length) {
    const at = TOKENS.lastIndex
    assert.ok(TOKENS.test(xml), `no XML from ${JSON.stringify(xml.slice(at, at + 60))}`)
  }
}

/** Parses XML, and throws for whatever a parser would only warn of. */
export function parsedXml(xml: string): Document {
  assertStrict(xml)
  const fail = (message: string): never => {
    throw new Error(message)
  }
  return new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(
    xml,
    'text/xml',
  )
}

/** Elements of a name, in their order. */
export const elements = (within: Document | Element, name: string): Element[] =>
  Array.from(within.getElementsByTagName(name))

/** An element's attributes. */
export const attributesOf = (of: Element): Record<string, string> =>
  Object.fromEntries(Array.from(of.attributes, ({ name, value }) => [name, value]))
