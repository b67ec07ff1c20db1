// Data: written forms of currencies, and euro per unit (European Central Bank, rounded, autumn 2026).
/**
 * Euro for one unit, by ISO 4217 code; accurate enough to distinguish «far above» from «usual», but not for accounts.
 */
export const EURO_FOR: Record<string, number> = {
  EUR: 1, USD: 0.86, GBP: 1.14, CHF: 1.07, PLN: 0.235, RON: 0.197, BGN: 0.511, CZK: 0.041, HUF: 0.0026, SEK: 0.091,
  NOK: 0.085, DKK: 0.134, RUB: 0.0105, UAH: 0.0205, MDL: 0.051, TRY: 0.0205, AED: 0.235, CAD: 0.62, BRL: 0.16, VND: 0.000033,
  KZT: 0.0016, KRW: 0.0006, UZS: 0.00007,
  // Autumn 2026, rounded; the riyal follows its peg to the dollar, the Nepali rupee its peg to the Indian one.
  CNY: 0.12, JPY: 0.0056, PHP: 0.0147, INR: 0.0097, NPR: 0.0061, SAR: 0.229, KWD: 2.8, EGP: 0.018,
  AUD: 0.56, HKD: 0.11, SGD: 0.66, THB: 0.0266, MYR: 0.2, ALL: 0.0102,
}

/** Written forms, lower case without marks: whole words, or signs beside the number. */
export const CURRENCY_WORDS: Record<string, string> = {
  eur: 'EUR', euro: 'EUR', euros: 'EUR', eurot: 'EUR', eurod: 'EUR', eiro: 'EUR', euru: 'EUR', eurai: 'EUR', eurus: 'EUR', evrus: 'EUR',
  eirikus: 'EUR', eurikus: 'EUR', евро: 'EUR', євро: 'EUR', jevro: 'EUR', евра: 'EUR', ευρω: 'EUR', evro: 'EUR', euroa: 'EUR', euri: 'EUR',
  usd: 'USD', dollar: 'USD', dollars: 'USD', dolar: 'USD', dolarow: 'USD', dolari: 'USD', dolares: 'USD', долларов: 'USD', доларів: 'USD',
  долара: 'USD', доллара: 'USD', баксов: 'USD', баксів: 'USD', usdt: 'USD', dolaru: 'USD', doleriu: 'USD', dollarit: 'USD',
  gbp: 'GBP', pound: 'GBP', pounds: 'GBP', quid: 'GBP', funtow: 'GBP', funty: 'GBP', svaru: 'GBP', lire: 'GBP', libras: 'GBP',
  фунтов: 'GBP', фунтів: 'GBP', паунда: 'GBP', marcinas: 'GBP', svarus: 'GBP', naela: 'GBP',
  marcinu: 'GBP', marcinam: 'GBP', marcina: 'GBP', svarai: 'GBP', svarais: 'GBP', naelu: 'GBP', funta: 'GBP', фунты: 'GBP', фунта: 'GBP', фунти: 'GBP', фунтами: 'GBP',
  паунд: 'GBP', liber: 'GBP', libry: 'GBP', libier: 'GBP', fontot: 'GBP', fontert: 'GBP', puntaa: 'GBP', sterlin: 'GBP', funtov: 'GBP', funti: 'GBP', λιρεσ: 'GBP', λιρων: 'GBP',
  dolarov: 'USD', dolary: 'USD', dolarami: 'USD', dolariem: 'USD', dolarus: 'USD', dolarjev: 'USD', dollaria: 'USD', dollart: 'USD', доллары: 'USD', долларами: 'USD', долари: 'USD', доларами: 'USD', δολαρια: 'USD', δολαριων: 'USD',
  zlotymi: 'PLN', kronam: 'NOK', kronomis: 'NOK', kruunua: 'SEK', zlotov: 'PLN',
  chf: 'CHF', franken: 'CHF', frankow: 'CHF', franci: 'CHF', frankus: 'CHF', франков: 'CHF', франків: 'CHF', франка: 'CHF',
  pln: 'PLN', zl: 'PLN', zloty: 'PLN', zlotych: 'PLN', zlotu: 'PLN', злотых: 'PLN', злотих: 'PLN', zlotus: 'PLN',
  ron: 'RON', lei: 'RON', lej: 'RON', mdl: 'MDL', bgn: 'BGN', lv: 'BGN', лв: 'BGN', лева: 'BGN', leva: 'BGN',
  крон: 'NOK', крони: 'NOK', крона: 'NOK', kronu: 'NOK', kronas: 'NOK', koron: 'NOK', funciakow: 'GBP', funtami: 'GBP', funtu: 'GBP', стерлингов: 'GBP', евриков: 'EUR',
 eurasow: 'EUR', ojro: 'EUR', eurow: 'EUR', eurosow: 'EUR', зл: 'PLN', рублів: 'RUB', гривен: 'UAH', лей: 'RON', леев: 'RON', koronu: 'NOK', czk: 'CZK', kc: 'CZK', korun: 'CZK', huf: 'HUF', ft: 'HUF', forint: 'HUF', sek: 'SEK', kr: 'SEK', nok: 'NOK', dkk: 'DKK', kronor: 'SEK', kroner: 'NOK',
  rub: 'RUB', руб: 'RUB', рублей: 'RUB', рубля: 'RUB', р: 'RUB', uah: 'UAH', грн: 'UAH', гривень: 'UAH', гривні: 'UAH', try: 'TRY', tl: 'TRY',
  ewro: 'EUR', ewros: 'EUR', avro: 'EUR', euroya: 'EUR', eurodan: 'EUR', avroya: 'EUR', avrodan: 'EUR', يورو: 'EUR', أورو: 'EUR', اليورو: 'EUR', 欧元: 'EUR', 歐元: 'EUR', यूरो: 'EUR', युरो: 'EUR', evra: 'EUR', evrov: 'EUR', eura: 'EUR',
  دولار: 'USD', دولارات: 'USD', 美金: 'USD', 美元: 'USD', 刀: 'USD', डॉलर: 'USD', डलर: 'USD', dolara: 'USD', dollari: 'USD', dolarju: 'USD',
  درهم: 'AED', دراهم: 'AED', दिरहम: 'AED', ريال: 'SAR', sar: 'SAR', रियाल: 'SAR', دينار: 'KWD', kwd: 'KWD', جنيه: 'EGP', جنيها: 'EGP', egp: 'EGP', ليرة: 'TRY',
  元: 'CNY', 块: 'CNY', 塊: 'CNY', 块钱: 'CNY', 塊錢: 'CNY', 人民币: 'CNY', 人民幣: 'CNY', rmb: 'CNY', cny: 'CNY', 日元: 'JPY', jpy: 'JPY',
  रुपये: 'INR', रुपए: 'INR', inr: 'INR', rupaye: 'INR', rupees: 'INR', रुपैयाँ: 'NPR', npr: 'NPR', koruna: 'CZK', koruny: 'CZK', korunu: 'CZK', forintot: 'HUF', forintert: 'HUF', kronan: 'SEK',
  加元: 'CAD', 加币: 'CAD', 加幣: 'CAD', 澳元: 'AUD', 澳币: 'AUD', 澳幣: 'AUD', 英镑: 'GBP', 英鎊: 'GBP', 瑞郎: 'CHF', 港币: 'HKD', 港幣: 'HKD', 新币: 'SGD', 泰铢: 'THB', 泰銖: 'THB', 马币: 'MYR', 馬幣: 'MYR', 韩元: 'KRW', 韓元: 'KRW', 卢布: 'RUB', 盧布: 'RUB', 欧: 'EUR', 歐: 'EUR',
  krw: 'KRW', aed: 'AED', dirham: 'AED', dirhams: 'AED', cad: 'CAD', brl: 'BRL', reais: 'BRL', vnd: 'VND',
}

/** Words that mean money only in one language, or other money there: «word:CODE». */
export const LOCAL_CURRENCY_WORDS: Record<string, string> = {
  ru: 'вон:KRW вона:KRW воны:KRW', uk: 'вон:KRW', bg: 'вон:KRW вона:KRW', pl: 'won:KRW wonow:KRW', lv: 'vonas:KRW vonu:KRW', lt: 'vonu:KRW', en: 'won:KRW',
  tl: 'won:KRW php:PHP piso:PHP pisong:PHP pesos:PHP peso:PHP', tr: 'lira:TRY liraya:TRY liradan:TRY dolari:USD', vi: 'won:KRW dong:VND do:USD đô:USD yen:JPY te:CNY',
  da: 'kr:DKK pund:GBP kroner:DKK krone:DKK kronerne:DKK', hr: 'dolara:USD', hi: 'वॉन:KRW rs:INR', ne: 'rs:NPR rupaiya:NPR', mt: 'sterlini:GBP', it: 'sterline:GBP franchi:CHF dollari:USD',
  sq: 'lekë:ALL leke:ALL lek:ALL franga:CHF paund:GBP',
  es: 'wones:KRW wons:KRW', ar: 'وون:KRW', fr: 'wons:KRW francs:CHF livres:GBP', nl: 'pond:GBP', de: 'won:KRW pfund:GBP', sv: 'pund:GBP', cs: 'libra:GBP', sk: 'libra:GBP', hu: 'forintot:HUF font:GBP', ga: 'punt:GBP dollar:USD',
}

/** Words that multiply the number before them, by language: «word:factor». */
export const LOCAL_SCALES: Record<string, string> = {
  tr: 'bin:1000', tl: 'libo:1000 libong:1000', mt: 'elf:1000 elef:1000', ga: 'mile:1000 mhile:1000', vi: 'nghìn:1000 ngàn:1000 nghin:1000 ngan:1000 triệu:1000000 trieu:1000000 tr:1000000 củ:1000000',
  zh: '千:1000 万:10000 萬:10000 w:10000', hi: 'हज़ार:1000 हजार:1000 hazar:1000 hajar:1000 लाख:100000 lakh:100000 lac:100000', ne: 'हजार:1000 hajar:1000 लाख:100000 lakh:100000',
  ar: 'ألف:1000 الف:1000 آلاف:1000 الاف:1000', cs: 'tisíc:1000 tisic:1000', sk: 'tisíc:1000 tisic:1000', hu: 'ezer:1000', hr: 'tisuća:1000 tisuca:1000 tisuće:1000', sl: 'tisoč:1000 tisoc:1000',
  sq: 'mijë:1000 mije:1000', el: 'χιλιάδες:1000', it: 'mila:1000', fr: 'mille:1000', nl: 'duizend:1000', sv: 'tusen:1000', da: 'tusind:1000 mio:1000000', fi: 'tuhatta:1000', de: 'mio:1000000',
}

/** The currency of a bare «20 thousand a month» in a language for which one country prevails. */
export const HOME_CURRENCY: Record<string, string> = {
  pl: 'PLN', ru: 'RUB', uk: 'UAH', ro: 'RON', lv: 'EUR', lt: 'EUR', et: 'EUR', de: 'EUR', bg: 'EUR', es: 'EUR',
  cs: 'CZK', sk: 'EUR', hu: 'HUF', hr: 'EUR', fr: 'EUR', it: 'EUR', sl: 'EUR', el: 'EUR', nl: 'EUR', sv: 'SEK', da: 'DKK', fi: 'EUR', ga: 'EUR', mt: 'EUR', ca: 'EUR', sq: 'ALL', tr: 'TRY',
  tl: 'PHP', vi: 'VND', zh: 'CNY', hi: 'INR', ne: 'NPR',
}

export const CURRENCY_SIGNS: Record<string, string> = { '€': 'EUR', '$': 'USD', '£': 'GBP', '₽': 'RUB', '₴': 'UAH', '₺': 'TRY', '₱': 'PHP', '₹': 'INR', '₫': 'VND' }
