import { useState } from 'react'
import { TEMPLATE_WORDS } from '../../../../modules/reports/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Field } from '../../../parts/field.tsx'
import { LanguagePicker } from '../../../parts/language-picker.tsx'
import { useWords } from '../../../shell/app.tsx'
import { faultsByField } from '../../../shell/failure.ts'
import type { Template } from './template-view.ts'

/** A template about to be kept; without a number it is a new one. */
export type Draft = Omit<Template, 'id'> & { readonly id?: string }

/** What a template is called, in which language it is, and its words. */
export function TemplateForm({ draft: { id, ...words }, close }: { draft: Draft; close: () => void }) {
  const { say } = useWords()
  const [typed, setTyped] = useState(words)
  const save = useAct('reply-templates.save', ['reply-templates.list'], false, 'said.saved')
  const faults = faultsByField(save.failure)
  const submit = async () => {
    if (await save.act({ ...typed, ...(id === undefined ? {} : { template: id }) })) close()
  }
  return (
    <FormDialog
      title={say(id === undefined ? 'templates.add' : 'templates.change')}
      close={close}
      wide
      // A press beside it must not lose what was typed.
      stays
      act={say('do.save')}
      busy={save.busy}
      failure={Object.keys(faults).length === 0 ? save.failure : null}
      submit={() => void submit()}
      ready={typed.name.trim() !== '' && typed.language !== '' && typed.text.trim() !== ''}
    >
      <Field
        label={say('templates.name')}
        hint={say('templates.name-hint')}
        value={typed.name}
        onChange={(name) => setTyped({ ...typed, name })}
        most={60}
        autoFocus
        autoComplete="off"
        fault={faults.name}
      />
      <LanguagePicker
        label={say('templates.language')}
        most={2}
        value={typed.language}
        onChange={(language) => setTyped({ ...typed, language })}
        fault={faults.language}
      />
      <Field
        label={say('templates.words')}
        hint={say('templates.no-persons')}
        lines={8}
        value={typed.text}
        onChange={(text) => setTyped({ ...typed, text })}
        most={TEMPLATE_WORDS}
        autoComplete="off"
        fault={faults.text}
      />
    </FormDialog>
  )
}
