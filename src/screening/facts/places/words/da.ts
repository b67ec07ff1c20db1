// Data: Danish words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'i til på nær ved omkring omegn mod',
  between: 'byen centrale syd nord øst vest smukke landet området',
  announce: 'sted arbejdssted by land destination lokation adresse område region',
  elsewhere: 'fra registreret hovedkontor borgere pas kontor ambassade firma licens virksomhed',
  ends: '-: - s',
  countries: 'GB: England|Storbritannien|Skotland|Wales|Nordirland|UK; US: USA|Amerika; AE: UAE|Forenede Arabiske Emirater|Emiraterne|De Forenede Arabiske Emirater; NL: Holland|Nederlandene; CZ: Tjekkiet; KR: Sydkorea|Korea; MM: Burma|Myanmar; SA: Saudi-Arabien|Saudi; BY: Hviderusland|Belarus; MD: Moldova; CY: Cypern; CH: Schweiz; SK: Slovakiet',
  cities: 'Copenhagen: København; Århus: Aarhus|Århus; Munich: München; Köln: Köln; Vienna: Wien; Prague: Prag; Warsaw: Warszawa; Rome: Rom; Milan: Milano; Venice: Venedig; Naples: Napoli; Turin: Torino; Florence: Firenze; Lisbon: Lissabon; Moscow: Moskva; Frankfurt am Main: Frankfurt; Brussels: Bruxelles; The Hague: Haag; Göteborg: Göteborg|Gøteborg; Malmö: Malmø; Athens: Athen; Genève: Genève; New York City: New York; Kraków: Krakow; Sihanoukville: Sihanoukville',
  wary: 'Bergen|Rom|Mali|Cuba|Side|Island|Vejle|Lund|Greve|Haag|Skive|Struer|Ry|Asker',
  never: 'Van|Most|Bar|Male|Ede|Nice|Lens|Sala|Lima|Mobile|Perm|Como|Sale|Side|Skive|Bad',
}
