declare module 'multicoin-address-validator' {
  /** Whether an address's checksum holds; `currency` is a ticker such as 'eth' or 'trx'. */
  export function validate(address: string, currency: string, network?: string): boolean
}
