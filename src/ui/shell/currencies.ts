// Data: ISO 4217 codes of the money that people are promised, paid or asked for most, in Europe and where they come from.

/** The euro first: most sums of most houses. */
export const CURRENCIES = (
  'EUR ALL AMD AZN BAM BDT BGN BRL BYN CHF CNY COP CZK DKK DZD EGP ETB GBP GEL GHS HUF INR IQD ISK KES KGS KZT LKR MAD MDL MKD NGN NOK NPR ' +
  'PHP PKR PLN RON RSD RUB SEK SYP THB TND TRY UAH USD UZS VND XAF XOF'
).split(' ')
