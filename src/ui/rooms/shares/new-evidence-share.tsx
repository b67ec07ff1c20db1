import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { EVIDENCE_PARTS } from '../../../modules/evidence/codes.ts'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { useLacking } from '../../parts/lacking.ts'
import { Failed, Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { ItemPage } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { type Agencies, Bases, Parts, TermsAsked, ToWhom } from './pass-fields.tsx'
import { type EvidenceDraft, evidenceParts, lackingPass, newEvidencePass, passEvidenceInput } from './share-view.ts'

/** Passes an item of evidence on: to which agency, which parts, on which legal bases and terms. A second person has to agree. */
export function NewEvidenceShare({ item }: { item: string }) {
  const page = useAsk('evidence.get', { item })
  const receivers = useAsk('shares.receivers', {})
  return (
    <Shown of={page}>
      {(found) => <Shown of={receivers}>{({ agencies }) => <PassForm item={found} agencies={agencies} />}</Shown>}
    </Shown>
  )
}

function PassForm({ item, agencies }: { item: ItemPage; agencies: Agencies }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const isRedacted = item.way === 'redaction'
  const [draft, setDraft] = useState(() => newEvidencePass(isRedacted))
  const change = (more: Partial<EvidenceDraft>) => setDraft({ ...draft, ...more })
  const { act, busy, failure } = useAct('evidence.pass', ['evidence.get', 'evidence.list', 'approvals.list'])
  const { form, sends, faults } = useLacking(lackingPass(draft, agencies), faultsByField(failure))
  const send = async () => {
    if (await act(passEvidenceInput(item.id, draft, agencies)))
      await navigate({ to: '/evidence/$item', params: { item: item.id } })
  }
  const { parts: _, ...typed } = draft
  const fields = { draft: typed, change, faults }
  return (
    <form className="form" ref={form} onSubmit={sends(() => void send())}>
      <p>
        <b dir="auto">{item.name || say(`evidence.kind-${item.kind}`)}</b>
      </p>
      <p className="note">{say('pass.text-evidence')}</p>
      {isRedacted && <Notice meaning="neutral">{say('pass.redacted')}</Notice>}
      <ToWhom {...fields} agencies={agencies} inside />
      <Parts
        {...{ draft, change, agencies, fault: faults.parts, legend: say('pass.parts') }}
        all={evidenceParts(EVIDENCE_PARTS, item)}
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
