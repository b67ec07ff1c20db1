import { Notice } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'

/** Nine tenths: time to act while files are still taken. */
const NEARLY = 0.9

/** Says to whoever works with what comes in that the scanner is down or the room for files nearly full. */
export function ScannerDown() {
  const { say } = useWords()
  const scanner = useAsk('scanners.get', {}, { every: 60_000 })
  // Not known is not down: a slow network raises no alarm.
  if (!scanner.data) return null
  const { state, taken, most } = scanner.data
  return (
    <div role="status">
      {state === 'down' && <Notice meaning="warning">{say('files.scanner-down')}</Notice>}
      {most !== null && taken > most * NEARLY && <Notice meaning="danger">{say('files.nearly-full')}</Notice>}
    </div>
  )
}
