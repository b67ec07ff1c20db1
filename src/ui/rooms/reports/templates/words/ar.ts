// Data: words of reports/templates in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.reply-templates.list': 'عرض قوالب الردود',
  'op.reply-templates.starters': 'عرض القوالب التي يمكن البدء بها',
  'op.reply-templates.save': 'حفظ قالب للردود',
  'op.reply-templates.remove': 'إزالة قالب للردود',
  'templates.title': 'قوالب الردود',
  'templates.lede':
    'نصوص قصيرة للجهة للرد على المبلِّغين. بجانب الرد يختار أحدهم قالبًا ويقرؤه ويعدّله ثم يرسله: لا يُرسَل شيء من تلقاء نفسه.',
  'templates.no-persons':
    'لا بيانات شخصية في القوالب: لا اسم ولا عنوان ولا رقم هاتف ولا قصة أي شخص. يقرؤها كل من يرد على البلاغات.',
  'templates.none': 'لا توجد قوالب بعد.',
  'templates.add': 'إضافة قالب',
  'templates.change': 'تعديل القالب',
  'templates.remove': 'إزالة القالب',
  'templates.removed': 'أُزيل «{name}».',
  'templates.name': 'اسم القالب',
  'templates.name-hint': 'به يختاره الزملاء. لا يراه المبلِّغون.',
  'templates.language': 'لغة القالب',
  'templates.words': 'كلمات القالب',
  'templates.starters-text':
    'نصوص تأتي مع البرنامج. لم يراجعها لجهتكم أحد يتحدث لغتها كلغة أولى: اقرؤوها وغيّروا ما لا يناسب ثم احفظوها. وحتى ذلك الحين ليست في أي قائمة.',
  'templates.take': 'مراجعة وأخذ',
  'templates.pick': 'قالب',
  'templates.pick-none': 'اختر',
  'templates.in-language': '{name} ({language})',
  'templates.put': 'إدراج',
  'templates.was-put': 'القالب في آخر الرد. اقرأه قبل الإرسال.',
  'fault.too-many-templates': 'لدى الجهة 60 قالبًا وهو الحد الأقصى. أزل واحدًا أولًا.',
} as const satisfies Lines<typeof en>
