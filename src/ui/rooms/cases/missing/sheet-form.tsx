import { useState } from 'react'
import type { Sought } from '../../../../modules/cases/missing/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import { faultsByField } from '../../../shell/failure.ts'
import { usePersonAct } from '../person/act.ts'
import { LONG, type Missing, SHEET_PARTS, sheetFrom, sheetLacks } from './missing-view.ts'

const PARTS = ['seen', 'known', 'where', 'back'] as const
const TYPES: Readonly<Partial<Record<Sought, 'date' | 'time'>>> = { seenOn: 'date', seenAt: 'time' }

/** The form of the sheet; a new version begins with the last one, so that nothing is typed again. */
export function SheetForm({ person, sheet }: { person: string; sheet: Missing['sheet'] }) {
  const { say, format } = useWords()
  const [words, setWords] = useState(() => sheetFrom(sheet))
  const { act, busy, failure } = usePersonAct('missing-persons.write')
  const { form, sends, faults } = useLacking(sheetLacks(words), faultsByField(failure))
  const save = () => void act({ person, words, ...(sheet ? { after: sheet.version } : {}) })
  return (
    <form className="form missing-form" ref={form} onSubmit={sends(save)}>
      {sheet && (
        <p className="note sep">
          <span>{say('papers.version', { n: sheet.version })}</span>
          <span>{format.moment(sheet.at)}</span>
          <bdi>{sheet.by.name ?? '…'}</bdi>
        </p>
      )}
      <p className="note">{say('missing.what-is-known')}</p>
      {PARTS.map((part) => (
        <fieldset key={part}>
          <legend>{say(`missing.part-${part}`)}</legend>
          {SHEET_PARTS[part].map((field) => (
            <Field
              key={field}
              label={say(`missing.${field}`)}
              {...(field === 'ring' ? { hint: say('missing.ring-hint') } : {})}
              {...(field === 'seenWhere' ? { hint: say('missing.where-hint') } : {})}
              {...(LONG.includes(field) ? { lines: 2 } : {})}
              type={TYPES[field] ?? 'text'}
              value={words[field]}
              onChange={(text) => setWords({ ...words, [field]: text })}
              most={LONG.includes(field) ? 2000 : field === 'ring' ? 200 : 300}
              fault={faults[`words.${field}`]}
            />
          ))}
        </fieldset>
      ))}
      {failure && <Failed failure={failure} />}
      <Button type="submit" go isPending={busy}>
        {say('missing.save-sheet')}
      </Button>
    </form>
  )
}
