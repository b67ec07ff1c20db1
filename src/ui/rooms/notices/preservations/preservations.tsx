import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { CutOff } from '../../../parts/cut-off.tsx'
import { Field, Tick } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { announcements, useAsk, useDo, useWords } from '../../../shell/app.tsx'
import type { Name, Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { NoMail } from '../notice/no-mail.tsx'

type Preservation = Out<'preservations.list'>['preservations'][number]

// What was approved or ended changes what is brought up on the desk.
const CHANGES: readonly Name[] = ['preservations.list', 'reminders.list']

// What waits for a person warns; refused and ended are over.
const LOOKS = {
  asked: { icon: 'clock', meaning: 'warning' },
  approved: { icon: 'done', meaning: 'done' },
  refused: { icon: 'x', meaning: 'neutral' },
  ended: { icon: 'x', meaning: 'neutral' },
} as const

/** Requests that content stay up as evidence. @param notice of this notice alone, with a form for a new one */
export function Preservations({ notice }: { notice?: string }) {
  const { say } = useWords()
  const list = useAsk('preservations.list', notice === undefined ? {} : { notice })
  return (
    <>
      <p className="note">{say('keep.text')}</p>
      <Shown of={list}>
        {({ preservations, mayAsk, more }) => (
          <>
            {preservations.length === 0 && <p className="note none">{say('keep.none')}</p>}
            <ol className="cards">
              {preservations.map((one) => (
                <Card key={one.id} one={one} />
              ))}
            </ol>
            <CutOff shown={preservations.length} more={more} />
            {/* Asked for at the notice alone: who asks has its content before their eyes. */}
            {notice !== undefined && mayAsk && <NoMail />}
            {notice !== undefined && mayAsk && <Ask notice={notice} />}
          </>
        )}
      </Shown>
    </>
  )
}

function Card({ one }: { one: Preservation }) {
  const { say, format } = useWords()
  const { icon, meaning } = LOOKS[one.state]
  const end = useDo('preservations.end', CHANGES)
  return (
    <li className="card">
      <h3>
        <Link to="/notices/$notice" params={{ notice: one.notice }}>
          {say('notice.title', { number: String(one.number) })}
          {format.comma}
          <bdi>{one.recipient}</bdi>
        </Link>
      </h3>
      <p className="sep">
        <Is icon={icon} meaning={meaning}>
          {say(`keep.${one.state}`, { day: format.date(one.until) })}
        </Is>
        <span>{say('keep.by', { name: one.askedBy.name ?? '…', day: format.date(one.askedAt) })}</span>
      </p>
      {/* Sealed where the keys are not open; that it was asked for is seen all the same. */}
      {one.why !== null && (
        <p className="told-words" dir="auto">
          {one.why}
        </p>
      )}
      {one.decision !== null && (
        <p className="told-words" dir="auto">
          <b>{say('keep.words')}</b> {one.decision}
        </p>
      )}
      {one.handOver && (
        <details className="more">
          <summary>{say('keep.hand-over')}</summary>
          <p className="note">{one.handOver.subject}</p>
          {/* In the words that would go by mail: whoever copies them into a form changes nothing. */}
          <p className="told-words" dir="ltr" lang="en">
            {one.handOver.text}
          </p>
        </details>
      )}
      {one.mayDecide && <Decide one={one} />}
      {end.failure && <Failed failure={end.failure} />}
      {one.mayEnd && (
        <>
          <Button small isPending={end.busy} onPress={() => end.start({ input: { preservation: one.id } })}>
            {say('keep.end')}
          </Button>
          <p className="note">{say('keep.end-hint')}</p>
        </>
      )}
    </li>
  )
}

/** Both questions, each asked by itself: a tick is somebody's word that they looked. */
function useLooks() {
  const { say } = useWords()
  const [children, setChildren] = useState(false)
  const [intimate, setIntimate] = useState(false)
  const ticks = (
    <>
      <Tick on={children} onChange={setChildren}>
        {say('keep.no-children')}
      </Tick>
      <Tick on={intimate} onChange={setIntimate}>
        {say('keep.no-intimate')}
      </Tick>
    </>
  )
  // What nobody has ticked is not said; it is never taken for a no.
  return { ticks, looked: { showsChildren: children ? false : null, showsIntimate: intimate ? false : null } }
}

function Ask({ notice }: { notice: string }) {
  const { say } = useWords()
  const [until, setUntil] = useState('')
  const [why, setWhy] = useState('')
  const { ticks, looked } = useLooks()
  const ask = useDo('preservations.ask', CHANGES)
  const faults = faultsByField(ask.failure)
  const submit = () =>
    void ask.run({ input: { notice, until, why, ...looked } }).then(
      () => announcements.say(say('said.done')),
      () => {},
    )
  return (
    <details>
      <summary className="btn">{say('keep.ask')}</summary>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <Field label={say('keep.until')} type="date" value={until} onChange={setUntil} fault={faults.until} />
        <Field label={say('keep.why')} lines={4} value={why} onChange={setWhy} fault={faults.why} />
        {ticks}
        {ask.failure && <Failed failure={ask.failure} />}
        <Button small isPending={ask.busy} onPress={submit}>
          {say('keep.ask')}
        </Button>
      </form>
    </details>
  )
}

function Decide({ one }: { one: Preservation }) {
  const { say } = useWords()
  const [words, setWords] = useState('')
  const { ticks, looked } = useLooks()
  const decide = useDo('preservations.decide', CHANGES)
  const faults = faultsByField(decide.failure)
  const answer = (approve: boolean) => () =>
    void decide.run({ input: { preservation: one.id, approve, words, ...looked } }).then(
      () => announcements.say(say('said.done')),
      () => {},
    )
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      {ticks}
      {/* The prosecutor's own look stands before the words: it is not the asker's that counts here. */}
      <Field label={say('keep.words')} lines={3} value={words} onChange={setWords} fault={faults.words} />
      {decide.failure && <Failed failure={decide.failure} />}
      <p className="row">
        {/* Refusing needs no look: nothing stays up by it. */}
        <Button small isPending={decide.busy} onPress={answer(true)}>
          {say('keep.approve')}
        </Button>
        <Button small isPending={decide.busy} onPress={answer(false)}>
          {say('keep.refuse')}
        </Button>
      </p>
    </form>
  )
}
