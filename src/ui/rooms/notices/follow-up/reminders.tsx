import { Link } from '@tanstack/react-router'
import { Button } from '../../../parts/button.tsx'
import { CutOff } from '../../../parts/cut-off.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'

type Reminder = Out<'reminders.list'>['reminders'][number]

/** What is overdue or ends soon. */
export function Reminders() {
  const { say } = useWords()
  const reminders = useAsk('reminders.list', {}, { every: 60_000 })
  return (
    <Shown of={reminders}>
      {({ reminders: rows, more }) =>
        rows.length === 0 ? (
          <p className="note none">{say('answers.reminders-none')}</p>
        ) : (
          <>
            <ol className="cards">
              {rows.map((row) => (
                <Row key={`${row.notice} ${row.what} ${row.due}`} row={row} />
              ))}
            </ol>
            <CutOff shown={rows.length} more={more} way={say('list.way-seen')} />
          </>
        )
      }
    </Shown>
  )
}

function Row({ row }: { row: Reminder }) {
  const { say, format } = useWords()
  const may = useMay()
  const { overdue, due, what, notice, number } = row
  const isOurs = what === 'tell-police'
  const see = useDo('reminders.see', ['reminders.list'])
  return (
    <li className="card">
      <h3>
        {/* Of an order there is no notice to lead to. */}
        {number === null ? (
          say(`reminder.${what}`)
        ) : (
          // Law enforcement is told on the notice itself; all else came after it.
          <Link to={isOurs ? '/notices/$notice' : '/notices/$notice/after'} params={{ notice }}>
            {say(`reminder.${what}`)}
          </Link>
        )}
      </h3>
      <p className="sep">
        {/* Overdue warns and does not alarm where it is somebody else who is late. */}
        <Is icon={overdue ? 'warn' : 'clock'} meaning={overdue ? (isOurs ? 'danger' : 'warning') : 'neutral'}>
          {say(overdue ? 'reminder.overdue' : 'reminder.due', { day: format.date(due) })}
        </Is>
        {number !== null && <span>{say('notice.title', { number: String(number) })}</span>}
        {row.recipient !== null && <bdi>{row.recipient}</bdi>}
      </p>
      {see.failure && <Failed failure={see.failure} />}
      {may('notice:settle') && (
        <Button small isPending={see.busy} onPress={() => see.start({ input: { notice, what, due } })}>
          {say('answers.seen')}
        </Button>
      )}
    </li>
  )
}
