import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Measured, meansOf, type Said, type SealedRow, sealedFigures, type Voice } from './sealed-figures.ts'

type Told = {
  readonly voice?: Voice
  readonly class?: string
  readonly campaign?: string
  readonly variant?: string
  readonly organiser?: string
  readonly phones?: readonly string[]
  readonly signs?: readonly string[]
  readonly protective?: readonly string[]
}

function row(id: string, told: Told): SealedRow {
  const signs = (codes: readonly string[] = []) => codes.map((code) => ({ code, quote: '' }))
  return {
    id,
    source: 'jobboard',
    title: '',
    text: id,
    employer: null,
    date: null,
    lang: 'en',
    gold: {
      class: told.class ?? 'suspect',
      voice: told.voice ?? 'recruits',
      campaign: told.campaign ?? null,
      variant: told.variant ?? null,
      organiser: told.organiser ?? null,
      indicators: signs(told.signs),
      protective: signs(told.protective),
      contacts: (told.phones ?? []).map((value) => ({ kind: 'phone', value, quote: value })),
    },
  }
}

const said = (of: Partial<Omit<Said, 'contacts'>> & { readonly phones?: readonly string[] } = {}): Said => ({
  voice: 'recruits',
  contacts: (of.phones ?? []).map((value) => ({ kind: 'phone', value })),
  indicators: of.indicators ?? [],
  protective: of.protective ?? [],
  campaign: of.campaign ?? null,
  organiser: of.organiser ?? null,
  suspicion: of.suspicion ?? 0,
})

function measured(figures: readonly Measured[], name: string): readonly [string, number] {
  const found = figures.find(({ figure }) => figure === name)
  assert.ok(found, name)
  return [found.value.toFixed(3), found.of]
}

describe('figures of a sealed set', () => {
  test('contact points: missed and wrong, and telephones beside a registration number', () => {
    const rows = [
      row('a', { phones: ['+37120000001', '+37120000002'], protective: ['licence-number'] }),
      row('b', { phones: ['+37120000003'] }),
    ]
    const figures = sealedFigures(rows, [said({ phones: ['+37120000001', '+37120000009'] }), said()], [])
    assert.deepEqual(measured(figures, 'contacts, all kinds: recall'), ['0.333', 3])
    assert.deepEqual(measured(figures, 'contacts, phone: precision'), ['0.500', 2])
    assert.deepEqual(measured(figures, 'telephones beside a registration number: missed'), ['1.000', 2])
  })

  test('a paraphrase is found with the base of its campaign, and counts by whether it shares a contact point', () => {
    const one = { campaign: 'C1', organiser: 'O1' }
    const rows = [
      row('base', { ...one, variant: 'base', phones: ['+1'] }),
      row('slots', { ...one, variant: 'slots', phones: ['+2'] }),
      row('with', { ...one, variant: 'paraphrase', phones: ['+2'] }),
      row('lost', { ...one, variant: 'paraphrase', phones: ['+1'] }),
      row('none', { ...one, variant: 'paraphrase', phones: ['+3'] }),
      row('other', { campaign: 'C2', organiser: 'O1', phones: ['+1'] }),
      row('stranger', { campaign: 'C3', organiser: 'O3' }),
    ]
    const inA = said({ campaign: 'A', organiser: 'A' })
    const figures = sealedFigures(rows, [inA, inA, inA, said(), said({ campaign: 'B' }), inA, inA], [])
    assert.deepEqual(measured(figures, 'paraphrases that share a contact point: recall'), ['0.500', 2])
    assert.deepEqual(measured(figures, 'paraphrases that share none: recall'), ['0.000', 1])
    // Three of the ten pairs of A are one campaign: «base», «slots» and «with».
    assert.deepEqual(measured(figures, 'pairs of one campaign: precision'), ['0.300', 10])
    assert.deepEqual(measured(figures, 'pairs of one campaign: recall'), ['0.300', 10])
    // One organiser and another offer: «other» beside each of the first five.
    assert.deepEqual(measured(figures, 'one organiser, other offer: pairs joined'), ['3.000', 5])
    assert.deepEqual(measured(figures, 'no organiser in common: pairs joined'), ['4.000', 10])
  })

  test('a warning is honest, in no campaign, and a bad real job is neither', () => {
    const rows = [
      row('bad', {}),
      row('good', { class: 'benign' }),
      row('warning', { voice: 'warns', organiser: 'O1' }),
      row('hard', { class: 'exploit-risk' }),
    ]
    const of = (suspicion: number, campaign: string | null = null) => said({ suspicion, campaign })
    const figures = sealedFigures(rows, [of(0.9), of(0.1), of(0.95, 'A'), of(0.99)], [])
    assert.deepEqual(measured(figures, 'warnings, questions, quotes inside campaigns'), ['1.000', 1])
    assert.deepEqual(measured(figures, 'ROC-AUC, warnings as honest'), ['0.500', 3])
  })

  test('organisers by B³: a cluster parted in two keeps its precision', () => {
    const rows = ['a', 'b', 'c'].map((id) => row(id, { organiser: 'O1' }))
    const x = said({ organiser: 'X' })
    // Precision 1, recall (2/3 + 2/3 + 1/3) / 3.
    const figures = sealedFigures(rows, [x, x, said()], [])
    assert.deepEqual(measured(figures, 'organisers, postings that have one: B³ F1'), [(10 / 14).toFixed(3), 3])
  })

  test('signs on which two people do not agree count for no bar', () => {
    const rows = [
      row('a', { signs: ['urgency', 'secrecy'] }),
      row('b', { signs: ['urgency'] }),
      row('c', { signs: ['secrecy'], class: 'benign' }),
      row('d', {}),
    ]
    const second = (id: string, ...indicators: string[]) => ({
      id,
      voice: 'recruits',
      class: id === 'c' ? 'benign' : 'suspect',
      indicators,
      protective: [],
    })
    const labels = [second('a', 'urgency'), second('b', 'urgency', 'secrecy'), second('c'), second('d')]
    const says = [said({ indicators: ['urgency'] }), said(), said({ indicators: ['secrecy'] }), said()]
    const figures = sealedFigures(rows, says, labels)
    assert.deepEqual(measured(figures, 'two people on secrecy: κ'), ['-0.500', 2])
    assert.deepEqual(measured(figures, 'indicators, codes with κ ≥ 0.6: micro-F1'), ['0.667', 2])
    assert.deepEqual(measured(figures, 'indicators, all codes: micro-F1'), ['0.667', 4])
    assert.deepEqual(measured(figures, 'two people on indicators, codes with κ ≥ 0.6: micro-F1'), ['1.000', 4])
    assert.deepEqual(measured(figures, 'the engine beside two people, codes with κ ≥ 0.6'), ['0.667', 4])
    assert.deepEqual(measured(figures, 'two people on the class: κ'), ['1.000', 4])
  })
})

describe('the mean over sets', () => {
  test('leaves out sets that have nothing to measure, and has its interval by Student', () => {
    const one = (value: number): Measured => ({ figure: 'x', value, of: 10, least: 0.9 })
    const [mean] = meansOf([[one(0.8)], [one(1)], [one(Number.NaN)]])
    assert.deepEqual([mean.mean.toFixed(2), mean.of, mean.sets, mean.least], ['0.90', 20, 2, 0.9])
    // 12.706 × 0.1414 / √2
    assert.equal(mean.half.toFixed(3), '1.271')
    assert.ok(Number.isNaN(meansOf([[one(1)]])[0].half))
  })
})
