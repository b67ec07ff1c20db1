import type { Evidence } from '../../../shell/contract.ts'

/** Pieces on a page of the choice. */
export const PAGE = 50

/** The pieces of one page, counted from nought, and how many pages there are. */
export function pageOf<T>(
  pieces: readonly T[],
  page: number,
): { readonly shown: readonly T[]; readonly pages: number } {
  return { shown: pieces.slice(page * PAGE, (page + 1) * PAGE), pages: Math.max(1, Math.ceil(pieces.length / PAGE)) }
}

/** A piece's name in a list: its number counted from one, what it is, and where it stands or how it begins. */
export function pieceName({ seen }: Pick<Evidence, 'seen'>, at: number, kind: string): string {
  // Sealed ones are told apart by their number alone.
  const about = seen === null ? '' : (seen.address ?? seen.title ?? seen.text.slice(0, 60))
  return [String(at + 1), kind, about].filter((part) => part !== '').join(' · ')
}

/** What a draft is made from: all that was kept but what somebody left out, in the order in which it was kept. */
export const chosenPieces = (evidence: readonly Pick<Evidence, 'id'>[], left: ReadonlySet<string>): string[] =>
  evidence.map(({ id }) => id).filter((id) => !left.has(id))
