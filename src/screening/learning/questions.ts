import type { Features } from './features.ts'

/** An undecided lead with the model's probability. */
export type Undecided = { readonly id: string; readonly probability: number; readonly features: Features }

/** Likeness of two leads, 0..1: the cosine of their features, half for signs and half for words. */
export function likeness(a: Features, b: Features): number {
  const signs = cosine(new Map(Object.entries(a.named)), new Map(Object.entries(b.named)))
  const signed = ({ words }: Features) => new Map(words.map((word) => [String(Math.abs(word)), Math.sign(word)]))
  return (signs + Math.max(0, cosine(signed(a), signed(b)))) / 2
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const length = (one: ReadonlyMap<string, number>) => [...one.values()].reduce((sum, value) => sum + value * value, 0)
  const [left, right] = [length(a), length(b)]
  if (left === 0 || right === 0) return 0
  let sum = 0
  for (const [key, value] of a) sum += value * (b.get(key) ?? 0)
  return sum / Math.sqrt(left * right)
}

/**
 * Uncertainty of a probability: 1 where the model has no idea, 0 where it is certain (four times the variance of a yes
 * or no).
 */
const openness = (probability: number): number => 4 * probability * (1 - probability)

/**
 * Chooses the few leads whose decisions would teach most: uncertain ones, each as unlike those before as possible
 * (uncertainty with diversity, greedily; Settles 2009, «Active learning literature survey»).
 */
export function mostTeaching(leads: readonly Undecided[], most: number): string[] {
  const left = [...leads].sort((a, b) => (a.id < b.id ? -1 : 1))
  const nearest = new Map(left.map(({ id }) => [id, 0]))
  const chosen: string[] = []
  while (chosen.length < most && left.length > 0) {
    const worth = ({ id, probability }: Undecided) => openness(probability) * (1 - (nearest.get(id) ?? 0))
    const at = left.reduce((best, lead, i) => (worth(lead) > worth(left[best]) ? i : best), 0)
    // A certain lead, or one equal to a chosen lead, teaches nothing.
    if (worth(left[at]) <= 1e-9) break
    const [lead] = left.splice(at, 1)
    chosen.push(lead.id)
    for (const { id, features } of left)
      nearest.set(id, Math.max(nearest.get(id) ?? 0, likeness(features, lead.features)))
  }
  return chosen
}
