import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { SubjectKind } from '../../../modules/evidence/codes.ts'
import { Is } from '../../parts/icon.tsx'
import { Progress } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { isUnderWay } from './evidence-view.ts'

type About = { readonly kind: Exclude<SubjectKind, 'person'>; readonly id: string }
type Capture = Out<'evidence.captures'>['captures'][number]

/** Milliseconds between looks while something goes on. */
const LOOK_AGAIN = 1500

/** Pages of the web that are being captured as evidence of a record, and what became of them; nothing where there are none. */
export function Captures({ about }: { about: About }) {
  const { say } = useWords()
  // The first answer decides whether to ask again; both share one place in the cache and one request.
  const first = useAsk('evidence.captures', { about })
  const goesOn = first.data?.captures.some(isUnderWay)
  const { data } = useAsk('evidence.captures', { about }, goesOn ? { every: LOOK_AGAIN } : {})
  useListedAnew(data?.captures.filter(({ state }) => state === 'kept').length ?? 0)
  if (!data?.captures.length) return null
  return (
    <section aria-labelledby="captures">
      <h2 id="captures" className="part">
        {say('evidence.captures')}
      </h2>
      <ul className="cards">
        {data.captures.map((capture) => (
          <li key={capture.id} className="card">
            <One capture={capture} about={about} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Asks for the list of evidence anew when one more was kept. */
function useListedAnew(kept: number): void {
  const client = useQueryClient()
  useEffect(() => {
    if (kept > 0) void client.invalidateQueries({ queryKey: ['evidence.list'] })
  }, [kept, client])
}

function One({ capture, about }: { capture: Capture; about: About }) {
  const { say, format } = useWords()
  const { address, askedAt, askedBy } = capture
  return (
    <>
      <b>
        <bdi dir="ltr">{address ?? say('evidence.capture-sealed')}</bdi>
      </b>
      <p className="note">
        {say('evidence.capture-asked', { name: askedBy.name ?? '…', when: format.moment(askedAt) })}
      </p>
      <How capture={capture} about={about} />
    </>
  )
}

function How({ capture: { id, state, why, item, askedBy }, about }: { capture: Capture; about: About }) {
  const { say } = useWords()
  if (state === 'loading' || state === 'packing')
    return <Progress label={say(`evidence.capture-${state}`)} done={0} of={null} />
  if (state === 'kept' && item !== null)
    return (
      <p className="sep" role="status">
        <Is icon="done" meaning="done">
          {say('evidence.capture-kept')}
        </Is>
        <Link to="/evidence/$item" params={{ item }}>
          {say('evidence.capture-see')}
        </Link>
      </p>
    )
  if (state === 'failed')
    return (
      <>
        <p role="status">
          <Is icon="danger" meaning="danger">
            {say('evidence.capture-failed')}
          </Is>{' '}
          {say(`capture.why-${why ?? 'lost'}`)}
        </p>
        <p>
          <Link to="/evidence/capture" search={{ of: about.kind, id: about.id, again: id }}>
            {say('evidence.capture-again')}
          </Link>
        </p>
      </>
    )
  return (
    <p role="status">
      <Is icon={state === 'waits' ? 'lock' : 'clock'} meaning={state === 'waits' ? 'warning' : 'neutral'}>
        {say(state === 'waits' ? 'evidence.capture-waits' : 'evidence.capture-queued', { name: askedBy.name ?? '…' })}
      </Is>
    </p>
  )
}
