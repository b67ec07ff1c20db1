import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useMay, useWords } from '../../../shell/app.tsx'
import { ChapterEditor } from './chapter.tsx'
import { useChange } from './use-change.ts'
import { type Chapter, moved, type Written } from './written-view.ts'

/** The chapters of a report in their order, and the one that is written beside them. */
export function Chapters({ shown, at }: { shown: Written; at: Chapter | undefined }) {
  const { say, format } = useWords()
  const may = useMay()
  const mayKeep = may('rapporteur-report:keep')
  const { id, chapters, faults } = shown
  return (
    <div className="report-desk">
      <nav aria-label={say('rapporteur.chapters')}>
        <ol className="report-chapters">
          {chapters.map(({ id: chapter, heading, text, figures }) => (
            <li key={chapter}>
              <Link
                to="/rapporteur-reports/$written"
                params={{ written: id }}
                search={{ part: 'write', chapter }}
                aria-current={chapter === at?.id ? 'true' : undefined}
                dir="auto"
              >
                {heading}
              </Link>
              <span className="note sep">
                {faults.some((one) => one.chapter === chapter) ? (
                  <Is icon="warn" meaning="warning">
                    {say('rapporteur.has-faults')}
                  </Is>
                ) : (
                  text.trim() === '' && figures.length === 0 && <span>{say('rapporteur.empty')}</span>
                )}
                {figures.length > 0 && <span>{say('rapporteur.figures', { n: figures.length })}</span>}
              </span>
            </li>
          ))}
        </ol>
        {mayKeep && <Arrange shown={shown} at={at} key={at?.id} />}
      </nav>
      {at === undefined ? (
        <p className="note">{say('rapporteur.no-chapters')}</p>
      ) : (
        <ChapterEditor
          key={at.id}
          shown={shown}
          chapter={at}
          place={say('rapporteur.chapter-of', {
            n: String(chapters.indexOf(at) + 1),
            of: format.number(chapters.length),
          })}
        />
      )}
    </div>
  )
}

/** Adds a chapter, moves the one that is open, or drops it. */
function Arrange({ shown: { id, edition, chapters }, at }: { shown: Written; at: Chapter | undefined }) {
  const { say } = useWords()
  const { act, busy, failure } = useChange()
  const [asks, setAsks] = useState<'add' | 'drop' | null>(null)
  const ids = chapters.map((one) => one.id)
  const [up, down] = at ? [moved(ids, at.id, -1), moved(ids, at.id, 1)] : [null, null]
  const change = (one: Parameters<typeof act>[0]['change']) => act({ report: id, edition, change: one })
  const order = (to: readonly string[] | null) => to && void change({ kind: 'order', chapters: [...to] })
  return (
    <>
      {failure && asks === null && <Failed failure={failure} />}
      <div className="row">
        <Button small isDisabled={up === null || busy} onPress={() => order(up)}>
          {say('rapporteur.up')}
        </Button>
        <Button small isDisabled={down === null || busy} onPress={() => order(down)}>
          {say('rapporteur.down')}
        </Button>
        <Button small isDisabled={at === undefined || busy} onPress={() => setAsks('drop')}>
          {say('rapporteur.drop-chapter')}
        </Button>
        <Button small isDisabled={busy} onPress={() => setAsks('add')}>
          {say('rapporteur.add-chapter')}
        </Button>
      </div>
      {asks === 'drop' && at && (
        <FormDialog
          title={say('rapporteur.drop-chapter-title', { heading: at.heading })}
          act={say('rapporteur.drop-chapter')}
          go={false}
          {...{ busy, failure, close: () => setAsks(null) }}
          submit={() => void change({ kind: 'drop', chapter: at.id }).then((done) => done && setAsks(null))}
        >
          <p className="note">{say('rapporteur.drop-chapter-text')}</p>
        </FormDialog>
      )}
      {asks === 'add' && <AddChapter {...{ busy, failure, change, close: () => setAsks(null) }} />}
    </>
  )
}

type Adds = Pick<ReturnType<typeof useChange>, 'busy' | 'failure'> & {
  close: () => void
  change: (one: { kind: 'add'; heading: string }) => Promise<boolean>
}

function AddChapter({ busy, failure, close, change }: Adds) {
  const { say } = useWords()
  const [heading, setHeading] = useState('')
  const said = heading.trim()
  return (
    <FormDialog
      title={say('rapporteur.add-chapter')}
      act={say('rapporteur.add')}
      {...{ busy, failure, close }}
      ready={said !== ''}
      submit={() => void change({ kind: 'add', heading: said }).then((done) => done && close())}
    >
      <Field label={say('rapporteur.heading')} value={heading} onChange={setHeading} most={200} autoFocus />
    </FormDialog>
  )
}
