import type { PassedPart } from '../../../modules/reports/codes.ts'
import type { ReportPage } from '../../shell/contract.ts'

/** What a second person approves. A test holds the list to the table of operations. */
export const ASKED_OPERATIONS = [
  'asks.answer',
  'asks.make',
  'evidence.bundle',
  'evidence.destroy',
  'evidence.pass',
  'evidence.release',
  'evidence.to-police',
  'leads.pass',
  'networks.pass',
  'notices.approve',
  'persons.lift-hold',
  'reports.lift-hold',
  'reports.lift-quarantine',
  'reports.open-identity',
  'reports.pass',
  'returns.send',
] as const
export type AskedOperation = (typeof ASKED_OPERATIONS)[number]

export const isAsked = (operation: string): operation is AskedOperation =>
  (ASKED_OPERATIONS as readonly string[]).includes(operation)

/** What is shown word for word as the other agency will read it, so that no list of fields stands above it. */
export const isWordForWord = (operation: string): boolean => operation.startsWith('asks.')

// Numbers for programs, and what is shown in full below.
const UNTOLD: readonly string[] = [
  'agency',
  'days',
  'edition',
  'exculpatory',
  'items',
  'language',
  'open',
  'parts',
  'return',
  'start',
  'terms',
  'urgency',
]

/** One thing that was asked for, in words. */
export type Given = { readonly name: string; readonly value: readonly string[] }

const isList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')

/**
 * What was asked for as lines to read: only what says something, numbers and words as they stand.
 * @param inFull whether what it is about is shown in full beside it
 */
export function given(input: unknown, inFull = false): readonly Given[] {
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input)
    .filter(
      ([, value]) => (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' || isList(value),
    )
    .filter(([name]) => !(inFull && UNTOLD.includes(name)))
    .map(([name, value]) => ({ name, value: isList(value) ? value : [String(value)] }))
}

/** The words of a report that go along, part by part; of files there are none. */
export function passedTexts(
  { messages }: Pick<ReportPage, 'messages'>,
  parts: readonly PassedPart[],
): readonly { readonly part: PassedPart; readonly texts: readonly string[] }[] {
  const told = messages.find((message) => message.told !== null)?.told
  const later = messages.flatMap(({ text }) => (text === null ? [] : [text]))
  const textsOf = (part: PassedPart): readonly string[] => {
    if (part === 'files') return []
    return part === 'messages' ? later : [told?.[part] ?? '']
  }
  return parts.map((part) => ({ part, texts: textsOf(part).filter((text) => text.trim() !== '') }))
}
