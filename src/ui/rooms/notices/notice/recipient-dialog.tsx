import { useState } from 'react'
import { CHANNELS, NOTICE_LANGUAGES, RECIPIENT_KINDS, SIGNINGS } from '../../../../modules/notices/codes.ts'
import { CountryPicker } from '../../../parts/country-picker.tsx'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { announcements, useAsk, useDo, useWords } from '../../../shell/app.tsx'
import type { Recipient } from '../../../shell/contract.ts'
import { faultsByField, faultUnder } from '../../../shell/failure.ts'
import { formOf, newForm, orNobody, type RecipientForm, saveInput } from '../notice-recipients.ts'
import { clausePlaceOf, freshClause } from '../notice-view.ts'

type Change = <K extends keyof RecipientForm>(field: K) => (value: RecipientForm[K]) => void
type Part = { form: RecipientForm; change: Change; faults: Readonly<Record<string, string>> }

type Props = {
  recipient: Recipient | null
  close: () => void
  /** Told of the directory as it is with what was saved, and of the name that was typed. */
  saved?: (directory: readonly Recipient[], name: string) => void
}

/** One recipient as it is kept in the directory. */
export function RecipientDialog({ recipient, close, saved }: Props) {
  const { say } = useWords()
  const [form, setForm] = useState(() => (recipient === null ? newForm() : formOf(recipient)))
  // Drafts on the page of a notice show the recipient's clauses and its way, so they are asked anew with it.
  const save = useDo('recipients.save', ['recipients.list', 'notices.get'])
  const faults = faultsByField(save.failure)
  const change: Change = (field) => (value) => setForm((before) => ({ ...before, [field]: value }))
  const submit = () =>
    void save
      .run({ input: saveInput(recipient?.id ?? null, form) })
      .then((answer) => {
        announcements.say(say('said.saved'))
        if (answer.kind === 'done') saved?.(answer.output.recipients, form.name)
        // Only now: a refusal leaves the form open with all that is in it.
        close()
      })
      .catch(() => {})
  const part = { form, change, faults }
  return (
    <FormDialog
      title={say(recipient === null ? 'recipients.add' : 'recipients.change')}
      wide
      close={close}
      act={say('do.save')}
      busy={save.busy}
      failure={save.failure}
      submit={submit}
      ready={form.name.trim() !== ''}
    >
      <Field
        label={say('recipients.name')}
        value={form.name}
        onChange={change('name')}
        most={120}
        fault={faults.name}
        autoComplete="off"
      />
      <Who {...part} />
      <Way {...part} />
      <Field
        label={say('recipients.form')}
        optional
        value={form.form}
        onChange={change('form')}
        fault={faults.form}
        autoComplete="off"
      />
      <Field
        label={say('recipients.hosts')}
        // By them statements of reasons are told to be of this recipient.
        hint={say('recipients.hosts-hint')}
        optional
        lines={2}
        value={form.hosts}
        onChange={change('hosts')}
        spellCheck={false}
        fault={faultUnder(faults, 'hosts')}
      />
      <Clauses {...part} />
      <Field
        label={say('recipients.checked-on')}
        type="date"
        value={form.checkedOn}
        onChange={change('checkedOn')}
        // Of an empty field the schema says that it is no day, which helps nobody.
        fault={faults.checkedOn && form.checkedOn === '' ? 'missing' : faults.checkedOn}
      />
    </FormDialog>
  )
}

/** Clauses of its terms, by which a notice may name its ground. */
function Clauses({ form, change, faults }: Part) {
  const { say } = useWords()
  return (
    <Rows
      legend={say('recipients.clauses')}
      fault={faults.clauses}
      rows={form.clauseRows}
      fresh={freshClause}
      most={100}
      nameOf={(n) => say('recipients.clause', { n })}
      add={say('recipients.clause-add')}
      onChange={change('clauseRows')}
    >
      {({ code, words }, at, set) => (
        <>
          <Field
            label={say('recipients.clause-code')}
            value={code}
            fault={faultUnder(faults, `clauses.${clausePlaceOf(form.clauseRows, at)}`)}
            onChange={(text) => set({ code: text })}
            autoComplete="off"
          />
          <Field
            label={say('recipients.clause-words')}
            optional
            lines={2}
            value={words}
            onChange={(text) => set({ words: text })}
          />
        </>
      )}
    </Rows>
  )
}

function Who({ form, change, faults }: Part) {
  const { say } = useWords()
  return (
    <>
      <Choice
        label={say('recipients.kind')}
        value={form.kind}
        onChange={change('kind')}
        choices={RECIPIENT_KINDS.map((value) => ({ value, name: say(`recipients.kind-${value}`) }))}
      />
      <CountryPicker
        label={say('agency.country')}
        value={form.country}
        onChange={change('country')}
        fault={faults.country}
      />
      <Choice
        label={say('notice.language')}
        value={form.language}
        onChange={change('language')}
        choices={NOTICE_LANGUAGES.map((value) => ({ value, name: say(`notice.tongue-${value}`) }))}
      />
    </>
  )
}

// One way at a time is used; the fields of another stay filled, so that going back to it costs nothing.
function Way({ form, change, faults }: Part) {
  const { say } = useWords()
  return (
    <>
      <Choice
        label={say('recipients.channel')}
        value={form.channel}
        onChange={change('channel')}
        choices={CHANNELS.map((value) => ({ value, name: say(`recipients.channel-${value}`) }))}
      />
      <Field
        label={say('recipients.mail')}
        hint={say('recipients.mail-hint')}
        type="email"
        // Kept beside another way as well: the directory is also where one looks up whom to ask.
        optional={form.channel !== 'mail'}
        value={form.mail}
        onChange={change('mail')}
        fault={faults.mail}
        autoComplete="off"
      />
      {form.channel === 'api' && <Api form={form} change={change} faults={faults} />}
      {form.channel === 'house' && <House form={form} change={change} faults={faults} />}
    </>
  )
}

/** Which agency of the house is the platform's: nobody beforehand, and none but those whose people all work for one. */
function House({ form, change, faults }: Part) {
  const { say } = useWords()
  const { data } = useAsk('recipients.platforms', {})
  return (
    <Choice
      label={say('recipients.to-agency')}
      hint={say('recipients.to-agency-hint')}
      value={form.toAgency}
      onChange={change('toAgency')}
      choices={orNobody(form.toAgency, data?.platforms ?? [], say('recipients.to-agency-none'))}
      fault={faults.toAgency}
    />
  )
}

/** Where its interface is and how we sign; a secret that is kept already is never shown again. */
function Api({ form, change, faults }: Part) {
  const { say } = useWords()
  return (
    <>
      <Field
        label={say('recipients.api')}
        value={form.api}
        onChange={change('api')}
        fault={faults['api.address'] ?? faults.api}
        autoComplete="off"
      />
      <Choice
        label={say('recipients.signing')}
        value={form.signing}
        onChange={change('signing')}
        choices={SIGNINGS.map((value) => ({ value, name: say(`recipients.signing-${value}`) }))}
      />
      {/* Of the other kind the house makes the pair itself; its public half stands in the directory, to be handed over. */}
      {form.signing === 'hmac' && (
        <Field
          label={say('recipients.secret')}
          hint={say('recipients.secret-hint')}
          type="password"
          value={form.secret}
          onChange={change('secret')}
          fault={faults['api.secret']}
          autoComplete="off"
        />
      )}
    </>
  )
}
