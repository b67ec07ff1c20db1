import { Tick } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { In, Paper, PersonPage } from '../../../shell/contract.ts'
import { usePersonAct } from '../person/act.ts'

type Step = In<'papers.plan'>['words']['steps'][number]
type Props = { paper: Pick<Paper, 'paper' | 'version'>; steps: readonly Step[]; person: PersonPage }

/** The steps of a plan, each with owner and day; who may plan ticks what is done, and the version stays as it was agreed. */
export function PlanSteps({ paper: { paper, version }, steps, person }: Props) {
  const { act, busy, failure } = usePersonAct('papers.tick')
  const tick = (step: number, done: boolean) => {
    if (!busy) void act({ person: person.id, paper, version, step, done })
  }
  return (
    <>
      <ul className="plan-steps">
        {steps.map((step, at) => (
          // Steps of a version keep their places.
          <li key={`${String(at)} ${step.what}`}>
            {person.may.includes('papers.tick') ? (
              <Tick on={step.done ?? false} onChange={(done) => tick(at, done)}>
                <OneStep step={step} />
              </Tick>
            ) : (
              <OneStep step={step} said />
            )}
          </li>
        ))}
      </ul>
      {failure && <Failed failure={failure} />}
    </>
  )
}

function OneStep({ step: { what, who, by, done }, said = false }: { step: Step; said?: boolean }) {
  const { say, format } = useWords()
  return (
    <>
      {said && done ? (
        <Is icon="done" meaning="done">
          {what}
        </Is>
      ) : (
        <bdi>{what}</bdi>
      )}
      {(who || by) && (
        <span className="note sep">
          {who && <bdi>{who}</bdi>}
          {by && <span>{say('plan.by', { day: format.day(by) })}</span>}
        </span>
      )}
    </>
  )
}
