import { testOfferWords } from '../../../../../test/samples/offer-words.ts'

testOfferWords({
  language: 'ar',
  occupations: {
    'عمال قطف الفراولة وعمال مستودعات': ['harvest-worker', 'warehouse-worker'],
    'مطلوب سائق شاحنة وكهربائي وسباك': ['truck-driver', 'electrician', 'plumber'],
    'خادمة منزلية ومربية أطفال': ['domestic-worker', 'nanny'],
    'طباخ ونادل في مطعم': ['cook', 'waiter'],
    'ممرضة وحارس أمن': ['nurse', 'security-guard'],
    'رخصة قيادة سارية': [],
  },
  places: {
    'العمل في ألمانيا': ['!DE'],
    'السفر إلى الإمارات والسعودية': ['!AE', '!SA'],
    'وظائف بدبي والدوحة': ['!AE Dubai', '!QA Doha'],
    'المكان: برلين': ['!DE Berlin'],
    'مواطنين من سوريا': ['SY'],
    'شركة ألمانية كبيرة': [],
  },
})
