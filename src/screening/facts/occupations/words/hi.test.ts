import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'hi',
  occupations: {
    'गोदाम में पैकिंग का काम': ['warehouse-worker', 'packer'],
    'ड्राइवर, वेल्डर और प्लंबर चाहिए': ['driver', 'welder', 'plumber'],
    'होटल में हाउसकीपिंग और कुक': ['hotel-housekeeper', 'cook'],
    'सिक्योरिटी गार्ड, नर्स': ['security-guard', 'nurse'],
    'घरेलू सहायिका और बच्चों की देखभाल': ['domestic-worker', 'nanny'],
    'ड्राइविंग लाइसेंस जरूरी': [],
  },
  places: {
    'दुबई में नौकरी': ['!AE Dubai'],
    'जर्मनी में और पोलैंड में काम': ['!DE', '!PL'],
    'Dubai mein job, UAE': ['!AE Dubai', 'AE'],
    'स्थान: दिल्ली': ['!IN Delhi'],
    'नेपाल के नागरिक': ['NP'],
    'माली चाहिए': [],
  },
})
