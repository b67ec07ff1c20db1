import { useState } from 'react'
import { MOST_PUBLISHED, PUBLISHERS, type Publisher } from '../../../modules/statistics/published/codes.ts'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/field.tsx'
import { PickFile } from '../../parts/pick-file.tsx'
import { Failed, Notice, Shown } from '../../parts/states.tsx'
import { packed } from '../../ports/packed.ts'
import { announcements, useAsk, useDo, useMay, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'

const CHANGED = ['comparisons.list', 'comparisons.get'] as const

/** Files of published figures: which are here, what of them was left out, and where one is taken in. */
export function PublishedFiles() {
  const { say } = useWords()
  const may = useMay()
  const list = useAsk('comparisons.list', {})
  return (
    <section aria-labelledby="published-files">
      <h2 id="published-files" className="part">
        {say('compare.files')}
      </h2>
      <Shown of={list}>
        {({ files }) => (
          <ul className="rows-plain">
            {files.map((one) => (
              <li key={one.id}>
                <OneFile one={one} />
              </li>
            ))}
          </ul>
        )}
      </Shown>
      {may('return:keep') && <Import />}
    </section>
  )
}

type Taken = Out<'comparisons.list'>['files'][number]

function OneFile({ one: { id, publisher, file, takenAt, figures, left } }: { one: Taken }) {
  const { say, format } = useWords()
  const { run, busy, failure } = useDo('comparisons.remove', CHANGED)
  return (
    <>
      <p className="row">
        <b>{say(`compare.source-${publisher}`)}</b> <bdi>{file}</bdi>
        <Button isPending={busy} onPress={() => void run({ input: { published: id } }).catch(() => {})}>
          {say('compare.remove')}
        </Button>
      </p>
      <p className="note">
        {say('compare.taken', { day: format.moment(takenAt), n: figures })} <LeftOut left={left} />
      </p>
      {failure && <Failed failure={failure} />}
    </>
  )
}

/** Rows that are not among the figures: a reader must know that more stands in the file. */
function LeftOut({ left }: { left: Taken['left'] }) {
  const { say, format } = useWords()
  if (left.length === 0) return null
  return say('compare.left', {
    why: format.clauses(left.map(({ why, rows }) => say(`compare.left-${why}`, { n: rows }))),
  })
}

function Import() {
  const { say, format } = useWords()
  const [publisher, setPublisher] = useState<Publisher>('eurostat')
  const [file, setFile] = useState<File | null>(null)
  const { run, busy, failure, answer } = useDo('comparisons.import', CHANGED)
  const told = answer?.kind === 'done' ? answer.output : null
  const take = async () => {
    if (file === null) return
    const done = await run({ input: { publisher, file: file.name, packed: await packed(file) } }).catch(() => null)
    if (done?.kind === 'done' && done.output.id !== null)
      announcements.say(say('compare.took', { n: done.output.figures }))
  }
  const isTooLarge = (file?.size ?? 0) > MOST_PUBLISHED
  return (
    <div className="form compare-import">
      <Choice
        label={say('compare.publisher')}
        value={publisher}
        onChange={setPublisher}
        choices={PUBLISHERS.map((value) => ({ value, name: say(`compare.file-${value}`) }))}
      />
      <PickFile
        file={file}
        pick={setFile}
        drop={say('returns.drop-file')}
        formats={say('compare.formats', { size: format.bytes(MOST_PUBLISHED) })}
        isClosed={busy}
      />
      {isTooLarge && <Notice meaning="warning">{say('import.why-too-large')}</Notice>}
      {failure && <Failed failure={failure} />}
      {told?.id === null && <Faults told={told} />}
      <p className="row">
        <Button isPending={busy} isDisabled={file === null || isTooLarge} onPress={() => void take()}>
          {say('returns.take')}
        </Button>
      </p>
    </div>
  )
}

function Faults({ told: { faults, faultCount } }: { told: Out<'comparisons.import'> }) {
  const { say } = useWords()
  return (
    <div role="status">
      <Notice meaning="warning">
        <b>{say('returns.faults', { n: faultCount })}</b> {say('returns.faults-text')}
      </Notice>
      <table className="table to-list" aria-label={say('returns.wrong')}>
        <thead>
          <tr>
            <th scope="col">{say('compare.where')}</th>
            <th scope="col">{say('returns.what')}</th>
            <th scope="col">{say('returns.remedy')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ why, at, said }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never changed in place, and a line may have two faults.
            <tr key={i}>
              <th scope="row">
                <bdi dir="ltr">{at}</bdi>
              </th>
              <td data-label={say('returns.what')}>
                {say(`compare.fault-${why}`)} <bdi>{said}</bdi>
              </td>
              <td data-label={say('returns.remedy')}>{say(`compare.remedy-${why}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
