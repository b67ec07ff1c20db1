import { Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useMember, useWords } from '../../shell/app.tsx'
import { Fingerprint } from './fingerprint.tsx'

/** For whoever waits to be admitted: what they read to the colleague who admits them, and who that can be. */
export function OwnFingerprint() {
  const { say, format } = useWords()
  const { member } = useMember()
  const members = useAsk('members.list', {})
  return (
    <section aria-labelledby="own-fingerprint">
      <h2 id="own-fingerprint">{say('own-fingerprint.title')}</h2>
      <Shown of={members}>
        {({ members: rows }) => {
          const own = rows.find(({ id }) => id === member.id)
          const holders = rows.filter(({ keys, id }) => keys === 'open' && id !== member.id)
          return (
            <>
              <p className="note">{say('own-fingerprint.text')}</p>
              {own && <Fingerprint of={own.fingerprint} />}
              {holders.length > 0 && (
                <Notice meaning="neutral">
                  {say('own-fingerprint.by', { names: format.list(holders.map(({ name }) => name)) })}
                </Notice>
              )}
            </>
          )
        }}
      </Shown>
    </section>
  )
}
