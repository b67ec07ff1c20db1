import { useState } from 'react'
import type { Because } from '../../../../modules/leads/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { ColleagueDialog } from '../../../parts/colleague-dialog.tsx'
import { type Several, SeveralBar } from '../../../parts/several.tsx'
import { api, useMay, useWords } from '../../../shell/app.tsx'
import type { Summary } from '../../../shell/contract.ts'
import { DismissForm } from '../lead/dismiss-dialog.tsx'

/** What can be done with several leads at once: each is claimed or dismissed by a call of its own. */
export function SeveralLeads({ several }: { several: Several<Summary> }) {
  const { say } = useWords()
  const may = useMay()
  const [asks, setAsks] = useState<'dismiss' | 'assign' | null>(null)
  const dismiss = async (because: Because, reason: string) => {
    setAsks(null)
    await several.run(
      (lead) => dismissed(lead, because, reason),
      (lead) => takenBack(lead, say('undo.reason')),
    )
  }
  const give = (member: string) => {
    setAsks(null)
    void several.run(({ id }) => api.call('leads.assign', { lead: id, member }))
  }
  return (
    <>
      <SeveralBar several={several} name={({ number }) => <bdi>{`L-${number}`}</bdi>}>
        <Button onPress={() => void several.run(({ id }) => api.call('leads.claim', { lead: id }))}>
          {say('op.leads.claim')}
        </Button>
        <Button onPress={() => setAsks('assign')}>{say('op.leads.assign')}</Button>
        {may('lead:decide') && <Button onPress={() => setAsks('dismiss')}>{say('op.leads.dismiss')}</Button>}
      </SeveralBar>
      {asks === 'assign' && (
        <ColleagueDialog
          title={say('op.leads.assign')}
          note={say('several.chosen', { n: several.chosen.length })}
          close={() => setAsks(null)}
          give={give}
        />
      )}
      {asks === 'dismiss' && (
        <DismissForm
          note={`${say('several.chosen', { n: several.chosen.length })}. ${say('several.one-reason')} ${say('several.claimed-first')}`}
          close={() => setAsks(null)}
          busy={false}
          failure={null}
          submit={dismiss}
        />
      )}
    </>
  )
}

/** As it was before: one that nobody had is nobody's again. */
async function takenBack(lead: Summary, reason: string): Promise<void> {
  await api.call('leads.reopen', { lead: lead.id }, { reason })
  if (lead.state === 'new') await api.call('leads.release', { lead: lead.id })
}

/** Nobody decides a lead that is not in their hand, so one that nobody has is claimed first; one of a colleague is refused. */
async function dismissed(lead: Summary, because: Because, reason: string): Promise<void> {
  if (lead.state === 'new') await api.call('leads.claim', { lead: lead.id })
  await api.call('leads.dismiss', { lead: lead.id, because }, { reason })
}
