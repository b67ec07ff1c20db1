import { Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { In } from '../../../shell/contract.ts'
import { BundleLines } from '../../evidence/bundle-lines.tsx'
import { type AskedProps, Read } from './asked.ts'
import { Once } from './facts.tsx'

/** A bundle of evidence with its whole index; for whom and on which ground stands above. */
export function AskedBundle({ row, read }: AskedProps) {
  const { say } = useWords()
  const { items, withNotes } = row.input as In<'evidence.bundle'>
  const preview = useAsk('evidence.preview-bundle', { items })
  return (
    <Shown of={preview}>
      {({ lines }) => (
        <>
          <Read then={read} />
          <BundleLines lines={lines} />
          <Once>{say(withNotes ? 'asked.once-bundle-notes' : 'asked.once-bundle')}</Once>
        </>
      )}
    </Shown>
  )
}
