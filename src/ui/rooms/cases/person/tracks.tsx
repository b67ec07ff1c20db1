import { Link } from '@tanstack/react-router'
import { Is } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { lookOf, wordFor } from '../case-view.ts'
import { toAnchor } from '../person-part.ts'
import { type Lane, type Picture, pictureOf } from '../tracks-view.ts'
import { Due } from './standing.tsx'

type Props = { person: PersonPage }

/** All tracks as one picture over the same days; beside it the same in words, and for readers and paper each step with its day. */
export function Tracks({ person }: Props) {
  const { say } = useWords()
  const picture = pictureOf(person, new Date())
  return (
    <section aria-labelledby="tracks">
      <div className="tracks-head">
        <h2 id="tracks">{say('person.tracks')}</h2>
        <Legend />
      </div>
      <div className="tracks">
        <dl>
          <Axis picture={picture} />
          {picture.lanes.map((lane) => (
            <Row key={lane.track.track} lane={lane} picture={picture} />
          ))}
        </dl>
        <Quiet tracks={picture.quiet} />
      </div>
      <Unverified person={person} />
    </section>
  )
}

/** The meaning of each mark; readers have the words of each row instead. */
function Legend() {
  const { say } = useWords()
  return (
    <p className="tracks-legend" aria-hidden="true">
      <span>
        <svg className="lane" viewBox="0 0 10 10">
          <circle className="dot" cx="5" cy="5" r="4" />
        </svg>
        {say('person.mark-step')}
      </span>
      <span>
        <svg className="lane wide" viewBox="0 0 20 10">
          <rect className="run" y="1" width="20" height="8" rx="2" />
        </svg>
        {say('person.mark-run')}
      </span>
      <span>
        <svg className="lane wide" viewBox="0 0 20 10">
          <rect className="left" x="0.5" y="1.5" width="19" height="7" rx="2" />
        </svg>
        {say('person.mark-left')}
      </span>
      <span>
        <svg className="lane" viewBox="-7 -7 14 14">
          <path className="due" d="M0-5 5 0 0 5-5 0z" />
        </svg>
        {say('person.mark-due')}
      </span>
    </p>
  )
}

const percent = (at: number): string => `${at.toFixed(2)}%`
/** So near to today no other day is named, in percent. */
const NEAR = 9

const anchorAt = (at: number) => (at < 6 ? 'start' : at > 94 ? 'end' : 'middle')

function Axis({ picture: { today, ticks } }: { picture: Picture }) {
  const { say, format } = useWords()
  return (
    <div className="track-axis" aria-hidden="true">
      <dt />
      <dd className="pic">
        <svg className="lane axis">
          {ticks
            .filter(({ at }) => Math.abs(at - today) > NEAR)
            .map(({ at, day }) => (
              <text key={day} x={percent(at)} y="13" textAnchor={anchorAt(at)}>
                {format.day(day)}
              </text>
            ))}
          <text className="today-label" x={percent(today)} y="13" textAnchor={anchorAt(today)}>
            {say('person.today')}
          </text>
        </svg>
      </dd>
    </div>
  )
}

function Row({ lane, picture }: { lane: Lane; picture: Picture }) {
  const words = useWords()
  const { say, format } = words
  const { track, state, since } = lane.track
  const look = lookOf(track, state)
  return (
    <div className={`track ${look.meaning}`}>
      <dt>{wordFor(`track.${track}`, words)}</dt>
      <dd className="pic">
        <Drawn lane={lane} picture={picture} />
      </dd>
      <dd className="next">
        <Is {...look}>{wordFor(`at.${track}.${state}`, words)}</Is>
        {since && <span className="note"> {say('person.since', { day: format.day(since) })}</span>}
        <Due next={lane.clock} />
        {lane.steps.length > 1 && (
          <span className="track-steps">
            {format.clauses(
              lane.steps.map(({ day, to }) => `${format.day(day)}: ${wordFor(`at.${track}.${to}`, words)}`),
            )}
          </span>
        )}
      </dd>
    </div>
  )
}

const Drawn = ({ lane, picture }: { lane: Lane; picture: Picture }) => (
  <svg className="lane" aria-hidden="true">
    {picture.ticks.map(({ at, day }) => (
      <line key={day} className="grid" x1={percent(at)} x2={percent(at)} y1="0" y2="100%" />
    ))}
    {lane.left && <Bar of="left" from={lane.left.from} to={lane.left.to} />}
    {lane.run && <Bar of="run" from={lane.run.from} to={lane.run.to} />}
    <line className="today" x1={percent(picture.today)} x2={percent(picture.today)} y1="0" y2="100%" />
    {lane.steps.map(({ at, day, to }) => (
      <circle key={`${day} ${to}`} className="dot" cx={percent(at)} cy="50%" r="4.5" />
    ))}
    {lane.due.map(({ at, missed }) => (
      <svg key={at} x={percent(at)} y="50%" overflow="visible">
        <path className={missed ? 'due missed' : 'due'} d="M0-6 6 0 0 6-6 0z" />
      </svg>
    ))}
  </svg>
)

const Bar = ({ of, from, to }: { of: 'run' | 'left'; from: number; to: number }) => (
  <svg y="50%" overflow="visible">
    <rect className={of} x={percent(from)} y="-5" width={percent(to - from)} height="10" rx="2" />
  </svg>
)

/** Tracks on which nothing happened, in one line: each may still be offered. */
function Quiet({ tracks }: { tracks: Picture['quiet'] }) {
  const words = useWords()
  if (tracks.length === 0) return null
  return (
    <ul className="quiet-tracks sep">
      {tracks.map(({ track, state }) => (
        <li key={track}>
          {wordFor(`track.${track}`, words)}: {wordFor(`at.${track}.${state}`, words)}
        </li>
      ))}
    </ul>
  )
}

/** The warning is on each first screen, because unchecked rules stay unchecked. */
function Unverified({ person }: Props) {
  const { say } = useWords()
  const { name, unverified } = person.rules
  if (unverified.length === 0) return null
  return (
    <p className="unverified">
      <Is icon="warn" meaning="warning">
        {say('person.unverified-short')}
      </Is>{' '}
      <Link {...toAnchor(person.id, 'rules')}>{say('person.rules', { name })}</Link>
    </p>
  )
}
