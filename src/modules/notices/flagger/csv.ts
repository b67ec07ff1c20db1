import { type Cell, csvLines } from '../../../kernel/csv.ts'
import type { Figures, Table } from './figures.ts'
import type { FlaggerReport } from './report.ts'
import type { ReportWords } from './words-shape.ts'

// Long, not wide: a new outcome adds lines, and no program that reads the table breaks.
const COLUMNS = ['year', 'table', 'service', 'key', 'label', 'count', 'of', 'days'] as const
type Line = readonly Cell[]

/**
 * The report as one long table: a line is a count with its denominator, so that programs need not know the layout. Lines of all
 * services together have no service.
 */
export function flaggerCsv(report: FlaggerReport, words: ReportWords): string {
  const { year } = report
  const wholes = [
    ...figureLines(year, '', report.figures, words),
    ...tableLines(year, 'complaints', '', report.complaints, words.results),
    ...tableLines(year, 'disputes', '', report.disputes, words.results),
  ]
  const each = report.recipients.flatMap(({ name, figures }) => figureLines(year, name, figures, words))
  return csvLines([COLUMNS, ...wholes, ...each])
}

function figureLines(year: number, service: string, figures: Figures, words: ReportWords): Line[] {
  const { notices, trusted, acted, timeToAct } = figures
  const table = (name: string, one: Table, labels: Readonly<Record<string, string>>) =>
    // Where nobody said the matter or ground, «unknown» is a key of tables that have no such word of their own.
    tableLines(year, name, service, one, { unknown: words.unknown, ...labels })
  return [
    [year, 'notices', service, 'sent', words.sent, notices, notices, null],
    [year, 'notices', service, 'trusted', words.trusted, trusted, notices, null],
    [year, 'acted', service, 'acted', words.acted, acted.count, acted.of, null],
    // A median is no count: its cell there stays empty, or somebody would add it up.
    [year, 'time-to-act', service, 'median', words.timeToAct, null, timeToAct.of, timeToAct.days],
    ...table('outcome', figures.ends, words.end),
    ...table('category', figures.matters, words.matter),
    ...table('ground', figures.grounds, words.ground),
    ...table('refusal', figures.refusals, words.refusal),
    ...table('decided-by', figures.automated, words.machine),
  ]
}

const tableLines = (
  year: number,
  table: string,
  service: string,
  { of, rows }: Table,
  labels: Readonly<Record<string, string>>,
): Line[] => rows.map(({ key, count }) => [year, table, service, key, labels[key] ?? key, count, of, null])
