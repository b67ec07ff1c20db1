import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { faultsIn } from '../src/screening/languages/faults.ts'
import { WRITINGS } from '../src/screening/languages/writings.ts'
import { packLanguages } from '../src/screening/read/packs.ts'

/** Tells all that is wrong with language packs, each fault with file and line: `node bench/packs.ts`, or `node bench/packs.ts ro` for one. */
const folder = join(import.meta.dirname, '../src/screening/languages')
const asked = process.argv.slice(2)
const known = packLanguages()
const languages = asked.length > 0 ? asked : known
const faults = languages.flatMap((language) => {
  if (!known.includes(language)) return [`There is no pack ${language}.txt`]
  const file = join(folder, `${language}.txt`)
  return faultsIn(readFileSync(file, 'utf8'), relative(process.cwd(), file), WRITINGS[language])
})
console.log(faults.join('\n') || `${languages.length === 1 ? '1 pack' : `${languages.length} packs`}, nothing wrong`)
process.exitCode = faults.length > 0 ? 1 : 0
