import { capitals, confusables } from './confusables.ts'
import type { Folding } from './folding.ts'
import { isWorded, script } from './sign-care.ts'

type Script = 1 | 2 | 4
const SCRIPTS: readonly Script[] = [1, 2, 4]
const LETTER_KINDS = 9
/** A run of letters and digits this long is no word but a wallet's address, which is Latin. */
const SHORTEST_ADDRESS = 26

/** Folds look-alike letters of another script inside words and notes each as a disguise. */
export function foldMixedWords(folding: Folding): void {
  const { units } = folding
  const inText = countScripts(units, 0, units.length)
  for (let i = 0; i < units.length; ) {
    if (!isWorded(units[i])) {
      i++
      continue
    }
    let end = i
    while (end < units.length && isWorded(units[end])) end++
    foldToken(folding, i, end, inText)
    i = end
  }
}

/** Number of letters of each script. */
function countScripts(units: readonly string[], start: number, end: number): Uint32Array {
  const counts = new Uint32Array(LETTER_KINDS)
  for (let i = start; i < end; i++) counts[script[units[i].charCodeAt(0)]]++
  return counts
}

/**
 * Folds a run of letters, digits and «_». Each word in it is folded by itself, because «HR_отдел» is honest; once one
 * word was mixed, the others fold into the same script if they can.
 */
function foldToken(folding: Folding, start: number, end: number, inText: Uint32Array): void {
  const words = wordsIn(folding.units, start, end)
  let target: Script | 0 = 0
  for (const [from, to] of words) {
    const into = foldWord(folding, from, to, inText)
    if (into !== 0) target = into
  }
  if (end - start >= SHORTEST_ADDRESS && words.length > 1) target ||= 1
  if (target === 0) return
  for (const [from, to] of words) foldInto(target, folding, from, to)
}

function wordsIn(units: readonly string[], start: number, end: number): [number, number][] {
  const words: [number, number][] = []
  for (let i = start; i < end; ) {
    const from = i
    while (i < end && script[units[i].charCodeAt(0)] !== 0) i++
    if (i > from) words.push([from, i])
    else i++
  }
  return words
}

/**
 * Folds the look-alikes of a word's rarer script. Where two scripts have as many letters, the text's main script is
 * tried first.
 * @returns the script of the folded word, 0 where nothing was folded
 */
function foldWord(folding: Folding, start: number, end: number, inText: Uint32Array): Script | 0 {
  const counts = countScripts(folding.units, start, end)
  const mixed = SCRIPTS.filter((of) => counts[of] > 0)
  if (mixed.length < 2) return 0
  const most = Math.max(...mixed.map((of) => counts[of]))
  const targets = mixed.filter((of) => counts[of] === most).sort((a, b) => inText[b] - inText[a])
  return targets.find((target) => foldInto(target, folding, start, end)) ?? 0
}

/**
 * Folds a word into one script if every letter of another script has a look-alike. @returns whether anything changed
 */
function foldInto(target: Script, folding: Folding, start: number, end: number): boolean {
  const { units, disguises } = folding
  const folded: string[] = []
  let changed = false
  for (let i = start; i < end; i++) {
    const isForeign = script[units[i].charCodeAt(0)] !== target
    const letter = isForeign ? lookalike(target, folding, i) : units[i]
    // «HRменеджер» has letters without a look-alike: it is two honest words run together.
    if (letter === undefined) return false
    folded.push(letter)
    changed ||= isForeign
  }
  if (!changed) return false
  for (const [k, letter] of folded.entries()) units[start + k] = letter
  disguises.push({ kind: 'mixed-script', start, end })
  return true
}

/**
 * The look-alike of a letter as the original writes it: a capital may look like a different letter than its small form.
 */
const lookalike = (target: Script, { original, units, offsets }: Folding, at: number): string | undefined =>
  capitals[target][original[offsets[at]]] ?? confusables[target][units[at]]
