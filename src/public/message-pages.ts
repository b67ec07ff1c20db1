import type { Mine } from '../modules/reports/public.ts'

type Message = Mine['messages'][number]

/** Bytes of text that one page of messages may hold, so that the page stays light. */
const MOST = 30_000

const weight = ({ text, told }: Message): number =>
  Buffer.byteLength([text ?? '', ...Object.values(told ?? {})].join(''))

/**
 * The messages of one page: the latest that fit, and at least one.
 * @param before only messages before this place; all where it is left out
 * @returns the messages, and the place before which the earlier ones stand; null where there are none
 */
export function pageOf(
  messages: readonly Message[],
  before = messages.length,
): { readonly shown: readonly Message[]; readonly earlier: number | null } {
  const end = Math.min(Math.max(1, before), messages.length)
  let from = end
  for (let bytes = 0; from > 0; from--) {
    bytes += weight(messages[from - 1])
    if (bytes > MOST && from < end) break
  }
  return { shown: messages.slice(from, end), earlier: from > 0 ? from : null }
}
