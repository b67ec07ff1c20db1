import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { ClosedActs } from '../../../parts/closed-act.tsx'
import { Field, Tick } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../../shell/app.tsx'
import type { Name, Out, ReportPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { useGoOn } from '../../../shell/go-on.ts'
import { knows } from '../../../shell/words.ts'
import { actionOf } from '../report-view.ts'
import { quotedText } from '../triage-view.ts'

type Related = Out<'reports.related'>

/** Takes the advert out of a report into a lead of its own: its words and contact points, and nothing of who told them. */
export function MakeLead({ report, found, changes }: { report: ReportPage; found: Related; changes: readonly Name[] }) {
  const { say } = useWords()
  const action = actionOf(report, 'make-lead')
  if (action && !action.allowed)
    return (
      <ClosedActs
        acts={[{ id: 'make-lead', name: say('triage.make'), why: say(`report.why-${action.why ?? 'not-permitted'}`) }]}
      />
    )
  return (
    <details>
      <summary className="btn">{say('triage.make')}</summary>
      <Form report={report.id} found={found} changes={changes} />
    </details>
  )
}

function Form({ report, found, changes }: { report: string; found: Related; changes: readonly Name[] }) {
  const { say, catalogue } = useWords()
  const goOn = useGoOn()
  // What stands in quotation marks is most likely the advert; it is proposed and can be changed.
  const [text, setText] = useState(found.quotations.join('\n'))
  // Kept as what was left out: a contact point that comes in later is ticked like the others.
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const make = useDo('reports.make-lead', changes)
  const chosen = found.points.filter(({ value }) => !left.has(value)).map(({ written }) => written)
  const quoted = quotedText(text, chosen)
  const toggle = (value: string, on: boolean) =>
    setLeft((before) => new Set(on ? [...before].filter((one) => one !== value) : [...before, value]))
  // The server names the rule by its key; the page has the words.
  const fault = faultsByField(make.failure).text
  const key = `triage.fault-${fault}`
  const send = () =>
    make
      .run({ input: { report, text: quoted } })
      .then((answer) => {
        announcements.say(say('said.done'))
        if (answer.kind === 'done') return goOn({ to: '/leads/$lead', params: { lead: answer.output.lead } })
      })
      .catch(() => {})
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <p className="note">{say('triage.make-hint')}</p>
      <Field
        label={say('triage.advert')}
        hint={say('triage.advert-hint')}
        lines={5}
        most={5000}
        value={text}
        onChange={setText}
        spellCheck={false}
        fault={fault === undefined ? undefined : knows(catalogue, key) ? say(key) : fault}
      />
      {found.points.length > 0 && (
        <fieldset>
          <legend>{say('triage.points')}</legend>
          {found.points.map(({ value, written }) => (
            <Tick key={value} on={!left.has(value)} onChange={(on) => toggle(value, on)}>
              <bdi>{written}</bdi>
            </Tick>
          ))}
        </fieldset>
      )}
      {make.failure && fault === undefined && <Failed failure={make.failure} />}
      <Button small icon="done" isPending={make.busy} isDisabled={quoted === ''} onPress={() => void send()}>
        {say('triage.make-go')}
      </Button>
    </form>
  )
}
