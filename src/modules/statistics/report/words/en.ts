// Data: words of reports of the rapporteur in English.
import type { ReportWords } from './shape.ts'

const NUMBER = new Intl.NumberFormat('en')

export const en: ReportWords = {
  direction: 'ltr',
  internal: 'Internal: with true counts, not for the public',
  contents: 'Contents',
  page: (n, of) => `Page ${n} of ${of}`,
  label: (n) => `Table ${n}`,
  caption: (name, year, by) => `${name}, ${year}${by.length === 0 ? '' : `: by ${by.join(', ')}`}`,
  number: (n) => NUMBER.format(n),
  share: (percent, of) => `${NUMBER.format(percent)} % of the ${NUMBER.format(of)} known`,
  unknown: 'unknown',
  hidden: 'not told',
  alt: (caption, bars) => `Bars of ${caption}. ${bars}.`,
  fromRelease: ({ number, day, vintage, year, geo }) =>
    `Source: published release no. ${number} of ${day}, made of vintage ${vintage} of the yearly return of ${geo} for ${year}.`,
  fromReturn: ({ day, vintage, year, geo }) =>
    `Source: yearly return of ${geo} for ${year}, vintage ${vintage}, sent on ${day}.`,
  query: (query) => `Query: ${query}.`,
  rounded: (base) => `Numbers are rounded to multiples of ${base}, so that sums are kept.`,
  hides: 'A number by which somebody could be recognised is not told.',
  trueCounts: 'True counts, not for the public.',
  several: 'One person may stand in several lines, so they add up to more than all.',
  outlines: {
    rapporteur: {
      name: 'Report of the rapporteur',
      note: 'Tasks of Art. 19 Directive 2011/36/EU.',
      unverified:
        'Art. 19(1) and (2) and the beginning of (3) were read in German, not in the Official Journal. Trends, results and what is lacking are theirs; the other chapters are our own.',
    },
    'greta-4': {
      name: 'Answer to GRETA, fourth round',
      note: 'Vulnerabilities to trafficking, and the use of information and communication technology.',
      unverified:
        'The three sections, and that questions for your country follow, were read on GRETA’s pages; statistics stand as in the third round. The questions themselves were not at hand: take them from the questionnaire that your country was sent.',
    },
    'plan-19b': {
      name: 'National plan',
      note: 'Plan by Art. 19b Directive 2011/36/EU.',
      unverified:
        'Told from memory, the deadlines too: the wording of Art. 19b was not at hand. Hold the chapters against it.',
    },
  },
  chapters: {
    summary: ['Summary', 'What was found, and what should change, on one page.'],
    mandate: ['Mandate and sources', 'Who reports, by which law, from which offices, and what is missing.'],
    trends: ['Trends and causes', 'How trafficking has changed, and why: forms, routes, means, recruitment online.'],
    victims: ['Victims', 'Who was registered, by whom, and what help they had. Say of how many each share is.'],
    justice: [
      'Investigation, prosecution and courts',
      'Suspects, decisions of prosecutors, judgments and how long they took.',
    ],
    results: [
      'Results of what was done',
      'What measures and programmes have achieved, and how that was measured, with organisations of civil society; plans for crises.',
    ],
    gaps: [
      'What is lacking',
      'What needs the attention of authorities: where law, help or data fall short; groups that nobody reaches.',
    ],
    recommendations: [
      'Recommendations',
      'To whom each is addressed, by when, and how it will be seen that it was done.',
    ],
    data: ['Data and method', 'Definitions, how small numbers are protected, what changed since the report before.'],
    prevention: [
      'Prevention',
      'Groups, regions and trades at risk; children; migrant, seasonal, posted and domestic workers; self-employment and sub-contracting that hide them; lawful ways to come; demand; risks online (Articles 5, 6 and 7).',
    ],
    identification: [
      'Identification of victims and protection of their rights',
      'How vulnerable victims are found and helped, also by technology (Articles 10, 11, 12, 14 and 16).',
    ],
    investigation: [
      'Investigation, prosecution, sanctions and measures',
      'How abuse of vulnerability is proved and punished, also online, and victims spared (Articles 4, 18, 19, 23, 24, 27, 28 and on).',
    ],
    'follow-up': [
      'Questions for this country',
      'Recommendations of the third round that are not carried out, or only in part.',
    ],
    statistics: ['Statistics', 'Victims, investigations, prosecutions and convictions by year.'],
    making: [
      'How the plan is made',
      'Who was heard: the coordinator, independent bodies, organisations of civil society. The first by 15 July 2028, a new one at least every five years; public, and sent to the Commission within three months.',
    ],
    objectives: [
      'Objectives, priorities and measures',
      'For all forms of exploitation, and for children by themselves.',
    ],
    preventing: [
      'Prevention',
      'Education, campaigns, training, demand, risks online; what is done in a humanitarian crisis.',
    ],
    fighting: [
      'Fight against trafficking',
      'Investigation and prosecution, co-operation across borders; means and training for them.',
    ],
    helping: ['Early identification, assistance and support', 'How victims are found, referred and helped.'],
    monitoring: [
      'Monitoring and evaluation',
      'How and when it is measured whether the plan is carried out, and by which figures.',
    ],
  },
}
