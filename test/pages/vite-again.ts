import { defineConfig, type Plugin } from 'vite'
import pages from '../../vite.config.ts'

/** Puts `again.ts` in the place of the pages' own beginning. */
const again: Plugin = {
  name: 'again',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path }) =>
      path === '/index.html' ? html.replace('./main.tsx', '../../test/pages/again.ts') : html,
  },
}

const LONG = 'ROUNDS = 1_000_000'

/** A PIN is stretched a thousandth as long; `src/ui/device/pin.test.ts` holds that the program does it long enough. */
const brief: Plugin = {
  name: 'brief',
  // Before types are taken off, which writes numbers anew.
  enforce: 'pre',
  transform: {
    filter: { id: /device\/pin\.ts$/ },
    handler(code) {
      if (!code.includes(LONG)) throw new Error(`No ${LONG} in device/pin.ts.`)
      return code.replace(LONG, 'ROUNDS = 1e3')
    },
  },
}

/** The staff pages as they are built for people, but that a test can show them again without loading them anew. */
export default defineConfig({ ...pages, plugins: [...(pages.plugins ?? []), again, brief] })
