import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Is } from '../../../parts/icon.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import { type Stand, standOfIntake } from './intake-steps-view.ts'

/** What it takes before anybody can report to the agency, in which order, and who can do it. */
export function IntakeSteps() {
  const { say } = useWords()
  const may = useMay()
  const members = useAsk('members.list', {})
  const stand = standOfIntake(members.data?.members ?? [])
  const names = { names: stand.officers.join(', ') }
  const toMembers = <Link to="/members">{say('room.members')}</Link>
  return (
    <section aria-labelledby="intake-steps">
      <h2 id="intake-steps">{say('steps.title')}</h2>
      <ol>
        <Step isDone={stand.officers.length > 0}>
          {stand.officers.length > 0 ? say('steps.role-done', names) : say('steps.role')} {toMembers}
        </Step>
        <Step isDone={stand.hasKeys}>
          {say(stand.hasKeys ? 'steps.keys-done' : 'steps.keys')} {!stand.hasKeys && toMembers}
        </Step>
        <Step isDone={false}>
          {say('steps.intake')} {may('intake:set') && <Link to="/settings">{say('room.settings')}</Link>}
        </Step>
        <Step isDone={false}>{say('steps.numbers')}</Step>
      </ol>
      {isAlone(stand) && <p className="note">{say('steps.alone')}</p>}
    </section>
  )
}

const isAlone = ({ colleagues, officers }: Stand) => colleagues < 2 && officers.length === 0

const Step = ({ isDone, children }: { isDone: boolean; children: ReactNode }) => (
  <li>
    {isDone ? (
      <Is icon="done" meaning="done">
        {children}
      </Is>
    ) : (
      children
    )}
  </li>
)
