import { type RefObject, useRef, useState } from 'react'
import { MOST_LETTERS } from '../../../../modules/statistics/report/codes.ts'
import { Anew } from '../../../parts/anew.tsx'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useMay, useWords } from '../../../shell/app.tsx'
import { FigureKept } from './figure.tsx'
import { FigurePicker } from './picker.tsx'
import { useChange } from './use-change.ts'
import { type Chapter, type Insert, type Written, written } from './written-view.ts'

type Props = { shown: Written; chapter: Chapter; place: string }

/** One chapter: its text, the figures that it holds, and what it may take up. */
export function ChapterEditor({ shown, chapter, place }: Props) {
  const { say } = useWords()
  const may = useMay()
  const around = useRef<HTMLDivElement>(null)
  const mayKeep = may('rapporteur-report:keep')
  const insert: Insert = (token, isAlone = false) => {
    const field = around.current?.querySelector('textarea')
    if (!field) return
    const { selectionStart, selectionEnd, value } = field
    const words = written(value, [selectionStart, selectionEnd], token, isAlone)
    field.setRangeText(words, selectionStart, selectionEnd, 'end')
    // The field tells of it as if it had been typed, so that all who listen hear of it.
    field.dispatchEvent(new Event('input', { bubbles: true }))
    field.focus()
    announcements.say(say('rapporteur.inserted'))
  }
  return (
    <div className="report-chapter">
      <section aria-labelledby="chapter">
        <h2 id="chapter" className="part first">
          {place}
        </h2>
        <Anew of={`${chapter.heading}\n${chapter.text}`}>
          <ChapterForm {...{ shown, chapter, around, mayKeep }} />
        </Anew>
      </section>
      <section aria-labelledby="figures">
        <h2 id="figures" className="part">
          {say('rapporteur.figures-of')}
        </h2>
        {chapter.figures.length > 0 && <p className="note">{say('rapporteur.figures-text')}</p>}
        {chapter.figures.map((figure) => (
          <FigureKept key={figure.key} {...{ shown, figure, insert, mayKeep }} />
        ))}
        {mayKeep && <FigurePicker shown={shown} chapter={chapter.id} />}
      </section>
    </div>
  )
}

type Form = { shown: Written; chapter: Chapter; around: RefObject<HTMLDivElement | null>; mayKeep: boolean }

function ChapterForm({ shown: { id, edition }, chapter, around, mayKeep }: Form) {
  const { say } = useWords()
  const [heading, setHeading] = useState(chapter.heading)
  const [text, setText] = useState(chapter.text)
  const { act, busy, failure } = useChange()
  const said = heading.trim()
  const isChanged = said !== chapter.heading || text !== chapter.text
  const save = () => act({ report: id, edition, change: { kind: 'write', chapter: chapter.id, heading: said, text } })
  return (
    <form
      className="form report-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (said !== '' && isChanged && !busy) void save()
      }}
    >
      <Field label={say('rapporteur.heading')} value={heading} onChange={setHeading} most={200} />
      <div ref={around}>
        <Field
          label={say('rapporteur.text')}
          hint={
            <>
              {chapter.about && (
                <>
                  {chapter.about}
                  <br />
                </>
              )}
              {say('rapporteur.text-hint')}
            </>
          }
          value={text}
          onChange={setText}
          lines={14}
          most={MOST_LETTERS}
        />
      </div>
      {failure && <Failed failure={failure} />}
      {mayKeep && (
        <p className="row">
          <Button type="submit" go isPending={busy} isDisabled={said === '' || !isChanged}>
            {say('rapporteur.save')}
          </Button>
        </p>
      )}
    </form>
  )
}
