import { CREDIBILITIES, type Nature, RELIABILITIES } from '../../../../modules/cases/codes.ts'
import { Choice } from '../../../parts/field.tsx'
import { useWords } from '../../../shell/app.tsx'
import { fitting, type Grading, sourcesFor } from './grading-view.ts'

type Props = { nature: Nature; grading: Grading; onChange: (grading: Grading) => void }

/** Fields for source and grade; an assessment has neither, because it rests on facts. */
export function GradingFields({ nature, grading, onChange }: Props) {
  const { say } = useWords()
  if (nature === 'assessment') return null
  // Each choice has letter and words, because untrained readers do not know the letters.
  const named = <T extends Grading['reliability'] | Grading['credibility']>(value: T) => ({
    value,
    name:
      value === 'not-graded'
        ? say('grade.not-graded')
        : `${value}: ${say(`grade.${value as Grading['reliability' | 'credibility']}`)}`,
  })
  return (
    <>
      <Choice
        label={say('grade.source')}
        value={grading.source}
        onChange={(source) => onChange(fitting(nature, { ...grading, source }))}
        choices={sourcesFor(nature).map((value) => ({ value, name: say(`source.${value}`) }))}
      />
      {/* The letter grades a source, so it needs one. */}
      {grading.source !== 'not-said' && (
        <Choice
          label={say('grade.reliability')}
          value={grading.reliability}
          onChange={(reliability) => onChange({ ...grading, reliability })}
          choices={RELIABILITIES.map(named)}
        />
      )}
      <Choice
        label={say('grade.credibility')}
        value={grading.credibility}
        onChange={(credibility) => onChange({ ...grading, credibility })}
        choices={CREDIBILITIES.map(named)}
      />
    </>
  )
}
