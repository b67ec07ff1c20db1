// Data: Swedish words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'i till på nära runt vid mot omkring',
  between: 'staden stan centrala södra norra östra västra vackra landet området',
  announce: 'ort arbetsort plats land stad destination placeringsort kommun region',
  elsewhere: 'från registrerat registrerad huvudkontor medborgare pass kontor ambassad företag licens',
  ends: '-: - s',
  countries: 'GB: England|Storbritannien|Skottland|Wales|Nordirland|UK; US: USA|Amerika|Förenta staterna; AE: UAE|Förenade Arabemiraten|Emiraten; NL: Holland|Nederländerna; CZ: Tjeckien; KR: Sydkorea|Korea; MM: Burma|Myanmar; SA: Saudiarabien|Saudi; BY: Vitryssland|Belarus; MD: Moldavien; CY: Cypern; KH: Kambodja; CH: Schweiz',
  cities: 'Munich: München; Köln: Köln; Hamburg: Hamburg; Vienna: Wien; Prague: Prag; Warsaw: Warszawa; Rome: Rom; Milan: Milano; Venice: Venedig; Naples: Neapel; Turin: Turin; Florence: Florens; Lisbon: Lissabon; Moscow: Moskva; Genève: Genève; Basel: Basel; Frankfurt am Main: Frankfurt; Brussels: Bryssel; Antwerpen: Antwerpen; The Hague: Haag; Copenhagen: Köpenhamn; Århus: Århus; Helsinki: Helsingfors; Turku: Åbo; Tampere: Tammerfors; Oulu: Uleåborg; Vaasa: Vasa; Espoo: Esbo; Vantaa: Vanda; Kraków: Kraków; Athens: Aten; Thessaloníki: Thessaloniki; New York City: New York; SE Luleå: Luleå; SE Kiruna: Kiruna; SE Malmö: Malmö; Sihanoukville: Sihanoukville',
  wary: 'Lund|Sala|Bergen|Vasa|Rom|Mali|Kuba|Side|Solna|Island|Kalmar|Haag|Borås|Täby|Mora|Ystad|Skien',
  never: 'Van|Most|Bar|Male|Ede|Nice|Lens|Sala|Lima|Mobile|Pila|Perm|Como|Mora|Ale',
}
