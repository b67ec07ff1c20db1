import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const ui = join(import.meta.dirname, 'src/ui')

/** What a telephone shows of the page that works without a network: a name and an icon that say nothing. */
const NAMES = { en: 'Units', lv: 'Mērvienības', ar: 'وحدات القياس' } as const

const manifest = (lang: string, name: string): string =>
  JSON.stringify({
    id: '/o/',
    name,
    short_name: name,
    lang,
    dir: lang === 'ar' ? 'rtl' : 'ltr',
    start_url: '/o/',
    scope: '/o/',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#44546a',
    icons: [{ src: '/o/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  })

/** Puts beside the built pages what the browser asks for under fixed names. */
const beside = (): Plugin => ({
  name: 'beside',
  generateBundle() {
    const emit = (fileName: string, source: string | Uint8Array) => this.emitFile({ type: 'asset', fileName, source })
    emit('o/icon.svg', readFileSync(join(ui, 'device/icon.svg')))
    for (const [lang, name] of Object.entries(NAMES)) emit(`o/${lang}.webmanifest`, manifest(lang, name))
  },
})

/** Builds the staff pages into `dist/`. The server adds the nonce of each answer to scripts and styles. */
export default defineConfig({
  root: ui,
  base: '/',
  publicDir: false,
  plugins: [react(), beside()],
  build: {
    outDir: join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    target: 'es2023',
    // Small pictures as data: addresses would need a wider policy than 'self'.
    assetsInlineLimit: 0,
    // The browser's own module preload does; Vite's stand-in would be an inline script.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        index: join(ui, 'index.html'),
        device: join(ui, 'device/index.html'),
        'device-worker': join(ui, 'ports/device-worker.ts'),
      },
      output: {
        // A worker rules over its own folder and what is below, so that this one must stand there.
        entryFileNames: ({ name }) => (name === 'device-worker' ? 'o/sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
})
