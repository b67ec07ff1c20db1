import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Empty, Failed, Notice, Shown } from '../../../parts/states.tsx'
import { useSayWithUndo } from '../../../parts/undo.ts'
import { api, useAsk, useDo, useMay, useWords } from '../../../shell/app.tsx'
import { Page } from '../../../shell/page.tsx'
import { TemplateStarters } from './starters.tsx'
import { type Draft, TemplateForm } from './template-form.tsx'
import { inOrder, type Template } from './template-view.ts'
import { Words } from './words.tsx'

/** The agency's own texts for replies to reporters. */
export function TemplatesPage() {
  const { say, language } = useWords()
  const maySet = useMay()('intake:set')
  const list = useAsk('reply-templates.list', {})
  const [draft, setDraft] = useState<Draft | null>(null)
  const begin = ({ name, language: tongue, text }: Omit<Draft, 'id'>) => setDraft({ name, language: tongue, text })
  return (
    <Page
      title={say('templates.title')}
      sub={<p className="sub">{say('templates.lede')}</p>}
      crumb={<Link to="/reports">{say('room.reports')}</Link>}
      aside={
        maySet && (
          <Button icon="note" onPress={() => begin({ name: '', language, text: '' })}>
            {say('templates.add')}
          </Button>
        )
      }
    >
      {maySet && <Notice meaning="neutral">{say('templates.no-persons')}</Notice>}
      <Shown of={list}>
        {({ templates }) => (
          <>
            {templates.length === 0 && <Empty title={say('templates.none')} />}
            <ul className="cards">
              {inOrder(templates, language).map((one) => (
                <Item key={one.id} template={one} {...(maySet ? { change: () => setDraft(one) } : {})} />
              ))}
            </ul>
          </>
        )}
      </Shown>
      {/* Also once there is one: who took the first still wants the other two. */}
      {maySet && list.data && <TemplateStarters take={begin} />}
      {draft && <TemplateForm draft={draft} close={() => setDraft(null)} />}
    </Page>
  )
}

/** One template; `change` where one may. */
function Item({ template, change }: { template: Template; change?: () => void }) {
  const { format } = useWords()
  return (
    <li className="card">
      <h2>
        <bdi lang={template.language}>{template.name}</bdi>
      </h2>
      <p className="note">{format.tongue(template.language) ?? template.language}</p>
      <Words of={template} />
      {change && <Acts template={template} change={change} />}
    </li>
  )
}

function Acts({ template: { id, ...words }, change }: { template: Template; change: () => void }) {
  const { say } = useWords()
  const sayWithUndo = useSayWithUndo()
  const remove = useDo('reply-templates.remove', ['reply-templates.list'])
  const away = async () => {
    const done = await remove.run({ input: { template: id } }).catch(() => null)
    if (done === null) return
    const takeBack = () => api.call('reply-templates.save', words)
    sayWithUndo(say('templates.removed', { name: words.name }), takeBack, ['reply-templates.list'])
  }
  return (
    <>
      <p className="row">
        <Button small icon="note" onPress={change}>
          {say('templates.change')}
          <span className="vh"> {words.name}</span>
        </Button>
        <Button small icon="x" isPending={remove.busy} onPress={() => void away()}>
          {say('templates.remove')}
          <span className="vh"> {words.name}</span>
        </Button>
      </p>
      {remove.failure && <Failed failure={remove.failure} />}
    </>
  )
}
