import { Link } from '@tanstack/react-router'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import { Stands } from './shares.tsx'

type PassedOnProps = {
  /** What was passed on. */
  of:
    | { readonly lead: string }
    | { readonly report: string }
    | { readonly evidence: string }
    | { readonly network: string }
  isPassed: boolean
}

/** On the page of what was passed on: to whom, how it stands there, and the way to it. */
export function PassedOn({ of, isPassed }: PassedOnProps) {
  const may = useMay()
  if (!may('share:read') || !isPassed) return null
  return <Shares of={of} />
}

function Shares({ of }: Pick<PassedOnProps, 'of'>) {
  const { say } = useWords()
  // Those that are over as well: whoever asks about it asks what became of it.
  const { data } = useAsk('shares.list', { side: 'sender', open: false, after: 0, ...of })
  // What was passed on before there were shares has none; its history says to whom.
  if (!data || data.shares.length === 0) return null
  return (
    <>
      <h3 id="passed-on">{say('passed.of-lead')}</h3>
      <ul className="plain" aria-labelledby="passed-on">
        {data.shares.map((row) => (
          <li key={row.id}>
            <Link to="/shares/$share" params={{ share: row.id }}>
              <bdi>{row.to.name || say('pass.by-hand')}</bdi>
            </Link>
            <Stands row={row} />
          </li>
        ))}
      </ul>
    </>
  )
}
