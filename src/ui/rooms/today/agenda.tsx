import { Link } from '@tanstack/react-router'
import { Icon } from '../../parts/icon.tsx'
import { Failed } from '../../parts/states.tsx'
import { useMay, useMember, useWords } from '../../shell/app.tsx'
import type { Key } from '../../shell/words.ts'
import { type Item, type Span, type Stretch, stretches } from './agenda-view.ts'
import { type DueAnswers, dueItems } from './due-items.ts'
import { Row } from './row.tsx'
import { type UndatedAnswers, undatedLines } from './undated.ts'
import { type Desk, onTheirWay, type Part, unanswered } from './use-desk.ts'

/** Rows that fit on the first screen of a small computer, 1280 × 860. */
const ROOM = 9

/**
 * Under which name a part of the desk is told when it is missing. Of all that the lists are made of, or a part would be asked for and never
 * shown.
 */
const NAMES = {
  breaches: 'room.breaches',
  persons: 'room.cases',
  children: 'growing.waiting',
  reviews: 'desk.reviews',
  referrals: 'room.referrals',
  invitations: 'room.guests',
  guardians: 'guests.of-person',
  calls: 'room.interpreting',
  interpreters: 'interpreting.of-person',
  programmes: 'room.programmes',
  shares: 'room.shares',
  asks: 'asks.title',
  reports: 'room.reports',
  deadlines: 'deadlines.title',
  notices: 'answers.title',
  answered: 'platform-answers.title',
  received: 'room.received',
  unsent: 'desk.unsent',
  requests: 'room.requests',
  evidence: 'room.evidence',
  returns: 'room.returns',
  approvals: 'room.approvals',
  matches: 'desk.matches',
  mentions: 'desk.mentions',
} as const satisfies Record<keyof UndatedAnswers & Part, Key>
type Due = keyof typeof NAMES
const DUE = Object.keys(NAMES) as Due[]

/** What rooms say of what is due and what waits. */
const answersOf = (desk: Desk): UndatedAnswers =>
  Object.fromEntries(DUE.map((part) => [part, desk[part].data])) as UndatedAnswers

/** How many rows the list by time takes. */
export function useDue(desk: Desk): readonly Item[] {
  const words = useWords()
  const may = useMay()
  const { member } = useMember()
  return dueItems(answersOf(desk) as DueAnswers, { ...words, may, me: member.id })
}

/** What is due in all rooms, by time. */
export function Agenda({ desk, due }: { desk: Desk; due: readonly Item[] }) {
  const { say, format } = useWords()
  const missing = DUE.filter((part) => onTheirWay({ part: desk[part] }).length > 0)
  const failed = unanswered(desk, DUE) as readonly Due[]
  const isQuiet = due.length + missing.length + failed.length === 0
  return (
    <>
      {missing.length > 0 && (
        <p className="note" role="status">
          {say('desk.on-the-way', { rooms: format.list(missing.map((part) => say(NAMES[part]))) })}
        </p>
      )}
      {failed.map((part) => (
        <section key={part} aria-label={say(NAMES[part])}>
          <h2>{say(NAMES[part])}</h2>
          {desk[part].error && <Failed failure={desk[part].error} again={() => void desk[part].refetch()} />}
        </section>
      ))}
      {stretches(due, new Date(), ROOM).map((stretch) => (
        <OneStretch key={stretch.span} stretch={stretch} />
      ))}
      {isQuiet && <p className="note none">{say('desk.nothing-due')}</p>}
    </>
  )
}

function OneStretch({ stretch: { span, shown, folded } }: { stretch: Stretch }) {
  const { say } = useWords()
  const title = say(`desk.span-${span}`)
  return (
    <section aria-label={title} className="stretch">
      <h2>
        {title} <span className="count">{shown.length + folded.length}</span>
      </h2>
      <Rows items={shown} span={span} />
      {folded.length > 0 && (
        <details>
          <summary>{say('desk.folded', { n: folded.length })}</summary>
          <Rows items={folded} span={span} />
        </details>
      )}
    </section>
  )
}

const Rows = ({ items, span }: { items: readonly Item[]; span: Span }) => (
  <ol className="rows">
    {items.map((item) => (
      <Due key={item.key} item={item} span={span} />
    ))}
  </ol>
)

const MEANINGS: Partial<Record<Span, 'danger' | 'warning'>> = { danger: 'danger', late: 'danger', today: 'warning' }

function Due({ item: { due, title, note, link }, span }: { item: Item; span: Span }) {
  const { format } = useWords()
  // Of a day alone nobody knows the hour, so how far off it is would be made up.
  const isMoment = due.length > 10
  return (
    <Row
      when={isMoment ? format.moment(due) : format.day(due)}
      {...(MEANINGS[span] ? { meaning: MEANINGS[span] } : {})}
      what={link ? <Link {...link}>{title}</Link> : <b>{title}</b>}
      note={note}
      act={isMoment && <span className="away note">{format.away(due)}</span>}
    />
  )
}

/** What waits and has no day. */
export function Undated({ desk }: { desk: Desk }) {
  const words = useWords()
  const may = useMay()
  const { member } = useMember()
  const { say } = words
  const lines = undatedLines(answersOf(desk), { ...words, may, me: member.id })
  if (lines.length === 0) return null
  return (
    <section aria-label={say('desk.undated')}>
      <h2>{say('desk.undated')}</h2>
      <ul className="undated">
        {lines.map(({ key, text, link }) => (
          <li key={key}>
            <Icon name="ring" />
            {link ? <Link {...link}>{text}</Link> : <span>{text}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
