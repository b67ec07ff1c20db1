import { type FormEvent, useEffect, useState } from 'react'
import { MATTER_NAMES, NOTICE_LANGUAGES } from '../../../../modules/notices/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Rows } from '../../../parts/rows.tsx'
import { Failed, Notice } from '../../../parts/states.tsx'
import { announcements, useDo, useWords } from '../../../shell/app.tsx'
import type { NoticePage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import {
  type AddressRow,
  actionOf,
  addressesFrom,
  clauseOf,
  freshAddress,
  placeOf,
  withAddress,
} from '../notice-view.ts'
import { type Begun, type Draft, draftOf, editInput, isSame, onEdition } from './notice-draft.ts'

/** What came of writing: the page asks anew while somebody writes, and a colleague may write at the same draft. */
function useDraft(notice: NoticePage, onWriting: (writing: boolean) => void) {
  const [begun, setBegun] = useState<Begun>(() => ({ edition: notice.edition, draft: draftOf(notice) }))
  const [draft, setDraft] = useState(begun.draft)
  const edit = useDo('notices.edit', ['notices.get', 'notices.list'])
  const takeTheirs = () => {
    const theirs = draftOf(notice)
    setBegun({ edition: notice.edition, draft: theirs })
    setDraft(theirs)
  }
  const met = onEdition(begun, draft, notice.edition)
  if (met === 'follow') takeTheirs()
  const isWriting = !isSame(begun.draft, draft)
  // Whatever else happens to the notice meanwhile, the form stays until its words are kept or given up.
  useEffect(() => onWriting(isWriting), [isWriting, onWriting])
  const save = () =>
    edit.run({ input: editInput(notice.id, begun.edition, draft) }).then(() => {
      // Only what was sent is kept: more may have been typed while the server was at it.
      setBegun({ edition: begun.edition + 1, draft })
    })
  const change =
    <K extends keyof Draft>(field: K) =>
    (value: Draft[K]) =>
      setDraft((before) => ({ ...before, [field]: value }))
  const giveUp = () => {
    edit.reset()
    takeTheirs()
  }
  // While it is being kept, the newer edition is one's own.
  const isStuck = !edit.busy && isWriting && (met === 'keep' || actionOf(notice, 'edit')?.allowed !== true)
  return { draft, change, save, edit, giveUp, isStuck }
}

type FormProps = { notice: NoticePage; onWriting: (writing: boolean) => void }

/** What a notice says, as somebody writes it: facts apart from why they are illegal. */
export function DraftForm({ notice, onWriting }: FormProps) {
  const { say } = useWords()
  const { draft, change, save, edit, giveUp, isStuck } = useDraft(notice, onWriting)
  const faults = faultsByField(edit.failure)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
      .then(() => announcements.say(say('said.saved')))
      .catch(() => {})
  }
  const part = { notice, draft, change, faults }
  return (
    <section aria-labelledby="draft">
      <h2 id="draft" className="part first">
        {say('notice.draft')}
      </h2>
      {isStuck && (
        <Notice meaning="warning">
          <p>{say('notice.changed-meanwhile')}</p>
          <Button small onPress={giveUp}>
            {say('notice.take-theirs')}
          </Button>
        </Notice>
      )}
      <form className="form" onSubmit={submit}>
        <Addresses rows={draft.addresses} onChange={change('addresses')} faults={faults} />
        <Field
          label={say('notice.facts')}
          // Apart from reasons: a court, and the accused, must see which is which.
          hint={say('notice.facts-hint')}
          lines={8}
          most={8000}
          value={draft.facts}
          onChange={change('facts')}
          fault={faults['content.facts']}
        />
        <Field
          label={say('notice.reasons')}
          hint={say('notice.reasons-hint')}
          lines={6}
          most={8000}
          value={draft.reasons}
          onChange={change('reasons')}
          fault={faults['content.reasons']}
        />
        <Ground {...part} />
        <Choice
          label={say('notice.language')}
          hint={say('notice.language-hint')}
          value={draft.language}
          onChange={change('language')}
          choices={NOTICE_LANGUAGES.map((value) => ({ value, name: say(`notice.tongue-${value}`) }))}
        />
        {/* Never set beforehand: Art. 16(2)(d) DSA wants the statement of whoever sends, about these very words. */}
        <Tick on={draft.goodFaith} onChange={change('goodFaith')}>
          {say('notice.good-faith')}
        </Tick>
        {edit.failure && <Failed failure={edit.failure} />}
        <Button type="submit" icon="note" isPending={edit.busy}>
          {say('notice.save')}
        </Button>
      </form>
      <details>
        <summary className="btn small">{say('notice.letter')}</summary>
        <p className="note">{notice.letter.subject}</p>
        {/* As the server would write it from what is kept; what is only typed is not in it yet. */}
        <p className="told-words" dir="auto" lang={notice.language}>
          {notice.letter.text}
        </p>
      </details>
    </section>
  )
}

type AddressesProps = {
  rows: readonly AddressRow[]
  onChange: (rows: readonly AddressRow[]) => void
  faults: Readonly<Record<string, string>>
}

/** Where the content stands: a row for each address. */
function Addresses({ rows, onChange, faults }: AddressesProps) {
  const { say } = useWords()
  return (
    <>
      {/* Said where it is to be written, with what to do: without it no platform need act (Art. 16(2)(b) DSA). */}
      {addressesFrom(rows).length === 0 && <Notice meaning="warning">{say('notice.nowhere')}</Notice>}
      <Rows
        legend={say('notice.where')}
        hint={say('notice.where-hint')}
        fault={faults['content.addresses']}
        rows={rows}
        fresh={freshAddress}
        most={50}
        nameOf={(n) => say('notice.address-one', { n })}
        add={say('notice.address-add')}
        onChange={onChange}
      >
        {(row, at, set) => (
          <>
            <Field
              label={say('notice.where-address')}
              // A field of several lines keeps the breaks of a list that is pasted.
              lines={1}
              value={row.address}
              onChange={(text) => onChange(withAddress(rows, at, text))}
              spellCheck={false}
              autoComplete="off"
              fault={faults[`content.addresses.${placeOf(rows, at)}.address`]}
            />
            <Field
              label={say('notice.address-more')}
              optional
              value={row.more}
              onChange={(more) => set({ more })}
              most={500}
              autoComplete="off"
              fault={faults[`content.addresses.${placeOf(rows, at)}.more`]}
            />
          </>
        )}
      </Rows>
    </>
  )
}

type Part = {
  notice: NoticePage
  draft: Draft
  change: <K extends keyof Draft>(field: K) => (value: Draft[K]) => void
  faults: Readonly<Record<string, string>>
}

/** Signs alone are no illegality: what is illegal, and by which provision or clause. */
function Ground({ notice, draft, change, faults }: Part) {
  const { say } = useWords()
  const clause = clauseOf({ clauses: notice.clauses, content: { ...notice.content, provision: draft.provision } })
  return (
    <>
      <Choice
        label={say('notice.matter')}
        value={draft.matter || ''}
        onChange={change('matter')}
        choices={[
          { value: '', name: say('notice.not-chosen') },
          ...MATTER_NAMES.map((value) => ({ value, name: say(`notice.matter-${value}`) })),
        ]}
      />
      <Choice
        label={say('notice.ground')}
        value={draft.ground || ''}
        onChange={change('ground')}
        choices={[
          { value: '', name: say('notice.not-chosen') },
          { value: 'law', name: say('notice.ground-law') },
          { value: 'terms', name: say('notice.ground-terms') },
        ]}
      />
      {draft.ground === 'terms' && (
        <Choice
          label={say('notice.clause')}
          hint={notice.clauses.length === 0 ? say('notice.clause-none') : undefined}
          value={clause ?? ''}
          onChange={(code) => {
            // Its words go along: the directory may change, the notice must not.
            const found = notice.clauses.find((one) => one.code === code)
            change('provision')(found ? `${found.code} ${found.words}` : '')
          }}
          choices={[
            { value: '', name: say('notice.not-chosen') },
            ...notice.clauses.map(({ code, words }) => ({ value: code, name: `${code} ${words}` })),
          ]}
        />
      )}
      <Field
        label={say('notice.provision')}
        hint={say('notice.provision-hint')}
        // Open for writing beside the list of clauses, too: a letter may have to name a point within one.
        most={600}
        value={draft.provision}
        onChange={change('provision')}
        fault={faults['content.provision']}
      />
    </>
  )
}
