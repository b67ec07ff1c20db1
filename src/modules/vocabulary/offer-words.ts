// Data: what is said of one offer that somebody asks about: the result, and what to ask the recruiter, in each language.
import type { Language } from './codes.ts'

/** A question to the recruiter, in the words of whoever is offered the work, and why it is asked. */
export type Question = { readonly question: string; readonly why: string }

/** In the order in which one would ask. */
export const QUESTION_CODES = [
  'employer',
  'contract',
  'duties',
  'pay',
  'costs',
  'permit',
  'passport',
  'place',
  'whom',
] as const
export type QuestionCode = (typeof QUESTION_CODES)[number]

/** How an answer ends: signs worth asking about, few, none, or words in a language that no pack reads. */
export const RESULT_CODES = ['signs', 'few', 'none', 'unread'] as const
export type ResultCode = (typeof RESULT_CODES)[number]

const QUESTIONS: Readonly<Record<Language, Readonly<Record<QuestionCode, Question>>>> = {
  en: {
    employer: {
      question: 'What are the full name and registration number of the employer, and of the agency if there is one?',
      why: 'A name and a number can be looked up in a public register before one answers.',
    },
    contract: {
      question: 'Can I have the written contract, in a language I read, before I leave?',
      why: 'Who has it in hand knows the terms, and has something to claim wages with.',
    },
    duties: {
      question: 'What exactly will I do on a working day?',
      why: 'Work that is not described can become another one.',
    },
    pay: {
      question: 'What is the gross pay per hour, and how many hours a week will I work?',
      why: 'Only both together show what is earned, and whether the law allows it.',
    },
    costs: {
      question: 'Do I pay anything before the first day? Who pays the journey, and what exactly is taken from my pay?',
      why: 'A worker does not pay for a job; a journey on credit is a debt that can be used to hold somebody.',
    },
    permit: {
      question: 'On which visa or permit will I work, and which authority issues it?',
      why: 'No recruiter can promise a permit; the authority that is named can be asked.',
    },
    passport: {
      question: 'Who keeps my passport on the journey and at work?',
      why: 'It stays with its owner; an employer may look at it and copy it, not hold it.',
    },
    place: {
      question: 'What are the addresses of the work and of the housing?',
      why: 'Somebody at home should know both; an address can be looked up and visited.',
    },
    whom: {
      question: 'Whom can I call before I leave, and there if something is not right?',
      why: 'One mobile number or messenger is not enough: a workplace that exists can be called.',
    },
  },
  lv: {
    employer: {
      question: 'Kāds ir darba devēja un, ja ir aģentūra, arī tās pilns nosaukums un reģistrācijas numurs?',
      why: 'Nosaukumu un numuru pirms atbildes var sameklēt publiskā reģistrā.',
    },
    contract: {
      question: 'Vai pirms izbraukšanas varu saņemt rakstisku līgumu valodā, kuru lasu?',
      why: 'Kam līgums ir rokā, tas zina noteikumus, un viņam ir ar ko prasīt algu.',
    },
    duties: {
      question: 'Ko tieši es darīšu darba dienā?',
      why: 'Darbs, kas nav aprakstīts, var kļūt par citu.',
    },
    pay: {
      question: 'Cik liela ir bruto alga stundā, un cik stundu nedēļā es strādāšu?',
      why: 'Tikai abi skaitļi kopā rāda, cik nopelna un vai likums to atļauj.',
    },
    costs: {
      question: 'Vai man kaut kas jāmaksā pirms pirmās darba dienas? Kas maksā par ceļu, un ko tieši atvelk no algas?',
      why: 'Par darbu strādnieks nemaksā; ceļš uz parāda ir saistība, ar kuru cilvēku var noturēt.',
    },
    permit: {
      question: 'Ar kādu vīzu vai atļauju es strādāšu, un kura iestāde to izsniedz?',
      why: 'Neviens vervētājs nevar apsolīt atļauju; nosauktajai iestādei var pajautāt.',
    },
    passport: {
      question: 'Pie kā ceļā un darbā glabāsies mana pase?',
      why: 'Tā paliek pie īpašnieka; darba devējs to drīkst apskatīt un nokopēt, bet ne paturēt.',
    },
    place: {
      question: 'Kādas ir darba un mājokļa adreses?',
      why: 'Kādam mājās jāzina abas; adresi var pārbaudīt un apmeklēt.',
    },
    whom: {
      question: 'Kam varu zvanīt pirms izbraukšanas un uz vietas, ja kaut kas nav kārtībā?',
      why: 'Ar vienu mobilo numuru vai ziņapmaiņas lietotni nepietiek: īstai darbavietai var piezvanīt.',
    },
  },
  ar: {
    employer: {
      question: 'ما الاسم الكامل ورقم السجل لصاحب العمل، وللوكالة إن وُجدت؟',
      why: 'يمكن البحث عن الاسم والرقم في سجل عام قبل الإجابة.',
    },
    contract: {
      question: 'هل أستطيع الحصول على العقد مكتوبًا، بلغة أقرؤها، قبل أن أسافر؟',
      why: 'من يحمل العقد بيده يعرف الشروط، ولديه ما يطالب به بأجره.',
    },
    duties: {
      question: 'ماذا سأفعل بالضبط في يوم العمل؟',
      why: 'العمل الذي لا يوصف قد يصير عملًا آخر.',
    },
    pay: {
      question: 'كم الأجر الإجمالي في الساعة، وكم ساعة سأعمل في الأسبوع؟',
      why: 'الاثنان معًا فقط يبيّنان كم يُكسب، وهل يجيزه القانون.',
    },
    costs: {
      question: 'هل أدفع شيئًا قبل اليوم الأول؟ من يدفع ثمن الرحلة، وما الذي يُخصم من أجري بالضبط؟',
      why: 'لا يدفع العامل مقابل عمل؛ والرحلة بالدَّين قيد يمكن أن يُحتجز به الإنسان.',
    },
    permit: {
      question: 'بأي تأشيرة أو تصريح سأعمل، وأي سلطة تصدره؟',
      why: 'لا يستطيع أي مستقدِم أن يعد بتصريح؛ أما السلطة المذكورة فيمكن سؤالها.',
    },
    passport: {
      question: 'من يحتفظ بجواز سفري في الطريق وفي العمل؟',
      why: 'يبقى مع صاحبه؛ ولصاحب العمل أن ينظر فيه وينسخه، لا أن يحتجزه.',
    },
    place: {
      question: 'ما عنوان العمل وعنوان السكن؟',
      why: 'ينبغي أن يعرفهما أحد في البيت؛ والعنوان يمكن البحث عنه وزيارته.',
    },
    whom: {
      question: 'بمن أستطيع الاتصال قبل السفر، وهناك إن لم يكن شيء على ما يرام؟',
      why: 'رقم محمول واحد أو تطبيق مراسلة لا يكفي: مكان العمل الموجود فعلًا يمكن الاتصال به.',
    },
  },
}

// None of them says what an offer is: the words of an advert prove neither honesty nor a crime.
const RESULTS: Readonly<Record<Language, Readonly<Record<ResultCode, string>>>> = {
  en: {
    signs:
      'These signs are known from deceptive offers. By themselves they prove nothing: ask before you give money, papers or a yes.',
    few: 'Few signs; that does not prove it honest. Ask before you give money, papers or a yes.',
    none: 'No sign that weighs was found in these words; that does not prove it honest. Ask before you give money, papers or a yes.',
    unread:
      'These words are in a language that is not read here, so signs could not be looked for. That speaks neither for the offer nor against it. Ask before you give money, papers or a yes.',
  },
  lv: {
    signs:
      'Šīs pazīmes ir zināmas no maldinošiem piedāvājumiem. Pašas par sevi tās neko nepierāda: jautājiet, pirms dodat naudu, dokumentus vai piekrišanu.',
    few: 'Maz pazīmju; tas nepierāda, ka piedāvājums ir godīgs. Jautājiet, pirms dodat naudu, dokumentus vai piekrišanu.',
    none: 'Šajos vārdos nav atrasta neviena nozīmīga pazīme; tas nepierāda, ka piedāvājums ir godīgs. Jautājiet, pirms dodat naudu, dokumentus vai piekrišanu.',
    unread:
      'Šie vārdi ir valodā, kuru šeit nelasa, tāpēc pazīmes nevarēja meklēt. Tas nerunā ne par piedāvājumu, ne pret to. Jautājiet, pirms dodat naudu, dokumentus vai piekrišanu.',
  },
  ar: {
    signs: 'هذه العلامات معروفة من عروض خادعة. وهي وحدها لا تثبت شيئًا: اسأل قبل أن تعطي مالًا أو أوراقًا أو موافقة.',
    few: 'علامات قليلة؛ وهذا لا يثبت أن العرض صادق. اسأل قبل أن تعطي مالًا أو أوراقًا أو موافقة.',
    none: 'لم يُعثر في هذه الكلمات على علامة ذات وزن؛ وهذا لا يثبت أن العرض صادق. اسأل قبل أن تعطي مالًا أو أوراقًا أو موافقة.',
    unread:
      'هذه الكلمات بلغة لا تُقرأ هنا، فتعذّر البحث عن علامات. وهذا لا يتكلم لصالح العرض ولا ضده. اسأل قبل أن تعطي مالًا أو أوراقًا أو موافقة.',
  },
}

/** A question to the recruiter, and why it is asked. */
export const question = (code: QuestionCode, language: Language): Question => QUESTIONS[language][code]

/** The same as `unread`, where it is known which language it is. */
const UNREAD_TONGUE: Readonly<Record<Language, string>> = {
  en: 'The words are in {tongue}, which is not read here, so signs could not be looked for. That speaks neither for the offer nor against it. Ask before you give money, papers or a yes.',
  lv: 'Vārdi ir {tongue} valodā, kuru šeit nelasa, tāpēc pazīmes nevarēja meklēt. Tas nerunā ne par piedāvājumu, ne pret to. Jautājiet, pirms dodat naudu, dokumentus vai piekrišanu.',
  ar: 'الكلمات باللغة {tongue}، وهي لا تُقرأ هنا، فتعذّر البحث عن علامات. وهذا لا يتكلم لصالح العرض ولا ضده. اسأل قبل أن تعطي مالًا أو أوراقًا أو موافقة.',
}

/**
 * The sentence in which an answer ends.
 * @param tongue name of the offer's language, in the reader's; null where it is not known
 */
export const resultSentence = (code: ResultCode, language: Language, tongue: string | null = null): string =>
  code === 'unread' && tongue !== null
    ? UNREAD_TONGUE[language].replace('{tongue}', () => tongue)
    : RESULTS[language][code]
