import {
  ACCOUNTS,
  AUTOMATION,
  CATEGORIES,
  CONTENT_TYPES,
  GROUNDS,
  KEYWORDS,
  MONETARIES,
  PROVISIONS,
  SOURCES,
  VISIBILITIES,
} from './values.ts'

type One<T extends readonly string[]> = T[number]

/**
 * A statement of reasons (Art. 17 DSA) as the service gave it to the Transparency Database. Days as YYYY-MM-DD. What the service
 * did not say is null or empty.
 */
export type Statement = {
  /** Its number in the database. */
  readonly uuid: string | null
  /** The service's own number of it. */
  readonly puid: string | null
  readonly platform: string | null
  readonly visibility: readonly One<typeof VISIBILITIES>[]
  readonly monetary: One<typeof MONETARIES> | null
  readonly provision: One<typeof PROVISIONS> | null
  readonly account: One<typeof ACCOUNTS> | null
  readonly ground: One<typeof GROUNDS>
  /** The law, or the clause of the terms. */
  readonly clause: string | null
  readonly explanation: string | null
  readonly facts: string | null
  readonly groundUrl: string | null
  readonly category: One<typeof CATEGORIES> | null
  readonly keywords: readonly One<typeof KEYWORDS>[]
  readonly contentTypes: readonly One<typeof CONTENT_TYPES>[]
  readonly territory: readonly string[]
  readonly contentDate: string | null
  readonly appliedOn: string
  readonly source: One<typeof SOURCES> | null
  readonly automatedDetection: boolean | null
  readonly automatedDecision: One<typeof AUTOMATION> | null
}

/** A record as it stands in a file: text, lists, or a list written as text. */
export type Raw = { readonly [field: string]: unknown }

/** What is wrong with a record, in words that quote nothing of it: it may hold what nobody should have written there. */
export type Fault = { readonly fault: string }

// The longest text that the schema allows is 5,000 characters; older records had fewer limits.
const LONGEST = 20_000

/** Reads one record. @returns the statement, or all its faults in one sentence */
export function readStatement(raw: Raw): Statement | Fault {
  const faults: string[] = []
  const one = <T extends readonly string[]>(field: string, values: T, needed = false): T[number] | null => {
    const value = textOf(raw[field])
    if (value === null && needed) faults.push(`${field} is missing`)
    if (value === null) return null
    if (isOneOf(values, value)) return value
    faults.push(`${field} is no value of the schema`)
    return null
  }
  const many = <T extends readonly string[]>(field: string, values: T): T[number][] => {
    const found = listOf(raw[field])
    if (found.some((value) => !isOneOf(values, value))) faults.push(`${field} is no value of the schema`)
    return found.filter((value) => isOneOf(values, value))
  }
  const day = (field: string, needed = false): string | null => {
    const value = textOf(raw[field])
    if (value === null && needed) faults.push(`${field} is missing`)
    if (value === null) return null
    const read = dayOf(value)
    if (read === null) faults.push(`${field} is no day`)
    return read
  }
  const ground = one('decision_ground', GROUNDS, true)
  const isIllegal = ground === 'DECISION_GROUND_ILLEGAL_CONTENT'
  const kind = isIllegal ? 'illegal' : 'incompatible'
  const statement = {
    uuid: textOf(raw.uuid),
    // Dumps called the service's number by either name.
    puid: textOf(raw.puid) ?? textOf(raw.platform_uid),
    platform: textOf(raw.platform_name),
    visibility: many('decision_visibility', VISIBILITIES),
    monetary: one('decision_monetary', MONETARIES),
    provision: one('decision_provision', PROVISIONS),
    account: one('decision_account', ACCOUNTS),
    clause: textOf(raw[isIllegal ? 'illegal_content_legal_ground' : 'incompatible_content_ground']),
    explanation: textOf(raw[`${kind}_content_explanation`]),
    facts: textOf(raw.decision_facts),
    groundUrl: textOf(raw.decision_ground_reference_url),
    category: one('category', CATEGORIES),
    keywords: many('category_specification', KEYWORDS),
    contentTypes: many('content_type', CONTENT_TYPES),
    territory: listOf(raw.territorial_scope).filter((code) => /^[A-Z]{2}$/.test(code)),
    contentDate: day('content_date'),
    source: one('source_type', SOURCES),
    automatedDetection: yesNo(raw.automated_detection),
    automatedDecision: one('automated_decision', AUTOMATION),
  }
  const appliedOn = day('application_date', true)
  if (statement.puid === null && statement.uuid === null) faults.push('neither uuid nor puid is there')
  if (faults.length === 0 && !restricts(statement)) faults.push('no decision is named')
  if (faults.length > 0 || ground === null || appliedOn === null) return { fault: faults.join('; ') }
  return { ...statement, ground, appliedOn }
}

export const isFault = (read: Statement | Fault): read is Fault => 'fault' in read

/** What a service decided about content or its account. */
export type Decision = Pick<Statement, 'visibility' | 'monetary' | 'provision' | 'account'>

const restricts = ({ visibility, monetary, provision, account }: Decision): boolean =>
  visibility.length > 0 || monetary !== null || provision !== null || account !== null

const isOneOf = <T extends readonly string[]>(values: T, value: string): value is T[number] => values.includes(value)

/** Text without the space around it; null where there is none. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return null
  // No text of the database can hold NUL, and half of a sign is written as another: two names would become one.
  const text = value.slice(0, LONGEST).replaceAll('\0', '').toWellFormed().trim()
  // Exports of tables write what is not there in several ways.
  return text === '' || text === 'NULL' || text === '\\N' ? null : text
}

/** A list, also one that is written as JSON (dumps) or with a mark between the values (tables of others). */
function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(textOf).filter((one) => one !== null)
  const text = textOf(value)
  if (text === null) return []
  if (text.startsWith('[')) {
    const list = parsed(text)
    return Array.isArray(list) ? listOf(list) : [text]
  }
  return text.split(/[,;|]/).flatMap((one) => textOf(one) ?? [])
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The day of a date or a date with time, where there is such a day. */
function dayOf(text: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(text)?.[0]
  if (day === undefined) return null
  const moment = new Date(`${day}T00:00:00Z`)
  // Else 31 February would be 3 March.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day) ? day : null
}

function yesNo(value: unknown): boolean | null {
  const text = textOf(value)?.toLowerCase()
  if (text === 'yes' || text === 'true' || text === '1') return true
  return text === 'no' || text === 'false' || text === '0' ? false : null
}
