import { useWords } from '../shell/app.tsx'
import { Field } from './field.tsx'

/** As short as the server takes one, in letters. */
const LEAST_REASON = 10

/** Whether something is long enough to be a reason. */
export const isReason = (said: string): boolean => said.trim().length >= LEAST_REASON

/** Where a person says why, in their own words. */
export function ReasonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { say } = useWords()
  return (
    <Field
      label={say('reason.label')}
      hint={say('reason.hint', { n: LEAST_REASON })}
      lines={4}
      value={value}
      onChange={onChange}
      autoFocus
    />
  )
}
