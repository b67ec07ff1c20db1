/** By what a lead is known again when its campaign has grown: marks of its wording and of its contact points. */
export type Traits = { readonly wording: readonly string[]; readonly contacts: readonly string[] }

const common = (a: readonly string[], b: readonly string[]): number => {
  const others = new Set(b)
  return a.filter((one) => others.has(one)).length
}

/** More than half of the longer of two lists stands in both. */
const mostly = (a: readonly string[], b: readonly string[]): boolean => 2 * common(a, b) > Math.max(a.length, b.length)

/**
 * Whether a lead continues an earlier one: most of its wording and one contact point at least are the same. Where one of them
 * has no wording that stays, most contact points must be, and two at least: many different offers give one number.
 */
export function continues(lead: Traits, earlier: Traits): boolean {
  const reached = common(lead.contacts, earlier.contacts)
  if (lead.wording.length === 0 || earlier.wording.length === 0)
    return reached > 1 && mostly(lead.contacts, earlier.contacts)
  const unreachable = lead.contacts.length === 0 && earlier.contacts.length === 0
  return mostly(lead.wording, earlier.wording) && (reached > 0 || unreachable)
}

/** The one that a lead continues, the nearest where several would do; null where it is none of them. */
export function continued<T extends Traits>(lead: Traits, earlier: readonly T[]): T | null {
  const nearness = (one: T) => common(lead.wording, one.wording) + common(lead.contacts, one.contacts)
  const those = earlier.filter((one) => continues(lead, one))
  return those.reduce<T | null>((best, one) => (best === null || nearness(one) > nearness(best) ? one : best), null)
}
