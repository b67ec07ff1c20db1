import { getRouteApi, Link } from '@tanstack/react-router'
import { COUNTED, NEVER_DUE } from '../../../modules/statistics/codes.ts'
import { Choice } from '../../parts/field.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { TakeFile } from '../../parts/take-file.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Figures, Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import {
  csvOf,
  drawn,
  type FigureRow,
  type FiguresAsked,
  figuresAsked,
  groupName,
  rowsOf,
  trackName,
} from './figures-view.ts'
import { Now } from './live/now.tsx'
import { Refusals } from './refusals.tsx'
import { PlacesByRegion, RefusedByRegion } from './regions/regions.tsx'
import { Told } from './told.tsx'
import { WaitsChart } from './waits-chart.tsx'

const route = getRouteApi('/staff/figures')

/** Numbers for whoever counts and sees nobody. */
export function FiguresPage() {
  const { say, format } = useWords()
  const asked = figuresAsked(route.useSearch())
  const figures = useAsk('figures.count', asked.month === undefined ? {} : { month: asked.month })
  return (
    <Page title={say('figures.title')} sub={<p className="lede">{say('figures.lede')}</p>}>
      <p className="no-print">
        <Link to="/vintages">{say('vintages.title')}</Link>
      </p>
      <Now />
      <Shown of={figures}>
        {({ told, drawn, next }: Out<'figures.count'>) =>
          told === null ? (
            <Empty title={say('figures.none-yet')}>{say('figures.none-yet-text')}</Empty>
          ) : (
            <>
              <section aria-labelledby="closed">
                <h2 id="closed" className="part">
                  {say('now.closed')}
                </h2>
                <p className="note">
                  {say('figures.at', { day: format.moment(told.at), least: format.number(told.least) })}
                </p>
                {next !== null && <p className="note">{say('figures.next', { day: format.date(next) })}</p>}
                {drawn.length > 1 && <Months drawn={drawn} asked={asked} />}
              </section>
              <Waits figures={told} />
              <Persons figures={told} asked={asked} />
              <Refusals refusals={told.refusals} />
              {told.refusals.regions && <RefusedByRegion regions={told.refusals.regions} />}
              {told.places && <PlacesByRegion places={told.places} />}
            </>
          )
        }
      </Shown>
    </Page>
  )
}

/** Which of the closed months is shown; each stays as it was told. */
function Months({ drawn, asked }: { drawn: Out<'figures.count'>['drawn']; asked: FiguresAsked }) {
  const { say, format } = useWords()
  const choose = useChoosing(asked)
  const [latest] = drawn
  return (
    <div className="row no-print">
      <Choice
        label={say('figures.month')}
        value={asked.month ?? latest?.month ?? ''}
        // The latest has no month in the address: a link to it is to what is latest when it is followed.
        onChange={(month) => choose({ month: month === latest?.month ? undefined : month })}
        choices={drawn.map(({ month, at }) => ({ value: month, name: format.date(at) }))}
      />
    </div>
  )
}

function Waits({ figures }: { figures: Figures }) {
  const { say } = useWords()
  if (drawn(figures).length === 0) return <Empty title={say('figures.few')} />
  return (
    <section aria-labelledby="waits">
      <h2 id="waits" className="part">
        {say('figures.waits')}
      </h2>
      <p className="note">{say('figures.chart-text')}</p>
      <WaitsChart figures={figures} />
    </section>
  )
}

function Persons({ figures, asked }: { figures: Figures; asked: FiguresAsked }) {
  const { say, format } = useWords()
  const rows = rowsOf(figures, asked)
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" className="part">
        {say('figures.counts')}
      </h2>
      <Chosen asked={asked} />
      <Table rows={rows} />
      <p className="note">{say('figures.untold', { least: format.number(figures.least) })}</p>
      <p className="row no-print">
        <TakeFile
          text={csvOf(rows, figures)}
          type="text/csv"
          name={`figures-${figures.at.slice(0, 10)}.csv`}
          label={say('figures.csv')}
        />
      </p>
    </section>
  )
}

/** Puts a choice into the address, beside what stands there. */
function useChoosing(asked: FiguresAsked) {
  const navigate = route.useNavigate()
  return (more: { [name in keyof FiguresAsked]: FiguresAsked[name] | undefined }) => {
    const entries = Object.entries({ ...asked, ...more }).filter(([, value]) => value !== undefined)
    void navigate({ search: Object.fromEntries(entries) as FiguresAsked })
  }
}

/** What is shown, from the address: a link to it shows somebody else the same. */
function Chosen({ asked }: { asked: FiguresAsked }) {
  const words = useWords()
  const { say } = words
  const choose = useChoosing(asked)
  return (
    <div className="row no-print">
      <Choice
        label={say('figures.track')}
        value={asked.track ?? ''}
        onChange={(track) => choose({ track: COUNTED.find((one) => one === track) })}
        choices={[
          { value: '', name: say('state.all') },
          ...COUNTED.map((value) => ({ value, name: trackName(value, words) })),
        ]}
      />
      <Choice<'both' | 'sex' | 'age'>
        label={say('figures.by')}
        value={asked.by ?? 'both'}
        onChange={(by) => choose({ by: by === 'both' ? undefined : by })}
        choices={(['both', 'sex', 'age'] as const).map((value) => ({ value, name: say(`figures.by-${value}`) }))}
      />
      <Choice<'no' | 'yes'>
        label={say('figures.which')}
        value={asked.late ?? 'no'}
        onChange={(late) => choose({ late: late === 'yes' ? late : undefined })}
        choices={(['no', 'yes'] as const).map((value) => ({ value, name: say(`figures.late-${value}`) }))}
      />
    </div>
  )
}

function Table({ rows }: { rows: readonly FigureRow[] }) {
  const words = useWords()
  const { say } = words
  const heads = ['persons-n', 'overdue', 'median', 'ninth', 'longest'] as const
  return (
    <table className="table to-list figures">
      <thead>
        <tr>
          <th scope="col">{say('figures.track')}</th>
          <th scope="col">{say('figures.group')}</th>
          {heads.map((head) => (
            <th key={head} scope="col">
              {say(`figures.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.track} ${row.by} ${row.value}`} className={row.by === null ? 'whole' : undefined}>
            <th scope="row">{trackName(row.track, words)}</th>
            <td data-label={say('figures.group')}>{groupName(row, words)}</td>
            <td data-label={say('figures.persons-n')}>
              <Told n={row.n} />
            </td>
            <td data-label={say('figures.overdue')}>
              {NEVER_DUE.includes(row.track) ? '–' : <Told n={row.overdue} />}
            </td>
            <td data-label={say('figures.median')}>
              <Told n={row.days?.median ?? null} none={row.n === 0} />
            </td>
            <td data-label={say('figures.ninth')}>
              <Told n={row.days?.ninth ?? null} none={row.n === 0} />
            </td>
            <td data-label={say('figures.longest')}>
              <Told n={row.days?.longest ?? null} none={row.n === 0} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
