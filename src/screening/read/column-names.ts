// Data: names of columns, one language per line.

import type { Field } from './column-map.ts'

/**
 * Names of columns in the languages of the sources, folded (no marks, lower case, parts joined by _), best first. A
 * later name is used only if all earlier ones are missing or empty.
 */
export const COLUMN_NAMES: { readonly [field in Field]: string } = {
  id: `
    id job_id jobid posting_id post_id advert_id ad_id vacancy_id offer_id listing_id message_id msg_id document_id doc_id
    item_id record_id external_id uuid guid identifier reference_id reference_number job_reference reference ref ref_id
    ad_number job_number vacancy_number line_id row_id
    identificador identifikators identifikatorius identifikaator identyfikator id_oferty id_ogloszenia numer_oferty
    идентификатор ид номер_вакансии код_вакансии ідентифікатор номер_вакансії идентификационен_номер
    id_anunt id_oferta id_vacante id_offre id_offerta kennung stellen_id referenznummer identifiant identificativo`,
  title: `
    title job_title jobtitle posting_title vacancy_title advert_title ad_title headline heading subject position
    position_title role occupation_title vacancy_name job_name vacancy job name
    virsraksts amats amata_nosaukums vakance nosaukums
    pavadinimas antraste pareigos pareigybe darbo_pavadinimas
    pealkiri ametikoht ametinimetus nimetus amet
    tytul tytul_oferty stanowisko nazwa_stanowiska naglowek tytul_ogloszenia nazwa_oferty
    название заголовок название_вакансии должность вакансия наименование наименование_вакансии тема профессия
    назва заголовок_вакансії назва_вакансії посада вакансія професія
    titlu titlu_anunt titlul post functie denumire denumire_post
    заглавие длъжност позиция обява
    titel stellentitel stellenbezeichnung berufsbezeichnung bezeichnung uberschrift
    titulo titulo_oferta puesto cargo titulo_vaga vaga funcao titulo_do_anuncio
    titre intitule intitule_poste poste
    titolo titolo_annuncio posizione qualifica mansione
    ocupacion occupation profession`,
  text: `
    text full_text fulltext job_text ad_text advert_text posting_text post_text message_text text_content raw_text
    body body_text job_description vacancy_description full_description description_text description desc
    job_desc message msg content post_content contents details job_details posting post advert ad comment caption
    summary snippet abstract description_html html content_html content_text
    teksts apraksts darba_apraksts sludinajuma_teksts sludinajums zinojums saturs
    tekstas aprasymas darbo_aprasymas skelbimas skelbimo_tekstas zinute turinys
    tekst kirjeldus tookirjeldus kuulutus sonum sisu
    opis opis_stanowiska opis_oferty opis_pracy tresc tresc_ogloszenia ogloszenie wiadomosc zawartosc
    текст описание описание_вакансии текст_объявления текст_вакансии объявление сообщение содержание содержимое пост
    опис опис_вакансії текст_оголошення оголошення повідомлення зміст допис
    descriere descrierea descriere_post descrierea_postului anunt text_anunt mesaj continut textul_anuntului
    описание_на_позицията текст_на_обявата обява_текст съобщение съдържание
    beschreibung stellenbeschreibung jobbeschreibung anzeigentext stellenanzeige nachricht inhalt
    descripcion descripcion_oferta descripcion_puesto descripcion_del_puesto texto anuncio mensaje contenido cuerpo
    descricao descricao_vaga descricao_da_vaga texto_anuncio mensagem conteudo corpo
    texte description_poste annonce contenu corps
    testo descrizione descrizione_offerta annuncio messaggio contenuto corpo`,
  employer: `
    employer employer_name company company_name companyname hiring_organization hiring_company organisation organization
    organisation_name organization_name agency agency_name recruiter advertiser business_name firm
    darba_devejs uznemums uznemuma_nosaukums firma
    darbdavys imone imones_pavadinimas kompanija
    tooandja ettevote firma_nimi
    pracodawca nazwa_pracodawcy nazwa_firmy przedsiebiorstwo agencja
    работодатель компания название_компании организация фирма агентство предприятие
    роботодавець компанія назва_компанії організація підприємство агенція
    angajator companie nume_companie firma_angajatoare
    работодател компания_работодател организация_работодател
    arbeitgeber unternehmen firmenname betrieb
    empresa nombre_empresa empleador empregador nome_empresa
    employeur entreprise societe nom_entreprise
    azienda datore_di_lavoro nome_azienda societa`,
  date: `
    posted_at date_posted posted_on posted_date posting_date post_date published_at published_on published publish_date
    date_published publication_date pub_date date_unixtime created_at created_on created creation_date date_created
    listed_time original_listed_time posted publish_time sent_at first_seen_at datetime date_time timestamp date time
    datums publicets publicesanas_datums publikacijas_datums ievietots
    data_publikavimo paskelbta paskelbimo_data skelbimo_data
    kuupaev avaldatud lisatud
    data_publikacji data_dodania data_ogloszenia opublikowano dodano
    дата дата_публикации опубликовано дата_создания дата_размещения размещено
    дата_публікації опубліковано дата_створення
    data_publicarii data_postarii publicat_la publicat
    дата_на_публикуване публикувано
    datum veroffentlicht veroffentlicht_am veroffentlichungsdatum erstellt_am
    fecha fecha_publicacion fecha_de_publicacion publicado fecha_creacion
    data_publicacao data_de_publicacao publicado_em
    date_publication date_de_publication publie_le date_creation
    data_pubblicazione pubblicato data_di_pubblicazione
    data last_seen_at scraped_at crawled_at`,
  source: `
    source source_name portal portal_name site site_name website channel channel_name board job_board platform
    chat_name chat_title chat group group_name forum publisher feed
    avots portals kanals vietne
    saltinis portalas kanalas svetaine
    allikas portaal kanal
    zrodlo portal_pracy serwis kanal_nazwa strona
    источник сайт портал канал площадка чат группа
    джерело портал_вакансій майданчик група
    sursa canal site_ul
    източник канал_име
    quelle portalname webseite
    fuente sitio
    fonte sitio_web
    plateforme
    piattaforma sito`,
  address: `
    url posting_url post_url job_url job_posting_url ad_url advert_url vacancy_url listing_url offer_url item_url page_url
    source_url web_url canonical_url full_url original_url permalink link posting_link post_link job_link ad_link
    advert_link vacancy_link listing_link offer_link page_link source_link web_link href uri web_address webpage
    saite nuoroda veebiaadress odnosnik adres_url link_do_oferty ссылка ссылка_на_вакансию адрес_страницы
    посилання посилання_на_вакансію legatura връзка weblink webadresse enlace url_oferta ligacao lien collegamento
    address`,
}

/** Columns with sections of an advert; they are joined with the main text in the file's order. */
export const SECTION_NAMES = `
  company_profile about_company company_description employer_description about_us responsibilities responsibility
  duties tasks requirements requirement job_requirements qualifications skills benefits conditions working_conditions
  what_we_offer offer_text we_offer how_to_apply
  darba_pienakumi pienakumi prasibas piedavajam
  pareigu_aprasymas atsakomybes reikalavimai siulome
  tooulesanded nouded pakume
  obowiazki zakres_obowiazkow wymagania oferujemy benefity kwalifikacje
  обязанности требования условия условия_работы мы_предлагаем
  обов_язки вимоги умови умови_роботи ми_пропонуємо
  responsabilitati cerinte beneficii oferim
  задължения изисквания условия_на_труд предлагаме
  aufgaben anforderungen profil wir_bieten leistungen
  funciones requisitos condiciones ofrecemos tareas
  funcoes condicoes oferecemos beneficios
  missions exigences avantages profil_recherche
  mansioni requisiti offriamo`

/** Objects that only wrap a record; their columns count as the record's own. */
export const WRAPPERS = `
  source attributes fields data item node record job job_posting vacancy posting advert offer message post
  properties snippet job_info details`
