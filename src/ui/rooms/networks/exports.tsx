import { EXPORT_FORMATS, type ExportFormat } from '../../../modules/networks/codes.ts'
import { Button } from '../../parts/button.tsx'
import { Failed } from '../../parts/states.tsx'
import { saveFile } from '../../ports/save-file.ts'
import { useDo, useWords } from '../../shell/app.tsx'
import type { Span } from './network-view.ts'

/** Takes what is shown out as a file; the server asks for the reason, because contact points leave the house in it. */
export function Exports({ start, open, span }: { start: string; open: readonly string[]; span: Span }) {
  const { say } = useWords()
  const { run, busy, failure } = useDo('networks.export')
  const take = (format: ExportFormat) =>
    void run({ input: { start, open: [...open], format, ...span } }).then(
      (answer) => answer.kind === 'done' && saveFile(answer.output),
      // Shown below the buttons.
      () => undefined,
    )
  return (
    <section>
      <h2>{say('networks.export')}</h2>
      <p className="note">{say('networks.export-text')}</p>
      <div className="acts">
        {EXPORT_FORMATS.map((format) => (
          <Button key={format} small icon="file" isDisabled={busy} onPress={() => take(format)}>
            {say(`networks.as-${format}`)}
          </Button>
        ))}
      </div>
      {failure && <Failed failure={failure} />}
    </section>
  )
}
