import { Link } from '@tanstack/react-router'
import { SERVICE_FOR, type UrgentNeed } from '../../../../modules/vocabulary/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Icon, Is } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'
import { usePersonAct } from '../person/act.ts'
import { Due } from '../person/standing.tsx'
import { NewMessage } from '../sources/from-report.tsx'
import { type DueLine, dueLines, toDue } from './due-view.ts'
import { FindService } from './way-to-help.tsx'

/** How many lines stand at the head, needs among them; what comes later folds away behind its number. */
const SHOWN = 3
/** Deadlines that stand there however much is needed. */
const LEAST = 1

/** What is due of a person: what is needed at once, a message, then steps and deadlines by time. */
export function DueNext({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const lines = dueLines(person)
  const room = Math.max(LEAST, SHOWN - (person.urgent?.needs.length ?? 0))
  const [next, later] = [lines.slice(0, room), lines.slice(room)]
  const waits = person.report !== null && person.report.unreadSince !== null
  return (
    <section className="due-next" aria-labelledby="due-next">
      <h2 id="due-next">{say('person.due')}</h2>
      {lines.length === 0 && person.urgent === null && !waits && <p className="note">{say('person.due-none')}</p>}
      <ul className="clocks">
        {person.urgent && <Urgent person={person} urgent={person.urgent} />}
        {person.report !== null && <NewMessage report={person.report} />}
        <Lines person={person} lines={next} />
      </ul>
      {later.length > 0 && (
        <details>
          <summary>{say('desk.folded', { n: later.length })}</summary>
          <ul className="clocks">
            <Lines person={person} lines={later} />
          </ul>
        </details>
      )}
      <a className="btn small jump" href="#now">
        {say('person.now')}
        <Icon name="down" />
      </a>
    </section>
  )
}

type UrgentProps = { person: PersonPage; urgent: NonNullable<PersonPage['urgent']> }

/** What is needed at once: a way to a house that gives it, and the word that it was met. */
function Urgent({ person, urgent: { needs, since, missed } }: UrgentProps) {
  const words = useWords()
  const { say, format } = words
  const { act, busy, failure } = usePersonAct('persons.set-need')
  return (
    <>
      {needs.map((need) => {
        const name = wordFor(`need.${need}`, words)
        const service = SERVICE_FOR[need as keyof typeof SERVICE_FOR]
        return (
          <li key={need} className="needed">
            <span className="needed-name">
              <Is icon="warn" meaning={missed ? 'danger' : 'warning'}>
                {name}
              </Is>
              {person.may.includes('persons.set-need') && (
                <Met
                  name={name}
                  busy={busy}
                  press={() => void act({ person: person.id, need: need as Asked, met: true })}
                />
              )}
            </span>
            {(missed || service) && (
              <span className="note sep">
                {missed && <span>{say('due.since', { day: format.day(since) })}</span>}
                {service && <FindService person={person.id} need={service} of={name} />}
              </span>
            )}
          </li>
        )
      })}
      {failure && (
        <li>
          <Failed failure={failure} />
        </li>
      )}
    </>
  )
}
type Asked = Exclude<UrgentNeed, 'none'>

function Met({ name, busy, press }: { name: string; busy: boolean; press: () => void }) {
  const { say } = useWords()
  return (
    <Button small icon="done" isPending={busy} onPress={press} aria-label={say('due.met-of', { need: name })}>
      {say('due.met')}
    </Button>
  )
}

const Lines = ({ person, lines }: { person: PersonPage; lines: readonly DueLine[] }) =>
  lines.map((line) => (
    <li key={line.key}>
      {'clock' in line ? <OfClock clock={line.clock} /> : <OfPaper person={person.id} paper={line.paper} />}
    </li>
  ))

function OfClock({ clock }: { clock: PersonPage['clocks'][number] }) {
  const { format } = useWords()
  return (
    <>
      <Due next={clock} />
      <span className="note">{format.away(clock.due)}</span>
    </>
  )
}

/** A step of a plan, the person’s or a relative’s, in its own words, or that needs or plan are to be looked at again. */
function OfPaper({ person, paper }: { person: string; paper: PersonPage['dues'][number] }) {
  const all = useWords()
  const { say, format } = all
  const { kind, due, missed, what, who } = paper
  const day = format.day(due)
  // A remedy says what comes next of it by a code, and not in words of its own.
  const own = kind === 'remedy' ? '' : what
  return (
    <>
      <Is icon="clock" meaning={missed ? 'danger' : 'neutral'}>
        <Link {...toDue(person, kind)}>{own === '' ? say(`due.${kind}`) : <bdi>{own}</bdi>}</Link>
      </Is>
      <span className="note sep">
        <span>{say(missed ? 'due.was' : 'due.until', { day })}</span>
        {kind === 'remedy' && <span>{wordFor(`guests.term-${what}`, all)}</span>}
        {who && <bdi>{who}</bdi>}
      </span>
    </>
  )
}
