// Data: Portuguese words around places, and names that Node and the gazetteer do not have.
import type { PlaceWords } from '../words.ts'

export const words: PlaceWords = {
  where: 'em na no nas nos para à ao perto zona a',
  between: 'a o os as cidade de do da dos das região concelho zona distrito sul norte este oeste centro bela interior',
  announce: 'local localização localidade cidade destino país distrito trabalho zona concelho região',
  elsewhere: 'desde registada registrada cidadãos passaporte sede escritório embaixada licença empresa origem',
  countries: 'GB: Inglaterra|Grã-Bretanha|Escócia|País de Gales|Irlanda do Norte|Reino Unido; US: EUA|Estados Unidos|América; AE: EAU|Emirados|Emirados Árabes|Emirados Árabes Unidos; NL: Holanda|Países Baixos; CZ: República Checa|Chéquia|República Tcheca|Tchéquia; KR: Coreia do Sul|Coreia; MM: Birmânia|Mianmar|Myanmar; SA: Arábia Saudita; PL: Polónia|Polônia; RO: Roménia|Romênia; BY: Bielorrússia; TH: Tailândia; KH: Camboja; SI: Eslovénia|Eslovênia; LV: Letónia|Letônia; EE: Estónia|Estônia; MD: Moldávia; MK: Macedónia; VN: Vietname|Vietnã; MO: Macau; QA: Catar|Qatar',
  cities: 'London: Londres; Paris: Paris; Munich: Munique; Köln: Colónia|Colônia; Hamburg: Hamburgo; Frankfurt am Main: Frankfurt; Milan: Milão; Rome: Roma; Venice: Veneza; Naples: Nápoles; Turin: Turim; Florence: Florença; Madrid: Madrid|Madri; Barcelona: Barcelona; Sevilla: Sevilha; Zaragoza: Saragoça; Lisbon: Lisboa; Porto: Porto; Vila Nova de Gaia: Gaia; Genève: Genebra; Zürich: Zurique; Basel: Basileia; Bern: Berna; The Hague: Haia; Antwerpen: Antuérpia; Kraków: Cracóvia; Göteborg: Gotemburgo; Edinburgh: Edimburgo; Thessaloníki: Salónica; Abu Dhabi: Abu Dhabi; New York City: Nova Iorque|Nova York; Évora: Évora; PT Faro: Faro; PT Beja: Beja; PT Leiria: Leiria; PT Santarém: Santarém; PT Viseu: Viseu; PT Portimão: Portimão; PT Guimarães: Guimarães; PT Viana do Castelo: Viana do Castelo; PT Sintra: Sintra; PT Cascais: Cascais; Sihanoukville: Sihanoukville; Tel Aviv: Tel Aviv',
  wary: 'Porto|Natal|Salvador|Faro|Beja|Amora|Queluz|Barreiro|Roma|Peru|Cuba|Mali|Chade|Fortaleza|Vitória|Santos|Belém|Malta|Colónia|Colônia|Granada|Gaia|Sintra|Loures|Recife|Lima|Macau|Israel',
  never: 'Peru no forno|Sala|Mobile|Van|Most|Essen|Side|Como|Male|Sé|Nice|Vila|Lens|Cali|Perm|Ede',
}
