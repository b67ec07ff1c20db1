import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { Failed } from '../../../parts/states.tsx'
import { useMay, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { usePersonAct } from '../person/act.ts'
import { lacksOfKeeping, lacksOfReturn, undecided } from './at-end-view.ts'
import { type Media, mediaKind } from './media-view.ts'

type Props = { readonly person: PersonPage; readonly media: readonly Media[] }

/** At the end of a case: what becomes of each thing that is still kept. Nothing is decided by leaving it. */
export function AtEnd({ person, media }: Props) {
  const { say } = useWords()
  const may = useMay()
  const open = undecided(media)
  // While the whole file is held nothing of it goes.
  if (person.file !== 'closed' || person.keeping.held !== null || !person.may.includes('media.erase')) return null
  return (
    <section aria-labelledby="at-end" className="at-end">
      <h3 id="at-end">{say('at-end.title')}</h3>
      <p className="note">{say(open.length === 0 ? 'at-end.all-said' : 'at-end.asks')}</p>
      {open.length > 0 && (
        <ul className="files">
          {open.map((one) => (
            <OneEnd key={one.id} media={one} />
          ))}
        </ul>
      )}
      {may('evidence:read') && (
        <p className="note">
          <Link to="/evidence" search={{ of: 'case', id: person.case }}>
            {say('at-end.of-case')}
          </Link>
        </p>
      )}
    </section>
  )
}

function OneEnd({ media }: { media: Media }) {
  const { say, format } = useWords()
  const erasing = usePersonAct('media.erase', true)
  return (
    <li>
      <p className="sep">
        <b>{mediaKind(media, say)}</b>
        {(media.name || media.about) && <bdi>{media.name || media.about}</bdi>}
        <span>{format.day(media.at)}</span>
        {media.own && <span>{say('document.own')}</span>}
      </p>
      {erasing.failure && <Failed failure={erasing.failure} />}
      <div className="row">
        <GiveBack media={media} />
        <KeepOn media={media} />
        <Button small isPending={erasing.busy} onPress={() => void erasing.act({ media: media.id })}>
          {say('at-end.destroy')}
        </Button>
      </div>
    </li>
  )
}

/** Given back on paper: whoever gets it signs, and the certificate is printed for both. */
function GiveBack({ media }: { media: Media }) {
  const { say } = useWords()
  const [said, setSaid] = useState({ to: '', receipt: '' })
  const { act, busy, failure } = usePersonAct('media.return')
  const { form, sends, faults } = useLacking(lacksOfReturn(said))
  const submit = sends(async () => {
    if (!busy) await act({ media: media.id, to: said.to.trim(), receipt: said.receipt.trim() })
  })
  return (
    <details className="write">
      <summary className="btn small">{say('at-end.return')}</summary>
      <form className="form" ref={form} onSubmit={submit}>
        <p className="note">{say('at-end.return-text')}</p>
        <Field
          label={say('at-end.to')}
          value={said.to}
          onChange={(to) => setSaid({ ...said, to })}
          fault={faults.to}
          most={300}
        />
        <Field
          label={say('evidence.receipt')}
          hint={say('evidence.receipt-hint')}
          value={said.receipt}
          onChange={(receipt) => setSaid({ ...said, receipt })}
          fault={faults.receipt}
          most={100}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('at-end.return')}
        </Button>
      </form>
    </details>
  )
}

/** Kept longer, by a law that asks for it and until a day. */
function KeepOn({ media }: { media: Media }) {
  const { say } = useWords()
  const [said, setSaid] = useState({ name: '', until: '' })
  const { act, busy, failure } = usePersonAct('media.prolong', true)
  const { form, sends, faults } = useLacking(lacksOfKeeping(said))
  const submit = sends(async () => {
    if (!busy) await act({ media: media.id, law: { name: said.name.trim(), until: said.until } })
  })
  return (
    <details className="write">
      <summary className="btn small">{say('at-end.keep')}</summary>
      <form className="form" ref={form} onSubmit={submit}>
        <Field
          label={say('at-end.law')}
          hint={say('at-end.law-hint')}
          value={said.name}
          onChange={(name) => setSaid({ ...said, name })}
          fault={faults.name}
          most={300}
        />
        <Field
          label={say('at-end.until')}
          type="date"
          value={said.until}
          onChange={(until) => setSaid({ ...said, until })}
          fault={faults.until}
        />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy}>
          {say('at-end.keep')}
        </Button>
      </form>
    </details>
  )
}
