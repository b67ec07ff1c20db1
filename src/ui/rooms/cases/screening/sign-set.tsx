import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import { type Form, SETS } from './screening-view.ts'

/** Whose list it is, of which year, and that it is a draft: nobody should lean on weights that nobody has checked. */
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
      {/* Said before the signs and again with what comes out: who reads one has not always seen the other. */}
      {draft && <Notice meaning="warning">{say(weighed ? 'set.draft' : 'set.draft-unweighed')}</Notice>}
    </>
  )
}
