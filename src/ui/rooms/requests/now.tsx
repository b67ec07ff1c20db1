import { type ReactNode, useState } from 'react'
import { ACTS, type Act, OUTCOMES, type Outcome, STAFF_PROOFS } from '../../../modules/requests/codes.ts'
import { useAct } from '../../parts/act.ts'
import { Anew } from '../../parts/anew.tsx'
import { Button } from '../../parts/button.tsx'
import { ClosedAct } from '../../parts/closed-act.tsx'
import { Choice, Field, Tick } from '../../parts/field.tsx'
import { Failed, Notice } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'
import type { Name, RequestPage } from '../../shell/contract.ts'
import { emptied } from '../../shell/emptied.ts'
import { faultsByField } from '../../shell/failure.ts'

// What every act changes: this page, and the list that leads to it.
const CHANGES: readonly Name[] = ['requests.get', 'requests.list']
// What is looked through, or ended, is what was there then; a question is right in any state.
const OF_A_STATE: ReadonlySet<Act> = new Set(['check', 'answer', 'close'])

/** What can be done now; each closed act says why it is closed. */
export function RequestNow({ request }: { request: RequestPage }) {
  const { say } = useWords()
  const forms: Record<Act, ReactNode> = {
    verify: <Verify id={request.id} />,
    ask: <Write id={request.id} act="ask" />,
    extend: <Write id={request.id} act="extend" />,
    check: <Check id={request.id} />,
    answer: <Answer request={request} />,
    close: <Close id={request.id} remedy={request.remedy} />,
  }
  return (
    <aside className="now" id="now" aria-label={say('request.now')}>
      <h2>{say('request.now')}</h2>
      {ACTS.map((act) => (
        <One key={act} request={request} act={act}>
          {forms[act]}
        </One>
      ))}
    </aside>
  )
}

function One({ request, act, children }: { request: RequestPage; act: Act; children: ReactNode }) {
  const { say } = useWords()
  const action = request.actions.find(({ operation }) => operation === `requests.${act}`)
  if (action?.allowed)
    return (
      <Anew of={OF_A_STATE.has(act) ? request.state : ''}>
        <details>
          <summary className="btn">{say(`request.${act}`)}</summary>
          {children}
        </details>
      </Anew>
    )
  return (
    <ClosedAct
      id={act}
      name={say(`request.${act}`)}
      why={
        <>
          <b>{say('act.closed')}</b> {say(`request.why-${action?.why ?? 'not-permitted'}`)}
        </>
      }
    />
  )
}

type FormProps = { busy: boolean; ready: boolean; name: string; submit: () => void; children: ReactNode }

// Enter in a field sends a form even where its button is closed or already at work.
const Form = ({ busy, ready, name, submit, children }: FormProps) => (
  <form
    className="form"
    onSubmit={(event) => {
      event.preventDefault()
      if (ready && !busy) submit()
    }}
  >
    {children}
    <Button small type="submit" isPending={busy} isDisabled={!ready}>
      {name}
    </Button>
  </form>
)

/** How it is known who asks: two ways, neither of which brings anybody to a door. */
function Verify({ id }: { id: string }) {
  const { say } = useWords()
  // No third way to type in: papers by post, or coming to a desk, show themselves to whoever watches.
  const [by, setBy] = useState<(typeof STAFF_PROOFS)[number]>('channel')
  const [how, setHow] = useState('')
  const { act, busy, failure } = useAct('requests.verify', CHANGES)
  const faults = faultsByField(failure)
  return (
    <Form
      busy={busy}
      ready={how.trim() !== ''}
      name={say('request.verify-save')}
      submit={() => void act({ request: id, by, how })}
    >
      <p className="note">{say('request.verify-hint')}</p>
      <Choice
        label={say('request.verify-by')}
        value={by}
        onChange={setBy}
        choices={STAFF_PROOFS.map((value) => ({ value, name: say(`request.by-${value}`) }))}
      />
      <Field label={say('request.verify-how')} lines={3} value={how} onChange={setHow} most={1000} fault={faults.how} />
      {failure && <Failed failure={failure} />}
    </Form>
  )
}

/** Words to the person: a question, or why it takes longer. */
function Write({ id, act: what }: { id: string; act: 'ask' | 'extend' }) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const { act, busy, failure } = useAct(`requests.${what}`, CHANGES)
  const faults = faultsByField(failure)
  const send = async () => {
    // Emptied only when the server has it: a lost connection loses no words.
    if (await act({ request: id, text })) setText(emptied(text, ''))
  }
  return (
    <Form busy={busy} ready={text.trim() !== ''} name={say('request.send')} submit={() => void send()}>
      <Field
        label={say('request.answer-text')}
        hint={say(`request.${what}-hint`)}
        lines={4}
        value={text}
        onChange={setText}
        most={5000}
        fault={faults.text}
      />
      {failure && <Failed failure={failure} />}
    </Form>
  )
}

/** Three ticks of a person; the program cannot know what concerns others. */
function Check({ id }: { id: string }) {
  const { say } = useWords()
  const [ticked, setTicked] = useState({ read: false, others: false, sources: false })
  const [note, setNote] = useState('')
  const { act, busy, failure } = useAct('requests.check', CHANGES)
  // All three or none: a copy that was looked through in part was not looked through.
  const all = ticked.read && ticked.others && ticked.sources
  const input = { request: id, read: true, others: true, sources: true, note } as const
  return (
    <Form busy={busy} ready={all} name={say('request.check')} submit={() => void act(input)}>
      <p className="note">{say('request.check-hint')}</p>
      {(['read', 'others', 'sources'] as const).map((tick) => (
        <Tick key={tick} on={ticked[tick]} onChange={(on) => setTicked({ ...ticked, [tick]: on })}>
          {say(`request.check-${tick}`)}
        </Tick>
      ))}
      <Field label={say('request.note')} lines={2} value={note} onChange={setNote} most={1000} optional />
      {failure && <Failed failure={failure} />}
    </Form>
  )
}

/** The end of a request. Whatever is not granted wants reasons for the record, and carries the remedy. */
function Answer({ request: { id, kind, report, remedy } }: { request: RequestPage }) {
  const { say } = useWords()
  const [as, setAs] = useState<Outcome>('granted')
  const [text, setText] = useState('')
  const [why, setWhy] = useState('')
  const { act, busy, failure } = useAct('requests.answer', CHANGES)
  const faults = faultsByField(failure)
  // Less than all is a refusal in law, with its duties (Art. 12(4) GDPR).
  const isWhole = as === 'granted'
  return (
    <Form
      busy={busy}
      ready={text.trim() !== '' && (isWhole || why.trim() !== '')}
      name={say('request.answer')}
      submit={() => void act({ request: id, as, text, why })}
    >
      <Choice
        label={say('request.answer-as')}
        value={as}
        onChange={setAs}
        choices={OUTCOMES.map((value) => ({ value, name: say(`request.state-${value}`) }))}
      />
      {/* It cannot be taken back: the report's key goes with it. */}
      {kind === 'erasure' && report && isWhole && <Notice meaning="danger">{say('request.answer-erases')}</Notice>}
      <Field
        label={say('request.answer-text')}
        hint={isWhole ? say('request.ask-hint') : say('request.remedy', { remedy })}
        lines={5}
        value={text}
        onChange={setText}
        most={5000}
        fault={faults.text}
      />
      <Field
        label={say('request.answer-why')}
        hint={say('request.answer-why-hint')}
        lines={3}
        value={why}
        onChange={setWhy}
        most={2000}
        fault={faults.why}
        optional={isWhole}
      />
      {failure && <Failed failure={failure} />}
    </Form>
  )
}

/** For what stays without an answer to who asks. */
function Close({ id, remedy }: { id: string; remedy: string }) {
  const { say } = useWords()
  const [why, setWhy] = useState('')
  const { act, busy, failure } = useAct('requests.close', CHANGES)
  const faults = faultsByField(failure)
  return (
    <Form
      busy={busy}
      ready={why.trim() !== ''}
      name={say('request.close')}
      submit={() => void act({ request: id, why })}
    >
      <Field
        label={say('request.answer-text')}
        hint={`${say('request.close-hint')} ${say('request.remedy', { remedy })}`}
        lines={3}
        value={why}
        onChange={setWhy}
        most={1000}
        fault={faults.why}
      />
      {failure && <Failed failure={failure} />}
    </Form>
  )
}
