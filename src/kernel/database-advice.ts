const HERE = /^(localhost|127(\.\d+){3}|\[?::1\]?|)$/

/**
 * What is not forbidden about the settings of a database, and must not stay unseen either; said at each start.
 * @returns sentences that name the setting and what to do
 */
export function databaseAdvice(databaseUrl: string | null, migrationUrl: string | null): readonly string[] {
  if (databaseUrl === null) return []
  return [
    ...(isCovered(databaseUrl)
      ? []
      : [
          'DATABASE_URL leads to another machine without a verified certificate: whoever is between can read and change what travels. Add ?sslmode=verify-full&sslrootcert=FILE with the certificate of its authority.',
        ]),
    ...(migrationUrl === null
      ? []
      : [
          'MIGRATION_URL is set: the program holds the login that owns the tables. Take it out once this version has started.',
        ]),
  ]
}

/** Whether a connection stays on this machine, or is encrypted to a server whose certificate is checked. */
function isCovered(url: string): boolean {
  const { hostname, searchParams } = new URL(url)
  const host = searchParams.get('host') ?? hostname
  // A path is a socket of this machine.
  if (HERE.test(host) || host.startsWith('/')) return true
  return searchParams.get('sslmode') === 'verify-full'
}
