import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { In, LeadPage, Out } from '../../../shell/contract.ts'
import { NEW_PASS } from '../../shares/share-view.ts'
import { SharedLead } from '../../shares/versions.tsx'
import { type AskedProps, Read } from './asked.ts'
import { Fact, Once } from './facts.tsx'
import { nameOf, type Passing, PassingTerms, passingOf, ToWhom } from './passing.tsx'

type Parts = In<'shares.preview'>['parts']
type Asked = Passing & { readonly lead: string; readonly parts: Parts }
const askedOf = (input: In<'leads.pass'>): Asked => ({
  ...passingOf(input),
  parts: input.parts ?? [...NEW_PASS.parts],
})

/** A lead that is to be passed on: to whom, on which terms, and word for word what goes. */
export function AskedLead({ row, read }: AskedProps) {
  const { language } = useWords()
  const asked = askedOf(row.input as In<'leads.pass'>)
  const page = useAsk('leads.get', { lead: asked.lead, language })
  const preview = useAsk('shares.preview', { lead: asked.lead, parts: asked.parts, language })
  const agencies = useAsk('shares.receivers', {})
  return (
    <Shown of={page}>
      {(lead) => (
        <Shown of={preview}>
          {(goes) => (
            <Shown of={agencies}>
              {(receivers) => <Found asked={asked} lead={lead} goes={goes} to={nameOf(asked, receivers)} read={read} />}
            </Shown>
          )}
        </Shown>
      )}
    </Shown>
  )
}

type FoundProps = {
  asked: Asked
  lead: LeadPage
  goes: Out<'shares.preview'>
  to: string
  read: () => void
}

function Found({ asked, lead, goes, to, read }: FoundProps) {
  const { say, format } = useWords()
  const passed = lead.history.flatMap((event) => (event.authority === null ? [] : [event.authority]))
  return (
    <>
      <Read then={read} />
      <dl className="facts">
        <Fact name={say('pass.to')}>
          <ToWhom asked={asked} to={to} />
        </Fact>
        <Fact name={say('lead.number', { number: String(lead.number) })}>{lead.head.title}</Fact>
        <Fact name={say('asked.now')}>{say(`state.${lead.state}`)}</Fact>
        <Fact name={say('asked.passed-before')}>
          {passed.length === 0 ? say('asked.passed-none') : format.list(passed)}
        </Fact>
      </dl>
      <PassingTerms asked={asked} />
      <h3>{say('asked.goes')}</h3>
      <SharedLead lead={goes.lead} />
      <Once>{say(asked.agency === null ? 'asked.once-lead' : 'asked.once-shared', { name: to })}</Once>
    </>
  )
}
