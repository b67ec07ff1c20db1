// Data: what the signs of screening are called and mean, in Arabic; in English they stand in screening/write/words.ts.
import type { ContactKind } from '../../screening/contacts/contact.ts'
import type { Words } from '../../screening/write/words.ts'

const ILO = 'مؤشرات منظمة العمل الدولية والمفوضية الأوروبية، 2009'
const ANTI_SLAVERY = 'المنظمة الدولية لمكافحة الرق (Anti-Slavery International)، 2018'
const EURES = 'نصائح EURES وELA للباحثين عن عمل'
const META = 'نصائح Meta بشأن عروض العمل'
const SAPS = 'قائمة شرطة جنوب أفريقيا'
const IOM = 'المنظمة الدولية للهجرة'
/** Right-to-left mark: keeps a year on the right side of a name in Latin letters. */
const RLM = '\u200f'

/** Indicators and protective signs by code. */
export const SIGNS: Readonly<Record<string, Words>> = {
  'pay-unrealistic': {
    name: 'أجر غير واقعي',
    means: 'أجر أعلى بكثير مما يُدفع هناك عن عمل كهذا، أو «دخل مرتفع» بلا رقم، هو الطُّعم المعتاد.',
    source: `${ANTI_SLAVERY}؛ ${IOM}؛ ITUC${RLM}، 2018`,
  },
  'no-requirements': {
    name: 'بلا شروط',
    means: 'عمل يحتاج إلى مهارة أو لغة أو أوراق يُعرض على أي شخص.',
    source: `${IOM}؛ قائمة الاتحاد الأوروبي لعلامات العرض الزائف`,
  },
  'upfront-fee': {
    name: 'رسم قبل العمل',
    means: 'يُطلب مال قبل اليوم الأول؛ ولا يلزم العامل أبدًا أن يدفع مقابل عمل.',
    source: `${ANTI_SLAVERY}؛ ${EURES}`,
  },
  'debt-advance': {
    name: 'السفر دَين مسبق',
    means: 'يصبح العامل مدينًا قبل اليوم الأول، ويسدّد من أجره.',
    source: `${ILO}، الاستقدام القسري: إسار الدَّين؛ Polaris`,
  },
  'travel-arranged': {
    name: 'ترتيب السفر بيد المستقدِم',
    means: 'التذاكر أو الأوراق أو عبور الحدود بيد المستقدِم، ومعها طريق العودة.',
    source: `${IOM}؛ ${SAPS}`,
  },
  'visa-shortcut': {
    name: 'تأشيرة بطريق مختصر',
    means: 'لا يستطيع أي مستقدِم أن يضمن تصريحًا؛ والعمل بتأشيرة سياحية يترك العامل بلا حماية.',
    source: META,
  },
  'tied-housing': {
    name: 'سكن مرتبط بالعمل',
    means: 'السكن من صاحب العمل بثمن غير مذكور أو يُخصم من الأجر: من يترك العمل يفقد الاثنين.',
    source: `Volodko وCockbain وKleinberg${RLM}، 2020`,
  },
  'employer-hidden': {
    name: 'صاحب عمل مخفي',
    means: 'لا يُذكر صاحب عمل ولا وكالة ولا عنوان ولا سجل، فلا يمكن التحقق من أحد.',
    source: `${ANTI_SLAVERY}؛ ${SAPS}؛ Meta`,
  },
  'contact-mobile-only': {
    name: 'اتصال بالهاتف المحمول فقط',
    means: 'لا سبيل إلا رقم محمول أو تطبيق مراسلة أو بريد مجاني؛ وكل منها يمكن التخلي عنه في يوم.',
    source: `${ANTI_SLAVERY}؛ Meta`,
  },
  'vague-duties': {
    name: 'مهام غامضة',
    means: 'لا يتضح ما هو العمل، فيمكن أن يصير عملًا آخر.',
    source: `${ANTI_SLAVERY}؛ ${ILO}، الاستقدام الخادع: طبيعة العمل`,
  },
  urgency: {
    name: 'استعجال',
    means: 'السفر فورًا أو بلا مقابلة لا يترك وقتًا للتحقق من العرض.',
    source: META,
  },
  secrecy: {
    name: 'سرية',
    means: 'يُطلب من القارئ ألا يخبر أحدًا، أو لا يعرف التفاصيل إلا في رسالة خاصة.',
    source: `${IOM}؛ Meta`,
  },
  'personal-profile': {
    name: 'طلب صفات شخصية',
    means: 'يُطلب جنس أو عمر أو مظهر أو حالة اجتماعية من غير أن يكون في العمل سبب لذلك.',
    source: `${IOM}؛ Meta؛ يوروبول، 2022`,
  },
  'document-handover': {
    name: 'تسليم الوثائق',
    means: 'يُطلب جواز السفر أو الهوية قبل وجود عقد، أو يُحتجز؛ ومن لا وثائق معه لا يستطيع المغادرة.',
    source: `${ILO}، الاستقدام القسري: مصادرة الوثائق؛ Polaris`,
  },
  'place-withheld': {
    name: 'مكان مكتوم',
    means: 'لا يُذكر المكان أو البلد، أو يُذكر لاحقًا فقط: لن يعرف أحد في البيت أين العامل.',
    source: `${ILO}، الاستقدام الخادع: المكان؛ Polaris`,
  },
  'no-contract': {
    name: 'لا عقد مكتوب',
    means: 'نقد في اليد، أو عقد «لاحقًا»، لا يترك ما يُطالَب به بالأجر.',
    source: `${ILO}، الاستقدام الخادع: العقد؛ Polaris`,
  },
  'excessive-hours': {
    name: 'ساعات عمل مفرطة',
    means: 'ساعات لا يجيزها قانون، أو لا يوم راحة.',
    source: 'مؤشرات منظمة العمل الدولية للعمل القسري، 2012: العمل الإضافي المفرط؛ والحدّ بالأرقام من وضعنا',
  },
  'targeted-vulnerable': {
    name: 'موجَّه إلى محتاجين',
    means: 'يبحث العرض عن لاجئين أو نازحين أو جماعة أخرى يصعب عليها الرفض.',
    source: 'يوم عمل يوروبول، 2022؛ منظمة الأمن والتعاون في أوروبا، 2022',
  },
  'scam-compound': {
    name: 'نمط مجمّعات الاحتيال',
    means: 'عمل مكتبي أو طباعة أو عمل في كازينو في منطقة معروفة بالاحتيال القسري، مع دفع ثمن الرحلة.',
    source: `مؤشرات مكتب الأمم المتحدة المعني بالمخدرات والجريمة للإجرام القسري؛ OHCHR${RLM}، 2023؛ الإنتربول`,
  },
  'obfuscated-contact': {
    name: 'اتصال مموّه',
    means: 'أرقام مكتوبة بالكلمات أو حروف متشابهة أو رموز مخفية تُبعد وسيلة الاتصال عن المرشحات وعن البحث.',
    source: 'قاعدة من وضعنا، من بلاغات الرسائل المزعجة',
  },
  'minor-recruited': {
    name: 'استقدام قاصرين',
    means: 'يُخاطَب من هم دون 18 عامًا بعمل غير مسموح لهم به، أو يقال إن العمر لا يهم.',
    source: 'التوجيه 94/33/EC بشأن عمل الشباب',
  },
  'employer-verifiable': {
    name: 'يمكن التحقق من صاحب العمل',
    means: 'صاحب عمل مذكور بعنوان أو موقع يمكن سؤاله وزيارته.',
    source: EURES,
  },
  'licence-number': {
    name: 'رقم ترخيص مذكور',
    means: 'ترخيص الوكالة أو سجلها يمكن البحث عنه؛ والزائف ينكشف فورًا.',
    source: EURES,
  },
  'contract-stated': {
    name: 'عقد مذكور',
    means: 'يُذكر مسبقًا نوع العقد المكتوب وشروطه.',
    source: EURES,
  },
  'pay-and-hours-stated': {
    name: 'أجر وساعات مذكورة',
    means: 'الأجر الإجمالي وساعات الأسبوع مذكوران معًا ومعقولان.',
    source: EURES,
  },
  'no-fee-stated': {
    name: 'ذُكر أن لا رسوم',
    means: 'يقال إن الاستقدام مجاني للعامل؛ والقول الزائف لا يكلّف كاتبه شيئًا.',
    source: EURES,
  },
  'deductions-itemised': {
    name: 'خصومات مفصّلة',
    means: 'يُذكر بدقة كم يكلّف السكن أو النقل.',
    source: EURES,
  },
}

/** Lines of a score that are no sign of the wording. */
export const REASONS: Readonly<Record<string, string>> = {
  'contact-reuse': 'وسيلة اتصال واحدة لعدة إعلانات',
  disguise: 'وسيلة اتصال مكتوبة بعدة طرق',
  reach: 'الانتشار',
  'not-stated:pay': 'الأجر غير مذكور',
  'not-stated:hours': 'ساعات العمل غير مذكورة',
  'not-stated:contract': 'العقد غير مذكور',
  'not-stated:employer': 'صاحب العمل غير مذكور',
  'not-stated:place': 'المكان غير مذكور',
}

export const PROTECTIVE = 'يخفّف الشبهة'

/** How the kinds of contact point are said. */
export const CONTACT_KINDS: Readonly<Record<ContactKind, string>> = {
  phone: 'هاتف',
  email: 'بريد إلكتروني',
  telegram: 'تيليغرام',
  whatsapp: 'واتساب',
  viber: 'فايبر',
  signal: 'سيغنال',
  url: 'عنوان ويب',
  handle: 'اسم في خدمة أخرى',
  iban: 'حساب مصرفي',
  btc: 'محفظة بيتكوين',
  eth: 'محفظة إيثيريوم',
  'usdt-trc20': 'محفظة USDT (ترون)',
}
