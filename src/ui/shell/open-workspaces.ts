import { type Room, roomsFor } from './rooms.ts'
import { type Made, WORKSPACES, type WorkspaceId } from './workspaces.ts'

/** A workspace with those of its rooms that somebody opens. */
export type Workspace = Made & { readonly id: WorkspaceId; readonly rooms: readonly [Room, ...Room[]] }

/** The workspaces that somebody's permissions open; one without a room is not shown. */
export function workspacesFor(permissions: readonly string[]): readonly Workspace[] {
  const open = roomsFor(permissions)
  return WORKSPACES.flatMap((workspace) => {
    const [first, ...rest] = open.filter((room) => room.in === workspace.id)
    return first === undefined ? [] : [{ ...workspace, rooms: [first, ...rest] as const }]
  })
}

/** Up to so many rooms the rail lists them by themselves. */
export const FEW_ROOMS = 7

/** So many places stand in the bar of a phone, beside More. */
export const IN_BAR = 4

// Which work is somebody's own, by what only those who do it may: the first that fit come first.
const OWN_WORK: readonly (readonly [permission: string, workspace: WorkspaceId])[] = [
  ['case:work', 'protect'],
  ['report:decide', 'intake'],
  ['report:answer', 'intake'],
  ['lead:decide', 'find'],
  ['block:decide', 'act'],
  ['notice:draft', 'act'],
  ['case:read', 'protect'],
  ['lead:read', 'find'],
  ['request:decide', 'share'],
  ['audit:read', 'oversee'],
]

/** The workspaces that stand in the bar of a phone: Today, then what is most somebody's own work; in the order of the rail. */
export function barFor(workspaces: readonly Workspace[], permissions: readonly string[]): readonly WorkspaceId[] {
  const open = workspaces.map(({ id }) => id)
  const own = OWN_WORK.filter(([permission]) => permissions.includes(permission)).map(([, id]) => id)
  const chosen = [...new Set<WorkspaceId>(['today', ...own, ...open])].filter((id) => open.includes(id))
  const shown = chosen.slice(0, IN_BAR)
  return open.filter((id) => shown.includes(id))
}
