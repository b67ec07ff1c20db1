// Data: words of vintages in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.vintages.sent': 'مقارنة إصدارات البيانات السنوية',
  'op.vintages.told': 'مقارنة ما نُشر',
  'vintages.title': 'مقارنة الإصدارات',
  'vintages.lede': 'ما قيل عن سنة واحدة في أوقات مختلفة، وما تغيّر منذ ذلك. كلٌّ يبقى كما قيل.',
  'vintages.rows-differs': 'ما يختلف فقط',
  'vintages.rows-all': 'كل الصفوف',
  'vintages.published': 'كما نُشر',
  'vintages.published-text':
    'يجوز لأي أحد قراءة هذه الأعداد. قُرّبت الصغيرة منها أو أُخفيت قبل النشر، مع مراعاة كل ما قيل من قبل.',
  'vintages.published-chart': 'مجموع كل حرف، نشرةً بعد نشرة',
  'vintages.published-none': 'لا شيء يُقارن بعد',
  'vintages.published-none-text': 'يمكن مقارنة نشرتين عن سنة واحدة.',
  'vintages.published-why':
    'قد يختلف عددان لأن العدد صُحّح، أو لأنه قُرّب على نحو آخر. أما سبب تصحيح البيانات السنوية فعند المقرِّر.',
  'vintages.chart-rounded':
    'الداكن: الأحدث. قد يزيد العدد المقرّب أو ينقص بأربعة على الأكثر، ويبيّن ذلك الطرف الفاتح. الجدول أدناه يقول الشيء نفسه.',
  'vintages.chart': 'الداكن: الأحدث. الجدول أدناه يقول الشيء نفسه.',
  'vintages.release': 'النشرة {n} من الإصدار {vintage}',
  'vintages.hidden': 'لا يُقال: صغير أو بجانب صغير',
  'vintages.not-in': 'ليس في هذه النشرة',
  'vintages.sent': 'كما أُرسل: الأعداد الحقيقية',
  'vintages.sent-text': 'أعداد حقيقية، حتى عن شخص واحد. هي لهذا المكتب وحده، وليست للنشر.',
  'vintages.sent-chart': 'مجموع كل حرف، إصدارًا بعد إصدار',
  'vintages.sent-none': 'أُرسلت بيانات هذه السنة مرة واحدة أو لم تُرسل بعد',
  'vintages.sent-none-text': 'التصحيح ينشئ إصدارًا ثانيًا، يقف هنا بجانب الأول.',
  'vintages.same': {
    zero: 'لم يُقارن عدد ({n}).',
    one: 'قورن عدد واحد، ولا يختلف.',
    two: 'قورن عددان، ولا يختلفان.',
    few: 'قورنت {n} أعداد، ولا يختلف أي منها.',
    many: 'قورن {n} عددًا، ولا يختلف أي منها.',
    other: 'قورن {n} عدد، ولا يختلف أي منها.',
  },
  'vintages.shown': {
    zero: 'لا صف ({n}) من {of}.',
    one: 'صف واحد من {of}.',
    two: 'صفان من {of}.',
    few: '{n} صفوف من {of}.',
    many: '{n} صفًا من {of}.',
    other: '{n} صف من {of}.',
  },
} as const satisfies Lines<typeof en>
