import type { BreachPage, BreachRow } from '../../../src/ui/shell/contract.ts'
import { id } from '../people.ts'

// Invented breaches, as the server tells of them.

export const breachRow = (more: Partial<BreachRow> = {}): BreachRow => ({
  id: id(881),
  code: '0000A1',
  state: 'noticed',
  risk: null,
  noticedAt: '2026-11-23T08:00:00.000Z',
  due: '2026-11-26T08:00:00.000Z',
  running: true,
  late: false,
  notifiedAt: null,
  closedAt: null,
  ...more,
})

const ACTS = ['describe', 'assess', 'notify', 'withhold', 'tell', 'pass-over', 'settle', 'close'] as const

export const breachPage = (more: Partial<BreachPage> = {}, open: readonly string[] = ACTS): BreachPage => ({
  ...breachRow(),
  facts: {
    what: 'A list of appointments lay open on a counter of Invented Street.',
    whose: 'Persons in support',
    persons: 12,
    data: 'Names and days of appointments',
    records: null,
    consequences: 'Somebody may learn that you come here.',
    measures: 'The list was taken away.',
    plainly: 'A paper with your name lay where others could see it.',
    advice: 'Call us before you come.',
  },
  events: [
    {
      id: id(891),
      at: '2026-11-23T09:00:00.000Z',
      kind: 'entered',
      by: { id: id(2), name: 'Pēteris Krūmiņš' },
      words: null,
    },
  ],
  persons: [],
  actions: ACTS.map((act) => ({
    operation: `breaches.${act}`,
    allowed: open.includes(act),
    why: open.includes(act) ? null : 'not-assessed',
  })),
  agency: {
    name: 'Labour Inspectorate of Sēlija',
    controller: 'Ministry of Invented Affairs',
    officer: 'dpo@inspektorats.example',
    regime: 'gdpr',
    authority: 'Invented DPA, dpa.example',
  },
  ...more,
})
