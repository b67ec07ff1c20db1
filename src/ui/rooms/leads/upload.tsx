import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { JobProgress, JobState } from '../../parts/job-progress.tsx'
import { PickFile } from '../../parts/pick-file.tsx'
import { Failed, Notice, Progress, Shown } from '../../parts/states.tsx'
import { upload } from '../../ports/upload.ts'
import { api, queries, useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { asFailure, type Failure, faultsByField } from '../../shell/failure.ts'
import { problemOf } from '../../shell/names.ts'
import { Page } from '../../shell/page.tsx'
import { isMoving, lookAgain } from '../jobs/job-view.ts'
import { Cancel } from '../jobs/jobs.tsx'
import { brokenReason } from './broken-view.ts'
import type { NotTaken, Taken } from './workbook-postings.ts'

type Screening = Out<'screenings.list'>['screenings'][number]

/** A file of postings goes in; leads come out. */
export function UploadPage() {
  const { say } = useWords()
  return (
    <Page
      title={say('upload.title')}
      sub={<p className="lede">{say('upload.lede')}</p>}
      crumb={<Link to="/leads">{say('room.leads')}</Link>}
    >
      <UploadForm />
      <Screenings />
    </Page>
  )
}

function UploadForm() {
  const { say, format } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const { table, why, look } = useWorkbook(setFile)
  const [name, setName] = useState('')
  const [map, setMap] = useState('')
  const { sent, failure, start, stop } = useUpload(() => void look(null))
  const faults = faultsByField(failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Files of gigabytes: only workbooks, which are small, were read; the browser streams it from the disk.
    if (file) start(file, name, map)
  }
  if (sent !== null && file !== null)
    return (
      <div className="uploading">
        <Progress
          label={say('upload.sending', { name: file.name })}
          done={sent}
          of={file.size}
          said={say('upload.sent', { done: format.bytes(sent), of: format.bytes(file.size) })}
        />
        <Button small onPress={stop}>
          {say('do.cancel')}
        </Button>
      </div>
    )
  return (
    <form className="form" onSubmit={submit}>
      <PickFile
        file={file}
        pick={(chosen) => void look(chosen)}
        drop={say('upload.drop')}
        formats={say('upload.formats')}
      />
      {why && <Notice meaning="danger">{say(`import.why-${why}`)}</Notice>}
      {table && <TableTaken table={table} />}
      <Field
        label={say('upload.name')}
        hint={say('upload.name-hint')}
        optional
        value={name}
        onChange={setName}
        most={200}
        fault={faults.name}
      />
      {/* A fault in a field that is folded away would be told to nobody. */}
      <details className="more" open={faults.map !== undefined || undefined}>
        <summary>{say('upload.columns')}</summary>
        <Field
          label={say('upload.map')}
          hint={say('upload.map-hint')}
          optional
          value={map}
          onChange={setMap}
          fault={faults.map}
          spellCheck={false}
        />
      </details>
      {failure && <Failed failure={failure} />}
      <Button type="submit" go icon="upload" isDisabled={file === null}>
        {say('upload.go')}
      </Button>
    </form>
  )
}

/** Of a workbook the table of its first sheet is sent; any other file goes as it is. */
function useWorkbook(setFile: (file: File | null) => void) {
  const [table, setTable] = useState<Taken | null>(null)
  const [why, setWhy] = useState<NotTaken['why'] | null>(null)
  const look = async (chosen: File | null) => {
    setTable(null)
    setWhy(null)
    setFile(null)
    if (chosen === null) return
    // Loaded when somebody chooses a file: most who come here send no workbook.
    const { takeTable } = await import('./workbook-postings.ts')
    const found = await takeTable(chosen)
    if (found === null) setFile(chosen)
    else if ('why' in found) setWhy(found.why)
    else {
      setTable(found)
      setFile(found.file)
    }
  }
  return { table, why, look }
}

function TableTaken({ table: { sheet, rows, unread } }: { table: Taken }) {
  const { say } = useWords()
  return (
    <Notice meaning={unread > 0 ? 'warning' : 'neutral'}>
      {say('upload.sheet', { sheet, n: rows })} {unread > 0 && say('upload.unread-cells', { n: unread })}
    </Notice>
  )
}

/** Sends the file, then starts the screening. Cancelling stops the sending; nothing is kept of it then. */
function useUpload(done: () => void) {
  const [sent, setSent] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const stopper = useRef<AbortController | null>(null)
  const start = async (file: File, name: string, map: string) => {
    setFailure(null)
    setSent(0)
    stopper.current = new AbortController()
    try {
      const { file: id } = await upload(file, setSent, stopper.current.signal)
      // The name goes in the body and is sealed: names of files often name people.
      await api.get('screenings.start', { file: id, name: name.trim() || file.name, map })
      done()
      await queries.invalidateQueries({ queryKey: ['screenings.list'] })
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) setFailure(asFailure(error))
    }
    setSent(null)
  }
  return {
    sent,
    failure,
    start: (file: File, name: string, map: string) => void start(file, name, map),
    stop: () => stopper.current?.abort(),
  }
}

function Screenings() {
  const { say } = useWords()
  const first = useAsk('screenings.list', { limit: 20 })
  const screenings = useAsk('screenings.list', { limit: 20 }, { every: lookAgain(first.data?.screenings) })
  const ended = screenings.data?.screenings.filter((row) => !isMoving(row)).length ?? 0
  useEffect(() => {
    // What a screening has found is to stand in the queue as soon as somebody goes there.
    if (ended > 0) void queries.invalidateQueries({ queryKey: ['leads.list'] })
  }, [ended])
  return (
    <section className="screenings" aria-labelledby="screenings">
      <h2 id="screenings">{say('upload.before')}</h2>
      <Shown of={screenings}>
        {({ screenings: rows }) =>
          rows.length === 0 ? (
            <p className="note">{say('upload.none')}</p>
          ) : (
            <ol className="cards">
              {rows.map((row) => (
                <Screened key={row.id} row={row} />
              ))}
            </ol>
          )
        }
      </Shown>
    </section>
  )
}

function Screened({ row }: { row: Screening }) {
  const words = useWords()
  const { say, format } = words
  return (
    <li className="card">
      <h3>{row.name ?? say('lead.sealed')}</h3>
      <p className="note sep">
        <JobState state={row.state} />
        <span>{format.moment(row.startedAt)}</span>
        <span>{row.startedBy.name}</span>
      </p>
      {isMoving(row) && (
        <>
          <JobProgress job={row} />
          <Cancel job={row.job} />
        </>
      )}
      {row.problem !== null && <Notice meaning="danger">{problemOf(row.problem, words)}</Notice>}
      {row.result && <Result row={row} result={row.result} />}
    </li>
  )
}

function Broken({ line, reason }: { line: number; reason: string }) {
  const { say } = useWords()
  const { text, known } = brokenReason(reason, say)
  return (
    <li lang={known ? undefined : 'en'}>
      {say('upload.line', { line })}: {text}
    </li>
  )
}

function Result({ row, result }: { row: Screening; result: NonNullable<Screening['result']> }) {
  const { say } = useWords()
  return (
    <>
      <p>
        {say('upload.result', {
          postings: say('count.postings', { n: result.postings }),
          leads: say('count.leads', { n: result.leads }),
          known: say('upload.known', { n: result.known }),
        })}
      </p>
      {result.broken > 0 && (
        <details className="more">
          <summary>{say('queue.broken', { n: result.broken })}</summary>
          <ul className="broken">
            {result.brokenLines.map(({ line, reason }, i) => (
              // Several postings of one page stand at the same line.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
              <Broken key={i} line={line} reason={reason} />
            ))}
          </ul>
        </details>
      )}
      <ButtonLink small to="/leads" search={{ screening: row.id, state: 'all' }}>
        {say('upload.see')}
      </ButtonLink>
    </>
  )
}
