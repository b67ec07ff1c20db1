// Data: statutory minimum wages as each law writes them, with the date from which they hold; a newer figure may exist,
// so the date is always shown.
// `null` as check means that nobody has compared the figure with a source: pages and output say so, and it counts for
// nothing. Countries where the minimum differs by canton, province or entity are left out.
import type { Minimum } from './fact.ts'

/** Amount, currency, period, tax, since, source, and the check. */
type Row = readonly [
  amount: number,
  currency: string,
  period: Minimum['period'],
  tax: Minimum['tax'],
  since: string,
  source: string,
  checked: keyof typeof CHECKS | null,
]

/**
 * Sources of the checks, with their dates. `eurostat`: monthly figures of 1 January 2026 (data set earn_mw_cur, as
 * published by the European Commission; converted to months as Eurostat does). `reports`: ministries' and press reports
 * of the decision.
 */
export const CHECKS = {
  eurostat: { by: 'eurostat', on: '2026-11-28' },
  reports: { by: 'reports', on: '2026-11-28' },
} as const satisfies Record<string, NonNullable<Minimum['checked']>>

export const MINIMUM_WAGES: Readonly<Record<string, Row>> = {
  // European Union
  BE: [
    2111.89,
    'EUR',
    'month',
    'gross',
    '2025-02-01',
    'RMMMG/GGMMI, collective agreement 43 of the National Labour Council, indexed',
    'eurostat',
  ],
  BG: [620.2, 'EUR', 'month', 'gross', '2026-01-01', 'Council of Ministers, Art. 244 Labour Code', 'eurostat'],
  CY: [
    1088,
    'EUR',
    'month',
    'gross',
    '2026-01-01',
    'Minimum Wage Decree, after six months with one employer',
    'eurostat',
  ],
  CZ: [22400, 'CZK', 'month', 'gross', '2026-01-01', 'Labour Code § 111, notice of the Ministry of Labour', 'eurostat'],
  DE: [13.9, 'EUR', 'hour', 'gross', '2026-01-01', 'Mindestlohngesetz, fifth adjustment ordinance', 'eurostat'],
  EE: [
    946,
    'EUR',
    'month',
    'gross',
    '2026-04-01',
    'Government regulation under Employment Contracts Act § 29',
    'reports',
  ],
  ES: [1221, 'EUR', 'month', 'gross', '2026-01-01', 'Real Decreto 126/2026, fourteen payments a year', 'reports'],
  FR: [12.02, 'EUR', 'hour', 'gross', '2026-01-01', 'SMIC, Code du travail Art. L3231-2', 'eurostat'],
  GR: [
    880,
    'EUR',
    'month',
    'gross',
    '2025-04-01',
    'Law 4172/2013 Art. 103, ministerial decision, fourteen payments a year',
    'eurostat',
  ],
  HR: [1050, 'EUR', 'month', 'gross', '2026-01-01', 'Government decree under the Minimum Wage Act', 'eurostat'],
  HU: [322800, 'HUF', 'month', 'gross', '2026-01-01', 'Government decree on the mandatory minimum wage', 'eurostat'],
  IE: [
    14.15,
    'EUR',
    'hour',
    'gross',
    '2026-01-01',
    'National Minimum Wage Act 2000, national minimum wage order',
    'eurostat',
  ],
  LT: [1153, 'EUR', 'month', 'gross', '2026-01-01', 'Government resolution under Labour Code Art. 141', 'eurostat'],
  LU: [2703.74, 'EUR', 'month', 'gross', '2025-05-01', 'Code du travail Art. L.222-9, unskilled, indexed', 'eurostat'],
  LV: [780, 'EUR', 'month', 'gross', '2026-01-01', 'Cabinet regulation No 656 under Labour Law Art. 61', 'eurostat'],
  MT: [
    229.44,
    'EUR',
    'week',
    'gross',
    '2026-01-01',
    'National Minimum Wage National Standard Order, 18 years and over',
    'eurostat',
  ],
  NL: [
    14.71,
    'EUR',
    'hour',
    'gross',
    '2026-01-01',
    'Wet minimumloon en minimumvakantiebijslag, 21 years and over',
    'eurostat',
  ],
  PL: [
    4806,
    'PLN',
    'month',
    'gross',
    '2026-01-01',
    'Regulation of the Council of Ministers under the Act of 10 October 2002',
    'eurostat',
  ],
  PT: [
    920,
    'EUR',
    'month',
    'gross',
    '2026-01-01',
    'Decree-Law on the guaranteed minimum monthly pay, fourteen payments a year',
    'eurostat',
  ],
  RO: [4325, 'RON', 'month', 'gross', '2026-07-01', 'Government decision of 12 March 2026', 'reports'],
  SI: [
    1481.88,
    'EUR',
    'month',
    'gross',
    '2026-01-01',
    'Minimum Wage Act (ZMinP), Official Gazette of 30 January 2026',
    'reports',
  ],
  SK: [915, 'EUR', 'month', 'gross', '2026-01-01', 'Act 663/2007 on the minimum wage', 'eurostat'],
  // Others
  AL: [
    50000,
    'ALL',
    'month',
    'gross',
    '2026-01-01',
    'Decision of the Council of Ministers on the national minimum wage',
    'eurostat',
  ],
  AU: [24.95, 'AUD', 'hour', 'gross', '2025-07-01', 'National Minimum Wage Order 2025, Fair Work Commission', null],
  BY: [858, 'BYN', 'month', 'gross', '2026-01-01', 'Council of Ministers under the Law of 17 July 2002', 'reports'],
  GB: [
    12.71,
    'GBP',
    'hour',
    'gross',
    '2026-04-01',
    'National Minimum Wage Regulations 2015, National Living Wage, 21 and over',
    'reports',
  ],
  IL: [6247.67, 'ILS', 'month', 'gross', '2025-04-01', 'Minimum Wage Law 5747-1987', null],
  KR: [10320, 'KRW', 'hour', 'gross', '2026-01-01', 'Minimum Wage Act, ministerial notice', null],
  MD: [6300, 'MDL', 'month', 'gross', '2026-01-01', 'Government decision under Law 1432/2000', 'eurostat'],
  ME: [600, 'EUR', 'month', 'net', '2024-10-01', 'Labour Law, jobs up to the fifth level of education', null],
  MK: [24379, 'MKD', 'month', 'net', '2025-03-01', 'Minimum Wage Act', null],
  NZ: [23.5, 'NZD', 'hour', 'gross', '2025-04-01', 'Minimum Wage Act 1983, Minimum Wage Order 2025', null],
  RS: [371, 'RSD', 'hour', 'net', '2026-01-01', 'Government decision under Labour Law Art. 112', 'reports'],
  RU: [27093, 'RUB', 'month', 'gross', '2026-01-01', 'Federal Law 82-FZ, federal minimum', null],
  TR: [
    33030,
    'TRY',
    'month',
    'gross',
    '2026-01-01',
    'Minimum Wage Determination Commission, Labour Law 4857 Art. 39',
    'eurostat',
  ],
  UA: [8647, 'UAH', 'month', 'gross', '2026-01-01', 'Law on the State Budget for 2026', 'eurostat'],
  US: [7.25, 'USD', 'hour', 'gross', '2009-07-24', 'Fair Labor Standards Act, federal; states may set more', null],
}

/**
 * Countries without a national statutory minimum wage: collective agreements (also generalised ones) or cantons set it,
 * or nobody does.
 */
export const NO_MINIMUM: ReadonlySet<string> = new Set(['AT', 'DK', 'FI', 'IT', 'SE', 'CH', 'NO', 'IS', 'AE'])

/** Countries with fourteen payments a year, where a month of work is worth fourteen twelfths of the amount. */
export const FOURTEEN_PAYMENTS: ReadonlySet<string> = new Set(['ES', 'GR', 'PT'])

/**
 * Weekly hours for converting a monthly or weekly minimum to an hour's, where the law's own week is not forty hours.
 */
export const MINIMUM_WEEK: Readonly<Record<string, number>> = { BE: 38, IL: 42, TR: 45 }
