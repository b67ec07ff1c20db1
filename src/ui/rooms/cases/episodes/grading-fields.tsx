import { CREDIBILITIES, type Nature, RELIABILITIES } from '../../../../modules/cases/codes.ts'
import { Choice } from '../../../parts/field.tsx'
import { useWords } from '../../../shell/app.tsx'
import { fitting, type Grading, sourcesFor } from './grading-view.ts'

type Props = { nature: Nature; grading: Grading; onChange: (grading: Grading) => void }

/** Where it comes from and how far it is to be believed. An assessment has neither: what it rests on are facts. */
export function GradingFields({ nature, grading, onChange }: Props) {
  const { say } = useWords()
  if (nature === 'assessment') return null
  // The letter alone says nothing to whoever was not taught it, so each choice has letter and words.
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
      {/* A letter for a source that nobody names would grade nothing. */}
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
