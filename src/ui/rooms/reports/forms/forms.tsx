import { Link } from '@tanstack/react-router'
import { Button } from '../../../parts/button.tsx'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useDo, useWords } from '../../../shell/app.tsx'
import { codeOf } from '../../../shell/code.ts'
import type { Out } from '../../../shell/contract.ts'
import { devicePage } from '../../../shell/installation.ts'
import type { Language } from '../../../shell/languages.ts'
import { Page } from '../../../shell/page.tsx'
import { inLanguage } from './form-view.ts'

type Forms = Out<'forms.list'>['forms']

/** The forms that one's roles fill in, what is not finished, and how far those are that were sent. */
export function FormsPage() {
  const { say, language } = useWords()
  const list = useAsk('forms.list', {})
  return (
    <Page title={say('room.forms')} sub={<p className="sub">{say('forms.lede')}</p>}>
      <Shown of={list}>
        {({ forms }) => (
          <>
            <section aria-labelledby="new">
              <h2 id="new" className="part">
                {say('forms.new')}
              </h2>
              {forms.length === 0 && <p className="note">{say('forms.none')}</p>}
              <ul className="rows-plain">
                {forms.map(({ id, title }) => (
                  <li key={id}>
                    <Link to="/forms/$form" params={{ form: id }}>
                      {inLanguage(title, language)}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
            <Drafts forms={forms} />
            <Sent forms={forms} />
            <section aria-labelledby="device">
              <h2 id="device" className="part">
                {say('forms.device')}
              </h2>
              <p className="note">{say('forms.device-text')}</p>
              {/* A plain link: that page is another one, which works without a network. */}
              <p>
                <a href={devicePage()}>{say('forms.device-open')}</a>
              </p>
            </section>
          </>
        )}
      </Shown>
    </Page>
  )
}

function Drafts({ forms }: { forms: Forms }) {
  const { say, format, language } = useWords()
  const list = useAsk('drafts.list', {})
  const drop = useDo('drafts.erase', ['drafts.list'])
  const drafts = list.data?.drafts ?? []
  // No heading over nothing; who has none need not learn what drafts are.
  if (drafts.length === 0) return null
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts" className="part">
        {say('forms.drafts')}
      </h2>
      <ul className="rows-plain">
        {drafts.map(({ draft, form, expiresAt }) => (
          <li key={draft}>
            <Link to="/forms/$form" params={{ form }} search={{ draft }}>
              {titleOf(forms, form, language)}
            </Link>
            <span className="note">{say('forms.draft-until', { day: format.day(expiresAt) })}</span>
            <Button small onPress={() => drop.start({ input: { draft } })}>
              {say('forms.throw')}
            </Button>
          </li>
        ))}
      </ul>
      {drop.failure && <Failed failure={drop.failure} />}
    </section>
  )
}

/** The name of a form; its number where one's roles no longer fill it in. */
const titleOf = (forms: Forms, id: string, language: Language): string => {
  const form = forms.find((one) => one.id === id)
  return form ? inLanguage(form.title, language) : id
}

function Sent({ forms }: { forms: Forms }) {
  const { say, format, language, catalogue } = useWords()
  const list = useAsk('forms.mine', {})
  return (
    <section aria-labelledby="sent">
      <h2 id="sent" className="part">
        {say('forms.sent')}
      </h2>
      <Shown of={list}>
        {({ reports }) =>
          reports.length === 0 ? (
            <p className="note">{say('forms.sent-none')}</p>
          ) : (
            <ul className="rows-plain">
              {reports.map(({ report, form, agency, state, receivedOn }) => (
                <li key={report}>
                  <span>
                    <b>{titleOf(forms, form, language)}</b> <bdi className="note">{codeOf(report)}</bdi>
                  </span>
                  <span className="note sep">
                    <span>{agency}</span>
                    <span>{format.day(receivedOn)}</span>
                    <span>{catalogue[`reports.state-${state}`] as string}</span>
                  </span>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </section>
  )
}
