import { Link } from '@tanstack/react-router'
import { useWords } from '../../../shell/app.tsx'
import type { PersonEvent, PersonPage } from '../../../shell/contract.ts'
import { CallMade } from '../../reports/calls/emergency-form.tsx'
import { wordFor } from '../case-view.ts'
import { gradingWords } from '../episodes/grading-view.ts'
import { toAnchor } from '../person-part.ts'

/** Events, latest first, each with member and reason. */
export function Timeline({ person }: { person: PersonPage }) {
  const { say, format } = useWords()
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" className="part">
        {say('person.timeline')}
      </h2>
      <ol className="timeline-list">
        {person.events.map((event) => (
          <li key={event.id}>
            <time dateTime={event.at}>{whenOf(event, format)}</time>
            <div>
              <What event={event} />
              <Said event={event} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** How many entries the first part of the page shows. */
const LATEST = 4

/** What happened last, without the words that were written; all of it stands in a part of its own. */
export function Latest({ person }: { person: PersonPage }) {
  const { say, format } = useWords()
  return (
    <section aria-labelledby="latest" className="no-print">
      <h2 id="latest" className="part">
        {say('person.latest')}
      </h2>
      <ol className="rows-plain">
        {person.events.slice(0, LATEST).map((event) => (
          <li key={event.id}>
            <div>
              <What event={event} />
              <time className="note" dateTime={event.at}>
                {whenOf(event, format)}
              </time>
            </div>
          </li>
        ))}
      </ol>
      <p>
        <Link {...toAnchor(person.id, 'timeline')}>{say('person.timeline-all')}</Link>
      </p>
    </section>
  )
}

/** What the person did with their return words has a day and no hour. */
const whenOf = ({ kind, at }: PersonEvent, format: ReturnType<typeof useWords>['format']): string =>
  kind === 'took-back' ? format.date(at.slice(0, 10)) : format.moment(at)

function What({ event }: { event: PersonEvent }) {
  const words = useWords()
  const { track, act, kind, by, rules } = event
  // Steps by law look like other steps, without a reason, because no person decided them.
  const isStep = kind === 'moved' || kind === 'followed'
  const graded = gradingWords(event.words?.nature, event.words?.grading, words)
  return (
    <p>
      {wordFor(`done-as.${kind}`, words)}
      {isStep && (
        <>
          {': '}
          <b>{wordFor(`step.${track}.${act}`, words)}</b>
        </>
      )}
      {event.words?.nature && <> · {wordFor(`note.${event.words.nature}`, words)}</>}
      {graded && <span className="note"> · {graded}</span>}
      {event.words?.party && <> · {wordFor(`party.${event.words.party}`, words)}</>}
      {kind === 'told' && event.words !== null && event.words.value !== 'shared' && (
        <> · {words.say('telling.by-hand')}</>
      )}
      {kind === 'age' && event.words?.value && <> · {wordFor(`person.age-${event.words.value}`, words)}</>}
      {event.words?.call && (
        <>
          {' · '}
          <CallMade call={event.words.call} />
        </>
      )}
      {kind === 'matched' && event.words?.value && <> · {wordFor(`match.did-${event.words.value}`, words)}</>}
      {kind === 'need' && event.words?.value && (
        <>
          {' · '}
          {wordFor(`need.${event.words.value}`, words)}: {wordFor(`due.need-${event.words.method ?? ''}`, words)}
        </>
      )}
      {kind === 'step' && event.words?.value && <> · {wordFor(`due.step-${event.words.value}`, words)}</>}
      {kind === 'kept-on' && event.words?.value && <> · {words.format.date(event.words.value)}</>}
      {kind === 'interpreter' && event.words?.value && (
        <> · {wordFor(`interpreting.did-${event.words.value}`, words)}</>
      )}
      {kind === 'relative' && event.words?.value && <> · {wordFor(`relatives.did-${event.words.value}`, words)}</>}
      {kind === 'guest' && event.words?.value && <> · {wordFor(`guests.did-${event.words.value}`, words)}</>}
      {kind === 'media' && event.words?.value && <> · {wordFor(`media.did-${event.words.value}`, words)}</>}
      {/* Somebody of another agency: their name stands with their words. */}
      {(event.words?.says ?? by.name) && (
        <span className="note">
          {' · '}
          <bdi>{event.words?.says ?? by.name}</bdi>
        </span>
      )}
      {/* The rules of the day are named, because a decision is read by them. */}
      {isStep && rules && <span className="note"> · {rules}</span>}
    </p>
  )
}

/** Words that a colleague wrote, each under its label. */
function Said({ event }: { event: PersonEvent }) {
  const words = useWords()
  // Words are missing after erasing or for a counted person; the event stays.
  if (event.words === null) return null
  const { text, reason, remedy, plan, risk, danger, consent, bestInterests, basis, method, deciders } = event.words
  // Other kinds have codes in this field, which the page shows as words elsewhere.
  const isWritten =
    event.kind === 'noted' ||
    event.kind === 'exported' ||
    event.kind === 'danger' ||
    event.kind === 'safe' ||
    event.kind === 'told' ||
    event.kind === 'contacted' ||
    event.kind === 'matched'
  // Each text has its own label, because a remedy read as a reason misleads an objection.
  const named = [
    ['step.why', reason],
    ['step.ask-danger', danger],
    ['step.ask-remedy', remedy],
    ['step.ask-plan', plan],
    ['step.ask-risk', risk],
    ['step.ask-consent', consent],
    ['step.ask-best-interests', bestInterests],
    ['age.basis', basis],
    ['age.method', event.kind === 'need' ? undefined : method],
  ] as const
  return (
    <>
      {isWritten && text && (
        <p dir="auto" className="told-words">
          {text}
        </p>
      )}
      {named.map(
        ([key, said]) =>
          said && (
            <p key={key} className="note">
              {words.say(key)}: <q dir="auto">{said}</q>
            </p>
          ),
      )}
      {deciders && deciders.length > 0 && (
        <p className="note">
          {words.format.list(deciders.map(({ name, seat }) => `${wordFor(`seat.${seat}`, words)}: ${name}`))}
        </p>
      )}
    </>
  )
}
