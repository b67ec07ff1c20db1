// Data: the forms of those who receive, treat and accompany people.
import { choices, day, type Form, option, words } from './shape.ts'
import { children, consent, danger, described, interpreter, reach, signs, where } from './shared.ts'

const WANTS = [
  option('shelter', 'A safe place', 'Droša vieta', 'مكان آمن'),
  option('medical', 'Treatment', 'Ārstēšana', 'علاج'),
  option('legal', 'Legal advice', 'Juridisks padoms', 'مشورة قانونية'),
  option('interpreter', 'An interpreter', 'Tulks', 'مترجم شفوي'),
  option('guardian', 'A guardian or representative', 'Aizbildnis vai pārstāvis', 'وصي أو ممثل'),
  option('nothing', 'Nothing now', 'Pagaidām neko', 'لا شيء الآن'),
]

export const reception: Form = {
  id: 'reception',
  roles: ['asylum-officer', 'border-officer'],
  complaint: null,
  about: 'other',
  law: 'Directive (EU) 2024/1346, Art. 24 and 25',
  title: words('Reception', 'Uzņemšana', 'الاستقبال'),
  duty: words(
    'Victims of trafficking may have special reception needs. The law has you assess these for each person within 30 days of the application, and also when they show later. Pass on what the person needs; their asylum claim is no part of it.',
    'Cilvēku tirdzniecības upuriem var būt īpašas uzņemšanas vajadzības. Likums prasa tās izvērtēt katram cilvēkam 30 dienās pēc pieteikuma un arī tad, ja tās parādās vēlāk. Nododiet, kas cilvēkam vajadzīgs; patvēruma lūgums tajā neietilpst.',
    'قد تكون لضحايا الاتجار بالبشر احتياجات استقبال خاصة. يوجب القانون تقييمها لكل شخص خلال 30 يومًا من الطلب، وكذلك إذا ظهرت لاحقًا. انقل ما يحتاجه الشخص؛ أما طلب لجوئه فليس جزءًا منه.',
  ),
  fields: [
    { ...where, required: true },
    described,
    signs,
    choices('needs', words('What is needed', 'Kas vajadzīgs', 'ما المطلوب'), WANTS),
    day('applied-on', words('Day of the application', 'Pieteikuma diena', 'يوم الطلب')),
    interpreter,
    reach,
    children,
    danger,
  ],
}

export const health: Form = {
  id: 'health',
  roles: ['health-worker'],
  complaint: 'health',
  about: 'other',
  law: 'Directive 2011/36/EU, Art. 11',
  title: words('Health care', 'Veselības aprūpe', 'الرعاية الصحية'),
  duty: words(
    'You are bound by secrecy. Pass on only what the person agreed to, unless your law obliges you: where a life or a child is in danger. Treatment never depends on this form, and what it says never goes to those who enforce returns.',
    'Jums saistošs noslēpums. Nododiet tikai to, kam cilvēks piekrita, ja vien likums neuzliek par pienākumu: kad briesmās ir dzīvība vai bērns. Ārstēšana no šīs veidlapas nav atkarīga, un tās saturs nekad nenonāk pie tiem, kas izpilda atgriešanu.',
    'أنت ملزم بالسرية. انقل فقط ما وافق عليه الشخص، إلا إذا ألزمك القانون: عند الخطر على حياة أو على طفل. العلاج لا يتوقف أبدًا على هذه الاستمارة، وما فيها لا يصل أبدًا إلى من ينفّذ الإعادة.',
  ),
  fields: [described, signs, consent, where, interpreter, reach, children, danger],
}

export const social: Form = {
  id: 'social',
  roles: ['social-worker', 'case-worker'],
  complaint: null,
  about: 'other',
  law: 'Directive 2011/36/EU, Art. 11 and 13',
  title: words('Social work', 'Sociālais darbs', 'العمل الاجتماعي'),
  duty: words(
    'Pass on what the person agreed to. Where a child may be harmed, your law on the protection of children may oblige you to tell at once. Nobody must cooperate with police to be helped.',
    'Nododiet to, kam cilvēks piekrita. Ja kaitējums var draudēt bērnam, bērnu aizsardzības likums var uzlikt par pienākumu ziņot uzreiz. Lai saņemtu palīdzību, ar policiju nav jāsadarbojas.',
    'انقل ما وافق عليه الشخص. وحيث قد يتضرر طفل، قد يلزمك قانون حماية الأطفال بالإبلاغ فورًا. لا يُشترط التعاون مع الشرطة لنيل المساعدة.',
  ),
  fields: [
    described,
    signs,
    choices('wants', words('What the person wants', 'Ko cilvēks vēlas', 'ما يريده الشخص'), WANTS),
    consent,
    where,
    interpreter,
    reach,
    children,
    danger,
  ],
}
