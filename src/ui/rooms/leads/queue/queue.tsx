import { Link } from '@tanstack/react-router'
import { RowTick, type Several } from '../../../parts/several.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Summary } from '../../../shell/contract.ts'
import { langOf } from '../../../shell/tongues.ts'
import { Teaches } from '../../learning/place.tsx'
import { Excerpt, Languages, LeadState, ScoreBar, SlotKey } from '../lead-parts.tsx'
import { scaleOf } from '../score-view.ts'

type Props = {
  leads: readonly Summary[]
  picked: number
  pick: (at: number) => void
  /** The rows stand in the learned order. */
  learned: boolean
  /** Ids of leads whose decision would teach most. */
  teaching: ReadonlyMap<string, number>
  /** Rows that are chosen together; null for whoever may do nothing with them. */
  several: Several<Summary> | null
}

/** The leads as dense rows: two lines of the advert, one of signs. */
export function Queue({ leads, picked, pick, learned, teaching, several }: Props) {
  const { say } = useWords()
  const scale = scaleOf(leads.map(({ head }) => head?.scoreParts))
  return (
    // Cells become blocks on a phone, which would take a table's roles away; so they are written out.
    <table className="table" role="table" aria-label={say('queue.name')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" className="num">
            <span className="vh">{say('queue.rank')}</span>
          </th>
          <th role="columnheader">{say('queue.score')}</th>
          <th role="columnheader">
            {say('queue.text')} <SlotKey />
          </th>
          <th role="columnheader" className="num">
            {say('queue.size')}
          </th>
          <th role="columnheader">{say('queue.languages')}</th>
          <th role="columnheader">{say('queue.contacts')}</th>
          <th role="columnheader">{say('queue.seen')}</th>
          <th role="columnheader">{say('queue.state')}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {leads.map((lead, at) => (
          <Row
            key={lead.id}
            lead={lead}
            rank={at + 1}
            isPicked={at === picked}
            pick={() => pick(at)}
            scale={scale}
            learned={learned ? lead.learned : null}
            teaches={teaching.has(lead.id)}
            several={several}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = {
  lead: Summary
  rank: number
  isPicked: boolean
  pick: () => void
  scale: number
  learned: number | null
  teaches: boolean
  several: Several<Summary> | null
}

function Row({ lead, rank, isPicked, pick, scale, learned, teaches, several }: RowProps) {
  const words = useWords()
  const { say, format } = words
  return (
    // The whole row picks with the mouse; the keyboard has J and K and the link in it.
    <tr
      id={`lead-${lead.id}`}
      role="row"
      className={isPicked ? 'picked' : undefined}
      // The picked row is marked for readers too; its colour alone would say nothing to them.
      aria-current={isPicked || undefined}
      onClick={pick}
    >
      <td role="cell" className="num choose">
        <span className="rank">{rank}</span>
        {several && <RowTick several={several} id={lead.id} name={`L-${lead.number}`} />}
      </td>
      <td role="cell" className="score">
        <b>{format.points(lead.score)}</b>
        {lead.head && <ScoreBar parts={lead.head.scoreParts} scale={scale} width={72} />}
        {learned !== null && <small>{say('learned.short', { share: format.percent(learned) })}</small>}
      </td>
      <td role="cell" className="text">
        <Link
          to="/leads/$lead"
          params={{ lead: lead.id }}
          className="excerpt"
          dir="auto"
          lang={langOf(lead.languages[0])}
          // Tab picks the row as J and K do, so that keys never act on another row than the one in focus.
          onFocus={pick}
        >
          {lead.head ? <Excerpt pieces={lead.head.excerpt} /> : say('lead.sealed')}
        </Link>
        <Reasons lead={lead} />
        {teaches && <Teaches />}
      </td>
      <td role="cell" className="num size" data-unit={say('unit.postings', { n: lead.size })}>
        {format.number(lead.size)}
      </td>
      <td role="cell" className="langs">
        <Languages codes={lead.languages.slice(0, 5)} />
      </td>
      <td role="cell" className="cons">
        <span className="c" data-unit={say('unit.contacts', { n: lead.contacts })}>
          {lead.contacts}
        </span>
        <small>{say('count.firms', { n: lead.employers })}</small>
      </td>
      <td role="cell" className="seen">
        <span>{lead.firstSeen ? format.day(lead.firstSeen) : ''}</span>
        {lead.lastSeen && lead.lastSeen !== lead.firstSeen && <span>{format.day(lead.lastSeen)}</span>}
      </td>
      <td role="cell" className="state">
        <LeadState lead={lead} />
      </td>
    </tr>
  )
}

const SHOWN = 3

/** The first of the strongest reasons that the lead's own page shows, in the same order and words. */
function Reasons({ lead }: { lead: Summary }) {
  const words = useWords()
  const left = lead.reasons.length - SHOWN
  return (
    <span className="ind sep">
      {lead.reasons.slice(0, SHOWN).map(({ code, name }) => (
        <span key={code}>{name}</span>
      ))}
      {left > 0 && (
        <span>
          <bdi>+{left}</bdi>
        </span>
      )}
      {lead.merged > 0 && <span>{words.say('lead.merged', { n: lead.merged })}</span>}
    </span>
  )
}
