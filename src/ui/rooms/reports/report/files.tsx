import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Tick } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { saveFrom } from '../../../ports/picture.ts'
import { useMay, useWords } from '../../../shell/app.tsx'
import type { ReportPage } from '../../../shell/contract.ts'
import { fileAddress, isShown, type ReportFile, scanView } from '../file-view.ts'
import { Picture } from './picture.tsx'
import { HandOver } from './quarantine.tsx'

type Unseen = ReportPage['unseen']

/** Files of a message: what the scanner said of each, a picture for whoever asks for it, and the file itself with a warning. */
export function Files({ files, unseen }: { files: readonly ReportFile[]; unseen: Unseen }) {
  const { say } = useWords()
  if (files.length === 0) return null
  return (
    <>
      <h3>{say('report.files')}</h3>
      <ul className="files">
        {files.map((file) => (
          <OneFile key={file.file} file={file} unseen={unseen} />
        ))}
      </ul>
    </>
  )
}

/** What it is, what is known of it, and what may be done with it. */
function OneFile({ file, unseen }: { file: ReportFile; unseen: Unseen }) {
  const { format } = useWords()
  const may = useMay()
  return (
    <li>
      <p className="sep">
        <bdi>{file.type}</bdi>
        <span>{format.bytes(file.size)}</span>
        <Scanned scan={file.scan} />
      </p>
      {may('report:answer') && (
        <div className="row">
          {isShown(file, unseen) && <Picture file={file.file} />}
          {unseen === 'flagged' ? <HandOver file={file.file} /> : <Save file={file} />}
        </div>
      )}
    </li>
  )
}

/** The scanner's word, beside the file and never instead of it. */
function Scanned({ scan }: { scan: ReportFile['scan'] }) {
  const { say } = useWords()
  const { icon, meaning, key } = scanView(scan)
  return (
    <>
      <Is icon={icon} meaning={meaning}>
        {say(key, scan.verdict === 'found' ? { what: scan.what } : {})}
      </Is>
      {scan.verdict === 'clean' && <span className="note">{say('files.clean-by', { by: scan.by })}</span>}
    </>
  )
}

/** A stranger's file is saved only after a warning; what the scanner knows as harmful, only after a second yes. */
function Save({ file: { file, scan } }: { file: ReportFile }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [sure, setSure] = useState(false)
  // The scanner’s word decides how often it is asked and never whether: a false alarm must not keep evidence back.
  const isHarmful = scan.verdict === 'found'
  // The second yes is for this file at this moment.
  const close = () => {
    setOpen(false)
    setSure(false)
  }
  const save = () => {
    saveFrom(fileAddress(file, { sure: isHarmful }))
    close()
  }
  return (
    <>
      <Button small icon="down" onPress={() => setOpen(true)}>
        {say('files.save')}
      </Button>
      {isOpen && (
        <FormDialog
          title={say('files.save-title')}
          close={close}
          act={say('files.save-now')}
          busy={false}
          failure={null}
          submit={save}
          ready={!isHarmful || sure}
          go={false}
        >
          <p>{say('files.save-warn')}</p>
          {isHarmful && (
            <>
              <p>
                <Is icon="danger" meaning="danger">
                  {say('files.save-harmful', { what: scan.what })}
                </Is>
              </p>
              <Tick on={sure} onChange={setSure}>
                {say('files.save-sure')}
              </Tick>
            </>
          )}
        </FormDialog>
      )}
    </>
  )
}
