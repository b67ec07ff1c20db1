import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Typefaces for papers: with the letters of Latvian, Cyrillic, Greek and Arabic, whose forms they join. */
export type Fonts = { readonly plain: Uint8Array; readonly bold: Uint8Array; readonly code: Uint8Array }

/** DejaVu, which comes with the program: whoever reads the paper need not have it. */
export async function dejaVu(): Promise<Fonts> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf')
  const [plain, bold, code] = await Promise.all(
    ['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSansMono'].map((name) => readFile(join(folder, `${name}.ttf`))),
  )
  return { plain, bold, code }
}
