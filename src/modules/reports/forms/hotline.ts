// Data: the form of hotlines.
import { choice, type Form, option, words } from './shape.ts'
import { children, consent, danger, described, interpreter, reach, suspected, when, where } from './shared.ts'

export const hotline: Form = {
  id: 'hotline',
  roles: ['hotline', 'intake-officer', 'referral-desk'],
  complaint: null,
  about: 'other',
  help: { field: 'caller', value: 'self' },
  law: 'Directive 2011/36/EU, Art. 11(4)',
  title: words('Call to a hotline', 'Zvans uz palīdzības tālruni', 'مكالمة إلى خط ساخن'),
  duty: words(
    'Pass on what the caller agreed to, in their words. Where a life or a child is in danger, call 112 first. No number of the caller is asked here: write one down only as a safe way to reach them.',
    'Nododiet to, kam zvanītājs piekrita, viņa vārdiem. Ja briesmās ir dzīvība vai bērns, vispirms zvaniet 112. Zvanītāja numuru šeit nevaicā: pierakstiet to tikai kā drošu veidu, kā viņu sasniegt.',
    'انقل ما وافق عليه المتصل وبكلماته. عند الخطر على حياة أو على طفل اتصل أولًا بالرقم 112. لا يُسأل هنا عن رقم المتصل: دوّنه فقط كطريقة آمنة للوصول إليه.',
  ),
  fields: [
    choice(
      'caller',
      words('Who calls', 'Kas zvana', 'من المتصل'),
      [
        option(
          'self',
          'Somebody who asks for help for themselves',
          'Kāds, kas lūdz palīdzību sev',
          'من يطلب المساعدة لنفسه',
        ),
        option('near', 'Family, a friend, a neighbour', 'Ģimene, draugs, kaimiņš', 'قريب أو صديق أو جار'),
        option('customer', 'A customer', 'Klients', 'زبون'),
        option('work', 'Somebody at work', 'Kāds darbā', 'شخص في العمل'),
        option('other', 'Somebody else', 'Kāds cits', 'شخص آخر'),
      ],
      { required: true },
    ),
    choice('about', words('What it is about', 'Par ko tas ir', 'الموضوع'), [
      option('work', 'Forced work', 'Piespiedu darbs', 'عمل قسري'),
      option('sexual', 'Sexual exploitation', 'Seksuāla izmantošana', 'استغلال جنسي'),
      option('begging', 'Begging or stealing', 'Ubagošana vai zagšana', 'تسوّل أو سرقة'),
      option('child', 'A child is harmed', 'Tiek darīts pāri bērnam', 'طفل يتضرر'),
      option('offer', 'A job offer', 'Darba piedāvājums', 'عرض عمل'),
      option('other', 'Something else', 'Kas cits', 'شيء آخر'),
    ]),
    described,
    where,
    when,
    suspected,
    consent,
    interpreter,
    reach,
    children,
    danger,
  ],
}
