/** Markup in which every text has been escaped. */
export type Html = { readonly markup: string }

/** Values of a template: texts are escaped, markup is kept, null and false write nothing. */
export type Content = string | number | Html | null | false | readonly Content[]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/**
 * Escapes a text for element content and quoted attributes. Control characters that HTML forbids become U+FFFD, so that
 * they stay visible and the page valid.
 */
export function escapeText(text: string): string {
  // Lone surrogates are replaced first, because UTF-8 cannot encode them.
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

/** Fixed parts of templates without the indentation of the source code, cached by template. */
const trimmed = new WeakMap<TemplateStringsArray, readonly string[]>()

function fixedParts(strings: TemplateStringsArray): readonly string[] {
  // A template in a loop is the same array each time, so it is trimmed once.
  const known = trimmed.get(strings)
  if (known !== undefined) return known
  const parts = strings.map((part) => part.replace(/\n +(?=<|$)/g, '').replace(/\n +/g, ' '))
  trimmed.set(strings, parts)
  return parts
}

/**
 * Makes HTML from a template. Values between `${` and `}` are escaped unless they are markup. As in JSX, a line break
 * with an indented line behind it writes nothing before a tag or a `${`, and a space elsewhere; other line breaks are
 * kept.
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

/** Markup of our own that needs no escaping, such as a style sheet; never for text from input. */
export function ownMarkup(markup: string): Html {
  return { markup }
}
