import { useWords } from '../app.tsx'
import { closedSteps, openSteps, wordFor } from '../case-view.ts'
import type { PersonPage } from '../contract.ts'
import { Icon } from '../parts/icon.tsx'
import { AgeForm, AtOnce, Note, Refuse } from './acts.tsx'
import { StepForm } from './step-form.tsx'

/** What can be done now: the next lawful steps as buttons, what is closed with why, and what is always open. */
export function PersonNow({ person }: { person: PersonPage }) {
  const words = useWords()
  const { say } = words
  const may = (operation: string) => person.may.includes(operation)
  const closed = closedSteps(person.steps)
  return (
    <aside className="now" id="now" aria-label={say('person.now')}>
      <h2>{say('person.now')}</h2>
      {may('persons.act-at-once') && <AtOnce person={person} />}
      {openSteps(person.steps).map((step) => (
        <StepForm key={`${step.track} ${step.act}`} person={person} step={step} />
      ))}
      {may('persons.note') && person.mode !== 'counted' && <Note person={person} />}
      {may('persons.refuse-contact') && <Refuse person={person} />}
      {may('persons.set-age') && <AgeForm person={person} />}
      {closed.length > 0 && (
        <section aria-labelledby="closed-steps">
          <h3 id="closed-steps">{say('person.closed-steps')}</h3>
          {closed.map(({ track, act, why }) => (
            <div className="act closed" key={`${track} ${act}`}>
              {/* Not disabled: somebody who tabs there must be told why it is closed. */}
              <button type="button" className="btn" aria-disabled="true" aria-describedby={`why-${track}-${act}`}>
                <Icon name="lock" />
                <span>{wordFor(`step.${track}.${act}`, words)}</span>
              </button>
              <p id={`why-${track}-${act}`}>{wordFor(`shut.${why}`, words)}</p>
            </div>
          ))}
        </section>
      )}
    </aside>
  )
}
