import { useEffect, useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { ActsTable } from '../../parts/acts-table.tsx'
import { Button } from '../../parts/button.tsx'
import { PickFile } from '../../parts/pick-file.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { api, queries, useAsk, useMay, useWords } from '../../shell/app.tsx'
import { codeOf } from '../../shell/code.ts'
import type { Out } from '../../shell/contract.ts'
import { Failure } from '../../shell/failure.ts'
import { fingerprintOf } from '../../shell/fingerprint.ts'
import { savedIn } from './left-behind-view.ts'

type Left = Out<'leftovers.list'>['left'][number]

/** What lost devices handed in, and files that devices saved: each is taken in by somebody, with their own keys. */
export function LeftBehind() {
  const { say } = useWords()
  const may = useMay()
  const asked = useAsk('leftovers.list', {})
  return (
    <Shown of={asked}>
      {({ left }) => (
        <>
          {left.length > 0 && (
            <section aria-labelledby="left">
              <h2 id="left">{say('left.title')}</h2>
              <p className="note">{say('left.lede')}</p>
              <ActsTable heads={(['left.what', 'left.when'] as const).map((key) => say(key))}>
                {left.map((one) => (
                  <Row key={one.id} one={one} />
                ))}
              </ActsTable>
            </section>
          )}
          {(may('form:file') || may('case:open')) && <FromFile />}
        </>
      )}
    </Shown>
  )
}

function Row({ one: { id, device, member, operation, leftOn, endsOn } }: { one: Left }) {
  const { say, format } = useWords()
  const take = useAct(operation, ['leftovers.list', 'devices.list'])
  const discard = useAct('leftovers.discard', ['leftovers.list'], true)
  const what = say(`left.kind.${operation}`)
  const failure = take.failure ?? discard.failure
  return (
    <tr>
      <th scope="row">
        {what}
        <small>{say('left.device', { code: codeOf(device), name: member.name ?? '' })}</small>
      </th>
      <td data-label={say('left.when')}>{say('left.until', { day: format.day(leftOn), end: format.day(endsOn) })}</td>
      <td>
        <div className="row end">
          <Button
            small
            aria-label={`${say('left.take')}: ${what}, ${codeOf(device)}`}
            isPending={take.busy}
            onPress={() => void take.act({ left: id })}
          >
            {say('left.take')}
          </Button>
          <Button
            small
            aria-label={`${say('left.discard')}: ${what}, ${codeOf(device)}`}
            isPending={discard.busy}
            onPress={() => void discard.act({ left: id })}
          >
            {say('left.discard')}
          </Button>
        </div>
        {failure && <Failed failure={failure} />}
      </td>
    </tr>
  )
}

/** A last way for what a device could not send for days. */
function FromFile() {
  const { say } = useWords()
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<readonly string[]>([])
  const take = async (chosen: File) => {
    setFile(chosen)
    const saved = savedIn(await chosen.text())
    if (saved === null) return setSaid([say('left.file-wrong')])
    setBusy(true)
    const refused: string[] = []
    for (const { operation, envelope } of saved) {
      const failure = await api.get(operation, { envelope }).then(() => null, failureOf)
      if (failure !== null) refused.push(say('left.file-refused', { why: failure }))
    }
    // Sent again it is the same, so that the whole file can be tried once more.
    setSaid([say('left.file-done', { n: saved.length - refused.length }), ...refused])
    setBusy(false)
    void queries.invalidateQueries()
  }
  return (
    <details className="sep">
      <summary>{say('left.file')}</summary>
      <PickFile
        file={file}
        pick={(chosen) => void take(chosen)}
        drop={say('left.file')}
        formats={say('left.file-formats')}
        isClosed={busy}
      />
      <div role="status">
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </details>
  )
}

const failureOf = (error: unknown): string => (error instanceof Failure ? error.message : String(error))

/** By which an officer tells that a key is the agency's: read out, or held beside the telephone. */
export function KeyShown({ publicKey }: { publicKey: string }) {
  const { say } = useWords()
  const [code, setCode] = useState('')
  useEffect(() => void fingerprintOf(publicKey).then(setCode), [publicKey])
  return (
    <section aria-labelledby="agency-key">
      <h2 id="agency-key">{say('devices.key')}</h2>
      <p>{say('devices.key-text', { code })}</p>
    </section>
  )
}
