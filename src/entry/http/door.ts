import type { Actor, Client, Member } from '../../kernel/actor.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import type { Pages } from '../../ports/pages.ts'
import type { Pictures } from '../../ports/pictures.ts'
import type { Previews } from '../../ports/previews.ts'
import type { PublicPages } from '../public/pages.ts'
import type { Strangers } from './strangers.ts'

/** `new`: there is no agency yet; `demo`: invented data that are thrown away. */
export type InstallationState = 'new' | 'ready' | 'demo'

/** Everything that the web application needs. */
export type Door = {
  readonly kernel: Kernel
  /**
   * The actor of a session; a visitor where it is unknown, ended or missing.
   * @param at `device` at the address of the page for devices: a session of one address counts for nothing at the other
   */
  authenticate(token: string | null, at?: 'device'): Promise<Actor>
  /** The other system that has this key. @throws Problem `not-signed-in`, `too-many-requests` */
  client(key: string, address: string): Promise<Client>
  readonly pages: Pages
  /** The public pages in a process of their own; absent where they run in this one. */
  readonly publicPages?: PublicPages
  /** Turns of those who are not signed in, or whose session or key is yet to be looked at. */
  readonly strangers: Strangers
  /** Makes the copies in which strangers' pictures are shown. */
  readonly pictures: Pictures
  /** Shows files page by page. */
  readonly previews: Previews
  /** Addresses under which people reach this server, the public one first. */
  readonly origins: readonly string[]
  /** Addresses of the public pages, where they have a host of their own; absent where they are under `origins`. */
  readonly pagesOrigins?: readonly string[]
  /** Addresses of the page for devices, where it has a host of its own; absent where it is under `origins`. */
  readonly deviceOrigins?: readonly string[]
  /** Whether a reverse proxy tells the caller's address. */
  readonly behindProxy: boolean
  /** Largest file taken in, in bytes. */
  readonly uploadLimit: number
  /** Name of the session cookie; the demonstration has one of its own. */
  readonly cookie: string
  /** Opens the demonstration and signs a visitor in there; the demonstration itself has none. */
  readonly demonstration?: { enter(): Promise<string> }
  state(): Promise<InstallationState>
  /** Notes that a member is present with open keys: attended jobs may go on. */
  present(member: Member): void
  /** Notes that a session was closed: its attended jobs pause. */
  gone(session: string): void
}
