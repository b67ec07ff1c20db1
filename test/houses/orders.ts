/** A national law that gives the power to order services to act, and an order by it; invented. */
export const POWER = {
  country: 'LV',
  authority: 'Invented Labour Inspectorate',
  law: 'Invented Act on Online Services, section 9',
  acts: true,
  informs: false,
  coordinator: 'Invented Coordinator',
  coordinatorMail: 'coordinator@dsc.example',
}

export const POWER_REASON = 'The act gives this power since January'

/** Everything that an order to act must hold (Art. 9(2) Regulation (EU) 2022/2065). */
export const ORDER_TO_ACT = {
  legalBasis: POWER.law,
  authority: POWER.authority,
  reasons: 'The advert recruits for forced labour.',
  provision: 'Criminal Law, section 154-1',
  addresses: ['https://jobs.example/ads/17'],
  redress: 'Administrative court, within one month.',
  effectTo: 'orders@inspectorate.example',
  territory: ['LV'],
  language: 'lv',
  declared: ['lv'],
}
