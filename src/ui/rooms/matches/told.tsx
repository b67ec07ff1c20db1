import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Field, Tick } from '../../parts/field.tsx'
import { Is } from '../../parts/icon.tsx'
import { Failed, Notice } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import type { Told } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { wordFor } from '../cases/case-view.ts'
import { actsOf, CHANGES, goesOut, LOOKS, newAnswer } from './match-view.ts'

/** One match: who asks and why, whom of one's own it fits, and what may be done. */
export function ToldOne({ match }: { match: Told }) {
  const { say, format } = useWords()
  const { id, state, said } = match
  const title = `match-${id}`
  return (
    <article className="card" aria-labelledby={title}>
      <h3 id={title}>
        <Link to="/cases/$person" params={{ person: match.person }}>
          <bdi>{match.called}</bdi>
        </Link>
      </h3>
      <p className="sep">
        <Is icon={LOOKS[state].icon} meaning={LOOKS[state].meaning}>
          {say(`match.state-${state}`)}
        </Is>
        <span className="note">
          {say('match.until', { day: format.day(match.askedAt), until: format.day(match.endsAt) })}
        </span>
      </p>
      <p>{say('match.from', { agency: match.from })}</p>
      <p className="note sep">
        <span>{say(`match.as-${match.as}`)}</span>
        <span>{say(`match.ground-${match.ground}`)}</span>
        {said && <span dir="auto">{said.basis}</span>}
      </p>
      {/* Another agency's words, shown as theirs: they are no fact of this person's record. */}
      {said ? <blockquote dir="auto">{said.why}</blockquote> : <p className="note">{say('match.unread')}</p>}
      <p className="note">{say('match.fits')}</p>
      <WhatIsTold match={match} />
      {/* Begun anew with each state, so that no half-written answer outlives a decision. */}
      <Acts key={state} match={match} />
    </article>
  )
}

function WhatIsTold({ match: { answer, state, mine } }: { match: Told }) {
  const { say } = useWords()
  if (answer === null) return null
  return (
    <>
      <p>
        <b>{say(state === 'answered' ? 'match.state-answered' : 'match.proposed')}</b>
      </p>
      <blockquote dir="auto">{answer.words}</blockquote>
      <p className="note" dir="auto">
        {answer.basis}
      </p>
      {mine && <p>{say('match.proposed-mine')}</p>}
    </>
  )
}

function Acts({ match }: { match: Told }) {
  const words = useWords()
  const { say } = words
  const agree = useAct('matches.agree', CHANGES)
  const pass = useAct('matches.pass', CHANGES)
  const may = actsOf(match)
  const failure = agree.failure ?? pass.failure
  return (
    <>
      {match.closed !== null && match.state !== 'answered' && (
        <Notice meaning="warning">
          <b>{say('match.closed')}</b>{' '}
          {match.closed === 'no-key' ? say('match.closed-no-key') : wordFor(`referral.why-${match.closed}`, words)}
        </Notice>
      )}
      {/* Before the form, so that nobody types first and reads afterwards whom it would tell. */}
      {match.second && may.answer && <Notice meaning="warning">{say('match.warning')}</Notice>}
      {failure && <Failed failure={failure} />}
      <div className="row">
        {may.agree && (
          <Button small go isPending={agree.busy} onPress={() => void agree.act({ match: match.id })}>
            {say('match.agree')}
          </Button>
        )}
        {may.pass && (
          <Button small isPending={pass.busy} onPress={() => void pass.act({ match: match.id })}>
            {say('match.pass')}
          </Button>
        )}
      </div>
      {may.answer && <AnswerForm match={match} />}
    </>
  )
}

function AnswerForm({ match }: { match: Told }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(() => newAnswer(match))
  const { act, busy, failure } = useAct('matches.answer', CHANGES)
  const faults = faultsByField(failure)
  const ready = draft.basis.trim() !== '' && draft.words.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (ready) void act({ match: match.id, ...draft })
  }
  return (
    <details>
      <summary className="btn small">{say('match.answer')}</summary>
      <form className="form" onSubmit={submit} aria-label={say('match.answer')}>
        <Field
          label={say('match.words')}
          hint={say('match.words-hint')}
          lines={3}
          value={draft.words}
          onChange={(words) => setDraft({ ...draft, words })}
          fault={faults.words}
          autoComplete="off"
          most={1000}
        />
        <Field
          label={say('match.basis')}
          value={draft.basis}
          onChange={(basis) => setDraft({ ...draft, basis })}
          fault={faults.basis}
          autoComplete="off"
          most={300}
        />
        {/* Asked only where it opens something: a tick that changes nothing teaches to tick. */}
        {match.second && match.mayConsent && (
          <Tick on={draft.consent} onChange={(consent) => setDraft({ ...draft, consent })}>
            {say('match.consent')}
          </Tick>
        )}
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={!ready}>
          {say(goesOut(match, draft) ? 'match.send' : 'match.propose')}
        </Button>
      </form>
    </details>
  )
}
