import { Link } from '@tanstack/react-router'
import { useAsk, useMay, useWords } from '../app.tsx'

/** Adverts that somebody quoted from reports: each waits for somebody to draft its notice. */
export function Quotations() {
  const may = useMay()
  return may('notice:draft') ? <List /> : null
}

function List() {
  const { say, format } = useWords()
  const { data } = useAsk('notices.quotations', {}, { every: 60_000 })
  if (!data || data.quotations.length === 0) return null
  return (
    <section aria-labelledby="quotations" className="source">
      <h2 id="quotations">{say('quote.waiting')}</h2>
      <ul className="plain">
        {data.quotations.map(({ id, madeAt, by }) => (
          <li key={id}>
            {/* By day and by whom: it has no number, and its report must not be known here. */}
            <Link to="/notices/new" search={{ lead: id }}>
              {say('quote.one', { when: format.moment(madeAt), name: by.name ?? '…' })}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
