import { WRITTEN_WAYS } from '../../../../modules/cases/codes.ts'
import type { Way } from '../../../../modules/evidence/codes.ts'
import { empty, type Lacks, unchosen } from '../../../parts/lacking.ts'

/** A working copy of a document as somebody describes it. */
export type CopyDraft = {
  readonly way: Way
  readonly tool: string
  readonly about: string
  /** Typed instead of sent. */
  readonly text: string
  readonly madeHere: boolean
  readonly intimate: boolean | null
}

export const EMPTY_COPY: CopyDraft = {
  way: 'translation',
  tool: '',
  about: '',
  text: '',
  madeHere: false,
  intimate: null,
}

type Written = (typeof WRITTEN_WAYS)[number]

/** How it was made, where that may be typed; null where a file shows it. */
export const writtenWay = (way: Way): Written | null => WRITTEN_WAYS.find((one) => one === way) ?? null

/** What is typed where no file is sent; null where a file is. */
export function typedOf(
  { way, text }: CopyDraft,
  file: File | null,
): { readonly way: Written; readonly text: string } | null {
  const written = writtenWay(way)
  return file === null && written !== null && text.trim() !== '' ? { way: written, text: text.trim() } : null
}

/** What still lacks before it can be kept. @param isChild whether a colleague must have made the file here */
export function lackingOf(draft: CopyDraft, file: File | null, isChild: boolean): Lacks {
  const isTyped = typedOf(draft, file) !== null
  return {
    ...(isTyped ? {} : unchosen('file', file === null ? '' : 'chosen')),
    ...(isChild && file !== null ? unchosen('madeHere', draft.madeHere) : {}),
    ...empty('tool', draft.tool),
  }
}
