import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { ScoreBar } from '../lead-parts.tsx'
import { addsUp, type Line, linesOf, scaleOf } from '../score-view.ts'

/** The score as a sum that one can add up by hand. */
export function Why({ lead }: { lead: LeadPage }) {
  const { say, format } = useWords()
  return (
    <section aria-labelledby="why">
      <h3 id="why">{say('lead.why', { score: format.points(lead.score) })}</h3>
      <ScoreBar parts={lead.head.scoreParts} scale={scaleOf([lead.head.scoreParts])} width={340} height={14} />
      <p className="note">{say('score.note')}</p>
      <table className="table to-list why">
        <thead>
          <tr>
            <th>{say('score.reason')}</th>
            <th className="num">{say('score.seen')}</th>
            <th className="num">{say('score.deceptive')}</th>
            <th className="num">{say('score.usual')}</th>
            <th className="num">{say('score.points')}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(lead.why).map((line) => (
            <Row key={`${line.reason.part} ${line.reason.code} ${line.reason.rule}`} line={line} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {/* Where rounded lines miss the sum, it is said: an unexplained tenth costs the trust in all of it. */}
              {say('score.sum')} {!addsUp(lead.why, lead.score) && <small>{say('score.rounded')}</small>}
            </th>
            <td className="num">{format.points(lead.score)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Row({ line: { reason, opens } }: { line: Line }) {
  const { say, format } = useWords()
  const share = (value: number | null, label: string) => (
    <td className={value === null ? 'num nil' : 'num'} data-label={label}>
      {value === null ? '–' : format.percent(value)}
    </td>
  )
  const isGroup = reason.part === 'contacts' || reason.part === 'reach'
  return (
    <tr className={opens ? 'group' : undefined}>
      <th scope="row">
        {reason.name}
        <small>{reason.rule ?? (isGroup ? reason.sentence : null)}</small>
      </th>
      <td className="num" data-label={say('score.seen')}>
        {say('lead.of', { n: reason.seen, of: reason.of })}
      </td>
      {share(reason.deceptive, say('score.deceptive'))}
      {share(reason.usual, say('score.usual'))}
      <td className="num" data-label={say('score.points')}>
        {format.points(reason.points)}
      </td>
    </tr>
  )
}
