// Where the page for devices is at home: at an address of its own, where whoever keeps the server gives it one.

const VERIFIER = 'way'

/** Its address; null where it has none of its own. */
export const homeOf = (page: Document): string | null =>
  page.querySelector('meta[name=home]')?.getAttribute('content') ?? null

/** Whether this is the page at an address of its own. */
export const isAtHome = (): boolean => homeOf(document) === location.origin
/** The address to which the page has moved; null where it stands where it should. */
export const movedTo = (): string | null => {
  const home = homeOf(document)
  return home === null || home === location.origin ? null : `${home}/o/`
}

const written = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** Leads to where one signs in. An address of its own has no sign-in: what comes back from there is known by what is kept here. */
export async function goSignIn(): Promise<void> {
  if (!isAtHome()) return location.assign('/sign-in')
  const verifier = written(crypto.getRandomValues(new Uint8Array(32)))
  localStorage.setItem(VERIFIER, verifier)
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  location.assign(`/o/sign-in?challenge=${written(new Uint8Array(hash))}`)
}

/** What somebody brought along who signed in elsewhere; null where nobody did. Taken out of address and storage at once. */
export function takeWay(): { readonly code: string; readonly verifier: string } | null {
  const [code, verifier] = [location.hash.slice(1), localStorage.getItem(VERIFIER)]
  if (code !== '') history.replaceState(null, '', location.pathname)
  localStorage.removeItem(VERIFIER)
  return code === '' || verifier === null ? null : { code, verifier }
}
