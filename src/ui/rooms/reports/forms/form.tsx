import { getRouteApi, Link } from '@tanstack/react-router'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { Empty, Failed, Notice, Shown } from '../../../parts/states.tsx'
import { useAsk, useDo, useWords } from '../../../shell/app.tsx'
import type { In, Out } from '../../../shell/contract.ts'
import { Page } from '../../../shell/page.tsx'
import { formAsked } from '../../../shell/searches.ts'
import { FormFields } from './form-fields.tsx'
import { type Answers, faultsOf, inLanguage, tidied } from './form-view.ts'

const route = getRouteApi('/staff/forms/$form')

type List = Out<'forms.list'>
type Shape = List['forms'][number]

/** One form: first what must be passed on, then the questions. */
export function FormPage() {
  const { say, language } = useWords()
  const { form: id } = route.useParams()
  const { draft } = formAsked(route.useSearch())
  const list = useAsk('forms.list', {})
  const drafts = useAsk('drafts.list', {}, { when: draft !== undefined })
  const shape = list.data?.forms.find((one) => one.id === id)
  const title = shape ? inLanguage(shape.title, language) : say('room.forms')
  return (
    <Page title={title} crumb={<Link to="/forms">{say('room.forms')}</Link>}>
      <Shown of={list}>
        {({ desks }) => {
          if (!shape) return <Empty title={say('forms.none')}>{null}</Empty>
          // With what was kept, or not at all: an empty form under its number would be sent in its place.
          if (draft !== undefined && !drafts.data) return drafts.error ? <Failed failure={drafts.error} /> : null
          const kept = drafts.data?.drafts.find((one) => one.draft === draft)
          return (
            <Fill
              key={`${id} ${draft}`}
              form={shape}
              desks={desks.filter(({ forms }) => forms.includes(id))}
              kept={kept}
            />
          )
        }}
      </Shown>
    </Page>
  )
}

type Kept = Out<'drafts.list'>['drafts'][number] | undefined

function Fill({ form, desks, kept }: { form: Shape; desks: List['desks']; kept: Kept }) {
  const { say, language } = useWords()
  // Numbered here, so that what is sent twice is one report; a draft keeps its number.
  const [report, setReport] = useState(() => kept?.draft ?? crypto.randomUUID())
  const [answers, setAnswers] = useState<Answers>(kept?.answers ?? {})
  const [agency, setAgency] = useState(desks[0]?.agency ?? '')
  const [faults, setFaults] = useState<readonly string[]>([])
  const file = useDo('forms.file', ['forms.mine', 'drafts.list', 'reports.list', 'reports.waiting'])
  const place = useRef<HTMLFormElement>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = faultsOf(form, answers)
    setFaults(wrong)
    if (wrong.length > 0) return focusFirst(place.current, wrong)
    const input = { agency, report, language, form: form.id, answers: tidied(form, answers) }
    // The form's name picks the shape of its answers, which come from the same table.
    void file.run({ input: input as unknown as In<'forms.file'> }).catch(() => {})
  }
  const again = () => {
    // Another form is another report: under the old number it would stand as a second version.
    setReport(crypto.randomUUID())
    setAnswers({})
    file.reset()
  }
  if (file.answer?.kind === 'done')
    return (
      <Done
        name={desks.find((one) => one.agency === agency)?.name ?? ''}
        differs={file.answer.output.outcome === 'differs'}
        again={again}
      />
    )
  return (
    <form ref={place} className="form long" onSubmit={submit} noValidate>
      <Duty form={form} />
      {desks.length === 0 && <Notice meaning="warning">{say('form.no-desk')}</Notice>}
      {desks.length > 1 && (
        <Choice
          label={say('form.agency')}
          value={agency}
          onChange={setAgency}
          choices={desks.map(({ agency: value, name }) => ({ value, name }))}
        />
      )}
      <FormFields
        form={form}
        answers={answers}
        change={setAnswers}
        faults={faults}
        language={language}
        said={{ optional: say('field.optional'), choose: say('form.choose'), missing: say('form.missing') }}
      />
      {faults.length > 0 && <Notice meaning="warning">{say('form.faults')}</Notice>}
      {file.failure && <Failed failure={file.failure} />}
      <div className="row">
        <Button type="submit" go isPending={file.busy} isDisabled={desks.length === 0}>
          {say('form.send')}
        </Button>
        <Keep form={form} draft={report} answers={answers} />
      </div>
    </form>
  )
}

/** Before the first question: what the law has this officer pass on, and what must not be. */
function Duty({ form }: { form: Shape }) {
  const { say, language } = useWords()
  return (
    <section aria-labelledby="duty" className="card">
      <h2 id="duty">{say('form.duty')}</h2>
      <p>{inLanguage(form.duty, language)}</p>
      <p className="note">{say('form.law', { law: form.law })}</p>
    </section>
  )
}

function focusFirst(place: HTMLFormElement | null, wrong: readonly string[]): void {
  const first = place?.elements.namedItem(wrong[0])
  if (first instanceof HTMLElement) first.focus()
}

function Keep({ form, draft, answers }: { form: Shape; draft: string; answers: Answers }) {
  const { say, format } = useWords()
  const keep = useDo('drafts.keep', ['drafts.list'])
  const kept = keep.answer?.kind === 'done' ? new Date(Date.parse(keep.answer.output.savedAt) + 7 * 86_400_000) : null
  const answered = tidied(form, answers) as In<'drafts.keep'>['answers']
  return (
    <>
      <Button
        isPending={keep.busy}
        isDisabled={Object.keys(answered).length === 0}
        onPress={() => keep.start({ input: { draft, form: form.id, answers: answered } })}
      >
        {say('form.keep')}
      </Button>
      <span role="status" className="note">
        {kept && say('form.kept', { day: format.day(kept.toISOString()) })}
      </span>
      {keep.failure && <Failed failure={keep.failure} />}
    </>
  )
}

function Done({ name, differs, again }: { name: string; differs: boolean; again: () => void }) {
  const { say } = useWords()
  return (
    <div className="form">
      <Notice meaning="done">{say('form.done', { agency: name })}</Notice>
      {differs && <Notice meaning="warning">{say('form.differs')}</Notice>}
      <div className="row">
        <Button onPress={again}>{say('form.another')}</Button>
        <Link to="/forms">{say('form.back')}</Link>
      </div>
    </div>
  )
}
