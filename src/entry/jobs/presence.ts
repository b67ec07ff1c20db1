import type { Member } from '../../kernel/actor.ts'

type Seen = { readonly member: Member; readonly at: number }

/**
 * Members who are signed in with open keys. They are held in memory, only while their session lasts; attended jobs get
 * no keys in any other way.
 */
export class Presence {
  private readonly sessions = new Map<string, Seen>()
  private readonly idle: number

  /** @param idle milliseconds without a request after which a session counts as ended */
  constructor(idle: number) {
    this.idle = idle
  }

  /** @returns whether the member was away until now */
  note(member: Member, now: Date): boolean {
    // A member with closed keys is signed in, but no job could open anything with them.
    if (member.keys === null) return false
    const wasAway = !this.has(member.id)
    this.sessions.set(member.session, { member, at: now.getTime() })
    return wasAway
  }

  end(session: string): void {
    this.sessions.delete(session)
  }

  /** Forgets sessions that made no request for too long. */
  sweep(now: Date): void {
    for (const [session, { at }] of this.sessions) if (at < now.getTime() - this.idle) this.sessions.delete(session)
  }

  isOpen(session: string): boolean {
    return this.sessions.has(session)
  }

  /** The member in their latest session; null where they have none. */
  of(id: string): Member | null {
    const open = [...this.sessions.values()].filter(({ member }) => member.id === id)
    return open.sort((a, b) => b.at - a.at)[0]?.member ?? null
  }

  /** Ids of the members present. */
  ids(): readonly string[] {
    return [...new Set([...this.sessions.values()].map(({ member }) => member.id))]
  }

  /** The members of all sessions, one entry a session. */
  members(): readonly Member[] {
    return [...this.sessions.values()].map(({ member }) => member)
  }

  private has(id: string): boolean {
    return this.of(id) !== null
  }
}
