import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Labelled } from './indicators.ts'

/** Invented adverts of languages that the labelled set lacks, a file a language. */
const FRESH = join(import.meta.dirname, 'fresh')

/** Languages of which there are fresh adverts. */
export const freshLanguages = (): string[] =>
  readdirSync(FRESH)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -'.txt'.length))
    .sort()

/**
 * Reads adverts with their labels: a line `# class; indicators; protective signs; employer`, of which the last two may be left out, then the
 * advert, then an empty line. Only codes are labelled, not the words that show them.
 * @throws Error where a head line has no class
 */
export function readFresh(text: string, language: string): Labelled[] {
  const blocks = text.split(/^# /m).slice(1)
  return blocks.map((block, i) => {
    const end = block.indexOf('\n')
    const [kind, indicators = '', protective = '', employer = ''] = block
      .slice(0, end)
      .split(';')
      .map((part) => part.trim())
    if (kind === '')
      throw new Error(`Advert ${i + 1} of ${language} says no class: write «# benign; codes; codes; employer».`)
    return {
      id: `${language}-${String(i + 1).padStart(2, '0')}`,
      source: 'fresh',
      title: '',
      text: block.slice(end + 1).trim(),
      employer: employer || null,
      date: null,
      lang: language,
      gold: { class: kind, campaign: null, variant: null, organiser: null, ...codesOf(indicators, protective) },
    }
  })
}

const codesOf = (indicators: string, protective: string) => ({
  indicators: listed(indicators),
  protective: listed(protective),
})

const listed = (codes: string) =>
  codes
    .split(' ')
    .filter((code) => code !== '')
    .map((code) => ({ code, quote: '' }))

/** All fresh adverts. */
export const freshAdverts = (languages: readonly string[] = freshLanguages()): Labelled[] =>
  languages.flatMap((language) => readFresh(readFileSync(join(FRESH, `${language}.txt`), 'utf8'), language))
