import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { type Lacks, useLacking } from '../../../parts/lacking.ts'
import { LanguagePicker } from '../../../parts/language-picker.tsx'
import { isReason } from '../../../parts/reason-field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { lookOf, wordFor } from '../case-view.ts'
import { Due } from '../person/standing.tsx'
import { PLACE_CHANGES, stepSaid, stepUnsaid } from './guest-view.ts'

type Found = Out<'guests.get'>
type Track = NonNullable<Found['track']>

/** The one track that is the guest's work: where it stands, what was done, and the steps that they say. */
export function TrackOfGuest({ found: { guest, track, language } }: { found: Found }) {
  const words = useWords()
  const { say, format } = words
  if (track === null) return null
  const { track: name, state, since, clocks, steps } = track
  return (
    <section aria-labelledby="track" className="own-track">
      <h2 id="track" className="part">
        {wordFor(`track.${name}`, words)}
      </h2>
      <p className="sep">
        <Is {...lookOf(name, state)}>{wordFor(`at.${name}.${state}`, words)}</Is>
        <span className="note">{say('person.since', { day: format.day(since) })}</span>
        <Due next={clocks[0] ?? null} />
      </p>
      <History track={track} />
      {/* From another state on it is another form: what was begun belonged to the state before. */}
      <Say key={`${name} ${state} ${since}`} guest={guest} steps={steps} language={language} />
    </section>
  )
}

function History({ track: { track, history } }: { track: Track }) {
  const words = useWords()
  const { say, format } = words
  return (
    <>
      <h3 id="history">{say('guests.history')}</h3>
      {history.length === 0 && <p className="note">{say('guests.no-history')}</p>}
      <ol className="timeline-list">
        {history.map(({ id, at, act, to, by, reason, remedy }) => (
          <li key={id}>
            <time dateTime={at}>{format.moment(at)}</time>
            <div>
              <p className="sep">
                <b>{wordFor(`step.${track}.${act}`, words)}</b>
                <span>{wordFor(`at.${track}.${to}`, words)}</span>
                <bdi className="note">{by ?? say('guests.by-team')}</bdi>
              </p>
              {reason && <p dir="auto">{reason}</p>}
              {remedy && <p dir="auto">{remedy}</p>}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

type SayProps = { guest: string; steps: Track['steps']; language: string }

/** A step with its reasons, and what else it has to say: an adverse one its remedy. */
function Say({ guest, steps, language }: SayProps) {
  const words = useWords()
  const { say } = words
  const [draft, setDraft] = useState(() => stepUnsaid(steps, language))
  const { act, busy, failure } = useAct('guests.say-step', PLACE_CHANGES)
  const lacks: Lacks = isReason(draft.reason) ? {} : { reason: 'say-why-in-10-to-2000-characters' }
  const { form, sends, faults } = useLacking(lacks, faultsByField(failure))
  const step = steps.find((one) => one.act === draft.act)
  if (step === undefined) return <p className="note">{say('guests.no-steps')}</p>
  const asks = (ask: string) => (step.asks as readonly string[]).includes(ask)
  const set = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more })
  return (
    <div className="say-step">
      <h3 id="say-step">{say('guests.say-step')}</h3>
      <p className="note">{say('guests.say-step-text')}</p>
      <form className="form" ref={form} onSubmit={sends(() => void act(stepSaid(guest, step, draft), draft.reason))}>
        <Choice
          label={say('guests.which-step')}
          value={draft.act}
          onChange={(value) => set({ act: value })}
          choices={steps.map((one) => ({ value: one.act, name: wordFor(`step.${one.track}.${one.act}`, words) }))}
        />
        {step.adverse && (
          <Is icon="warn" meaning="warning">
            {say('step.adverse')}
          </Is>
        )}
        <Field
          label={say('step.why')}
          hint={say('step.why-hint')}
          lines={3}
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          most={2000}
          fault={faults.reason}
        />
        {asks('remedy') && (
          <Field
            label={say('step.ask-remedy')}
            lines={2}
            value={draft.remedy}
            onChange={(remedy) => set({ remedy })}
            most={1000}
            fault={faults.remedy}
          />
        )}
        {asks('language') && (
          <LanguagePicker
            label={say('step.ask-language')}
            value={draft.language}
            onChange={(told) => set({ language: told })}
            fault={faults.language}
          />
        )}
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('guests.say-step')}
        </Button>
      </form>
    </div>
  )
}
