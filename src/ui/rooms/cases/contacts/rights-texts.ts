import type { Language } from '../../../shell/languages.ts'
import { ORIGINAL, tongueFor } from '../papers/sheet-view.ts'
import type { SheetTongue } from '../papers/sheets/shape.ts'

/** What everybody is told at a first contact; a guardian is told of where somebody is or may be a child. */
const ABOUT = [
  'about-help',
  'about-reflection',
  'about-asylum',
  'about-statement',
  'about-legal-aid',
  'about-compensation',
  'about-passed-on',
  'about-own-data',
  'about-complaint',
  'about-guardian',
] as const

/**
 * What to tell a person, in the plain sentences that they may also take along on paper: in their language where there are words in it,
 * else in the reader's own for the interpreter. All of them come with the page, so that they can be shown where there is no network.
 * @param tongue ISO 639, of the person
 */
export function rightsFor(
  tongue: string,
  reader: Language,
): Pick<SheetTongue, 'code' | 'direction'> & { lines: readonly string[] } {
  const { code, direction, words } = tongueFor(tongue) ?? tongueFor(reader) ?? ORIGINAL
  return { code, direction, lines: ABOUT.map((about) => words[about]) }
}
