import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field, Tick } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { Name, Out, ReportPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { useGoOn } from '../../../shell/go-on.ts'
import { gradeOf, isGraded, NO_GRADE } from '../../evidence/evidence-view.ts'
import { Grading } from '../../evidence/grading.tsx'
import { actionOf } from '../report-view.ts'

type Props = { report: ReportPage; found: Out<'reports.related'>; changes: readonly Name[] }

/** Takes the advert of a report straight to a notice, where one advert needs no lead of its own. */
export function QuoteNotice({ report, found, changes }: Props) {
  const { say } = useWords()
  const may = useMay()
  // Closed for the same reasons as a lead, which the button above it says already.
  if (!may('notice:draft') || !actionOf(report, 'make-lead')?.allowed) return null
  return (
    <details>
      <summary className="btn">{say('quote.title')}</summary>
      <Form report={report.id} found={found} changes={changes} />
    </details>
  )
}

function Form({ report, found, changes }: Omit<Props, 'report'> & { report: string }) {
  const { say } = useWords()
  const goOn = useGoOn()
  const [text, setText] = useState(found.quotations.join('\n'))
  const [address, setAddress] = useState('')
  const [grade, setGrade] = useState(NO_GRADE)
  const [looked, setLooked] = useState(false)
  const quote = useDo('notices.quote-report', changes)
  const faults = faultsByField(quote.failure)
  const send = () =>
    quote
      .run({ input: { report, text, address: address.trim() || null, childAbuse: false, grade: gradeOf(grade) } })
      .then((answer) => {
        announcements.say(say('said.done'))
        // To the page of a new notice, which knows the quotation by its own number and not the report.
        if (answer.kind === 'done') return goOn({ to: '/notices/new', search: { lead: answer.output.quotation } })
      })
      .catch(() => {})
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <p className="note">{say('quote.hint')}</p>
      <Field
        label={say('triage.advert')}
        hint={say('triage.advert-hint')}
        lines={5}
        most={5000}
        value={text}
        onChange={setText}
        spellCheck={false}
        fault={faults.text}
      />
      <Field
        label={say('notice.address')}
        hint={say('notice.address-hint')}
        optional
        value={address}
        onChange={setAddress}
        spellCheck={false}
        autoComplete="off"
        fault={faults.address}
      />
      <Grading draft={grade} change={(more) => setGrade({ ...grade, ...more })} />
      {/* Never ticked beforehand, as at a lead: a person must have looked. */}
      <Tick on={looked} onChange={setLooked}>
        {say('notice.no-child')}
      </Tick>
      {quote.failure && !faults.text && !faults.address && <Failed failure={quote.failure} />}
      <Button
        small
        icon="note"
        isPending={quote.busy}
        isDisabled={!looked || text.trim() === '' || !isGraded(grade)}
        onPress={() => void send()}
      >
        {say('quote.go')}
      </Button>
    </form>
  )
}
