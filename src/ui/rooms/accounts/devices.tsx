import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ActsTable } from '../../parts/acts-table.tsx'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Is } from '../../parts/icon.tsx'
import { Empty, Shown } from '../../parts/states.tsx'
import { useAsk, useDo, useMay, useWords } from '../../shell/app.tsx'
import { codeOf } from '../../shell/code.ts'
import type { Out } from '../../shell/contract.ts'
import { devicePage } from '../../shell/installation.ts'
import { Page } from '../../shell/page.tsx'
import { KeyShown, LeftBehind } from './left-behind.tsx'

type Device = Out<'devices.list'>['devices'][number]

/** Devices that keep forms without a network: which there are, and forgetting one that was lost. */
export function DevicesPage() {
  const { say } = useWords()
  const may = useMay()
  const devices = useAsk('devices.list', {})
  return (
    <Page title={say('room.devices')} sub={<p className="sub">{say('devices.lede')}</p>}>
      <Shown of={devices}>
        {({ devices: rows, key }) => (
          <>
            <Devices rows={rows} />
            <LeftBehind />
            {key !== null && <KeyShown publicKey={key} />}
          </>
        )}
      </Shown>
      {may('case:open') && (
        <p className="sep">
          {/* A page of its own, outside the router: it works without a network. */}
          <a href={devicePage()}>{say('devices.open-page')}</a>
          <Link to="/cases/from-devices">{say('arrivals.link')}</Link>
        </p>
      )}
    </Page>
  )
}

function Devices({ rows }: { rows: readonly Device[] }) {
  const { say } = useWords()
  if (rows.length === 0)
    return (
      <Empty title={say('devices.none')}>
        <p className="note">{say('devices.none-text', { address: devicePage() })}</p>
      </Empty>
    )
  return (
    <ActsTable
      heads={(['devices.device', 'devices.state', 'devices.seen', 'devices.sent'] as const).map((key) => say(key))}
    >
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ActsTable>
  )
}

function Row({ row }: { row: Device }) {
  const { say, format } = useWords()
  return (
    <tr className={row.forgottenAt === null ? undefined : 'past'}>
      <th scope="row">
        <bdi>{codeOf(row.id)}</bdi>
        <small>
          {/* One's own need no name; somebody else's is whom the keeper of accounts has on the telephone. */}
          {!row.own && row.member.name !== null && <>{say('devices.of', { name: row.member.name })} · </>}
          {say('devices.made', { day: format.day(row.madeAt) })}
          {row.page !== null && (
            <>
              {' · '}
              <bdi>{say('devices.page', { page: row.page })}</bdi>
            </>
          )}
        </small>
      </th>
      <td data-label={say('devices.state')}>
        <State row={row} />
      </td>
      <td className="fit" data-label={say('devices.seen')}>
        {format.moment(row.seenAt)}
      </td>
      <td className="fit num" data-label={say('devices.sent')}>
        {format.number(row.sent)}
      </td>
      <td>{row.forgottenAt === null && <Forget row={row} />}</td>
    </tr>
  )
}

function State({ row }: { row: Device }) {
  const { say, format } = useWords()
  if (row.forgottenAt === null)
    return (
      <>
        <Is icon="unlock" meaning="done">
          {say('devices.state-trusted')}
        </Is>
        {!row.wipes && <small>{say('devices.old')}</small>}
      </>
    )
  return (
    <>
      <Is icon="x">{say('devices.state-forgotten')}</Is>
      <small>
        {format.moment(row.forgottenAt)}
        {row.forgottenBy?.name && <> {say('devices.forgotten-by', { name: row.forgottenBy.name })}</>}
      </small>
    </>
  )
}

/** Before it is forgotten stands what may be on it: whoever decides has to tell the persons, or their colleagues. */
function Forget({ row }: { row: Device }) {
  const { say } = useWords()
  const [asks, setAsks] = useState(false)
  const forget = useDo('devices.forget', ['devices.list'])
  const submit = () =>
    void forget
      .run({ input: { device: row.id } })
      .then(() => setAsks(false))
      .catch(() => {})
  return (
    <div className="row end">
      <Button small aria-label={`${say('devices.forget')}: ${codeOf(row.id)}`} onPress={() => setAsks(true)}>
        {say('devices.forget')}
      </Button>
      {asks && (
        <FormDialog
          title={say('devices.forget-title', { code: codeOf(row.id) })}
          close={() => setAsks(false)}
          act={say('devices.forget')}
          busy={forget.busy}
          failure={forget.failure}
          submit={submit}
          go={false}
        >
          <p>{say('devices.forget-text')}</p>
          <Holds row={row} />
        </FormDialog>
      )}
    </div>
  )
}

function Holds({ row }: { row: Device }) {
  const { say } = useWords()
  return (
    <>
      <p>
        <b>{say('devices.holds')}</b>
      </p>
      <ul className="bullets">
        <li>{say('devices.holds-drafts')}</li>
        <li>{say('devices.holds-sealed')}</li>
        {row.persons > 0 && <li>{say('devices.holds-numbers', { n: row.persons })}</li>}
      </ul>
    </>
  )
}
