import type { Language } from '../../../shell/languages.ts'
import { ORIGINAL, tongueFor } from '../papers/sheet-view.ts'
import type { SheetTongue } from '../papers/sheets/shape.ts'

/** Subjects that everybody is told at a first contact; a guardian concerns only persons who are or may be children. */
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
 * The text for a person, the same as on the printed sheet: in their language if there is one, else in the reader's for the interpreter. All
 * languages come with the page, so that it works without a network.
 * @param tongue ISO 639, of the person
 */
export function rightsFor(
  tongue: string,
  reader: Language,
): Pick<SheetTongue, 'code' | 'direction'> & { lines: readonly string[] } {
  const { code, direction, words } = tongueFor(tongue) ?? tongueFor(reader) ?? ORIGINAL
  return { code, direction, lines: ABOUT.map((about) => words[about]) }
}
