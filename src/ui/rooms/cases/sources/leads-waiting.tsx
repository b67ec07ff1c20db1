import { Link } from '@tanstack/react-router'
import { useAct } from '../../../parts/act.ts'
import { Button, ButtonLink } from '../../../parts/button.tsx'
import { CutOff } from '../../../parts/cut-off.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { Name, Out } from '../../../shell/contract.ts'

type Waiting = Out<'cases.leads'>['leads'][number]
const CHANGES: readonly Name[] = ['cases.leads']

/** Leads that somebody opened for a case and nobody has met a person from yet. Where there are none, nothing stands here. */
export function LeadsWaiting() {
  const leads = useAsk('cases.leads', {}, { every: 60_000 })
  return <Shown of={leads}>{(found) => <All leads={found.leads} more={found.more} />}</Shown>
}

function All({ leads, more }: { leads: readonly Waiting[]; more: number | undefined }) {
  const { say } = useWords()
  if (leads.length === 0 && more === undefined) return null
  return (
    <section aria-labelledby="leads-waiting" className="leads-waiting">
      <h2 id="leads-waiting">{say('waiting.leads', { n: leads.length })}</h2>
      <ul className="rows-plain">
        {leads.map((one) => (
          <li key={one.lead}>
            <One lead={one} />
          </li>
        ))}
      </ul>
      <CutOff shown={leads.length} more={more} way={say('list.way-done')} />
    </section>
  )
}

function One({ lead: { lead, number, title, openedBy, openedAt, takenBy, mine } }: { lead: Waiting }) {
  const { say, format } = useWords()
  const may = useMay()
  const take = useAct('cases.take-lead', CHANGES)
  const leave = useAct('cases.leave-lead', CHANGES)
  const failure = take.failure ?? leave.failure
  const name = say('lead.number', { number: String(number) })
  return (
    <>
      <p>
        {/* Whoever meets persons need not read leads. */}
        {may('lead:read') ? (
          <Link to="/leads/$lead" params={{ lead }}>
            {name}
          </Link>
        ) : (
          name
        )}{' '}
        {title && <bdi>{title}</bdi>}
        <span className="note line">
          {say('waiting.opened', { name: openedBy?.name ?? '…', when: format.moment(openedAt) })}
          {takenBy !== null && !mine && (
            <>
              {format.comma}
              {say('waiting.taken', { name: takenBy.name ?? '…' })}
            </>
          )}
        </span>
      </p>
      <div className="row">
        {takenBy === null && (
          <Button small isPending={take.busy} onPress={() => void take.act({ lead })}>
            {say('op.cases.take-lead')}
            <span className="vh"> {name}</span>
          </Button>
        )}
        {mine && (
          <>
            <ButtonLink small go icon="cases" to="/cases/new" search={{ lead }}>
              {say('contact.title')}
              <span className="vh"> {name}</span>
            </ButtonLink>
            <Button small isPending={leave.busy} onPress={() => void leave.act({ lead })}>
              {say('op.cases.leave-lead')}
              <span className="vh"> {name}</span>
            </Button>
          </>
        )}
      </div>
      {failure && <Failed failure={failure} />}
    </>
  )
}
