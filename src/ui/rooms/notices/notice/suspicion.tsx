import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { NoticePage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { CHANGES } from './acts.tsx'

type Suspicion = NonNullable<NoticePage['suspicion']>

/** Of a notice that shows a threat to life or safety: whether law enforcement knows, since when, and the way to tell it. */
export function SuspicionPart({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const { suspicion } = notice
  if (suspicion === null) return null
  return (
    <section aria-labelledby="suspicion" className="source">
      <h2 id="suspicion">{say('suspicion.title')}</h2>
      <p className="note">{say('suspicion.text')}</p>
      <Knows suspicion={suspicion} />
      <Tell notice={notice.id} suspicion={suspicion} />
    </section>
  )
}

function Knows({ suspicion: { here, told, due, late } }: { suspicion: Suspicion }) {
  const { say, format } = useWords()
  if (here || told.length > 0)
    return (
      <ul className="plain">
        {here && (
          <li>
            <Is icon="done" meaning="done">
              {say('suspicion.here')}
            </Is>
          </li>
        )}
        {told.map(({ agency, at, by }) => (
          <li key={agency.id}>
            <Is icon="done" meaning="done">
              {by === null
                ? say('suspicion.told-program', { agency: agency.name, when: format.moment(at) })
                : say('suspicion.told', { agency: agency.name, when: format.moment(at), name: by.name ?? '…' })}
            </Is>
          </li>
        ))}
      </ul>
    )
  return (
    <Notice meaning={late ? 'danger' : 'warning'}>
      {/* The law has no number of hours: what is a promise of the house is called that. */}
      <b>{say('suspicion.nobody')}</b> {say(late ? 'suspicion.late' : 'suspicion.due', { when: format.moment(due) })}
    </Notice>
  )
}

function Tell({ notice, suspicion: { receivers, why } }: { notice: string; suspicion: Suspicion }) {
  const { say } = useWords()
  const [police, setPolice] = useState('')
  const tell = useAct('notices.tell-police', CHANGES)
  const faults = faultsByField(tell.failure)
  // Who was told and whom nobody is left to tell says it above already; a closed door would only repeat it.
  if (why === 'told-already') return null
  if (why !== null) return <p className="note">{say(`suspicion.why-${why}`)}</p>
  const send = () => void tell.act({ notice, police })
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      {/* Only those whom the law means are offered; nobody is chosen beforehand, so that no press tells the wrong ones. */}
      <Choice
        label={say('suspicion.to')}
        hint={say('suspicion.tell-hint')}
        value={police}
        onChange={setPolice}
        choices={[
          { value: '', name: say('suspicion.choose') },
          ...receivers.map(({ id, name }) => ({ value: id, name })),
        ]}
        fault={faults.police}
      />
      {tell.failure && <Failed failure={tell.failure} />}
      <Button small icon="people" isPending={tell.busy} isDisabled={police === ''} onPress={send}>
        {say('suspicion.tell')}
      </Button>
    </form>
  )
}
