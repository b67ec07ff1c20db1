// Data: invented persons and services of the demonstration. No such person or house exists; telephone numbers come from
// ranges set aside for fiction.
import { LEAST_PARTS, SEXES } from '../../modules/referrals/index.ts'

/** Six days a week, as in the directory's form. */
const WORKDAYS = [1, 2, 3, 4, 5, 6].map((day) => ({ day, from: '08:00', to: '20:00' }))
const ALWAYS = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: '00:00', to: '00:00' }))

const service = {
  country: 'LV',
  zone: 'Europe/Riga',
  hours: WORKDAYS,
  access: [],
  withChildren: false,
  sexes: SEXES,
  ages: ['adult'],
  conditions: '',
  address: null,
  places: null,
  email: '',
} as const

/** Services of the directory with their free places. */
export const INVENTED_SERVICES = [
  {
    free: 2,
    offer: {
      ...service,
      name: 'House at the lake (invented)',
      needs: ['shelter', 'psychological', 'subsistence'],
      languages: ['lv', 'ru', 'uk', 'en'],
      sexes: ['female'],
      ages: ['adult', 'child'],
      access: ['step-free'],
      withChildren: true,
      town: 'Valmiera',
      phone: '+371 20 000 147',
      hours: ALWAYS,
      places: 6,
    },
  },
  {
    free: 0,
    offer: {
      ...service,
      name: 'Night house for men (invented)',
      needs: ['shelter'],
      languages: ['lv', 'ru', 'en'],
      sexes: ['male'],
      town: 'Riga',
      phone: '+371 20 000 148',
      hours: ALWAYS,
      places: 8,
    },
  },
  {
    free: null,
    offer: {
      ...service,
      name: 'Lawyers for workers (invented)',
      needs: ['legal', 'information'],
      languages: ['lv', 'ru', 'en', 'hi', 'ne'],
      ages: ['adult', 'child'],
      town: 'Riga',
      phone: '+371 20 000 149',
      email: 'lawyers@example.org',
    },
  },
  {
    free: null,
    offer: {
      ...service,
      name: 'Children’s clinic (invented)',
      needs: ['health', 'psychological'],
      languages: ['lv', 'en', 'ar'],
      ages: ['child'],
      access: ['step-free', 'learning'],
      withChildren: true,
      town: 'Jelgava',
      phone: '+371 20 000 150',
    },
  },
] as const

const met = { mode: 'named', basis: 'law', age: 'adult', sex: 'female', citizenship: 'unknown' } as const

/** Persons as a first contact records them. */
export const INVENTED_CONTACTS = {
  /** Seasonal workers: one wants no police, one stays without a name, one is only counted. */
  farm: {
    danger: 'soon',
    needs: ['food-clothes', 'safe-place'],
    language: 'ne',
    interpreter: 'asked',
    informed: 'told',
    exploitation: 'labour',
    signs: ['documents-held', 'little-or-no-pay', 'lives-at-work'],
    place: 'An invented berry farm near Example river',
    account: 'Three sleep in a barn. They were told that the journey must be worked off first.',
    persons: [
      { ...met, sex: 'male', citizenship: 'NP', name: 'Bikram Udaharan', refuses: ['police'] },
      { ...met, mode: 'pseudonym', sex: 'male', citizenship: 'NP', pseudonym: 'The man with the blue cap' },
      { ...met, mode: 'counted', basis: 'none', sex: 'male', citizenship: 'NP' },
    ],
  },
  /** A woman and her daughter: on reasonable grounds, with help open, handed to a house. */
  family: {
    danger: 'no',
    needs: ['safe-place', 'child-care'],
    language: 'uk',
    interpreter: 'here',
    informed: 'understood',
    exploitation: 'domestic-servitude',
    signs: ['lives-at-work', 'no-days-off', 'cannot-leave'],
    place: 'An invented villa by the sea',
    account: 'She cooked and cleaned for two years and was paid once. The girl slept in the kitchen.',
    persons: [
      { ...met, citizenship: 'UA', name: 'Oksana Vyhadana', born: '1991' },
      { ...met, citizenship: 'UA', age: 'child', name: 'Daryna Vyhadana', born: '2017' },
    ],
  },
  /** A boy who was met at a car wash and then went missing. */
  boy: {
    danger: 'unknown',
    needs: ['sleep', 'phone'],
    language: 'ar',
    interpreter: 'asked',
    informed: 'not-yet',
    exploitation: 'labour',
    signs: ['child-at-work', 'others-speak'],
    place: 'Car wash on Example road',
    account: 'Perhaps fourteen. A man answered for him.',
    persons: [{ ...met, sex: 'male', age: 'uncertain', name: 'Sami Mithal' }],
  },
} as const

/** Reasons for steps, as a case worker would write them. */
export const INVENTED_REASONS = {
  grounds: 'Locked in at night, papers taken, paid once in two years',
  missing: 'Not in his room in the morning, the bed was not slept in',
  missingDanger: 'The man from the car wash was seen at the door in the evening',
} as const

/** A referral: the parts of the record that the woman agreed to share, and how she was told. */
export const INVENTED_REFERRAL = {
  need: 'shelter',
  parts: LEAST_PARTS,
  note: 'The girl needs her inhaler at night.',
  how: 'Told by the interpreter what the house learns and for how long it may look',
} as const
