/** Codes that one person gave one posting. */
export type Given = ReadonlySet<string>

/** How well two people agree on one code, over the same postings. */
export type CodeAgreement = {
  readonly code: string
  /** Postings to which the first, the second, and both gave it. */
  readonly first: number
  readonly second: number
  readonly both: number
  /** Cohen's κ; NaN where neither gave the code, or both gave it always. */
  readonly kappa: number
  readonly f1: number
}

/**
 * Cohen's kappa (1960) of two lists of choices, which are made of the same things in the same order.
 * @returns NaN where chance alone would agree always
 */
export function kappa<Choice>(first: readonly Choice[], second: readonly Choice[]): number {
  const seen = first.filter((choice, i) => choice === second[i]).length / first.length
  const share = (choices: readonly Choice[], choice: Choice) =>
    choices.filter((one) => one === choice).length / choices.length
  const chance = [...new Set([...first, ...second])].reduce(
    (sum, choice) => sum + share(first, choice) * share(second, choice),
    0,
  )
  return chance === 1 ? Number.NaN : (seen - chance) / (1 - chance)
}

/** F1 of one person's choices against another's; the same whichever of the two comes first. NaN where neither chose. */
export const f1Of = (both: number, first: number, second: number): number =>
  first + second === 0 ? Number.NaN : (2 * both) / (first + second)

/** Agreement of two people, code by code. @param second the second person's codes, in the order of the first's */
export function agreementOf(
  codes: readonly string[],
  first: readonly Given[],
  second: readonly Given[],
): CodeAgreement[] {
  return codes.map((code) => {
    const [one, other] = [first, second].map((all) => all.map((given) => given.has(code)))
    const count = (choices: readonly boolean[]) => choices.filter(Boolean).length
    const both = one.filter((yes, i) => yes && other[i]).length
    return {
      code,
      first: count(one),
      second: count(other),
      both,
      kappa: kappa(one, other),
      f1: f1Of(both, count(one), count(other)),
    }
  })
}
