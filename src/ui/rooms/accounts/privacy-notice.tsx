import { type FormEvent, useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Failed, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { NoticeWords } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'

// Who is asked for the first time finds empty fields: words put there beforehand would be published unread.
const EMPTY: NoticeWords = {
  contact: '',
  authority: '',
  authorityContact: '',
  recipients: '',
  retention: '',
  restrictions: '',
}

// What Art. 13 of Directive (EU) 2016/680 and Art. 13 and 14 GDPR want told and no other setting says.
const FIELDS = [
  { name: 'contact', key: 'notice.contact', lines: 1, most: 300 },
  { name: 'authority', key: 'notice.authority', lines: 1, most: 300 },
  { name: 'authorityContact', key: 'notice.authority-contact', lines: 1, most: 300 },
  { name: 'recipients', key: 'notice.recipients', lines: 3, most: 1000 },
  { name: 'retention', key: 'notice.retention', lines: 3, most: 1000 },
  { name: 'restrictions', key: 'notice.restrictions', lines: 3, most: 1000 },
] as const

/** What the agency tells everybody about its use of data. */
export function NoticePart() {
  const { say } = useWords()
  const notice = useAsk('privacy-notices.get', {})
  return (
    <section aria-labelledby="notice">
      <h2 id="notice">{say('privacy.title')}</h2>
      <p className="note">{say('notice.text')}</p>
      <Shown of={notice}>{(found) => <NoticeForm now={found.notice ?? EMPTY} />}</Shown>
    </section>
  )
}

/** One field for each thing the law wants said that no other setting says. */
function NoticeForm({ now }: { now: NoticeWords }) {
  const { say } = useWords()
  const [words, setWords] = useState(now)
  const set = useAct('privacy-notices.set', ['privacy-notices.get'], false, 'said.saved')
  const faults = faultsByField(set.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void set.act(words)
  }
  return (
    <form className="form" onSubmit={submit}>
      {FIELDS.map(({ name, key, lines, most }) => (
        <Field
          key={name}
          label={say(key)}
          {...(lines > 1 ? { lines } : {})}
          most={most}
          value={words[name]}
          onChange={(value) => setWords({ ...words, [name]: value })}
          fault={faults[name]}
          // The right to complain is empty without saying to whom (Art. 13(1)(d) Directive (EU) 2016/680).
          optional={name !== 'authority'}
        />
      ))}
      {set.failure && <Failed failure={set.failure} />}
      <Button type="submit" isPending={set.busy}>
        {say('do.save')}
      </Button>
    </form>
  )
}
