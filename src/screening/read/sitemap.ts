import { Parser } from 'htmlparser2'
import { readDate } from './date.ts'
import { declaresEntities, xmlRoot } from './xml-root.ts'

/** A page or another sitemap in a sitemap, with the time of its last change (ISO 8601) if given. */
export type Listed = { readonly address: string; readonly changed: string | null }

/** Entries of a sitemap: pages, or further sitemaps. */
export type Sitemap = { readonly pages: readonly Listed[]; readonly maps: readonly Listed[] }

/** The protocol's own limit for one file. */
const MOST = 50_000

/**
 * Reads a sitemap (sitemaps.org, version 0.9).
 * @returns null for other text, and for one that declares its own entities
 */
export function readSitemap(text: string): Sitemap | null {
  const start = text.slice(0, 65_536)
  const root = xmlRoot(start)
  if ((root !== 'urlset' && root !== 'sitemapindex') || declaresEntities(start)) return null
  const found: Record<'url' | 'sitemap', Listed[]> = { url: [], sitemap: [] }
  let one: { address: string; changed: string } | null = null
  let into: 'address' | 'changed' | null = null
  const parser = new Parser(
    {
      onopentag(tag) {
        if (tag === 'url' || tag === 'sitemap') one = { address: '', changed: '' }
        into = tag === 'loc' ? 'address' : tag === 'lastmod' ? 'changed' : null
      },
      ontext(piece) {
        if (one !== null && into !== null && one[into].length < 2048) one[into] += piece
      },
      onclosetag(tag) {
        into = null
        if ((tag !== 'url' && tag !== 'sitemap') || one === null) return
        const address = one.address.trim()
        if (address !== '' && found[tag].length < MOST)
          found[tag].push({ address, changed: readDate(one.changed.trim()) })
        one = null
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  return { pages: found.url, maps: found.sitemap }
}
