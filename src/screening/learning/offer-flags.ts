/** A fact of a lead's offer, in the form that learning reads. */
export type FactSeen = { readonly kind: string; readonly value: object; readonly share: number }

/** A text field of a fact's value; null for other fields. */
function said(value: object, field: string): string | null {
  const found: unknown = Object.entries(value).find(([name]) => name === field)?.[1]
  return typeof found === 'string' ? found : null
}

/**
 * Whether a minimum wage was checked. An unchecked figure is shown to people, who can look it up, but not learned from.
 */
function isChecked(line: object): boolean {
  const minimum: unknown = 'minimum' in line ? line.minimum : null
  return typeof minimum === 'object' && minimum !== null && 'checked' in minimum && minimum.checked !== null
}

/** Codes of pay below the minimum wage or above the usual pay of its country; usual pay is derived from the minimum. */
function comparedIn(value: object): string[] {
  const lines: unknown = 'compared' in value ? value.compared : []
  const codes = (Array.isArray(lines) ? lines : [])
    .filter(isChecked)
    .flatMap((line: object) => [
      said(line, 'toMinimum') === 'below' ? 'pay-below-minimum' : '',
      said(line, 'toUsual') === 'above' ? 'pay-above-usual' : '',
    ])
  return [...new Set(codes)].filter((code) => code !== '')
}

/** Readers by kind of fact. Kinds without a reader are not learned from: people asked for, places, occupations. */
const READ: Readonly<Record<string, (value: object) => readonly string[]>> = {
  housing: (value) => [`housing-${said(value, 'terms')}`],
  transport: (value) => [`transport-${said(value, 'terms')}`],
  fee: (value) => [`fee-${said(value, 'what')}-${said(value, 'when')}`],
  papers: (value) => [`papers-${said(value, 'what')}`],
  pay: comparedIn,
}

/** Codes of an offer's facts with the share of postings that state them, for `offer` of {@link LearnedFrom}. */
export function offerFlags(facts: readonly FactSeen[]): Record<string, number> {
  const flags: Record<string, number> = {}
  for (const { kind, value, share } of facts) {
    const codes = Object.hasOwn(READ, kind) ? READ[kind](value) : []
    // One posting may state two prices of a thing, so the sum is capped at all postings.
    for (const code of codes) flags[code] = Math.min(1, (flags[code] ?? 0) + share)
  }
  return flags
}
