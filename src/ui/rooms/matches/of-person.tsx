import { type FormEvent, useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field, Tick } from '../../parts/field.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { PersonPage } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { type About, CHANGES, type Ground, isReady, newQuestion, offersPolice, questionInput } from './match-view.ts'
import { StandingQuestion } from './question.tsx'

/** Whether other agencies know the person, on their own page. Of who is only counted nobody can be asked. */
export function PersonMatches({ person }: { person: PersonPage }) {
  const may = useMay()
  return may('match:work') && person.mode !== 'counted' ? <Part person={person.id} /> : null
}

function Part({ person }: { person: string }) {
  const { say } = useWords()
  // Asked apart from the person, and not again by a timer: each look is an entry.
  const about = useAsk('matches.of-person', { person })
  return (
    <section aria-labelledby="matches">
      <h2 id="matches" className="part">
        {say('match.part')}
      </h2>
      <Shown of={about}>
        {(found) =>
          found.question === null ? (
            <Ask key={person} person={person} about={found} />
          ) : (
            <StandingQuestion question={found.question} />
          )
        }
      </Shown>
    </section>
  )
}

function Ask({ person, about }: { person: string; about: About }) {
  const { say, format } = useWords()
  // Said before anybody fills in a form that could not be sent.
  if (about.why !== null) return <p className="note">{say(`match.${about.why}`)}</p>
  return (
    <>
      <p className="note">{say('match.lede')}</p>
      <details>
        <summary className="btn small">{say('match.ask')}</summary>
        <p className="note">
          {about.agencies.length > 0
            ? say('match.whom', { names: format.list(about.agencies) })
            : say('match.whom-none')}
        </p>
        <QuestionForm person={person} about={about} />
      </details>
    </>
  )
}

function QuestionForm({ person, about }: { person: string; about: About }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(() => newQuestion(about))
  const { act, busy, failure } = useAct('matches.ask', CHANGES)
  const faults = faultsByField(failure)
  const ready = isReady(about, draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) void act(questionInput(person, about, draft))
  }
  return (
    <form className="form" onSubmit={submit} aria-label={say('match.ask')}>
      <Choice<Ground>
        label={say('match.ground')}
        value={draft.ground}
        onChange={(ground) => setDraft({ ...draft, ground })}
        choices={about.grounds.map((value) => ({ value, name: say(`match.ground-${value}`) }))}
        fault={faults.ground}
      />
      <Field
        label={say('match.basis')}
        hint={say('match.basis-hint')}
        value={draft.basis}
        onChange={(basis) => setDraft({ ...draft, basis })}
        fault={faults.basis}
        autoComplete="off"
        most={300}
      />
      <Field
        label={say('match.why')}
        hint={say('match.why-hint')}
        lines={3}
        value={draft.why}
        onChange={(why) => setDraft({ ...draft, why })}
        fault={faults.why}
        // What was typed about one person must not be offered for the next.
        autoComplete="off"
        most={1000}
      />
      {offersPolice(about, draft) && (
        <Tick on={draft.police} onChange={(police) => setDraft({ ...draft, police })}>
          {say('match.police')}
        </Tick>
      )}
      {failure && <Failed failure={failure} />}
      <Button type="submit" small isPending={busy} isDisabled={!ready}>
        {say('match.put')}
      </Button>
    </form>
  )
}
