import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { strongest } from '../score-view.ts'

const BAR = 10

/** What the score comes from, the strongest first; the sum line by line is one press away. */
export function StrongestReasons({ lead, all }: { lead: LeadPage; all: () => void }) {
  const { say, format } = useWords()
  const { shown, weaker, off } = strongest(lead)
  const most = Math.max(...shown.map(({ points }) => points), 0.1)
  return (
    <section className="score" aria-labelledby="score">
      <h2 id="score">{say('score.name')}</h2>
      <p className="big">{format.points(lead.score)}</p>
      <h3>{say('score.strongest', { n: shown.length })}</h3>
      <ol className="reasons">
        {shown.map(({ code, rule, name, points, seen, of }) => (
          <li key={`${code} ${rule}`}>
            <span className="r">{name}</span>
            <svg className="bar" aria-hidden="true" viewBox={`0 0 100 ${BAR}`} preserveAspectRatio="none">
              <rect className="bg" width="100" height={BAR} />
              <rect className="fg" width={(100 * points) / most} height={BAR} />
            </svg>
            <b>
              <bdi>+{format.points(points)}</bdi>
            </b>
            <small>{say('lead.of', { n: seen, of })}</small>
          </li>
        ))}
      </ol>
      <p className="note">
        {weaker.reasons > 0 && say('score.weaker', { n: weaker.reasons, points: format.points(weaker.points) })}{' '}
        {off.reasons > 0 && say('score.off', { n: off.reasons, points: format.points(off.points) })}{' '}
        <button type="button" className="link" onClick={all}>
          {say('score.all')}
        </button>
      </p>
    </section>
  )
}
