import { Button } from '../../parts/button.tsx'
import { CutOff } from '../../parts/cut-off.tsx'
import { Is } from '../../parts/icon.tsx'
import { usePlace } from '../../parts/place.ts'
import { Failed } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import type { Review } from '../../shell/contract.ts'
import { usePersonAct } from './person/act.ts'

/** Urgent acts and acts past a team that wait for a second person's review. */
export function ReviewsWaiting({ reviews, more }: { reviews: readonly Review[]; more: number | undefined }) {
  const { say } = useWords()
  // Own acts are not offered, because they need another reviewer.
  const waiting = reviews.filter(({ mayReview }) => mayReview)
  if (waiting.length === 0) return null
  const title = say('desk.cases-reviews', { n: waiting.length })
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="rows-plain">
        {waiting.map((review) => (
          <OneReview key={review.id} review={review} />
        ))}
      </ul>
      {/* Those that wait come first: where the last of the list is decided, all that wait are here. */}
      <CutOff shown={reviews.length} more={reviews.at(-1)?.reviewedBy ? undefined : more} way={say('list.way-done')} />
    </section>
  )
}

function OneReview({ review }: { review: Review }) {
  const { say, format } = useWords()
  const { act, busy, failure } = usePersonAct('reviews.decide')
  // The list by time leads here.
  const id = `review-${review.id}`
  const place = usePlace(id)
  // The reviewer gives no reason, because a form would be put off; the verdict has name and day.
  const decide = (verdict: 'right' | 'wrong') => void act({ review: review.id, verdict })
  return (
    <li id={id} ref={place}>
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
    </li>
  )
}
