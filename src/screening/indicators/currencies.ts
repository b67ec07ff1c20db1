// Data: how currencies are written, and what one unit is worth in euro (European Central Bank, rounded, autumn 2026).
/** Euro for one unit, by ISO 4217 code. Good enough to tell «far above» from «usual», not for accounts. */
export const EURO_FOR: Record<string, number> = {
  EUR: 1, USD: 0.86, GBP: 1.14, CHF: 1.07, PLN: 0.235, RON: 0.197, BGN: 0.511, CZK: 0.041, HUF: 0.0026, SEK: 0.091,
  NOK: 0.085, DKK: 0.134, RUB: 0.0105, UAH: 0.0205, MDL: 0.051, TRY: 0.0205, AED: 0.235, CAD: 0.62, BRL: 0.16, VND: 0.000033,
  KZT: 0.0016, KRW: 0.0006, UZS: 0.00007,
}

/** Written forms, lower case without marks: whole words of the token row, or signs that stand at the number. */
export const CURRENCY_WORDS: Record<string, string> = {
  eur: 'EUR', euro: 'EUR', euros: 'EUR', eurot: 'EUR', eurod: 'EUR', eiro: 'EUR', euru: 'EUR', eurai: 'EUR', eurus: 'EUR', evrus: 'EUR',
  eirikus: 'EUR', eurikus: 'EUR', евро: 'EUR', євро: 'EUR', jevro: 'EUR', евра: 'EUR', ευρω: 'EUR', evro: 'EUR', euroa: 'EUR', euri: 'EUR',
  usd: 'USD', dollar: 'USD', dollars: 'USD', dolar: 'USD', dolarow: 'USD', dolari: 'USD', dolares: 'USD', долларов: 'USD', доларів: 'USD',
  долара: 'USD', доллара: 'USD', баксов: 'USD', баксів: 'USD', usdt: 'USD', dolaru: 'USD', doleriu: 'USD', dollarit: 'USD',
  gbp: 'GBP', pound: 'GBP', pounds: 'GBP', quid: 'GBP', funtow: 'GBP', funty: 'GBP', svaru: 'GBP', lire: 'GBP', libras: 'GBP',
  фунтов: 'GBP', фунтів: 'GBP', паунда: 'GBP', marcinas: 'GBP', svarus: 'GBP', naela: 'GBP',
  chf: 'CHF', franken: 'CHF', frankow: 'CHF', franci: 'CHF', frankus: 'CHF', франков: 'CHF', франків: 'CHF', франка: 'CHF',
  pln: 'PLN', zl: 'PLN', zloty: 'PLN', zlotych: 'PLN', zlotu: 'PLN', злотых: 'PLN', злотих: 'PLN', zlotus: 'PLN',
  ron: 'RON', lei: 'RON', lej: 'RON', mdl: 'MDL', bgn: 'BGN', lv: 'BGN', лв: 'BGN', лева: 'BGN', leva: 'BGN',
  крон: 'NOK', крони: 'NOK', крона: 'NOK', kronu: 'NOK', kronas: 'NOK', koron: 'NOK', funciakow: 'GBP', funtami: 'GBP', funtu: 'GBP', стерлингов: 'GBP', евриков: 'EUR',
 eurasow: 'EUR', ojro: 'EUR', eurow: 'EUR', eurosow: 'EUR', зл: 'PLN', рублів: 'RUB', гривен: 'UAH', лей: 'RON', леев: 'RON', koronu: 'NOK', czk: 'CZK', kc: 'CZK', korun: 'CZK', huf: 'HUF', ft: 'HUF', forint: 'HUF', sek: 'SEK', kr: 'SEK', nok: 'NOK', dkk: 'DKK', kronor: 'SEK', kroner: 'NOK',
  rub: 'RUB', руб: 'RUB', рублей: 'RUB', рубля: 'RUB', р: 'RUB', uah: 'UAH', грн: 'UAH', гривень: 'UAH', гривні: 'UAH', try: 'TRY', tl: 'TRY',
  aed: 'AED', dirham: 'AED', dirhams: 'AED', cad: 'CAD', brl: 'BRL', reais: 'BRL', vnd: 'VND',
}

/** The currency that a bare «20 thousand a month» means in a language, where one country's prevails. */
export const HOME_CURRENCY: Record<string, string> = {
  pl: 'PLN', ru: 'RUB', uk: 'UAH', ro: 'RON', lv: 'EUR', lt: 'EUR', et: 'EUR', de: 'EUR', bg: 'EUR', es: 'EUR',
}

export const CURRENCY_SIGNS: Record<string, string> = { '€': 'EUR', '$': 'USD', '£': 'GBP', '₽': 'RUB', '₴': 'UAH', '₺': 'TRY' }
