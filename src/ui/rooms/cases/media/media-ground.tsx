import { MEDIA_GROUNDS } from '../../../../modules/cases/codes.ts'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
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
      {isChild && (
        <>
          <p className="note">{say('media.child')}</p>
          <Tick on={draft.madeHere} onChange={(madeHere) => change({ madeHere })}>
            {say('media.made-here')}
          </Tick>
        </>
      )}
    </>
  )
}
