import { Is } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonRow } from '../../../shell/contract.ts'
import { lookOf, wordFor } from '../case-view.ts'

type Stands = Pick<PersonRow, 'identification' | 'whereabouts' | 'file' | 'age'>

/** Three separate fields of a person, and whether they may be a child. */
export function Standing({ person }: { person: Stands }) {
  const words = useWords()
  // Identification, whereabouts and file are shown apart, because they combine freely. Usual values are left out.
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
      {/* A possible child stands out in every list, because periods of hours run. */}
      <Is icon="person" meaning={person.age === 'adult' ? 'neutral' : 'warning'}>
        {words.say(`person.age-${person.age}`)}
      </Is>
    </p>
  )
}

/** The next deadline; lateness is told in words and not by colour alone. */
export function Due({ next }: { next: { name: string; due: string; missed: boolean } | null }) {
  const words = useWords()
  // Nothing is shown without a period, because a line would look like a task.
  if (next === null) return null
  const what = wordFor(`clock.${next.name}`, words)
  return (
    <Is icon="clock" meaning={next.missed ? 'danger' : 'neutral'}>
      {words.say(next.missed ? 'clock.late' : 'clock.due', { what, day: words.format.moment(next.due) })}
    </Is>
  )
}
