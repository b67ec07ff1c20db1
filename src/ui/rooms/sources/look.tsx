import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { useDo, useWords } from '../../shell/app.tsx'
import type { Preview, Source } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { choose, chosenFrom, FIELDS, type FieldName } from './source-view.ts'

type Props = { kind: Source['kind']; place: string; map: string; change: (map: string) => void }

/** Reads the beginning of a source, and lets somebody say which column is what. */
export function Look({ kind, place, map, change }: Props) {
  const { say } = useWords()
  const look = useDo('sources.preview')
  const [asked, setAsked] = useState<Omit<Props, 'change'> | null>(null)
  const go = (how: string) => {
    setAsked({ kind, place, map: how })
    look.start({ input: { kind, place, map: how } })
  }
  // What was found at another address is not what would be read.
  const isHere = asked?.kind === kind && asked.place === place
  const fault = faultsByField(look.failure).place ?? faultsByField(look.failure).map
  const preview = isHere && look.answer?.kind === 'done' ? look.answer.output : null
  return (
    <>
      <Button icon="search" isPending={look.busy} isDisabled={place.trim() === ''} onPress={() => go(map)}>
        {say('source-form.look')}
      </Button>
      {look.busy && <Loading what={say('source-form.look-busy')} />}
      {look.failure && <Failed failure={look.failure} />}
      {fault && (
        <p className="note" lang="en">
          {fault}
        </p>
      )}
      {preview && !look.busy && (
        <Found preview={preview} map={map} change={change} isOld={asked?.map !== map} again={go} />
      )}
    </>
  )
}

type FoundProps = {
  preview: Preview
  map: string
  change: (map: string) => void
  isOld: boolean
  again: (map: string) => void
}

function Found({ preview, map, change, isOld, again }: FoundProps) {
  const { say } = useWords()
  const { columns, posting, files, pages } = preview
  if (pages !== null) return <p role="status">{say('source-form.pages', { n: pages })}</p>
  if (posting === null && columns.length === 0) return <p role="status">{say('source-form.first-none')}</p>
  return (
    <section className="source" aria-labelledby="first-record">
      <h3 id="first-record">{say('source-form.first')}</h3>
      {files !== null && <p>{say('source-form.files', { n: files })}</p>}
      <p className="note">{say('source-form.first-text')}</p>
      <Columns columns={columns} map={map} change={change} />
      {isOld && (
        <Button small icon="repeat" onPress={() => again(map)}>
          {say('source-form.look')}
        </Button>
      )}
      {posting && <ReadAs posting={posting} />}
    </section>
  )
}

function Columns({ columns, map, change }: Pick<FoundProps, 'map' | 'change'> & { columns: Preview['columns'] }) {
  const { say } = useWords()
  const chosen = chosenFrom(map)
  return (
    <table className="table to-list">
      <thead>
        <tr>
          <th>{say('source-form.column')}</th>
          <th>{say('source-form.sample')}</th>
          <th>{say('source-form.field')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, sample }) => (
          <tr key={name}>
            <th scope="row">
              <bdi>{name}</bdi>
            </th>
            <td data-label={say('source-form.sample')} dir="auto">
              {sample}
            </td>
            <td data-label={say('source-form.field')}>
              <select
                aria-label={say('source-form.field-of', { column: name })}
                value={chosen[name] ?? ''}
                onChange={({ target }) => change(choose(map, name, fieldOf(target.value)))}
              >
                <option value="">{say('source-form.field-auto')}</option>
                {FIELDS.map((field) => (
                  <option key={field} value={field}>
                    {say(`field-of.${field}`)}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const fieldOf = (value: string): FieldName | null => FIELDS.find((field) => field === value) ?? null

function ReadAs({ posting }: { posting: NonNullable<Preview['posting']> }) {
  const { say } = useWords()
  const { title, text, employer, date, source } = posting
  const facts = [
    ['title', title],
    ['text', text],
    ['employer', employer],
    ['date', date],
    ['source', source],
  ] as const
  return (
    <>
      <h3>{say('source-form.read-as')}</h3>
      <dl className="facts">
        {facts.map(([field, value]) =>
          value === null || value === '' ? null : (
            <div key={field}>
              <dt>{say(`field-of.${field}`)}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  )
}
