import { useState } from 'react'
import {
  OUTCOMES,
  type Outcome,
  REMEDY_KINDS,
  REMEDY_RESULTS,
  type Refusal,
  type RemedyKind,
  type RemedyResult,
} from '../../../../modules/notices/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../../shell/app.tsx'
import type { Name, Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { ASKED_REFUSALS } from '../notice/notice-answers.ts'

type Page = Out<'notices.follow'>
type Remedy = Page['remedies'][number]

// Either moves the notice on, and its clocks with it.
const CHANGES: readonly Name[] = ['notices.follow', 'notices.get', 'notices.list', 'reminders.list']

/** Complaints to the service and disputes before a certified body. */
export function Remedies({ page }: { page: Page }) {
  const { say } = useWords()
  // A dispute needs no complaint before it (Art. 21(1)), so each is open or closed by itself.
  const open = REMEDY_KINDS.filter((kind) => page[kind] === null)
  return (
    <>
      {page.remedies.length === 0 && <p className="note none">{say('after.remedies-none')}</p>}
      <ol className="cards">
        {page.remedies.map((remedy) => (
          <Card key={remedy.id} remedy={remedy} maySettle={page.maySettle} />
        ))}
      </ol>
      {open.length > 0 ? (
        // Anew where other kinds are open: else the form would go on sending the one it began with, though it shows another.
        <Lodge key={open.join()} notice={page.id} kinds={open} />
      ) : (
        <Closed why={page.complaint ?? page.dispute} />
      )}
    </>
  )
}

function Closed({ why }: { why: Page['complaint'] }) {
  const { say } = useWords()
  return (
    <p className="note">
      <b>{say('act.closed')}</b> {say(`notice.why-${why ?? 'not-permitted'}`)}
    </p>
  )
}

function Card({ remedy, maySettle }: { remedy: Remedy; maySettle: boolean }) {
  const { say, format } = useWords()
  const { kind, lodgedOn, endedOn, result, told, answer } = remedy
  return (
    <li className="card">
      <h3>{say(`remedy.${kind}`)}</h3>
      <p className="sep">
        <span>
          {endedOn === null || result === null
            ? say('remedy.open', { day: format.date(lodgedOn) })
            : say('remedy.over', { result: say(`remedy.result-${result}`), day: format.date(endedOn) })}
        </span>
        {told && told.body !== '' && <bdi>{told.body}</bdi>}
        {told && told.reference !== '' && <bdi>{told.reference}</bdi>}
      </p>
      {/* In the language in which somebody wrote, which need not be the page's. */}
      {told && (
        <p className="told-words" dir="auto">
          {told.grounds}
        </p>
      )}
      {answer && (
        <p className="told-words" dir="auto">
          <b>{say('remedy.answer')}</b> {answer}
        </p>
      )}
      {/* What has ended is not ended again; another is lodged. */}
      {endedOn === null && maySettle && <End remedy={remedy.id} />}
    </li>
  )
}

const EMPTY = { lodgedOn: '', grounds: '', reference: '', body: '' }

function Lodge({ notice, kinds }: { notice: string; kinds: readonly RemedyKind[] }) {
  const { say } = useWords()
  const [kind, setKind] = useState<RemedyKind>(kinds[0])
  const [told, setTold] = useState(EMPTY)
  const lodge = useDo('remedies.lodge', CHANGES)
  const faults = faultsByField(lodge.failure)
  const change = (field: keyof typeof EMPTY) => (value: string) => setTold((before) => ({ ...before, [field]: value }))
  const submit = () =>
    void lodge.run({ input: { notice, kind, ...told } }).then(
      () => announcements.say(say('said.done')),
      () => {},
    )
  return (
    <details>
      <summary className="btn">{say('remedy.lodge')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('remedy.kind')}
          value={kind}
          onChange={setKind}
          choices={kinds.map((value) => ({ value, name: say(`remedy.${value}`) }))}
        />
        {/* A complaint goes to the service itself, which has a name already. */}
        {kind === 'dispute' && (
          <Field label={say('remedy.body')} value={told.body} onChange={change('body')} fault={faults.body} />
        )}
        <Field
          label={say('remedy.lodged-on')}
          type="date"
          value={told.lodgedOn}
          onChange={change('lodgedOn')}
          fault={faults.lodgedOn}
        />
        <Field
          label={say('remedy.grounds')}
          lines={5}
          value={told.grounds}
          onChange={change('grounds')}
          fault={faults.grounds}
        />
        <Field label={say('remedy.reference')} optional value={told.reference} onChange={change('reference')} />
        {lodge.failure && <Failed failure={lodge.failure} />}
        <Button small isPending={lodge.busy} onPress={submit}>
          {say('remedy.lodge')}
        </Button>
      </form>
    </details>
  )
}

function End({ remedy }: { remedy: string }) {
  const { say } = useWords()
  const [endedOn, setEndedOn] = useState('')
  const [result, setResult] = useState<RemedyResult>('upheld')
  const [outcome, setOutcome] = useState<Outcome | 'same'>('same')
  const [refusal, setRefusal] = useState<Refusal>('no-reason-given')
  const [words, setWords] = useState('')
  const end = useDo('remedies.end', CHANGES)
  const faults = faultsByField(end.failure)
  // The commonest: they look again and leave it. Then nothing about the decision is written anew.
  const same = { value: 'same' as const, name: say('remedy.outcome-same') }
  const input = {
    remedy,
    endedOn,
    result,
    outcome: outcome === 'same' ? null : outcome,
    // Also where a reason was chosen before the outcome was changed.
    refusal: outcome === 'kept' ? refusal : null,
    words,
  }
  const submit = () =>
    void end.run({ input }).then(
      () => announcements.say(say('said.done')),
      () => {},
    )
  return (
    <details>
      <summary className="btn">{say('remedy.end')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <Field
          label={say('remedy.ended-on')}
          type="date"
          value={endedOn}
          onChange={setEndedOn}
          fault={faults.endedOn}
        />
        <Choice
          label={say('remedy.result')}
          value={result}
          onChange={setResult}
          choices={REMEDY_RESULTS.map((value) => ({ value, name: say(`remedy.result-${value}`) }))}
        />
        <Choice
          label={say('answers.outcome')}
          value={outcome}
          onChange={setOutcome}
          choices={[same, ...OUTCOMES.map((value) => ({ value, name: say(`notice.outcome-${value}`) }))]}
        />
        {outcome === 'kept' && (
          <Choice
            label={say('answers.refusal')}
            value={refusal}
            onChange={setRefusal}
            choices={ASKED_REFUSALS.map((value) => ({ value, name: say(`notice.refusal-${value}`) }))}
          />
        )}
        <Field label={say('remedy.answer')} lines={3} optional value={words} onChange={setWords} />
        {end.failure && <Failed failure={end.failure} />}
        <Button small isPending={end.busy} onPress={submit}>
          {say('remedy.end')}
        </Button>
      </form>
    </details>
  )
}
