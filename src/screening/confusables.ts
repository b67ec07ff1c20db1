/**
 * Letters that look alike in Latin (1), Cyrillic (2) and Greek (4), in lower case, after the confusables of Unicode
 * TR39.
 */
const latinToCyrillic: Record<string, string> = {
  a: 'а', b: 'ь', c: 'с', e: 'е', h: 'һ', i: 'і', j: 'ј', k: 'к', m: 'м', n: 'п', o: 'о', p: 'р', r: 'г', s: 'ѕ',
  t: 'т', u: 'и', x: 'х', y: 'у', ë: 'ё', ï: 'ї',
}
const cyrillicToLatin: Record<string, string> = {
  а: 'a', в: 'b', г: 'r', е: 'e', ё: 'ë', и: 'u', і: 'i', ї: 'ï', ј: 'j', к: 'k', м: 'm', н: 'h', о: 'o', п: 'n', р: 'p',
  с: 'c', т: 't', у: 'y', х: 'x', ѕ: 's', һ: 'h', ь: 'b', ԁ: 'd', ԛ: 'q', ԝ: 'w',
}
const greekToLatin: Record<string, string> = {
  α: 'a', β: 'b', ε: 'e', ζ: 'z', η: 'n', ι: 'i', κ: 'k', μ: 'm', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', γ: 'y',
}
const latinToGreek: Record<string, string> = {
  a: 'α', b: 'β', e: 'ε', z: 'ζ', n: 'η', i: 'ι', k: 'κ', m: 'μ', v: 'ν', o: 'ο', p: 'ρ', t: 'τ', u: 'υ', x: 'χ', y: 'γ',
}

/** Pairs letters of two scripts that look like the same Latin letter. */
const through = (first: Record<string, string>, second: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(first).flatMap(([letter, latin]) => second[latin] ? [[letter, second[latin]]] : []))

export const confusables: Record<1 | 2 | 4, Record<string, string | undefined>> = {
  1: { ...cyrillicToLatin, ...greekToLatin },
  2: { ...through(greekToLatin, latinToCyrillic), ...latinToCyrillic },
  4: { ...through(cyrillicToLatin, latinToGreek), ...latinToGreek },
}

/** Capitals that look like a different letter than their small forms do, with the small letter meant. */
export const capitals: Record<1 | 2 | 4, Record<string, string | undefined>> = {
  1: { Η: 'h', Ν: 'n', Υ: 'y' },
  2: { B: 'в', H: 'н', Η: 'н', Υ: 'у' },
  4: { H: 'η', N: 'ν', Y: 'υ', Н: 'η', У: 'υ' },
}
