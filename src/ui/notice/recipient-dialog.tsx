import { useState } from 'react'
import { announcements, useDo, useWords } from '../app.tsx'
import type { In, Recipient } from '../contract.ts'
import { COUNTRIES } from '../countries.ts'
import { faultsByField } from '../failure.ts'
import { clausesFrom, clauseText, linesOf } from '../notice-view.ts'
import { FormDialog } from '../parts/dialog.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { TONGUES } from './draft-form.tsx'

const KINDS = ['platform', 'marketplace', 'host', 'registrar', 'search', 'hotline', 'police'] as const
const CHANNELS = ['mail', 'api', 'export'] as const
const SIGNINGS = ['hmac', 'ed25519'] as const

type Form = Pick<Recipient, 'name' | 'kind' | 'country' | 'language' | 'channel' | 'checkedOn'> & {
  readonly mail: string
  readonly form: string
  readonly hosts: string
  readonly clauses: string
  readonly api: string
  readonly signing: (typeof SIGNINGS)[number]
  readonly secret: string
}

const EMPTY: Form = {
  name: '',
  kind: 'platform',
  country: 'IE',
  language: 'en',
  channel: 'mail',
  checkedOn: new Date().toISOString().slice(0, 10),
  mail: '',
  form: '',
  hosts: '',
  clauses: '',
  api: '',
  signing: 'hmac',
  secret: '',
}

const formOf = ({ mail, form, hosts, clauses, api, ...rest }: Recipient): Form => ({
  ...EMPTY,
  ...rest,
  mail: mail ?? '',
  form: form ?? '',
  hosts: hosts.join('\n'),
  clauses: clauseText(clauses),
  api: api?.address ?? '',
  signing: api?.signing ?? 'hmac',
})

function inputOf(recipient: Recipient | null, form: Form): In<'recipients.save'> {
  const { name, kind, country, language, channel, checkedOn, mail, api, signing, secret } = form
  return {
    recipient: recipient?.id ?? null,
    name,
    kind,
    country,
    language,
    channel,
    checkedOn,
    mail: mail.trim() || null,
    form: form.form.trim() || null,
    hosts: linesOf(form.hosts.toLowerCase()),
    clauses: clausesFrom(form.clauses),
    api: api.trim() === '' ? null : { address: api.trim(), signing, secret: secret || null },
  }
}

/** One recipient as it is kept in the directory. */
export function RecipientDialog({ recipient, close }: { recipient: Recipient | null; close: () => void }) {
  const { say, format, language } = useWords()
  const [form, setForm] = useState(() => (recipient === null ? EMPTY : formOf(recipient)))
  const save = useDo('recipients.save', ['recipients.list', 'notices.get'])
  const faults = faultsByField(save.failure)
  const change =
    <K extends keyof Form>(field: K) =>
    (value: Form[K]) =>
      setForm((before) => ({ ...before, [field]: value }))
  const submit = () =>
    void save
      .run({ input: inputOf(recipient, form) })
      .then(() => {
        announcements.say(say('said.saved'))
        close()
      })
      .catch(() => {})
  const countries = COUNTRIES.map((value) => ({ value, name: format.country(value) ?? value })).sort((a, b) =>
    a.name.localeCompare(b.name, language),
  )
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
      <Choice
        label={say('recipients.kind')}
        value={form.kind}
        onChange={change('kind')}
        choices={KINDS.map((value) => ({ value, name: say(`recipients.kind-${value}`) }))}
      />
      <Choice label={say('agency.country')} value={form.country} onChange={change('country')} choices={countries} />
      <Choice
        label={say('notice.language')}
        value={form.language}
        onChange={change('language')}
        choices={TONGUES.map((value) => ({ value, name: say(`notice.tongue-${value}`) }))}
      />
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
        optional={form.channel !== 'mail'}
        value={form.mail}
        onChange={change('mail')}
        fault={faults.mail}
        autoComplete="off"
      />
      {form.channel === 'api' && <Api form={form} change={change} faults={faults} />}
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
        hint={say('recipients.hosts-hint')}
        optional
        lines={2}
        value={form.hosts}
        onChange={change('hosts')}
        spellCheck={false}
        fault={Object.entries(faults).find(([field]) => field.startsWith('hosts'))?.[1]}
      />
      <Field
        label={say('recipients.clauses')}
        hint={say('recipients.clauses-hint')}
        optional
        lines={4}
        value={form.clauses}
        onChange={change('clauses')}
      />
      <Field
        label={say('recipients.checked-on')}
        type="date"
        value={form.checkedOn}
        onChange={change('checkedOn')}
        fault={faults.checkedOn}
      />
    </FormDialog>
  )
}

type ApiProps = {
  form: Form
  change: <K extends keyof Form>(field: K) => (value: Form[K]) => void
  faults: Readonly<Record<string, string>>
}

/** Where its interface is and how we sign; a secret that is kept already is never shown again. */
function Api({ form, change, faults }: ApiProps) {
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
