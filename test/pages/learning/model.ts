import type { Out } from '../../../src/ui/shell/contract.ts'
import type { Answers } from '../answers.ts'
import { id } from '../people.ts'

// What the server says of a model that never was.

type Learning = Out<'models.get'>
type Model = NonNullable<Learning['model']>

const share = (hits: number, of: number): Model['quality']['overall']['precision'] => ({
  share: of === 0 ? null : hits / of,
  hits,
  of,
  low: of === 0 ? 0 : Math.max(0, hits / of - 0.1),
  high: of === 0 ? 1 : Math.min(1, hits / of + 0.1),
})
const group = (decided: number) => ({
  decided,
  pursued: Math.round(decided / 2),
  precision: share(Math.round(decided * 0.4), Math.round(decided / 2)),
  recall: share(Math.round(decided * 0.4), Math.round(decided / 2)),
})

const person = { id: id(2), name: 'Pēteris Krūmiņš' }

export const model: Model = {
  id: id(700),
  trainedAt: '2026-11-20T08:00:00Z',
  trainedBy: person,
  decisions: {
    pursued: 120,
    dismissed: 95,
    repeated: 7,
    first: '2026-02-01T08:00:00Z',
    last: '2026-11-19T08:00:00Z',
  },
  ridge: 2,
  intercept: -0.4,
  coefficients: [
    { code: 'upfront-fee', name: 'Fee before work', weight: 1.42 },
    { code: 'protective:licence-number', name: 'Speaks against: licence number given', weight: -1.1 },
    { code: 'wording', name: 'Wording (all words together)', weight: 0.73 },
    { code: 'campaign:size', name: 'Many postings alike', weight: 0.31 },
    { code: 'urgency', name: 'Urgency', weight: 0.001 },
  ],
  quality: {
    overall: group(215),
    area: { area: 0.86, low: 0.8, high: 0.91 },
    scoreArea: { area: 0.71, low: 0.64, high: 0.78 },
    brier: 0.152,
    brierOfGuessing: 0.247,
    reliability: [0.05, 0.14, 0.22, 0.31, 0.44, 0.53, 0.66, 0.74, 0.85, 0.94].map((mean, i) => ({
      ...share(Math.round(21 * mean), 21),
      from: mean - 0.04,
      to: mean + 0.04,
      mean: mean + (i % 2) * 0.01,
    })),
    languages: [
      { ...group(140), value: 'lv' },
      { ...group(75), value: 'ru' },
      { decided: 3, pursued: 0, precision: share(0, 2), recall: share(0, 0), value: 'und' },
    ],
    sources: [
      { ...group(130), value: 'bWFyaw', name: 'board.example' },
      { ...group(85), value: 'bWFyazI', name: null },
    ],
  },
  useful: true,
}

export const learning = (more: Partial<Learning> = {}): Learning => ({
  standing: 'on-by-default',
  on: true,
  police: false,
  switched: null,
  lessons: { pursued: 131, dismissed: 99, needed: 30 },
  training: null,
  keepDays: 730,
  model,
  may: { train: true, switch: true, keep: true },
  ...more,
})

export const calm: Out<'models.drift'> = {
  looked: { sources: 4, languages: 2, decisions: 41 },
  sources: [],
  agreement: [],
}

export const moved: Out<'models.drift'> = {
  looked: calm.looked,
  sources: [
    {
      source: 'bWFyaw',
      name: 'board.example',
      at: '2026-11-23T06:00:00Z',
      now: share(140, 1000),
      before: share(103, 5000),
      deviations: 11.2,
    },
    {
      source: 'bWFyazI',
      name: null,
      at: '2026-11-23T06:00:00Z',
      now: share(1, 1000),
      before: share(400, 5000),
      deviations: -4.1,
    },
  ],
  agreement: [
    { language: 'ru', what: 'recall', before: share(30, 37), now: share(9, 24), since: '2026-11-20T08:00:00Z' },
    { language: null, what: 'precision', before: share(90, 108), now: share(15, 30), since: '2026-11-20T08:00:00Z' },
  ],
}

export const CARD = `# Model card: the learned order of the queue

Made by the program from the model itself. Trained 2026-11-20, Pēteris Krūmiņš. The learned order is on.

## What it never sees

- Nationality, ethnicity, religion, sex, age of anybody.
- Names of people, firms and places.

## Weights

| Feature | Weight |
| --- | --- |
| Fee before work | 1.42 |
| Speaks against: licence number given | -1.10 |
`

export const LEARNED: Answers = {
  'models.get': learning(),
  'models.drift': calm,
  'models.list': {
    models: [
      {
        id: model.id,
        trainedAt: model.trainedAt,
        trainedBy: person,
        pursued: 120,
        dismissed: 95,
        area: 0.86,
        brier: 0.15,
      },
      {
        id: id(699),
        trainedAt: '2026-06-01T08:00:00Z',
        trainedBy: { id: id(3), name: null },
        pursued: 44,
        dismissed: 38,
        area: 0.78,
        brier: 0.19,
      },
    ],
  },
  'models.card': ({ language }) => ({
    name: 'model-card-2026-11-20.md',
    markdown: language === 'en' ? CARD : CARD.replace('## Weights', language === 'lv' ? '## Svari' : '## الأوزان'),
  }),
}

export const explained = (more: object = {}): Out<'models.explain'> => ({
  place: {
    probability: 0.83,
    rank: 2,
    trainedAt: model.trainedAt,
    because: [
      { code: 'upfront-fee', name: 'Fee before work', adds: 1.4 },
      { code: 'protective:licence-number', name: 'Speaks against: licence number given', adds: -0.6 },
    ],
    teaches: false,
    ...more,
  },
})
