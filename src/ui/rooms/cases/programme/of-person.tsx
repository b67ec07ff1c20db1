import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick, Ticked } from '../../../parts/field.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useMay, useWords } from '../../../shell/app.tsx'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { wordFor } from '../case-view.ts'
import { usePersonAct } from '../person/act.ts'
import { askInput, askLacks, NOT_ASKED } from './programme-view.ts'
import { Standing } from './programmes.tsx'
import { Decided } from './request.tsx'

type Of = Out<'programmes.of-person'>
type Request = Of['requests'][number]

/** Which witness programme was asked for a person, what it decided, and the way to ask one. */
export function PersonProgrammes({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const works = useMay()('case:work')
  const found = useAsk('programmes.of-person', { person: person.id }, { when: works })
  if (!works) return null
  // Most persons need none, and a heading would raise a question that nobody asks.
  if (found.data && found.data.requests.length === 0 && found.data.agencies.length === 0) return null
  return (
    <section aria-labelledby="programmes">
      <h2 id="programmes" className="part">
        {say('programme.of-person')}
      </h2>
      <Shown of={found}>
        {({ requests, agencies, mayAsk }) => (
          <>
            <ul className="rows-plain">
              {requests.map((request) => (
                <li key={request.id}>
                  <One request={request} />
                </li>
              ))}
            </ul>
            {mayAsk && agencies.length > 0 && <AskProgramme person={person.id} agencies={agencies} />}
          </>
        )}
      </Shown>
    </section>
  )
}

function One({ request }: { request: Request }) {
  const { say } = useWords()
  const { id, to, decided, recorded, acts } = request
  const record = usePersonAct('programmes.record')
  const back = usePersonAct('programmes.take-back', true)
  const failure = record.failure ?? back.failure
  return (
    <div>
      <p>
        <bdi>{to}</bdi>
      </p>
      <Standing request={request} />
      {decided && <Decided decided={decided} />}
      {failure && <Failed failure={failure} />}
      <p className="row">
        {decided && !recorded && (
          <Button small isPending={record.busy} onPress={() => void record.act({ request: id })}>
            {say('programme.record')}
          </Button>
        )}
        {acts.includes('take-back') && (
          <Button small isPending={back.busy} onPress={() => void back.act({ request: id })}>
            {say('programme.take-back')}
          </Button>
        )}
      </p>
    </div>
  )
}

type AskProps = { person: string; agencies: Of['agencies'] }

/** The danger and what the person agreed to; nothing of the file goes along by itself. */
function AskProgramme({ person, agencies }: AskProps) {
  const words = useWords()
  const { say } = words
  const [draft, setDraft] = useState(NOT_ASKED)
  const { act, busy, failure } = usePersonAct('programmes.ask')
  const { form, sends, faults } = useLacking(askLacks(draft), faultsByField(failure))
  const open = agencies.filter(({ why }) => why === null)
  return (
    <details className="write">
      <summary className="btn small">{say('programme.ask')}</summary>
      <form className="form" ref={form} onSubmit={sends(() => void act(askInput(person, draft)))}>
        <p className="note">{say('programme.ask-text')}</p>
        {agencies.map(
          ({ id, name, why }) =>
            why !== null && (
              <p key={id} className="note">
                {say('refer.cannot', { agency: name, why: wordFor(`referral.why-${why}`, words) })}
              </p>
            ),
        )}
        <Choice
          label={say('programme.agency')}
          value={draft.agency}
          onChange={(agency) => setDraft({ ...draft, agency })}
          choices={[{ value: '', name: '…' }, ...open.map(({ id, name }) => ({ value: id, name }))]}
          fault={faults.agency}
        />
        <Tick on={draft.isUrgent} onChange={(isUrgent) => setDraft({ ...draft, isUrgent })}>
          {say('programme.danger')}
        </Tick>
        {(['risk', 'others', 'wishes', 'how'] as const).map((field) => (
          <Field
            key={field}
            label={say(`programme.${field}`)}
            lines={3}
            optional={field === 'others' || field === 'wishes'}
            value={draft[field]}
            onChange={(text) => setDraft({ ...draft, [field]: text })}
            fault={faults[field]}
            autoComplete="off"
          />
        ))}
        <Ticked
          on={draft.understood}
          onChange={(understood) => setDraft({ ...draft, understood })}
          fault={faults.understood}
        >
          {say('programme.understood')}
        </Ticked>
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('programme.ask')}
        </Button>
      </form>
    </details>
  )
}
