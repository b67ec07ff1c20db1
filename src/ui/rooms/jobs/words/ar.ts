// Data: words of jobs in Arabic.
import type { Lines } from '../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'room.jobs': 'المهام',

  'command.failed': 'المهام التي تعذّرت',

  'op.jobs.list': 'سرد المهام',
  'op.jobs.get': 'الاطلاع على مهمة',
  'op.jobs.cancel': 'إلغاء مهمة',
  'op.jobs.retry': 'إعادة محاولة مهمة',

  'jobs.lede': 'الأعمال الطويلة: ما يجري، وما ينتظر، وما تعذّر.',
  'jobs.none': 'لا مهام هنا.',
  'job.screen': 'فحص',
  'job.erase-leads': 'محو الخيوط التي انتهت مدتها',
  'job.end-approvals': 'إنهاء الطلبات التي لم يقرر فيها أحد في حينها',
  'job.sweep-sign-ins': 'محو الجلسات والدعوات القديمة وآثار تسجيل الدخول',
  'job.keys.reseal': 'ختم السجلات بالمفتاح الجديد',
  'job.attempts': {
    zero: 'لا محاولات',
    one: 'محاولة واحدة',
    two: 'محاولتان',
    few: '{n} محاولات',
    many: '{n} محاولة',
    other: '{n} محاولة',
  },
  'job.attended': 'تعمل ما دمت مسجّل الدخول',
  'job.cancel': 'إلغاء',
  'job.done-of': '{done} من {of}',
  'job.left-seconds': {
    zero: 'تكاد تنتهي',
    one: 'بقيت نحو ثانية',
    two: 'بقيت نحو ثانيتين',
    few: 'بقيت نحو {n} ثوانٍ',
    many: 'بقيت نحو {n} ثانية',
    other: 'بقيت نحو {n} ثانية',
  },
  'job.left-minutes': {
    zero: 'بقيت أقل من دقيقة',
    one: 'بقيت نحو دقيقة',
    two: 'بقيت نحو دقيقتين',
    few: 'بقيت نحو {n} دقائق',
    many: 'بقيت نحو {n} دقيقة',
    other: 'بقيت نحو {n} دقيقة',
  },
  'job.paused-why': 'متوقفة مؤقتًا: تحتاج إلى مفاتيح من بدأها. تتابع عندما يسجّل الدخول.',
  'job-state.waiting': 'تنتظر',
  'job-state.running': 'جارية',
  'job-state.paused': 'متوقفة مؤقتًا',
  'job-state.done': 'تمّت',
  'job-state.failed': 'تعذّرت',
  'job-state.cancelled': 'ملغاة',
  'stage.reading': 'قراءة الإعلانات',
  'stage.grouping': 'البحث عن مجموعات',
  'stage.writing': 'تدوين ما وُجد',
  'stage.keeping': 'حفظ الخيوط',
  'stage.erasing': 'المحو',
  'stage.sealing': 'الختم من جديد',
} as const satisfies Lines<typeof en>
