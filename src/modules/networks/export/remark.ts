import type { Network } from '../network.ts'

/** Stands on every export, whatever else is said there. */
const NO_PERSON = 'An organiser is a cluster of contact points, never a person. The program proposes, a person decides.'

/** What whoever opens an export must know of it: the network's own note, what is left out, and what an organiser is. */
export function remarkOn({ note, unseen }: Pick<Network, 'note' | 'unseen'>): string {
  const left = unseen === 0 ? '' : `${unseen} ${unseen === 1 ? 'node was' : 'nodes were'} left out of this export.`
  return [note.trim(), left, NO_PERSON].filter((part) => part !== '').join(' ')
}
