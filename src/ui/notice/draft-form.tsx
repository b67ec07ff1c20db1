import { type FormEvent, useState } from 'react'
import { announcements, useDo, useWords } from '../app.tsx'
import type { In, NoticePage } from '../contract.ts'
import { faultsByField } from '../failure.ts'
import { addressesFrom, addressText, clauseOf } from '../notice-view.ts'
import { Button } from '../parts/button.tsx'
import { Choice, Field, Tick } from '../parts/field.tsx'
import { Failed } from '../parts/states.tsx'

const MATTERS = [
  'sexual-exploitation',
  'forced-labour',
  'begging',
  'slavery',
  'criminal-activities',
  'organ-removal',
  'surrogacy',
  'forced-marriage',
  'illegal-adoption',
  'trafficking',
  'recruitment-fees',
  'unlicensed-recruitment',
  'fraudulent-offer',
  'false-account',
] as const satisfies NonNullable<NoticePage['matter']>[]

export const TONGUES = ['en', 'lv', 'de', 'fr', 'es', 'pl', 'ar'] as const satisfies NoticePage['language'][]

type Draft = {
  readonly addresses: string
  readonly facts: string
  readonly reasons: string
  readonly matter: NoticePage['matter'] | ''
  readonly ground: NoticePage['ground'] | ''
  readonly provision: string
  readonly language: NoticePage['language']
  readonly goodFaith: boolean
}

const draftOf = ({ content, matter, ground, language }: NoticePage): Draft => ({
  addresses: addressText(content.addresses),
  facts: content.facts,
  reasons: content.reasons,
  matter: matter ?? '',
  ground: ground ?? '',
  provision: content.provision,
  language,
  goodFaith: content.goodFaith,
})

function inputOf({ id, edition }: NoticePage, draft: Draft): In<'notices.edit'> {
  const { addresses, matter, ground, language, ...content } = draft
  // Half a ground is none: the server takes both or neither.
  const whole = matter && ground ? { matter, ground } : { matter: null, ground: null }
  const { facts, reasons, provision, goodFaith } = content
  return {
    notice: id,
    edition,
    ...whole,
    language,
    content: { addresses: addressesFrom(addresses), facts, reasons, provision, goodFaith },
  }
}

/** What a notice says, as somebody writes it: facts apart from why they are illegal. */
export function DraftForm({ notice }: { notice: NoticePage }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(() => draftOf(notice))
  const edit = useDo('notices.edit', ['notices.get', 'notices.list'])
  const faults = faultsByField(edit.failure)
  const change =
    <K extends keyof Draft>(field: K) =>
    (value: Draft[K]) =>
      setDraft((before) => ({ ...before, [field]: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void edit
      .run({ input: inputOf(notice, draft) })
      .then(() => announcements.say(say('said.saved')))
      .catch(() => {})
  }
  const part = { notice, draft, change }
  return (
    <section aria-labelledby="draft">
      <h2 id="draft" className="part first">
        {say('notice.draft')}
      </h2>
      <form className="form" onSubmit={submit}>
        <Field
          label={say('notice.where')}
          hint={say('notice.where-hint')}
          lines={3}
          value={draft.addresses}
          onChange={change('addresses')}
          spellCheck={false}
          fault={Object.entries(faults).find(([field]) => field.startsWith('content.addresses'))?.[1]}
        />
        <Field
          label={say('notice.facts')}
          hint={say('notice.facts-hint')}
          lines={8}
          most={8000}
          value={draft.facts}
          onChange={change('facts')}
        />
        <Field
          label={say('notice.reasons')}
          hint={say('notice.reasons-hint')}
          lines={6}
          most={8000}
          value={draft.reasons}
          onChange={change('reasons')}
        />
        <Ground {...part} />
        <Choice
          label={say('notice.language')}
          hint={say('notice.language-hint')}
          value={draft.language}
          onChange={change('language')}
          choices={TONGUES.map((value) => ({ value, name: say(`notice.tongue-${value}`) }))}
        />
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
        <p className="told-words" dir="auto" lang={notice.language}>
          {notice.letter.text}
        </p>
      </details>
    </section>
  )
}

type Part = {
  notice: NoticePage
  draft: Draft
  change: <K extends keyof Draft>(field: K) => (value: Draft[K]) => void
}

/** Signs alone are no illegality: what is illegal, and by which provision or clause. */
function Ground({ notice, draft, change }: Part) {
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
          ...MATTERS.map((value) => ({ value, name: say(`notice.matter-${value}`) })),
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
        most={600}
        value={draft.provision}
        onChange={change('provision')}
      />
    </>
  )
}
