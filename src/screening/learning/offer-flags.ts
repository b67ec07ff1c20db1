/** A fact that a lead carries, as far as learning reads it. */
export type FactSeen = { readonly kind: string; readonly value: object; readonly share: number }

/** A field of a fact's value, where it holds a word. */
function said(value: object, field: string): string | null {
  const found: unknown = Object.entries(value).find(([name]) => name === field)?.[1]
  return typeof found === 'string' ? found : null
}

/** A figure that nobody has checked is shown to people, who can look it up; nothing is learned from it. */
function isChecked(line: object): boolean {
  const minimum: unknown = 'minimum' in line ? line.minimum : null
  return typeof minimum === 'object' && minimum !== null && 'checked' in minimum && minimum.checked !== null
}

/** Pay beside the minimum and the usual pay of its country, which is made of the minimum. */
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

/** What is read of each kind of fact. What is not here is not learned from: who is asked for, where, and for which work. */
const READ: Readonly<Record<string, (value: object) => readonly string[]>> = {
  housing: (value) => [`housing-${said(value, 'terms')}`],
  transport: (value) => [`transport-${said(value, 'terms')}`],
  fee: (value) => [`fee-${said(value, 'what')}-${said(value, 'when')}`],
  papers: (value) => [`papers-${said(value, 'what')}`],
  pay: comparedIn,
}

/** Codes of an offer's facts with the share of postings that state them, for {@link LearnedFrom}'s `offer`. */
export function offerFlags(facts: readonly FactSeen[]): Record<string, number> {
  const flags: Record<string, number> = {}
  for (const { kind, value, share } of facts) {
    const codes = Object.hasOwn(READ, kind) ? READ[kind](value) : []
    // One posting may state two prices of one thing: together they are no more than all postings.
    for (const code of codes) flags[code] = Math.min(1, (flags[code] ?? 0) + share)
  }
  return flags
}
