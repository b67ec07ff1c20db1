import { Button } from '../../parts/button.tsx'
import { Failed } from '../../parts/states.tsx'
import { useDo, useWords } from '../../shell/app.tsx'
import type { Span } from './network-view.ts'

const FORMATS = ['gexf', 'anx', 'csv-nodes', 'csv-edges'] as const

/** Takes what is shown out as a file; the server asks for the reason, because contact points leave the house in it. */
export function Exports({ start, open, span }: { start: string; open: readonly string[]; span: Span }) {
  const { say } = useWords()
  const { run, busy, failure } = useDo('networks.export')
  const take = (format: (typeof FORMATS)[number]) =>
    void run({ input: { start, open: [...open], format, ...span } }).then(
      (answer) => answer.kind === 'done' && save(answer.output),
      // Shown below the buttons.
      () => undefined,
    )
  return (
    <section>
      <h2>{say('networks.export')}</h2>
      <p className="note">{say('networks.export-text')}</p>
      <div className="acts">
        {FORMATS.map((format) => (
          <Button key={format} small icon="file" isDisabled={busy} onPress={() => take(format)}>
            {say(`networks.as-${format}`)}
          </Button>
        ))}
      </div>
      {failure && <Failed failure={failure} />}
    </section>
  )
}

function save({ name, type, content }: { name: string; type: string; content: string }): void {
  const bytes = Uint8Array.from(atob(content), (unit) => unit.charCodeAt(0))
  const address = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
