import type { Raw } from '../../src/modules/notices/statements/statement.ts'

/** An invented statement of reasons, as a service sends it to the Transparency Database. */
export const rawStatement = (more: Raw = {}): Raw => ({
  puid: 'inv-2026-0001',
  decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
  decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  incompatible_content_ground: 'Rule 4: recruitment',
  incompatible_content_explanation: 'The advert asks for a fee before work begins.',
  incompatible_content_illegal: 'No',
  content_type: ['CONTENT_TYPE_TEXT'],
  category: 'STATEMENT_CATEGORY_VIOLENCE',
  category_specification: ['KEYWORD_HUMAN_TRAFFICKING'],
  territorial_scope: ['LV', 'EE'],
  content_language: 'LV',
  content_date: '2026-11-02',
  application_date: '2026-11-05',
  decision_facts: 'A trusted flagger told us of an advert.',
  source_type: 'SOURCE_TRUSTED_FLAGGER',
  automated_detection: 'No',
  automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  platform_name: 'Invented Jobs',
  ...more,
})

const cell = (value: unknown): string =>
  `"${(Array.isArray(value) ? JSON.stringify(value) : String(value ?? '')).replaceAll('"', '""')}"`

/** Statements as a daily dump writes them: lists as JSON, the service's number as `platform_uid`, a time behind each day. */
export function dumpOf(statements: readonly Raw[]): string {
  const columns = [...new Set(statements.flatMap((one) => Object.keys(one)))]
  const header = columns.map((name) => (name === 'puid' ? 'platform_uid' : name)).join(',')
  const timed = (name: string, value: unknown) => (name.endsWith('_date') ? `${value} 00:00:00` : value)
  return [header, ...statements.map((one) => columns.map((name) => cell(timed(name, one[name]))).join(','))]
    .map((line) => `${line}\n`)
    .join('')
}
