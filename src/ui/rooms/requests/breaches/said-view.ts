import { RISKS, SETTLED_BY } from '../../../../modules/requests/codes.ts'
import type { Formats } from '../../../shell/format.ts'
import type { Say } from '../../../shell/words.ts'

/** What was said with an act, as one line: a code in words, a moment as a moment, the rest as it was written; null where nothing was. */
export function saidWith(
  said: Readonly<Record<string, string>> | null,
  { say, format }: { readonly say: Say; readonly format: Pick<Formats, 'moment' | 'clauses'> },
): string | null {
  if (said === null) return null
  const risk = RISKS.find((one) => one === said.risk)
  const as = SETTLED_BY.find((one) => one === said.as)
  const parts = [
    risk && say(`breach.risk-${risk}`),
    as && say(`breach.settled-${as}`),
    said.authority,
    said.reference,
    said.at && format.moment(said.at),
    said.why,
  ]
  const line = format.clauses(parts.filter((part) => part !== undefined && part.trim() !== '') as string[])
  return line === '' ? null : line
}
