import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'
import { Icon } from './icon.tsx'
import type { IconName } from './icons.ts'

type Look = { icon?: IconName; go?: boolean; small?: boolean; keys?: string; children: ReactNode }

const look = ({ go, small }: Pick<Look, 'go' | 'small'>) =>
  ['btn', go && 'go', small && 'small'].filter(Boolean).join(' ')

const Inside = ({ icon, keys, children }: Pick<Look, 'icon' | 'keys' | 'children'>) => (
  <>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
    {/* The letter is for the eye; a reader would spell it into the button's name. */}
    {keys && <kbd aria-hidden="true">{keys}</kbd>}
  </>
)

/** A button. `go` is for the one that leads on; a choice between decisions has none. */
export function Button({
  icon,
  go = false,
  small = false,
  keys,
  children,
  ...rest
}: Look & Omit<ButtonProps, 'children' | 'className'>) {
  return (
    <>
      {/* React Aria's button is none that submits while it is pending, and Enter in a form without one sends it once more. */}
      {rest.type === 'submit' && rest.isPending && <button type="submit" disabled hidden />}
      <AriaButton {...rest} className={look({ go, small })}>
        <Inside {...(icon ? { icon } : {})} {...(keys ? { keys } : {})}>
          {children}
        </Inside>
      </AriaButton>
    </>
  )
}

/** A link that looks like a button. */
export function ButtonLink({ icon, go = false, small = false, keys, children, ...rest }: Look & LinkProps) {
  return (
    <Link {...rest} className={look({ go, small })}>
      <Inside {...(icon ? { icon } : {})} {...(keys ? { keys } : {})}>
        {children}
      </Inside>
    </Link>
  )
}
