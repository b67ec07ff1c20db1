import { LANGUAGES, type Language } from './languages.ts'
import { personActs as ar } from './messages/ar/person-acts.ts'
import { personActs as en } from './messages/en/person-acts.ts'
import { personActs as lv } from './messages/lv/person-acts.ts'

/** What everybody is told at a first contact; a guardian is told of where somebody is or may be a child. */
const ABOUT = [
  'about.help',
  'about.reflection',
  'about.asylum',
  'about.statement',
  'about.legal-aid',
  'about.compensation',
  'about.passed-on',
  'about.own-data',
  'about.complaint',
  'about.guardian',
] as const

// All of them come with the page, so that they can be shown or read out where there is no network.
const TEXTS: Readonly<Record<Language, Readonly<Record<(typeof ABOUT)[number], string>>>> = { en, lv, ar }

/**
 * What to tell a person, in their language where there are words in it, else in the reader's own for the interpreter.
 * @param tongue ISO 639, of the person
 */
export function rightsFor(tongue: string, reader: Language): { language: Language; lines: readonly string[] } {
  const language = LANGUAGES.find((one) => one === tongue) ?? reader
  return { language, lines: ABOUT.map((about) => TEXTS[language][about]) }
}
