import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { keptLine } from './keeping-view.ts'

/** Until when a person's file is kept, who holds it, and what they asked for. */
export function Kept({ person: { keeping } }: { person: Pick<PersonPage, 'keeping'> }) {
  const { say, format } = useWords()
  const { held, asked, due } = keeping
  const line = keptLine(keeping)
  // Of whom nothing is kept there is nothing to say: the page says so above.
  if (line === null) return null
  return (
    <section aria-labelledby="kept">
      <h2 id="kept" className="part">
        {say('keeping.title')}
      </h2>
      {/* Who works on must know first that these data are used for nothing else (Art. 18(2) GDPR). */}
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
