import type { Pack } from '../pack.ts'

type Made = Pick<Pack, 'months' | 'people' | 'concepts'>

/** What a function gives, made when first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/**
 * A pack some of whose words are worked out, when first asked for: most runs read a language or two of all that there are.
 * @param make what is worked out; the rest stays as the pack has it
 */
export function lazily(pack: Pack, make: { readonly [K in keyof Made]?: () => Made[K] }): Pack {
  const months = once(make.months ?? (() => pack.months))
  const people = once(make.people ?? (() => pack.people))
  const concepts = once(make.concepts ?? (() => pack.concepts))
  return {
    language: pack.language,
    functionWords: pack.functionWords,
    get months() {
      return months()
    },
    get people() {
      return people()
    },
    get concepts() {
      return concepts()
    },
  }
}
