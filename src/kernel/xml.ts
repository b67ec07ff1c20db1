/** What XML 1.0 allows no way to write: most control characters, halves of pairs, two signs that are none. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** Text that can be written: what cannot becomes «�», so that one odd label does not make a file that nobody opens. */
export const writable = (text: string): string => text.toWellFormed().replace(UNWRITABLE, '\ufffd')

/** Text as it stands in an attribute or an element; breaks and tabs come back as they were. */
export const escaped = (text: string): string =>
  writable(text).replace(
    // Some parsers take the later ones for line ends, too.
    /[&<>"'\t\n\r\u007f-\u009f\u2028\u2029]/g,
    (sign) => NAMED[sign] ?? `&#${sign.charCodeAt(0)};`,
  )

export type Attributes = Readonly<Record<string, string | number | null>>

/** An element with its attributes (null: left out) and what stands in it, which is XML already. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
  const inside = content.join('')
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`
}
