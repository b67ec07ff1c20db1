import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { FORMS } from '../../vocabulary/index.ts'
import { AGES, SEXES } from '../codes.ts'
import { GENDER_OF, GENDERS, TYPE_OF } from './coded.ts'
import { canonical, type Fault, type HtcdsRecord, type Known, readHtcds, valuesOf, writeHtcds } from './record.ts'

const TODAY = '2026-11-24'
const FRESH = { identification: 'detected', file: 'open' }

/** An invented line with every field of the standard that its toolkits name. */
const WHOLE: HtcdsRecord = {
  prs_Salutation: 'Ms',
  prs_FirstName: 'Oksana',
  prs_MiddleName: 'Petrivna',
  prs_SecondName: 'Vyhadana',
  prs_Birthdate: '1999-03-02',
  prs_Gender: 'TransgenderFeminine',
  prs_MaritalStatus: 'Single',
  prs_NumberOfChildren: '2',
  prs_PrimaryLanguage: 'ukr',
  prs_SecondaryLanguage: 'rus',
  prs_HighestLevelOfEducation: '3',
  prs_Citizenship: 'UA;MD',
  prs_Title: 'Packer',
  prs_Email: 'oksana@mail.example',
  prs_HomePhone: '+37120000142',
  prs_MobilePhone: '+37120000143',
  prs_MailingCity: 'Invented Town',
  prs_MailingCountry: 'LV',
  prs_MailingState: 'Vidzeme',
  prs_MailingStreet: 'Invented Street 1',
  prs_MailingPostalCode: 'LV-0000',
  vic_TraffickingStatus: 'Actual',
  vic_TraffickingStatusDecisionMakingOrg: 'NGO',
  vic_RelationshipToTrafficker: 'Acquainted',
  vic_AgeWhenTrafficked: '25',
  vic_RecruitmentWebsitesAndApps: 'Telegram;Other',
  vic_MethodOfRecruitment: 'Internet',
  vic_LocationOfRecruitment: 'Invented Board',
  vic_MethodsOfControl: 'DebtBondage;WithholdsDocuments;PhysicalAbuse',
  vic_TypeOfExploitation: 'ForcedMilitaryByNonStateActors;ForcedLabour',
  vic_ForcedLabourIndustry: 'A_AgricultureForestryAndFishing',
  vic_TypeOfSexExploitation: '',
  vic_LocationOfExploitation: 'Invented Farm',
  per_RoleInProcess: 'Transporter',
  cas_Status: 'FollowUp',
  cas_ReferringOrganisation: 'Invented Shelter',
  cas_IncomingReferralDate: '2026-01-02',
  cas_ReasonForIncomingReferral: 'AdditionalServicesRequired',
  hte_Type: 'Transit',
  hte_Country: 'PL',
  spl_Type: 'Housing',
  con_Consent: 'Yes',
}

const known = (record: HtcdsRecord): Known => {
  const read = readHtcds(record, TODAY)
  assert.ok('known' in read, JSON.stringify(read))
  return read.known
}
const faults = (record: HtcdsRecord): readonly Fault[] => {
  const read = readHtcds(record, TODAY)
  return 'faults' in read ? read.faults : []
}

describe('a line of the standard is read', () => {
  test('fields that this program has', () => {
    assert.deepEqual(known(WHOLE), {
      name: 'Oksana Petrivna Vyhadana',
      otherNames: '',
      born: '1999-03-02',
      pseudonym: '',
      sex: 'other',
      age: 'adult',
      citizenship: 'UA',
      exploitation: 'labour',
      language: 'ukr',
      place: 'Invented Farm',
      signs: ['debt', 'documents-held'],
    })
  })

  test('older names and values of the same fields', () => {
    const old = { prs_First_Name: 'Ion', prs_Nationality: 'ro', prs_Gender: 'Male', aus_Age: 'adult' }
    const { name, citizenship, sex } = known({
      ...old,
      vic_Methods_of_Control: 'MethodsOfControlThreats, Threats',
    })
    assert.deepEqual([name, citizenship, sex], ['Ion', 'RO', 'male'])
    assert.deepEqual(known({ ...old, vic_Methods_of_Control: 'MethodsOfControlThreats, Threats' }).signs, ['threats'])
  })

  test('without a birthday or an age group a person is made neither adult nor child', () => {
    assert.deepEqual(
      faults({ prs_FirstName: 'Ion' }).map(({ field }) => field),
      ['aus_Age'],
    )
    // A misspelt age group is no age group.
    assert.deepEqual(
      faults({ prs_FirstName: 'Ion', aus_Age: 'Adult?' }).map(({ field }) => field),
      ['aus_Age'],
    )
  })

  for (const [born, age] of [
    ['2008-11-24', 'adult'],
    ['2008-11-25', 'child'],
    ['2008-11', 'uncertain'],
    ['2008', 'uncertain'],
    ['2007', 'adult'],
    ['2009-01', 'child'],
  ] as const)
    test(`born ${born}: ${age} on ${TODAY}`, () => assert.equal(known({ aus_Born: born }).age, age))

  test('an age group overrides the birthday, because an age can be disputed', () => {
    assert.equal(known({ prs_Birthdate: '1999-01-01', aus_Age: 'uncertain' }).age, 'uncertain')
  })

  test('every fault of a line is told, not the first alone', () => {
    const wrong = { prs_Birthdate: '2.3.1999', prs_Gender: 'F', prs_Citizenship: 'Ukraine' }
    assert.deepEqual(
      faults(wrong).map(({ field }) => field),
      ['prs_Birthdate', 'aus_Age', 'prs_Gender', 'prs_Citizenship'],
    )
  })

  test('a name of every object is no value of a list', () => {
    assert.deepEqual(
      faults({ prs_Gender: 'constructor', aus_Age: 'adult' }).map(({ field }) => field),
      ['prs_Gender'],
    )
    assert.equal(known({ vic_TypeOfExploitation: 'toString', aus_Age: 'adult' }).exploitation, 'unknown')
    assert.deepEqual(known({ vic_MethodsOfControl: 'valueOf', aus_Age: 'adult' }).signs, [])
  })

  test('empty columns and blanks around are no content', () => {
    assert.deepEqual(canonical({ ' prs_FirstName ': ' Ion ', prs_Title: '  ', '': 'x' }), { prs_FirstName: 'Ion' })
    assert.deepEqual(valuesOf(' a; b,,c ;'), ['a', 'b', 'c'])
    assert.deepEqual(valuesOf(undefined), [])
  })

  test('stateless and not known are citizenships of their own', () => {
    assert.equal(known({ prs_Citizenship: 'Stateless', aus_Age: 'adult' }).citizenship, 'stateless')
    assert.equal(known({ aus_Age: 'adult' }).citizenship, 'unknown')
  })
})

describe('a person is written as a line of the standard', () => {
  test('an unchanged import comes out as it went in, field by field', () => {
    const line = writeHtcds(known(WHOLE), FRESH, canonical(WHOLE), TODAY)
    assert.deepEqual(line, canonical(WHOLE))
  })

  test('later changes are written, and nothing else', () => {
    const now = { ...known(WHOLE), name: 'Oksana Nova', exploitation: 'criminal-activities' as const }
    const line = writeHtcds(now, FRESH, canonical(WHOLE), TODAY)
    const { prs_MiddleName: _, ...others } = canonical(WHOLE)
    assert.deepEqual(line, {
      ...others,
      prs_FirstName: 'Oksana',
      prs_SecondName: 'Nova',
      vic_TypeOfExploitation: 'Other',
      aus_Exploitation: 'criminal-activities',
    })
  })

  test('decisions of others stay until somebody here decides', () => {
    const kept = canonical(WHOLE)
    const status = (stand: { identification: string; file: string }) => {
      const { vic_TraffickingStatus, cas_Status } = writeHtcds(known(WHOLE), stand, kept, TODAY)
      return [vic_TraffickingStatus, cas_Status]
    }
    assert.deepEqual(status(FRESH), ['Actual', 'FollowUp'])
    assert.deepEqual(status({ identification: 'presumed', file: 'open' }), ['Possible', 'FollowUp'])
    assert.deepEqual(status({ identification: 'identified', file: 'closed' }), ['Actual', 'Closed'])
    // A declined identification does not say whether the person was trafficked.
    assert.deepEqual(status({ identification: 'declined', file: 'reopened' }), ['Possible', 'Active'])
    assert.deepEqual(status({ identification: 'not-confirmed', file: 'open' }), ['NotAVictim', 'FollowUp'])
  })

  test('a doubtful age is written beside a birthday that would make a child an adult', () => {
    const doubted = writeHtcds({ ...known(WHOLE), age: 'uncertain' }, FRESH, canonical(WHOLE), TODAY)
    assert.equal(doubted.aus_Age, 'uncertain')
    const settled = writeHtcds({ ...known(WHOLE), age: 'adult' }, FRESH, doubted, TODAY)
    assert.equal(settled.aus_Age, undefined)
  })

  test('for a person first met here unknown values are written as unknown', () => {
    const line = writeHtcds({ ...known(WHOLE), sex: 'unknown', citizenship: 'unknown' }, FRESH, {}, TODAY)
    assert.equal(line.prs_Gender, 'NonSpecifiedUnknown')
    assert.equal(line.prs_Citizenship, 'unknown')
    assert.equal(line.cas_Status, 'Active')
  })
})

const word = fc.stringMatching(/^[A-Za-zĀ-žа-я]{1,12}$/)
const somebody: fc.Arbitrary<Known> = fc.record({
  name: fc.array(word, { maxLength: 4 }).map((parts) => parts.join(' ')),
  otherNames: word,
  born: fc.constantFrom('', '1999', '2009-05', '2001-02-03', '2010-12-31'),
  pseudonym: word,
  sex: fc.constantFrom(...SEXES),
  age: fc.constantFrom(...AGES),
  citizenship: fc.constantFrom('UA', 'RO', 'unknown', 'stateless'),
  exploitation: fc.constantFrom(...FORMS),
  language: fc.constantFrom('uk', 'vie', 'und'),
  place: word,
  signs: fc.constant([]),
})

test('a person first met here comes back the same from their line', () => {
  fc.assert(
    fc.property(somebody, (one) => {
      assert.deepEqual(known(writeHtcds(one, FRESH, {}, TODAY)), { ...one })
    }),
  )
})

test('no column of a line is lost, whatever its name, after any number of imports and exports', () => {
  const column = fc.oneof(fc.constantFrom(...Object.keys(WHOLE)), fc.stringMatching(/^[a-z]{3}_[A-Za-z]{1,12}$/))
  const lines = fc.dictionary(column, word, { maxKeys: 30 })
  fc.assert(
    fc.property(lines, (line) => {
      const first = canonical({ ...line, ...{ prs_Gender: 'Feminine', prs_Citizenship: 'UA', aus_Age: 'adult' } })
      const { prs_Birthdate: _, aus_Born: __, ...record } = first
      const out = writeHtcds(known(record), FRESH, record, TODAY)
      for (const [name, value] of Object.entries(record)) assert.equal(out[name], value, name)
      assert.deepEqual(writeHtcds(known(out), FRESH, out, TODAY), out)
    }),
  )
})

test('every sex and every form has a value of the standard', () => {
  for (const sex of SEXES) assert.ok(Object.hasOwn(GENDERS, GENDER_OF[sex]))
  for (const form of FORMS) assert.equal(typeof TYPE_OF[form], 'string')
})
