import { useState } from 'react'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { Button } from '../../../parts/button.tsx'
import { Failed, Notice } from '../../../parts/states.tsx'
import { upload } from '../../../ports/upload.ts'
import { announcements, api, queries, useDo, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { asFailure, type Failure } from '../../../shell/failure.ts'
import type { Key } from '../../../shell/words.ts'
import { brokenParts } from './broken-view.ts'

type Import = Out<'statements.list'>['imports'][number]

/** Hands a file of statements over to be read. */
export function ImportStatements() {
  const { say } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const start = async (chosen: File) => {
    setBusy(true)
    setFailure(null)
    try {
      // Sealed on its way into the store; the import takes it over and erases it.
      const { file: id } = await upload(chosen, () => {}, new AbortController().signal)
      // Not `useDo`: two steps belong together here, and either can fail.
      await api.get('statements.import', { file: id })
      // Emptied only once it was taken: after a failure one tries again without choosing anew.
      setFile(emptied<File | null>(chosen, null))
      announcements.say(say('said.done'))
      await queries.invalidateQueries({ queryKey: ['statements.list'] })
    } catch (error) {
      setFailure(asFailure(error))
    }
    setBusy(false)
  }
  return (
    <div className="form">
      <p className="note">{say('answers.import-hint')}</p>
      {file && (
        <p>
          {/* A name of any script, which must not turn the sentence around it. */}
          <bdi>{file.name}</bdi>
        </p>
      )}
      {failure && <Failed failure={failure} />}
      <p className="row">
        {/* The browser's own choice of files, which every keyboard and reader knows. */}
        <FileTrigger onSelect={(files) => files?.[0] && setFile(files[0])}>
          <Button icon="file">{say('answers.pick')}</Button>
        </FileTrigger>
        <Button icon="upload" isPending={busy} isDisabled={file === null} onPress={() => void (file && start(file))}>
          {say('answers.go')}
        </Button>
      </p>
    </div>
  )
}

/** What was read before: how many of what, and why records were broken. */
export function Imports({ imports }: { imports: readonly Import[] }) {
  const { say } = useWords()
  if (imports.length === 0) return <p className="note">{say('answers.imports-none')}</p>
  return (
    <ol className="cards">
      {imports.map((one) => (
        <Card key={one.id} one={one} />
      ))}
    </ol>
  )
}

// Of what has not ended: what waits for its reader's keys is not called «being read», or everybody would wait with it.
const UNDER_WAY = {
  reading: 'answers.reading',
  waiting: 'answers.waits',
  failed: 'answers.failed',
  done: 'answers.reading',
} as const satisfies Record<Import['state'], Key>

function Retry({ id }: { id: string }) {
  const { say } = useWords()
  const retry = useDo('statements.retry', ['statements.list'])
  return (
    <>
      {retry.failure && <Failed failure={retry.failure} />}
      <Button small icon="repeat" isPending={retry.busy} onPress={() => retry.start({ input: { import: id } })}>
        {say('answers.retry')}
      </Button>
    </>
  )
}

function Card({ one }: { one: Import }) {
  const { say, format } = useWords()
  const { statements, proposed, known, unmatched, broken } = one
  const counts = { statements, proposed, known, unmatched, broken }
  // In the reader's own digits and marks.
  const written = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, format.number(n)]))
  return (
    <li className="card">
      <h3>{format.moment(one.startedAt)}</h3>
      {one.failure && (
        <Notice meaning="danger">
          {say(`answers.failure-${one.failure}`)} {one.problem && <Why reason={one.problem} />}
        </Notice>
      )}
      <p>
        {/* Counts come with the end; before it they would say that nothing was found. */}
        {one.endedAt === null
          ? say(UNDER_WAY[one.state])
          : say('answers.counted', written as Record<keyof typeof counts, string>)}
      </p>
      {one.mayRetry && <Retry id={one.id} />}
      {one.platforms.length > 0 && <Unmatched platforms={one.platforms} />}
      {one.brokenLines.length > 0 && (
        <details className="more">
          <summary>{say('answers.broken')}</summary>
          <ul className="broken">
            {one.brokenLines.map(({ line, reason }) => (
              <li key={line}>
                {say('answers.line', { line: String(line) })}: <Why reason={reason} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}

/** Why a record was broken; what nobody has words for yet stays English, and says so to a screen reader. */
function Why({ reason }: { reason: string }) {
  const { say } = useWords()
  return (
    <span className="sep">
      {brokenParts(reason, say).map(({ text, known }) => (
        <span key={text} {...(known ? {} : { lang: 'en' })}>
          {text}
        </span>
      ))}
    </span>
  )
}

function Unmatched({ platforms }: Pick<Import, 'platforms'>) {
  const { say, format } = useWords()
  return (
    <details className="more">
      <summary>{say('answers.unmatched')}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('answers.service')}</th>
            <th scope="col" className="num">
              {say('answers.statements')}
            </th>
          </tr>
        </thead>
        <tbody>
          {platforms.map(({ platform, statements }) => (
            <tr key={platform}>
              {/* A statement need not name its service, and is then counted as such. */}
              <th scope="row">{platform === '' ? say('answers.unnamed') : <bdi>{platform}</bdi>}</th>
              <td className="num">{format.number(statements)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
