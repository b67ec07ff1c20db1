import { type ReactNode, useId } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'
import { useWords } from '../shell/app.tsx'
import { faultSentence } from '../shell/failure-words.ts'
import { Icon } from './icon.tsx'

type Common = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: ReactNode
  /** What the server said of this field. */
  fault?: string | undefined
  optional?: boolean
}

/** What is wrong with a field, beside it. */
export const Fault = ({ fault }: { fault: string }) => (
  <Text slot="errorMessage" className="fault">
    <Icon name="danger" />
    <span>{fault}</span>
  </Text>
)

/** The same of several fields together, or beside one that names it by its id. */
export const FaultOf = ({ children, ...rest }: { children: string; id?: string; role?: 'alert' }) => (
  <span className="fault" {...rest}>
    <Icon name="danger" />
    <span>{children}</span>
  </span>
)

/** What a field is called, whether it may stay empty, and what helps to fill it. */
export function Asks({ label, hint, optional = false }: Pick<Common, 'label' | 'hint' | 'optional'>) {
  const { say } = useWords()
  return (
    <>
      <Label>
        {label}
        {/* Words, not a star: what is optional is said, all else is needed (WCAG 3.3.2). */}
        {optional && <span className="note"> {say('field.optional')}</span>}
      </Label>
      {hint && (
        <Text slot="description" className="note">
          {hint}
        </Text>
      )}
    </>
  )
}

type FieldProps = Common & {
  type?: 'text' | 'email' | 'password' | 'date' | 'time' | 'number' | 'tel'
  lines?: number
  autoComplete?: string
  inputMode?: 'numeric' | 'text'
  autoFocus?: boolean
  spellCheck?: boolean
  most?: number
  /** Of a list beside it that the field's keys go through. */
  aria?: Pick<TextFieldProps, 'aria-autocomplete' | 'aria-haspopup' | 'aria-controls' | 'aria-activedescendant'>
}

/** A field with its label, hint and fault. */
export function Field({
  label,
  hint,
  fault,
  optional = false,
  lines,
  type = 'text',
  most,
  autoComplete,
  inputMode,
  spellCheck,
  aria = {},
  ...rest
}: FieldProps) {
  const { say, catalogue } = useWords()
  const words = faultSentence(fault, say, catalogue)
  const asked = {
    ...(autoComplete ? { autoComplete } : {}),
    ...(inputMode ? { inputMode } : {}),
    ...(most ? { maxLength: most } : {}),
    ...(spellCheck === undefined ? {} : { spellCheck: spellCheck ? 'true' : 'false' }),
  }
  return (
    <TextField
      {...rest}
      {...asked}
      {...aria}
      type={type}
      isInvalid={words !== undefined}
      // The browser's own bubbles vanish by themselves and speak its language, not the page's (WCAG 3.3.1).
      validationBehavior="aria"
      className="field"
    >
      <Asks {...{ label, hint, optional }} />
      {/* People write in any script; what they write decides its direction. */}
      {lines ? <TextArea rows={lines} dir="auto" /> : <Input dir="auto" />}
      {words && <Fault fault={words} />}
    </TextField>
  )
}

type ChoiceProps<T extends string> = Omit<Common, 'value' | 'onChange'> & {
  value: T
  onChange: (value: T) => void
  choices: readonly { readonly value: T; readonly name: string }[]
}

/** One of a few. The browser's own list: it works with every keyboard, phone and reader. */
export function Choice<T extends string>({ label, value, onChange, choices, hint, fault }: ChoiceProps<T>) {
  const id = useId()
  const { say, catalogue } = useWords()
  const words = faultSentence(fault, say, catalogue)
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="note" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {/* Native on purpose: a phone shows its wheel. A list too long for that has `Picker`. */}
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value as T)}
        aria-invalid={words !== undefined}
        aria-describedby={[hint && `${id}-hint`, words && `${id}-fault`].filter(Boolean).join(' ') || undefined}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
      {words && <FaultOf id={`${id}-fault`}>{words}</FaultOf>}
    </div>
  )
}

/** Something to tick. */
export const Tick = ({
  on,
  onChange,
  describedBy,
  children,
}: {
  on: boolean
  onChange: (on: boolean) => void
  /** The id of what is said about it beside its name. */
  describedBy?: string
  children: ReactNode
}) => (
  <Checkbox
    isSelected={on}
    onChange={onChange}
    className="tick"
    {...(describedBy ? { 'aria-describedby': describedBy } : {})}
  >
    {/* Drawn, because the policy allows no picture from a style and forced colours keep strokes. */}
    <svg viewBox="0 0 18 18" aria-hidden="true">
      <rect x="1" y="1" width="16" height="16" rx="2" />
      <path d="m4.5 9.3 3 3 6-6.6" />
    </svg>
    <span>{children}</span>
  </Checkbox>
)

/** The same where the form cannot go on without it: what is wrong stands beside it. */
export function Ticked({ fault, ...tick }: { fault: string | undefined } & Parameters<typeof Tick>[0]) {
  const { say, catalogue } = useWords()
  const words = faultSentence(fault, say, catalogue)
  return (
    <div {...(words ? { 'data-lacks': true } : {})}>
      <Tick {...tick} />
      {words && <FaultOf role="alert">{words}</FaultOf>}
    </div>
  )
}
