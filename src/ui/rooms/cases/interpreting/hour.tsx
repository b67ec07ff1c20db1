import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'

type Session = Out<'interpreters.of-person'>['sessions'][number]

/** What is asked for an hour, as both sides read it: language, dialect, how long, how, and whom the person wishes. */
export function Hour({
  hour: { language, dialect, minutes, means, wishes },
}: {
  hour: Pick<Session, 'language' | 'dialect' | 'minutes' | 'means' | 'wishes'>
}) {
  const { say, format } = useWords()
  return (
    <p className="sep">
      <b>{format.tongue(language) ?? language}</b>
      {dialect && <bdi>{dialect}</bdi>}
      <span>{say('interpreting.minutes', { n: minutes })}</span>
      <span>{say(`interpreting.means-${means}`)}</span>
      {wishes !== 'any' && <span>{say(`interpreting.wishes-${wishes}`)}</span>}
    </p>
  )
}
