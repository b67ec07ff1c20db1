import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, queries, questions, useWords } from '../app.tsx'
import { asFailure, type Failure } from '../failure.ts'
import { type FileRead, type Outcome, piecesOf, readFile, summaryOf } from '../import-view.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { PickFile } from '../parts/pick-file.tsx'
import { Failed, Notice, Progress } from '../parts/states.tsx'
import { Page } from '../shell/page.tsx'

/** A table of another system goes in; each line becomes a person whom somebody here works with. */
export function ImportPersonsPage() {
  const { say } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const work = useImport()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file) void work.start(file)
  }
  const pick = (chosen: File) => {
    // What was said of one file is not true of the next.
    work.forget()
    setFile(chosen)
  }
  return (
    <Page
      title={say('import.title')}
      sub={<p className="lede">{say('import.lede')}</p>}
      crumb={<Link to="/cases">{say('room.cases')}</Link>}
    >
      <Notice meaning="neutral">{say('import.same-team')}</Notice>
      <form className="form" onSubmit={submit}>
        <PickFile file={file} pick={pick} drop={say('import.drop')} formats={say('import.formats')} />
        {work.why && <Notice meaning="danger">{say(`import.why-${work.why}`)}</Notice>}
        {work.failure && <Failed failure={work.failure} />}
        <Button type="submit" go icon="upload" isDisabled={file === null} isPending={work.busy}>
          {say('import.go')}
        </Button>
      </form>
      {work.of > 0 && <Came outcomes={work.outcomes} of={work.of} />}
    </Page>
  )
}

type Why = Extract<FileRead, { why: string }>['why']

/** Sends the lines in pieces. A connection that breaks loses nothing: in the same file again, who is here already stays one. */
function useImport() {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [of, setOf] = useState(0)
  const [why, setWhy] = useState<Why | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (file: File) => {
    const read = readFile(await file.text())
    if ('why' in read) return setWhy(read.why)
    const reason = await questions.ask({ kind: 'reason', operation: 'persons.import' })
    if (typeof reason !== 'string') return
    setOutcomes([])
    setOf(read.lines.length)
    for (const lines of piecesOf(read.lines)) {
      const answer = await api.call('persons.import', { lines }, { reason })
      if (answer.kind === 'done') setOutcomes((before) => [...before, ...answer.output.outcomes])
    }
  }
  const start = async (file: File) => {
    setFailure(null)
    setWhy(null)
    setBusy(true)
    try {
      await send(file)
    } catch (error) {
      setFailure(asFailure(error))
    }
    setBusy(false)
    await queries.invalidateQueries({ queryKey: ['persons.list'] })
  }
  const forget = () => {
    setOutcomes([])
    setOf(0)
    setWhy(null)
    setFailure(null)
  }
  return { outcomes, of, why, failure, busy, start, forget }
}

function Came({ outcomes, of }: { outcomes: readonly Outcome[]; of: number }) {
  const { say, format } = useWords()
  const { taken, faulty } = summaryOf(outcomes)
  const isDone = outcomes.length === of
  return (
    <section className="screenings came" aria-labelledby="came">
      <h2 id="came">{say('import.came')}</h2>
      {!isDone && (
        <Progress
          label={say('import.sending')}
          done={outcomes.length}
          of={of}
          said={say('import.sent', { done: format.number(outcomes.length), of: format.number(of) })}
        />
      )}
      <p role="status">{isDone ? say('import.taken', { n: taken }) : null}</p>
      {isDone && taken > 0 && <ButtonLink to="/cases">{say('import.see')}</ButtonLink>}
      {faulty.length > 0 && <Faulty faulty={faulty} />}
    </section>
  )
}

/** What was not taken, with line and column, so that it can be mended in the sheet and sent again. */
function Faulty({ faulty }: { faulty: readonly Outcome[] }) {
  const { say, format } = useWords()
  return (
    <>
      <h3>{say('import.faulty', { n: faulty.length })}</h3>
      <p className="note">{say('import.again')}</p>
      <table className="table to-list">
        <thead>
          <tr>
            <th scope="col">{say('import.line')}</th>
            <th scope="col">{say('import.column')}</th>
            <th scope="col">{say('import.fault')}</th>
          </tr>
        </thead>
        <tbody>
          {faulty.flatMap(({ line, faults }) =>
            faults.map(({ field, why }) => (
              <tr key={`${line} ${field}`}>
                <td data-label={say('import.line')}>{format.number(line)}</td>
                <td data-label={say('import.column')}>
                  <code dir="ltr">{field}</code>
                </td>
                <td data-label={say('import.fault')}>{say(`import.fault-${why}`)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </>
  )
}
