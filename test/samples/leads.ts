import type { Lead, LeadIndicator, LeadPosting, Reason, RunSummary, Slot } from '../../src/screening/lead.ts'

/**
 * Invented leads with everything a report can show: four alphabets, slots of every kind, long values, several sources,
 * missing dates, names and templates. No posting, firm, number or account in them is real.
 */

function day(start: string, offset: number): string {
  return new Date(Date.parse(start) + offset * 86_400_000).toISOString().slice(0, 10)
}

/** Counts values and orders them, the most frequent first. */
function tally(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
}

function slot(type: Slot['type'], index: number, postings: readonly LeadPosting[]): Slot {
  const values = tally(postings.map(({ values }) => values[index] ?? ''))
  return { type, values: values.map(([value, postings]) => ({ value, postings })) }
}

function reason(code: string, seen: number, of: number, deceptive: number, usual: number): Reason {
  const points = Math.round((seen / of) * Math.log2(deceptive / usual) * 10) / 10
  return { code, sentence: `${code} in ${seen} of ${of}`, seen, of, deceptive, usual, rule: null, points }
}

function formula(code: string, sentence: string, seen: number, of: number, rule: string, points: number): Reason {
  return { code, sentence, seen, of, deceptive: null, usual: null, rule, points }
}

function sign(code: string, share: number, ...quotes: [quote: string, posting: string][]): LeadIndicator {
  return {
    code,
    share,
    quotes: quotes.map(([quote, posting]) => ({ field: 'text', quote, start: 0, end: quote.length, posting })),
  }
}

type Linked = Pick<Lead, 'otherWordings' | 'organiser' | 'links' | 'offer'>
const UNLINKED: Linked = { otherWordings: [], organiser: null, links: [], offer: {} }

type Added = 'size' | 'newPostings' | 'score' | 'members' | 'sources' | 'languages' | 'firstSeen' | 'lastSeen'
type Core = Omit<Lead, Added | keyof Linked>

/** Adds what follows from the postings and the reasons. */
function lead(core: Core): Lead {
  const { postings, why } = core
  const dates = postings.flatMap(({ date }) => (date === null ? [] : [date])).sort()
  return {
    ...core,
    ...UNLINKED,
    size: postings.length,
    newPostings: postings.length % 5 === 3 ? 6 : postings.length,
    score: Math.round(why.reduce((sum, { points }) => sum + points, 0) * 10) / 10,
    members: postings.map(({ id }) => id),
    sources: tally(postings.map(({ source }) => source)).map(([source, postings]) => ({ source, postings })),
    languages: tally(postings.map(({ language }) => language)).map(([language, postings]) => ({ language, postings })),
    firstSeen: dates[0] ?? null,
    lastSeen: dates.at(-1) ?? null,
  }
}

const PLACES: Record<string, string[]> = {
  en: ['Venlo', 'Eindhoven', 'Tilburg'],
  ru: ['Венло', 'Эйндховен', 'Тилбург'],
  lv: ['Venlo', 'Eindhovena', 'Tilburga'],
  uk: ['Венло', 'Ейндговен', 'Тілбург'],
}

function warehousePosting(i: number): LeadPosting {
  const language = ['en', 'ru', 'uk', 'lv', 'en', 'ru'][i % 6]
  return {
    id: `wh-${String(i + 1).padStart(3, '0')}`,
    source: ['darbapost.example', 'klasif.example', 'Work EU, messenger channel'][i % 3],
    employer: ['Nordhaven Staffing', 'Baltwerk Personnel', 'Kvadrats Darbs', 'Grünfeld Logistik', null][i % 5],
    date: `${day('2026-11-02', Math.floor(i * 0.95))}T09:${10 + i}:00Z`,
    language,
    suspicion: 0.99 - i * 0.004,
    values: [
      PLACES[language][i % 7 > 3 ? 1 : i % 5 === 4 ? 2 : 0],
      ['€ 780 a week', '€ 820 a week', '€ 850 a week'][i % 3],
      ['3 December', '10 December', '17 December'][i % 3],
      i === 14
        ? 'плюс три сім один, двадцять, нуль нуль нуль, сто сорок два'
        : i % 4 === 3
          ? '+48 500 000 317'
          : '+371 20 000 142',
    ],
  }
}

function warehouse(): Lead {
  const postings = Array.from({ length: 23 }, (_, i) => warehousePosting(i))
  return lead({
    id: 'L-2291',
    template: [
      { kind: 'constant', text: 'Workers to a warehouse in' },
      { kind: 'slot', slot: 0 },
      { kind: 'constant', text: '.\n' },
      { kind: 'slot', slot: 1 },
      { kind: 'constant', text: 'in hand, flat and food free. No experience, no language. We arrange the trip' },
      { kind: 'optional', text: ', € 180, taken from the first pay', postings: 9 },
      { kind: 'constant', text: '. Give your passport to the coordinator on arrival for registration. Leaving' },
      { kind: 'slot', slot: 2 },
      { kind: 'constant', text: '. Write only on Viber:' },
      { kind: 'slot', slot: 3 },
    ],
    slots: (['place', 'pay', 'date', 'contact'] as const).map((type, i) => slot(type, i, postings)),
    indicators: [
      sign(
        'document-handover',
        21 / 23,
        ['Give your passport to the coordinator on arrival for registration', 'wh-001'],
        ['Паспорт після приїзду віддаєте координатору для реєстрації', 'wh-003'],
        ['Give your passport to the coordinator on arrival for registration', 'wh-005'],
      ),
      sign('debt-advance', 9 / 23, ['Проезд 180 €, вычитаем из первой зарплаты', 'wh-002']),
      sign('pay-unrealistic', 1, ['€ 780 a week in hand, flat and food free', 'wh-001']),
      sign(
        'contact-mobile-only',
        18 / 23,
        ['Write only on Viber: +371 20 000 142', 'wh-001'],
        ['Rakstiet tikai Viber', 'wh-004'],
      ),
      sign('urgency', 14 / 23, ['Leaving 17 December, last two places', 'wh-011'], ['pēdējās divas vietas', 'wh-010']),
      sign('obfuscated-contact', 1 / 23, ['плюс три сім один, двадцять, нуль нуль нуль, сто сорок два', 'wh-015']),
      sign('targeted-vulnerable', 4 / 23, ['для жінок з України', 'wh-009']),
    ],
    protective: [
      sign('employer-verifiable', 2 / 23, ['Grünfeld Logistik, Hafenstraße 12', 'wh-004']),
      sign('no-fee-stated', 5 / 23, ['Darbā iekārtošana ir bez maksas', 'wh-010']),
    ],
    contacts: [
      {
        kind: 'phone',
        value: '+37120000142',
        postings: 17,
        employers: ['Nordhaven Staffing', 'Baltwerk Personnel', 'Kvadrats Darbs', 'Grünfeld Logistik'],
      },
      { kind: 'telegram', value: 'nordhaven_hr', postings: 8, employers: ['Nordhaven Staffing'] },
      { kind: 'phone', value: '+48500000317', postings: 6, employers: ['Nordhaven Staffing', 'Baltwerk Personnel'] },
      { kind: 'email', value: 'nordhaven.jobs@freemail.example', postings: 5, employers: [] },
    ],
    why: [
      reason('document-handover', 21, 23, 0.09, 0.006),
      reason('debt-advance', 9, 23, 0.075, 0.005),
      reason('pay-unrealistic', 23, 23, 0.31, 0.11),
      reason('contact-mobile-only', 18, 23, 0.58, 0.29),
      reason('urgency', 14, 23, 0.36, 0.18),
      reason('not-stated:hours', 23, 23, 0.7, 0.44),
      reason('protective:employer-verifiable', 2, 23, 0.1, 0.4),
      reason('protective:no-fee-stated', 5, 23, 0.12, 0.48),
      formula('shown-only:targeted-vulnerable', 'For women from Ukraine in 4 of 23', 4, 23, 'shown, never scored', 0),
      formula(
        'contact-reuse',
        '+371 20 000 142 stands under 4 firm names',
        17,
        23,
        'log2(employer names), at most 4',
        2,
      ),
      reason('disguise', 1, 23, 0.08, 0.005),
      formula('reach', '23 postings at 3 sources', 23, 23, '¼ × log2(postings)', 1.1),
    ],
    postings,
  })
}

function farmPosting(i: number): LeadPosting {
  return {
    id: `farm-${i + 1}`,
    source: i % 3 === 2 ? 'emplois.example' : 'وظائف أوروبا',
    employer: null,
    date: day('2026-11-14', i * 2),
    language: i % 3 === 2 ? 'fr' : 'ar',
    suspicion: 0.9,
    values:
      i % 3 === 2 ? ['Murcie', '60 € par jour', '+34 600 000 771'] : ['مورسيا', '60 يورو في اليوم', '+34 600 000 771'],
  }
}

function farm(): Lead {
  const postings = Array.from({ length: 9 }, (_, i) => farmPosting(i))
  return lead({
    id: 'L-2266',
    template: [
      { kind: 'constant', text: 'مطلوب عمال زراعة في' },
      { kind: 'slot', slot: 0 },
      { kind: 'constant', text: '،' },
      { kind: 'slot', slot: 1 },
      { kind: 'constant', text: '، السكن مجاني والأوراق علينا.' },
      { kind: 'optional', text: 'تأشيرة سياحية تكفي.', postings: 4 },
      { kind: 'constant', text: 'واتساب' },
      { kind: 'slot', slot: 2 },
    ],
    slots: (['place', 'pay', 'contact'] as const).map((type, i) => slot(type, i, postings)),
    indicators: [
      sign('visa-shortcut', 4 / 9, ['تأشيرة سياحية تكفي', 'farm-1'], ['un visa de touriste suffit', 'farm-3']),
      sign('employer-hidden', 1, ['واتساب +34 600 000 771', 'farm-2']),
      sign('travel-arranged', 6 / 9, ['الأوراق علينا', 'farm-1']),
    ],
    protective: [],
    contacts: [{ kind: 'whatsapp', value: '+34600000771', postings: 9, employers: [] }],
    why: [
      reason('visa-shortcut', 4, 9, 0.2, 0.001),
      reason('employer-hidden', 9, 9, 0.55, 0.12),
      reason('travel-arranged', 6, 9, 0.34, 0.04),
      reason('not-stated:contract', 9, 9, 0.8, 0.6),
      formula('reach', '9 postings at 2 sources', 9, 9, '¼ × log₂ 9', 0.8),
    ],
    postings,
  })
}

const LONG_FIRM =
  'Internationale Arbeitskräftevermittlungsgesellschaft für Schiffsreinigung und Hafenlogistik mbH & Co. KG'
const LONG_URL =
  'jobs.sunhill-hospitality-recruitment.example/apply/2026/customer-support-night-shift?ref=a8f3c9d0e7b6a5f4'

function compoundPosting(i: number): LeadPosting {
  return {
    id: i % 2 === 0 ? `export-2026-from-the-portal-with-a-very-long-file-name.jsonl#${i + 1}` : `sc-${i}`,
    source: i % 9 === 8 ? 'facebook-group-work-abroad-and-high-earnings-2026.example' : `board-${i % 8}.example`,
    employer: i % 4 === 0 ? LONG_FIRM : ['Sunhill', 'Golden Gate HR', 'Blue Lotus'][i % 3],
    date: i % 10 === 3 ? null : day('2025-10-02', Math.floor(i / 3) * 31),
    language: ['en', 'ro', 'und', 'bg'][i % 4],
    suspicion: 1,
    values: [
      ['Poipet', 'Sihanoukville', 'Myawaddy', 'Bavet', 'Tachileik', 'Laukkaing', 'Mae Sot'][i % 7],
      `$ 1,${500 + (i % 9) * 50} a month`,
      day('2025-10-30', i * 9),
      i % 2 ? LONG_URL : '@sunhill_hr',
      String(20 + (i % 4)),
      i % 4 === 0 ? LONG_FIRM : 'Sunhill',
      i % 3 === 0
        ? 'chat and typing only, in a friendly team, with a bonus for each new customer that you bring in'
        : '',
      ['night', 'day'][i % 2],
      ['Anna', 'Mike', 'Lily'][i % 3],
      ['ticket', 'ticket and visa'][i % 2],
    ],
  }
}

const COMPOUND_SLOTS: Slot['type'][] = [
  'place',
  'pay',
  'date',
  'contact',
  'number',
  'name',
  'words',
  'words',
  'name',
  'words',
]

function compound(): Lead {
  const postings = Array.from({ length: 41 }, (_, i) => compoundPosting(i))
  const text = [
    'Customer support at a hotel in',
    'Pay',
    'from',
    'Apply:',
    'Age from',
    'at',
    ';',
    'shift. Ask for',
    '',
    'We pay the',
  ]
  return lead({
    id: 'L-2280',
    template: text.flatMap((text, slot) => [{ kind: 'constant', text } as const, { kind: 'slot', slot } as const]),
    slots: COMPOUND_SLOTS.map((type, i) => slot(type, i, postings)),
    indicators: [
      sign('scam-compound', 1, ['Customer support at a hotel in Poipet, chat and typing only', 'sc-1']),
      sign('no-requirements', 0.5, ['x'.repeat(400), 'sc-3'], ['без опит', 'sc-7']),
      sign('secrecy', 0.2),
      sign('a-code-without-words', 0.1, ['something', 'not-in-the-list']),
    ],
    protective: [sign('licence-number', 0.1, ['Licence 000000', 'sc-5'])],
    contacts: [
      {
        kind: 'url',
        value: LONG_URL,
        postings: 20,
        employers: [LONG_FIRM, 'Sunhill', 'Golden Gate HR', 'Blue Lotus', 'Lotus Blue'],
      },
      { kind: 'iban', value: 'LV00ZZZZ0000000000000', postings: 3, employers: ['Sunhill'] },
      { kind: 'eth', value: `0x${'0'.repeat(40)}`, postings: 2, employers: [] },
      ...Array.from({ length: 14 }, (_, i) => ({
        kind: 'telegram' as const,
        value: `sunhill_${i}`,
        postings: 1,
        employers: [],
      })),
    ],
    why: [
      reason('scam-compound', 41, 41, 0.12, 0.0008),
      reason('no-requirements', 20, 41, 0.4, 0.1),
      reason('secrecy', 8, 41, 0.2, 0.01),
      reason('protective:licence-number', 4, 41, 0.03, 0.12),
      formula('contact-reuse', `${LONG_URL} stands under 5 firm names`, 20, 41, 'log₂ 5', 2.3),
      formula('reach', '41 postings at 9 sources', 41, 41, '¼ × log₂ 41', 1.3),
    ],
    postings,
  })
}

/** Markup wherever a text can stand: none of it may come alive. */
export const HOSTILE = `<script>document.title='pwned'</script><img src=x onerror=alert(1)>"'&`

export function hostile(): Lead {
  const posting = (id: string): LeadPosting => ({
    id,
    source: HOSTILE,
    employer: HOSTILE,
    date: null,
    language: `"><script>1</script>`,
    suspicion: 0.5,
    values: [HOSTILE],
  })
  const signs = [sign('pay-unrealistic', 1, [`${HOSTILE} \u202ereversed`, HOSTILE])]
  const postings = [posting(HOSTILE), posting('other\0')]
  return lead({
    id: `${HOSTILE} \ud800`,
    template: [
      { kind: 'constant', text: HOSTILE },
      { kind: 'slot', slot: 0 },
      { kind: 'optional', text: HOSTILE, postings: 1 },
    ],
    slots: [{ type: 'words', values: [{ value: HOSTILE, postings: 2 }] }],
    indicators: signs,
    protective: signs,
    contacts: [{ kind: 'email', value: HOSTILE, postings: 2, employers: [HOSTILE] }],
    why: [
      { ...reason('pay-unrealistic', 2, 2, 0.3, 0.1), code: HOSTILE },
      formula('contact-reuse', HOSTILE, 2, 2, HOSTILE, 1),
    ],
    postings,
  })
}

/** Two postings that share no wording, without dates and names. */
export function bare(): Lead {
  const posting = (id: string): LeadPosting => ({
    id,
    source: 'foren.example',
    employer: null,
    date: null,
    language: 'et',
    suspicion: 0.7,
    values: [],
  })
  return lead({
    id: 'L-2301',
    template: [],
    slots: [],
    indicators: [sign('upfront-fee', 1, ['enne tööle asumist 90 eurot', 'b1'])],
    protective: [],
    contacts: [],
    why: [reason('upfront-fee', 2, 2, 0.27, 0.01), formula('reach', '2 postings at 1 source', 2, 2, '¼ × log₂ 2', 0.3)],
    postings: [posting('b1'), posting('b2')],
  })
}

/** Leads ranked as a run hands them on. */
export function sampleLeads(): Lead[] {
  return [warehouse(), compound(), farm(), bare()].sort((a, b) => b.score - a.score)
}

/** So many leads of the size a real run gives, for measuring: copies of the first sample under other ids. */
export function manyLeads(number: number): Lead[] {
  return Array.from({ length: number }, (_, i) => ({ ...warehouse(), id: `L-${3000 + i}` }))
}

/** What a run read, with records that could not be read. */
export function sampleSummary(): RunSummary {
  const reasons = ['not JSON: unexpected end of the line', 'no text', 'not UTF-8: byte 0x81', 'more than 1 MB']
  return {
    files: ['postings-2026-11.jsonl.gz', 'messenger-export/result.json', 'klasif.csv'],
    postings: 48_211,
    repeated: 1_204,
    broken: Array.from({ length: 8 }, (_, i) => ({
      file: 'klasif.csv',
      line: 17 + i * 911,
      reason: reasons[i % reasons.length],
    })),
    brokenCount: 8,
    pictures: 0,
    campaigns: 214,
    leadThreshold: 4,
    languages: ['lv', 'ru', 'en', 'uk', 'ar', 'pl', 'ro', 'und'].map((language, i) => ({
      language,
      postings: Math.round(21_000 / (i + 1)),
    })),
  }
}
