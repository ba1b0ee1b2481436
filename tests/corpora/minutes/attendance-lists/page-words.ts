/** What offices write beside a list of attenders in one language: what heads the rows and columns around it. */
export interface PageWords {
	readonly date: string;
	readonly place: string;
	readonly town: string;
	readonly initials: string;
	readonly role: string;
	/** What a note in the manner of a mail begins with. */
	readonly hello: string;
	/** What opens a meeting, after the list. */
	readonly opened: string;
}

const of = (all: string): PageWords => {
	const [date = '', place = '', town = '', initials = '', role = '', hello = '', opened = ''] = all.split('|');
	return { date, place, town, initials, role, hello, opened };
};

export const PAGE_WORDS: Readonly<Record<string, PageWords>> = {
	en: of('Date|Venue|Town Hall|Initials|Role|Hi all, here are the notes of Tuesday.|The meeting opened at 10.00.'),
	de: of('Datum|Ort|Rathaus|Kürzel|Funktion|Hallo zusammen, hier die Notizen von Dienstag.|Die Sitzung begann um 10.00 Uhr.'),
	fr: of('Date|Lieu|Mairie|Initiales|Fonction|Bonjour à tous, voici les notes de mardi.|La séance est ouverte à 10h00.'),
	es: of('Fecha|Lugar|Ayuntamiento|Iniciales|Cargo|Hola a todos, aquí van las notas del martes.|La reunión comenzó a las 10.00.'),
	it: of('Data|Luogo|Municipio|Iniziali|Ruolo|Ciao a tutti, ecco gli appunti di martedì.|La riunione inizia alle 10.00.'),
	nl: of(
		'Datum|Plaats|Gemeentehuis|Initialen|Functie|Dag allemaal, hier de notities van dinsdag.|De vergadering begon om 10.00 uur.'
	),
	pl: of('Data|Miejsce|Ratusz|Inicjały|Funkcja|Dzień dobry, oto notatki z wtorku.|Spotkanie rozpoczęto o 10.00.'),
	pt: of('Data|Local|Câmara Municipal|Iniciais|Cargo|Olá a todos, aqui vão as notas de terça-feira.|A reunião começou às 10h00.'),
	cy: of('Dyddiad|Lleoliad|Neuadd y Dref|Llythrennau|Rôl|Helo bawb, dyma nodiadau dydd Mawrth.|Agorwyd y cyfarfod am 10.00.'),
	sv: of('Datum|Plats|Stadshuset|Initialer|Roll|Hej alla, här är anteckningarna från tisdag.|Mötet öppnades klockan 10.00.'),
	da: of('Dato|Sted|Rådhuset|Initialer|Rolle|Hej alle, her er noterne fra tirsdag.|Mødet begyndte kl. 10.00.'),
	ga: of('Dáta|Ionad|Halla an Bhaile|Ceannlitreacha|Ról|A chairde, seo nótaí na Máirte.|Osclaíodh an cruinniú ar 10.00.')
};
