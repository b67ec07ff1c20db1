// Data: questions that several forms ask.
import { choice, choices, count, line, option, text, words } from './shape.ts'

const YES_NO = [
  option('yes', 'Yes', 'Jā', 'نعم'),
  option('no', 'No', 'Nē', 'لا'),
  option('unknown', 'Not known', 'Nav zināms', 'غير معروف'),
]
export const yesNo = (name: string, label: ReturnType<typeof words>, more: Parameters<typeof choice>[3] = {}) =>
  choice(name, label, YES_NO, more)

export const danger = choice(
  'danger',
  words('Is somebody in danger?', 'Vai kāds ir briesmās?', 'هل أحد في خطر؟'),
  [
    option('now', 'Yes, now', 'Jā, tagad', 'نعم، الآن'),
    option('soon', 'Yes, soon', 'Jā, drīz', 'نعم، قريبًا'),
    option('unknown', 'Not known', 'Nav zināms', 'غير معروف'),
    option('no', 'No', 'Nē', 'لا'),
  ],
  {
    required: true,
    hint: words(
      'In danger now: call 112 first.',
      'Briesmas tagad: vispirms zvaniet 112.',
      'في خطر الآن: اتصل أولًا بالرقم 112.',
    ),
  },
)

export const children = yesNo(
  'children',
  words(
    'Is anybody under 18, or may be?',
    'Vai kāds ir jaunāks par 18 gadiem vai varētu būt?',
    'هل بينهم من هو دون 18 سنة أو قد يكون كذلك؟',
  ),
  {
    required: true,
    hint: words(
      'In doubt a person counts as a child.',
      'Šaubu gadījumā cilvēku uzskata par bērnu.',
      'عند الشك يُعدّ الشخص طفلًا.',
    ),
  },
)

export const described = text(
  'described',
  words('What you saw and heard', 'Ko redzējāt un dzirdējāt', 'ما رأيته وسمعته'),
  {
    required: true,
    told: 'text',
    hint: words(
      'Facts, and who said what. What you think of it, say as such.',
      'Fakti, un kurš ko teica. Ko par to domājat, sakiet kā savu domu.',
      'الوقائع، ومن قال ماذا. وما تراه أنت فاذكره بصفته رأيًا.',
    ),
  },
)

export const where = line('where', words('Where', 'Kur', 'أين'), { told: 'where' })
export const when = line('when', words('When', 'Kad', 'متى'), { told: 'when' })
export const suspected = text('suspected', words('Who does it', 'Kas to dara', 'من يفعل ذلك'), { told: 'suspected' })
export const persons = count('persons', words('How many persons', 'Cik cilvēku', 'كم شخصًا'), { told: 'affected' })

export const reach = text(
  'reach',
  words('How the person may be reached safely', 'Kā cilvēku var droši sasniegt', 'كيف يمكن الوصول إلى الشخص بأمان'),
  {
    told: 'reach',
    hint: words(
      'Only a way that the person has called safe.',
      'Tikai veids, ko cilvēks pats nosauca par drošu.',
      'فقط الطريقة التي قال الشخص إنها آمنة.',
    ),
  },
)

export const interpreter = line(
  'interpreter',
  words('Language for an interpreter', 'Valoda tulkam', 'لغة المترجم الشفوي'),
)

export const consent = choice(
  'consent',
  words(
    'Does the person agree that this is passed on?',
    'Vai cilvēks piekrīt, ka to nodod tālāk?',
    'هل يوافق الشخص على نقل هذا؟',
  ),
  [
    option('agreed', 'Yes', 'Jā', 'نعم'),
    option('not-asked', 'Was not asked', 'Nav vaicāts', 'لم يُسأل'),
    option(
      'refused',
      'No, but the law obliges me',
      'Nē, bet likums mani uzliek par pienākumu',
      'لا، لكن القانون يلزمني',
    ),
  ],
  { required: true },
)

export const signs = choices(
  'signs',
  words('Signs', 'Pazīmes', 'علامات'),
  [
    option('papers', 'Papers are kept by somebody else', 'Dokumentus glabā kāds cits', 'أوراقه في يد غيره'),
    option(
      'pay',
      'Pay is withheld, or debts are worked off',
      'Algu aiztur vai jāatstrādā parādi',
      'الأجر محجوز أو يُسدَّد دين بالعمل',
    ),
    option('locked', 'May not leave, or is watched', 'Nedrīkst aiziet vai tiek uzraudzīts', 'لا يُسمح بالخروج أو مراقَب'),
    option('threats', 'Threats or violence', 'Draudi vai vardarbība', 'تهديد أو عنف'),
    option('housing', 'Lives where they work', 'Dzīvo darbavietā', 'يسكن مكان العمل'),
    option('deceived', 'Was deceived about the work', 'Maldināts par darbu', 'خُدع بشأن العمل'),
    option('spoken-for', 'Somebody else speaks for them', 'Viņu vietā runā kāds cits', 'يتكلم غيره عنه'),
    option('injuries', 'Injuries, or no treatment', 'Ievainojumi vai nav ārstēšanas', 'إصابات أو بلا علاج'),
  ],
  {
    hint: words(
      'One sign proves little; several are a reason to ask.',
      'Viena pazīme maz ko pierāda; vairākas ir iemesls jautāt.',
      'علامة واحدة لا تثبت شيئًا؛ وعدة علامات سبب للسؤال.',
    ),
  },
)
