import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import { type Form, SETS } from './screening-view.ts'

/** Author and year of the list, and a warning if it is a draft, because nobody should rely on unchecked weights. */
export function SignSet({ form }: { form: Form }) {
  const { say } = useWords()
  const { source, year, draft, weighed } = SETS[form]
  return (
    <>
      <p className="note">
        {year === null
          ? say(`set.${source}`)
          : say('set.of-year', { source: say(`set.${source}`), year: String(year) })}
      </p>
      {/* The warning is repeated with the result, because its reader may not have seen the form. */}
      {draft && <Notice meaning="warning">{say(weighed ? 'set.draft' : 'set.draft-unweighed')}</Notice>}
    </>
  )
}
