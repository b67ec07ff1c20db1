import { createHash } from 'node:crypto'

// Addresses as browsers' own lists of harmful pages know them (Safe Browsing, «URLs and hashing»), so that a filter on a person's
// device can use the same steps: one canonical form, the expressions of host suffix and path prefix, the SHA-256 of each.

/**
 * An http or https address in its canonical form, with scheme, without user, port and fragment.
 * @returns null where it is no such address
 */
export function canonicalUrl(text: string): string | null {
  const bare = text.replace(/[\t\r\n]/g, '').replace(/#.*$/s, '')
  // `mailto:a@b` would otherwise be taken for a host with a user before it; `host:8080` has a port.
  if (/^[a-z][a-z0-9+.-]*:(?!\/\/|\d)/i.test(bare)) return null
  const typed = /^[a-z][a-z0-9+.-]*:\/\//i.test(bare) ? bare : `http://${bare}`
  // Node reads an address as browsers do: numbers in other bases, letters of other writings, back slashes.
  const url = URL.canParse(typed) ? new URL(typed) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return null
  const host = unescaped(url.hostname)
    .toLowerCase()
    .replace(/^\.+|\.+$/g, '')
    .replace(/\.{2,}/g, '.')
  if (host === '') return null
  const path = url.pathname === '' ? '/' : escaped(flattened(unescaped(url.pathname)))
  const query = url.search === '' && !typed.endsWith('?') ? '' : `?${escaped(unescaped(url.search.slice(1)))}`
  return `${url.protocol}//${host}${path}${query}`
}

/** Percent-escapes undone until none is left: `%2525` says the same as `%`. As bytes, one sign each. */
function unescaped(text: string): string {
  let now = text
  // Each round takes signs away, so it ends; the bound is for whoever sends a megabyte of them.
  for (let round = 0; round < 1024; round++) {
    const next = now.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    if (next === now) return now
    now = next
  }
  return now
}

/** `a/./b/../c` is `a/c`; slashes side by side are one. */
function flattened(path: string): string {
  const parts: string[] = []
  const pieces = path.split('/')
  for (const [at, piece] of pieces.entries()) {
    const isLast = at === pieces.length - 1
    // Above the first folder there is nothing to go up to.
    if (piece === '..') parts.pop()
    if (piece === '.' || piece === '..' || piece === '') {
      if (isLast) parts.push('')
    } else parts.push(piece)
  }
  return `/${parts.join('/')}`
}

const escaped = (text: string): string =>
  text.replace(/[^\x21-\x7e]|[#%]/g, (sign) =>
    [...Buffer.from(sign, sign.charCodeAt(0) < 256 ? 'latin1' : 'utf8')]
      .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
  )

/** The host of a canonical address. */
export const hostOf = (canonical: string): string => /^[a-z]+:\/\/([^/]*)/.exec(canonical)?.[1] ?? ''

/** What is hashed of an address: without its scheme. */
export const expressionOf = (canonical: string): string => canonical.replace(/^[a-z]+:\/\//, '')

/** A host and up to four of its parents, made of its last five labels; of a number only itself. */
export function hostSuffixes(host: string): readonly string[] {
  const labels = host.split('.')
  if (/^[\d.]+$/.test(host) || labels.length < 2) return [host]
  const parents = [5, 4, 3, 2].filter((count) => count < labels.length).map((count) => labels.slice(-count).join('.'))
  return [host, ...parents]
}

/** A path with and without its query, and its first four folders. */
export function pathPrefixes(pathAndQuery: string): readonly string[] {
  // A query may hold slashes; they are no folders.
  const [path] = pathAndQuery.split('?')
  const folders = path.split('/').slice(1, -1)
  const prefixes = Array.from(
    { length: Math.min(4, folders.length + 1) },
    (_, at) =>
      `/${folders
        .slice(0, at)
        .map((folder) => `${folder}/`)
        .join('')}`,
  )
  return [...new Set([pathAndQuery, path, ...prefixes])]
}

/** All expressions of a canonical address: at most 5 hosts with 6 paths each. */
export function expressionsOf(canonical: string): readonly string[] {
  const host = hostOf(canonical)
  const rest = expressionOf(canonical).slice(host.length)
  return hostSuffixes(host).flatMap((suffix) => pathPrefixes(rest).map((prefix) => suffix + prefix))
}

export const hashOf = (expression: string): Buffer => createHash('sha256').update(expression, 'latin1').digest()
