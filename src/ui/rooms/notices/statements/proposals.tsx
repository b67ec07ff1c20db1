import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { OUTCOMES, type Outcome, type Refusal } from '../../../../modules/notices/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useDo, useMay, useWords } from '../../../shell/app.tsx'
import type { Name, Out } from '../../../shell/contract.ts'
import { ASKED_REFUSALS } from '../notice/notice-answers.ts'

type Proposal = Out<'statements.list'>['proposals'][number]

// A confirmed one is a decision: everything that shows the notice is old with it.
const CHANGES: readonly Name[] = ['statements.list', 'notices.follow', 'notices.get', 'notices.list', 'reminders.list']

/** Statements that seem to answer notices. The program proposes; a person reads and decides. */
export const Proposals = ({ proposals }: { proposals: readonly Proposal[] }) => (
  <ol className="cards">
    {proposals.map((proposal) => (
      <Card key={proposal.id} proposal={proposal} />
    ))}
  </ol>
)

function Card({ proposal }: { proposal: Proposal }) {
  const { say, format } = useWords()
  const may = useMay()
  const { number, recipient, outcome, matchedBy, decided, appliedOn, said } = proposal
  return (
    <li className="card">
      <h3>
        <Link to="/notices/$notice" params={{ notice: proposal.notice }}>
          {say('notice.title', { number: String(number) })}
          {format.comma}
          <bdi>{recipient}</bdi>
        </Link>
      </h3>
      <p className="sep">
        <Is icon="done" meaning="neutral">
          {say(`notice.outcome-${outcome}`)}
        </Is>
        <span>{say(`answers.state-${proposal.state}`)}</span>
        <span>{say('answers.applied', { day: format.date(appliedOn) })}</span>
        {decided && <span>{say('answers.stands', { outcome: say(`notice.outcome-${decided}`) })}</span>}
      </p>
      {/* How it was found, so that a weak sign is not taken for a sure one. */}
      <p className="note">{say(`answers.by-${matchedBy}`)}</p>
      {said === null ? <p className="note">{say('answers.sealed')}</p> : <Words said={said} />}
      {/* Who does not settle reads along. */}
      {proposal.state === 'proposed' && may('notice:settle') && <Decide proposal={proposal} />}
    </li>
  )
}

/** In the service's own words and language. */
const Words = ({ said }: { said: NonNullable<Proposal['said']> }) => (
  <div className="told-words" dir="auto">
    {[said.clause, said.explanation, said.facts]
      .filter((words) => words !== null)
      .map((words) => (
        <p key={words}>{words}</p>
      ))}
  </div>
)

function Decide({ proposal }: { proposal: Proposal }) {
  const { say } = useWords()
  const [outcome, setOutcome] = useState<Outcome>(proposal.outcome)
  // Where somebody forgets to choose, nothing is claimed that the service did not say.
  const [refusal, setRefusal] = useState<Refusal>('no-reason-given')
  const confirm = useDo('statements.confirm', CHANGES)
  const refuse = useDo('statements.refuse', CHANGES)
  const failure = confirm.failure ?? refuse.failure
  const done = () => announcements.say(say('said.done'))
  // The reason goes with what was kept alone, also where one was chosen before the outcome was changed.
  const input = { proposal: proposal.id, outcome, refusal: outcome === 'kept' ? refusal : null }
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={say('answers.outcome')}
        value={outcome}
        onChange={setOutcome}
        choices={OUTCOMES.map((value) => ({ value, name: say(`notice.outcome-${value}`) }))}
      />
      {outcome === 'kept' && (
        <Choice
          label={say('answers.refusal')}
          value={refusal}
          onChange={setRefusal}
          choices={ASKED_REFUSALS.map((value) => ({ value, name: say(`notice.refusal-${value}`) }))}
        />
      )}
      {failure && <Failed failure={failure} />}
      <p className="row">
        <Button small isPending={confirm.busy} onPress={() => void confirm.run({ input }).then(done, () => {})}>
          {say('answers.confirm')}
        </Button>
        <Button
          small
          isPending={refuse.busy}
          onPress={() => void refuse.run({ input: { proposal: proposal.id } }).then(done, () => {})}
        >
          {say('answers.refuse')}
        </Button>
      </p>
    </form>
  )
}
