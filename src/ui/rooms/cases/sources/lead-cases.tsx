import { ButtonLink } from '../../../parts/button.tsx'
import { Shown } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { Led } from './led-to.tsx'

/** On the page of a lead: persons of one's own teams that it led to, and the way to a first contact. Others learn nothing of either. */
export function LeadCases({ lead }: { lead: LeadPage }) {
  const may = useMay()
  if (!may('case:read') && !may('case:open')) return null
  return (
    <>
      {may('case:read') && <LedBy lead={lead.id} />}
      {may('case:open') && lead.state === 'open-for-case' && <Next lead={lead.id} />}
    </>
  )
}

function LedBy({ lead }: { lead: string }) {
  const found = useAsk('cases.of-lead', { lead })
  return <Shown of={found}>{({ led }) => <Led led={led} />}</Shown>
}

function Next({ lead }: { lead: string }) {
  const { say } = useWords()
  return (
    <div className="act">
      <ButtonLink go icon="cases" to="/cases/new" search={{ lead }}>
        {say('contact.title')}
      </ButtonLink>
      <p>{say('waiting.next')}</p>
    </div>
  )
}
