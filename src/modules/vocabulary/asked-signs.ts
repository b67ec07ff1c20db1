// Data: signs to ask about in forms of exploitation for which no list with weights was published. They are counted nowhere.
// Domestic servitude and begging follow the signs of the United Nations Office on Drugs and Crime, organ removal its toolkit of 2015, in words of this
// project and without those that name origin. The others were drawn up for this project from Art. 2(3) Directive 2011/36/EU.
// Nobody has compared any of them with its source yet.

export const ASKED_SIGNS = [
  // domestic servitude
  {
    id: 'HS01',
    form: 'domestic-servitude',
    text: 'Lives with the family they work for and has no room or bed of their own',
  },
  { id: 'HS02', form: 'domestic-servitude', text: 'Does not eat with the others, or gets what they leave' },
  { id: 'HS03', form: 'domestic-servitude', text: 'Leaves the house seldom, or never without somebody of the family' },
  { id: 'HS04', form: 'domestic-servitude', text: 'Is to be ready at any hour, without a day off' },
  { id: 'HS05', form: 'domestic-servitude', text: 'Is insulted, threatened or beaten' },
  { id: 'HS06', form: 'domestic-servitude', text: 'Was reported as missing by the employer, yet lives in the house' },
  { id: 'HS07', form: 'domestic-servitude', text: 'May not telephone or speak with others alone' },
  { id: 'HS08', form: 'domestic-servitude', text: 'Is lent or passed on to other households' },
  // begging
  { id: 'BG01', form: 'begging', text: 'Somebody else takes what is given' },
  { id: 'BG02', form: 'begging', text: 'A sum is set for each day, and too little is punished' },
  { id: 'BG03', form: 'begging', text: 'Is brought to the place, watched there and fetched' },
  { id: 'BG04', form: 'begging', text: 'An injury or disability was caused, or is shown for gain' },
  { id: 'BG05', form: 'begging', text: 'A child begs with adults who are not the parents' },
  { id: 'BG06', form: 'begging', text: 'Lives with those who send them' },
  { id: 'BG07', form: 'begging', text: 'Is moved from town to town in a group' },
  { id: 'BG08', form: 'begging', text: 'Begs at night, in school hours, or when ill' },
  // forced criminality
  { id: 'FC01', form: 'criminal-activities', text: 'Was told what to take, carry, grow or sell' },
  { id: 'FC02', form: 'criminal-activities', text: 'Somebody else keeps what it brings' },
  {
    id: 'FC03',
    form: 'criminal-activities',
    text: 'Bringing too little, or losing goods, is punished or becomes a debt',
  },
  { id: 'FC04', form: 'criminal-activities', text: 'Lives, or is locked in, where the crime is done' },
  { id: 'FC05', form: 'criminal-activities', text: 'Was taught what to say when caught' },
  { id: 'FC06', form: 'criminal-activities', text: 'Somebody unknown sends a lawyer or waits outside' },
  { id: 'FC07', form: 'criminal-activities', text: 'Accounts, telephones or contracts were opened in their name' },
  { id: 'FC08', form: 'criminal-activities', text: 'Is made to deceive others on the internet or by telephone' },
  {
    id: 'FC09',
    form: 'criminal-activities',
    text: 'Was caught several times in different towns with the same people near',
  },
  // forced marriage
  { id: 'FM01', form: 'forced-marriage', text: 'Did not choose, or could not say no' },
  { id: 'FM02', form: 'forced-marriage', text: 'Was under 18 when married, or is to be' },
  { id: 'FM03', form: 'forced-marriage', text: 'Was threatened with violence, or with being cast out' },
  { id: 'FM04', form: 'forced-marriage', text: 'Money, goods or a debt changed hands for it' },
  { id: 'FM05', form: 'forced-marriage', text: 'Was taken abroad for it, or papers were taken away' },
  { id: 'FM06', form: 'forced-marriage', text: 'Is kept in the house by the spouse or the spouse’s family' },
  { id: 'FM07', form: 'forced-marriage', text: 'Is made to work, beg or have sex in it' },
  { id: 'FM08', form: 'forced-marriage', text: 'It serves somebody else’s right to stay' },
  { id: 'FM09', form: 'forced-marriage', text: 'Was taken out of school, or vanished from it' },
  // illegal adoption
  { id: 'IA01', form: 'illegal-adoption', text: 'Money or goods were given for the child or for consent' },
  { id: 'IA02', form: 'illegal-adoption', text: 'The parents were deceived about what they signed' },
  { id: 'IA03', form: 'illegal-adoption', text: 'Papers of birth or parentage do not fit, or were bought' },
  { id: 'IA04', form: 'illegal-adoption', text: 'Somebody without a licence arranges it' },
  { id: 'IA05', form: 'illegal-adoption', text: 'The child was handed over without any authority' },
  { id: 'IA06', form: 'illegal-adoption', text: 'The mother was brought elsewhere to give birth' },
  { id: 'IA07', form: 'illegal-adoption', text: 'The mother was threatened, held or in debt' },
  { id: 'IA08', form: 'illegal-adoption', text: 'The child works, begs or is abused where it lives now' },
  // surrogacy
  { id: 'SU01', form: 'surrogacy', text: 'Was deceived about pay, risks or the number of pregnancies' },
  { id: 'SU02', form: 'surrogacy', text: 'Could not say no, stop, or decide about their body' },
  { id: 'SU03', form: 'surrogacy', text: 'Is housed and watched with others in pregnancy' },
  { id: 'SU04', form: 'surrogacy', text: 'Papers were taken away' },
  { id: 'SU05', form: 'surrogacy', text: 'The contract is in a language they do not read, or they have none' },
  { id: 'SU06', form: 'surrogacy', text: 'Costs became a debt, or pay was withheld' },
  { id: 'SU07', form: 'surrogacy', text: 'Sees no doctor of their own, and gets no care afterwards' },
  { id: 'SU08', form: 'surrogacy', text: 'Was brought across a border for it' },
  // organ removal
  { id: 'OR01', form: 'organ-removal', text: 'Money, or an end of debts, was promised for an organ' },
  { id: 'OR02', form: 'organ-removal', text: 'Was not told what the operation is and what follows' },
  { id: 'OR03', form: 'organ-removal', text: 'Papers say that they are a relative of the receiver, and they are not' },
  { id: 'OR04', form: 'organ-removal', text: 'Somebody arranges journey, tests and hospital, and speaks for them' },
  { id: 'OR05', form: 'organ-removal', text: 'Papers were taken away, or they were held before the operation' },
  { id: 'OR06', form: 'organ-removal', text: 'Was threatened when they wanted to stop' },
  { id: 'OR07', form: 'organ-removal', text: 'A scar or pain without papers of an operation' },
  { id: 'OR08', form: 'organ-removal', text: 'Got no care afterwards, or not the money promised' },
] as const
