import { SCALE_NAMES, SCALES } from '../../../modules/evidence/codes.ts'
import { Choice } from '../../parts/field.tsx'
import { useWords } from '../../shell/app.tsx'
import type { GradeDraft } from './evidence-view.ts'

/** How far source and information are trusted, in the scale that the house uses; no grade is chosen beforehand. */
export function Grading({ draft, change }: { draft: GradeDraft; change: (more: Partial<GradeDraft>) => void }) {
  const { say } = useWords()
  const { scale } = draft
  return (
    <>
      <Choice
        label={say('evidence.scale')}
        hint={say('evidence.scale-hint')}
        value={scale}
        onChange={(one) => change({ scale: one, source: '', information: '' })}
        choices={[
          { value: '' as const, name: say('evidence.no-grade') },
          ...SCALE_NAMES.map((value) => ({ value, name: say(`evidence.scale-${value}`) })),
        ]}
      />
      {scale !== '' &&
        (['source', 'information'] as const).map((part) => (
          <Choice
            key={part}
            label={say(`evidence.${part}-grade`)}
            value={draft[part]}
            onChange={(one) => change({ [part]: one })}
            choices={[
              { value: '', name: say('evidence.choose') },
              ...SCALES[scale][part].map((value: string) => ({
                value,
                name: `${value}: ${say(`evidence.grade-${scale}-${value}` as 'evidence.grade-4x4-A')}`,
              })),
            ]}
          />
        ))}
    </>
  )
}
