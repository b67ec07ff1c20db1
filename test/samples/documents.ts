import type { Written } from '../../src/documents/document.ts'

/** An invented document with one of everything. @param language in which its few own words are; Arabic runs from right to left */
export function sampleDocument(language: 'en' | 'lv' | 'ar' = 'en', rows = 3): Written {
  const isArabic = language === 'ar'
  const words = isArabic ? ARABIC : language === 'lv' ? LATVIAN : ENGLISH
  const counts = Array.from({ length: rows }, (_, i) => [`${words.cell} ${i + 1}`, String(rows - i)])
  return {
    ...{ title: words.title, language, direction: isArabic ? 'rtl' : 'ltr', mark: words.mark },
    ...{ author: words.author, at: new Date('2026-11-02T08:00:00Z') },
    blocks: [
      { kind: 'heading', level: 2, text: words.first },
      { kind: 'paragraph', text: words.paragraph },
      { kind: 'heading', level: 3, text: words.below },
      { kind: 'list', isNumbered: false, items: [words.cell, words.paragraph] },
      { kind: 'list', isNumbered: true, items: [words.first, words.second] },
      { kind: 'list', isNumbered: true, items: [words.second] },
      { kind: 'heading', level: 2, text: words.second },
      {
        kind: 'figure',
        caption: words.caption,
        chart: {
          alt: words.alt,
          bars: [
            ...counts
              .slice(0, 6)
              .map(([name, count]) => ({ words: name ?? '', value: Number(count), told: count ?? '' })),
            { words: words.below, value: null, told: '–' },
          ],
        },
        table: {
          columns: [
            { name: words.column, isNumber: false },
            { name: words.number, isNumber: true },
          ],
          heads: 1,
          rows: [...counts, [words.below, '–']],
        },
        notes: [words.note],
      },
      { kind: 'note', text: words.end },
    ],
    words: { contents: words.contents, page: (n, of) => `${n} / ${of}` },
  }
}

const ENGLISH = {
  title: 'Report <invented> & tried',
  author: 'Office of trial',
  mark: 'Not for the public',
  contents: 'Contents',
  first: 'What was seen',
  below: 'Not told',
  second: 'What was counted',
  paragraph:
    'Invented words that fill more than one line of a sheet of paper, so that a reader can tell whether the words of one paragraph stay one paragraph when it is broken.',
  caption: 'Table 1. Persons by group',
  alt: 'Bars: persons by group.',
  column: 'Group',
  number: 'Persons',
  cell: 'Group',
  note: 'From an invented table.',
  end: 'Small print at the end.',
}
const LATVIAN: typeof ENGLISH = {
  title: 'Ziņojums <izdomāts> & pārbaudīts',
  author: 'Izmēģinājuma birojs',
  mark: 'Nav paredzēts publicēšanai',
  contents: 'Saturs',
  first: 'Kas redzēts',
  below: 'Nav zināms',
  second: 'Kas saskaitīts',
  paragraph:
    'Izdomāti vārdi, kas aizņem vairāk nekā vienu papīra lapas rindu, lai lasītājs redzētu, vai vienas rindkopas vārdi paliek viena rindkopa arī tad, kad tā ir sadalīta.',
  caption: '1. tabula. Personas pa grupām',
  alt: 'Stabiņi: personas pa grupām.',
  column: 'Grupa',
  number: 'Personas',
  cell: 'Grupa',
  note: 'No izdomātas tabulas.',
  end: 'Sīkais teksts beigās.',
}
const ARABIC: typeof ENGLISH = {
  title: 'تقرير <مختلق> & مجرَّب',
  author: 'مكتب التجربة',
  mark: 'ليس للنشر',
  contents: 'المحتويات',
  first: 'ما شوهد',
  below: 'غير مذكور',
  second: 'ما عُدّ',
  paragraph:
    'كلمات مختلقة تملأ أكثر من سطر واحد من الورقة لكي يرى القارئ هل تبقى كلمات الفقرة الواحدة فقرة واحدة عندما تُقسم على سطور عدة من الورقة نفسها.',
  caption: 'الجدول 1. الأشخاص بحسب المجموعة',
  alt: 'أعمدة: الأشخاص بحسب المجموعة.',
  column: 'المجموعة',
  number: 'الأشخاص',
  cell: 'المجموعة',
  note: 'من جدول مختلق.',
  end: 'حروف صغيرة في النهاية.',
}
