import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { LEAD_PARTS } from '../../../modules/shares/codes.ts'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { useLacking } from '../../parts/lacking.ts'
import { Failed, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { LeadPage } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { Page } from '../../shell/page.tsx'
import { NewEvidenceShare } from './new-evidence-share.tsx'
import { NewNetworkShare } from './new-network-share.tsx'
import { type Agencies, Bases, Parts, TermsAsked, ToWhom } from './pass-fields.tsx'
import { lackingPass, NEW_PASS, type PassDraft, passAsked, passInput } from './share-view.ts'

const route = getRouteApi('/staff/shares/new')

/** Passes a lead, an item of evidence or a picture of a network on: to whom, which parts, on which legal bases and terms. A second person has to agree. */
export function NewSharePage() {
  const { say } = useWords()
  const { lead, evidence, network, open } = passAsked(route.useSearch())
  return (
    <Page
      title={say(evidence ? 'pass.title-evidence' : network ? 'pass.title-network' : 'pass.title')}
      crumb={<Link to="/shares">{say('room.shares')}</Link>}
    >
      {lead && <Asked lead={lead} />}
      {evidence && <NewEvidenceShare item={evidence} />}
      {network && <NewNetworkShare start={network} opened={open} />}
      {!lead && !evidence && !network && <p>{say('pass.from-lead')}</p>}
    </Page>
  )
}

function Asked({ lead }: { lead: string }) {
  const { language } = useWords()
  const page = useAsk('leads.get', { lead, language })
  const receivers = useAsk('shares.receivers', {})
  return (
    <Shown of={page}>
      {(found) => <Shown of={receivers}>{({ agencies }) => <PassForm lead={found} agencies={agencies} />}</Shown>}
    </Shown>
  )
}

function PassForm({ lead, agencies }: { lead: LeadPage; agencies: Agencies }) {
  const { say, language } = useWords()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(NEW_PASS)
  const change = (more: Partial<PassDraft>) => setDraft({ ...draft, ...more })
  const { act, busy, failure } = useAct('leads.pass', ['leads.get', 'leads.list', 'approvals.list'])
  const { form, sends, faults } = useLacking(lackingPass(draft, agencies), faultsByField(failure))
  const send = async () => {
    if (await act(passInput(lead.id, language, draft, agencies)))
      await navigate({ to: '/leads/$lead', params: { lead: lead.id } })
  }
  const fields = { draft, change, faults }
  return (
    <form className="form" ref={form} onSubmit={sends(() => void send())}>
      <p>
        <b dir="auto">{lead.head.title}</b>
      </p>
      <p className="note">{say('pass.text')}</p>
      <ToWhom {...fields} agencies={agencies} />
      <Parts
        {...{ draft, change, agencies, fault: faults.parts, all: LEAD_PARTS, legend: say('pass.parts') }}
        name={(part) => say(`share.part-${part}`)}
      />
      <Bases {...fields} />
      <TermsAsked {...fields} />
      {failure && <Failed failure={failure} />}
      {/* A second person decides; the page must not press anybody towards handing over data. */}
      <Button type="submit" isPending={busy}>
        {say('pass.go')}
      </Button>
    </form>
  )
}
