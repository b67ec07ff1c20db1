import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { In, LeadPage } from '../../../shell/contract.ts'
import { drawnTemplate } from '../../leads/lead-view.ts'
import { type AskedProps, Read } from './asked.ts'
import { Fact, Once } from './facts.tsx'

/** A lead that is to be passed on: what it says, by which contact points, how it stands, and where it went before. */
export function AskedLead({ row, read }: AskedProps) {
  const { language } = useWords()
  const { lead, authority } = row.input as In<'leads.pass'>
  const page = useAsk('leads.get', { lead, language })
  return <Shown of={page}>{(found) => <Found lead={found} authority={authority} read={read} />}</Shown>
}

function Found({ lead, authority, read }: { lead: LeadPage; authority: string; read: () => void }) {
  const { say, format } = useWords()
  const text = drawnTemplate(lead.template)
    .map((piece) => piece.text)
    .join('')
  const passed = lead.history.flatMap((event) => (event.authority === null ? [] : [event.authority]))
  return (
    <>
      <Read then={read} />
      <dl className="facts">
        <Fact name={say('lead.number', { number: String(lead.number) })}>{lead.head.title}</Fact>
        <Fact name={say('asked.contacts')}>
          {lead.contactPoints.length === 0
            ? say('lead.contacts-none')
            : format.list(lead.contactPoints.map(({ value }) => value))}
        </Fact>
        <Fact name={say('asked.now')}>{say(`state.${lead.state}`)}</Fact>
        <Fact name={say('asked.passed-before')}>
          {passed.length === 0 ? say('asked.passed-none') : format.list(passed)}
        </Fact>
      </dl>
      <h3>{say('asked.adverts', { n: lead.size })}</h3>
      <p className="told-words" dir="auto">
        {text}
      </p>
      <Once>{say('asked.once-lead', { name: authority })}</Once>
    </>
  )
}
