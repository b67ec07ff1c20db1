import { useState } from 'react'
import { SHOWN_AS, type ShownAs } from '../../../../modules/statistics/report/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { FigureTable } from './figure.tsx'
import { useChange } from './use-change.ts'
import { offerKey, offerText, type Source, type Table, tableKey, type Written } from './written-view.ts'

/** Takes a table or chart out of a release or of a vintage of the return; it is seen before it is put in. */
export function FigurePicker({ shown, chapter }: { shown: Written; chapter: string }) {
  const words = useWords()
  const { say } = words
  const { id, edition, sources } = shown
  const [chosen, setSource] = useState('')
  const [table, setTable] = useState('')
  const [as, setAs] = useState<ShownAs>('table')
  const { act, busy, failure } = useChange()
  const from = sources.find((one) => offerKey(one) === chosen) ?? sources[0]
  const what = from?.tables.find((one) => tableKey(one) === table) ?? from?.tables[0]
  if (from === undefined || what === undefined) return <p className="note">{say('rapporteur.no-sources')}</p>
  const shownAs = what.canBeChart ? as : 'table'
  const put = () => {
    const { kind, id: of } = from
    const { letter, by } = what
    const source = { kind, id: of }
    const change = { kind: 'put' as const, chapter, source, table: { letter, by: [...by] }, as: shownAs }
    return act({ report: id, edition, change })
  }
  return (
    <details className="yearly-letter report-picker">
      <summary>
        <b>{say('rapporteur.put-title')}</b>
      </summary>
      <div className="form">
        <Choice
          label={say('rapporteur.source')}
          hint={say(`rapporteur.source-${from.kind}-text`)}
          value={offerKey(from)}
          onChange={setSource}
          choices={sources.map((one) => ({ value: offerKey(one), name: offerText(one, words) }))}
        />
        <Choice
          label={say('rapporteur.table')}
          value={tableKey(what)}
          onChange={setTable}
          choices={from.tables.map((one) => ({ value: tableKey(one), name: one.words }))}
        />
        {what.canBeChart && (
          <Choice
            label={say('rapporteur.as')}
            value={as}
            onChange={setAs}
            choices={SHOWN_AS.map((value) => ({ value, name: say(`rapporteur.as-${value}`) }))}
          />
        )}
        <Preview report={id} source={from} table={what} />
        {failure && <Failed failure={failure} />}
        <p className="row">
          <Button isPending={busy} onPress={() => void put()}>
            {say('rapporteur.put')}
          </Button>
        </p>
      </div>
    </details>
  )
}

function Preview({
  report,
  source: { kind, id },
  table: { letter, by },
}: {
  report: string
  source: Source
  table: Table
}) {
  const { language } = useWords()
  const page = useAsk('rapporteur-reports.preview', {
    ...{ report, language, source: { kind, id }, table: { letter, by: [...by] } },
  })
  return (
    <Shown of={page}>
      {(seen) => (
        <div className="report-seen">
          <FigureTable of={seen} insert={null} />
          {seen.notes.map((note) => (
            <p className="note" key={note}>
              {note}
            </p>
          ))}
        </div>
      )}
    </Shown>
  )
}
