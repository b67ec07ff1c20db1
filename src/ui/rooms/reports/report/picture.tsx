import { useEffect, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Loading } from '../../../parts/states.tsx'
import { pictureCopy } from '../../../ports/picture.ts'
import { useWords } from '../../../shell/app.tsx'
import { asFailure, type Failure } from '../../../shell/failure.ts'
import { notShownKey } from '../file-view.ts'

/** A picture for whoever asks for it: first blurred, so that nobody sees at one glance what they would rather not have seen. */
export function Picture({ file }: { file: string }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button small icon="ring" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {say(isOpen ? 'files.hide' : 'files.show')}
      </Button>
      {isOpen && <Copy file={file} />}
    </>
  )
}

/** The copy, asked for when it is wanted and gone when it is hidden. */
function Copy({ file }: { file: string }) {
  const { say } = useWords()
  const [copy, setCopy] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  // Blurred anew each time it is opened: a click of before is no consent of now.
  const [isClear, setClear] = useState(false)
  useEffect(() => {
    // Hidden before it came: nothing of it is drawn later.
    const leaving = new AbortController()
    pictureCopy(file, leaving.signal).then(setCopy, (error: unknown) => {
      if (!leaving.signal.aborted) setFailure(asFailure(error))
    })
    return () => leaving.abort()
  }, [file])
  if (failure !== null)
    return (
      <p className="note picture" role="alert">
        {say('files.no-show', { why: say(notShownKey(failure)) })}
      </p>
    )
  if (copy === null) return <Loading />
  return (
    <div className="picture">
      <div className="frame">
        <img
          src={copy}
          alt={say(isClear ? 'files.picture' : 'files.picture-blurred')}
          className={isClear ? '' : 'blurred'}
        />
      </div>
      <Button small onPress={() => setClear(!isClear)}>
        {say(isClear ? 'files.blur' : 'files.clear')}
      </Button>
    </div>
  )
}
