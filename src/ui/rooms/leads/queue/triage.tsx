import { useNavigate } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { useSeveral } from '../../../parts/several.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useLeadAct, useMay, useWords } from '../../../shell/app.tsx'
import type { ListOutput, Summary } from '../../../shell/contract.ts'
import { actOf, step } from '../../../shell/keys.ts'
import { DismissDialog } from '../lead/dismiss-dialog.tsx'
import { mayTurn } from '../lead-acts.ts'
import { queueOrder } from '../queue-order.ts'
import { useTeaching } from './learned.tsx'
import { Preview } from './preview.tsx'
import { Queue } from './queue.tsx'
import { SeveralLeads } from './several-leads.tsx'

/** Rows that fit a tall window: they show at once, the others as soon as these are there. */
const FIRST = 14

type TriageProps = { list: ListOutput; more: { load: () => void; busy: boolean } | null }

/** The queue with the picked lead beside it, worked through by keys. */
export function Triage({ list, more }: TriageProps) {
  const { say } = useWords()
  const ids = list.leads.map(({ id }) => id)
  const [at, setAt] = useState(() => queueOrder.place(ids))
  const place = Math.min(at, ids.length - 1)
  const picked = list.leads[place]
  const pick = (next: number) => {
    setAt(next)
    queueOrder.pick(ids[next] ?? null)
  }
  const rows = useDeferredValue(list.leads, list.leads.slice(0, place + FIRST))
  // While drawing, not in an effect: a press of Enter may come before effects have run.
  queueOrder.show(ids)
  const { act, failure } = useLeadAct()
  const [dismissing, setDismissing] = useState<string | null>(null)
  const teaching = useTeaching(list.learned)
  const may = useMay()
  const several = useSeveral(list.leads, ['leads.list', 'leads.get', 'approvals.list', 'models.questions'])
  const shown = may('lead:triage') ? several : null
  useTriageKeys({ list: list.leads, place, pick, more, act, dismiss: setDismissing, choose: shown?.toggle })
  return (
    <div className="split">
      <section className="queue" aria-label={say('queue.name')}>
        <Queue
          leads={rows}
          picked={place}
          pick={pick}
          learned={list.sort === 'learned'}
          teaching={teaching}
          several={shown}
        />
        {failure && <Failed failure={failure} />}
        {more && (
          <p className="more-rows">
            <Button onPress={more.load} isPending={more.busy}>
              {say(more.busy ? 'state.loading' : 'queue.more')}
            </Button>
          </p>
        )}
        {shown && <SeveralLeads several={shown} />}
        <KeyLine />
      </section>
      {picked && <Preview lead={picked} act={act} />}
      {dismissing !== null && <DismissDialog lead={dismissing} close={() => setDismissing(null)} />}
    </div>
  )
}

type Keys = {
  list: readonly Summary[]
  place: number
  pick: (at: number) => void
  more: TriageProps['more']
  act: ReturnType<typeof useLeadAct>['act']
  dismiss: (lead: string) => void
  choose: ((lead: string) => void) | undefined
}

/** Keyboard triage: the picked row is moved, opened, claimed and dismissed without the mouse. */
function useTriageKeys({ list, place, pick, more, act, dismiss, choose }: Keys): void {
  const navigate = useNavigate()
  useEffect(() => {
    const move = (by: number) => {
      const next = step(place, by, list.length)
      pick(next)
      document.getElementById(`lead-${list[next]?.id}`)?.scrollIntoView({ block: 'nearest' })
      // Asked for before the end is reached, so that J never has to wait.
      if (next >= list.length - 3) more?.load()
    }
    const press = (event: KeyboardEvent) => {
      const key = actOf(event)
      const lead = list[place]
      if (key === null || key === 'help' || key === 'acts' || lead === undefined) return
      // Firefox would begin its search in the page at some of these keys.
      event.preventDefault()
      if (key === 'next') move(1)
      else if (key === 'previous') move(-1)
      else if (key === 'open') void navigate({ to: '/leads/$lead', params: { lead: lead.id } })
      else if (key === 'filter') document.querySelector<HTMLElement>('.filters .chip:not(.on)')?.focus()
      else if (key === 'claim') {
        // A decided lead is nobody's to claim or release; a key pressed on it does nothing.
        if (mayTurn(lead)) void act(lead.mine ? 'leads.release' : 'leads.claim', { lead: lead.id }).catch(() => {})
      }
      // With a reason, as on the lead's own page: triage by keys is quick, but it is no way around.
      else if (key === 'dismiss') dismiss(lead.id)
      else if (key === 'choose') choose?.(lead.id)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [list, place, pick, more, act, dismiss, choose, navigate])
}

function KeyLine() {
  const { say } = useWords()
  const keys = [
    ['J', 'K', 'keys.move'],
    ['Enter', null, 'keys.open'],
    ['C', null, 'keys.claim'],
    ['D', null, 'keys.dismiss'],
    ['X', null, 'keys.choose'],
    ['A', null, 'keys.acts'],
    ['F', null, 'keys.filter'],
    ['?', null, 'keys.help'],
  ] as const
  return (
    <p className="keys">
      {keys.map(([one, two, what]) => (
        <span key={what}>
          <kbd>{one}</kbd>
          {two && <kbd>{two}</kbd>} {say(what)}
        </span>
      ))}
    </p>
  )
}
