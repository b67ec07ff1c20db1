import { MEDIA_GROUNDS } from '../../../../modules/cases/codes.ts'
import { Choice, Field, Ticked } from '../../../parts/field.tsx'
import type { AboutMedia } from '../../../ports/media.ts'
import { useWords } from '../../../shell/app.tsx'

type Grounds = Pick<AboutMedia, 'ground' | 'how' | 'madeHere'>

/** On what ground a file of a person is kept; of a child also that it is made here and now. */
export function MediaGround({
  draft,
  change,
  isChild,
}: {
  draft: Grounds
  change: (more: Partial<Grounds>) => void
  isChild: boolean
}) {
  const { say } = useWords()
  return (
    <>
      <Choice
        label={say('media.ground')}
        value={draft.ground}
        onChange={(ground) => change({ ground })}
        choices={MEDIA_GROUNDS.map((value) => ({ value, name: say(`media.ground-${value}`) }))}
      />
      <Field label={say('media.how')} lines={2} value={draft.how} onChange={(how) => change({ how })} most={1000} />
      {isChild && <MadeHere on={draft.madeHere} change={(madeHere) => change({ madeHere })} />}
    </>
  )
}

/** Of a child's file: that a colleague made it here, and what it does not show. */
export function MadeHere({
  on,
  change,
  fault,
}: {
  on: boolean
  change: (on: boolean) => void
  fault?: string | undefined
}) {
  const { say } = useWords()
  return (
    <>
      <p className="note">{say('media.child')}</p>
      <Ticked on={on} onChange={change} fault={fault}>
        {say('media.made-here')}
      </Ticked>
    </>
  )
}
