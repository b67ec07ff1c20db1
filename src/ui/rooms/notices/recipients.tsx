import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Is } from '../../parts/icon.tsx'
import { Empty, Failed, Shown } from '../../parts/states.tsx'
import { useAsk, useDo, useMay, useWords } from '../../shell/app.tsx'
import type { Recipient, Starter } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { FlaggerPart } from './notice/flagger-part.tsx'
import { RecipientDialog } from './notice/recipient-dialog.tsx'
import { SenderPart } from './notice/sender-part.tsx'
import { CheckBeforeUse, Starters } from './starters.tsx'

/** Who gets notices, in whose name they go, and as what. */
export function RecipientsPage() {
  const { say } = useWords()
  const may = useMay()
  const recipients = useAsk('recipients.list', {})
  const list = useAsk('recipients.starters', {}, { when: may('recipient:set') })
  const starters = list.data?.starters ?? []
  const [open, setOpen] = useState<Recipient | 'new' | null>(null)
  // Whoever only reads sees no door that would be closed to them; the server asks again anyway.
  const add = may('recipient:set') && (
    <Button icon="post" onPress={() => setOpen('new')}>
      {say('recipients.add')}
    </Button>
  )
  return (
    <Page
      title={say('notices.directory')}
      crumb={<Link to="/notices">{say('room.notices')}</Link>}
      sub={<p className="sub">{say('recipients.lede')}</p>}
      aside={add}
    >
      <Shown of={recipients}>
        {({ recipients: rows }) =>
          rows.length === 0 ? (
            <Empty title={say('recipients.none')}>
              <p className="note">{say('recipients.none-text')}</p>
            </Empty>
          ) : (
            <ol className="cards">
              {rows.map((row) => (
                <Row key={row.id} row={row} starter={starterOf(row, starters)} change={() => setOpen(row)} />
              ))}
            </ol>
          )
        }
      </Shown>
      <Starters starters={starters} />
      <SenderPart />
      <FlaggerPart />
      {/* Made anew each time, so that nothing of one recipient stands in the form of the next. */}
      {open !== null && <RecipientDialog recipient={open === 'new' ? null : open} close={() => setOpen(null)} />}
    </Page>
  )
}

const starterOf = (row: Recipient, starters: readonly Starter[]) =>
  starters.find(({ name }) => name.toLowerCase() === row.name.toLowerCase())

type RowProps = { row: Recipient; starter: Starter | undefined; change: () => void }

function Row({ row, starter, change }: RowProps) {
  const { say, format } = useWords()
  const may = useMay()
  return (
    <li className="card">
      <h2>
        <bdi>{row.name}</bdi>
      </h2>
      <p className="sep">
        <span>{say(`recipients.kind-${row.kind}`)}</span>
        <span>{format.country(row.country) ?? row.country}</span>
        <span>{say(`notice.tongue-${row.language}`)}</span>
        <span>{say(`recipients.channel-${row.channel}`)}</span>
        {row.retired && <span>{say('recipients.retired')}</span>}
      </p>
      {/* What ages: contact points change without a word, so the day of the last look stands beside them. */}
      <p className="note sep">
        {row.mail && <bdi>{row.mail}</bdi>}
        {row.form && <bdi>{row.form}</bdi>}
        {row.hosts.length > 0 && <bdi>{row.hosts.join(', ')}</bdi>}
        <span>{say('recipients.clauses-count', { n: row.clauses.length })}</span>
        {row.unchecked ? (
          <Is icon="warn" meaning="warning">
            {say('starters.unchecked')}
          </Is>
        ) : (
          <span>{say('recipients.checked', { day: format.day(row.checkedOn) })}</span>
        )}
        <span>{say('recipients.sent', { n: row.sent })}</span>
      </p>
      {/* To be handed to the recipient, who checks our signatures by it; the secret half never leaves the server. */}
      {row.api?.publicKey && (
        <details>
          <summary className="btn small">{say('recipients.public-key')}</summary>
          <pre className="told-words" dir="ltr">
            {row.api.publicKey}
          </pre>
        </details>
      )}
      {row.unchecked && !row.retired && may('recipient:set') && (
        <CheckBeforeUse recipient={row.id} name={row.name} starter={starter} />
      )}
      {may('recipient:set') && (
        <div className="row">
          <Button small icon="note" onPress={change}>
            {say('recipients.change')}
            {/* For ears: ten buttons «Change» in a row say nothing (WCAG 2.4.6). */}
            <span className="vh"> {row.name}</span>
          </Button>
          {!row.retired && <Retire row={row} />}
        </div>
      )}
    </li>
  )
}

/** Takes one out of the directory; notices that went to it keep its name. Changed again, it is back. */
function Retire({ row }: { row: Recipient }) {
  const { say } = useWords()
  const { run, busy, failure } = useDo('recipients.retire', ['recipients.list'])
  return (
    <>
      <Button
        small
        icon="x"
        isPending={busy}
        onPress={() => void run({ input: { recipient: row.id } }).catch(() => {})}
      >
        {say('recipients.retire')}
        <span className="vh"> {row.name}</span>
      </Button>
      {failure && <Failed failure={failure} />}
    </>
  )
}
