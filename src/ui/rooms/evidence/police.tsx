import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { isReason, ReasonField } from '../../parts/reason-field.tsx'
import { Failed } from '../../parts/states.tsx'
import { fetchSealed } from '../../ports/evidence.ts'
import { saveBlob } from '../../ports/media.ts'
import { announcements, useDo, useWords } from '../../shell/app.tsx'
import type { ItemPage, Out } from '../../shell/contract.ts'
import { useWork } from '../../shell/use-work.ts'

/** How a closed item reaches the police unseen: one asks, another approves and has the passphrase, and whoever asked downloads it sealed. */
export function ForPolice({ item: { id, may } }: { item: ItemPage }) {
  return (
    <>
      {may.includes('evidence.fetch-sealed') && <Fetch item={id} />}
      {may.includes('evidence.passphrase') && <Passphrase item={id} />}
      {may.includes('evidence.to-police') && <ToPolice item={id} />}
    </>
  )
}

function ToPolice({ item }: { item: string }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [to, setTo] = useState('')
  const [why, setWhy] = useState('')
  const { act, busy, failure } = useAct('evidence.to-police', ['evidence.get', 'approvals.list'])
  const input = { item, to: to.trim(), why: why.trim() }
  return (
    <>
      <Button icon="lock" onPress={() => setOpen(true)}>
        {say('op.evidence.to-police')}
      </Button>
      {isOpen && (
        <FormDialog
          title={say('op.evidence.to-police')}
          close={() => setOpen(false)}
          act={say('evidence.ask-second')}
          go={false}
          busy={busy}
          failure={failure}
          ready={input.to !== '' && isReason(why)}
          submit={() => void act(input).then((done) => done && setOpen(false))}
        >
          <p className="note">{say('evidence.police-note')}</p>
          <Field
            label={say('evidence.police-to')}
            hint={say('evidence.police-to-hint')}
            value={to}
            onChange={setTo}
            most={300}
          />
          <ReasonField value={why} onChange={setWhy} />
        </FormDialog>
      )}
    </>
  )
}

function Fetch({ item }: { item: string }) {
  const { say } = useWords()
  const client = useQueryClient()
  const { run, busy, failure } = useWork()
  const save = async () => {
    await run(async () => {
      saveBlob(await fetchSealed(item), `${item.slice(0, 8)}.zip`)
      announcements.say(say('evidence.fetched'))
    })
    // Also what failed may have left an entry in the log.
    await client.invalidateQueries({ queryKey: ['evidence.get'] })
  }
  return (
    <>
      <p className="note">{say('evidence.fetch-note')}</p>
      <Button icon="file" isPending={busy} onPress={() => void save()}>
        {say('op.evidence.fetch-sealed')}
      </Button>
      {failure && <Failed failure={failure} />}
    </>
  )
}

function Passphrase({ item }: { item: string }) {
  const { say } = useWords()
  const { run, busy, failure, answer } = useDo('evidence.passphrase')
  const shown = answer?.kind === 'done' ? answer.output.approved : null
  return (
    <>
      {shown === null ? (
        <Button isPending={busy} onPress={() => void run({ input: { item } }).catch(() => null)}>
          {say('op.evidence.passphrase')}
        </Button>
      ) : (
        <Passphrases shown={shown} />
      )}
      {failure && <Failed failure={failure} />}
    </>
  )
}

function Passphrases({ shown }: { shown: Out<'evidence.passphrase'>['approved'] }) {
  const { say, format } = useWords()
  return (
    <div role="status">
      <p className="note">{say('evidence.passphrase-note')}</p>
      <dl className="facts">
        {shown.map(({ entry, at, to, passphrase }) => (
          <div key={entry}>
            <dt>
              {say('evidence.passphrase-for', { when: format.moment(at) })} <bdi>{to}</bdi>
            </dt>
            <dd>
              <code dir="ltr">{passphrase}</code>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
