import { nameKey } from './name-key.ts'

const isCyrillic = (name: string): boolean => /\p{Script=Cyrillic}/u.test(name)

/**
 * Number of different names; a name in Cyrillic and in Latin letters counts once. Names of one script are counted as
 * written, which most sets are, because a key may join two names that differ by a letter.
 */
export function distinctNames(names: ReadonlySet<string>): number {
  if (names.size < 2) return names.size
  const cyrillic = [...names].filter(isCyrillic)
  if (cyrillic.length === 0 || cyrillic.length === names.size) return names.size
  const keys = new Set(cyrillic.map(nameKey))
  // Cyrillic names stay apart from each other; a Latin name with the key of a Cyrillic one is dropped.
  const others = [...names].filter((name) => !isCyrillic(name) && !keys.has(nameKey(name)))
  return cyrillic.length + others.length
}
