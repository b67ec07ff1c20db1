// Data: sentences of the papers for a person, in English.

export const sheets = {
  'op.papers.hand': 'Print a paper for a person',
  'op.papers.sign': 'Record that a person agreed to the plan',
  'sheet.title': 'Papers for {code}',
  'sheet.link': 'Papers to take along',
  'sheet.lede':
    'A paper that the person can take along, in their language. Neither your agency nor a name stands on it, and it does not say what happened.',
  'sheet.kind': 'Paper',
  'sheet.kind-plan': 'Plan, with places for signatures',
  'sheet.kind-rights': 'Rights: what was told, and whether it was understood',
  'sheet.kind-appointment': 'Appointment',
  'sheet.language': 'Language of the paper',
  'sheet.no-tongue': 'There is no paper in {language} yet. Have it read by an interpreter.',
  'sheet.safety': 'Print the safety part too: whoever finds it reads it',
  'sheet.way': 'How it gets to the person',
  'sheet.way-hint': 'Only ways that are marked safe are here.',
  'sheet.in-hand': 'Given in hand',
  'sheet.safe-to-keep': 'I asked: it is safe for the person to have this paper',
  'sheet.make': 'Make the paper',
  'sheet.other': 'Another paper',
  'sheet.unreviewed':
    'Nobody who speaks this language as their own has read these sentences yet. The English original stands under each.',
  'sheet.headers':
    'Steps of a plan stand as they were written. In the print window choose A4 and switch headers and footers off; there you can also save it as PDF.',
  'sheet.day': 'Day',
  'sheet.time': 'Time',
  'sheet.where': 'Where',
  'sheet.whom': 'Ask for',
  'sheet.bring': 'Bring along',
  'sheet.appointment-note':
    'Write it in the person’s language. It is kept nowhere; only that a paper was printed stands in the record.',
  'plan.sign': 'They agree to version {n} on screen',
  'plan.sign-text': 'Only with the person before the screen, after it was read to them.',
  'plan.signed': 'Agreed on screen to version {n}, {day}, before {name}',
  'sheet.nothing-told':
    'They were told nothing yet, so that nothing stands on this paper. Record first what you told them.',
}
