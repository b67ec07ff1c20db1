import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cardOf } from './card.ts'
import type { ModelPage } from './shapes.ts'

const share = { share: 0.5, hits: 1, of: 2, low: 0.1, high: 0.9 }
const nothing = { share: null, hits: 0, of: 0, low: 0, high: 1 }
const area = { area: 0.8, low: 0.7, high: 0.9 }
const group = { decided: 2, pursued: 1, precision: share, recall: nothing }

const page = (source: string | null): ModelPage => ({
  id: '3f8a2f0e-1f64-4c7b-9a52-6f6f3f0f2a11',
  trainedAt: '2026-11-24T08:00:00.000Z',
  trainedBy: { id: '3f8a2f0e-1f64-4c7b-9a52-6f6f3f0f2a12', name: 'Ieva Kalniņa' },
  decisions: {
    pursued: 40,
    dismissed: 50,
    repeated: 3,
    first: '2026-01-02T00:00:00.000Z',
    last: '2026-11-23T00:00:00.000Z',
  },
  ridge: 2,
  intercept: 0,
  coefficients: [{ code: 'urgency', name: 'Urgency', weight: -0.126 }],
  quality: {
    overall: group,
    area,
    scoreArea: { ...area, area: 0.6 },
    brier: 0.2,
    brierOfGuessing: 0.25,
    reliability: [{ ...share, from: 0, to: 1, mean: 0.4 }],
    languages: [{ ...group, value: 'lv' }],
    sources: [{ ...group, value: 'mark', name: source }],
  },
  useful: true,
})

test('figures stand with their counts and bounds; a share of nothing is none', () => {
  const card = cardOf(page('board.example'), { standing: 'on', police: false }, 'en')
  assert.ok(card.includes('| Urgency | -0.13 |'))
  assert.ok(card.includes('| Latvian | 2 | 50 % (1/2; 10 %–90 %) | – |'))
  assert.ok(card.includes('| 40 % | 50 % | 2 | 10 %–90 % |'))
  assert.ok(card.includes('40 leads that people pursued') && card.includes('2026-01-02 – 2026-11-23'))
  assert.ok(card.includes('by the score alone in 60 %'))
  assert.ok(!card.includes('off by default'))
  assert.ok(cardOf(page(null), { standing: 'off', police: true }, 'en').includes('It is off by default here.'))
})

test('a name that comes from outside neither ends a cell nor becomes markup', () => {
  const card = cardOf(page('a|b\n# [x](http://evil.example) <script>'), { standing: 'on', police: false }, 'lv')
  assert.ok(card.includes('| a\\|b # \\[x\\](http://evil.example) \\<script\\> |'))
  assert.ok(cardOf(page(null), { standing: 'on', police: false }, 'lv').includes('avots, kura nosaukums nav atvērts'))
})
