import { Problem } from '../kernel/errors.ts'
import { type Receipt, readEntry } from '../modules/reports/public.ts'
import type { In, Out } from '../operations.ts'
import type { ForHolders } from './behind.ts'
import { LONGEST_IDENTITY, proofPage, proofText } from './own-pages.ts'
import { faultIn, type Visit } from './visit.ts'
import type { WordKey } from './words/shape.ts'

// What a reporter does with their own report besides writing.

/** Runs an operation as whoever holds the receipt. */
export type Calling = <N extends ForHolders>(operation: N, input: In<N>) => Promise<Out<N>>

/** What is told on the report's page afterwards. */
export type Told = { readonly notice?: WordKey; readonly fault?: WordKey }

/** What the words of a receipt gave. @throws Problem `conflict` where the report was withdrawn while its page was open */
export function stillThere<T>(given: T | null): T {
  if (given === null) throw new Problem('conflict', 'This report is not there any more.')
  return given
}

const clean = (text: string): string => text.replace(/\r\n?/g, '\n').replaceAll('\0', '').trim()

/** Says who one is; nothing written takes it back. */
export async function sayWho(call: Calling, words: string): Promise<Told> {
  // Cut without a word where it is longer: a name and an address fit.
  const said = clean(words).slice(0, LONGEST_IDENTITY)
  try {
    const { told } = await call('reports.identify', { words: said })
    return { notice: told ? 'identity.kept' : 'identity.gone' }
  } catch (error) {
    return { fault: faultIn(error) }
  }
}

/** Ties an earlier report by the words of its receipt. */
export async function tieEarlier(
  visit: Visit,
  { receipt, at }: { readonly receipt: Receipt; readonly at: string },
  words: string,
): Promise<Told> {
  const entry = readEntry(words)
  if (entry.kind === 'wrong') return { fault: `return.wrong-${entry.why}` }
  for (const earlier of entry.receipts) {
    try {
      stillThere(await visit.ask((behind) => behind.tie(receipt, at, earlier)))
      return { notice: 'chain.done' }
    } catch (error) {
      // The same places in another list of words may be the right ones.
      if (!(error instanceof Problem) || error.code !== 'not-found') return { fault: faultIn(error) }
    }
  }
  return { fault: 'return.not-found' }
}

/** The proof as a page, or as a file whose name says nothing. */
export async function takeProof(visit: Visit, call: Calling, state: string, asFile: boolean): Promise<Response> {
  const { proof } = await call('reports.prove', {})
  // A page first: whoever has no safe place for a file reads or prints it there.
  if (!asFile) return visit.show(proofPage(visit.frame, { proof, state }))
  return visit.c.body(proofText(proof), 200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': 'attachment; filename="proof.json"',
  })
}
