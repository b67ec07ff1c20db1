import { GROUNDS } from '../../../modules/evidence/codes.ts'
import { Choice, Field } from '../../parts/field.tsx'
import { useWords } from '../../shell/app.tsx'
import type { CaptureDraft } from './evidence-view.ts'

type Grounds = Pick<CaptureDraft, 'ground' | 'how'>

/** On what ground something is kept as evidence, and how it came or by which law; no ground is chosen beforehand. */
export function Ground({ draft, change }: { draft: Grounds; change: (more: Partial<Grounds>) => void }) {
  const { say } = useWords()
  return (
    <>
      <Choice
        label={say('evidence.ground')}
        value={draft.ground}
        onChange={(ground) => change({ ground })}
        choices={[
          { value: '' as const, name: say('evidence.choose') },
          ...GROUNDS.map((value) => ({ value, name: say(`evidence.ground-${value}`) })),
        ]}
      />
      <Field label={say('evidence.how')} lines={2} value={draft.how} onChange={(how) => change({ how })} most={1000} />
    </>
  )
}
