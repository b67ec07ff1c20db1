import type { Sentences } from './words/shape.ts'

type Key = keyof Sentences

/** A sentence by its name, with what is put into it: it is said in the language of whoever reads it. */
export type Line = { readonly say: Key; readonly given: readonly string[] }

/** A line of a report. @param given file names, numbers and names, as the bundle has them: nobody has cleaned them */
export const line = <K extends Key>(say: K, ...given: Parameters<Sentences[K]>): Line => ({ say, given })
