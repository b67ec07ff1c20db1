import { Link } from '@tanstack/react-router'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'

/** Which reports belong to a lead, for those who read reports; everybody else is not told that there are any. */
export function FromReports({ lead }: { lead: string }) {
  const { say, format } = useWords()
  const may = useMay()
  const isAsked = may('report:read')
  const { data } = useAsk('reports.of-lead', { lead }, { when: isAsked })
  if (!isAsked || data === undefined || data.reports.length === 0) return null
  return (
    <section aria-labelledby="from-reports">
      <h3 id="from-reports">{say('triage.from-reports')}</h3>
      <ul className="alike">
        {data.reports.map(({ report, code, filedOn, state }) => (
          <li key={report}>
            <Link to="/reports/$report" params={{ report }}>
              {say('report.title', { code })}
            </Link>{' '}
            {format.day(filedOn)} · {say(`reports.state-${state}`)}
          </li>
        ))}
      </ul>
      <p className="note">{say('triage.from-reports-note')}</p>
    </section>
  )
}
