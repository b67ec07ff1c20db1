// Data: words of cases/return-words in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.return-words.get': 'معرفة هل لدى الشخص كلمات عودة',
  'op.return-words.give': 'إعطاء الشخص كلمات عودة',
  'op.return-words.end': 'إنهاء كلمات عودة الشخص',
  'op.own-documents.list': 'عرض الوثائق الخاصة',
  'op.own-documents.open': 'حفظ نسخة من وثيقة خاصة',
  'op.own-documents.withdraw': 'استرداد وثيقة خاصة',
  'done-as.words': 'أُعطيت كلمات العودة أو أُنهيت',
  'done-as.took-back': 'استرد الشخص وثيقة بكلمات العودة ومُحيت',
  'words.title': 'كلمات العودة',
  'words.text':
    'بسبع كلمات يرى الشخص في الصفحة العامة («كنت هنا من قبل») أي وثائقه محفوظة، ويسترد كلًّا منها. ولا يُفتح عنه شيء آخر.',
  'words.none': 'ليست لديه كلمات.',
  'words.standing': 'أُعطيت في {day} من {name}. عدد الوثائق التي تعرضها: {n}.',
  'words.may-withdraw': 'تُسترد بها الوثائق.',
  'words.not-withdraw': 'لا يُسترد بها شيء.',
  'words.may-look': 'تُحفظ بها نسخ.',
  'words.not-look': 'لا تُحفظ بها نسخ.',
  'words.end': 'إنهاء الكلمات',
  'words.give': 'إعطاء كلمات عودة',
  'words.anew': 'إعطاء كلمات جديدة وإنهاء هذه',
  'words.choice': 'ينبغي سؤال الشخص. من يجد الكلمات أو ينتزعها منه يستطيع ما هو محدد هنا: رؤية القائمة، وهذا.',
  'words.withdraws': 'يمكن استرداد الوثائق: تُمحى فورًا',
  'words.looks': 'يمكن حفظ نسخ من الوثائق',
  'words.show': 'عرض الكلمات',
  'words.once': 'تُعرض هذه الكلمات مرة واحدة ولا تُحفظ في أي مكان. هي للشخص وحده.',
  'words.number': 'الرقم: {number}',
  'words.print': 'طباعة الصفحة مع الكلمات',
} as const satisfies Lines<typeof en>
