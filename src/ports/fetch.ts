/** Asks another server. */
export type Fetch = (address: string, request?: RequestInit) => Promise<Response>

/** The network as it is; tests bring their own. */
export const webFetch: Fetch = (address, request) => fetch(address, request)
