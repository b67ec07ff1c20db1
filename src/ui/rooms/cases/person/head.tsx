import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon, type Tone } from '../../../parts/icon.tsx'
import type { IconName } from '../../../parts/icons.ts'
import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { CallMade } from '../../reports/calls/emergency-form.tsx'
import { citizenshipOf, wordFor } from '../case-view.ts'
import { DueNext } from '../due/due-next.tsx'
import { alarmsOf } from '../head-view.ts'
import { toAnchor } from '../person-part.ts'
import { ReachTold } from '../sources/from-report.tsx'
import { Standing } from './standing.tsx'

type Props = { person: PersonPage }

/** What one must know at once: who it is, what is the matter, how to reach them, and what is due. */
export function Head({ person }: Props) {
  const { say } = useWords()
  return (
    <div className="two person-head report-facts">
      <div>
        <Standing person={person} />
        <Known person={person} />
        {person.protected && <Notice meaning="warning">{say('person.protected')}</Notice>}
        <Alarms person={person} />
        <Called person={person} />
        <Matter person={person} />
        <Safe person={person} />
      </div>
      <DueNext person={person} />
    </div>
  )
}

function Known({ person }: Props) {
  const words = useWords()
  const { say, format } = words
  const { interpreter } = person.contact
  return (
    <p className="note sep">
      {person.identity?.otherNames && <bdi>{person.identity.otherNames}</bdi>}
      <span>{say(`person.mode-${person.mode}`)}</span>
      <span>{say(`person.sex-${person.sex}`)}</span>
      <span>{citizenshipOf(person.citizenship, words)}</span>
      <span>{format.tongue(person.language) ?? person.language}</span>
      {interpreter !== 'not-needed' && (
        <span>
          {say('contact.interpreter')}: {say(`contact.interpreter-${interpreter}`)}
        </span>
      )}
      {person.report !== null && (
        <span>
          <Link {...toAnchor(person.id, 'from-report')}>
            {say('source.behind', { day: format.date(person.report.filedOn) })}
          </Link>
        </span>
      )}
    </p>
  )
}

/** What happened that the reader must not overlook, each with the way to it. */
function Alarms({ person }: Props) {
  const words = useWords()
  const { format } = words
  return alarmsOf(person, new Date()).map(({ what, at, anchor }) => (
    <Strip key={what} meaning="danger" icon="danger" person={person} anchor={anchor}>
      <b>{wordFor(what, words)}</b>
      {at && <span> · {format.moment(at)}</span>}
    </Strip>
  ))
}

/** The last call to an emergency service, while the danger lasts. */
function Called({ person }: Props) {
  const call = person.events.find(({ kind }) => kind === 'called')?.words?.call
  if (person.peril === null || call === undefined) return null
  return (
    <Strip meaning="danger" icon="danger" person={person} anchor="timeline">
      <CallMade call={call} />
    </Strip>
  )
}

const DANGER: Readonly<Record<PersonPage['contact']['danger'], Tone>> = {
  now: 'danger',
  soon: 'warning',
  unknown: 'neutral',
  no: 'neutral',
}

/** What the first contact found: the form of exploitation and the danger. What is still needed at once is due. */
function Matter({ person }: Props) {
  const words = useWords()
  const { say, format } = words
  const { danger, openedAt } = person.contact
  const safe = person.peril === null ? person.events.find(({ kind }) => kind === 'safe') : undefined
  const meaning = safe ? 'neutral' : DANGER[person.peril ?? danger]
  return (
    <Strip meaning={meaning} icon={meaning === 'neutral' ? 'ring' : 'warn'} person={person} anchor="contact">
      <span className="sep">
        <b>{wordFor(`form.${person.exploitation}`, words)}</b>
        <span>
          {safe
            ? say('emergency.safe-since', { day: format.day(safe.at) })
            : say(`contact.danger-${person.peril ?? danger}`)}
        </span>
        <span className="note">{say('person.found-on', { day: format.day(openedAt) })}</span>
      </span>
    </Strip>
  )
}

const TITLES = { contact: 'person.contact', timeline: 'person.timeline', kept: 'keeping.title' } as const

type StripProps = Props & { meaning: Tone; icon: IconName; anchor: keyof typeof TITLES; children: ReactNode }

function Strip({ meaning, icon, person, anchor, children }: StripProps) {
  const { say } = useWords()
  return (
    <p className={`strip ${meaning}`}>
      <Icon name={icon} />
      <span>{children}</span>
      <Link className="end" {...toAnchor(person.id, anchor)}>
        {say(TITLES[anchor])}
      </Link>
    </p>
  )
}

/** Ways to reach the person, ways that nobody uses, and whom nobody tells. */
function Safe({ person }: Props) {
  const words = useWords()
  const { say, format } = words
  const [safe, unsafe] = [true, false].map((is) => person.channels.filter((one) => one.safe === is))
  const closed = person.tellings.filter(({ why }) => why !== null)
  return (
    <div className="safe">
      <div>
        <h2 className="is done">
          <Icon name="done" />
          {say('person.reach')}
        </h2>
        <p>
          {safe.length === 0 && say('person.channels-none')}
          {safe.map(({ id, kind, hours }) => (
            <span key={id} className="reach-way">
              <b>{say(`channel.${kind}`)}</b>
              {hours && (
                <>
                  {' '}
                  <bdi>{hours}</bdi>
                </>
              )}
            </span>
          ))}{' '}
          <Link {...toAnchor(person.id, 'channels')}>{say('person.channels')}</Link>
        </p>
        {person.report !== null && <ReachTold report={person.report} />}
      </div>
      {unsafe.length > 0 && (
        <div>
          <h2 className="is danger">
            <Icon name="x" />
            {say('person.reach-not')}
          </h2>
          <p>{format.list(unsafe.map(({ kind }) => say(`channel.${kind}`)))}</p>
        </div>
      )}
      {closed.length > 0 && (
        <div>
          <h2 className="is danger">
            <Icon name="x" />
            {say('person.tell-not')}
          </h2>
          <p>
            {format.list(closed.map(({ party }) => say(`party.${party}`)))}{' '}
            <Link {...toAnchor(person.id, 'tellings')}>{say('person.tell-why')}</Link>
          </p>
        </div>
      )}
    </div>
  )
}
