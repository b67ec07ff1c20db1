import { calibrated, plattScale, type Scale } from './calibration.ts'
import type { Features } from './features.ts'
import { fitLogistic, marginsOf, softplus } from './logistic.ts'
import {
  type Agreement,
  agreement,
  areaUnderCurve,
  type Bin,
  type Bounds,
  brier,
  type Judged,
  reliability,
} from './measures.ts'
import { columnsFor, type Model, modelOf, rowsOf } from './model.ts'

/** A decided lead: its features, and the groups in which it is counted. */
export type Example = {
  readonly features: Features
  /** 1 for a lead that people pursued, 0 for an honest offer. */
  readonly label: 0 | 1
  readonly languages: readonly string[]
  /** Marks that stand for the lead's sources. */
  readonly sources: readonly string[]
  readonly score: number
}

/** Least number of decided leads of each kind; fewer would teach chance. */
export const LEAST = 30
const FOLDS = 5
/** Ridges that are tried; the one that predicts unseen decisions best is used. */
const RIDGES = [0.5, 2, 8, 32] as const

export type Grouped = Agreement & { readonly value: string }

/** Quality of a model on leads that it had not seen. */
export type Quality = {
  readonly overall: Agreement
  readonly area: Bounds & { readonly area: number }
  /** The same measure for the score alone, on the same leads. */
  readonly scoreArea: Bounds & { readonly area: number }
  readonly brier: number
  /** The Brier score of guessing the overall share of pursued leads for each. */
  readonly brierOfGuessing: number
  readonly reliability: readonly Bin[]
  readonly languages: readonly Grouped[]
  readonly sources: readonly Grouped[]
}

export type Trained = {
  readonly model: Model
  readonly quality: Quality
  readonly ridge: number
  readonly examples: { readonly pursued: number; readonly dismissed: number; readonly repeated: number }
}

/** Too few decided leads of one kind. */
export class TooFew extends Error {
  readonly pursued: number
  readonly dismissed: number

  constructor(pursued: number, dismissed: number) {
    super(`${pursued} pursued and ${dismissed} dismissed leads; ${LEAST} of each are needed`)
    this.pursued = pursued
    this.dismissed = dismissed
  }
}

/**
 * Trains a model on decided leads. Their order does not matter: the same set gives the same model to the bit.
 * @param progress called after each step with the number of steps done and of all
 * @throws TooFew with fewer than {@link LEAST} leads of each kind, where leads of equal features count once
 */
export function train(given: readonly Example[], progress: (done: number, of: number) => void = () => {}): Trained {
  const examples = distinct(given)
  const pursued = examples.filter(({ label }) => label === 1).length
  if (pursued < LEAST || examples.length - pursued < LEAST) throw new TooFew(pursued, examples.length - pursued)
  const steps = RIDGES.length * FOLDS + 1
  let done = 0
  const folds = foldsOf(examples)
  const tried = RIDGES.map((ridge) => ({ ridge, ...unseen(examples, folds, ridge, () => progress(++done, steps)) }))
  const best = tried.reduce((one, other) => (other.loss < one.loss ? other : one))
  const columns = columnsFor(examples.map(({ features }) => features))
  const labels = examples.map(({ label }) => label)
  const { weights } = fitLogistic(
    rowsOf(
      examples.map(({ features }) => features),
      columns,
    ),
    labels,
    columns.width,
    best.ridge,
  )
  progress(steps, steps)
  return {
    model: modelOf(weights, columns, best.scale),
    quality: qualityOf(examples, best.margins, best.scale),
    ridge: best.ridge,
    examples: { pursued, dismissed: examples.length - pursued, repeated: given.length - examples.length },
  }
}

const keyOf = ({ features: { named, words }, label }: Example): string => JSON.stringify([words, named, label])

/** Keeps each lead once, in a fixed order; an advert found ten times would otherwise weigh tenfold. */
function distinct(examples: readonly Example[]): Example[] {
  const byKey = new Map<string, Example>()
  for (const example of examples) {
    const key = keyOf(example)
    const known = byKey.get(key)
    byKey.set(key, known === undefined ? example : first(known, example))
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, example]) => example)
}

/** Of two examples that differ only in their groups, always chooses the same one. */
function first(one: Example, other: Example): Example {
  const rest = ({ languages, sources, score }: Example) => JSON.stringify([languages, sources, score])
  return rest(one) <= rest(other) ? one : other
}

/**
 * Assigns examples to folds. Those with the same words share a fold, so that no campaign is judged by a model that has
 * seen it.
 */
export function foldsOf(examples: readonly Pick<Example, 'features' | 'label'>[]): number[] {
  const groups = Map.groupBy(examples.keys(), (i) => JSON.stringify(examples[i].features.words))
  const folds = new Array<number>(examples.length).fill(0)
  const sizes = Array.from({ length: FOLDS }, () => [0, 0])
  // The largest groups come first, so that small ones even out the folds.
  const ordered = [...groups].sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
  for (const [, members] of ordered) {
    const label = 2 * members.filter((i) => examples[i].label === 1).length >= members.length ? 1 : 0
    const fold = sizes.reduce((least, size, i) => (size[label] < sizes[least][label] ? i : least), 0)
    for (const i of members) {
      folds[i] = fold
      sizes[fold][examples[i].label]++
    }
  }
  return folds
}

/** Margins of each example from weights fitted without its fold, the scale fitted on these margins, and their loss. */
function unseen(examples: readonly Example[], folds: readonly number[], ridge: number, step: () => void) {
  const columns = columnsFor(examples.map(({ features }) => features))
  const margins = new Array<number>(examples.length).fill(0)
  for (let fold = 0; fold < FOLDS; fold++) {
    const [inside, outside] = [
      [...folds.keys()].filter((i) => folds[i] === fold),
      [...folds.keys()].filter((i) => folds[i] !== fold),
    ]
    const rows = (at: readonly number[]) =>
      rowsOf(
        at.map((i) => examples[i].features),
        columns,
      )
    const { weights } = fitLogistic(
      rows(outside),
      outside.map((i) => examples[i].label),
      columns.width,
      ridge,
    )
    for (const [place, margin] of marginsOf(rows(inside), weights).entries()) margins[inside[place]] = margin
    step()
  }
  const labels = examples.map(({ label }) => label)
  const scale = plattScale(margins, labels)
  const loss = margins.reduce((sum, margin, i) => {
    const at = scale.slope * margin + scale.shift
    return sum + softplus(at) - labels[i] * at
  }, 0)
  return { margins, scale, loss }
}

function qualityOf(examples: readonly Example[], margins: readonly number[], scale: Scale): Quality {
  const judged = examples.map(({ label }, i): Judged => ({ probability: calibrated(scale, margins[i]), label }))
  const overall = agreement(judged)
  const usual = overall.pursued / overall.decided
  return {
    overall,
    area: areaUnderCurve(judged),
    scoreArea: areaUnderCurve(examples.map(({ score, label }) => ({ probability: score, label }))),
    brier: brier(judged),
    brierOfGuessing: usual * (1 - usual),
    reliability: reliability(judged),
    languages: groupedBy(
      examples.map(({ languages }) => languages),
      judged,
    ),
    sources: groupedBy(
      examples.map(({ sources }) => sources),
      judged,
    ),
  }
}

/** Agreement for each value, the most frequent first; a lead counts under each of its values. */
export function groupedBy(values: readonly (readonly string[])[], judged: readonly Judged[]): Grouped[] {
  const groups = new Map<string, Judged[]>()
  for (const [i, its] of values.entries())
    for (const value of new Set(its)) groups.set(value, [...(groups.get(value) ?? []), judged[i]])
  return [...groups]
    .map(([value, some]) => ({ value, ...agreement(some) }))
    .sort((a, b) => b.decided - a.decided || (a.value < b.value ? -1 : 1))
}
