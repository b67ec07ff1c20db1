import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { BUNDLE_LANGUAGES } from '../../../modules/evidence/codes.ts'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, FaultOf, Field, Tick } from '../../parts/field.tsx'
import { useLacking } from '../../parts/lacking.ts'
import { Empty, Failed, Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Item, Out } from '../../shell/contract.ts'
import { faultSentence } from '../../shell/failure-words.ts'
import { Page } from '../../shell/page.tsx'
import { BundleLines } from './bundle-lines.tsx'
import { type BundleDraft, bundleInput, chosen, earlier, emptyBundle, lackingOf, withCopies } from './bundle-view.ts'
import { type EvidenceAsked, evidenceAsked, listInput } from './evidence-view.ts'

const route = getRouteApi('/staff/evidence/bundle')

/** Chooses what goes into a bundle for a court, says for whom and why, shows the index, and asks a second person. */
export function BundlePage() {
  const { say, language } = useWords()
  const asked = evidenceAsked(route.useSearch())
  const list = useAsk('evidence.list', listInput(asked))
  // Kept here: what was chosen stays while an earlier page of the list is fetched.
  const [draft, setDraft] = useState(() => emptyBundle(language))
  const change = (some: Partial<BundleDraft>) => setDraft((was) => ({ ...was, ...some }))
  return (
    <Page title={say('evidence.bundle-title')} crumb={<Link to="/evidence">{say('room.evidence')}</Link>}>
      <Notice meaning="neutral">{say('evidence.bundle-lede')}</Notice>
      <Shown of={list}>{(found) => <BundleForm found={found} asked={asked} draft={draft} change={change} />}</Shown>
    </Page>
  )
}

type Draft = { draft: BundleDraft; change: (some: Partial<BundleDraft>) => void }
type FormProps = Draft & { found: Out<'evidence.list'>; asked: EvidenceAsked }

function BundleForm({ found: { items, more }, asked, draft, change }: FormProps) {
  const { say } = useWords()
  const navigate = useNavigate()
  const { act, busy, failure } = useAct('evidence.bundle', ['approvals.list', 'evidence.bundles'])
  const { form, sends, faults } = useLacking(lackingOf(draft))
  const submit = sends(async () => {
    if (!busy && (await act(bundleInput(draft)))) await navigate({ to: '/evidence/bundles' })
  })
  if (items.length === 0) return <Empty title={say('evidence.none')} />
  return (
    <form className="form" ref={form} onSubmit={submit}>
      <Choose
        items={withCopies(items)}
        chosen={draft.items}
        change={(next) => change({ items: next })}
        fault={faults.items}
      />
      {more && (
        <p className="all">
          <Link to="/evidence/bundle" search={{ ...asked, after: items[items.length - 1].id }}>
            {say('evidence.bundle-others')}
          </Link>
        </p>
      )}
      <Index items={draft.items} change={(next) => change({ items: next })} />
      <ForWhom draft={draft} change={change} faults={faults} />
      {failure && <Failed failure={failure} />}
      <Button type="submit" isPending={busy}>
        {say('evidence.ask-second')}
      </Button>
    </form>
  )
}

type ChooseProps = {
  items: readonly Item[]
  chosen: readonly string[]
  change: (next: readonly string[]) => void
  fault: string | undefined
}

function Choose({ items, chosen: ids, change, fault }: ChooseProps) {
  const { say, format, catalogue } = useWords()
  const words = faultSentence(fault, say, catalogue)
  return (
    <fieldset className="field" {...(words ? { 'data-lacks': true } : {})}>
      <legend>{say('evidence.bundle-choose')}</legend>
      <p className="note">{say('evidence.bundle-choose-hint')}</p>
      {items.map((item) => (
        <Tick key={item.id} on={ids.includes(item.id)} onChange={() => change(chosen(ids, item.id))}>
          <bdi>{item.name || item.code}</bdi>
          {/* An advert, its page and a working copy of it are often called the same. */}
          <span className="note">
            {' · '}
            {say(item.way ? `evidence.way-${item.way}` : `evidence.kind-${item.kind}`)} · {format.moment(item.takenAt)}
          </span>
        </Tick>
      ))}
      {words && <FaultOf role="alert">{words}</FaultOf>}
    </fieldset>
  )
}

/** The index as it will be; each item can be put earlier. */
function Index({ items, change }: { items: readonly string[]; change: (next: readonly string[]) => void }) {
  const { say } = useWords()
  const preview = useAsk('evidence.preview-bundle', { items: [...items] }, { when: items.length > 0 })
  return (
    <section aria-labelledby="bundle-index">
      <h2 id="bundle-index" className="part">
        {say('evidence.bundle-index')}
      </h2>
      {items.length === 0 ? (
        <p className="note">{say('evidence.bundle-none')}</p>
      ) : (
        <Shown of={preview}>
          {({ lines }) => (
            <BundleLines
              lines={lines}
              acts={({ item }, at) => (
                <div className="row">
                  {at > 0 && (
                    <Button onPress={() => change(earlier(items, item))}>
                      {say('evidence.bundle-earlier', { n: at })}
                    </Button>
                  )}
                  <Button onPress={() => change(chosen(items, item))}>
                    {say('evidence.bundle-out', { n: at + 1 })}
                  </Button>
                </div>
              )}
            />
          )}
        </Shown>
      )}
    </section>
  )
}

function ForWhom({ draft, change, faults }: Draft & { faults: Readonly<Record<string, string | undefined>> }) {
  const { say } = useWords()
  return (
    <>
      <Field
        label={say('evidence.bundle-to')}
        hint={say('evidence.bundle-to-hint')}
        value={draft.to}
        onChange={(to) => change({ to })}
        fault={faults.to}
        most={300}
      />
      <Field
        label={say('evidence.bundle-purpose')}
        hint={say('evidence.bundle-purpose-hint')}
        lines={2}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
        fault={faults.purpose}
        most={1000}
      />
      <Field
        label={say('evidence.bundle-basis')}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        fault={faults.basis}
        most={500}
      />
      <Choice
        label={say('evidence.bundle-language')}
        value={draft.language}
        onChange={(language) => change({ language })}
        choices={BUNDLE_LANGUAGES.map((value) => ({ value, name: say(`evidence.bundle-in-${value}`) }))}
      />
      <Tick on={draft.withNotes} onChange={(withNotes) => change({ withNotes })} describedBy="bundle-notes">
        {say('evidence.bundle-notes')}
      </Tick>
      <p className="note" id="bundle-notes">
        {say('evidence.bundle-notes-hint')}
      </p>
    </>
  )
}
