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

/** The staff pages as they are built for people, but that a test can show them again without loading them anew. */
export default defineConfig({ ...pages, plugins: [...(pages.plugins ?? []), again] })
