import type { Out, PersonPage, PersonRow, Step } from '../../../src/ui/shell/contract.ts'
import { id } from '../people.ts'

// Invented persons as the server tells of them.

export const personRow = (more: Partial<PersonRow> = {}): PersonRow => ({
  id: id(601),
  case: id(600),
  code: '000000',
  number: 1,
  name: 'Oksana Vyhadana',
  mode: 'named',
  age: 'adult',
  sex: 'female',
  citizenship: 'UA',
  exploitation: 'labour',
  language: 'uk',
  protected: false,
  queue: 'first-line',
  identification: 'detected',
  whereabouts: 'known',
  file: 'open',
  next: { name: 'grounds', due: '2026-12-01T08:00:00Z', missed: false },
  owner: { id: id(1), name: 'Dace Ozoliņa' },
  openedAt: '2026-11-24T08:00:00Z',
  ...more,
})

export const missingChild = personRow({
  id: id(602),
  number: 2,
  name: null,
  mode: 'pseudonym',
  age: 'uncertain',
  queue: 'alarm',
  identification: 'presumed',
  whereabouts: 'missing',
  next: { name: 'alarm', due: '2026-11-24T09:00:00Z', missed: true },
})

export const personList: Out<'persons.list'> = { persons: [missingChild, personRow()], total: 2, next: null }

export const step = (more: Partial<Step> = {}): Step => ({
  track: 'identification',
  act: 'presume',
  to: 'presumed',
  operation: 'persons.move',
  allowed: true,
  why: null,
  adverse: false,
  asks: [],
  ...more,
})

const STATES = {
  identification: 'presumed',
  whereabouts: 'known',
  file: 'open',
  support: 'open',
  residence: 'reflection',
  asylum: 'none',
  criminal: 'none',
  compensation: 'none',
  'state-compensation': 'none',
  'back-wages': 'none',
  'victims-fund': 'none',
  'cross-border': 'none',
  return: 'none',
  child: 'none',
  witness: 'none',
} as const

const worker = { id: id(1), name: 'Dace Ozoliņa' }

export const personPage = (more: Partial<PersonPage> = {}): PersonPage => ({
  ...personRow({ identification: 'presumed', queue: 'identification' }),
  identity: { name: 'Oksana Vyhadana', otherNames: '', born: '1999', pseudonym: '' },
  basis: 'law',
  refuses: ['police'],
  report: null,
  peril: 'soon',
  keeping: { ground: 'help', until: null, asked: null, held: null, due: false, bounds: null },
  tracks: Object.entries(STATES).map(([track, state]) => ({
    track: track as keyof typeof STATES,
    state,
    since: '2026-11-24T08:00:00Z',
    rules: 'LV/1',
  })),
  clocks: [
    { track: 'support', name: 'needs', due: '2026-11-23T08:00:00Z', missed: true },
    { track: 'residence', name: 'reflection', due: '2026-12-24T21:59:59Z', missed: false },
  ],
  urgent: null,
  dues: [],
  reflectionEnds: '2026-12-24',
  steps: [
    step({ act: 'identify', to: 'identified', operation: 'persons.decide', asks: ['language', 'deciders'] }),
    step({
      act: 'refuse',
      to: 'not-confirmed',
      operation: 'persons.decide',
      allowed: false,
      why: 'reflection-runs',
      adverse: true,
      asks: ['remedy', 'language', 'plan', 'deciders'],
    }),
    step({ track: 'whereabouts', act: 'lose', to: 'lost-contact' }),
    step({
      track: 'support',
      act: 'wind-down',
      to: 'winding-down',
      operation: 'persons.arrange',
      allowed: false,
      why: 'identification-open',
      adverse: true,
    }),
    step({
      track: 'residence',
      act: 'end-early',
      to: 'reflection-over',
      operation: 'persons.decide',
      adverse: true,
      asks: ['remedy'],
    }),
  ],
  tellings: [
    { party: 'police', why: 'refused-by-person' },
    { party: 'immigration', why: null },
    { party: 'consulate', why: 'asylum-open' },
    { party: 'family', why: null },
    { party: 'employer', why: 'never-the-employer' },
  ],
  channels: [
    { id: id(611), kind: 'phone', safe: true, hours: '18–20', setAt: '2026-11-24T08:00:00Z' },
    { id: id(612), kind: 'mail', safe: false, hours: '', setAt: '2026-11-24T08:00:00Z' },
  ],
  team: [
    { ...worker, kind: 'owner', until: null },
    { id: id(2), name: 'Pēteris Krūmiņš', kind: 'break-glass', until: '2026-11-24T16:00:00Z' },
  ],
  events: [
    {
      id: id(621),
      at: '2026-11-24T09:00:00Z',
      by: worker,
      kind: 'moved',
      track: 'identification',
      act: 'presume',
      from: 'detected',
      to: 'presumed',
      rules: 'LV/1',
      words: { reason: 'Visu dokumenti pie saimnieka' },
    },
    {
      id: id(622),
      at: '2026-11-24T08:30:00Z',
      by: worker,
      kind: 'noted',
      track: null,
      act: null,
      from: null,
      to: null,
      rules: null,
      words: {
        nature: 'hearsay',
        text: 'Kaimiņš redzēja busiņu',
        grading: { source: 'witness', reliability: 'C', credibility: '3' },
      },
    },
  ],
  others: [{ id: id(602), code: '000000', number: 2, name: null, age: 'uncertain' }],
  contact: {
    danger: 'soon',
    needs: ['food-clothes', 'phone'],
    signs: ['documents-held', 'little-or-no-pay'],
    interpreter: 'asked',
    informed: 'told',
    place: 'Ferma pie Valmieras',
    account: 'Astoņi cilvēki vienā istabā.',
    openedAt: '2026-11-24T08:00:00Z',
    openedBy: worker,
  },
  rules: {
    name: 'LV/1',
    seats: ['social-worker', 'psychologist', 'lawyer', 'police-officer'],
    quorum: 4,
    remedyDays: 30,
    supportDays: 180,
    childNotices: ['orphan-court', 'police'],
    unverified: ['reflection', 'decision', 'remedyDays'],
    claims: [
      { track: 'state-compensation', months: 36, begins: 'recognised', source: 'Law On State Compensation to Victims' },
      { track: 'back-wages', months: 24, begins: 'wage-due', source: 'Labour Law, Section 31' },
    ],
  },
  askAbout: [],
  may: [
    'persons.note',
    'persons.refuse-contact',
    'persons.set-channel',
    'persons.contact',
    'persons.act-at-once',
    'persons.set-age',
    'persons.join-team',
    'papers.plan',
    'papers.screen',
    'papers.hand',
    'papers.sign',
    'papers.shared-things',
    'interviews.add',
    'days.set',
    'acts.keep',
  ],
  shut: [],
  ...more,
})

const by = { id: id(1), name: 'Dace Ozoliņa' }

export const ledger: Out<'interviews.list'> = {
  interviews: [
    {
      id: id(631),
      on: '2026-11-23',
      kind: 'first-account',
      topics: ['work', 'money'],
      language: 'uk',
      recorded: false,
      interviewer: by,
      present: 'Tulks',
      breaks: [{ at: '10:40', minutes: 15 }],
      reason: '',
    },
  ],
}

const paper = {
  version: 1,
  by,
  at: '2026-11-23T08:00:00Z',
  reopenedBy: null,
  outcome: null,
  reviewOn: null,
  signed: null,
}

export const papers: Out<'papers.list'> = {
  papers: [
    {
      ...paper,
      id: id(641),
      paper: id(646),
      version: 2,
      kind: 'plan',
      reviewOn: '2026-12-01',
      reopenedBy: 'contact-by-trafficker',
      words: {
        steps: [
          { what: 'Ārsta vizīte', who: '', done: true },
          { what: 'Jauna bankas karte', who: '', done: false },
        ],
        safety: 'Parole pie durvīm',
        agreed: 'on-paper',
      },
    },
    {
      ...paper,
      id: id(642),
      paper: id(646),
      kind: 'plan',
      words: { steps: [{ what: 'Vecs solis', who: '', done: false }], safety: '', agreed: 'not-yet' },
    },
    {
      ...paper,
      id: id(643),
      paper: id(647),
      kind: 'screening',
      outcome: 'exploited',
      words: { form: 'labour', act: true, ageThen: 'adult', ticks: [] },
    },
    {
      ...paper,
      id: id(644),
      paper: id(648),
      kind: 'episode',
      words: {
        grading: { source: 'person', reliability: 'B', credibility: '2' },
        form: 'labour',
        means: [],
        ageThen: 'adult',
        from: '2026-05',
        to: '',
        place: 'Ferma',
        work: '',
        hours: '',
        pay: '',
        living: '',
        freedom: '',
        links: [{ role: 'employer', name: 'SIA Egle' }],
        placeKind: 'unknown',
        placeCountry: 'unknown',
        suspects: [],
        vehicles: [],
        documents: [],
        money: [],
      },
    },
  ],
}

export const acts: Out<'acts.list'> = {
  acts: [
    {
      id: id(661),
      kind: 'immigration',
      what: 'Bez derīgas vīzas',
      when: '',
      known: true,
      status: 'noted',
      enteredBy: by,
      enteredAt: '2026-11-23T08:00:00Z',
      next: ['notice-agreed', 'charged', 'penalised'],
    },
  ],
}

/** A closed file in its period, and one that is held. */
export const keptFile: PersonPage['keeping'] = {
  ground: 'period',
  until: '2031-11-28',
  asked: null,
  held: null,
  due: false,
  bounds: { from: '2026-11-29', to: '2031-11-24' },
}
export const heldFile: PersonPage['keeping'] = {
  ...keptFile,
  ground: 'hold',
  held: { since: '2026-11-20', by: worker, why: 'Tiesa prasa lietu' },
}
