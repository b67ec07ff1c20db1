import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'ne',
  occupations: {
    'गोदाममा प्याकिङ': ['warehouse-worker', 'packer'],
    'चालक, वेल्डर र प्लम्बर': ['driver', 'welder', 'plumber'],
    'होटलमा हाउसकिपिङ, कुक, वेटर': ['hotel-housekeeper', 'cook', 'waiter'],
    'सेक्युरिटी गार्ड र नर्स': ['security-guard', 'nurse'],
    'केयरगिभर र घरेलु कामदार': ['live-in-carer', 'domestic-worker'],
    'ड्राइभिङ लाइसेन्स चाहिन्छ': [],
  },
  places: {
    'दुबईमा काम': ['!AE Dubai'],
    'मलेसियामा र कतारमा रोजगारी': ['!MY', '!QA'],
    'स्थान: काठमाडौं': ['!NP Kathmandu'],
    'पोल्यान्ड जाने अवसर': ['!PL'],
    'भारतका नागरिक': ['IN'],
    'माली चाहियो': [],
  },
})
