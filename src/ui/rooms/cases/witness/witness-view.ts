/** Countries as somebody types them, by their two letters; what is none is left out, and each stands once. */
export const countriesIn = (typed: string): readonly string[] => [
  // ISO 3166-1 as it stands in the record: names differ by language, and a wrong country would be a danger.
  ...new Set(
    typed
      .toUpperCase()
      .split(/[^A-Z0-9]+/)
      .filter((code) => /^[A-Z]{2}$/.test(code)),
  ),
]
