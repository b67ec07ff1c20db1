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

/** Acts that the person was compelled to, as far as the viewer may know them. */
export function Acts({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const { member } = useMember()
  // The role decides and not a permission, because one operation keeps known acts for colleagues and sealed ones for the lawyer.
  const isLawyer = member.roles.includes('lawyer')
  // The server leaves out hidden acts without a trace, so this page hides nothing itself.
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
  // Both agree anew to each notice, so nothing is ticked beforehand (Art. 8 Directive 2011/36/EU gives a right and no duty).
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
      {/* Ticks appear only before a notice, because they would else look like consent to everything. */}
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
            // The server refuses a notice without both as well; this saves the attempt.
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

/** Makes a lawyer's sealed act known to the team; it needs two presses and a reason, because it cannot be undone. */
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
  // Lawyers begin with «sealed» and others with «known», so that a slip discloses nothing.
  const empty = { kind: 'other' as (typeof ACT_KINDS)[number], what: '', known: !isLawyer }
  const [draft, setDraft] = useState(empty)
  const { act, busy, failure } = usePersonAct('acts.keep')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await act({ person, ...draft }))) return
    // Fields are emptied after saving, because a colleague may see the screen; the tick belonged to the saved act.
    setDraft((now) => ({ ...emptied(draft, empty)(now), known: empty.known }))
  }
  return (
    <details id="new-act">
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
        {/* Only a lawyer may save without the tick; others are told to write it nowhere. */}
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
