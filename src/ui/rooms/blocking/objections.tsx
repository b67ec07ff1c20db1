import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { CutOff } from '../../parts/cut-off.tsx'
import { Failed } from '../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../shell/app.tsx'
import type { Appeal } from '../../shell/contract.ts'

/** What somebody affected wrote. */
export function Objection({ appeal }: { appeal: Appeal }) {
  const { say, format } = useWords()
  const { number, filedOn, state, words } = appeal
  return (
    <>
      <p className="note sep">
        <b>{say('block.objection', { number })}</b>
        <span>{say('block.objection-on', { day: format.date(filedOn) })}</span>
        {state === 'decided' && <span>{say('block.objection-decided')}</span>}
      </p>
      {words === null ? (
        <p className="note">{say('lead.sealed')}</p>
      ) : (
        <>
          <p dir="auto" className="told-words">
            <bdi>{words.address}</bdi>
          </p>
          <p dir="auto" className="told-words">
            {words.reason}
          </p>
          <p className="note">
            {words.contact === ''
              ? say('block.objection-no-contact')
              : say('block.objection-contact', { contact: words.contact })}
          </p>
        </>
      )}
    </>
  )
}

/** Objections that lead to no entry: nothing that is decided of an entry would ever answer them. */
export function UnlinkedObjections() {
  const { say } = useWords()
  const appeals = useAsk('block-appeals.list', {}, { every: 60_000 })
  // Those that lead to an entry stand with it, and are answered by what is decided of it.
  const unlinked = appeals.data?.appeals.filter(({ block }) => block === null) ?? []
  if (unlinked.length === 0) return null
  return (
    <section aria-labelledby="unlinked">
      <h2 id="unlinked" className="part">
        {say('blocks.unlinked')}
      </h2>
      <p className="note">{say('blocks.unlinked-text')}</p>
      <ol className="cards">
        {unlinked.map((appeal) => (
          <li key={appeal.id} className="card">
            <Objection appeal={appeal} />
            <Close appeal={appeal.id} />
          </li>
        ))}
      </ol>
      <CutOff shown={appeals.data?.appeals.length ?? 0} more={appeals.data?.more} />
    </section>
  )
}

function Close({ appeal }: { appeal: string }) {
  const { say } = useWords()
  const may = useMay()
  const { act, busy, failure } = useAct('block-appeals.close', ['block-appeals.list'])
  if (!may('block:decide')) return null
  return (
    <>
      <Button small isPending={busy} onPress={() => void act({ appeal })}>
        {say('blocks.close-objection')}
      </Button>
      {failure && <Failed failure={failure} />}
    </>
  )
}
