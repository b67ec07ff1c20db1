import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds the staff pages into `dist/`. The server adds the nonce of each answer to scripts and styles. */
export default defineConfig({
  root: join(import.meta.dirname, 'src/ui'),
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    target: 'es2023',
    // Small pictures as data: addresses would need a wider policy than 'self'.
    assetsInlineLimit: 0,
    // The browser's own module preload does; Vite's stand-in would be an inline script.
    modulePreload: { polyfill: false },
  },
})
