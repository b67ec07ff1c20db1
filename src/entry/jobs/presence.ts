import type { Member } from '../../kernel/actor.ts'

type Seen = { readonly member: Member; readonly at: number }

/**
 * Members who are here with open keys. Held in memory only, and only while their session lasts: this is all that lets
 * an attended job open what it works on.
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
    // Somebody with closed keys is signed in, but no job could open anything by them.
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

  /** The member by their latest session. */
  of(id: string): Member | null {
    const open = [...this.sessions.values()].filter(({ member }) => member.id === id)
    return open.sort((a, b) => b.at - a.at)[0]?.member ?? null
  }

  /** Ids of the members who are here. */
  ids(): readonly string[] {
    return [...new Set([...this.sessions.values()].map(({ member }) => member.id))]
  }

  /** Who holds which session, for those who ask whether it is still open. */
  members(): readonly Member[] {
    return [...this.sessions.values()].map(({ member }) => member)
  }

  private has(id: string): boolean {
    return this.of(id) !== null
  }
}
