declare module 'multicoin-address-validator' {
  /** True where the checksum holds; `currency` is a ticker such as 'eth' or 'trx'. */
  export function validate(address: string, currency: string, network?: string): boolean
}
