import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { KINDS, SORTS } from '../../../modules/reports/codes.ts'
import { ChipLink } from '../../parts/chip-link.tsx'
import { type FilterKept, SavedFilters } from '../../parts/saved-filters.tsx'
import { Empty, Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out, ReportRow } from '../../shell/contract.ts'
import { publicPage } from '../../shell/installation.ts'
import { Page } from '../../shell/page.tsx'
import { IntakeSteps } from './helplines/intake-steps.tsx'
import { ReportFacts } from './report/facts.tsx'
import { ScannerDown } from './report/scanner-down.tsx'
import { listInput, type ReportsAsked, reportsAsked, STATES } from './report-view.ts'
import { TemplatesLink } from './templates/link.tsx'

const route = getRouteApi('/staff/reports')

/** What anybody told the agency: a queue by urgency, by waiting, or by how many details help. */
export function ReportsPage() {
  const { say } = useWords()
  const asked = reportsAsked(route.useSearch())
  const list = useAsk('reports.list', listInput(asked), { every: 30_000 })
  const intake = useAsk('intakes.get', {})
  const isClosed = intake.data !== undefined && !(intake.data.intake?.suspicions || intake.data.intake?.help)
  return (
    <Page title={say('room.reports')} sub={<p className="sub">{say('reports.lede')}</p>} aside={<TemplatesLink />}>
      {isClosed && <Notice meaning="neutral">{say('reports.closed')}</Notice>}
      {isClosed && <IntakeSteps />}
      <ScannerDown />
      <Filters asked={asked} />
      <Kept asked={asked} />
      <Shown of={list}>{(found) => <Queue found={found} asked={asked} />}</Shown>
      <p className="note">
        <a href={publicPage('/p')} rel="noreferrer">
          {say('reports.public')}
        </a>
      </p>
    </Page>
  )
}

function Filters({ asked }: { asked: ReportsAsked }) {
  const { say } = useWords()
  const { after: _, ...kept } = asked
  const { kind: _k, ...withoutKind } = kept
  const { state: _s, ...withoutState } = kept
  const { sort: _o, ...withoutSort } = kept
  return (
    <>
      <Chips
        name={say('reports.kind')}
        chips={[
          { key: 'all', text: say('reports.kind-all'), search: withoutKind, on: asked.kind === undefined },
          ...KINDS.map((kind) => ({
            key: kind,
            text: say(`reports.kind-${kind}`),
            search: { ...kept, kind },
            on: asked.kind === kind,
          })),
        ]}
      />
      <Chips
        name={say('reports.state')}
        chips={[
          { key: 'open', text: say('reports.state-open'), search: withoutState, on: asked.state === undefined },
          ...STATES.map((state) => ({
            key: state,
            text: say(`reports.state-${state}`),
            search: { ...kept, state },
            on: asked.state === state,
          })),
        ]}
      />
      <Chips
        name={say('reports.sort')}
        shown
        chips={SORTS.map((sort) => ({
          key: sort,
          text: say(`reports.sort-${sort}`),
          search: sort === 'danger' ? withoutSort : { ...kept, sort },
          on: (asked.sort ?? 'danger') === sort,
        }))}
      />
    </>
  )
}

/** The place in the list is no filter. */
function Kept({ asked }: { asked: ReportsAsked }) {
  const navigate = useNavigate()
  const { after: _, ...filter } = asked
  const open = (kept: FilterKept) => void navigate({ to: '/reports', search: reportsAsked(kept) })
  return <SavedFilters list="reports" filter={filter} open={open} />
}

type Chip = { readonly key: string; readonly text: string; readonly search: ReportsAsked; readonly on: boolean }

const Chips = ({ name, chips, shown = false }: { name: string; chips: readonly Chip[]; shown?: boolean }) => (
  <ul className="filters" aria-label={name}>
    {shown && <li className="note">{name}</li>}
    {chips.map(({ key, text, search, on }) => (
      <ChipLink key={key} to="/reports" search={search} on={on}>
        {text}
      </ChipLink>
    ))}
  </ul>
)

function Queue({ found, asked }: { found: Out<'reports.list'>; asked: ReportsAsked }) {
  const { say } = useWords()
  if (found.reports.length === 0)
    return (
      <Empty title={say('reports.none')}>
        <p className="note">{say('reports.none-text')}</p>
      </Empty>
    )
  return (
    <>
      <p className="note">{say('reports.total', { n: found.total })}</p>
      <ol className="cards">
        {found.reports.map((row) => (
          <Report key={row.id} row={row} />
        ))}
      </ol>
      {found.next !== null && (
        <p className="all">
          <Link to="/reports" search={{ ...asked, after: found.next }}>
            {say('reports.more')}
          </Link>
        </p>
      )}
    </>
  )
}

function Report({ row }: { row: ReportRow }) {
  const { say } = useWords()
  return (
    <li className="card">
      <h2>
        <Link to="/reports/$report" params={{ report: row.id }}>
          {say('report.title', { code: row.code })}
        </Link>
      </h2>
      <ReportFacts row={row} />
      {/* Words of a report stand here only once somebody has opened it by name. */}
      {row.excerpt === null ? (
        <p className="note">{say(row.state === 'received' ? 'report.unopened' : 'report.not-in-list')}</p>
      ) : (
        <p dir="auto">{row.excerpt}</p>
      )}
    </li>
  )
}
