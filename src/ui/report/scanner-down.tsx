import { useAsk, useWords } from '../app.tsx'
import { Notice } from '../parts/states.tsx'

/** Says that the virus scanner is down, to whoever works with what comes in. Where none is set up, each file says so. */
export function ScannerDown() {
  const { say } = useWords()
  const scanner = useAsk('scanners.get', {}, { every: 60_000 })
  if (scanner.data?.state !== 'down') return null
  return (
    <div role="status">
      <Notice meaning="warning">{say('files.scanner-down')}</Notice>
    </div>
  )
}
