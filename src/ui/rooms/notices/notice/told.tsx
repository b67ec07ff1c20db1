import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { CutOff } from '../../../parts/cut-off.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { LOOKS } from '../notice-view.ts'
import { HOURS, type Hours } from './notice-answers.ts'

type Row = Out<'notices.told'>['notices'][number]

/** For police: where notices of other agencies are going to strike. Nothing is shown where no agency tells them. */
export function Told() {
  const may = useMay()
  return may('notice:hold') ? <List /> : null
}

function List() {
  const { say } = useWords()
  // Asked again and again: a notice that is approved meanwhile can be gone before somebody thinks of reloading.
  const { data } = useAsk('notices.told', {}, { every: 30_000 })
  if (!data || data.notices.length === 0) return null
  return (
    <section aria-labelledby="told-of" className="source">
      <h2 id="told-of">{say('told.title')}</h2>
      <p className="note">{say('told.text')}</p>
      <ol className="cards">
        {data.notices.map((row) => (
          <Item key={row.id} row={row} />
        ))}
      </ol>
      <CutOff shown={data.notices.length} more={data.more} way={say('list.way-done')} />
    </section>
  )
}

function Item({ row }: { row: Row }) {
  const { say, format } = useWords()
  const { icon, meaning } = LOOKS[row.state]
  return (
    <li className="card">
      <p className="sep">
        <Is icon={icon} meaning={meaning}>
          {say(`notice.state-${row.state}`)}
        </Is>
        {row.heldUntil && <span>{say('notice.held-until', { when: format.moment(row.heldUntil) })}</span>}
        {row.suspicion && (
          <Is icon="danger" meaning="danger">
            {say('suspicion.row')}
          </Is>
        )}
        {row.matter && <span>{say(`notice.matter-${row.matter}`)}</span>}
        <span>{format.moment(row.madeAt)}</span>
      </p>
      {/* Who has not been admitted to the keys yet may still hold: an hour lost is lost for good. */}
      {row.addresses === null ? (
        <p className="note">{say('notice.piece-sealed')}</p>
      ) : (
        <p className="told-words" dir="ltr">
          {row.addresses.join('\n')}
        </p>
      )}
      {/* What was sent already is shown for the sake of whoever is in danger; there is nothing left to hold. */}
      {['draft', 'held', 'approved'].includes(row.state) && <Holding row={row} />}
    </li>
  )
}

// Addresses alone: what the other agency thinks of them, and who wrote it, is no part of deconfliction.
function Holding({ row }: { row: Row }) {
  const { say } = useWords()
  const [hours, setHours] = useState<Hours>('24')
  const hold = useDo('notices.hold-told', ['notices.told'])
  const release = useDo('notices.release-told', ['notices.told'])
  // One place for both: only one of the two forms is there at a time.
  const failure = hold.failure ?? release.failure
  const done = (work: Promise<unknown>) => void work.then(() => announcements.say(say('said.done'))).catch(() => {})
  return (
    <>
      {failure && <Failed failure={failure} />}
      {row.state === 'held' ? (
        <Button
          small
          icon="unlock"
          // Their reason is asked for on the way to the server: the other agency reads it.
          isPending={release.busy}
          onPress={() => done(release.run({ input: { notice: row.id } }))}
        >
          {say('notice.act-release')}
        </Button>
      ) : (
        <form className="form" onSubmit={(event) => event.preventDefault()}>
          <Choice
            label={say('notice.hold-hours')}
            hint={say('notice.hold-hint')}
            value={hours}
            onChange={setHours}
            choices={HOURS.map((value) => ({ value, name: say('notice.hours', { n: Number(value) }) }))}
          />
          <Button
            small
            icon="lock"
            isPending={hold.busy}
            onPress={() => done(hold.run({ input: { notice: row.id, hours: Number(hours) } }))}
          >
            {say('told.hold')}
          </Button>
        </form>
      )}
    </>
  )
}
