/** One language of the lists: invented people as they are known, and the words by which such lists are made. */
export interface ListLanguage {
	readonly people: readonly string[];
	readonly present: readonly string[];
	readonly apologies: readonly string[];
	readonly and: string;
	/** What stands before a name: courtesy titles, offices, callings. */
	readonly titles: readonly string[];
	/** What somebody is there as. */
	readonly roles: readonly string[];
	readonly bodies: readonly string[];
	/** How, when and for whom somebody is there: as it stands in brackets or behind a comma. */
	readonly asides: readonly string[];
	/** Sentences of apologies, with `…` for the names. */
	readonly awaySentences: readonly string[];
	/** What else a list holds that is nobody. */
	readonly nobody: readonly string[];
	/** Headings of columns: name, body, whether there. */
	readonly columns: readonly [name: string, body: string, there: string, yes: string, no: string];
}

export const LANGUAGES: Readonly<Record<string, ListLanguage>> = {
	en: {
		people: [
			...['Ann Lee', 'Bob Ray-Hartnoll', 'Siân O’Grady', 'Ishbel MacRae', 'Kwame Asante', 'J. R. Tolland', 'Temperance Quill'],
			...[
				'Mary-Ann D’Souza',
				'Pieter van der Berg',
				'Nasreen bint Yusuf',
				'Ruth Church',
				'Olu Adeyemi',
				'Wren Hollis',
				'Dev Anand'
			]
		],
		present: ['Present', 'In attendance', 'Attendees', 'Members present', 'Attending', 'Who was there'],
		apologies: ['Apologies', 'Apologies for absence', 'Regrets', 'Absent'],
		and: 'and',
		titles: ['Mr', 'Ms', 'Mx', 'Dr', 'Prof.', 'Cllr', 'Revd', 'The Rev. Canon', 'Dame', 'Sgt', 'Alderman', 'Prof. Dr', 'Sister'],
		roles: ['Chair', 'Vice-Chair', 'note-taker', 'minutes', 'Treasurer', 'Senior Adviser', 'Head of Employment', 'observer'],
		bodies: [
			'Forth Sector',
			'Tern Bakery',
			'Jobcentre Plus',
			'NHS Fife',
			'Green Lane Trust',
			'St Jude’s College',
			'Co-op Academy',
			'HR'
		],
		asides: [
			...['via Teams', 'for items 1–4', 'arrived 10.15', 'from 10.15', 'until 11.30am', 'left at 3pm', 'online', 'by phone'],
			...['deputising for Zoe Quill', 'representing Zoe Quill', 'on behalf of Tern Bakery', 'she/her', 'from item 3', 'part']
		],
		awaySentences: [
			'Apologies had been received from ….',
			'Apologies for absence were received from ….',
			'… sent their regrets.',
			'… was unable to attend.',
			'… could not be with us.',
			'Apologies were given on behalf of ….',
			'… had sent apologies.'
		],
		nobody: ['and 3 others', '2 observers', 'one vacancy', 'Vacancy', 'two members of the public', '14 residents'],
		columns: ['Name', 'Organisation', 'Present', 'Yes', 'Apologies']
	},
	de: {
		people: [
			'Anneliese Krüger',
			'Bernd von der Heide',
			'Elif Arslan',
			'Götz Straßer',
			'Karl-Heinz Döring',
			'Mira Vukić',
			'Uwe Thoma',
			'Jana Löwe'
		],
		present: ['Anwesend', 'Teilnehmende', 'Teilnehmer', 'Anwesende'],
		apologies: ['Entschuldigt', 'Abwesend', 'Es fehlen entschuldigt'],
		and: 'und',
		titles: ['Herr', 'Frau', 'Dr.', 'Prof. Dr.', 'Frau Dr.', 'Dipl.-Ing.', 'Pfarrer', 'Hr.', 'Bürgermeisterin'],
		roles: ['Vorsitz', 'Leitung', 'Protokoll', 'Schriftführerin', 'Gast', 'Kassenwart'],
		bodies: ['Jobcenter Mitte', 'Stadt Celle', 'Lebenshilfe', 'Caritas', 'Agentur für Arbeit', 'IHK'],
		asides: ['online', 'per Telefon', 'ab 10:15 Uhr', 'bis TOP 4', 'in Vertretung von Paul Winter', 'zu TOP 3', 'telefonisch'],
		awaySentences: [
			'Entschuldigt haben sich ….',
			'… ist entschuldigt.',
			'… hat sich entschuldigt.',
			'… lässt sich entschuldigen.'
		],
		nobody: ['zwei Gäste', 'N. N.', '3 weitere'],
		columns: ['Name', 'Einrichtung', 'Anwesend', 'ja', 'entschuldigt']
	},
	fr: {
		people: [
			'Françoise Perrin',
			'Ahmed Belkacem',
			'Joëlle Le Goff',
			'Jean-Luc d’Arcy',
			'Souleymane Diarra',
			'Anne de la Tour',
			'Loïc Péron',
			'Inès Huet'
		],
		present: ['Présents', 'Étaient présents', 'Participants', 'Personnes présentes'],
		apologies: ['Excusés', 'Absents excusés', 'Absents'],
		and: 'et',
		titles: ['M.', 'Mme', 'Mlle', 'Dr', 'Me', 'Monsieur', 'Madame', 'Pr'],
		roles: ['présidente', 'Président', 'secrétaire de séance', 'animatrice', 'Trésorier'],
		bodies: ['Mission locale', 'Pôle emploi', 'Mairie de Lormont', 'Cap emploi', 'CCAS'],
		asides: [
			'en visio',
			'par téléphone',
			'à partir de 10 h',
			'jusqu’à 11 h 30',
			'représentant Marc Vasseur',
			'arrivée à 10 h 15'
		],
		awaySentences: ['… s’est excusée.', '… se sont excusés.', '… était excusé.', 'Sont excusés ….'],
		nobody: ['deux stagiaires', 'et 3 autres personnes'],
		columns: ['Nom', 'Structure', 'Présent', 'oui', 'excusé']
	},
	es: {
		people: [
			'Consuelo Rivas',
			'José Antonio Pérez Galdós',
			'Aitor Mendieta',
			'María del Carmen Soto',
			'Íñigo de la Fuente',
			'Lucía Ibáñez',
			'Ramón Ortiz'
		],
		present: ['Asistentes', 'Presentes', 'Asisten', 'Miembros presentes'],
		apologies: ['Excusan su asistencia', 'Ausentes', 'Disculpan'],
		and: 'y',
		titles: ['D.', 'Dña.', 'D.ª', 'Sr.', 'Sra.', 'Don', 'Doña', 'Dr.', 'Dra.', 'Sr. D.', 'Ilma. Sra. Dña.'],
		roles: ['presidenta', 'secretario', 'Secretaria', 'Presidente', 'vocal', 'Tesorera'],
		bodies: ['Ayuntamiento de Getxo', 'Cruz Roja', 'Lanbide', 'Fundación Síndrome de Down', 'ONCE'],
		asides: [
			'por teléfono',
			'en línea',
			'desde las 10:15',
			'hasta el punto 4',
			'en representación de Blanca Solís',
			'telemáticamente'
		],
		awaySentences: ['Excusa su asistencia ….', 'Han excusado su asistencia ….', '… excusó su asistencia.', '… no pudo asistir.'],
		nobody: ['dos observadores', 'y 3 más'],
		columns: ['Nombre', 'Entidad', 'Asiste', 'sí', 'excusa']
	},
	it: {
		people: [
			'Giulia Ferrari',
			'Marco Dell’Orto',
			'Sara De Luca',
			'Gian Carlo Vitale',
			'Ornella Bassi',
			'Lucia D’Amico',
			'Paolo Neri'
		],
		present: ['Presenti', 'Partecipanti', 'Sono presenti'],
		apologies: ['Assenti giustificati', 'Assenti', 'Giustificati'],
		and: 'e',
		titles: ['Dott.ssa', 'Dott.', 'Sig.ra', 'Sig.', 'Avv.', 'Prof.ssa', 'Ing.', 'Arch.', 'Geom.', 'Don', 'On.', 'la dott.ssa'],
		roles: ['presidente', 'segretario verbalizzante', 'coordinatrice', 'Presidente', 'verbalizzante'],
		bodies: ['Comune di Lodi', 'Caritas', 'Centro per l’impiego', 'Cooperativa Il Ponte', 'ASL 3'],
		asides: ['in collegamento', 'da remoto', 'dalle ore 10.15', 'fino alle 11.30', 'in sostituzione di Carla Riva', 'online'],
		awaySentences: ['Ha giustificato l’assenza ….', '… è assente giustificato.', '… ha giustificato l’assenza.'],
		nobody: ['due osservatori', 'e altre 3 persone'],
		columns: ['Nome', 'Ente', 'Presente', 'sì', 'assente']
	},
	nl: {
		people: [
			'Femke de Vries',
			'Jan van den Berg',
			'Sjoerd Hoekstra',
			'Marieke ’t Hart',
			'Fatima el Idrissi',
			'Wim ter Horst',
			'Anouk Smit'
		],
		present: ['Aanwezig', 'Aanwezigen', 'Deelnemers'],
		apologies: ['Afwezig', 'Afgemeld', 'Verhinderd', 'Met kennisgeving afwezig'],
		and: 'en',
		titles: ['Dhr.', 'Mevr.', 'Mw.', 'De heer', 'Mevrouw', 'Drs.', 'Ir.', 'Mr.', 'Prof. dr.', 'dhr.', 'mevr. drs.'],
		roles: ['voorzitter', 'notulist', 'secretaris', 'penningmeester', 'Voorzitter', 'toehoorder'],
		bodies: ['UWV', 'Gemeente Zwolle', 'Stichting Werkpad', 'Leerwerkbedrijf Noord', 'MEE'],
		asides: ['via Teams', 'telefonisch', 'vanaf 10.15 uur', 'tot agendapunt 4', 'namens Els Bos', 'vervangt Els Bos', 'online'],
		awaySentences: ['… heeft zich afgemeld.', 'Bericht van verhindering is ontvangen van ….', '… is verhinderd.'],
		nobody: ['twee toehoorders', 'en 3 anderen', 'vacature'],
		columns: ['Naam', 'Organisatie', 'Aanwezig', 'ja', 'afgemeld']
	},
	pl: {
		people: [
			'Bogusława Kempa',
			'Rafał Szulc',
			'Danuta Wilk-Nowak',
			'Łukasz Żak',
			'Grzegorz Brzęczyk',
			'Ewa Dąb',
			'Świętosława Gil'
		],
		present: ['Obecni', 'Uczestnicy', 'W spotkaniu uczestniczyli', 'Lista obecności'],
		apologies: ['Nieobecni usprawiedliwieni', 'Nieobecni', 'Usprawiedliwieni'],
		and: 'i',
		titles: ['Pan', 'Pani', 'p.', 'dr', 'mgr', 'inż.', 'dr hab.', 'ks.', 'mec.', 'prof. dr hab.'],
		roles: ['przewodnicząca', 'protokolant', 'protokolantka', 'skarbnik', 'Przewodniczący'],
		bodies: ['PUP w Łodzi', 'Urząd Miasta', 'Fundacja Krok', 'MOPS', 'Spółdzielnia Nowa'],
		asides: ['online', 'telefonicznie', 'od 10:15', 'do punktu 4', 'w zastępstwie Leszka Mazura', 'zdalnie'],
		awaySentences: ['Nieobecność usprawiedlił ….', '… usprawiedliwiła nieobecność.', '… nie mogła przybyć.'],
		nobody: ['dwóch obserwatorów', 'oraz 3 inne osoby'],
		columns: ['Imię i nazwisko', 'Instytucja', 'Obecność', 'tak', 'nieobecna']
	},
	pt: {
		people: [
			'Conceição Barros',
			'Rui dos Santos',
			'Inês Falcão',
			'João Pedro da Cunha',
			'Fátima Moreira e Silva',
			'Tomé Vaz',
			'Dinis Lobo'
		],
		present: ['Presentes', 'Participantes', 'Estiveram presentes'],
		apologies: ['Ausências justificadas', 'Ausentes', 'Faltas justificadas'],
		and: 'e',
		titles: ['Sr.', 'Sra.', 'Dr.', 'Dra.', 'Eng.', 'Eng.ª', 'Prof.ª', 'D.', 'Dona', 'Arq.', 'Sr. Dr.', 'Padre'],
		roles: ['presidente', 'secretária', 'vogal', 'relatora', 'Presidente da Mesa'],
		bodies: ['Câmara Municipal de Évora', 'IEFP', 'Santa Casa', 'Cáritas', 'Junta de Freguesia'],
		asides: [
			'por telefone',
			'online',
			'a partir das 10h15',
			'até ao ponto 4',
			'em representação de Marta Reis',
			'por videoconferência'
		],
		awaySentences: ['Justificou a ausência ….', '… justificou a ausência.', '… não pôde comparecer.'],
		nobody: ['dois observadores', 'e mais 3 pessoas'],
		columns: ['Nome', 'Entidade', 'Presença', 'sim', 'ausente']
	},
	cy: {
		people: ['Idwal Prosser', 'Ffion ap Rhys', 'Non Llwyd', 'Gwenllian Mair Huws', 'Rhodri ab Owain', 'Elin Puw', 'Deio Parri'],
		present: ['Yn bresennol', 'Presennol', 'Mynychwyr'],
		apologies: ['Ymddiheuriadau', 'Absennol'],
		and: 'a',
		titles: ['Y Cynghorydd', 'Cyng.', 'Y Parch.', 'Yr Athro', 'Dr', 'Mrs', 'Y Cyng.', 'Parchg'],
		roles: ['Cadeirydd', 'Ysgrifennydd', 'cofnodion', 'Trysorydd', 'Is-gadeirydd'],
		bodies: ['Cyngor Gwynedd', 'Gyrfa Cymru', 'Antur Waunfawr', 'Menter Môn'],
		asides: ['ar-lein', 'dros y ffôn', 'o 10.15', 'hyd at eitem 4', 'ar ran Alun Tudur', 'drwy Teams'],
		awaySentences: ['Derbyniwyd ymddiheuriadau gan ….', 'Cafwyd ymddiheuriadau gan ….', 'Ymddiheuriadau gan ….'],
		nobody: ['dau sylwedydd', 'a 3 arall'],
		columns: ['Enw', 'Corff', 'Presennol', 'ie', 'ymddiheuriadau']
	},
	ga: {
		people: [
			'Máire Ní Bhriain',
			'Seán Ó Sé',
			'Pádraig Mac Giolla Bhríde',
			'Úna Nic Gabhann',
			'Tadhg Ó hEidhin',
			'Orla Breathnach',
			'Cáit de Búrca'
		],
		present: ['I láthair', 'Daoine i láthair', 'Baill i láthair'],
		apologies: ['Leithscéalta', 'As láthair'],
		and: 'agus',
		titles: ['An tUasal', 'An Comhairleoir', 'An Dr', 'An tOllamh', 'Uachtarán', 'Seanadóir', 'An tAthair'],
		roles: ['Cathaoirleach', 'Rúnaí', 'Cisteoir', 'miontuairiscí'],
		bodies: ['Comhairle Chontae', 'Údarás na Gaeltachta', 'Solas', 'Coláiste Lurgan'],
		asides: ['ar líne', 'ar an nguthán', 'ó 10.15', 'go dtí mír 4', 'thar ceann Bríd Ní Riain'],
		awaySentences: ['Fuarthas leithscéalta ó ….', 'Gabhadh leithscéal ó ….', 'Ghlac an cathaoirleach le leithscéalta ó ….'],
		nobody: ['beirt bhreathnóirí', 'agus 3 eile'],
		columns: ['Ainm', 'Eagraíocht', 'I láthair', 'tá', 'leithscéal']
	},
	sv: {
		people: [
			'Gunilla Östberg',
			'Per-Olof Hedlund',
			'Åsa Nyström',
			'Samira Haddad',
			'Torbjörn af Klint',
			'Linnéa Sköld',
			'Mats Öhrn'
		],
		present: ['Närvarande', 'Deltagare', 'Beslutande'],
		apologies: ['Frånvarande', 'Anmält förhinder', 'Förhinder'],
		and: 'och',
		titles: ['Dr', 'Prof.', 'Kommunalråd', 'Rektor', 'Docent', 'Kyrkoherde'],
		roles: ['ordförande', 'sekreterare', 'kassör', 'vice ordförande', 'justerare'],
		bodies: ['Arbetsförmedlingen', 'Västra Ängens kommun', 'Samordningsförbundet', 'Försäkringskassan'],
		asides: ['via Teams', 'på telefon', 'från 10.15', 'till punkt 4', 'ersättare för Siv Roos', 'via länk'],
		awaySentences: ['Återbud hade inkommit från ….', '… hade anmält förhinder.', '… kunde inte delta.'],
		nobody: ['två observatörer', 'och 3 andra'],
		columns: ['Namn', 'Organisation', 'Närvarande', 'ja', 'förhinder']
	}
};
