import { SCORE_PARTS } from '../../../../modules/leads/codes.ts'
import { Button, ButtonLink } from '../../../parts/button.tsx'
import { type useLeadAct, useMay, useWords } from '../../../shell/app.tsx'
import type { Summary } from '../../../shell/contract.ts'
import { Place } from '../../learning/place.tsx'
import { mayTurn } from '../lead-acts.ts'
import { Excerpt, LeadState, ScoreBar, Spark } from '../lead-parts.tsx'
import { scaleOf } from '../score-view.ts'

/** The picked lead at a glance. */
export function Preview({ lead, act }: { lead: Summary; act: ReturnType<typeof useLeadAct>['act'] }) {
  const { say, format } = useWords()
  return (
    <aside className="preview" aria-label={say('queue.preview')}>
      <p className="note sep">
        <b>{say('lead.number', { number: String(lead.number) })}</b>
        <LeadState lead={lead} />
        {lead.expiresAt && <span>{say('lead.expires', { day: format.day(lead.expiresAt.slice(0, 10)) })}</span>}
      </p>
      {lead.head ? <Inside lead={lead} head={lead.head} /> : <p>{say('lead.sealed-why')}</p>}
      {lead.learned !== null && <Place lead={lead.id} id="preview-place" />}
      <Do lead={lead} act={act} />
    </aside>
  )
}

function Inside({ lead, head }: { lead: Summary; head: NonNullable<Summary['head']> }) {
  const { say, format } = useWords()
  return (
    <>
      <h2 dir="auto">{head.title}</h2>
      <p className="quote" dir="auto">
        <Excerpt pieces={head.excerpt} />
      </p>
      <h3>{say('lead.why', { score: format.points(lead.score) })}</h3>
      <ScoreBar parts={head.scoreParts} scale={scaleOf([head.scoreParts])} width={276} height={14} />
      <dl className="parts">
        {SCORE_PARTS.filter((part) => head.scoreParts[part] > 0.04).map((part) => (
          <div key={part}>
            <dt>
              <svg className="key" width="10" height="10" aria-hidden="true">
                <rect className={`sb-${part}`} x="0.5" y="0.5" width="9" height="9" />
              </svg>
              {say(`part.${part}`)}
            </dt>
            <dd>{format.points(part === 'off' ? -head.scoreParts[part] : head.scoreParts[part])}</dd>
          </div>
        ))}
      </dl>
      {head.contacts.length > 0 && (
        <>
          <h3>{say('queue.contacts')}</h3>
          <dl className="parts">
            {head.contacts.map(({ kind, value, postings }) => (
              <div key={`${kind} ${value}`}>
                <dt>
                  <bdi>{value}</bdi>
                </dt>
                <dd>{format.number(postings)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3>{say('lead.days')}</h3>
      <Spark days={head.days} />
    </>
  )
}

function Do({ lead, act }: { lead: Summary; act: ReturnType<typeof useLeadAct>['act'] }) {
  const { say } = useWords()
  const may = useMay()
  const canClaim = may('lead:triage') && mayTurn(lead)
  return (
    <>
      <div className="do">
        {/* Amber is for reading on; the queue offers no decision but whose it is. */}
        <ButtonLink go keys="Enter" to="/leads/$lead" params={{ lead: lead.id }}>
          {say('queue.open')}
        </ButtonLink>
        {canClaim && (
          <Button
            keys="C"
            onPress={() => void act(lead.mine ? 'leads.release' : 'leads.claim', { lead: lead.id }).catch(() => {})}
          >
            {say(lead.mine ? 'op.leads.release' : 'op.leads.claim')}
          </Button>
        )}
      </div>
      <p className="note">{say('queue.decide-note')}</p>
    </>
  )
}
