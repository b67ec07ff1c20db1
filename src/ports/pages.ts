import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** One file of the built pages, as it is sent. */
export type Asset = {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The same, packed with Brotli, where that makes it smaller. */
  readonly packed: Uint8Array<ArrayBuffer> | null
  readonly type: string
}

/** The built pages, by path from the root (`assets/index-3f2a.js`). */
export type Pages = ReadonlyMap<string, Asset>

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

const PACKED = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt'])

/** Reads a folder of built pages whole: a few megabytes, and no path of a request ever reaches the disk. */
export function readPages(folder: string): Pages {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      // By what is known, not by what is forbidden: a source map or a note of the build must not be served.
      .filter((path) => Object.hasOwn(TYPES, extname(path)))
      .map((path) => [path.slice(folder.length + 1).replaceAll(sep, '/'), readAsset(path)]),
  )
}

function readAsset(path: string): Asset {
  const bytes = new Uint8Array(readFileSync(path))
  const type = TYPES[extname(path)]
  if (!PACKED.has(extname(path))) return { bytes, packed: null, type }
  const packed = new Uint8Array(brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
  return { bytes, packed: packed.length < bytes.length ? packed : null, type }
}
