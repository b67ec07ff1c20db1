import { Link } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { ACT_KINDS } from '../../../../modules/cases/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { codeOf } from '../../../shell/code.ts'
import type { In, Name, Out } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { wordFor } from '../case-view.ts'

type Act = Pick<Out<'acts.mine'>['acts'][number], 'id' | 'kind' | 'what' | 'when' | 'enteredAt'>
type Place = Out<'guests.mine'>['places'][number]

const OWN_CHANGES: readonly Name[] = ['acts.list', 'acts.mine']

/** What a lawyer alone knows of the person on whose team they are: their own words, which end with no place. */
export function OwnActs({ guest, person }: { guest: string; person: string }) {
  const { say } = useWords()
  const acts = useAsk('acts.list', { person })
  return (
    <section aria-labelledby="told-alone">
      <h2 id="told-alone" className="part">
        {say('guests.told-alone')}
      </h2>
      <p className="note">{say('guests.told-alone-text', { code: codeOf(guest) })}</p>
      <Shown of={acts}>
        {({ acts: all }) => (
          <>
            {all.length === 0 && <p className="note">{say('acts.none')}</p>}
            <ul className="rows-plain">
              {all.map((act) => (
                <li key={act.id}>
                  <One act={act} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
      <Write person={person} />
    </section>
  )
}

/** All that a lawyer was told alone, also where their place on a team has ended. */
export function ActsOfMine({ places }: { places: readonly Place[] }) {
  const { say } = useWords()
  const mine = useAsk('acts.mine', {})
  const nameOf = (guest: string) => places.find((one) => one.guest === guest && one.called !== null)?.called ?? null
  return (
    <section aria-labelledby="told-alone">
      <h2 id="told-alone" className="part">
        {say('guests.told-alone')}
      </h2>
      <p className="note">{say('guests.told-mine-text')}</p>
      <Shown of={mine}>
        {({ acts }) => (
          <>
            {acts.length === 0 && <p className="note">{say('acts.none')}</p>}
            <ul className="rows-plain">
              {acts.map(({ guest, ...act }) => (
                <li key={act.id}>
                  <One act={act}>
                    {nameOf(guest) === null ? (
                      <span className="note">{say('guests.place-number', { code: codeOf(guest) })}</span>
                    ) : (
                      <span>
                        <Link to="/guests/$guest" params={{ guest }}>
                          <bdi>{nameOf(guest)}</bdi>
                        </Link>
                      </span>
                    )}
                  </One>
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
    </section>
  )
}

function One({ act, children }: { act: Act; children?: ReactNode }) {
  const words = useWords()
  const { say, format } = words
  const { kind, what, when, enteredAt } = act
  return (
    <div>
      <p className="sep">
        <b>{wordFor(`actkind.${kind}`, words)}</b>
        {when && <bdi>{when}</bdi>}
        {children}
        <time dateTime={enteredAt} className="note">
          {format.moment(enteredAt)}
        </time>
      </p>
      <p dir="auto" className="told-words">
        {what}
      </p>
      <Erase act={act.id} name={say('guests.erase-act')} />
    </div>
  )
}

/** Two presses, since nothing brings it back. */
function Erase({ act: id, name }: { act: string; name: string }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('acts.erase', OWN_CHANGES)
  return (
    <details className="write">
      <summary className="btn small">{name}</summary>
      <div className="form">
        <p className="note">{say('guests.erase-act-text')}</p>
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} onPress={() => void act({ act: id })}>
          {name}
        </Button>
      </div>
    </details>
  )
}

const EMPTY: Pick<In<'acts.keep'>, 'kind' | 'what'> & { when: string } = { kind: 'other', what: '', when: '' }

function Write({ person }: { person: string }) {
  const words = useWords()
  const { say } = words
  const [draft, setDraft] = useState(EMPTY)
  const { act, busy, failure } = useAct('acts.keep', OWN_CHANGES, false, 'said.saved')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Emptied after saving: somebody may look at the screen.
    if (await act({ person, known: false, ...draft })) setDraft(emptied(draft, EMPTY))
  }
  return (
    <details className="write">
      <summary className="btn small">{say('guests.told-alone-add')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <Choice
          label={say('acts.kind')}
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind })}
          choices={ACT_KINDS.map((value) => ({ value, name: wordFor(`actkind.${value}`, words) }))}
        />
        <Field
          label={say('acts.what')}
          lines={3}
          value={draft.what}
          onChange={(what) => setDraft({ ...draft, what })}
          most={2000}
        />
        <Field
          label={say('guests.told-when')}
          value={draft.when}
          onChange={(when) => setDraft({ ...draft, when })}
          most={60}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={draft.what.trim() === ''}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}
