import { type FormEvent, useState } from 'react'
import { INTERVIEW_KINDS, TOPICS, type Topic } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useMember, useWords } from '../../../shell/app.tsx'
import type { In, Out, PersonPage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { wordFor } from '../case-view.ts'
import { toggledIn } from '../contacts/contact-view.ts'
import { BreakFields } from '../episodes/break-fields.tsx'
import { Plans, SharedLines } from '../episodes/shared-lines.tsx'
import { Shut } from '../keeping/shut.tsx'
import { askedBefore, faultsIn } from '../papers/paper-view.ts'
import { breakLines } from '../papers/record-view.ts'
import { usePersonAct } from './act.ts'

type Held = Out<'interviews.list'>['interviews']

/** Interviews and their topics, to be read before asking again; answers have no place here. */
export function Ledger({ person }: { person: PersonPage }) {
  const { say } = useWords()
  // The ledger is read before the form opens, because repeated questions harm (Art. 20 Directive 2012/29/EU).
  const ledger = useAsk('interviews.list', { person: person.id })
  const others = useAsk('interviews.shared', { person: person.id })
  const { shared, plans } = others.data ?? { shared: [], plans: [] }
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger" className="part">
        {say('ledger.title')}
      </h2>
      <p className="note">{say('ledger.note')}</p>
      <Shown of={ledger}>
        {({ interviews }) => (
          <>
            <Lines interviews={interviews} />
            {others.error && <Failed failure={others.error} />}
            <SharedLines lines={shared} />
            <Plans plans={plans} />
            {person.may.includes('interviews.add') && (
              <NewInterview person={person} held={[...interviews, ...shared]} plans={plans} />
            )}
            <Shut person={person} act="interviews.add" />
          </>
        )}
      </Shown>
    </section>
  )
}

function Lines({ interviews }: { interviews: Held }) {
  const words = useWords()
  const { say, format } = words
  if (interviews.length === 0) return <p className="note">{say('ledger.none')}</p>
  return (
    <ol className="timeline-list">
      {interviews.map(({ id, on, kind, topics, language, recorded, interviewer, reason, present, breaks }) => (
        <li key={id}>
          <time dateTime={on}>{format.day(on)}</time>
          <div>
            <p className="sep">
              <b>{wordFor(`interview.${kind}`, words)}</b>
              <bdi>{interviewer.name ?? '…'}</bdi>
              <span>{format.tongue(language) ?? language}</span>
              {recorded && <span>{say('ledger.recorded')}</span>}
            </p>
            <p>{format.list(topics.map((topic) => wordFor(`topic.${topic}`, words)))}</p>
            {present && (
              <p className="note">
                {say('ledger.present')}: <bdi>{present}</bdi>
              </p>
            )}
            {breaks.length > 0 && (
              <p className="note">
                {say('breaks.title')}: {format.list(breakLines(breaks, words))}
              </p>
            )}
            {reason && (
              <p className="note">
                {say('ledger.because')}: <q dir="auto">{reason}</q>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

type Draft = Omit<In<'interviews.add'>, 'person' | 'topics'> & { topics: readonly Topic[] }

type Planned = Out<'interviews.shared'>['plans']
type NewProps = { person: PersonPage; held: readonly { topics: readonly string[] }[]; plans: Planned }

function NewInterview({ person, held, plans }: NewProps) {
  const words = useWords()
  const { say } = words
  const { member } = useMember()
  const fresh: Draft = {
    // Most interviews are entered on the same day; UTC is used, because the server refuses a future day.
    on: new Date().toISOString().slice(0, 10),
    kind: 'first-account',
    topics: [],
    language: person.language,
    recorded: false,
    // Usually the interviewer enters it; the server checks that a child meets a known one.
    interviewer: member.id,
    // Somebody must ask if the interpreter knows the person or the exploiters.
    interpreterChecked: false,
    guardianChecked: false,
    present: '',
    breaks: [],
    because: '',
  }
  const [draft, setDraft] = useState(fresh)
  const adding = usePersonAct('interviews.add')
  const planning = usePersonAct('interviews.plan')
  const busy = adding.busy || planning.busy
  const failure = adding.failure ?? planning.failure
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more })
  // The check runs while topics are ticked, so that a reason is given before the interview.
  // A plan already has its reason.
  const planned = plans.find(({ id }) => id === draft.plan)
  const again = planned ? [] : askedBefore(held, draft.topics)
  // Faults that only the server finds: a missing guardian, many sessions, another interviewer.
  const against = faultsIn(failure)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Answers have no field, because they are disclosed separately.
    if (await adding.act({ ...draft, topics: [...draft.topics], person: person.id })) setDraft(emptied(draft, fresh))
  }
  const plan = async () => {
    const { kind, interviewer, interpreterChecked, guardianChecked, because } = draft
    const input = { kind, interviewer, interpreterChecked, guardianChecked, because, topics: [...draft.topics] }
    if (await planning.act({ ...input, person: person.id })) setDraft(emptied(draft, fresh))
  }
  const choosePlan = (id: string) => {
    const chosen = plans.find((one) => one.id === id)
    if (chosen === undefined) return change({ plan: undefined })
    // The form takes the plan's values, which can be changed before saving.
    change({ plan: id, kind: chosen.kind, topics: chosen.topics, interviewer: chosen.interviewer.id })
  }
  return (
    <details id="new-interview">
      <summary className="btn small">{say('ledger.add')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        {plans.length > 0 && (
          <Choice
            label={say('ledger.of-plan')}
            value={draft.plan ?? ''}
            onChange={choosePlan}
            choices={[
              { value: '', name: say('ledger.of-no-plan') },
              ...plans.map(({ id, kind, interviewer }) => ({
                value: id,
                name: `${wordFor(`interview.${kind}`, words)}: ${interviewer.name ?? '…'}`,
              })),
            ]}
          />
        )}
        <Choice
          label={say('ledger.kind')}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          choices={INTERVIEW_KINDS.map((value) => ({ value, name: wordFor(`interview.${value}`, words) }))}
        />
        <Field label={say('ledger.on')} type="date" value={draft.on} onChange={(on) => change({ on })} />
        <fieldset className="ticks in-line">
          <legend>{say('ledger.topics')}</legend>
          {TOPICS.map((topic) => (
            <Tick
              key={topic}
              on={draft.topics.includes(topic)}
              onChange={() => change({ topics: toggledIn(draft.topics, topic) })}
            >
              {wordFor(`topic.${topic}`, words)}
            </Tick>
          ))}
        </fieldset>
        <Tick on={draft.recorded} onChange={(recorded) => change({ recorded })}>
          {say('ledger.recorded')}
        </Tick>
        <Tick on={draft.interpreterChecked} onChange={(interpreterChecked) => change({ interpreterChecked })}>
          {say('ledger.interpreter')}
        </Tick>
        {person.age !== 'adult' && (
          <Tick on={draft.guardianChecked ?? false} onChange={(guardianChecked) => change({ guardianChecked })}>
            {say('ledger.guardian')}
          </Tick>
        )}
        <Field
          label={say('ledger.present')}
          optional
          value={draft.present ?? ''}
          onChange={(present) => change({ present })}
          most={300}
        />
        <BreakFields breaks={draft.breaks ?? []} onChange={(breaks) => change({ breaks })} />
        {/* The warning precedes the server's check, so that nobody repeats questions by oversight. */}
        {(again.length > 0 || against.length > 0) && (
          <>
            <Notice meaning="warning">
              {(against.length > 0 ? against : (['repeats'] as const)).map((fault) => (
                <p key={fault}>{wordFor(`against.${fault}`, words)}</p>
              ))}
            </Notice>
            <Field
              label={say('ledger.because')}
              lines={2}
              value={draft.because ?? ''}
              onChange={(because) => change({ because })}
              most={1000}
            />
          </>
        )}
        {failure && against.length === 0 && <Failed failure={failure} />}
        <div className="row">
          {/* The reason is asked for before the interview, and before the person must answer again. */}
          {draft.plan === undefined && (
            <Button small isPending={busy} isDisabled={draft.topics.length === 0} onPress={() => void plan()}>
              {say('ledger.plan')}
            </Button>
          )}
          <Button type="submit" small isPending={busy} isDisabled={draft.topics.length === 0}>
            {say('do.save')}
          </Button>
        </div>
      </form>
    </details>
  )
}
