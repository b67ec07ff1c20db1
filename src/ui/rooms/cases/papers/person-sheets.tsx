import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { SHEETS } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Failed, Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useDo, useWords } from '../../../shell/app.tsx'
import { codeOf } from '../../../shell/code.ts'
import type { Out, PersonPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { Page } from '../../../shell/page.tsx'
import { wordFor } from '../case-view.ts'
import { Sheet } from './sheet.tsx'
import { isReady, newSheet, ORIGINAL, type SheetDraft, TONGUES, tongueFor, waysFor } from './sheet-view.ts'

const route = getRouteApi('/staff/cases/$person/papers')

/** Papers that the person takes along: plan, rights, an appointment. */
export function PersonSheets() {
  const { say } = useWords()
  const { person } = route.useParams()
  const code = codeOf(person)
  const page = useAsk('persons.get', { person })
  const back = (
    <Link to="/cases/$person" params={{ person }}>
      {say('person.title', { code })}
    </Link>
  )
  return (
    <Page title={say('sheet.title', { code })} crumb={back}>
      <Shown of={page}>{(found) => <Papers key={found.id} person={found} />}</Shown>
    </Page>
  )
}

type Made = { readonly draft: SheetDraft; readonly handed: Out<'papers.hand'> }

function Papers({ person }: { person: PersonPage }) {
  const { say } = useWords()
  // The paper stays in memory and goes with the page, so that no address or storage of the browser has it.
  const [made, setMade] = useState<Made | null>(null)
  if (made === null) return <Make person={person} made={setMade} />
  const tongue = tongueFor(made.draft.language) ?? ORIGINAL
  return (
    <>
      <div className="no-print">
        {!tongue.reviewed && <Notice meaning="warning">{say('sheet.unreviewed')}</Notice>}
        {/* The warning is needed because an empty paper looks complete to somebody who cannot read it. */}
        {made.draft.sheet === 'rights' && made.handed.told.length === 0 && (
          <Notice meaning="warning">{say('sheet.nothing-told')}</Notice>
        )}
        <p className="note">{say('sheet.headers')}</p>
        <p className="row">
          <Button go icon="print" onPress={() => print()}>
            {say('do.print')}
          </Button>
          <Button onPress={() => setMade(null)}>{say('sheet.other')}</Button>
        </p>
      </div>
      <Sheet tongue={tongue} draft={made.draft} handed={made.handed} />
    </>
  )
}

type Change = (more: Partial<SheetDraft>) => void

function Make({ person, made }: { person: PersonPage; made: (made: Made) => void }) {
  const words = useWords()
  const { say, format } = words
  const [draft, setDraft] = useState(() => newSheet(person))
  const change: Change = (more) => setDraft({ ...draft, ...more })
  // The answer is not cached, so that going back does not show it.
  const { run, busy, failure } = useDo('papers.hand', ['persons.get'])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { sheet, language, way, safeToKeep, safety } = draft
    const input = { person: person.id, sheet, language, way, safeToKeep, safety }
    const answer = await run({ input }).catch(() => null)
    if (answer?.kind === 'done') made({ draft, handed: answer.output })
  }
  const own = tongueFor(person.language)
  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <p>{say('sheet.lede')}</p>
      <Choice
        label={say('sheet.kind')}
        value={draft.sheet}
        onChange={(sheet) => change({ sheet })}
        choices={SHEETS.map((value) => ({ value, name: say(`sheet.kind-${value}`) }))}
      />
      {own === null && (
        <Notice meaning="warning">
          {say('sheet.no-tongue', { language: format.tongue(person.language) ?? person.language })}
        </Notice>
      )}
      <Choice
        label={say('sheet.language')}
        value={draft.language}
        onChange={(language) => change({ language })}
        choices={TONGUES.map(({ code }) => ({ value: code, name: format.tongue(code) ?? code }))}
      />
      {draft.sheet === 'plan' && (
        <Tick on={draft.safety} onChange={() => change({ safety: !draft.safety })}>
          {say('sheet.safety')}
        </Tick>
      )}
      {draft.sheet === 'appointment' && <Appointment draft={draft} change={change} />}
      <Way person={person} draft={draft} change={change} fault={faultsByField(failure).way} />
      {failure && <Failed failure={failure} />}
      <Button type="submit" go isPending={busy} isDisabled={!isReady(draft)}>
        {say('sheet.make')}
      </Button>
    </form>
  )
}

function Way({
  person,
  draft,
  change,
  fault,
}: {
  person: PersonPage
  draft: SheetDraft
  change: Change
  fault: string | undefined
}) {
  const words = useWords()
  const { say } = words
  const ways = waysFor(person).map(({ id, kind, hours }) => ({
    value: id,
    name: [wordFor(`channel.${kind}`, words), hours].filter(Boolean).join(' · '),
  }))
  return (
    <>
      <Choice
        label={say('sheet.way')}
        hint={say('sheet.way-hint')}
        value={draft.way}
        onChange={(way) => change({ way })}
        choices={[{ value: '', name: '…' }, { value: 'in-hand', name: say('sheet.in-hand') }, ...ways]}
        fault={fault}
      />
      {draft.way === 'in-hand' && (
        <Tick on={draft.safeToKeep} onChange={() => change({ safeToKeep: !draft.safeToKeep })}>
          {say('sheet.safe-to-keep')}
        </Tick>
      )}
    </>
  )
}

const TEXTS = ['time', 'where', 'whom', 'bring'] as const

function Appointment({ draft, change }: { draft: SheetDraft; change: Change }) {
  const { say } = useWords()
  return (
    <>
      <Field label={say('sheet.day')} type="date" value={draft.day} onChange={(day) => change({ day })} />
      {TEXTS.map((name) => (
        <Field
          key={name}
          label={say(`sheet.${name}`)}
          optional
          value={draft[name]}
          onChange={(text) => change({ [name]: text })}
          most={200}
        />
      ))}
      <p className="note">{say('sheet.appointment-note')}</p>
    </>
  )
}
