import { Link } from '@tanstack/react-router'
import { Icon } from '../../parts/icon.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'

/** Where the learned order puts a lead, and what moved it; nothing where the order is off. */
export function Place({ lead, id }: { lead: string; id: string }) {
  const { say, format, language } = useWords()
  const { data } = useAsk('models.explain', { lead, language })
  const place = data?.place
  // An explanation that does not come is no reason to keep a lead from being read.
  if (!place) return null
  return (
    <section aria-labelledby={id} className="learned-place">
      <h3 id={id}>{say('learned.place')}</h3>
      <p>
        {say('learned.probability', { share: format.percent(place.probability) })}
        {place.rank !== null && `, ${say('learned.rank', { n: place.rank })}`}
      </p>
      {place.teaches && <Teaches />}
      <ul className="moved-by">
        {place.because.map(({ code, name, adds }) => (
          <li key={code}>
            {name} <span className="note">{say(adds > 0 ? 'learned.up' : 'learned.down')}</span>
          </li>
        ))}
      </ul>
      <p className="note">
        {say('learned.from', { day: format.day(place.trainedAt.slice(0, 10)) })}{' '}
        <Link to="/model">{say('learned.how')}</Link>
      </p>
    </section>
  )
}

/** Marks a lead whose decision would teach much. */
export function Teaches() {
  const { say } = useWords()
  return (
    <span className="is teaches">
      <Icon name="note" />
      <span>{say('learned.teaches')}</span>
    </span>
  )
}
