import type { Held, OutlineName } from './codes.ts'

/** Where an outline is from, when that was last looked at, and how far it was held against the text itself. What is lacking stands in `words/`. */
export type OutlineSource = {
  readonly title: string
  readonly address: string
  /** When what it says was adopted. */
  readonly adopted: string
  readonly checked: string
  readonly held: Held
}

/** The outlines' sources. Their chapters are in `codes.ts`, the words of these in `words/`: our own, and no copy of any form. */
export const OUTLINE_SOURCES: Readonly<Record<OutlineName, OutlineSource>> = {
  // Paragraphs 1 and 2 and the beginning of 3 were read in the German consolidated version (gesetze.legal/eu/rl_2011_36_eu/19).
  rapporteur: {
    title: 'Directive 2011/36/EU as amended by Directive (EU) 2024/1712, Art. 19',
    address: 'http://data.europa.eu/eli/dir/2011/36/2024-07-14',
    adopted: '2024-06-13',
    checked: '2026-12-03',
    held: 'part',
  },
  // Part 1 with its three sections was read on that page, with technology as a focus and no section; that questions follow for each country, on recommendations of
  // the third round, where the round was opened. What is asked on prevention was read at La Strada International. That statistics close it is of the third round.
  'greta-4': {
    title:
      'GRETA, questionnaire for the fourth evaluation round: addressing vulnerabilities to trafficking in human beings',
    address: 'https://www.coe.int/en/web/anti-human-trafficking/4th-evaluation-round',
    adopted: '2023-06-30',
    checked: '2026-12-03',
    held: 'part',
  },
  // Adoption, review, publication and transmission are from notes of this project, which do not claim the wording; nothing of it was read.
  'plan-19b': {
    title: 'Directive 2011/36/EU as amended by Directive (EU) 2024/1712, Art. 19b',
    address: 'http://data.europa.eu/eli/dir/2011/36/2024-07-14',
    adopted: '2024-06-13',
    checked: '2026-12-03',
    held: 'none',
  },
}
