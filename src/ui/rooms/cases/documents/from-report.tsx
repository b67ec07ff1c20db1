import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { DOCUMENT_KINDS, type DocumentKind } from '../../../../modules/evidence/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { isShown } from '../../reports/file-view.ts'
import { Picture } from '../../reports/report/picture.tsx'
import { usePersonAct } from '../person/act.ts'

type Offered = Out<'documents.offered'>
type OfferedFile = Offered['files'][number]
type Behind = NonNullable<PersonPage['report']>

/** Files that came with the report of the person's case: each becomes a document of the person by one press. */
export function FromReport({ person }: { person: PersonPage }) {
  const { report } = person
  if (report === null || !report.mayOpen || !person.may.includes('documents.take-over')) return null
  return <Files person={person} behind={report} />
}

function Files({ person, behind }: { person: PersonPage; behind: Behind }) {
  const { say } = useWords()
  const offered = useAsk('documents.offered', { person: person.id })
  return (
    <Shown of={offered}>
      {({ files }) =>
        files.length > 0 && (
          <section aria-labelledby="files-of-report" className="from-report">
            <h3 id="files-of-report">{say('document.from-report', { code: behind.code })}</h3>
            <p className="note">{say('document.from-report-text')}</p>
            <p>
              <Link to="/reports/$report" params={{ report: behind.report }}>
                {say('document.to-report')}
              </Link>
            </p>
            <ol className="files">
              {files.map((file, at) => (
                <OneFile key={file.file} file={file} at={at + 1} person={person} behind={behind} />
              ))}
            </ol>
          </section>
        )
      }
    </Shown>
  )
}

type Props = { readonly file: OfferedFile; readonly at: number; readonly person: PersonPage; readonly behind: Behind }

function OneFile({ file, at, person, behind }: Props) {
  const { say, format } = useWords()
  return (
    <li>
      <p className="sep">
        <b>{say('document.file-of-report', { n: at })}</b>
        <bdi>{file.type}</bdi>
        <span>{format.bytes(file.size)}</span>
        <span>{format.date(file.on)}</span>
      </p>
      {isShown(file, null) && <Picture file={file.file} />}
      <Standing file={file} person={person} behind={behind} />
    </li>
  )
}

/** That it was taken over, why it cannot be, or the form that does it. */
function Standing(props: Omit<Props, 'at'>) {
  const { say } = useWords()
  const { taken, scan } = props.file
  if (taken)
    return (
      <Is icon="done" meaning="done">
        {say('document.taken-over')}
      </Is>
    )
  if (scan.verdict === 'found')
    return (
      <Is icon="danger" meaning="danger">
        {say('fault.harmful')}
      </Is>
    )
  return <TakeOver {...props} />
}

/** What it is and whose, filled in as far as the report says it: whoever asks for themselves sent what is theirs. */
function TakeOver({ file, person, behind }: Omit<Props, 'at'>) {
  const { say, format } = useWords()
  const { act, busy, failure } = usePersonAct('documents.take-over')
  const [document, setDocument] = useState<DocumentKind>('other')
  const [name, setName] = useState('')
  const [own, setOwn] = useState(behind.own)
  const sent = say('document.came-with', { code: behind.code, day: format.date(file.on) })
  const [how, setHow] = useState(behind.own ? sent : '')
  const input = { person: person.id, file: file.file, document, own, ground: 'consent', how: how.trim() } as const
  // Whoever wants another name writes one; what it is and when it came is one already.
  const called = name.trim() || `${say(`document.kind-${document}`)}, ${format.date(file.on)}`
  return (
    <div className="form">
      <Choice
        label={say('document.kind')}
        {...(document === 'medical' ? { hint: say('document.medical-hint') } : {})}
        value={document}
        onChange={setDocument}
        choices={DOCUMENT_KINDS.map((value) => ({ value, name: say(`document.kind-${value}`) }))}
      />
      <Field label={say('document.name')} optional value={name} onChange={setName} most={200} />
      <Tick on={own} onChange={setOwn}>
        {say('document.is-own')}
      </Tick>
      <Field label={say('document.how-agreed')} lines={2} value={how} onChange={setHow} most={1000} />
      {failure && <Failed failure={failure} />}
      <Button
        small
        isPending={busy}
        isDisabled={how.trim() === ''}
        onPress={() => void act({ ...input, name: called })}
      >
        {say('document.take-over')}
      </Button>
    </div>
  )
}
