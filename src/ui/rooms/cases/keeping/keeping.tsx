import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { keptLine } from './keeping-view.ts'

/** The end of a person's file, its hold, and the person's request. */
export function Kept({ person: { keeping } }: { person: Pick<PersonPage, 'keeping'> }) {
  const { say, format } = useWords()
  const { held, asked, due } = keeping
  const line = keptLine(keeping)
  // A person who is only counted needs no line, because the page says so above.
  if (line === null) return null
  return (
    <section aria-labelledby="kept">
      <h2 id="kept" className="part">
        {say('keeping.title')}
      </h2>
      {/* The notice comes first, because restricted data are used for nothing else (Art. 18(2) GDPR). */}
      {asked && (
        <Notice meaning="warning">
          {say(held ? 'keeping.asked' : 'keeping.asked-free', { day: format.date(asked) })}
        </Notice>
      )}
      {due && !asked ? (
        <Notice meaning="warning">{say('keeping.due', { day: format.date(keeping.until ?? '') })}</Notice>
      ) : (
        <p>{say(line, { day: keeping.until === null ? '' : format.date(keeping.until) })}</p>
      )}
      {held && (
        <>
          <p>{say('keeping.held', { day: format.date(held.since), name: held.by.name ?? '…' })}</p>
          {held.why && (
            <p className="note">
              {say('keeping.why')}: <q dir="auto">{held.why}</q>
            </p>
          )}
        </>
      )}
    </section>
  )
}
