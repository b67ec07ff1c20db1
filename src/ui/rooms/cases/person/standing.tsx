import { Is } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonRow } from '../../../shell/contract.ts'
import { lookOf, wordFor } from '../case-view.ts'

type Stands = Pick<PersonRow, 'identification' | 'whereabouts' | 'file' | 'age'>

/** The three fields of a person beside each other, never as one, and whether it may be a child. */
export function Standing({ person }: { person: Stands }) {
  const words = useWords()
  // Three fields and never one «status»: somebody may be identified, missing and closed in any mixture. What is usual is left out.
  const fields = [
    ['identification', person.identification],
    ...(person.whereabouts === 'known' ? [] : [['whereabouts', person.whereabouts]]),
    ...(person.file === 'open' ? [] : [['file', person.file]]),
  ] as const
  return (
    <p className="sep">
      {fields.map(([track, state]) => (
        <Is key={track} {...lookOf(track, state)}>
          {wordFor(`at.${track}.${state}`, words)}
        </Is>
      ))}
      {/* A child, or somebody who may be one, stands out in every list: periods of hours run for them. */}
      <Is icon="person" meaning={person.age === 'adult' ? 'neutral' : 'warning'}>
        {words.say(`person.age-${person.age}`)}
      </Is>
    </p>
  )
}

/** What must be done next, and by when; late in words and not by colour alone. */
export function Due({ next }: { next: { name: string; due: string; missed: boolean } | null }) {
  const words = useWords()
  // Nothing runs; a line that said so would be read as a task.
  if (next === null) return null
  const what = wordFor(`clock.${next.name}`, words)
  return (
    <Is icon="clock" meaning={next.missed ? 'danger' : 'neutral'}>
      {words.say(next.missed ? 'clock.late' : 'clock.due', { what, day: words.format.moment(next.due) })}
    </Is>
  )
}
