import { Link } from '@tanstack/react-router'
import { type ReactNode, useId, useState } from 'react'
import { Anew } from '../../../parts/anew.tsx'
import { Button } from '../../../parts/button.tsx'
import { ClosedAct, ClosedActs } from '../../../parts/closed-act.tsx'
import { Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { useMay, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import type { Voice } from '../../../shell/names.ts'
import { closedSteps, openSteps, wordFor } from '../case-view.ts'
import { openFor } from '../contacts/told-view.ts'
import { Shut } from '../keeping/shut.tsx'
import { GROUPS, isFound, likely } from '../now-view.ts'
import { actsFor, type PersonAct } from '../person-acts.ts'
import { toAnchor } from '../person-part.ts'
import { type Entry, entriesOf } from './entries.tsx'

type Props = { person: PersonPage }

/** What can be done now: the five likeliest acts, then all others in one list that can be searched, and what is closed with its reasons. */
export function PersonNow({ person }: Props) {
  const words = useWords()
  const { say } = words
  const may = useMay()
  // Guardians and lawyers only read, and an empty column would look broken.
  const reads = openSteps(person.steps).length === 0 && ![...person.may, ...person.shut].includes('persons.note')
  return (
    <aside className="now" id="now" aria-label={say('person.now')}>
      <h2>{say('person.now')}</h2>
      {reads && (
        <p className="note">
          {say('person.reads-only')} <Link {...toAnchor(person.id, 'team')}>{say('person.team')}</Link>
        </p>
      )}
      <Shut person={person} act="persons.note" />
      <Acts person={person} entries={entriesOf(person, words, may)} />
    </aside>
  )
}

function Acts({ person, entries }: Props & { entries: readonly Entry[] }) {
  const words = useWords()
  const id = useId()
  const [isAll, setAll] = useState(false)
  const [typed, setTyped] = useState('')
  const first = likeliest(person, entries)
  const rest = entries.filter((one) => first.every((act) => act.entry.id !== one.id))
  const found = rest.filter(({ name }) => isFound(name, typed))
  const closed = closedOf(person, words)
  const turn = () => {
    setAll(!isAll)
    setTyped('')
  }
  // One array: an act that comes to another place in it keeps what somebody is writing into its form.
  const list = [
    ...first.map(({ entry, clock }) => (
      <One key={entry.id} entry={entry} hint={clock && <DueBy clock={clock} name={entry.name} />} />
    )),
    rest.length > 0 && (
      <AllActs key="all" of={id} isAll={isAll} turn={turn} n={rest.length}>
        <Search typed={typed} type={setTyped} n={found.length} />
      </AllActs>
    ),
    ...GROUPS.flatMap((group) => [
      found.some((one) => one.group === group) && <Group key={group} group={group} />,
      ...rest
        .filter((one) => one.group === group)
        .map((one) => <One key={one.id} entry={one} more={found.includes(one) ? 'more' : 'other'} />),
    ]),
  ]
  return (
    <>
      <div className={isAll ? 'person-acts all' : 'person-acts'} id={id}>
        {list}
      </div>
      {typed.trim() === '' ? (
        <ClosedActs acts={closed} />
      ) : (
        // Whoever looks for what is closed must learn why.
        closed.filter(({ name }) => isFound(name, typed)).map((one) => <ClosedAct key={one.id} {...one} />)
      )}
    </>
  )
}

/** The likeliest acts, each with the deadline that it answers. */
function likeliest(person: PersonPage, entries: readonly Entry[]) {
  // All that they are owed was told and understood, so telling them again is not proposed.
  const done = new Set(openFor(person).length === 0 ? ['persons.inform'] : [])
  const open = entries.map(({ id }) => id)
  return likely(open, person.clocks, new Date(), done, person.peril === 'now').flatMap(({ id, clock }) => {
    const entry = entries.find((one) => one.id === id)
    return entry === undefined ? [] : [{ entry, clock }]
  })
}

type AllProps = { of: string; isAll: boolean; turn: () => void; n: number; children: ReactNode }

/** The button that shows all other acts; below it one can search in them. */
function AllActs({ of, isAll, turn, n, children }: AllProps) {
  const { say } = useWords()
  return (
    <div className="all-acts">
      <Button icon={isAll ? 'x' : 'search'} aria-expanded={isAll} aria-controls={of} onPress={turn}>
        {say(isAll ? 'person.acts-fewer' : 'person.acts-all', { n })}
      </Button>
      {isAll && children}
    </div>
  )
}

function Search({ typed, type, n }: { typed: string; type: (typed: string) => void; n: number }) {
  const { say } = useWords()
  return (
    <search>
      <Field label={say('person.acts-find')} value={typed} onChange={type} autoComplete="off" autoFocus />
      <p className="note" role="status">
        {typed.trim() !== '' && say('person.acts-found', { n })}
      </p>
    </search>
  )
}

const Group = ({ group }: { group: (typeof GROUPS)[number] }) => (
  <h3 className="more">{useWords().say(`person.acts-${group}`)}</h3>
)

/**
 * One act of the list.
 * @param more of the others: whether it is found by what was typed; an open form stays in sight either way
 */
const One = ({ entry, more, hint }: { entry: Entry; more?: 'more' | 'other'; hint?: ReactNode }) => (
  <div className={more === undefined ? 'an-act' : `an-act ${more}`}>
    <Anew {...(entry.of === undefined ? {} : { of: entry.of })}>{entry.act}</Anew>
    {hint}
  </div>
)

type Clock = PersonPage['clocks'][number]

/** By when an act answers its deadline, which is named where it is called otherwise than the act. */
function DueBy({ clock, name }: { clock: Clock; name: string }) {
  const words = useWords()
  const { say, format } = words
  const what = wordFor(`clock.${clock.name}`, words)
  const day = format.moment(clock.due)
  const late = clock.missed ? 'late' : 'due'
  return (
    <p className="act-due">
      <Is icon="clock" meaning={clock.missed ? 'danger' : 'neutral'}>
        {what === name ? say(`person.by-${late}`, { day }) : say(`clock.${late}`, { what, day })}
      </Is>
    </p>
  )
}

const TITLES = {
  'persons.tell': 'party.title',
  'persons.set-identity': 'identity.title',
  'persons.protect': 'guard.title',
  'persons.export': 'data.see',
  'persons.erase': 'data.erase',
} as const satisfies Record<PersonAct, string>

const closedOf = (person: PersonPage, words: Voice) => [
  ...closedSteps(person.steps).map(({ track, act, why }) => ({
    id: `${track}-${act}`,
    name: wordFor(`step.${track}.${act}`, words),
    why: wordFor(`shut.${why}`, words),
  })),
  ...actsFor(person).closed.map(({ act, why }) => ({
    id: act.replace('.', '-'),
    name: words.say(TITLES[act]),
    why: words.say(`no.${why}`),
  })),
]
