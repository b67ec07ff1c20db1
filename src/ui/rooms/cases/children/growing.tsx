import { Is } from '../../../parts/icon.tsx'
import { Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'
import { CloseReview } from '../keeping/close-review.tsx'
import { alonePoint } from './child-view.ts'
import { SettleAge } from './settle-age.tsx'

type Child = Out<'children.get'>

/** A child's way to majority: the two reviews, decisions about age, and acts without a guardian. */
export function GrowingUp({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const child = useAsk('children.get', { person: person.id })
  return (
    <section aria-labelledby="growing">
      <h2 id="growing" className="part">
        {say('growing.title')}
      </h2>
      <p className="note">{say('growing.text')}</p>
      <Shown of={child}>{(found) => <Found person={person} child={found} />}</Shown>
    </section>
  )
}

function Found({ person, child }: { person: PersonPage; child: Child }) {
  const { say } = useWords()
  return (
    <>
      {/* Without a day no review opens by itself, so the page asks for one. */}
      {child.undated && <Notice meaning="warning">{say('growing.undated')}</Notice>}
      <ol className="rows-plain">
        {child.reviews.map((review) => (
          <li key={review.id}>
            <Review person={person} review={review} />
          </li>
        ))}
      </ol>
      {child.decisions.map((decision) => (
        <Decision key={decision.id} person={person} decision={decision} />
      ))}
      <Alone alone={child.alone} />
    </>
  )
}

function Review({ person, review }: { person: PersonPage; review: Child['reviews'][number] }) {
  const words = useWords()
  const { say, format } = words
  const may = useMay()
  const { kind, day, from, open, missed, dueOn, outcome, closedBy, closedAt, looked, reason } = review
  return (
    <div>
      <p className="sep">
        <b>{wordFor(`clock.${kind}`, words)}</b>
        <span>{say(`growing.from-${from}`, { day: format.day(day) })}</span>
        {open && (
          <Is icon="clock" meaning={missed ? 'danger' : 'warning'}>
            {say('growing.open', { day: format.day(dueOn) })}
          </Is>
        )}
      </p>
      {outcome !== null && closedAt !== null && (
        <>
          <p className="note">
            {wordFor(`grown.${outcome}`, words)} · <bdi>{closedBy?.name ?? '…'}</bdi> · {format.day(closedAt)}
          </p>
          {reason && (
            <p className="note">
              {say('step.why')}: <q dir="auto">{reason}</q>
            </p>
          )}
          {Object.entries(looked).map(([point, text]) => (
            <p className="note" key={point}>
              {wordFor(`look.${point}`, words)}: <q dir="auto">{text}</q>
            </p>
          ))}
        </>
      )}
      {open && may('case:work') && <CloseReview person={person} review={review} />}
    </div>
  )
}

function Decision({ person, decision }: { person: PersonPage; decision: Child['decisions'][number] }) {
  const words = useWords()
  const { say, format } = words
  const may = useMay()
  const { state, remedyUntil, decidedBy, decidedAt, basis, method, remedy, review, next } = decision
  return (
    <div className="decision">
      <h3>{say('agecase.title')}</h3>
      <p className="sep">
        <Is icon={state === 'open' || state === 'appealed' ? 'clock' : 'done'} meaning="neutral">
          {wordFor(`agecase.${state}`, words)}
        </Is>
        <bdi>{decidedBy.name ?? '…'}</bdi>
        <span>{format.day(decidedAt)}</span>
      </p>
      {/* This line stands with the decision, so that nobody treats the child as an adult too soon. */}
      {next.length > 0 && <p>{say('agecase.meanwhile', { day: format.day(remedyUntil) })}</p>}
      {(
        [
          ['age.basis', basis],
          ['age.method', method],
          ['step.ask-remedy', remedy],
          ['agecase.review', review],
        ] as const
      ).map(
        ([key, text]) =>
          text && (
            <p className="note" key={key}>
              {say(key)}: <q dir="auto">{text}</q>
            </p>
          ),
      )}
      {next.length > 0 && may('case:work') && <SettleAge person={person} decision={decision} />}
    </div>
  )
}

function Alone({ alone }: { alone: Child['alone'] }) {
  const words = useWords()
  const { say, format } = words
  if (alone.length === 0) return null
  return (
    <>
      <h3>{say('alone.title')}</h3>
      <p className="note">{say('alone.text')}</p>
      <ol className="timeline-list">
        {alone.map((one) => (
          <li key={one.id}>
            <time dateTime={one.at}>{format.day(one.at)}</time>
            <p className="sep">
              <span>{wordFor(alonePoint(one), words)}</span>
              <bdi>{one.by.name ?? '…'}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
