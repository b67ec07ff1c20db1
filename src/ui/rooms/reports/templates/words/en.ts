// Data: words of reports/templates in English.
export const words = {
  'op.reply-templates.list': 'See templates for replies',
  'op.reply-templates.starters': 'See with which templates one can begin',
  'op.reply-templates.save': 'Keep a template for replies',
  'op.reply-templates.remove': 'Take away a template for replies',
  'templates.title': 'Reply templates',
  'templates.lede':
    'Short texts of the agency for replies to reporters. Beside a reply somebody picks one, reads and changes it, and sends it: nothing is sent by itself.',
  'templates.no-persons':
    'No personal data in templates: no name, address, telephone number or story of anybody. Everybody who answers reports reads them.',
  'templates.none': 'No templates yet.',
  'templates.add': 'Add a template',
  'templates.change': 'Change the template',
  'templates.remove': 'Remove the template',
  'templates.removed': '«{name}» is removed.',
  'templates.name': 'Name of the template',
  'templates.name-hint': 'By it colleagues pick it. Reporters do not see it.',
  'templates.language': 'Language of the template',
  'templates.words': 'Words of the template',
  'templates.starters-text':
    'Texts that come with the program. No native speaker has checked them for your agency: read them, change what does not fit, and save. Until then they are in no list.',
  'templates.take': 'Check and take over',
  'templates.pick': 'Template',
  'templates.pick-none': 'Choose one',
  'templates.in-language': '{name} ({language})',
  'templates.put': 'Insert',
  'templates.was-put': 'The template stands at the end of the reply. Read it before you send it.',
  'fault.too-many-templates': 'The agency has 60 templates, the most there can be. Remove one first.',
} as const
