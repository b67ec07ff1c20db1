import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { unchosen, useLacking } from '../../parts/lacking.ts'
import { Empty, Failed, Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useDo, useWords } from '../../shell/app.tsx'
import type { OfLead, Recipient } from '../../shell/contract.ts'
import { useGoOn } from '../../shell/go-on.ts'
import { Page } from '../../shell/page.tsx'
import { ChildMaterial } from './notice/child-material.tsx'
import { ChoosePieces } from './notice/choose-pieces.tsx'
import { ChooseRecipient } from './notice/choose-recipient.tsx'
import { DeliveryProblem } from './notice/delivery-problem.tsx'
import { EvidenceList } from './notice/evidence-list.tsx'
import { KeepPosting } from './notice/keep-posting.tsx'
import { chosenPieces } from './notice/notice-pieces.ts'
import { SenderPart } from './notice/sender-part.tsx'
import { forNotices } from './notice-recipients.ts'
import { newFrom } from './notice-view.ts'

const route = getRouteApi('/staff/notices/new')

/** From a decided lead to a draft: first what was seen is kept, then it is written to somebody. */
export function NewNoticePage() {
  const { say } = useWords()
  // The router hands down the address as it stands, read or not: what is no lead is asked of nobody.
  const { lead } = newFrom(route.useSearch())
  // Reached by the address alone, or by an old bookmark: said where a notice begins, instead of an empty form.
  if (lead === undefined)
    return (
      <Page title={say('notice.new')} crumb={<Link to="/notices">{say('room.notices')}</Link>}>
        <Empty title={say('notice.new-none')}>
          <Link to="/leads">{say('room.leads')}</Link>
        </Empty>
      </Page>
    )
  return <FromLead lead={lead} />
}

function FromLead({ lead }: { lead: string }) {
  const { say } = useWords()
  // A page takes seconds to be read, and only then the draft can rest on it: asked more often as long as one is on its way.
  const first = useAsk('notices.of-lead', { lead })
  const of = useAsk('notices.of-lead', { lead }, { every: first.data?.reading ? 1000 : 15_000 })
  const recipients = useAsk('recipients.list', {})
  const crumb = (
    <>
      <Link to="/notices">{say('room.notices')}</Link>
      {/* No way back to a report: who drafts notices need not be who reads reports. */}
      {first.data?.quoted === false && (
        <>
          {' '}
          /{' '}
          <Link to="/leads/$lead" params={{ lead }}>
            {say('approvals.lead')}
          </Link>
        </>
      )}
    </>
  )
  return (
    <Page title={say('notice.new')} crumb={crumb} sub={<p className="sub">{say('notice.new-lede')}</p>}>
      <Shown of={of}>
        {/* Barred stands before all else: also where somebody opened the lead for a notice before it was seen what it shows. */}
        {(found) =>
          found.barred ? (
            <Barred barred={found.barred} />
          ) : found.open ? (
            <Shown of={recipients}>
              {({ recipients: all }) => <Steps lead={lead} found={found} recipients={all} />}
            </Shown>
          ) : (
            <Notice meaning="warning">{say('notice.new-undecided')}</Notice>
          )
        }
      </Shown>
    </Page>
  )
}

// Barred for good: what may show the abuse of a child is kept by nobody here, whoever asks for it later.
function Barred({ barred }: { barred: NonNullable<OfLead['barred']> }) {
  const { say, format } = useWords()
  const failed = barred.delivery === 'failed'
  return (
    <Notice meaning={failed ? 'danger' : 'neutral'}>
      <p>{say('child.passed', { name: barred.recipient, when: format.moment(barred.at) })}</p>
      {/* Whether the hotline has it is the one thing that still counts (rule of no silent failure). */}
      {(barred.delivery === 'waiting' || barred.delivery === 'failed') && (
        <p>
          {say(`notice.delivery-${barred.delivery}`)}{' '}
          {barred.problem !== null && <DeliveryProblem problem={barred.problem} />}
        </p>
      )}
    </Notice>
  )
}

type Props = { lead: string; found: OfLead; recipients: readonly Recipient[] }

function Steps({ lead, found, recipients }: Props) {
  const { say } = useWords()
  return (
    <>
      <section aria-labelledby="keep" className="source">
        <h2 id="keep">{say('notice.step-keep')}</h2>
        <p className="note">{say('notice.step-keep-text')}</p>
        {/* A quotation is its one piece already: no more of the report may go along. */}
        {found.quoted ? <p className="note">{say('quote.is')}</p> : <KeepPosting lead={lead} />}
        {found.reading && (
          <p className="note" role="status">
            {say('notice.reading')}
          </p>
        )}
        <EvidenceList evidence={found.evidence} />
      </section>
      <SenderFirst />
      <section aria-labelledby="write" className="source">
        <h2 id="write">{say('notice.step-write')}</h2>
        <Draft lead={lead} found={found} recipients={recipients} />
      </section>
      {/* Last and apart, but always there: whoever sees such a thing must not have to look for what to do. */}
      <section aria-labelledby="child" className="source">
        <h2 id="child">{say('child.title')}</h2>
        <ChildMaterial lead={lead} recipients={recipients} />
      </section>
    </>
  )
}

/** In whose name it goes, where nobody has said so yet: no draft can be begun without it. */
function SenderFirst() {
  const { data } = useAsk('notices.settings', {})
  const [lacked, setLacked] = useState(false)
  // Said here it stays on the page: a form that vanishes under the hand takes the place on the page along.
  if (data?.settings === null && !lacked) setLacked(true)
  return lacked && <SenderPart />
}

function Draft({ lead, found, recipients }: Props) {
  const { say } = useWords()
  const goOn = useGoOn()
  // Nobody beforehand: who is written to is a person's decision, and the first of a list is nobody's.
  const [recipient, setChosen] = useState('')
  // All that was kept goes along unless somebody says otherwise; what was left out stays with the lead for all to see.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const draft = useDo('notices.draft', ['notices.list', 'notices.of-lead'])
  // No notice rests on what was closed, destroyed or altered; with the lead it is shown, and says so.
  const fit = found.evidence.filter(({ wrong }) => wrong === null)
  const evidence = chosenPieces(fit, left)
  const { form, sends, faults } = useLacking(unchosen('recipient', recipient))
  const write = sends(() => {
    void draft
      .run({ input: { lead, recipient, evidence } })
      .then((answer) => {
        // A draft waits for nobody; the answer is looked at only because any act might.
        if (answer.kind === 'done') void goOn({ to: '/notices/$notice', params: { notice: answer.output.notice } })
      })
      .catch(() => {})
  })
  return (
    <form className="form" ref={form} onSubmit={(event) => event.preventDefault()}>
      <ChooseRecipient recipients={recipients} value={recipient} onChange={setChosen} fault={faults.recipient} />
      {forNotices(recipients).length > 0 && (
        <>
          <ChoosePieces evidence={fit} left={left} onLeave={setLeft} />
          {/* The order is the law of the house: a notice can make vanish what nobody has kept. */}
          {fit.length === 0 && <p className="note">{say('notice.keep-first')}</p>}
          {draft.failure && <Failed failure={draft.failure} />}
          <Button
            icon="note"
            isPending={draft.busy}
            isDisabled={evidence.length === 0 || found.reading}
            onPress={() => write()}
          >
            {say('notice.write')}
          </Button>
        </>
      )}
    </form>
  )
}
