import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { Choice } from '../../../parts/field.tsx'
import { Empty, Shown } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import { Page } from '../../../shell/page.tsx'
import { CompareChart } from '../compare-chart.tsx'
import type { Bar } from '../compare-view.ts'
import {
  type SentVintages,
  sentBars,
  sentRows,
  type ToldVintages,
  toldBars,
  toldRows,
  type VintageRow,
  type VintagesAsked,
  vintagesAsked,
} from './vintages-view.ts'

const route = getRouteApi('/staff/vintages')

/** What was said of one year at different times, beside each other: as it was published, and for rapporteurs as it was sent. */
export function VintagesPage() {
  const { say, language } = useWords()
  const may = useMay()
  const asked = vintagesAsked(route.useSearch())
  const told = useAsk('vintages.told', { year: asked.year ?? null, language })
  return (
    <Page
      title={say('vintages.title')}
      crumb={<Link to="/figures">{say('room.figures')}</Link>}
      sub={<p className="lede">{say('vintages.lede')}</p>}
    >
      <Shown of={told}>
        {(page) => (
          <div className="yearly">
            <Chosen asked={asked} years={page.years} year={page.year} />
            <Told page={page} asked={asked} />
          </div>
        )}
      </Shown>
      {may('return:read') && <Sent asked={asked} />}
    </Page>
  )
}

function Chosen({ asked, years, year }: { asked: VintagesAsked; years: readonly number[]; year: number | null }) {
  const { say } = useWords()
  const navigate = route.useNavigate()
  const choose = (more: { [name in keyof VintagesAsked]: VintagesAsked[name] | undefined }) => {
    const entries = Object.entries({ ...asked, ...more }).filter(([, value]) => value !== undefined)
    void navigate({ search: Object.fromEntries(entries) as VintagesAsked })
  }
  const all = [...new Set([...(year === null ? [] : [year]), ...years])].toSorted((a, b) => b - a)
  return (
    <div className="row no-print">
      {year !== null && (
        <Choice
          label={say('returns.year')}
          value={String(year)}
          onChange={(one) => choose({ year: Number(one) })}
          choices={all.map((one) => ({ value: String(one), name: String(one) }))}
        />
      )}
      <Choice<'differs' | 'all'>
        label={say('figures.which')}
        value={asked.rows ?? 'differs'}
        onChange={(rows) => choose({ rows: rows === 'all' ? rows : undefined })}
        choices={(['differs', 'all'] as const).map((value) => ({ value, name: say(`vintages.rows-${value}`) }))}
      />
    </div>
  )
}

function Told({ page, asked }: { page: ToldVintages; asked: VintagesAsked }) {
  const words = useWords()
  const { say, format } = words
  const bars = useMemo(() => toldBars(page, words), [page, words])
  const heads = page.releases.map(({ number, vintage, publishedAt }) => ({
    name: say('vintages.release', { n: String(number), vintage: String(vintage) }),
    day: format.date(publishedAt.slice(0, 10)),
  }))
  return (
    <Part id="published" title={say('vintages.published')}>
      {page.releases.length < 2 ? (
        <Empty title={say('vintages.published-none')}>{say('vintages.published-none-text')}</Empty>
      ) : (
        <>
          <p className="note">{say('vintages.published-text')}</p>
          <Drawn bars={bars} name={say('vintages.published-chart')} text={say('vintages.chart-rounded')} />
          <Table
            heads={heads}
            rows={toldRows(page, asked, words)}
            count={page.lineCount}
            name={say('vintages.published')}
          />
          <p className="note">{say('vintages.published-why')}</p>
        </>
      )}
    </Part>
  )
}

function Sent({ asked }: { asked: VintagesAsked }) {
  const { say, language } = useWords()
  const sent = useAsk('vintages.sent', { year: asked.year ?? null, language })
  return (
    <Part id="sent" title={say('vintages.sent')}>
      <Shown of={sent}>{(page) => <SentTable page={page} asked={asked} />}</Shown>
    </Part>
  )
}

function SentTable({ page, asked }: { page: SentVintages; asked: VintagesAsked }) {
  const words = useWords()
  const { say, format } = words
  const bars = useMemo(() => sentBars(page, words), [page, words])
  if (page.vintages.length < 2) return <Empty title={say('vintages.sent-none')}>{say('vintages.sent-none-text')}</Empty>
  const heads = page.vintages.map(({ vintage, sentAt }) => ({
    name: say('returns.vintage', { n: String(vintage) }),
    day: sentAt === null ? '' : format.date(sentAt.slice(0, 10)),
  }))
  return (
    <div className="yearly">
      <p className="note">{say('vintages.sent-text')}</p>
      {page.vintages.map(({ vintage, why }) =>
        why === null ? null : (
          <p key={vintage}>
            <b>{say('returns.vintage', { n: String(vintage) })}:</b>{' '}
            <span className="told-words" dir="auto">
              {why}
            </span>
          </p>
        ),
      )}
      <Drawn bars={bars} name={say('vintages.sent-chart')} text={say('vintages.chart')} />
      <Table heads={heads} rows={sentRows(page, asked, words)} count={page.lineCount} name={say('vintages.sent')} />
    </div>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="yearly">
      <h2 id={id} className="part">
        {title}
      </h2>
      {children}
    </section>
  )
}

function Drawn({ bars, name, text }: { bars: readonly Bar[]; name: string; text: string }) {
  if (bars.length === 0) return null
  return (
    <div>
      <p className="note">{text}</p>
      <CompareChart bars={bars} name={name} />
    </div>
  )
}

type Head = { readonly name: string; readonly day: string }

function Table(of: { heads: readonly Head[]; rows: readonly VintageRow[]; count: number; name: string }) {
  const { heads, rows, count, name } = of
  const { say } = useWords()
  if (rows.length === 0) return <p>{say('vintages.same', { n: count })}</p>
  return (
    <>
      <table className="table to-list figures" aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{say('returns.line')}</th>
            {heads.map((head) => (
              <th key={head.name} scope="col" className="num">
                {head.name} <span className="note">{head.day}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.words}</th>
              {row.cells.map(({ text, isNumber }, i) => (
                <td key={heads[i]?.name} className="num" data-label={heads[i]?.name}>
                  {isNumber ? text : <span className="note">{text}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{say('vintages.shown', { n: rows.length, of: String(count) })}</p>
    </>
  )
}
