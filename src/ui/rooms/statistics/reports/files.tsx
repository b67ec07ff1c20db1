import { useState } from 'react'
import { DOCUMENT_FORMATS, type DocumentFormat } from '../../../../documents/codes.ts'
import { AUDIENCES, type Audience } from '../../../../modules/statistics/report/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Failed, Notice } from '../../../parts/states.tsx'
import { saveFile } from '../../../ports/save-file.ts'
import { useDo, useWords } from '../../../shell/app.tsx'
import type { Written } from './written-view.ts'

/** The report as a file, for anybody or for the office; where there is none, why. */
export function Files({ shown: { id, closed } }: { shown: Written }) {
  const { say } = useWords()
  const [audience, setAudience] = useState<Audience>('public')
  const [format, setFormat] = useState<DocumentFormat>('docx')
  const { run, busy, failure } = useDo('rapporteur-reports.file', ['rapporteur-reports.get'])
  const why = closed[audience]
  const take = async () => {
    const done = await run({ input: { report: id, format, audience } }).catch(() => null)
    if (done?.kind === 'done') saveFile(done.output)
  }
  return (
    <section className="form" aria-label={say('rapporteur.files')}>
      <Choice
        label={say('rapporteur.audience')}
        hint={say(`rapporteur.audience-${audience}-text`)}
        value={audience}
        onChange={setAudience}
        choices={AUDIENCES.map((value) => ({ value, name: say(`rapporteur.audience-${value}`) }))}
      />
      <Choice
        label={say('rapporteur.format')}
        value={format}
        onChange={setFormat}
        choices={DOCUMENT_FORMATS.map((value) => ({ value, name: say(`rapporteur.format-${value}`) }))}
      />
      {why !== null && <Notice meaning="warning">{say(`rapporteur.why-${why}`)}</Notice>}
      {failure && <Failed failure={failure} />}
      <p className="row">
        <Button icon="file" isPending={busy} isDisabled={why !== null} onPress={() => void take()}>
          {say('rapporteur.download')}
        </Button>
      </p>
    </section>
  )
}
