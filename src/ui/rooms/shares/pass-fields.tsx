import { HANDLING_CODES, SUBJECT_TOLD, SUSPECT_PARTS, TLP, URGENCIES } from '../../../modules/shares/codes.ts'
import { Choice, FaultOf, Field, Tick } from '../../parts/field.tsx'
import { toggled } from '../../parts/toggled.ts'
import { useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { faultSentence } from '../../shell/failure-words.ts'
import { HAND, inTerms, type Part, type PassDraft, partsFor } from './share-view.ts'

// The fields of passing something on, whatever it is.

export type Agencies = Out<'shares.receivers'>['agencies']

/** What was typed without the parts, which each thing has of its own. */
type Typed = Omit<PassDraft, 'parts'>
type Faults = Readonly<Record<string, string | undefined>>
type FieldsProps = { draft: Typed; change: (more: Partial<Typed>) => void; faults: Faults }

/** To which agency, or to whom by hand, and how urgent it is. */
export function ToWhom({
  draft,
  change,
  faults,
  agencies,
  inside,
}: FieldsProps & { agencies: Agencies; inside?: boolean }) {
  const { say } = useWords()
  return (
    <>
      <Choice
        label={say('pass.to')}
        value={draft.to}
        onChange={(to) => change({ to })}
        fault={faults.agency}
        choices={[
          { value: '', name: say('pass.choose') },
          ...agencies.map(({ id, name }) => ({ value: id, name })),
          // What has its own way out of the house is handed over there.
          ...(inside ? [] : [{ value: HAND, name: say('pass.by-hand') }]),
        ]}
      />
      {draft.to === HAND && (
        <Field
          label={say('pass.authority')}
          hint={say('pass.by-hand-hint')}
          value={draft.authority}
          onChange={(authority) => change({ authority })}
          fault={faults.authority}
        />
      )}
      <Choice
        label={say('pass.urgency')}
        value={draft.urgency}
        onChange={(urgency) => change({ urgency })}
        choices={URGENCIES.map((value) => ({ value, name: say(`share.urgency-${value}`) }))}
      />
    </>
  )
}

type PartsProps<P extends Part> = {
  draft: PassDraft<P>
  change: (more: { readonly parts: P[] }) => void
  fault: string | undefined
  agencies: Agencies
  /** The parts that there are. */
  all: readonly P[]
  name: (part: P) => string
  legend: string
  hint?: string
}

/** Which parts go along; those that may not go to whoever was chosen are not offered, and it says so. */
export function Parts<P extends Part>({ draft, change, fault, agencies, all, name, legend, hint }: PartsProps<P>) {
  const { say, catalogue } = useWords()
  const open = partsFor(draft, agencies, all)
  const closed = all.filter((part) => !open.includes(part))
  const sentence = faultSentence(fault, say, catalogue)
  return (
    <fieldset className="field" {...(sentence ? { 'data-lacks': true } : {})}>
      <legend>{legend}</legend>
      {hint && <p className="note">{hint}</p>}
      {open.map((part) => (
        <Tick
          key={part}
          on={draft.parts.includes(part)}
          onChange={(on) => change({ parts: toggled(all, draft.parts, part, on) })}
        >
          {name(part)}
        </Tick>
      ))}
      {closed.some((part) => SUSPECT_PARTS.includes(part)) && <p className="note">{say('pass.suspects')}</p>}
      {closed.some((part) => part === 'files') && <p className="note">{say('pass.files')}</p>}
      {sentence && <FaultOf role="alert">{sentence}</FaultOf>}
    </fieldset>
  )
}

/** On which legal basis of either side, why, and what those were told whom it is about. */
export function Bases({ draft, change, faults }: FieldsProps) {
  const { say } = useWords()
  return (
    <>
      <Field
        label={say('pass.basis')}
        hint={say('pass.basis-hint')}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        fault={faults.basis}
      />
      {draft.to !== HAND && (
        <Field
          label={say('pass.their-basis')}
          hint={say('pass.their-basis-hint')}
          value={draft.theirBasis}
          onChange={(theirBasis) => change({ theirBasis })}
          fault={faults.theirBasis}
        />
      )}
      <Field
        label={say('pass.reason')}
        lines={4}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        fault={faults.reason}
      />
      <Choice
        label={say('share.told')}
        value={draft.told}
        onChange={(told) => change({ told })}
        fault={inTerms(faults, 'told')}
        choices={[
          { value: '' as const, name: say('pass.choose') },
          ...SUBJECT_TOLD.map((value) => ({ value, name: say(`share.told-${value}`) })),
        ]}
      />
    </>
  )
}

/** What the receiver may do with it. What the usual case needs is set; whoever wants more says so. */
export function TermsAsked({ draft, change, faults }: FieldsProps) {
  const { say } = useWords()
  const { handling } = draft
  return (
    <fieldset className="field">
      <legend>{say('share.terms')}</legend>
      <HandlingAsked {...{ draft, change }} fault={inTerms(faults, 'restrictions')} />
      <Choice
        label={say('share.tlp')}
        value={draft.tlp}
        onChange={(tlp) => change({ tlp })}
        choices={TLP.map((value) => ({ value, name: say(`share.tlp-${value}`) }))}
      />
      {!handling.includes('H2') && (
        <Tick on={draft.onward} onChange={(onward) => change({ onward })}>
          {say('share.onward-yes')}
        </Tick>
      )}
      {!handling.includes('H1') && (
        <Tick on={draft.proceedings} onChange={(proceedings) => change({ proceedings })}>
          {say('share.proceedings-yes')}
        </Tick>
      )}
      <Field
        label={say('pass.days')}
        type="number"
        value={draft.days}
        onChange={(days) => change({ days })}
        fault={faults.days}
      />
      <Tick on={draft.exculpatory} onChange={(exculpatory) => change({ exculpatory })}>
        {say('pass.exculpatory')}
      </Tick>
    </fieldset>
  )
}

type HandlingProps = {
  draft: Pick<Typed, 'handling' | 'restrictions'>
  change: (more: Partial<Pick<Typed, 'handling' | 'restrictions'>>) => void
  fault: string | undefined
}

/** By which handling codes the receiver is bound, and H3's own words. */
export function HandlingAsked({ draft: { handling, restrictions }, change, fault }: HandlingProps) {
  const { say } = useWords()
  return (
    <>
      {HANDLING_CODES.map((code) => (
        <Tick
          key={code}
          on={handling.includes(code)}
          onChange={(on) => change({ handling: toggled(HANDLING_CODES, handling, code, on) })}
        >
          {say(`share.handling-${code}`)}
        </Tick>
      ))}
      {handling.includes('H3') && (
        <Field
          label={say('pass.restrictions')}
          value={restrictions}
          onChange={(written) => change({ restrictions: written })}
          fault={fault}
        />
      )}
    </>
  )
}
