// Data: what features are called that are no sign of an advert.
import { WORDING } from '../../screening/learning/model.ts'
import { type Language, reasonName } from '../vocabulary/index.ts'

const WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'campaign:size': { en: 'Many postings alike', lv: 'Daudz līdzīgu sludinājumu', ar: 'إعلانات كثيرة متشابهة' },
  'campaign:contact-reuse': {
    en: 'One contact point under several employer names',
    lv: 'Viena saziņa ar vairākiem darba devēju nosaukumiem',
    ar: 'وسيلة اتصال واحدة بأسماء عدة لأصحاب عمل',
  },
  'campaign:disguise': {
    en: 'Contact point written in several disguises',
    lv: 'Saziņa pierakstīta vairākos slēptos veidos',
    ar: 'وسيلة اتصال مكتوبة بعدة أشكال مموّهة',
  },
  'campaign:wordings': {
    en: 'The same offer in other words',
    lv: 'Tas pats piedāvājums citiem vārdiem',
    ar: 'العرض نفسه بكلمات أخرى',
  },
  'campaign:sources': { en: 'Posted at several sources', lv: 'Publicēts vairākos avotos', ar: 'منشور في عدة مصادر' },
  'campaign:employers': {
    en: 'Several employer names',
    lv: 'Vairāki darba devēju nosaukumi',
    ar: 'عدة أسماء لأصحاب عمل',
  },
  [WORDING]: {
    en: 'Wording (all words together)',
    lv: 'Formulējums (visi vārdi kopā)',
    ar: 'الصياغة (كل الكلمات معًا)',
  },
}

/** What an offer says, by the codes of screening/learning/offer-flags.ts. */
const FACTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'housing-free': { en: 'Housing free', lv: 'Mājoklis bez maksas', ar: 'السكن مجاني' },
  'housing-paid': { en: 'Housing paid for', lv: 'Mājoklis par maksu', ar: 'السكن بمقابل' },
  'housing-from-pay': { en: 'Housing taken from pay', lv: 'Mājokli ietur no algas', ar: 'السكن يُقتطع من الأجر' },
  'housing-provided': {
    en: 'Housing provided, cost not told',
    lv: 'Mājokli nodrošina, maksa nav pateikta',
    ar: 'السكن موفَّر ولم تُذكر كلفته',
  },
  'transport-free': { en: 'Journey free', lv: 'Ceļš bez maksas', ar: 'السفر مجاني' },
  'transport-paid': { en: 'Journey paid for', lv: 'Ceļš par maksu', ar: 'السفر بمقابل' },
  'transport-from-pay': {
    en: 'Journey advanced, taken from pay',
    lv: 'Ceļu samaksā avansā, ietur no algas',
    ar: 'السفر يُدفع سلفًا ثم يُقتطع من الأجر',
  },
  'transport-arranged': {
    en: 'Journey arranged by the recruiter',
    lv: 'Ceļu kārto vervētājs',
    ar: 'السفر يرتبه القائم بالاستقدام',
  },
  'fee-recruitment-before-work': {
    en: 'Money asked for the job before work',
    lv: 'Nauda par darbu pirms darba',
    ar: 'مبلغ مقابل العمل قبل بدئه',
  },
  'fee-recruitment-from-pay': {
    en: 'Money for the job taken from pay',
    lv: 'Naudu par darbu ietur no algas',
    ar: 'مبلغ مقابل العمل يُقتطع من الأجر',
  },
  'fee-recruitment-unknown': { en: 'Money asked for the job', lv: 'Nauda par darbu', ar: 'مبلغ مقابل العمل' },
  'fee-recruitment-none': {
    en: 'No money asked for the job, as stated',
    lv: 'Par darbu naudu neprasa, kā pateikts',
    ar: 'لا مبلغ مقابل العمل، كما ذُكر',
  },
  'fee-papers-before-work': {
    en: 'Money asked for papers before work',
    lv: 'Nauda par dokumentiem pirms darba',
    ar: 'مبلغ مقابل الوثائق قبل بدء العمل',
  },
  'fee-papers-from-pay': {
    en: 'Money for papers taken from pay',
    lv: 'Naudu par dokumentiem ietur no algas',
    ar: 'مبلغ مقابل الوثائق يُقتطع من الأجر',
  },
  'fee-papers-unknown': { en: 'Money asked for papers', lv: 'Nauda par dokumentiem', ar: 'مبلغ مقابل الوثائق' },
  'fee-papers-none': {
    en: 'No money asked for papers, as stated',
    lv: 'Par dokumentiem naudu neprasa, kā pateikts',
    ar: 'لا مبلغ مقابل الوثائق، كما ذُكر',
  },
  'papers-contract': { en: 'Contract named', lv: 'Minēts līgums', ar: 'ذُكر عقد' },
  'papers-no-contract': {
    en: 'No written contract, or only later',
    lv: 'Bez rakstiska līguma vai tikai vēlāk',
    ar: 'بلا عقد مكتوب، أو لاحقًا فقط',
  },
  'papers-handed-over': {
    en: 'Passport or ID sent or handed over',
    lv: 'Pase vai ID jāsūta vai jāatdod',
    ar: 'إرسال جواز السفر أو الهوية أو تسليمهما',
  },
  'papers-kept-by-worker': {
    en: 'Worker keeps the papers',
    lv: 'Dokumenti paliek strādniekam',
    ar: 'تبقى الوثائق مع العامل',
  },
  'papers-permit-promised': {
    en: 'Permit promised, or said not to be needed',
    lv: 'Atļauja apsolīta vai it kā nav vajadzīga',
    ar: 'تصريح موعود به، أو قيل إنه غير لازم',
  },
  'papers-permit-arranged': {
    en: 'Permit arranged by the recruiter',
    lv: 'Atļauju kārto vervētājs',
    ar: 'يرتب التصريح القائم بالاستقدام',
  },
  'pay-below-minimum': { en: 'Pay below the minimum wage', lv: 'Alga zem minimālās', ar: 'أجر دون الحد الأدنى' },
  'pay-above-usual': { en: 'Pay above what is usual', lv: 'Alga virs ierastās', ar: 'أجر فوق المعتاد' },
}

/** What a feature is called; a code that has no words is shown as it is. */
export function featureName(code: string, language: Language): string {
  const words = WORDS[code] ?? FACTS[code.replace(/^offer:/, '')]
  return words === undefined ? reasonName(code, language) : words[language]
}
