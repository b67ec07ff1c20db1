// Data: words of cases/persons-file in English.
export const words = {
  'op.persons.import': 'Take over persons from a file',
  'op.persons.export-htcds': 'Download a person by the HTCDS standard',
  'import.title': 'Take over persons',
  'import.lede':
    'A table of another system by the Human Trafficking Case Data Standard (HTCDS). Each line becomes a person on your team, who stands at the beginning here.',
  'import.same-team':
    'Whoever takes a file over sees all persons in it. Telephones and addresses in it are kept, but used by nobody until somebody has marked a way as safe.',
  'import.drop': 'Drop the file here, or choose it.',
  'import.formats':
    'CSV as a spreadsheet saves it, XLSX, or JSON. Formulas are not worked out, hidden sheets are left out, and nothing is sent before you say why.',
  'import.sheet': 'Sheet',
  'import.row': 'Row',
  'import.fault-no-value-kept':
    'There is a formula here and no value was kept with it. Save the file in a spreadsheet, or write the value itself.',
  'import.fault-cell-error': 'This cell shows an error, such as #REF!. Mend it in the sheet.',
  'import.why-damaged':
    'This file is not whole or not a workbook that can be read. Save it anew, or save the sheet as CSV.',
  'import.why-locked': 'This workbook has a password. Save it without one.',
  'import.why-too-large':
    'This file is too large, or would become so when it is unpacked. Save the sheet as CSV, or divide it.',
  'import.why-macros': 'This workbook holds a program (macros). Save it as XLSX without macros.',
  'import.why-no-workbook': 'This is no workbook: it holds no sheets. XLSX, CSV and JSON are read.',
  'import.why-old-format':
    'This is a workbook of an old kind (XLS) or one with a password. Save it as XLSX without a password.',
  'import.go': 'Take over',
  'import.why-empty': 'There is nothing in this file.',
  'import.why-no-table': 'This is no table of the standard: its first line must name columns such as prs_FirstName.',
  'import.why-too-long': 'This file has more than 20,000 lines. Divide it.',
  'import.came': 'What came of it',
  'import.sending': 'Lines are being taken over',
  'import.sent': '{done} of {of} lines',
  'import.taken': { one: '{n} person was taken over.', other: '{n} persons were taken over.' },
  'import.see': 'See them',
  'import.faulty': { one: '{n} line was not taken', other: '{n} lines were not taken' },
  'import.again':
    'Mend them in the file and take the file over again from this page: who is here already is not opened twice.',
  'import.line': 'Line',
  'import.column': 'Column',
  'import.fault': 'What is wrong',
  'import.fault-no-date': 'This is no date. Write it as 1999-12-31.',
  'import.fault-no-age': 'There is no date of birth. Add the column aus_Age with adult, child or uncertain.',
  'import.fault-no-value': 'This is no value of the standard.',
  'import.fault-no-country': 'Write countries by their two letters, such as UA.',
  'import.fault-not-fitting': 'This does not fit here: it is too long, or of another kind.',
  'import.fault-restricted': 'This person asked to be erased. Nothing of the line was taken over.',
  'import.from-file': 'From another system’s file',
  'import.link': 'Take over from a file',
  'import.line-out': 'Save by the HTCDS standard',
  'import.line-save': 'Save the file',
  'import.standard': 'For other systems',
  'import.standard-text':
    'The person as a line of the Human Trafficking Case Data Standard, with what came from another system as it came. Whoever gets it sees who the person is.',
} as const
