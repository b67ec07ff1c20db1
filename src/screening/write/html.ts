/** Markup that is ready to be written out: every text in it has been escaped. */
export type Html = { readonly markup: string }

/** What may stand in a template: texts are escaped, markup is kept, nothing is written for null and false. */
export type Content = string | number | Html | null | false | readonly Content[]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Escapes a text for element content and for quoted attributes. Control characters that HTML does not allow become
 * U+FFFD, so that they are seen and the page stays valid.
 */
export function escapeText(text: string): string {
  // First, because half a surrogate pair cannot be written as UTF-8.
  return text
    .toWellFormed()
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign])
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '�')
}

function write(content: Content): string {
  if (content === null || content === false) return ''
  if (typeof content === 'string') return escapeText(content)
  if (typeof content === 'number') return String(content)
  if ('markup' in content) return content.markup
  return content.map(write).join('')
}

/** The fixed parts of a template without the indentation that only our own lines need; one array for each template. */
const trimmed = new WeakMap<TemplateStringsArray, readonly string[]>()

function fixedParts(strings: TemplateStringsArray): readonly string[] {
  // A template in a loop is the same array each time, so its spaces are trimmed once.
  const known = trimmed.get(strings)
  if (known !== undefined) return known
  const parts = strings.map((part) => part.replace(/\n +(?=<|$)/g, '').replace(/\n +/g, ' '))
  trimmed.set(strings, parts)
  return parts
}

/**
 * A template of HTML: what stands between `${` and `}` is escaped unless it is markup itself.
 * As in JSX, a line break with an indented line after it writes nothing before a tag or a `${`, and a space elsewhere;
 * a line break without one is kept.
 *
 * ```ts
 * html`<b>${'<script>'}</b>`.markup // '<b>&lt;script&gt;</b>'
 * ```
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const parts = fixedParts(strings)
  let markup = parts[0]
  for (let i = 0; i < contents.length; i++) markup += write(contents[i]) + parts[i + 1]
  return { markup }
}

/** Markup of our own that needs no escaping, such as a style sheet. Never give it a text that was read. */
export function ownMarkup(markup: string): Html {
  return { markup }
}
