import { type FormEvent, useState } from 'react'
import { ACT_KINDS } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useMember, useWords } from '../../../shell/app.tsx'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { wordFor } from '../case-view.ts'
import { usePersonAct } from '../person/act.ts'

type Act = Out<'acts.list'>['acts'][number]

/** What the person was compelled to do, as far as whoever looks may know. */
export function Acts({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const { member } = useMember()
  // Asked of the roles, not of a permission: the same operation keeps known acts for colleagues and sealed ones for the lawyer.
  const isLawyer = member.roles.includes('lawyer')
  // What is not for the member is not in the answer, nor a sign that there is more: this page hides nothing by itself.
  const acts = useAsk('acts.list', { person: person.id })
  return (
    <section aria-labelledby="acts">
      <h2 id="acts" className="part">
        {say('acts.title')}
      </h2>
      <p className="note">{say(isLawyer ? 'acts.lawyer' : 'acts.note')}</p>
      <Shown of={acts}>
        {({ acts: all }) => (
          <>
            {all.length === 0 && <p className="note">{say('acts.none')}</p>}
            <ul className="rows-plain">
              {all.map((act) => (
                <li key={act.id}>
                  <One person={person.id} act={act} />
                </li>
              ))}
            </ul>
          </>
        )}
      </Shown>
      <NewAct person={person.id} isLawyer={isLawyer} />
    </section>
  )
}

function One({ person, act }: { person: string; act: Act }) {
  const words = useWords()
  const { say } = words
  // Never ticked beforehand. Agreement is given anew for each notice, by both (Art. 8 Directive 2011/36/EU is a right, not a duty).
  const [agreed, setAgreed] = useState({ person: false, lawyer: false })
  const moving = usePersonAct('acts.move', true)
  return (
    <div>
      <p className="sep">
        <b>{wordFor(`actkind.${act.kind}`, words)}</b>
        <span>{wordFor(`actstate.${act.status}`, words)}</span>
        <Is icon={act.known ? 'ring' : 'lock'} meaning={act.known ? 'neutral' : 'warning'}>
          {say(act.known ? 'acts.known' : 'acts.unknown')}
        </Is>
      </p>
      <p dir="auto" className="told-words">
        {act.what}
      </p>
      {/* Only where a notice is next: ticks without an act behind them would look like consent to everything. */}
      {act.next.includes('notice-agreed') && (
        <div className="ticks in-line">
          <Tick on={agreed.person} onChange={(on) => setAgreed({ ...agreed, person: on })}>
            {say('acts.agree-person')}
          </Tick>
          <Tick on={agreed.lawyer} onChange={(on) => setAgreed({ ...agreed, lawyer: on })}>
            {say('acts.agree-lawyer')}
          </Tick>
        </div>
      )}
      <div className="row">
        {act.next.map((to) => (
          <Button
            key={to}
            small
            isPending={moving.busy}
            // A notice without both is refused by the server as well; this spares people the try.
            isDisabled={to === 'notice-agreed' && !(agreed.person && agreed.lawyer)}
            onPress={() => void moving.act({ person, act: act.id, to, agreed })}
          >
            {say('acts.to', { what: wordFor(`actstate.${to}`, words) })}
          </Button>
        ))}
      </div>
      {!act.known && <Disclose person={person} act={act} />}
      {moving.failure && <Failed failure={moving.failure} />}
    </div>
  )
}

/** What was sealed to the lawyer becomes the team's. Two presses and a reason, since no third takes it back. */
function Disclose({ person, act }: { person: string; act: Act }) {
  const { say } = useWords()
  const disclosing = usePersonAct('acts.disclose', true)
  return (
    <details>
      <summary className="btn small">{say('acts.disclose')}</summary>
      <div className="form">
        <p className="note">{say('acts.disclose-text')}</p>
        {disclosing.failure && <Failed failure={disclosing.failure} />}
        <Button small isPending={disclosing.busy} onPress={() => void disclosing.act({ person, act: act.id })}>
          {say('acts.disclose')}
        </Button>
      </div>
    </details>
  )
}

function NewAct({ person, isLawyer }: { person: string; isLawyer: boolean }) {
  const words = useWords()
  const { say } = words
  // A lawyer begins with sealed, everybody else with known: for neither is a slip of the hand a disclosure.
  const empty = { kind: 'other' as (typeof ACT_KINDS)[number], what: '', known: !isLawyer }
  const [draft, setDraft] = useState(empty)
  const { act, busy, failure } = usePersonAct('acts.keep')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await act({ person, ...draft }))) return
    // Nothing that is kept stays in a field that a colleague may look at next; nor does the tick, which was about what is kept.
    setDraft((now) => ({ ...emptied(draft, empty)(now), known: empty.known }))
  }
  return (
    <details>
      <summary className="btn small">{say('acts.add')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <Choice
          label={say('acts.kind')}
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind })}
          choices={ACT_KINDS.map((value) => ({ value, name: wordFor(`actkind.${value}`, words) }))}
        />
        <Field
          label={say('acts.what')}
          lines={3}
          value={draft.what}
          onChange={(what) => setDraft({ ...draft, what })}
          most={2000}
        />
        <Tick on={draft.known} onChange={(known) => setDraft({ ...draft, known })}>
          {say('acts.known')}
        </Tick>
        {failure && <Failed failure={failure} />}
        {/* Only a lawyer may leave the tick away: others are told to write it nowhere. */}
        <Button
          type="submit"
          small
          isPending={busy}
          isDisabled={draft.what.trim() === '' || !(draft.known || isLawyer)}
        >
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}
