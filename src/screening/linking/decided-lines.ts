import { type LinkDecision, LinksError, VERDICTS } from './decided.ts'

/** The same limit as in the database of the networks room. */
const LONGEST_REASON = 2000
const LONGEST_NAME = 500
const FAULTS_TOLD = 10

const FIELDS = ['from', 'to', 'decision', 'reason', 'by'] as const

/**
 * Reads decisions on links: JSON Lines, each
 * `{"from": …, "to": …, "decision": "cut" | "confirm" | "withdraw", "reason": …, "by": …}`.
 * @param name of the file, for error messages
 * @throws LinksError with the faulty lines and the reasons
 */
export function readDecisions(text: string, name: string): LinkDecision[] {
  const faults: string[] = []
  const decisions = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, i) => {
      if (line.trim() === '') return []
      const read = readDecision(line)
      if (typeof read !== 'string') return [read]
      faults.push(`  line ${i + 1}: ${read}`)
      return []
    })
  if (faults.length === 0) return decisions
  const more = faults.length > FAULTS_TOLD ? [`  … and ${faults.length - FAULTS_TOLD} more`] : []
  throw new LinksError(
    [
      `${name}: these decisions on links cannot be read; nothing was screened.`,
      ...faults.slice(0, FAULTS_TOLD),
      ...more,
    ].join('\n'),
  )
}

/** The decision in a line, or its fault. */
function readDecision(line: string): LinkDecision | string {
  const row = rowOf(line)
  if (row === null) return 'this is no JSON object; write {"from": …, "to": …, "decision": …, "reason": …, "by": …}'
  const unknown = Object.keys(row).find((field) => !(FIELDS as readonly string[]).includes(field))
  if (unknown !== undefined) return `there is no field «${unknown}»; there are ${FIELDS.join(', ')}`
  const texts = FIELDS.map((field) => row[field])
  const missing = texts.findIndex((text) => typeof text !== 'string' || text.trim() === '')
  if (missing >= 0) return `«${FIELDS[missing]}» is missing or no text`
  const [from, to, decision, reason, by] = texts.map((text) => String(text).trim())
  return faultIn({ from, to, decision, reason, by }) ?? ({ from, to, decision, reason, by } as LinkDecision)
}

function rowOf(line: string): Record<string, unknown> | null {
  try {
    const row: unknown = JSON.parse(line)
    return typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Record<string, unknown>) : null
  } catch {
    return null
  }
}

function faultIn({ from, to, decision, reason, by }: Record<(typeof FIELDS)[number], string>): string | null {
  if (!(VERDICTS as readonly string[]).includes(decision))
    return `a decision is ${VERDICTS.map((one) => `«${one}»`).join(', ')}, not «${decision.slice(0, 40)}»`
  if (from === to) return `«from» and «to» are both «${from.slice(0, 40)}»: a link has two ends`
  // An organiser follows from its offers, here as in the networks room, so nothing can be decided about it directly.
  const organiser = [from, to].find((end) => /^O-[0-9a-f]{10}$/.test(end))
  if (organiser !== undefined)
    return `«${organiser}» is an organiser, which follows from its offers: name a campaign or lead of it instead`
  if ([from, to, by].some((text) => text.length > LONGEST_NAME))
    return `an id or name is longer than ${LONGEST_NAME} signs`
  return reason.length > LONGEST_REASON ? `the reason is longer than ${LONGEST_REASON} signs` : null
}
