import { Is } from '../../parts/icon.tsx'
import { Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'

/** For whoever keeps the house: whether this server captures pages of the web, and what it lacks. */
export function CapturesPart() {
  const { say } = useWords()
  const missing = useAsk('evidence.captures-missing', {})
  return (
    <section aria-labelledby="captures">
      <h2 id="captures">{say('captures.title')}</h2>
      <p className="note">{say('captures.text')}</p>
      <Shown of={missing}>
        {({ fault }) =>
          fault === null ? (
            <p>
              <Is icon="done" meaning="done">
                {say('captures.there')}
              </Is>
            </p>
          ) : (
            <Notice meaning="warning">
              <p>{say('captures.not-there')}</p>
              <p>{say(`captures.mend-${fault}`)}</p>
            </Notice>
          )
        }
      </Shown>
    </section>
  )
}
