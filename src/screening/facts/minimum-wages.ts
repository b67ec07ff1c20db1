// Data: statutory minimum wages, as each law writes them. Figures of 2026 where they were decided when this was written, else those
// of 2025 or the last that held; `since` says from when. A newer one may hold: whoever reads sees the date. Countries whose figure
// is not certain are left out, and so are those where it differs by canton, province or entity (CH and others stand under NONE).
import type { Minimum } from './fact.ts'

/** Country → amount, currency, period, tax, since, source. */
type Row = readonly [
  amount: number,
  currency: string,
  period: Minimum['period'],
  tax: Minimum['tax'],
  since: string,
  source: string,
]

export const MINIMUM_WAGES: Readonly<Record<string, Row>> = {
  // European Union
  BE: [
    2111.89,
    'EUR',
    'month',
    'gross',
    '2025-02-01',
    'RMMMG/GGMMI, collective agreement 43 of the National Labour Council, indexed',
  ],
  BG: [620.2, 'EUR', 'month', 'gross', '2026-01-01', 'Council of Ministers, Art. 244 Labour Code'],
  CY: [1000, 'EUR', 'month', 'gross', '2024-01-01', 'Minimum Wage Decree 2023, after six months with one employer'],
  CZ: [22400, 'CZK', 'month', 'gross', '2026-01-01', 'Labour Code § 111, notice of the Ministry of Labour'],
  DE: [13.9, 'EUR', 'hour', 'gross', '2026-01-01', 'Mindestlohngesetz, fifth adjustment ordinance'],
  EE: [886, 'EUR', 'month', 'gross', '2025-01-01', 'Government regulation under Employment Contracts Act § 29'],
  ES: [1184, 'EUR', 'month', 'gross', '2025-01-01', 'Real Decreto 87/2025, fourteen payments a year'],
  FR: [12.02, 'EUR', 'hour', 'gross', '2026-01-01', 'SMIC, Code du travail Art. L3231-2'],
  GR: [
    880,
    'EUR',
    'month',
    'gross',
    '2025-04-01',
    'Law 4172/2013 Art. 103, ministerial decision, fourteen payments a year',
  ],
  HR: [1050, 'EUR', 'month', 'gross', '2026-01-01', 'Government decree under the Minimum Wage Act'],
  HU: [322800, 'HUF', 'month', 'gross', '2026-01-01', 'Government decree on the mandatory minimum wage'],
  IE: [14.15, 'EUR', 'hour', 'gross', '2026-01-01', 'National Minimum Wage Act 2000, national minimum wage order'],
  LT: [1153, 'EUR', 'month', 'gross', '2026-01-01', 'Government resolution under Labour Code Art. 141'],
  LU: [2703.74, 'EUR', 'month', 'gross', '2025-05-01', 'Code du travail Art. L.222-9, unskilled, indexed'],
  LV: [780, 'EUR', 'month', 'gross', '2026-01-01', 'Cabinet regulation No 656 under Labour Law Art. 61'],
  MT: [
    221.78,
    'EUR',
    'week',
    'gross',
    '2025-01-01',
    'National Minimum Wage National Standard Order, 18 years and over',
  ],
  NL: [14.71, 'EUR', 'hour', 'gross', '2026-01-01', 'Wet minimumloon en minimumvakantiebijslag, 21 years and over'],
  PL: [
    4806,
    'PLN',
    'month',
    'gross',
    '2026-01-01',
    'Regulation of the Council of Ministers under the Act of 10 October 2002',
  ],
  PT: [
    920,
    'EUR',
    'month',
    'gross',
    '2026-01-01',
    'Decree-Law on the guaranteed minimum monthly pay, fourteen payments a year',
  ],
  RO: [4050, 'RON', 'month', 'gross', '2025-01-01', 'Government Decision 1506/2024'],
  SI: [1277.72, 'EUR', 'month', 'gross', '2025-01-01', 'Minimum Wage Act (ZMinP), amount in the Official Gazette'],
  SK: [915, 'EUR', 'month', 'gross', '2026-01-01', 'Act 663/2007 on the minimum wage'],
  // Others
  AL: [
    40000,
    'ALL',
    'month',
    'gross',
    '2023-04-01',
    'Decision of the Council of Ministers on the national minimum wage',
  ],
  AU: [24.95, 'AUD', 'hour', 'gross', '2025-07-01', 'National Minimum Wage Order 2025, Fair Work Commission'],
  BY: [726, 'BYN', 'month', 'gross', '2025-01-01', 'Council of Ministers under the Law of 17 July 2002'],
  GB: [
    12.71,
    'GBP',
    'hour',
    'gross',
    '2026-04-01',
    'National Minimum Wage Regulations 2015, National Living Wage, 21 and over',
  ],
  IL: [6247.67, 'ILS', 'month', 'gross', '2025-04-01', 'Minimum Wage Law 5747-1987'],
  KR: [10320, 'KRW', 'hour', 'gross', '2026-01-01', 'Minimum Wage Act, ministerial notice'],
  MD: [6300, 'MDL', 'month', 'gross', '2026-01-01', 'Government decision under Law 1432/2000'],
  ME: [600, 'EUR', 'month', 'net', '2024-10-01', 'Labour Law, jobs up to the fifth level of education'],
  MK: [24379, 'MKD', 'month', 'net', '2025-03-01', 'Minimum Wage Act'],
  NZ: [23.5, 'NZD', 'hour', 'gross', '2025-04-01', 'Minimum Wage Act 1983, Minimum Wage Order 2025'],
  RS: [371, 'RSD', 'hour', 'net', '2026-01-01', 'Government decision under Labour Law Art. 112'],
  RU: [27093, 'RUB', 'month', 'gross', '2026-01-01', 'Federal Law 82-FZ, federal minimum'],
  TR: [33030, 'TRY', 'month', 'gross', '2026-01-01', 'Minimum Wage Determination Commission, Labour Law 4857 Art. 39'],
  UA: [8647, 'UAH', 'month', 'gross', '2026-01-01', 'Law on the State Budget for 2026'],
  US: [7.25, 'USD', 'hour', 'gross', '2009-07-24', 'Fair Labor Standards Act, federal; states may set more'],
}

/** No national statutory minimum wage: set by collective agreements (also generalised ones), by cantons, or not at all. */
export const NO_MINIMUM: ReadonlySet<string> = new Set(['AT', 'DK', 'FI', 'IT', 'SE', 'CH', 'NO', 'IS', 'AE'])

/** Fourteen payments a year: a month of work is worth fourteen twelfths of the amount. */
export const FOURTEEN_PAYMENTS: ReadonlySet<string> = new Set(['ES', 'GR', 'PT'])

/** Hours a week by which a monthly or weekly minimum is made an hour's, where the law's own are not forty. */
export const MINIMUM_WEEK: Readonly<Record<string, number>> = { BE: 38, IL: 42, TR: 45 }
