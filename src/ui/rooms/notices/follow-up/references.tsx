import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { Button } from '../../../parts/button.tsx'
import { Field } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { faultsByField } from '../../../shell/failure.ts'

/** Numbers that the recipient gave; its statements of reasons are found by them. */
export function References({ page }: { page: Out<'notices.follow'> }) {
  const { say } = useWords()
  const [reference, setReference] = useState('')
  // Statements that were read before are not looked through again: the next import finds by it.
  const add = useAct('notices.add-reference', ['notices.follow'], false, 'said.saved')
  const submit = async () => {
    // Only once it is kept: after a fault one corrects what was typed.
    if (await add.act({ notice: page.id, reference })) setReference(emptied(reference, ''))
  }
  return (
    <>
      <ul>
        {page.references.map(({ id, reference: one }) => (
          <li key={id}>
            <bdi>{one}</bdi>
          </li>
        ))}
      </ul>
      {/* Numbers are read by all who read the notice. */}
      {page.maySettle && (
        <form className="form" onSubmit={(event) => event.preventDefault()}>
          <Field
            label={say('after.reference')}
            hint={say('after.reference-hint')}
            value={reference}
            onChange={setReference}
            most={200}
            fault={faultsByField(add.failure).reference}
            autoComplete="off"
          />
          {add.failure && <Failed failure={add.failure} />}
          <Button small isPending={add.busy} onPress={() => void submit()}>
            {say('after.add')}
          </Button>
        </form>
      )}
    </>
  )
}
