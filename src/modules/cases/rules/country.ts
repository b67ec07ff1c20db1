import { bg } from './bg.ts'
import { elsewhere } from './elsewhere.ts'
import { ie } from './ie.ts'
import { lv } from './lv.ts'
import type { CountryRules } from './shape.ts'

/** All versions of all countries; a used version never changes, and a new one is added behind it. */
export const ALL_RULES: readonly CountryRules[] = [...elsewhere, ...lv, ...bg, ...ie]

/** The name under which a record keeps the rules it was decided by, such as `LV/1`. */
export const rulesName = ({ country, version }: CountryRules): string => `${country}/${version}`

/**
 * The rules of a country on a day; for countries without a file the minimum of European law.
 * @param day YYYY-MM-DD
 */
export function rulesOn(country: string, day: string, all: readonly CountryRules[] = ALL_RULES): CountryRules {
  const inForce = (name: string) =>
    // The version breaks ties, because a correction may come into force on the day of what it corrects.
    all.filter((rules) => rules.country === name && rules.from <= day).sort((a, b) => b.version - a.version)[0]
  const found = inForce(country) ?? inForce('*') ?? all.find((rules) => rules.country === '*')
  if (found === undefined) throw new Error('there are no rules for anywhere')
  return found
}

/** The rules by their name in a record. */
export function rulesNamed(name: string, all: readonly CountryRules[] = ALL_RULES): CountryRules {
  const found = all.find((rules) => rulesName(rules) === name)
  // Other rules must not replace missing ones, because decisions would be read by the wrong law.
  if (found === undefined) throw new Error(`no rules are called ${name}`)
  return found
}

// State officials who must report crimes by procedural law; carers are bound to secrecy instead.
const OFFICIALS = [
  'labour-inspector',
  'border-officer',
  'investigator',
  'prosecutor',
  'asylum-officer',
  'identification-authority',
]

/** What these roles must pass on by law, in spite of any promise. */
export const mustPassOn = (rules: CountryRules, roles: readonly string[]) =>
  rules.passOn[roles.some((role) => OFFICIALS.includes(role)) ? 'official' : 'care']
