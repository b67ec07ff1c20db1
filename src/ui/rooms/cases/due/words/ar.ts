// Data: words of what is due of a person in Arabic.
import type { Lines } from '../../../../shell/words.ts'
import type { words as en } from './en.ts'

export const words = {
  'op.persons.set-need': 'تسجيل أن شيئًا مطلوب فورًا أو أنه تم توفيره',
  'op.papers.tick': 'تعليم خطوة من الخطة كمنجزة',
  'done-as.need': 'مطلوب فورًا',
  'done-as.step': 'خطوة من الخطة',
  'due.need-met': 'تم توفيره',
  'due.need-open': 'ما زال مطلوبًا',
  'due.step-done': 'أُنجزت',
  'due.step-open': 'لم تُنجز بعد',
  'due.find': 'البحث عن خدمة',
  'due.find-for': 'البحث عن خدمة: {need}',
  'due.met': 'تم توفيره',
  'due.met-of': 'تم توفيره: {need}',
  'due.since': 'منذ {day}',
  'due.add': 'هناك ما هو مطلوب فورًا',
  'due.which': 'ما المطلوب',
  'due.add-save': 'وضعه على المكتب',
  'due.assessment': 'إعادة النظر في الاحتياجات والمخاطر',
  'due.plan': 'إعادة النظر في الخطة',
  'due.step': 'خطوة من الخطة',
  'due.until': 'حتى {day}',
  'due.was': 'كان موعدها {day}',
  'assess.services': 'ما يمكن أن تقدمه خدمة ما',
  'due.more': {
    zero: 'لا مزيد ({n})',
    one: 'واحد آخر ({n})',
    two: 'اثنان آخران ({n})',
    few: '{n} أخرى',
    many: '{n} أخرى',
    other: '{n} أخرى',
  },
  'due.remedy': 'أجل في طعن قدمه المحامي',
} as const satisfies Lines<typeof en>
