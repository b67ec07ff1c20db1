// Data: the form of labour inspectors.
import { choice, type Form, line, option, words } from './shape.ts'
import { children, danger, described, interpreter, persons, signs, when, where } from './shared.ts'

export const labour: Form = {
  id: 'labour',
  roles: ['labour-inspector'],
  complaint: 'labour',
  about: 'work',
  law: 'Directive 2011/36/EU, Art. 11(4)',
  title: words('Labour inspection', 'Darba inspekcija', 'تفتيش العمل'),
  duty: words(
    'Pass on signs of trafficking at once, whatever else you inspect: help begins with the first reasonable sign. What workers complained of never goes to those who enforce returns, and this form asks nobody’s residence status.',
    'Cilvēku tirdzniecības pazīmes nododiet uzreiz, lai ko citu jūs pārbaudītu: palīdzība sākas ar pirmo pamatoto pazīmi. Darbinieku sūdzības nekad nenonāk pie tiem, kas izpilda atgriešanu, un šī veidlapa nevaicā par uzturēšanās statusu.',
    'انقل علامات الاتجار بالبشر فورًا أيًّا كان موضوع تفتيشك: تبدأ المساعدة مع أول علامة معقولة. شكاوى العمال لا تصل أبدًا إلى من ينفّذ الإعادة، وهذه الاستمارة لا تسأل عن وضع الإقامة.',
  ),
  fields: [
    { ...where, required: true },
    line('employer', words('Employer', 'Darba devējs', 'صاحب العمل'), { required: true, told: 'suspected' }),
    described,
    signs,
    { ...persons, label: words('How many workers', 'Cik darbinieku', 'كم عاملًا') },
    choice('found', words('How it came to light', 'Kā tas atklājās', 'كيف انكشف الأمر'), [
      option('inspection', 'At an inspection', 'Pārbaudē', 'أثناء تفتيش'),
      option('complaint', 'By a complaint', 'Ar sūdzību', 'بشكوى'),
      option('told', 'Somebody else said so', 'To teica kāds cits', 'أخبر به غيرهم'),
    ]),
    when,
    interpreter,
    children,
    danger,
  ],
}
