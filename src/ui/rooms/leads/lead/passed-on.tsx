import { Link } from '@tanstack/react-router'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { Stands } from '../../shares/shares.tsx'

/** On the page of a lead that was passed on: to whom, how it stands there, and the way to it. */
export function PassedOn({ lead }: { lead: LeadPage }) {
  const may = useMay()
  if (!may('share:read') || lead.state !== 'passed') return null
  return <Shares lead={lead.id} />
}

function Shares({ lead }: { lead: string }) {
  const { say } = useWords()
  // Those that are over as well: whoever asks about the lead asks what became of it.
  const { data } = useAsk('shares.list', { side: 'sender', open: false, lead, after: 0 })
  // Leads that were passed on before there were shares have none; their history says to whom.
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
