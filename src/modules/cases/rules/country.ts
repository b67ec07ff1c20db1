import { bg } from './bg.ts'
import { elsewhere } from './elsewhere.ts'
import { ie } from './ie.ts'
import { lv } from './lv.ts'
import type { CountryRules } from './shape.ts'

/** All versions of all countries. A version that was used is never changed: a new one is added behind it. */
export const ALL_RULES: readonly CountryRules[] = [...elsewhere, ...lv, ...bg, ...ie]

/** The name under which a record keeps the rules it was decided by, such as `LV/1`. */
export const rulesName = ({ country, version }: CountryRules): string => `${country}/${version}`

/**
 * The rules of a country on a day; the least that law asks where there is no file.
 * @param day YYYY-MM-DD
 */
export function rulesOn(country: string, day: string, all: readonly CountryRules[] = ALL_RULES): CountryRules {
  const inForce = (name: string) =>
    // By version and not by the day alone: a correction may come into force on the day of what it corrects.
    all.filter((rules) => rules.country === name && rules.from <= day).sort((a, b) => b.version - a.version)[0]
  const found = inForce(country) ?? inForce('*') ?? all.find((rules) => rules.country === '*')
  if (found === undefined) throw new Error('there are no rules for anywhere')
  return found
}

/** The rules a record was kept under. */
export function rulesNamed(name: string, all: readonly CountryRules[] = ALL_RULES): CountryRules {
  const found = all.find((rules) => rulesName(rules) === name)
  // Never the nearest: what was decided under rules that are gone must not be read by others.
  if (found === undefined) throw new Error(`no rules are called ${name}`)
  return found
}

// Officials of the state who must report crimes by their law of procedure; who cares for people is bound to secrecy instead.
const OFFICIALS = [
  'labour-inspector',
  'border-officer',
  'investigator',
  'prosecutor',
  'asylum-officer',
  'identification-authority',
]

/** What somebody with these roles must pass on by law, whatever they promise. */
export const mustPassOn = (rules: CountryRules, roles: readonly string[]) =>
  rules.passOn[roles.some((role) => OFFICIALS.includes(role)) ? 'official' : 'care']
