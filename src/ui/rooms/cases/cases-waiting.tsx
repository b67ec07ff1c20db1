import { Link } from '@tanstack/react-router'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Is } from '../../parts/icon.tsx'
import { Failed, Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { Out, Review } from '../../shell/contract.ts'
import { usePersonAct } from './person/act.ts'

/** Waiting persons on the desk; missing ones come first. */
export function CasesWaiting() {
  const { say } = useWords()
  const may = useMay()
  // Only counts are shown, because many people see the desk.
  const waiting = useAsk('persons.waiting', {}, { every: 30_000 })
  return (
    <section aria-label={say('desk.cases')}>
      <h2>{say('desk.cases')}</h2>
      <Shown of={waiting}>{(found) => <Waits waiting={found} />}</Shown>
      {may('case:review') && <Reviews />}
      {/* The button is here, because a person may stand before the officer now. */}
      {may('case:open') && (
        <p>
          <ButtonLink small icon="cases" to="/cases/new">
            {say('cases.new')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}

function Waits({ waiting }: { waiting: Out<'persons.waiting'> }) {
  const { say } = useWords()
  const { missing, overdue, children, reviews, devices = 0, reopened = 0, keeping = 0 } = waiting
  return (
    <>
      {missing > 0 && (
        // The alert is read out at once.
        <div role="alert">
          <Notice meaning="danger">
            <Link to="/cases" search={{ queue: 'alarm' }}>
              <b>{say('desk.cases-missing', { n: missing })}</b>
            </Link>
          </Notice>
        </div>
      )}
      <ul>
        {overdue > 0 && (
          <li>
            {/* The link opens exactly these, because the list uses the same measure. */}
            <Link to="/cases" search={{ queue: 'overdue' }}>
              {say('desk.cases-overdue', { n: overdue })}
            </Link>
          </li>
        )}
        {children > 0 && (
          <li>
            <Link to="/cases" search={{ queue: 'child-protection' }}>
              {say('desk.cases-children', { n: children })}
            </Link>
          </li>
        )}
        {reopened > 0 && (
          <li>
            <Link to="/cases" search={{ queue: 'reopened' }}>
              {say('desk.cases-reopened', { n: reopened })}
            </Link>
          </li>
        )}
        {keeping > 0 && (
          <li>
            <Link to="/cases" search={{ queue: 'keeping' }}>
              {say('desk.cases-keeping', { n: keeping })}
            </Link>
          </li>
        )}
        {devices > 0 && (
          <li>
            <Link to="/cases/from-devices">{say('desk.cases-devices', { n: devices })}</Link>
          </li>
        )}
        {reviews > 0 && <li>{say('desk.cases-reviews', { n: reviews })}</li>}
      </ul>
      {missing + overdue + children + reviews + devices + reopened + keeping === 0 && (
        <p className="note none">{say('desk.cases-none')}</p>
      )}
    </>
  )
}

/** Urgent acts and acts past a team that wait for a second person's review. */
function Reviews() {
  const reviews = useAsk('reviews.list', {}, { every: 60_000 })
  // Own acts are not offered, because they need another reviewer.
  const waiting = reviews.data?.reviews.filter(({ mayReview }) => mayReview) ?? []
  if (waiting.length === 0) return null
  return (
    <ul className="rows-plain">
      {waiting.map((review) => (
        <li key={review.id}>
          <OneReview review={review} />
        </li>
      ))}
    </ul>
  )
}

function OneReview({ review }: { review: Review }) {
  const { say, format } = useWords()
  const { act, busy, failure } = usePersonAct('reviews.decide')
  // The reviewer gives no reason, because a form would be put off; the verdict has name and day.
  const decide = (verdict: 'right' | 'wrong') => void act({ review: review.id, verdict })
  return (
    <div>
      <p>{say(`reviews.${review.kind}`, { name: review.by.name ?? '…', code: review.code })}</p>
      <p className="note">
        <Is icon="clock" meaning={review.missed ? 'danger' : 'neutral'}>
          {say('reviews.due', { day: format.moment(review.due) })}
        </Is>
      </p>
      {/* Without open keys the reason is missing, but the act can be reviewed. */}
      {review.reason && (
        <p>
          <q dir="auto" className="told-words">
            {review.reason}
          </q>
        </p>
      )}
      {failure && <Failed failure={failure} />}
      <div className="row">
        <Button small isPending={busy} onPress={() => decide('right')}>
          {say('reviews.right')}
        </Button>
        <Button small isPending={busy} onPress={() => decide('wrong')}>
          {say('reviews.wrong')}
        </Button>
      </div>
    </div>
  )
}
