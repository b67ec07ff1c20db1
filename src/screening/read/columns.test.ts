import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { FIELDS, parseMap } from './column-map.ts'
import { chooseColumns, columnName, findColumn, hasKnownColumn, missingColumns } from './columns.ts'

/** The first alternative of each field, its columns joined by +; fields without a column are left out. */
function firstChoice(header: string, map = ''): Record<string, string> {
  const chosen = chooseColumns(header.split(','), parseMap(map))
  return Object.fromEntries(
    FIELDS.flatMap((field) => (chosen[field].length > 0 ? [[field, chosen[field][0].join('+')]] : [])),
  )
}

/** Headers of sources in many languages. */
const HEADERS: readonly (readonly [string, string, Record<string, string>])[] = [
  [
    'English, sections in columns of their own',
    'job_id,title,location,company_profile,description,requirements,benefits,fraudulent',
    { id: 'job_id', title: 'title', text: 'company_profile+description+requirements+benefits' },
  ],
  [
    'English, camel case',
    'jobId,jobTitle,jobDescription,companyName,postedAt,sourceName,url',
    {
      id: 'jobId',
      title: 'jobTitle',
      text: 'jobDescription',
      employer: 'companyName',
      date: 'postedAt',
      source: 'sourceName',
      address: 'url',
    },
  ],
  [
    'dots',
    'source,url,job.title,employer,region,job.description',
    { source: 'source', title: 'job.title', employer: 'employer', text: 'job.description', address: 'url' },
  ],
  ['a labelled set', 'id,text,label', { id: 'id', text: 'text' }],
  [
    'log lines',
    'LineId,Month,Date,User,Component,PID,Content,EventId',
    { id: 'LineId', date: 'Date', text: 'Content' },
  ],
  [
    'Latvian',
    'Amata nosaukums,Darba apraksts,Prasības,Darba devējs,Publicēts,Avots',
    {
      title: 'Amata nosaukums',
      text: 'Darba apraksts+Prasības',
      employer: 'Darba devējs',
      date: 'Publicēts',
      source: 'Avots',
    },
  ],
  [
    'Lithuanian',
    'pavadinimas,aprašymas,reikalavimai,įmonė,paskelbimo data,šaltinis',
    {
      title: 'pavadinimas',
      text: 'aprašymas+reikalavimai',
      employer: 'įmonė',
      date: 'paskelbimo data',
      source: 'šaltinis',
    },
  ],
  [
    'Estonian',
    'Ametikoht,Kirjeldus,Nõuded,Tööandja,Kuupäev,Allikas',
    { title: 'Ametikoht', text: 'Kirjeldus+Nõuded', employer: 'Tööandja', date: 'Kuupäev', source: 'Allikas' },
  ],
  [
    'Polish',
    'Tytuł,Treść,Wymagania,Pracodawca,Data publikacji,Źródło',
    { title: 'Tytuł', text: 'Treść+Wymagania', employer: 'Pracodawca', date: 'Data publikacji', source: 'Źródło' },
  ],
  [
    'Russian',
    'Идентификатор,Должность,Описание вакансии,Требования,Работодатель,Дата публикации,Источник',
    {
      id: 'Идентификатор',
      title: 'Должность',
      text: 'Описание вакансии+Требования',
      employer: 'Работодатель',
      date: 'Дата публикации',
      source: 'Источник',
    },
  ],
  [
    'Ukrainian',
    "Назва,Опис,Вимоги,Обов'язки,Роботодавець,Дата публікації,Джерело",
    {
      title: 'Назва',
      text: "Опис+Вимоги+Обов'язки",
      employer: 'Роботодавець',
      date: 'Дата публікації',
      source: 'Джерело',
    },
  ],
  [
    'Romanian',
    'Titlu,Descriere,Cerințe,Angajator,Data publicării,Sursă',
    { title: 'Titlu', text: 'Descriere+Cerințe', employer: 'Angajator', date: 'Data publicării', source: 'Sursă' },
  ],
  [
    'Bulgarian',
    'Длъжност,Описание,Изисквания,Работодател,Дата,Източник',
    { title: 'Длъжност', text: 'Описание+Изисквания', employer: 'Работодател', date: 'Дата', source: 'Източник' },
  ],
  [
    'German',
    'Stellenbezeichnung,Beschreibung,Anforderungen,Arbeitgeber,Veröffentlicht am,Quelle',
    {
      title: 'Stellenbezeichnung',
      text: 'Beschreibung+Anforderungen',
      employer: 'Arbeitgeber',
      date: 'Veröffentlicht am',
      source: 'Quelle',
    },
  ],
  [
    'Spanish',
    'id,timestamp,titulo,ocupacion,descripcion,empresa,fuente',
    { id: 'id', date: 'timestamp', title: 'titulo', text: 'descripcion', employer: 'empresa', source: 'fuente' },
  ],
  [
    'Portuguese',
    'Título,Descrição,Requisitos,Empresa,Data de publicação,Fonte',
    { title: 'Título', text: 'Descrição+Requisitos', employer: 'Empresa', date: 'Data de publicação', source: 'Fonte' },
  ],
  [
    'French',
    'Intitulé,Texte,Employeur,Date de publication,Plateforme',
    { title: 'Intitulé', text: 'Texte', employer: 'Employeur', date: 'Date de publication', source: 'Plateforme' },
  ],
  [
    'Italian',
    'Titolo,Descrizione,Azienda,Pubblicato,Fonte',
    { title: 'Titolo', text: 'Descrizione', employer: 'Azienda', date: 'Pubblicato', source: 'Fonte' },
  ],
]

describe('columns recognised by name', () => {
  for (const [what, header, expected] of HEADERS) {
    test(what, () => assert.deepEqual(firstChoice(header), expected))
  }

  test('ids of other things are not the record’s', () => {
    assert.equal(firstChoice('user_id,company_id,category_id,chat_id,url,text').id, undefined)
  })

  test('the best name wins, whatever the order', () => {
    assert.equal(firstChoice('description,snippet,text').text, 'text')
    assert.equal(firstChoice('text,description,snippet').text, 'text')
    assert.equal(firstChoice('name,position,title,text').title, 'title')
  })

  test('a column fills one field only', () => {
    assert.deepEqual(firstChoice('vacancy,post'), { title: 'vacancy', text: 'post' })
    assert.deepEqual(firstChoice('post'), { text: 'post' })
  })

  test('sections alone are a text, other columns are none', () => {
    assert.equal(firstChoice('title,requirements,benefits').text, 'requirements+benefits')
    assert.deepEqual(firstChoice('puid,decision_ground,category'), {})
  })

  test('columns of a wrapper count after those outside', () => {
    assert.equal(firstChoice('_source.title,_source.text').text, '_source.text')
    assert.equal(firstChoice('fields.text,description').text, 'description')
    assert.equal(firstChoice('employer.name,text').title, undefined)
  })
})

describe('columns named by --map', () => {
  test('are found as written, else without regard to case, marks and signs', () => {
    assert.equal(findColumn(['Text', 'text'], 'text'), 'text')
    assert.equal(findColumn(['Job Title'], 'job_title'), 'Job Title')
    assert.equal(findColumn(['Tytuł'], 'tytul'), 'Tytuł')
    assert.equal(findColumn(['a'], '…'), null)
  })

  test('take a column away from the field that would have had it', () => {
    const chosen = firstChoice('title,text,body', 'title=text')
    assert.deepEqual(chosen, { title: 'text', text: 'body' })
  })

  test('a plus sign may belong to a name', () => {
    assert.deepEqual(firstChoice('a+b,c', 'text=a+b'), { text: 'a+b' })
    assert.deepEqual(firstChoice('a,b', 'text=b+a'), { text: 'b+a' })
    assert.deepEqual(missingColumns(['a+b', 'c'], parseMap('text=a+b,id=c,date=d')), ['d'])
  })
})

test('names are compared without case, marks, gaps and humps', () => {
  for (const name of ['postedAt', 'Posted at', 'POSTED-AT', 'posted.at', ' posted_at ']) {
    assert.equal(columnName(name), 'posted_at')
  }
  assert.equal(columnName('Описание (полное)'), 'описание_полное')
  assert.equal(columnName('É'), 'e')
})

test('a header is known by one name', () => {
  assert.ok(hasKnownColumn(['x', 'Requirements']))
  assert.ok(!hasKnownColumn(['alpha', 'beta']))
})
