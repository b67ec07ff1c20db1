import { z } from 'zod'
import { MOST_PREVIEWED, NOT_PREVIEWED, type NotPreviewed } from './codes.ts'
import { type IsolatedBounds, type Isolation, ourProgram, runIsolated } from './isolated.ts'
import { pictureHead } from './picture-head.ts'

/** A page of what somebody sees of a file: a picture made anew, or words. */
export type PreviewPage = { readonly page: number; readonly pages: number } & (
  | { readonly kind: 'picture'; readonly jpeg: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }
)
export type Previewed = PreviewPage | { readonly not: NotPreviewed }

/** Shows files page by page without running anything of them where it could do harm. */
export type Previews = {
  /** @param asked the page, from 1, and whether a picture is to be seen as it is instead of blurred */
  page(bytes: AsyncIterable<Uint8Array>, size: number, asked: { page: number; sharp: boolean }): Promise<Previewed>
}

const BOUNDS: IsolatedBounds = {
  // A picture of 64 million pixels takes 256 MB, and as much again while it is made smaller.
  memory: 1100 << 20,
  time: 30_000,
  output: 16 << 20,
  processes: 2000,
  disk: 0,
}
/** So many wait; one is made at a time. */
const WAITING = 10

const Said = z.union([
  z.object({ not: z.enum(NOT_PREVIEWED) }),
  z.object({
    kind: z.enum(['picture', 'text']),
    page: z.int().min(1),
    pages: z.int().min(1),
  }),
])

/** Previews made in an isolated process, a new one for each page. */
export function openPreviews(isolation: Isolation): Previews {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const made = async (bytes: AsyncIterable<Uint8Array>, { page, sharp }: { page: number; sharp: boolean }) => {
    const program = ourProgram(new URL('./preview/program.ts', import.meta.url), BOUNDS, [
      String(page),
      sharp ? 'sharp' : 'blurred',
    ])
    const answer = await runIsolated(isolation, program, bytes)
    return typeof answer === 'string' ? { not: answer } : readAnswer(answer)
  }
  return {
    async page(bytes, size, asked) {
      const fault = await isolation.fault()
      if (fault !== null) return { not: fault }
      if (size > MOST_PREVIEWED) return { not: 'too-large' }
      if (waiting >= WAITING) return { not: 'busy' }
      waiting++
      const mine = last.then(() => made(bytes, asked)).finally(() => waiting--)
      // One that fails must not stop those behind it.
      last = mine.catch(() => undefined)
      return mine
    },
  }
}

/** What the process said, believed only as far as it can be checked: a file may have taken it over. */
export function readAnswer(answer: Buffer): Previewed {
  const end = answer.indexOf(10)
  const { success, data } = Said.safeParse(unlessBroken(() => JSON.parse(answer.subarray(0, end).toString('utf8'))))
  if (!success) return { not: 'broken' }
  if ('not' in data) return data
  const { kind, page, pages } = data
  const rest = answer.subarray(end + 1)
  if (kind === 'text') return { kind, page, pages, text: rest.toString('utf8') }
  return pictureHead(rest)?.type === 'image/jpeg' ? { kind, page, pages, jpeg: rest } : { not: 'broken' }
}

function unlessBroken(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return null
  }
}
