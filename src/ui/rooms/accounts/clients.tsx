import { useState } from 'react'
import { CLIENT_KINDS } from '../../../modules/accounts/codes.ts'
import { ActsTable } from '../../parts/acts-table.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog, FormDialog } from '../../parts/dialog.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { Is } from '../../parts/icon.tsx'
import { Empty, Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useDo, useWords } from '../../shell/app.tsx'
import type { ClientRow, Out } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { Page } from '../../shell/page.tsx'

type Made = Out<'clients.create'> & { readonly name: string }

/** Other systems that come with a key: which, until when, and whether they are still used. */
export function ClientsPage() {
  const { say } = useWords()
  const [making, setMaking] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  const clients = useAsk('clients.list', {})
  const aside = (
    <Button icon="exchange" onPress={() => setMaking(true)}>
      {say('clients.make')}
    </Button>
  )
  return (
    <Page title={say('room.clients')} sub={<p className="sub">{say('clients.lede')}</p>} aside={aside}>
      <Shown of={clients}>{({ clients: rows }) => <Clients rows={rows} />}</Shown>
      <p className="note">
        <a href="/api/docs">{say('clients.docs', { address: '/api/docs' })}</a>
      </p>
      {/* Made anew at each opening: what was typed and given up must not stand there for the next. */}
      {making && (
        <MakeDialog
          close={() => setMaking(false)}
          done={(one) => {
            setMaking(false)
            setMade(one)
          }}
        />
      )}
      {made && <KeyOnce made={made} close={() => setMade(null)} />}
    </Page>
  )
}

function Clients({ rows }: { rows: readonly ClientRow[] }) {
  const { say } = useWords()
  if (rows.length === 0)
    return (
      <Empty title={say('clients.none')}>
        <p className="note">{say('clients.none-text')}</p>
      </Empty>
    )
  return (
    <ActsTable
      heads={(['field.name', 'clients.state', 'clients.used', 'clients.made'] as const).map((key) => say(key))}
    >
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ActsTable>
  )
}

function Row({ row }: { row: ClientRow }) {
  const { say, format } = useWords()
  return (
    <tr className={row.state === 'active' ? undefined : 'past'}>
      <th scope="row">
        <bdi>{row.name}</bdi>
        <small>
          {say(`clients.kind-${row.kind}`)} · {say('clients.limit', { n: row.perMinute })}
        </small>
      </th>
      <td data-label={say('clients.state')}>
        <KeyState row={row} />
      </td>
      <td className="fit" data-label={say('clients.used')}>
        {/* A key that nobody uses is one to revoke: this column is why the list is looked at. */}
        {row.usedOn === null ? say('clients.never') : format.day(row.usedOn)}
      </td>
      <td className="fit" data-label={say('clients.made')}>
        {format.day(row.madeAt)}
        {row.madeBy.name !== null && <small>{say('clients.made-by', { name: row.madeBy.name })}</small>}
      </td>
      <td>
        {/* Only what still opens something can be shut. */}
        <div className="row end">{row.state === 'active' && <Revoke row={row} />}</div>
      </td>
    </tr>
  )
}

function KeyState({ row }: { row: ClientRow }) {
  const { say, format } = useWords()
  const ended = row.state === 'revoked' && row.revokedAt !== null ? format.day(row.revokedAt) : null
  return (
    <>
      <Is icon={row.state === 'active' ? 'unlock' : 'x'} meaning={row.state === 'active' ? 'done' : 'neutral'}>
        {say(`clients.state-${row.state}`)}
      </Is>
      <small>{ended ?? say('clients.until', { day: format.day(row.expiresAt) })}</small>
    </>
  )
}

/** The reason is asked for by the pages themselves, as for every operation that wants one. */
function Revoke({ row }: { row: ClientRow }) {
  const { say } = useWords()
  const [asks, setAsks] = useState(false)
  const revoke = useDo('clients.revoke', ['clients.list'])
  const submit = () =>
    void revoke
      .run({ input: { client: row.id } })
      .then(() => setAsks(false))
      .catch(() => {})
  return (
    <>
      <Button small onPress={() => setAsks(true)}>
        {say('clients.revoke')}
      </Button>
      {asks && (
        <FormDialog
          title={say('clients.revoke-title', { name: row.name })}
          close={() => setAsks(false)}
          act={say('clients.revoke')}
          busy={revoke.busy}
          failure={revoke.failure}
          submit={submit}
          go={false}
        >
          <p>{say('clients.revoke-text')}</p>
        </FormDialog>
      )}
    </>
  )
}

function MakeDialog({ close, done }: { close: () => void; done: (made: Made) => void }) {
  const { say } = useWords()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<ClientRow['kind']>('platform')
  const [days, setDays] = useState('365')
  const [perMinute, setPerMinute] = useState('60')
  const create = useDo('clients.create', ['clients.list'])
  const faults = faultsByField(create.failure)
  const submit = async () => {
    // What is no number is told at its field by the server.
    const input = { name, kind, days: Number(days), perMinute: Number(perMinute) }
    const answer = await create.run({ input }).catch(() => null)
    if (answer?.kind === 'done') done({ ...answer.output, name })
  }
  // As text until it is sent: a field that is emptied would jump to nought under the hand.
  const number = { type: 'number', inputMode: 'numeric' } as const
  return (
    <FormDialog
      title={say('clients.make')}
      close={close}
      act={say('clients.make-go')}
      busy={create.busy}
      failure={create.failure}
      submit={() => void submit()}
      ready={name.trim() !== ''}
    >
      <Field label={say('clients.name')} value={name} onChange={setName} fault={faults.name} autoFocus />
      <Choice
        label={say('clients.kind')}
        hint={say('clients.kind-hint')}
        value={kind}
        onChange={setKind}
        choices={CLIENT_KINDS.map((value) => ({ value, name: say(`clients.kind-${value}`) }))}
      />
      <Field {...number} label={say('clients.days')} value={days} onChange={setDays} fault={faults.days} />
      <Field
        {...number}
        label={say('clients.per-minute')}
        value={perMinute}
        onChange={setPerMinute}
        fault={faults.perMinute}
      />
    </FormDialog>
  )
}

function KeyOnce({ made, close }: { made: Made; close: () => void }) {
  const { say, format } = useWords()
  const [copied, setCopied] = useState(false)
  return (
    // Stays until it is closed on purpose: nobody can show it again.
    <Dialog title={say('clients.key', { name: made.name })} close={close} stays>
      <Notice meaning="warning">{say('clients.key-text', { day: format.day(made.expiresAt) })}</Notice>
      <p className="secret">
        <bdi>{made.key}</bdi>
      </p>
      <div className="row">
        <Button go icon="copy" onPress={() => void navigator.clipboard.writeText(made.key).then(() => setCopied(true))}>
          {say(copied ? 'state.copied' : 'do.copy')}
        </Button>
        <Button onPress={close}>{say('do.close')}</Button>
      </div>
    </Dialog>
  )
}
