import type { InstallationState } from '../../entry/http/door.ts'

const told = (name: string): string | null =>
  document.querySelector(`meta[name="ausma-${name}"]`)?.getAttribute('content') ?? null

/** What the server says of itself in its page. */
export function installationState(): InstallationState {
  // It comes with the page: a question of its own would let the wrong page flash up first.
  const state = told('state')
  return state === 'new' || state === 'demo' ? state : 'ready'
}

/** What the server found wrong between itself and a proxy before it, while it is set up; null where nothing is. */
export function proxyFault(): 'unread' | 'missing' | null {
  const fault = told('proxy')
  return fault === 'unread' || fault === 'missing' ? fault : null
}

/** The address of a public page: these may have a host of their own. @param path from the root, such as `/p` */
export const publicPage = (path: string): string => (told('public-pages') ?? '') + path

/** The address of the page for devices, which may have a host of its own. */
export const devicePage = (): string => `${told('device-page') ?? ''}/o/`

/** What stands behind `#` in an address: a secret that no server logs. It is taken out of the address at once. */
export function takeSecret(): string {
  const secret = decodeURIComponent(location.hash.slice(1))
  // Replaced, not pushed: Back must not bring the secret into the address again.
  if (secret !== '') history.replaceState(history.state, '', location.pathname + location.search)
  return secret
}

/** Whether a host is an address of numbers, IPv4 or in brackets IPv6: passkeys need a name (WebAuthn, «RP ID»). */
export const isNumberAddress = (host: string): boolean => /^[\d.]+$|^\[/.test(host)
