import { defineConfig, type Plugin } from 'vite'
import pages from '../../vite.config.ts'

/** Replaces a part of a source. @throws if the part is not there, as the source has changed */
function swapped(source: string, part: string, other: string): string {
  if (!source.includes(part)) throw new Error(`The source no longer holds ${part}.`)
  return source.replace(part, other)
}

/** Puts `again.ts` in the place of the pages' own beginning. */
const again: Plugin = {
  name: 'again',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path }) =>
      path === '/index.html' ? swapped(html, './main.tsx', '../../test/pages/again.ts') : html,
  },
}

/** A PIN is stretched a thousandth as long; `src/ui/device/pin.test.ts` holds that the program does it long enough. */
const brief: Plugin = {
  name: 'brief',
  // Before types are taken off, which writes numbers anew.
  enforce: 'pre',
  transform: {
    filter: { id: /device\/pin\.ts$/ },
    handler: (code) => swapped(code, 'ROUNDS = 1_000_000', 'ROUNDS = 1e3'),
  },
}

/** The staff pages as they are built for people, but that a test can show them again without loading them anew. */
export default defineConfig({ ...pages, plugins: [...(pages.plugins ?? []), again, brief] })
