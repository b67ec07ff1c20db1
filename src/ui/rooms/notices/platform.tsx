import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { knows } from '../../shell/words.ts'
import { CountTable, MedianTime, Of } from './follow-up/figures.tsx'
import { MonthsChart } from './follow-up/months-chart.tsx'

const route = getRouteApi('/staff/notices/platforms/$platform')

/** How one platform answers to notices. */
export function PlatformPage() {
  const { platform } = route.useParams()
  const page = useAsk('platforms.get', { platform })
  // By its number, so that one platform's open parts are not kept for the next.
  return <Shown of={page}>{(found) => <Platform key={found.id} page={found} />}</Shown>
}

type Found = { page: Out<'platforms.get'> }

function Platform({ page }: Found) {
  const { say } = useWords()
  const { figures } = page
  const crumb = (
    <>
      <Link to="/notices">{say('room.notices')}</Link> / <Link to="/notices/platforms">{say('platforms.title')}</Link>
    </>
  )
  const endName = useName('end.', 'notice.outcome-')
  const refusalName = useName('notice.refusal-', 'end.')
  return (
    <Page title={page.name} crumb={crumb}>
      <Summary page={page} />
      <section aria-labelledby="months" className="source">
        <h2 id="months">{say('platforms.months')}</h2>
        {/* A picture for the eye; the table below says the same to everybody. */}
        <MonthsChart months={page.months} />
        <p className="note">{say('platforms.chart')}</p>
        <Months page={page} />
      </section>
      <section aria-labelledby="outcomes" className="source">
        <h2 id="outcomes">{say('platforms.outcomes')}</h2>
        <CountTable
          caption={say('platforms.outcomes')}
          column={say('answers.outcome')}
          counts={figures.ends}
          name={endName}
        />
      </section>
      <section aria-labelledby="refusals" className="source">
        <h2 id="refusals">{say('platforms.refusals')}</h2>
        {/* Said in words: an empty table could be one that failed. */}
        {figures.refusals.of === 0 ? (
          <p className="note">{say('platforms.refusals-none')}</p>
        ) : (
          <CountTable
            caption={say('platforms.refusals')}
            column={say('answers.refusal')}
            counts={figures.refusals}
            name={refusalName}
          />
        )}
      </section>
      <section aria-labelledby="independence" className="source">
        <h2 id="independence">{say('platforms.independence')}</h2>
        <p className={page.independence === null ? 'note' : 'told-words'} dir="auto">
          {/* Published beside the figures: who judges platforms says who pays them (Art. 22(2)(b)). */}
          {page.independence ?? say('platforms.independence-none')}
        </p>
      </section>
    </Page>
  )
}

/** Names a key of a table by the first list of words that knows it. A list is named by how its keys begin. */
function useName(first: string, second: string): (key: string) => ReactNode {
  const { say, catalogue } = useWords()
  return (key) => {
    // Outcomes and states have their words in two rooms' lists; the key itself would be no word of any language.
    const name = [`${first}${key}`, `${second}${key}`].find((one) => knows(catalogue, one))
    return name === undefined ? key : say(name as 'end.unknown')
  }
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function Summary({ page: { figures, repeats, overdue } }: Found) {
  const { say, format } = useWords()
  return (
    <>
      <dl className="facts narrow">
        <Fact name={say('platforms.notices')}>{format.number(figures.notices)}</Fact>
        <Fact name={say('platforms.acted')}>
          <Of {...figures.acted} />
        </Fact>
        <Fact name={say('platforms.time')}>
          <MedianTime time={figures.timeToAct} />
        </Fact>
        <Fact name={say('platforms.overdue')}>{format.number(overdue)}</Fact>
        {/* Of removals, not of notices: what stayed up cannot come back. */}
        <Fact name={say('platforms.repeats')}>
          <Of {...repeats} />
        </Fact>
      </dl>
      <p className="note">{say('platforms.repeats-note')}</p>
    </>
  )
}

function Months({ page: { months } }: Found) {
  const { say, format } = useWords()
  const columns = [
    { key: 'sent', name: say('platforms.sent') },
    { key: 'acted', name: say('platforms.acted-upon') },
    { key: 'refused', name: say('platforms.refused') },
  ] as const
  return (
    <table className="table narrow">
      <caption className="vh">{say('platforms.months')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('platforms.month')}</th>
          {columns.map(({ key, name }) => (
            <th key={key} scope="col" className="num">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row">
              {/* As the standard writes months: it sorts, and reads alike in every language. */}
              <bdi>{month.month}</bdi>
            </th>
            {columns.map(({ key }) => (
              <td key={key} className="num">
                {format.number(month[key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
