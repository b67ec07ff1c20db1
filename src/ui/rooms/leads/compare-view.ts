import { diffArrays, diffWordsWithSpace } from 'diff'
import { SENTENCE } from './template-view.ts'

/** Words of one side, and whether the other side has them too. */
export type Words = readonly { readonly text: string; readonly own: boolean }[]
/** One row of two texts beside each other; null where a side has nothing there. */
export type Row = { readonly first: Words | null; readonly second: Words | null; readonly alike: boolean }

const sentences = (text: string): string[] => text.split(SENTENCE).filter((one) => one.trim() !== '')

/** Two texts sentence by sentence, so that one sees what was added, taken away or said otherwise. */
export function compared(first: string, second: string): Row[] {
  const rows: Row[] = []
  let gone: string[] = []
  const pair = (come: readonly string[]) => {
    for (let i = 0; i < Math.max(gone.length, come.length); i++) rows.push(changed(gone[i], come[i]))
    gone = []
  }
  for (const { value, removed, added } of diffArrays(sentences(first), sentences(second))) {
    if (removed) gone = [...gone, ...value]
    else if (added) pair(value)
    else {
      pair([])
      rows.push(...value.map((text) => ({ first: whole(text, false), second: whole(text, false), alike: true })))
    }
  }
  pair([])
  return rows
}

const whole = (text: string, own: boolean): Words => [{ text, own }]

function changed(first: string | undefined, second: string | undefined): Row {
  if (first === undefined || second === undefined)
    return {
      first: first === undefined ? null : whole(first, true),
      second: second === undefined ? null : whole(second, true),
      alike: false,
    }
  const words = diffWordsWithSpace(first, second)
  const side = (other: 'added' | 'removed', own: 'added' | 'removed'): Words =>
    words.filter((part) => !part[other]).map((part) => ({ text: part.value, own: part[own] }))
  return { first: side('added', 'removed'), second: side('removed', 'added'), alike: false }
}
