import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Decision } from '../../../../modules/cases/programme/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Icon, Is } from '../../../parts/icon.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { Page } from '../../../shell/page.tsx'
import { wordFor } from '../case-view.ts'
import {
  asksBeside,
  decisionInput,
  decisionLacks,
  decisionsIn,
  NO_DECISION,
  PROGRAMME_CHANGES,
} from './programme-view.ts'
import { Standing } from './programmes.tsx'

const route = getRouteApi('/staff/programme/$request')
type Request = Out<'programmes.get'>

/** One request for protection: what was told on the left, what can be decided on the right. */
export function ProgrammeRoom() {
  const { say } = useWords()
  const { request } = route.useParams()
  const page = useAsk('programmes.get', { request })
  return (
    // Nobody's name in the history of the browser.
    <Page title={say('programme.title')} crumb={<Link to="/programme">{say('room.programmes')}</Link>}>
      <Shown of={page}>{(found) => <Found key={found.id} request={found} />}</Shown>
    </Page>
  )
}

function Found({ request }: { request: Request }) {
  const { say } = useWords()
  const { code, from, asked, decided, acts } = request
  return (
    <>
      <div className="report-facts">
        <p className="called">
          <b>
            <bdi>{asked?.name ?? say('programme.request', { code })}</bdi>
          </b>
        </p>
        <p>
          <bdi>{from}</bdi>
        </p>
        <Standing request={request} />
      </div>
      <div className="two">
        <div className="record">
          {asked ? <Told asked={asked} /> : <Notice meaning="neutral">{say('programme.shut')}</Notice>}
          {decided && <Decided decided={decided} />}
        </div>
        <aside className="now" id="now" aria-label={say('programme.now')}>
          <h2>{say('programme.now')}</h2>
          {acts.length === 0 && <p className="note">{say('programme.over')}</p>}
          {decisionsIn(acts).map((decision) => (
            <Decide key={decision} request={request.id} decision={decision} />
          ))}
        </aside>
      </div>
    </>
  )
}

/** All that the programme reads; nothing of the file stands behind it. */
function Told({ asked }: { asked: NonNullable<Request['asked']> }) {
  const words = useWords()
  const { say, format } = words
  const parts = [
    ['risk', asked.risk],
    ['others', asked.others],
    ['wishes', asked.wishes],
    ['how', asked.how],
  ] as const
  return (
    <section aria-labelledby="told">
      <h2 id="told" className="part">
        {say('programme.told')}
      </h2>
      <p className="note sep">
        <span>{wordFor(`person.sex-${asked.sex}`, words)}</span>
        <span>{wordFor(`person.age-${asked.age}`, words)}</span>
        <span>{format.tongue(asked.language) ?? asked.language}</span>
      </p>
      <dl className="facts">
        {parts
          .filter(([, text]) => text.trim() !== '')
          .map(([part, text]) => (
            <div key={part}>
              <dt>{say(`programme.${part}`)}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

/** What was decided, word for word as the team reads it. */
export function Decided({ decided }: { decided: NonNullable<Request['decided']> }) {
  const { say } = useWords()
  const parts = (['reasons', 'remedy', 'contact'] as const).filter((part) => decided[part].trim() !== '')
  return (
    <dl className="facts">
      {parts.map((part) => (
        <div key={part}>
          <dt>{say(`programme.${part}`)}</dt>
          <dd dir="auto">{decided[part]}</dd>
        </div>
      ))}
    </dl>
  )
}

function Decide({ request, decision }: { request: string; decision: Decision }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(NO_DECISION)
  const { act, busy, failure } = useAct('programmes.decide', PROGRAMME_CHANGES)
  const { form, sends, faults } = useLacking(decisionLacks(decision, draft), faultsByField(failure))
  const beside = asksBeside(decision)
  return (
    <details className="step">
      <summary className="btn">
        <span>
          {decision !== 'admit' && <Icon name="warn" />} {say(`programme.do-${decision}`)}
        </span>
      </summary>
      <form className="form" ref={form} onSubmit={sends(() => void act(decisionInput(request, decision, draft)))}>
        {decision !== 'admit' && (
          <Is icon="warn" meaning="warning">
            {say('step.adverse')}
          </Is>
        )}
        {(['reasons', beside] as const).map((field) => (
          <Field
            key={field}
            label={say(`programme.${field}`)}
            {...(field === 'contact' ? {} : { lines: 3 })}
            value={draft[field]}
            onChange={(text) => setDraft({ ...draft, [field]: text })}
            fault={faults[field]}
            // What was typed about one person must not be offered for the next.
            autoComplete="off"
          />
        ))}
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say(`programme.do-${decision}`)}
        </Button>
      </form>
    </details>
  )
}
