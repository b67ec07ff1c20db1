import type { BundleLanguage } from '../../codes.ts'
import type { Line } from './line.ts'
import type { BundleReport, Checked } from './report.ts'
import { CHECK_WORDS } from './words/index.ts'
import type { CheckWords } from './words/shape.ts'

// The report of a check in the words of whoever reads it.

/** Signs that steer a terminal, hide, or turn the direction of writing: a name with such a sign could show another line than there is. */
const STEERING = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu
const LONGEST = 400
/** Around what runs in its own direction (UAX 9). */
const [APART, END] = ['\u2068', '\u2069']

/** Something out of a bundle as it may stand in a line: whole where it is short, and with no sign that is not seen. */
function shown(given: string, { direction }: CheckWords): string {
  const cut = given.length > LONGEST ? `${given.slice(0, LONGEST)}…` : given
  const clean = cut.replaceAll(STEERING, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`)
  return direction === 'rtl' ? `${APART}${clean}${END}` : clean
}

/** A line in a language. */
export function sentence({ say, given }: Line, language: BundleLanguage): string {
  const words = CHECK_WORDS[language]
  const said = words.said[say] as (...given: readonly string[]) => string
  return said(...given.map((one) => shown(one, words)))
}

/** Lines told of one check; of a bundle in which everything is wrong the rest is counted. */
const MOST_LINES = 100

/** The report in lines of text. */
export function toldOf({ number, isSound, checks }: BundleReport, language: BundleLanguage): readonly string[] {
  const words = CHECK_WORDS[language]
  return [
    `${words.bundle} ${shown(number, words)}`.trim(),
    ...checks.flatMap((one) => ['', ...checkLines(one, language, words)]),
    '',
    isSound ? words.sound : words.unsound,
    ...(checks.some(({ state }) => state === 'open') ? [words.open] : []),
  ]
}

function checkLines({ check, state, lines }: Checked, language: BundleLanguage, words: CheckWords): readonly string[] {
  const { title, proves, not } = words.meanings[check]
  const rest = lines.length - MOST_LINES
  return [
    `${words.states[state]}  ${title}`,
    ...[
      ...lines.slice(0, MOST_LINES).map((one) => sentence(one, language)),
      ...(rest > 0 ? [words.more(`${rest}`)] : []),
      ...(state === 'holds' ? [`${words.proves} ${proves}`] : []),
      `${words.not} ${not}`,
    ].map((text) => `       ${text}`),
  ]
}
