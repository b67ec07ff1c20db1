import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Field } from '../../../parts/field.tsx'
import { unchosen, useLacking } from '../../../parts/lacking.ts'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../../shell/app.tsx'
import type { Name, PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import type { Key } from '../../../shell/words.ts'
import { usePersonAct } from '../person/act.ts'
import { KEEP_NAMES, type KeepAct } from './keeping-view.ts'

type Props = { person: PersonPage }

/** The form of one act about how long a file is kept. */
export function KeepForm({ person, act }: Props & { act: KeepAct }) {
  if (act === 'persons.keep-on') return <KeepOn person={person} />
  if (act === 'persons.lift-hold') return <Lift person={person} />
  return <AtOnePress person={person} operation={act} {...PRESSES[act]} />
}

type Press = { readonly text: Key; readonly asksReason: boolean }
type Pressed = Exclude<KeepAct, 'persons.keep-on' | 'persons.lift-hold'>
const PRESSES: Readonly<Record<Pressed, Press>> = {
  'persons.hold': { text: 'keeping.hold-text', asksReason: true },
  'persons.ask-erasure': { text: 'keeping.ask-text', asksReason: false },
  'persons.withdraw-erasure': { text: 'keeping.withdraw-text', asksReason: true },
}

function KeepOn({ person }: Props) {
  const { say, format } = useWords()
  const [until, setUntil] = useState('')
  const { act, busy, failure } = usePersonAct('persons.keep-on', true)
  const { form, sends, faults } = useLacking(unchosen('until', until), faultsByField(failure))
  const { bounds } = person.keeping
  if (bounds === null) return null
  const keep = async () => {
    if (await act({ person: person.id, until })) setUntil('')
  }
  const span = { from: format.date(bounds.from), to: format.date(bounds.to) }
  return (
    <details className="step">
      <summary className="btn">{say('keeping.on')}</summary>
      <form className="form" ref={form} onSubmit={sends(() => void keep())}>
        <Field
          label={say('keeping.until')}
          hint={say('keeping.until-hint', span)}
          type="date"
          value={until}
          onChange={setUntil}
          fault={faults.until}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('keeping.on')}
        </Button>
      </form>
    </details>
  )
}

/** An act of one press, below a text about its consequences. */
function AtOnePress({ person, operation, text, asksReason }: Props & Press & { operation: Pressed }) {
  const { say } = useWords()
  const name = KEEP_NAMES[operation]
  const { act, busy, failure } = usePersonAct(operation, asksReason)
  return (
    <details className="step">
      <summary className="btn">{say(name)}</summary>
      <div className="form">
        {/* The text comes before the button, because the person is present and must hear it. */}
        <p>{say(text)}</p>
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} onPress={() => void act({ person: person.id })}>
          {say(name)}
        </Button>
      </div>
    </details>
  )
}
const CHANGES: readonly Name[] = ['persons.get', 'persons.waiting', 'approvals.list']

/** Asks a second person to lift the hold. */
function Lift({ person }: Props) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const { run, busy, failure } = useDo('persons.lift-hold', CHANGES)
  const lift = async () => {
    const answer = await run({ input: { person: person.id, text } }).catch(() => null)
    // A refused text stays in the open dialog.
    if (answer === null) return
    announcements.say(say('keeping.lift-asked'))
    setOpen(false)
  }
  return (
    <>
      <Button icon="unlock" onPress={() => setOpen(true)}>
        {say('keeping.lift')}
      </Button>
      {isOpen && (
        <FormDialog
          title={say('keeping.lift')}
          close={() => setOpen(false)}
          act={say('keeping.lift')}
          busy={busy}
          failure={failure}
          submit={() => void lift()}
          ready={text.trim() !== ''}
          go={false}
        >
          <p>{say('keeping.lift-text')}</p>
          <Field
            label={say('keeping.lift-words')}
            lines={4}
            value={text}
            onChange={setText}
            most={2000}
            fault={faultsByField(failure).text}
          />
        </FormDialog>
      )}
    </>
  )
}
