import type { Key, Say } from '../../shell/words.ts'

/**
 * Why a posting was read and not assessed, as screening writes it. What readers say of a record stays in English: it
 * names formats, columns and lines of a file.
 */
const SENTENCES = [
  [/^the posting is longer than (\d+) letters$/, 'upload.too-long', 'most'],
  [/^the posting could not be assessed \((\w+)\)$/, 'upload.not-assessed', 'fault'],
] as const satisfies readonly (readonly [RegExp, Key, string])[]

/** A reason in the reader's language; `known` is false where the words are the program's own, in English. */
export function brokenReason(reason: string, say: Say): { readonly text: string; readonly known: boolean } {
  for (const [pattern, key, name] of SENTENCES) {
    const found = pattern.exec(reason)
    if (found !== null) return { known: true, text: say(key, { [name]: found[1] }) }
  }
  return { known: false, text: reason }
}
