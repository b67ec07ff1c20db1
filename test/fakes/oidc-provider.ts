import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** A provider of sign-in on loopback, with pages that let anybody in as whoever they say. */
export type TestProvider = {
  readonly issuer: string
  /** Goes through its pages as a browser would, and gives the query of the address it is sent back to. */
  visit(url: string, login: string): Promise<string>
  close(): Promise<void>
}

export const CLIENT = { clientId: 'ausma', clientSecret: 'a-secret-of-the-tests-only-0123456789' }

export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    cookies: { keys: ['for tests only'] },
  })
  server.on('request', provider.callback())
  return {
    issuer,
    visit: (url, login) => visit(new URL(url), login, redirectUri),
    close: () => new Promise((resolve) => closeNow(server, resolve)),
  }
}

function closeNow(server: Server, closed: () => void): void {
  server.close(() => closed())
  server.closeAllConnections()
}

/** Follows redirects with cookies, and sends the form of each page: first who one is, then that it is all right. */
async function visit(start: URL, login: string, redirectUri: string): Promise<string> {
  const cookies = new Map<string, string>()
  const ask = async (url: URL, body?: URLSearchParams): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const init = { redirect: 'manual', headers: { cookie }, ...(body ? { method: 'POST', body } : {}) } as const
    const response = await fetch(url, init)
    for (const set of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (name !== undefined) cookies.set(name, value)
    }
    return response
  }
  let [url, response] = [start, await ask(start)]
  for (let step = 0; step < 20; step++) {
    const location = response.headers.get('location')
    if (location !== null) {
      url = new URL(location, url)
      if (url.href.startsWith(redirectUri)) return url.search.slice(1)
      response = await ask(url)
      continue
    }
    const page = await response.text()
    const action = /<form[^>]*action="([^"]+)"/.exec(page)?.[1]
    if (action === undefined) throw new Error(`no form in the provider's page (${response.status})`)
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ''
    url = new URL(action, url)
    response = await ask(url, new URLSearchParams({ prompt, login, password: 'any' }))
  }
  throw new Error('the provider never sent the browser back')
}
