// Data: Dutch words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'in naar te bij rond omgeving regio nabij om op',
  between: 'de het den stad regio omgeving zuid noord oost west centrum mooie',
  announce: 'locatie plaats werkplek standplaats stad land bestemming regio werklocatie vestiging',
  elsewhere: 'uit geregistreerd gevestigd burgers paspoort kantoor hoofdkantoor ambassade vergunning bedrijf',
  ends: '-: - s',
  countries: 'GB: Engeland|Groot-Brittannië|Schotland|Wales|Noord-Ierland|Verenigd Koninkrijk|VK; US: VS|Amerika|Verenigde Staten|USA; AE: VAE|Emiraten|Verenigde Arabische Emiraten; NL: Holland|Nederland; CZ: Tsjechië|Tsjechische Republiek; KR: Zuid-Korea|Korea; MM: Birma|Myanmar; SA: Saoedi-Arabië; BY: Wit-Rusland|Belarus; MD: Moldavië; BE: België; LV: Letland; LT: Litouwen; HU: Hongarije; CY: Cyprus; KH: Cambodja',
  cities: "London: Londen; Paris: Parijs; Brussels: Brussel; Liège: Luik; Mons: Bergen; Namur: Namen; Lille: Rijsel; Köln: Keulen; Munich: München; Frankfurt am Main: Frankfurt; Berlin: Berlijn; Vienna: Wenen; Prague: Praag; Warsaw: Warschau; Kraków: Krakau; Rome: Rome; Milan: Milaan; Venice: Venetië; Naples: Napels; Turin: Turijn; Florence: Florence; Lisbon: Lissabon; Genève: Genève; Basel: Bazel; Copenhagen: Kopenhagen; The Hague: Den Haag|'s Gravenhage; 's-Hertogenbosch: Den Bosch|Hertogenbosch; Athens: Athene; Moscow: Moskou; Dubai: Dubai; NL Westland: Westland; NL Waalwijk: Waalwijk; Almere Stad: Almere; Zaanstad: Zaandam; Haarlem: Haarlem; NL Helmond: Helmond; NL Oss: Oss; NL Deventer: Deventer; Gent: Gent; New York City: New York; Sihanoukville: Sihanoukville",
  wary: 'Bergen|Leiden|Best|Delft|Breda|Emmen|Namen|Essen|Houten|Luik|Roma|Rome|Malta|Mali|Cuba|Side|Most|Buren|Venlo|Wenen|Oss|Deurne|Assen|Zeist|Weert|Soest',
  never: 'Van|Ede|Oss|Heide|Best|Houten|Als|Male|Nice|Sale|Bar|Lens|Deal|Most|Side|Lima|Como|Mobile|Bad',
}
