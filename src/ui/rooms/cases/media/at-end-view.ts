import { empty, type Lacks, unchosen } from '../../../parts/lacking.ts'
import type { Media } from './media-view.ts'

/**
 * Of what nobody has said yet what becomes of it, when the file is closed. What a court holds, or the police wait for, is decided; a
 * working copy goes with its original.
 */
export const undecided = (media: readonly Media[]): readonly Media[] =>
  media.filter(({ held, closed, keptBy, copyOf }) => !held && !closed && keptBy === null && copyOf === null)

/** What lacks of a return: who got it, and the number of their receipt. */
export const lacksOfReturn = ({ to, receipt }: { readonly to: string; readonly receipt: string }): Lacks => ({
  ...empty('to', to),
  ...empty('receipt', receipt),
})

/** What lacks where a law keeps something longer: the law, and the last day. */
export const lacksOfKeeping = ({ name, until }: { readonly name: string; readonly until: string }): Lacks => ({
  ...empty('name', name),
  ...unchosen('until', until),
})
