import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Field } from '../../../parts/field.tsx'
import { Failed, Notice } from '../../../parts/states.tsx'
import { saveFrom } from '../../../ports/picture.ts'
import { announcements, api, useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { Name, ReportPage } from '../../../shell/contract.ts'
import { asFailure, type Failure, faultsByField } from '../../../shell/failure.ts'
import { fileAddress } from '../file-view.ts'

const CHANGES: readonly Name[] = ['reports.get', 'approvals.list']

/** Says why no picture is shown, and lets whoever suspects the worst close the files without opening one. */
export function Quarantine({ report: { id, unseen } }: { report: Pick<ReportPage, 'id' | 'unseen'> }) {
  const { say } = useWords()
  const may = useMay()
  return (
    <>
      {unseen && <Notice meaning="warning">{say(`files.unseen-${unseen}`)}</Notice>}
      {unseen !== 'flagged' && may('report:answer') && <Close id={id} />}
      {unseen === 'flagged' && may('report:decide') && <Lift id={id} />}
    </>
  )
}

/** One press and a reason: whoever suspects it must not have to look to be sure. */
function Close({ id }: { id: string }) {
  const { say } = useWords()
  const { run, busy, failure } = useDo('reports.quarantine', CHANGES)
  const close = async () => {
    // The server asks for the reason; the page asks the person.
    const answer = await run({ input: { report: id } }).catch(() => null)
    if (answer !== null) announcements.say(say('files.quarantined'))
  }
  return (
    <p>
      <Button small icon="lock" isPending={busy} onPress={() => void close()}>
        {say('files.quarantine')}
      </Button>
      {failure && <Failed failure={failure} />}
    </p>
  )
}

/** Asks a second person to open the files again. */
function Lift({ id }: { id: string }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const { run, busy, failure } = useDo('reports.lift-quarantine', CHANGES)
  const lift = async () => {
    const answer = await run({ input: { report: id, why } }).catch(() => null)
    if (answer === null) return
    announcements.say(say('files.lift-asked'))
    setOpen(false)
  }
  return (
    <p>
      <Button small icon="unlock" onPress={() => setOpen(true)}>
        {say('files.lift')}
      </Button>
      {isOpen && (
        <FormDialog
          title={say('files.lift-title')}
          close={() => setOpen(false)}
          act={say('files.lift')}
          busy={busy}
          failure={failure}
          submit={() => void lift()}
          ready={why.trim() !== ''}
          go={false}
        >
          <p>{say('files.lift-text')}</p>
          <Field
            label={say('files.lift-why')}
            lines={3}
            value={why}
            onChange={setWhy}
            most={1000}
            fault={faultsByField(failure).why}
          />
        </FormDialog>
      )}
    </p>
  )
}

/** A quarantined file leaves unseen, for the police, with a reason and a fresh second factor. */
export function HandOver({ file }: { file: string }) {
  const { say } = useWords()
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  if (!may('report:decide')) return null
  const hand = async () => {
    // Not a query: each asking is entered, and none may be repeated by itself.
    setBusy(true)
    try {
      const { ticket } = await api.get('reports.hand-over', { file })
      saveFrom(fileAddress(file, { ticket }))
      setOpen(false)
    } catch (error) {
      setFailure(asFailure(error))
    }
    setBusy(false)
  }
  return (
    <>
      <Button small icon="exchange" onPress={() => setOpen(true)}>
        {say('files.hand-over')}
      </Button>
      {isOpen && (
        <FormDialog
          title={say('files.hand-title')}
          close={() => setOpen(false)}
          act={say('files.hand-over')}
          busy={busy}
          failure={failure}
          submit={() => void hand()}
          go={false}
        >
          <p>{say('files.hand-text')}</p>
        </FormDialog>
      )}
    </>
  )
}
