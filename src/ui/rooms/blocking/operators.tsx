import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { MARKS } from '../../../modules/blocking/codes.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog, FormDialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { Is } from '../../parts/icon.tsx'
import { Empty, Failed, Notice, Shown } from '../../parts/states.tsx'
import { announcements, useAsk, useDo, useMay, useWords } from '../../shell/app.tsx'
import type { Operator, Out } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { Page } from '../../shell/page.tsx'
import { isBehind } from './block-view.ts'

const CHANGES = ['block-operators.list'] as const

/** Who fetches the ordered blocks, and how far each is. */
export function OperatorsPage() {
  const { say } = useWords()
  const may = useMay()
  const operators = useAsk('block-operators.list', {}, { every: 20_000 })
  const [adding, setAdding] = useState(false)
  const add = may('block-operator:manage') && (
    <Button icon="networks" go onPress={() => setAdding(true)}>
      {say('operators.add')}
    </Button>
  )
  return (
    <Page
      title={say('operators.title')}
      crumb={<Link to="/blocks">{say('room.blocks')}</Link>}
      sub={<p className="sub">{say('operators.lede')}</p>}
      aside={add}
    >
      <Shown of={operators}>{(found) => <Operators found={found} />}</Shown>
      <How />
      {adding && <Add close={() => setAdding(false)} />}
    </Page>
  )
}

function Operators({ found: { operators, serial } }: { found: Out<'block-operators.list'> }) {
  const { say } = useWords()
  if (operators.length === 0) return <Empty title={say('operators.none')} />
  return (
    <>
      <p className="note">{say('operators.serial', { serial: String(serial) })}</p>
      <ol className="cards">
        {operators.map((operator) => (
          <li key={operator.id} className="card">
            <h2>
              <bdi>{operator.name}</bdi>
            </h2>
            <Standing operator={operator} serial={serial} />
            <Keys operator={operator} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Standing({ operator, serial }: { operator: Operator; serial: number }) {
  const { say, format } = useWords()
  return (
    <>
      <p className="note sep">
        <span>{say('operators.entries', { n: operator.entries })}</span>
        <span>{say('operators.acknowledgements', { n: operator.acknowledgements })}</span>
        {operator.stopPage && <bdi>{operator.stopPage}</bdi>}
      </p>
      <dl className="facts">
        {MARKS.map((mark) => {
          // A dash would leave open whether nothing came or nobody looked, so it is said in words.
          const at = operator[mark]
          const behind = isBehind(operator, mark, serial)
          return (
            <div key={mark}>
              <dt>{say(`operators.${mark}`)}</dt>
              <dd className="sep">
                {at === null ? (
                  <span>{say('operators.never')}</span>
                ) : (
                  <>
                    <bdi>{at.serial}</bdi>
                    <span>{format.moment(at.at)}</span>
                  </>
                )}
                {(at !== null || behind) && (
                  <Is icon={behind ? 'warn' : 'done'} meaning={behind ? 'warning' : 'done'}>
                    {say(behind ? 'operators.behind' : 'operators.current')}
                  </Is>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </>
  )
}

function Keys({ operator }: { operator: Operator }) {
  const { say, format } = useWords()
  const may = useMay()
  const make = useDo('block-operators.make-key', CHANGES)
  const revoke = useDo('block-operators.revoke-key', CHANGES)
  const [key, setKey] = useState<string | null>(null)
  // Whoever may only read sees that there are keys, and when each was used last.
  const mayManage = may('block-operator:manage')
  const making = () =>
    void make
      .run({ input: { operator: operator.id } })
      .then((answer) => answer.kind === 'done' && setKey(answer.output.key))
      .catch(() => {})
  const taking = (keyId: string) =>
    void revoke
      .run({ input: { operator: operator.id, keyId } })
      .then(() => announcements.say(say('said.done')))
      .catch(() => {})
  const failure = make.failure ?? revoke.failure
  return (
    <>
      <h3>{say('operators.keys')}</h3>
      {operator.keys.length === 0 && <p className="note">{say('operators.keys-none')}</p>}
      <ul>
        {operator.keys.map(({ id, madeAt, usedOn }) => (
          <li key={id} className="row">
            <span className="sep">
              <span>{say('operators.key-made', { day: format.date(madeAt.slice(0, 10)) })}</span>
              <span>
                {usedOn === null
                  ? say('operators.key-unused')
                  : say('operators.key-used', { day: format.date(usedOn) })}
              </span>
            </span>
            {mayManage && (
              <Button small icon="x" isPending={revoke.busy} onPress={() => taking(id)}>
                {say('operators.revoke-key')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayManage && (
        <Button small icon="lock" isPending={make.busy} onPress={making}>
          {say('operators.make-key')}
        </Button>
      )}
      {failure && <Failed failure={failure} />}
      {key !== null && <KeyOnce name={operator.name} value={key} close={() => setKey(null)} />}
    </>
  )
}

/** A key, shown once: the server keeps nothing by which it could show it again. */
function KeyOnce({ name, value, close }: { name: string; value: string; close: () => void }) {
  const { say } = useWords()
  const [copied, setCopied] = useState(false)
  return (
    <Dialog title={say('operators.key-title', { name })} close={close}>
      <Notice meaning="warning">{say('operators.key-once')}</Notice>
      <p className="secret">
        <bdi>{value}</bdi>
      </p>
      <div className="row">
        <Button go icon="copy" onPress={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}>
          {say(copied ? 'state.copied' : 'do.copy')}
        </Button>
        <Button onPress={close}>{say('do.close')}</Button>
      </div>
    </Dialog>
  )
}

function Add({ close }: { close: () => void }) {
  const { say } = useWords()
  const [name, setName] = useState('')
  const [stopPage, setStopPage] = useState('')
  const add = useDo('block-operators.add', CHANGES)
  const faults = faultsByField(add.failure)
  const submit = () =>
    void add
      .run({ input: { name, stopPage } })
      .then(() => {
        announcements.say(say('said.saved'))
        close()
      })
      .catch(() => {})
  return (
    <FormDialog
      title={say('operators.add')}
      close={close}
      act={say('do.save')}
      busy={add.busy}
      failure={add.failure}
      submit={submit}
      ready={name.trim() !== ''}
    >
      <Field label={say('operators.name')} value={name} onChange={setName} most={120} fault={faults.name} autoFocus />
      <Field
        label={say('operators.stop-page')}
        hint={say('operators.stop-page-hint')}
        optional
        value={stopPage}
        onChange={setStopPage}
        most={190}
        fault={faults.stopPage}
        spellCheck={false}
      />
    </FormDialog>
  )
}

const FILES = ['list.json', 'policy.zone', 'hosts.txt', 'stix.json', 'key.pem'] as const

/** Where an operator's program finds what it fetches. */
function How() {
  const { say } = useWords()
  return (
    <section aria-labelledby="how">
      <h2 id="how" className="part">
        {say('operators.how')}
      </h2>
      <p className="note">{say('operators.how-text')}</p>
      <ul>
        {FILES.map((file) => (
          <li key={file}>
            <bdi className="mono">/api/block-feeds/{file}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
