import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Field } from '../../../parts/field.tsx'
import { Notice } from '../../../parts/states.tsx'
import { announcements, useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { Name, ReportPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'

const CHANGES: readonly Name[] = ['reports.get', 'approvals.list']

/** Says that a report is kept past its time and why nobody may use it, and lets who decides on reports end that. */
export function Hold({ report: { id, heldSince } }: { report: Pick<ReportPage, 'id' | 'heldSince'> }) {
  const { say, format } = useWords()
  const may = useMay()
  // Restricted data are stored and used for nothing else (Art. 18(2) GDPR): whoever reads on must know it first.
  if (heldSince === null) return null
  return (
    <>
      <Notice meaning="warning">{say('report.held', { day: format.date(heldSince) })}</Notice>
      {may('report:decide') && <Lift id={id} />}
    </>
  )
}

/** Asks a second person to end it, with the words that the reporter is told. */
function Lift({ id }: { id: string }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const { run, busy, failure } = useDo('reports.lift-hold', CHANGES)
  const lift = async () => {
    const answer = await run({ input: { report: id, text } }).catch(() => null)
    // What was typed stays in the open dialog where it was refused.
    if (answer === null) return
    announcements.say(say('report.lift-asked'))
    setOpen(false)
  }
  return (
    <p>
      <Button small icon="unlock" onPress={() => setOpen(true)}>
        {say('report.lift-hold')}
      </Button>
      {isOpen && (
        <FormDialog
          title={say('report.lift-title')}
          close={() => setOpen(false)}
          act={say('report.lift-hold')}
          busy={busy}
          failure={failure}
          submit={() => void lift()}
          ready={text.trim() !== ''}
          go={false}
        >
          <p>{say('report.lift-text')}</p>
          <Field
            label={say('report.lift-words')}
            lines={4}
            value={text}
            onChange={setText}
            most={5000}
            fault={faultsByField(failure).text}
          />
        </FormDialog>
      )}
    </p>
  )
}
