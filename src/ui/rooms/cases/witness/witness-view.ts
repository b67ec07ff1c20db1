/** Countries from typed two-letter codes; other text is left out, and each appears once. */
export const countriesIn = (typed: string): readonly string[] => [
  // Codes of ISO 3166-1 are used, because names differ by language and a wrong country would be dangerous.
  ...new Set(
    typed
      .toUpperCase()
      .split(/[^A-Z0-9]+/)
      .filter((code) => /^[A-Z]{2}$/.test(code)),
  ),
]
