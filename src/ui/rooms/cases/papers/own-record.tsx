import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Failed, Notice } from '../../../parts/states.tsx'
import { TakeFile } from '../../../parts/take-file.tsx'
import { announcements, questions, useDo, useWords } from '../../../shell/app.tsx'
import type { In } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { RecordPaper } from './record-paper.tsx'
import { lineFile } from './record-view.ts'

const route = getRouteApi('/staff/cases/$person/record')

/** The person's own record, for the person: nothing is asked of the server until somebody says why. */
export function OwnRecordPage() {
  const { say } = useWords()
  const { person } = route.useParams()
  const code = person.slice(0, 6).toUpperCase()
  const taking = useTaking('persons.export')
  const record = taking.answer?.kind === 'done' ? taking.answer.output.record : null
  const back = (
    <Link to="/cases/$person" params={{ person }}>
      {say('person.title', { code })}
    </Link>
  )
  return (
    <Page title={say('own.title', { code })} crumb={back}>
      {record === null ? (
        <>
          <p>{say('own.text')}</p>
          <Notice meaning="warning">{say('own.safe')}</Notice>
          {taking.failure && <Failed failure={taking.failure} />}
          <Button go isPending={taking.busy} onPress={() => void taking.take({ person })}>
            {say('own.take')}
          </Button>
          <StandardLine person={person} code={code} />
        </>
      ) : (
        <RecordPaper record={record} />
      )}
    </Page>
  )
}

/** Takes something of a person out, once somebody has said why. It is never put among the kept answers: nobody may come back to it by leafing. */
function useTaking<N extends 'persons.export' | 'persons.export-htcds'>(name: N) {
  const { say } = useWords()
  const { run, ...taking } = useDo(name, ['persons.get'])
  const take = async (input: In<N>) => {
    const reason = await questions.ask({ kind: 'reason', operation: name })
    // Closed: nothing was asked of the server, and nothing is in the audit that nobody did.
    if (typeof reason !== 'string') return
    const answer = await run({ input, reason }).catch(() => null)
    if (answer?.kind === 'done') announcements.say(say('said.done'))
  }
  return { ...taking, take }
}

/** The person as other systems of the field read them. */
function StandardLine({ person, code }: { person: string; code: string }) {
  const { say } = useWords()
  const taking = useTaking('persons.export-htcds')
  const [recipient, setRecipient] = useState('')
  const line = taking.answer?.kind === 'done' ? taking.answer.output.line : null
  return (
    <section aria-labelledby="standard">
      <h2 id="standard">{say('import.standard')}</h2>
      <p className="note">{say('import.standard-text')}</p>
      {taking.failure && <Failed failure={taking.failure} />}
      {line === null ? (
        <>
          {/* The line carries it: who finds a copy sees whose it was to be. */}
          <Field label={say('printed.recipient')} value={recipient} onChange={setRecipient} most={200} />
          <Button
            isPending={taking.busy}
            isDisabled={recipient.trim() === ''}
            onPress={() => void taking.take({ person, recipient })}
          >
            {say('import.line-out')}
          </Button>
        </>
      ) : (
        <TakeFile type="application/json" {...lineFile(code, line)} label={say('import.line-save')} />
      )}
    </section>
  )
}
