import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Failed, Notice } from '../../../parts/states.tsx'
import { TakeFile } from '../../../parts/take-file.tsx'
import { announcements, questions, useDo, useWords } from '../../../shell/app.tsx'
import { codeOf } from '../../../shell/code.ts'
import type { In } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { RecordPaper } from './record-paper.tsx'
import { lineFile } from './record-view.ts'

const route = getRouteApi('/staff/cases/$person/record')

/** The page of the person's own record; it asks the server only after a reason was given. */
export function OwnRecordPage() {
  const { say } = useWords()
  const { person } = route.useParams()
  const code = codeOf(person)
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

/** Exports something of a person after a reason; the answer is not cached, so that going back does not show it. */
function useTaking<N extends 'persons.export' | 'persons.export-htcds'>(name: N) {
  const { say } = useWords()
  const { run, ...taking } = useDo(name, ['persons.get'])
  const take = async (input: In<N>) => {
    const reason = await questions.ask({ kind: 'reason', operation: name })
    // A closed dialog asks the server nothing and leaves no entry.
    if (typeof reason !== 'string') return
    const answer = await run({ input, reason }).catch(() => null)
    if (answer?.kind === 'done') announcements.say(say('said.done'))
  }
  return { ...taking, take }
}

/** Exports the person for other systems of the field. */
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
          {/* The line names its recipient, so that a found copy shows it. */}
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
