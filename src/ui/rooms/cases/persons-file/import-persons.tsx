import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button, ButtonLink } from '../../../parts/button.tsx'
import { PickFile } from '../../../parts/pick-file.tsx'
import { Failed, Notice, Progress } from '../../../parts/states.tsx'
import { api, queries, questions, useWords } from '../../../shell/app.tsx'
import { asFailure, type Failure } from '../../../shell/failure.ts'
import { Page } from '../../../shell/page.tsx'
import { type Outcome, piecesOf, summaryOf } from './import-view.ts'
import { faultsAt, type PersonsFile, type Place, readPersons } from './persons-file.ts'

/** Page that imports another system's table; each line becomes a person. */
export function ImportPersonsPage() {
  const { say } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const work = useImport()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (file && !work.busy) void work.start(file)
  }
  const pick = (chosen: File) => {
    // Results belong to one file.
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
        <PickFile
          file={file}
          pick={pick}
          drop={say('import.drop')}
          formats={say('import.formats')}
          isClosed={work.busy}
        />
        {work.why && <Notice meaning="danger">{say(`import.why-${work.why}`)}</Notice>}
        {work.failure && <Failed failure={work.failure} />}
        <Button type="submit" go icon="upload" isDisabled={file === null} isPending={work.busy}>
          {say('import.go')}
        </Button>
      </form>
      {work.read && <Came outcomes={work.outcomes} read={work.read} />}
    </Page>
  )
}

type Why = Extract<PersonsFile, { why: string }>['why']
type Read = Extract<PersonsFile, { lines: unknown }>

/** Sends the lines in pieces. After a broken connection the same file can be sent again, because known lines stay one person. */
function useImport() {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([])
  const [read, setRead] = useState<Read | null>(null)
  const [why, setWhy] = useState<Why | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (file: File) => {
    const found = await readPersons(file)
    if ('why' in found) return setWhy(found.why)
    const reason = await questions.ask({ kind: 'reason', operation: 'persons.import' })
    if (typeof reason !== 'string') return
    setOutcomes([])
    setRead(found)
    for (const lines of piecesOf(found.lines)) {
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
    setRead(null)
    setWhy(null)
    setFailure(null)
  }
  return { outcomes, read, why, failure, busy, start, forget }
}

function Came({ outcomes, read }: { outcomes: readonly Outcome[]; read: Read }) {
  const { say, format } = useWords()
  const { taken } = summaryOf(outcomes)
  const of = read.lines.length
  const isDone = outcomes.length === of
  const faults = faultsAt(outcomes, read)
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
      {faults.length > 0 && <Faulty faults={faults} />}
    </section>
  )
}

/** Refused lines with sheet, row and column, so that they can be corrected and sent again. */
function Faulty({ faults }: { faults: ReturnType<typeof faultsAt> }) {
  const { say, format } = useWords()
  // The column would be empty for a file without sheets.
  const hasSheets = faults.some(({ place }) => place !== null)
  return (
    <>
      <h3>{say('import.faulty', { n: faults.length })}</h3>
      <p className="note">{say('import.again')}</p>
      <table className="table to-list">
        <thead>
          <tr>
            {hasSheets && <th scope="col">{say('import.sheet')}</th>}
            <th scope="col">{say(hasSheets ? 'import.row' : 'import.line')}</th>
            <th scope="col">{say('import.column')}</th>
            <th scope="col">{say('import.fault')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.flatMap(({ line, place, faults: of }) =>
            of.map(({ field, why }) => (
              <tr key={`${place?.sheet} ${line} ${field}`}>
                {hasSheets && (
                  <td data-label={say('import.sheet')}>
                    <bdi>{place?.sheet}</bdi>
                  </td>
                )}
                <td data-label={say(hasSheets ? 'import.row' : 'import.line')}>{format.number(line)}</td>
                <td data-label={say('import.column')}>
                  <Column field={field} place={place} />
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

/** A column by its name, and in a sheet also by its letter. */
function Column({ field, place }: { field: string; place: Place | null }) {
  const letter = place?.columns.get(field)
  return (
    <>
      {letter && <b>{letter} </b>}
      <code dir="ltr">{field}</code>
    </>
  )
}
