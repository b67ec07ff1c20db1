import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { LeadPage, Out, SharePage } from '../../../shell/contract.ts'
import { NEW_PASS } from '../../shares/share-view.ts'
import { TermsList } from '../../shares/terms.tsx'
import { SharedLead } from '../../shares/versions.tsx'
import { type AskedProps, Read } from './asked.ts'
import { Fact, Once } from './facts.tsx'

/** What was asked for, as the server kept it. */
type Asked = {
  readonly lead: string
  readonly agency: string | null
  readonly authority: string
  readonly parts: SharePage['parts']
  readonly terms: NonNullable<SharePage['words']>['terms']
  readonly urgency: SharePage['urgency']
  readonly days: number
  readonly exculpatory: boolean
}

const { parts, urgency, days, exculpatory, ...rest } = NEW_PASS
/** What was asked for before agencies of the house received anything themselves had no terms: the usual ones, and told by hand. */
const BEFORE: Omit<Asked, 'lead'> = {
  ...{ agency: null, authority: '', parts: [...parts], urgency, days: Number(days), exculpatory },
  terms: {
    ...{ handling: [], restrictions: '', tlp: rest.tlp, onward: rest.onward, proceedings: rest.proceedings },
    ...{ grade: null, told: 'not-yet' },
  },
}

type Given = Pick<Asked, 'lead'> & Partial<Omit<Asked, 'terms'>> & { readonly terms?: Partial<Asked['terms']> }
/** As it was sent: what nobody said is as usual. */
const askedOf = (input: Given): Asked => ({ ...BEFORE, ...input, terms: { ...BEFORE.terms, ...input.terms } })

/** A lead that is to be passed on: to whom, on which terms, and word for word what goes. */
export function AskedLead({ row, read }: AskedProps) {
  const { language } = useWords()
  const asked = askedOf(row.input as Given)
  const page = useAsk('leads.get', { lead: asked.lead, language })
  const preview = useAsk('shares.preview', { lead: asked.lead, parts: asked.parts, language })
  const receivers = useAsk('shares.receivers', {})
  return (
    <Shown of={page}>
      {(lead) => (
        <Shown of={preview}>
          {(goes) => (
            <Shown of={receivers}>
              {({ agencies }) => (
                <Found
                  asked={asked}
                  lead={lead}
                  goes={goes}
                  to={agencies.find(({ id }) => id === asked.agency)?.name ?? asked.authority}
                  read={read}
                />
              )}
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
        <Fact name={say('pass.to')}>{asked.agency === null ? `${to} · ${say('pass.by-hand')}` : to}</Fact>
        <Fact name={say('lead.number', { number: String(lead.number) })}>{lead.head.title}</Fact>
        <Fact name={say('asked.now')}>{say(`state.${lead.state}`)}</Fact>
        <Fact name={say('asked.passed-before')}>
          {passed.length === 0 ? say('asked.passed-none') : format.list(passed)}
        </Fact>
      </dl>
      <h3>{say('share.terms')}</h3>
      <TermsList
        terms={asked.terms}
        more={[
          [say('pass.urgency'), say(`share.urgency-${asked.urgency}`)],
          [say('pass.days'), format.number(asked.days)],
          ...(asked.exculpatory ? [[say('share.recall'), say('share.exculpatory')] as const] : []),
        ]}
      />
      <h3>{say('asked.goes')}</h3>
      <SharedLead lead={goes.lead} />
      <Once>{say(asked.agency === null ? 'asked.once-lead' : 'asked.once-shared', { name: to })}</Once>
    </>
  )
}
