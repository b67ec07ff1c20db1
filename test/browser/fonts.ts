import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

// Pages are looked at with fonts that the tests bring: how wide a line is must not depend on what else is installed.

const FONTS = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf')

/** Fontconfig tells by itself which of its cache is old, so that the folder is kept for the next run. */
const FOLDER = join(tmpdir(), `ausma-fonts-${process.getuid?.() ?? 0}`)

/** What is asked for by any other name is DejaVu Sans. */
const NAMES = { serif: 'DejaVu Serif', monospace: 'DejaVu Sans Mono' }

const aliases = Object.entries(NAMES).map(
  ([asked, given]) => `<alias><family>${asked}</family><prefer><family>${given}</family></prefer></alias>`,
)

/** Letters as wide as the font says: fitted to whole pixels they are wider or narrower by the version of who fits them. */
const CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${FONTS}</dir>
  <selectfont><rejectfont><pattern><patelt name="family"><string>DejaVu Math TeX Gyre</string></patelt></pattern></rejectfont></selectfont>
  <cachedir>${join(FOLDER, 'cache')}</cachedir>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>DejaVu Sans</string></edit>
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
  ${aliases.join('\n  ')}
</fontconfig>
`

/** The environment of a browser that knows no other fonts: names of a page's style that are not there fall to these. */
export function withOurFonts(): NodeJS.ProcessEnv {
  // Each copy of the project has its own file.
  const stamp = createHash('sha256').update(CONFIGURATION).digest('hex').slice(0, 16)
  const file = join(FOLDER, `${stamp}.conf`)
  if (!existsSync(file)) {
    mkdirSync(FOLDER, { recursive: true })
    // Another process may read it in this moment.
    writeFileSync(`${file}.${process.pid}`, CONFIGURATION)
    renameSync(`${file}.${process.pid}`, file)
  }
  return { ...process.env, FONTCONFIG_FILE: file }
}
