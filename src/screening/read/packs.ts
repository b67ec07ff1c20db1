import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Pack } from '../languages/pack.ts'
import { lazily, once } from '../languages/writing/lazy.ts'
import { type PackText, packTextOf } from '../languages/writing/pack-text.ts'
import { spreadOf, spreadTerms, type Writing } from '../languages/writing/writing.ts'

const FOLDER = join(import.meta.dirname, '../languages')
const SMALL_WORDS = '[small words]'

/** The languages that have a pack: `languages/ro.txt` is Romanian's. */
export const packLanguages = (folder = FOLDER): string[] =>
  readdirSync(folder)
    .flatMap((name) => /^([a-z]{2,3})\.txt$/.exec(name)?.[1] ?? [])
    .sort()

/**
 * Reads the pack of a language from its file in languages/. Of all languages only the small words are needed at every start, so the
 * rest is read when first asked for.
 * @param writing what is done to the language's words
 * @throws Error that names file and line of each fault, where the words that are asked for cannot be read
 */
export function readPack(language: string, writing: Writing = {}, folder = FOLDER): Pack {
  const file = join(folder, `${language}.txt`)
  const bytes = readFileSync(file)
  const whole = once(() => readWhole(bytes.toString(), file, writing))
  const spread = once(() => spreadOf(writing, whole().lists))
  const named = (words: string): string => spread().names?.(words) ?? words
  const behind = bytes.indexOf('\n[', bytes.indexOf(SMALL_WORDS))
  const first = packTextOf(bytes.toString('utf8', 0, behind)).words.functionWords
  const small = first === '' ? whole().words.functionWords : first
  return lazily(
    { language, functionWords: writing.small?.(small) ?? small, months: '', people: '', concepts: {} },
    {
      months: () => named(whole().words.months),
      people: () => named(whole().words.people),
      concepts: () => spreadTerms(whole().words.concepts, spread()),
    },
  )
}

function readWhole(text: string, file: string, writing: Writing): PackText {
  const read = packTextOf(text, writing.lists)
  const { faults } = read
  if (faults.length > 0) throw new Error(faults.map(({ line, what }) => `${file}:${line} ${what}`).join('\n'))
  return read
}
