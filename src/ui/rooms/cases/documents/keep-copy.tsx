import { useState } from 'react'
import { WAYS } from '../../../../modules/evidence/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, FaultOf, Field } from '../../../parts/field.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { PickFile } from '../../../parts/pick-file.tsx'
import { Failed } from '../../../parts/states.tsx'
import { keepCopy } from '../../../ports/media.ts'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { faultSentence } from '../../../shell/failure-words.ts'
import { Intimate } from '../media/intimate.tsx'
import { MadeHere } from '../media/media-ground.tsx'
import type { Media } from '../media/media-view.ts'
import { useKeeping } from '../media/use-keeping.ts'
import { usePersonAct } from '../person/act.ts'
import { type CopyDraft, EMPTY_COPY, lackingOf, typedOf, writtenWay } from './copy-view.ts'

/** Takes in a translation, masked copy, transcript or part of a document: as a file, or typed. */
export function KeepCopy({ media, person }: { media: Media; person: PersonPage }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(EMPTY_COPY)
  const [file, setFile] = useState<File | null>(null)
  const change = (more: Partial<CopyDraft>) => setDraft({ ...draft, ...more })
  const { send, busy, failure } = useSending(media.id)
  const isChild = person.age !== 'adult'
  const { form, sends, faults } = useLacking(lackingOf(draft, file, isChild))
  const submit = sends(async () => {
    // Enter sends a form even while its button works, and would keep the copy twice.
    if (busy || !(await send(draft, file))) return
    setDraft(EMPTY_COPY)
    setFile(null)
  })
  return (
    <details className="write">
      <summary className="btn small">{say('evidence.make-copy')}</summary>
      <form className="form" ref={form} onSubmit={submit}>
        <p className="note">{say('document.copy-text')}</p>
        <Choice
          label={say('evidence.way')}
          value={draft.way}
          onChange={(way) => change({ way })}
          choices={WAYS.map((value) => ({ value, name: say(`evidence.way-${value}`) }))}
        />
        {writtenWay(draft.way) && file === null && (
          <Field
            label={say('document.copy-words')}
            hint={say('document.copy-words-hint')}
            lines={8}
            value={draft.text}
            onChange={(text) => change({ text })}
            most={20_000}
          />
        )}
        <TheFile file={file} pick={setFile} fault={faults.file} />
        {isChild && file !== null && (
          <MadeHere on={draft.madeHere} change={(madeHere) => change({ madeHere })} fault={faults.madeHere} />
        )}
        {file !== null && <Intimate intimate={draft.intimate} change={change} />}
        <Field
          label={say('document.copy-by')}
          hint={say('document.copy-by-hint')}
          value={draft.tool}
          onChange={(tool) => change({ tool })}
          fault={faults.tool}
          most={200}
        />
        <Field
          label={say('document.copy-about')}
          optional
          lines={2}
          value={draft.about}
          onChange={(about) => change({ about })}
          most={300}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}

function TheFile(props: { file: File | null; pick: (file: File) => void; fault: string | undefined }) {
  const { say, catalogue } = useWords()
  const words = faultSentence(props.fault, say, catalogue)
  return (
    <div {...(words ? { 'data-lacks': true } : {})}>
      <PickFile
        file={props.file}
        pick={props.pick}
        drop={say('document.copy-drop')}
        formats={say('document.formats')}
      />
      {words && <FaultOf role="alert">{words}</FaultOf>}
    </div>
  )
}

/** Sends the file, or what was typed in its place. */
function useSending(media: string) {
  const keeping = useKeeping()
  const writing = usePersonAct('documents.write-copy')
  const send = (draft: CopyDraft, file: File | null): Promise<boolean> => {
    const { way, madeHere, intimate } = draft
    const said = { media, tool: draft.tool.trim(), about: draft.about.trim() }
    const typed = typedOf(draft, file)
    if (typed !== null) return writing.act({ ...said, ...typed })
    return file === null
      ? Promise.resolve(false)
      : keeping.keep(() => keepCopy(file, { ...said, way, madeHere, intimate }))
  }
  return { send, busy: keeping.busy || writing.busy, failure: keeping.failure ?? writing.failure }
}
