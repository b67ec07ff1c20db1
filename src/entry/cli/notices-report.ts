import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { clientOf, told } from './call.ts'
import { UsageError } from './usage.ts'

// The command checks the language itself, so that nobody signs in only to be told of a wrong word.
const LANGUAGES = ['en', 'lv'] as const
type Language = (typeof LANGUAGES)[number]
type Wanted = { readonly year: number; readonly out: string; readonly language: Language }

const OPTIONS = {
  year: { type: 'string' },
  out: { type: 'string', default: '.' },
  language: { type: 'string', default: 'en' },
} as const

/**
 * `ausma notices-report --year 2026 --out DIR`: the yearly report of Art. 22(3) DSA, as a page and as a table.
 * @returns the exit code
 */
export function noticesReportCommand(words: readonly string[]): Promise<number> {
  const { year, out, language } = wanted(words)
  return told(async () => {
    const answer = await clientOf().call('notices.report', { year, language })
    // A report waits for no approval, so this line only narrows the type; the server refuses members without the right.
    if (answer.kind !== 'done') return
    const { html, csv } = answer.output
    // The folder is made only now, so that a refused report leaves no empty one.
    mkdirSync(out, { recursive: true })
    for (const [ending, text] of [
      ['html', html],
      ['csv', csv],
    ]) {
      const path = join(out, `notices-${year}.${ending}`)
      writeFileSync(path, text)
      console.log(path)
    }
  })
}

/** @throws UsageError */
function wanted(words: readonly string[]): Wanted {
  const { year, out, language } = values(words)
  if (year === undefined || !/^20\d\d$/.test(year))
    throw new UsageError('notices-report: say of which year, such as --year 2026.')
  if (!isLanguage(language))
    throw new UsageError(`notices-report: --language takes ${LANGUAGES.join(' or ')}, not «${language}».`)
  return { year: Number(year), out, language }
}

const isLanguage = (word: string): word is Language => (LANGUAGES as readonly string[]).includes(word)

function values(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, strict: true }).values
  } catch (error) {
    throw new UsageError(`notices-report: ${(error as Error).message}`)
  }
}
