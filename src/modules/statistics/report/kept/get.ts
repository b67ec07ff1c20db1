import { operation } from '../../../../kernel/operation.ts'
import { memberNames } from '../../../accounts/index.ts'
import type { Language } from '../../../vocabulary/index.ts'
import { cellsIn, numberIn, toldTable } from '../../release/told-release.ts'
import { TOTAL } from '../../return/codes.ts'
import type { Codes } from '../../return/cube.ts'
import { CHAPTERS, OUTLINES } from '../codes.ts'
import { composed } from '../compose.ts'
import { OUTLINE_SOURCES } from '../outlines.ts'
import { canBeChart, figuresIn, type Report, whyNotWritten } from '../report.ts'
import { type DrawnFigure, nameOf, notesOf, toldWords } from '../shown.ts'
import { numberOf, tokenFor } from '../tokens.ts'
import { REPORT_WORDS } from '../words/index.ts'
import { asMember, closedReport, openReport, type ReportRow, reportRow } from './record.ts'
import { type DrawnShape, GetInput, ListInput, Preview, PreviewInput, ReportList, ReportPage } from './shapes.ts'
import { drawn, type Opened, renewalsOf, sourcesOf } from './sources.ts'

type Person = (id: string) => { id: string; name: string | null }

const headOf = (row: ReportRow, person: Person, language: Language) => ({
  ...{ id: row.id, title: row.title, language: row.language, outline: row.outline, edition: row.edition },
  outlineName: REPORT_WORDS[language].outlines[row.outline].name,
  ...{ changedAt: row.changed_at.toISOString(), changedBy: person(row.changed_by) },
})

export const listReports = operation({
  summary: 'See the reports of the rapporteur, and the outlines that one may begin from',
  permission: 'rapporteur-report:read',
  purpose: 'statistics',
  verb: 'consultation',
  input: ListInput,
  output: ReportList,
  subject: (_, output) => output?.reports.map(({ id }) => id) ?? [],
  async run(context, { language }) {
    const { db, actor } = context
    const rows = await db
      .selectFrom('rapporteur_reports')
      .selectAll()
      .where('agency', '=', asMember(actor).agency)
      .orderBy('changed_at', 'desc')
      .execute()
    const names = await memberNames(
      context,
      rows.map(({ changed_by }) => changed_by),
    )
    const person: Person = (id) => ({ id, name: names.get(id) ?? null })
    const words = REPORT_WORDS[language]
    return {
      reports: rows.map((row) => headOf(row, person, language)),
      outlines: OUTLINES.map((outline) => {
        const { title, address, checked, held } = OUTLINE_SOURCES[outline]
        const chapters = CHAPTERS[outline].map((name) => words.chapters[name][0])
        return { outline, ...words.outlines[outline], chapters, source: title, address, checked, held }
      }),
    }
  },
})

/** A figure as a page shows it: each line with what it is called in the text. */
function shapeOf(figure: DrawnFigure, language: Language): DrawnShape {
  const { columns, lines } = toldTable(figure.table, figure.told, language)
  const cells = cellsIn(figure.table, figure.told)
  const plain = (codes: Codes): Codes => Object.fromEntries(Object.entries(codes).filter(([, code]) => code !== TOTAL))
  return {
    ...{ caption: nameOf(figure, language), columns: [...columns], notes: [...notesOf(figure, language)] },
    lines: lines.map(({ words, told }, i) => {
      const codes = plain(cells[i]?.codes ?? {})
      const share = numberOf(figure, { key: figure.key, codes, isShare: true })
      const { percent, of } = typeof share === 'object' && share.kind === 'share' ? share : { percent: null, of: 0 }
      return {
        ...{ words: [...words], told: toldWords(told, language), value: numberIn(told) },
        token: numberIn(told) === null ? null : tokenFor(figure.key, codes),
        share:
          percent === null
            ? null
            : { told: REPORT_WORDS[language].share(percent, of), token: tokenFor(figure.key, codes, true) },
      }
    }),
  }
}

const offerOf = ({ source, origin: { year, geo, vintage, at, release } }: Opened) => ({
  ...{ ...source, year, geo, vintage, at: at.toISOString(), number: release?.number ?? null },
})

/** The figures of a report with their numbers, by key. */
export function drawnIn(report: Report, sources: readonly Opened[]): ReadonlyMap<string, DrawnFigure> {
  const all = figuresIn(report).map((figure) => [figure.key, drawn(figure, sources)] as const)
  return new Map(all.flatMap(([key, figure]) => (figure === null ? [] : [[key, figure] as const])))
}

export const getReport = operation({
  summary: 'Open a report of the rapporteur: its text, its figures with where each is from, and what is wrong in it',
  permission: 'rapporteur-report:read',
  purpose: 'statistics',
  verb: 'consultation',
  input: GetInput,
  output: ReportPage,
  subject: ({ report }) => [report],
  async run(context, { report: id, language }) {
    const { db, actor } = context
    const member = asMember(actor)
    const row = await reportRow(db, member, id)
    const [report, sources] = [await openReport(db, member, row), await sourcesOf(db, member)]
    const figures = drawnIn(report, sources)
    const { blocks, faults } = composed(report, figures, row.language)
    const names = await memberNames(context, [row.made_by, row.changed_by])
    const person: Person = (one) => ({ id: one, name: names.get(one) ?? null })
    const { chapters: outline } = REPORT_WORDS[language]
    const about = (from: string | null) => (from === null ? null : (outline[from as keyof typeof outline]?.[1] ?? null))
    return {
      ...headOf(row, person, language),
      madeBy: person(row.made_by),
      chapters: report.chapters.map((chapter) => ({
        ...{ id: chapter.id, heading: chapter.heading, text: chapter.text, about: about(chapter.from) },
        figures: chapter.figures.flatMap((figure) => {
          const one = figures.get(figure.key)
          if (one === undefined) return []
          return {
            ...shapeOf(one, language),
            ...{ key: figure.key, as: figure.as, source: figure.source.kind, canBeChart: canBeChart(figure.table) },
            renewals: renewalsOf(figure, sources).map(offerOf),
          }
        }),
      })),
      reads: blocks,
      faults: [...faults],
      closed: {
        public: whyNotWritten(report, faults.length, 'public'),
        internal: whyNotWritten(report, faults.length, 'internal'),
      },
      sources: sources.map((one) => ({
        ...offerOf(one),
        tables: one.tables.map((table) => ({
          ...{ letter: table.letter, by: [...table.by], canBeChart: canBeChart(table) },
          words: nameOf({ ...PLAIN, source: one.source, table, origin: one.origin }, language),
        })),
      })),
    }
  },
})

const PLAIN = { key: 'figure', as: 'table', told: [], isRounded: false } as const

export const previewFigure = operation({
  summary: 'See a table of a return or release before it is put into a report of the rapporteur',
  permission: 'rapporteur-report:read',
  purpose: 'statistics',
  verb: 'consultation',
  input: PreviewInput,
  output: Preview,
  subject: ({ report, source }) => [report, source.id],
  async run({ db, actor }, { report, language, source, table }) {
    const member = asMember(actor)
    await reportRow(db, member, report)
    const figure = drawn({ ...PLAIN, source, table }, await sourcesOf(db, member))
    if (figure === null) throw closedReport('table')
    return { ...shapeOf(figure, language), canBeChart: canBeChart(table) }
  },
})
