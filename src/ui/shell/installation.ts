import type { InstallationState } from '../../entry/http/door.ts'

/** What the server says of itself in its page. */
export function installationState(): InstallationState {
  // It comes with the page: a question of its own would let the wrong page flash up first.
  const told = document.querySelector('meta[name="ausma-state"]')?.getAttribute('content')
  return told === 'new' || told === 'demo' ? told : 'ready'
}

/** The address of a public page: these may have a host of their own. @param path from the root, such as `/p` */
export function publicPage(path: string): string {
  const at = document.querySelector('meta[name="ausma-public-pages"]')?.getAttribute('content') ?? ''
  return at + path
}

/** What stands behind `#` in an address: a secret that no server logs. It is taken out of the address at once. */
export function takeSecret(): string {
  const secret = decodeURIComponent(location.hash.slice(1))
  // Replaced, not pushed: Back must not bring the secret into the address again.
  if (secret !== '') history.replaceState(history.state, '', location.pathname + location.search)
  return secret
}

/** Whether a host is an address of numbers, IPv4 or in brackets IPv6: passkeys need a name (WebAuthn, «RP ID»). */
export const isNumberAddress = (host: string): boolean => /^[\d.]+$|^\[/.test(host)
