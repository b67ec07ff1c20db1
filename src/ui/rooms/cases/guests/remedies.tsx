import { type FormEvent, useState } from 'react'
import { REMEDY_RESULTS, REMEDY_TERMS } from '../../../../modules/cases/guests/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { In, Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { decisionName, isTermSaid, PLACE_CHANGES, REMEDY_LOOKS, type TermDraft, termOf } from './guest-view.ts'

type Mine = Out<'guests.get'>['remedies'][number]
type OfTeam = Out<'guests.of-person'>['guests'][number]['remedies'][number]

/** With which body it lies, since when, how far it is, and what comes next: all that both sides read. */
function Stands({ remedy: { words, lodgedOn, term, state, endedOn } }: { remedy: OfTeam }) {
  const { say, format } = useWords()
  return (
    <>
      <p className="sep">
        <bdi>{words?.body ?? '…'}</bdi>
        <span>{say('guests.lodged-on', { day: format.date(lodgedOn) })}</span>
        <Is {...REMEDY_LOOKS[state]}>{say(`guests.remedy-${state}`)}</Is>
      </p>
      <p className="note">
        {endedOn
          ? say('guests.ended-on', { day: format.date(endedOn) })
          : term
            ? say(`guests.next-${term.kind}`, { day: format.date(term.on) })
            : say('guests.next-none')}
      </p>
    </>
  )
}

/** What the team reads of a lawyer's remedies: that they are lodged, and their terms. */
export function RemediesOfLawyer({ remedies }: { remedies: readonly OfTeam[] }) {
  const all = useWords()
  const { say, format } = all
  if (remedies.length === 0) return null
  return (
    <div>
      <h3>{say('guests.remedies')}</h3>
      <ul className="rows-plain">
        {remedies.map((remedy) => (
          <li key={remedy.id}>
            {remedy.words && (
              <p className="sep">
                <b>{decisionName(remedy.words, all)}</b>
                <time dateTime={remedy.words.at}>{format.date(remedy.words.at.slice(0, 10))}</time>
              </p>
            )}
            <Stands remedy={remedy} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A remedy as its lawyer reads it, with what is theirs alone. */
export function MyRemedy({ remedy }: { remedy: Mine }) {
  const { id, says, saidAtEnd, term, state } = remedy
  return (
    <div className="remedy">
      <Stands remedy={remedy} />
      {[says, saidAtEnd].filter(Boolean).map((text) => (
        <p key={text} dir="auto" className="told-words">
          {text}
        </p>
      ))}
      {state === 'lodged' && (
        <div className="row">
          <SetTerm key={term?.on} remedy={id} />
          <End remedy={id} />
        </div>
      )}
    </div>
  )
}

const NO_TERM: TermDraft = { kind: 'none', on: '' }

type TermProps = { term: TermDraft; set: (term: TermDraft) => void; fault: string | undefined }

/** What comes next, and on which day where one is known. */
function TermFields({ term, set, fault }: TermProps) {
  const { say } = useWords()
  return (
    <>
      <Choice
        label={say('guests.term')}
        value={term.kind}
        onChange={(kind) => set({ ...term, kind })}
        choices={(['none', ...REMEDY_TERMS] as const).map((value) => ({ value, name: say(`guests.term-${value}`) }))}
      />
      {term.kind !== 'none' && (
        <Field
          label={say('guests.term-on')}
          type="date"
          value={term.on}
          onChange={(on) => set({ ...term, on })}
          fault={fault}
        />
      )}
    </>
  )
}

const EMPTY = { body: '', lodgedOn: '', says: '' }

/** A lawyer says what they lodged against a decision. */
export function Lodge({ guest, decision }: { guest: string; decision: string }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(EMPTY)
  const [term, setTerm] = useState(NO_TERM)
  const { act, busy, failure } = useAct('guests.lodge-remedy', PLACE_CHANGES, false, 'said.saved')
  const faults = faultsByField(failure)
  const set = (more: Partial<typeof EMPTY>) => setDraft((before) => ({ ...before, ...more }))
  const isReady = draft.body.trim() !== '' && draft.lodgedOn !== '' && isTermSaid(term)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || !(await act({ guest, decision, ...draft, term: termOf(term) }))) return
    // Emptied after saving: somebody may look at the screen.
    setDraft(EMPTY)
    setTerm(NO_TERM)
  }
  return (
    <details className="write">
      <summary className="btn small">{say('guests.lodge')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <Field label={say('guests.lodge-body')} value={draft.body} onChange={(body) => set({ body })} most={300} />
        <Field
          label={say('guests.lodge-on')}
          type="date"
          value={draft.lodgedOn}
          onChange={(lodgedOn) => set({ lodgedOn })}
          fault={faults.lodgedOn}
        />
        <TermFields term={term} set={setTerm} fault={faults['term.on']} />
        <Field
          label={say('guests.says')}
          hint={say('guests.says-hint')}
          lines={3}
          value={draft.says}
          onChange={(says) => set({ says })}
          most={4000}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={!isReady}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}

function SetTerm({ remedy }: { remedy: string }) {
  const { say } = useWords()
  const [term, setTerm] = useState(NO_TERM)
  const { act, busy, failure } = useAct('guests.set-term', PLACE_CHANGES, false, 'said.saved')
  return (
    <details className="write">
      <summary className="btn small">{say('guests.set-term')}</summary>
      <div className="form">
        <TermFields term={term} set={setTerm} fault={faultsByField(failure)['term.on']} />
        {failure && <Failed failure={failure} />}
        <Button
          small
          isPending={busy}
          isDisabled={!isTermSaid(term)}
          onPress={() => void act({ remedy, term: termOf(term) })}
        >
          {say('do.save')}
        </Button>
      </div>
    </details>
  )
}

function End({ remedy }: { remedy: string }) {
  const { say } = useWords()
  const [draft, setDraft] = useState<Omit<In<'guests.end-remedy'>, 'remedy'> & { says: string }>({
    ...{ result: 'upheld', endedOn: '', says: '' },
  })
  const { act, busy, failure } = useAct('guests.end-remedy', PLACE_CHANGES, false, 'said.saved')
  const set = (more: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...more }))
  return (
    <details className="write">
      <summary className="btn small">{say('guests.end-remedy')}</summary>
      <div className="form">
        <Choice
          label={say('guests.result')}
          value={draft.result}
          onChange={(result) => set({ result })}
          choices={REMEDY_RESULTS.map((value) => ({ value, name: say(`guests.remedy-${value}`) }))}
        />
        <Field
          label={say('guests.ended-day')}
          type="date"
          value={draft.endedOn}
          onChange={(endedOn) => set({ endedOn })}
          fault={faultsByField(failure).endedOn}
        />
        <Field
          label={say('guests.says-at-end')}
          hint={say('guests.says-hint')}
          lines={2}
          value={draft.says}
          onChange={(says) => set({ says })}
          most={4000}
        />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={draft.endedOn === ''} onPress={() => void act({ remedy, ...draft })}>
          {say('do.save')}
        </Button>
      </div>
    </details>
  )
}
