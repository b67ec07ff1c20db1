import { useAsk, useWords } from '../app.tsx'
import { Tick } from '../parts/field.tsx'
import { Notice, Shown } from '../parts/states.tsx'
import type { PartProps } from './part.ts'

/** What this officer must pass on by law, said before anything is asked. */
export function PassOn({ draft, change }: PartProps) {
  const { say } = useWords()
  // From the country's rules and the officer's roles, never from a text of the page: a promise that cannot be kept harms more
  // than none.
  const rules = useAsk('cases.form', {})
  return (
    <>
      <h2>{say('contact.pass-on')}</h2>
      <Shown of={rules}>
        {({ passOn, unverified }) => (
          <>
            <ul className="bullets">
              {passOn.map((one) => (
                <li key={one}>{say(`contact.pass-${one}`)}</li>
              ))}
            </ul>
            {/* Somebody will rely on this sentence in front of a frightened person; that nobody checked it must be read first. */}
            {unverified && <Notice meaning="warning">{say('contact.pass-check')}</Notice>}
          </>
        )}
      </Shown>
      <Notice meaning="neutral">{say('contact.no-interview')}</Notice>
      {/* A tick and not a timer: it is the officer who has said it, and who is asked about it later. */}
      <Tick on={draft.said} onChange={(said) => change({ said })}>
        {say('contact.said')}
      </Tick>
    </>
  )
}
