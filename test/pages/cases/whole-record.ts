import type { OwnRecord } from '../../../src/ui/rooms/cases/papers/record-view.ts'
import type { Paper } from '../../../src/ui/shell/contract.ts'
import { id } from '../people.ts'
import { acts, ledger, papers, personPage } from './cases.ts'
import { keptMedia } from './media.ts'

const { steps: _steps, may: _may, others: _others, ...page } = personPage()

/** An assessment that says something in each of its parts. */
export const assessment: Paper = {
  id: id(649),
  paper: id(650),
  version: 1,
  kind: 'assessment',
  by: { id: id(1), name: 'Dace Ozoliņa' },
  at: '2026-11-23T08:00:00Z',
  reviewOn: '2026-12-01',
  reopenedBy: null,
  signed: null,
  outcome: null,
  words: {
    personal: 'Deviņpadsmit gadu',
    crime: 'Darbs bez algas',
    circumstances: 'Dokumenti pie saimnieka',
    risks: 'Saimnieks zina adresi',
    needs: 'Ārsts un miegs',
    services: ['health'],
    chosen: 'Patversme',
    refused: 'Tikšanās ar policiju',
  },
}

/** A screening interview with two signs, each with what it stands on. */
export const screening: Paper = {
  ...assessment,
  id: id(643),
  paper: id(647),
  kind: 'screening',
  reviewOn: null,
  outcome: 'exploited',
  words: {
    form: 'labour',
    act: true,
    ageThen: 'adult',
    ticks: [
      { indicator: 'EX01', stands: 'seen', words: 'Grafiks pie sienas' },
      { indicator: 'CD01', stands: 'said', words: 'Pase ir seifā' },
    ],
  },
}

/** An entry that the person was told something. */
export const informed = (about: string, understood: string, n = 670) => ({
  id: id(n),
  at: '2026-11-24T10:00:00Z',
  by: { id: id(1), name: 'Dace Ozoliņa' },
  kind: 'informed' as const,
  track: null,
  act: null,
  from: null,
  to: null,
  rules: null,
  words: { text: about, language: 'uk', method: 'interpreter', value: understood },
})

/** All that is kept of an invented person, as it is taken out. */
export const ownRecord = (more: Partial<OwnRecord> = {}): OwnRecord => ({
  ...page,
  events: [informed('help own-data', 'yes'), ...page.events],
  takenOut: '2026-11-24T10:05:00Z',
  handedOut: {
    by: { id: id(1), name: 'Rūta Vanaga' },
    at: '2026-11-24T10:05:00Z',
    purpose: 'access',
    recipient: 'person',
    reason: 'Viņa to lūdza',
  },
  papers: [...papers.papers.filter(({ kind }) => kind !== 'screening'), screening, assessment],
  interviews: ledger.interviews,
  media: [...keptMedia],
  days: [{ id: id(721), kind: 'court', on: '2026-12-20', nearFrom: '2026-12-06', by: null, note: 'Rajona tiesa' }],
  relatives: [
    {
      ...{ id: id(722), state: 'at-risk', since: '2026-11-24T08:00:00Z', nextOn: '2026-12-10', why: '' },
      ...{ called: 'Sarma', kinship: 'parent', country: 'UA', aware: 'no', fear: 'Divreiz bija pie durvīm', told: [] },
      steps: [{ what: 'Zvana organizācija', who: 'Dace Ozoliņa', on: '2026-12-10', done: false }],
      acts: ['watch', 'end'],
    },
  ],
  acts: acts.acts,
  ways: [{ kind: 'phone', safe: true, value: '+371 2000 0142', hours: '', codeWord: '' }],
  imported: {},
  ...more,
})
