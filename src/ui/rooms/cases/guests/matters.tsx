import { useState } from 'react'
import { type GuestKind, HEARD, type MatterAct, WISHES_OF } from '../../../../modules/cases/guests/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Is } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { In, Name, Out } from '../../../shell/contract.ts'
import { GUEST_CHANGES, HEARD_WORDS, MATTER_LOOKS, PLACE_CHANGES } from './guest-view.ts'
import { SayWhy } from './say-why.tsx'

export type Matter = Out<'guests.get'>['matters'][number]

type Between = { kind: GuestKind; side: 'team' | 'guest' }

/** What a guardian was told of and what a guest asks for, each with the person's own view first. */
export function Matters({ matters, ...between }: Between & { matters: readonly Matter[] }) {
  const { say } = useWords()
  if (matters.length === 0) return <p className="note">{say('guests.no-matters')}</p>
  return (
    <div className="matters">
      {matters.map((matter) => (
        <OneMatter key={matter.id} matter={matter} {...between} />
      ))}
    </div>
  )
}

function OneMatter({ matter, kind: guest, side }: Between & { matter: Matter }) {
  const { say, format } = useWords()
  const { id, kind, act, timing, on, heard, state, toldAt, words, answer, outcome, acts } = matter
  return (
    <article>
      {words && (
        <blockquote>
          <p className="note">{say(HEARD_WORDS[guest][heard])}</p>
          <p dir="auto">{words.view}</p>
        </blockquote>
      )}
      <p className="sep">
        <b>{say(`guests.act-${act}`)}</b>
        <span>{kind === 'wish' ? say('guests.is-wish') : say(`guests.on-${timing}`, { day: format.date(on) })}</span>
        <Is {...MATTER_LOOKS[state]}>{say(`guests.matter-${state}`)}</Is>
      </p>
      {words && <p dir="auto">{words.what}</p>}
      {words?.danger && <p dir="auto">{say('guests.danger-was', { danger: words.danger })}</p>}
      <p className="note sep">
        <bdi>{words?.by}</bdi>
        <time dateTime={toldAt}>{format.moment(toldAt)}</time>
      </p>
      {answer && <p dir="auto">{say('guests.answer-was', { text: answer })}</p>}
      {outcome && <p dir="auto">{say('guests.outcome-was', { text: outcome })}</p>}
      <div className="row">
        {acts.map((one) => (
          <Step key={one} matter={id} act={one} side={side} />
        ))}
      </div>
    </article>
  )
}

const CHANGES: Readonly<Record<'team' | 'guest', readonly Name[]>> = { team: GUEST_CHANGES, guest: PLACE_CHANGES }
/** What is said by pressing alone; all others say why. */
const WORDLESS: readonly MatterAct[] = ['agree']

function Step({ matter, act: what, side }: { matter: string; act: MatterAct; side: 'team' | 'guest' }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct(side === 'team' ? 'guests.settle' : 'guests.respond', CHANGES[side])
  const isWordless = WORDLESS.includes(what) || (side === 'guest' && what === 'withdraw')
  const name = say(`guests.say-${what}`)
  const send = (text: string) => void act({ matter, act: what, text } as In<'guests.settle'> & In<'guests.respond'>)
  if (!isWordless)
    return <SayWhy {...{ name, busy, failure }} why={say('guests.why')} lines={3} most={2000} onSay={send} />
  return (
    <div>
      <Button small isPending={busy} onPress={() => send('')}>
        {name}
      </Button>
      {failure && <Failed failure={failure} />}
    </div>
  )
}

type Said = Pick<In<'guests.ask'>, 'heard' | 'view' | 'what'>
export const UNSAID: Said = { heard: 'said', view: '', what: '' }
export const isSaid = ({ view, what }: Said): boolean => view.trim() !== '' && what.trim() !== ''

type Fields<A extends Matter['act']> = {
  /** Of what kind the guest is. */
  kind: GuestKind
  /** What is told or asked for. */
  acts: readonly A[]
  form: Said & { act: A }
  set: (more: Partial<Said & { act: A }>) => void
}

/** The person's own view first, then what is to be done or asked for. */
export function SaidFields<A extends Matter['act']>({ kind, acts, form, set }: Fields<A>) {
  const { say } = useWords()
  const heard = HEARD_WORDS[kind]
  return (
    <>
      <Choice
        label={say(heard.label)}
        value={form.heard}
        onChange={(heard) => set({ heard })}
        choices={HEARD.map((value) => ({ value, name: say(heard[value]) }))}
      />
      <Field
        label={say(form.heard === 'not-yet' ? heard.why : heard.view)}
        lines={3}
        value={form.view}
        onChange={(view) => set({ view })}
        most={2000}
      />
      <Choice
        label={say(kind === 'guardian' ? 'guests.what-act' : 'guests.what-wish')}
        value={form.act}
        onChange={(act) => set({ act })}
        choices={acts.map((value) => ({ value, name: say(`guests.act-${value}`) }))}
      />
      <Field label={say('guests.what')} lines={3} value={form.what} onChange={(what) => set({ what })} most={2000} />
    </>
  )
}

/** A guest asks the team for a step. */
export function Ask({ guest, kind }: { guest: string; kind: GuestKind }) {
  const { say } = useWords()
  const empty: Said & Pick<In<'guests.ask'>, 'act'> = { ...UNSAID, act: kind === 'guardian' ? 'other' : 'documents' }
  const [form, setForm] = useState(empty)
  const { act, busy, failure } = useAct('guests.ask', PLACE_CHANGES)
  const send = async () => {
    if (await act({ guest, ...form })) setForm(empty)
  }
  return (
    <details className="write">
      <summary className="btn small">{say('guests.ask')}</summary>
      <div className="form">
        <SaidFields
          kind={kind}
          acts={WISHES_OF[kind]}
          form={form}
          set={(more) => setForm((before) => ({ ...before, ...more }))}
        />
        {failure && <Failed failure={failure} />}
        <Button small isPending={busy} isDisabled={!isSaid(form)} onPress={() => void send()}>
          {say('guests.ask')}
        </Button>
      </div>
    </details>
  )
}
