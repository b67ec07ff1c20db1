import { DropZone } from 'react-aria-components/DropZone'
import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useWords } from '../shell/app.tsx'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

/**
 * Where a file is chosen or dropped.
 * @param formats which files are read, in words
 * @param isClosed where another file would come between, as while the first is being sent
 */
export function PickFile({
  file,
  pick,
  drop,
  formats,
  isClosed = false,
}: {
  file: File | null
  pick: (file: File) => void
  drop: string
  formats: string
  isClosed?: boolean
}) {
  const { say, format } = useWords()
  // Also asked here: the browser's own choice may have been open before.
  const choose = (chosen: File) => {
    if (!isClosed) pick(chosen)
  }
  const take = async (items: readonly { kind: string; getFile?: () => Promise<File> }[]) => {
    const found = items.find(({ kind }) => kind === 'file')
    if (found?.getFile) choose(await found.getFile())
  }
  return (
    <DropZone className="drop" aria-label={drop} isDisabled={isClosed} onDrop={({ items }) => void take(items)}>
      <Icon name="upload" />
      {file ? (
        <p>
          <b>
            <bdi>{file.name}</bdi>
          </b>{' '}
          {format.bytes(file.size)}
        </p>
      ) : (
        <p>{drop}</p>
      )}
      {/* Dragging is no way for everybody; the button does the same (WCAG 2.5.7). */}
      <FileTrigger onSelect={(files) => files?.[0] && choose(files[0])}>
        <Button isDisabled={isClosed}>{say(file ? 'upload.other' : 'upload.pick')}</Button>
      </FileTrigger>
      <p className="note">{formats}</p>
    </DropZone>
  )
}
