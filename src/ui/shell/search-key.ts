/** One text for what an address asks for, whatever the order in which it says so. */
export const signatureOf = (search: Readonly<Record<string, string>>): string =>
  Object.entries(search)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&')
