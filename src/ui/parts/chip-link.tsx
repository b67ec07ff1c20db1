import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'

type Props = LinkProps & { on: boolean; children: ReactNode }

/** A list as it is filtered otherwise, in a row of chips. A link and no button: each has its address, so Back works and a colleague can be sent there. */
export const ChipLink = ({ on, children, ...rest }: Props) => (
  <li>
    <Link
      {...rest}
      activeOptions={{ exact: true }}
      className={on ? 'chip on plain' : 'chip'}
      aria-current={on || undefined}
    >
      {children}
    </Link>
  </li>
)
