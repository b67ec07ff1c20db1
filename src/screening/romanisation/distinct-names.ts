import { nameKey } from './name-key.ts'

const isCyrillic = (name: string): boolean => /\p{Script=Cyrillic}/u.test(name)

/**
 * How many different names there are, a name in Cyrillic and in Latin letters counted once. Where all are in one script they are
 * counted as they stand: nearly every set is so, and a key may join two names that differ by a letter.
 */
export function distinctNames(names: ReadonlySet<string>): number {
  if (names.size < 2) return names.size
  const cyrillic = [...names].filter(isCyrillic)
  if (cyrillic.length === 0 || cyrillic.length === names.size) return names.size
  const keys = new Set(cyrillic.map(nameKey))
  // Names of one script stay apart from each other; a Latin one falls away where a Cyrillic one says the same.
  const others = [...names].filter((name) => !isCyrillic(name) && !keys.has(nameKey(name)))
  return cyrillic.length + others.length
}
