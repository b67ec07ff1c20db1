import { type ReactNode, useState } from 'react'
import { CLOSED_AS, type ClosedAs, DANGERS, type Act as ReportAct } from '../../../../modules/reports/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { ClosedActs } from '../../../parts/closed-act.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { empty, unchosen, useLacking } from '../../../parts/lacking.ts'
import { NoteField, useMentions } from '../../../parts/note-field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Name, ReportPage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { faultsByField } from '../../../shell/failure.ts'
import type { Key, Say } from '../../../shell/words.ts'
import { AskAbout } from '../../shares/asks/ask-about.tsx'
import { PassedOn } from '../../shares/passed-on.tsx'
import { actionOf } from '../report-view.ts'
import { PickTemplate } from '../templates/pick.tsx'
import { withTemplate } from '../templates/template-view.ts'
import { Pass } from './pass.tsx'

// Lists show the state and promise of this report, so they are asked anew with it.
const CHANGES: readonly Name[] = ['reports.get', 'reports.list', 'reports.waiting', 'reports.deadlines']

/** What can be done now. Nothing here is amber: the page recommends no decision. */
export function ReportNow({ report }: { report: ReportPage }) {
  const { say, format } = useWords()
  const { id } = report
  // Where a person waits, writing to them comes before judging what they wrote.
  const writing = (
    <Act report={report} act="ask">
      <Write report={report} canAnswer={actionOf(report, 'answer')?.allowed ?? false} />
    </Act>
  )
  return (
    <aside className="now" id="now" aria-label={say('report.now')}>
      <h2>{say('report.now')}</h2>
      {report.call !== null && writing}
      <Act report={report} act="assess">
        <Assess report={report} />
      </Act>
      {report.call === null && writing}
      <Act report={report} act="note">
        <Note id={id} />
      </Act>
      <Act report={report} act="pass">
        <Pass report={report} />
      </Act>
      {/* What was withdrawn was recalled from whoever had it, and they still say what became of it. */}
      <PassedOn of={{ report: id }} isPassed={report.state === 'passed' || report.state === 'withdrawn'} />
      <AskAbout of={{ report: id }} />
      <Act report={report} act="close">
        <Close id={id} />
      </Act>
      {actionOf(report, 'reopen')?.allowed && <Reopen id={id} />}
      <ClosedActs acts={closedActs(report, say)} />
      <p className="note">
        {/* A date of erasure would be false while it is held. */}
        {report.evidenceBound
          ? say('report.kept-evidence')
          : report.expiresOn && report.heldSince === null
            ? say('report.expires', { day: format.date(report.expiresOn) })
            : say('report.kept')}
      </p>
    </aside>
  )
}

/** An action with its form, where it is open. */
const Act = ({ report, act, children }: { report: ReportPage; act: ReportAct; children: ReactNode }) =>
  actionOf(report, act)?.allowed ? children : null

const NAMES = {
  ask: 'report.write',
  assess: 'report.assess',
  note: 'report.note',
  pass: 'report.pass',
  close: 'report.close',
} as const satisfies Partial<Record<ReportAct, Key>>

/** What is closed, with why; that nothing can be opened anew is no news. */
const closedActs = (report: ReportPage, say: Say) =>
  (Object.keys(NAMES) as (keyof typeof NAMES)[])
    .filter((act) => !actionOf(report, act)?.allowed)
    .map((act) => ({
      id: act,
      name: say(NAMES[act]),
      why: (
        <>
          <b>{say('act.closed')}</b> {say(`report.why-${actionOf(report, act)?.why ?? 'not-permitted'}`)}
        </>
      ),
    }))

function Assess({ report }: { report: ReportPage }) {
  const { say } = useWords()
  const { act, failure } = useAct('reports.assess', CHANGES)
  return (
    <div className="form">
      <Choice
        label={say('report.assess')}
        hint={say('report.said', { danger: say(`report.danger-${report.dangerTold}`) })}
        value={report.danger}
        onChange={(danger) => void act({ report: report.id, danger })}
        choices={DANGERS.map((value) => ({ value, name: say(`report.danger-${value}`) }))}
      />
      {failure && <Failed failure={failure} />}
    </div>
  )
}

function Write({ report, canAnswer }: { report: ReportPage; canAnswer: boolean }) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const ask = useAct('reports.ask', CHANGES)
  const answer = useAct('reports.answer', CHANGES)
  // One field for both: what was typed is kept when somebody sees that it is the answer and no question.
  const failure = ask.failure ?? answer.failure
  // One at a time: the same words would go to the reporter twice, as a question and as the answer.
  const busy = ask.busy || answer.busy
  const send = async (how: typeof ask.act) => {
    if (await how({ report: report.id, text })) setText(emptied(text, ''))
  }
  const { form, sends, faults } = useLacking(empty('text', text), faultsByField(failure))
  return (
    <form className="form note-form" ref={form} onSubmit={(event) => event.preventDefault()}>
      <Field
        label={say('report.write')}
        hint={say('report.write-hint')}
        lines={5}
        value={text}
        onChange={setText}
        most={5000}
        autoComplete="off"
        fault={faults.text}
      />
      <PickTemplate language={report.language} put={(words) => setText((typed) => withTemplate(typed, words))} />
      {failure && <Failed failure={failure} />}
      <div className="row">
        <Button small icon="mail" isPending={busy} onPress={() => sends(() => void send(ask.act))()}>
          {say(report.call !== null ? 'call.send' : 'report.ask')}
        </Button>
        {canAnswer && (
          <Button small icon="done" isPending={busy} onPress={() => sends(() => void send(answer.act))()}>
            {say('report.answer')}
          </Button>
        )}
      </div>
    </form>
  )
}

function Note({ id }: { id: string }) {
  const { say } = useWords()
  const [text, setText] = useState('')
  const mentions = useMentions('report', id)
  const { act, busy, failure } = useAct('reports.note', CHANGES)
  const { form, sends, faults } = useLacking(empty('text', text), faultsByField(failure))
  const save = sends(
    () => void act({ report: id, text: mentions.kept(text) }).then((done) => done && setText(emptied(text, ''))),
  )
  return (
    <form className="form note-form" ref={form} onSubmit={(event) => event.preventDefault()}>
      <NoteField
        of={mentions}
        label={say('report.note')}
        hint={say('report.note-hint')}
        lines={3}
        value={text}
        onChange={setText}
        most={5000}
        fault={faults.text}
      />
      {failure && <Failed failure={failure} />}
      <Button small isPending={busy} onPress={() => save()}>
        {say('report.note-save')}
      </Button>
    </form>
  )
}

function Close({ id }: { id: string }) {
  const { say } = useWords()
  const [as, setAs] = useState<ClosedAs | ''>('')
  const { act, busy, failure } = useAct('reports.close', CHANGES)
  const { form, sends, faults } = useLacking(unchosen('as', as), faultsByField(failure))
  const close = sends(() => void (as !== '' && act({ report: id, as })))
  return (
    <details>
      <summary className="btn">{say('report.close')}</summary>
      <form className="form" ref={form} onSubmit={(event) => event.preventDefault()}>
        {/* Nothing is chosen at first: who presses at once would have said that nothing points to trafficking. */}
        <Choice
          label={say('report.close-as')}
          value={as}
          onChange={setAs}
          choices={[
            { value: '' as ClosedAs | '', name: '–' },
            ...CLOSED_AS.map((value) => ({ value, name: say(`report.as-${value}`) })),
          ]}
          fault={faults.as}
        />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} onPress={() => close()}>
          {say('report.close')}
        </Button>
      </form>
    </details>
  )
}

function Reopen({ id }: { id: string }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('reports.reopen', CHANGES)
  return (
    <div className="act">
      <Button icon="repeat" isPending={busy} onPress={() => void act({ report: id })}>
        {say('report.reopen')}
      </Button>
      {failure && <Failed failure={failure} />}
    </div>
  )
}
