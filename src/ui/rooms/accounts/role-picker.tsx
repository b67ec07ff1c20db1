import { useId } from 'react'
import { Tick } from '../../parts/field.tsx'
import { useWords } from '../../shell/app.tsx'
import { GROUPS, ROLE_GROUPS, type Role, toggled } from './roles.ts'

/** Roles to tick, by what they are for, each with what it can do. */
export function RolePicker({ roles, change }: { roles: readonly Role[]; change: (roles: Role[]) => void }) {
  const { say } = useWords()
  const id = useId()
  return (
    <fieldset className="roles">
      {/* The group's name is read with each tick (WCAG 1.3.1). */}
      <legend>{say('roles.title')}</legend>
      {GROUPS.map((group) => (
        <div key={group}>
          <p className="note">{say(`roles.${group}`)}</p>
          {ROLE_GROUPS[group].map((role) => (
            <div key={role} className="role">
              <Tick
                on={roles.includes(role)}
                onChange={(on) => change(toggled(roles, role, on))}
                describedBy={`${id}${role}`}
              >
                {say(`role.${role}`)}
              </Tick>
              <p id={`${id}${role}`} className="note">
                {say(`role-help.${role}`)}
              </p>
            </div>
          ))}
        </div>
      ))}
    </fieldset>
  )
}
