/** What offices write around a list of attenders in one language: lines and headings that no list of labels holds. */
export interface OfficeWords {
	/** What leads up to a list: those who came, those who did not. */
	readonly leads: readonly [present: string, away: string];
	/** Headings of groups among those present. */
	readonly groups: readonly [string, string];
	/** Who was in the chair, with `…` for the name. */
	readonly presided: string;
	/** What stands before the rest of the members. */
	readonly members: string;
	/** What the top of a further page says. */
	readonly page: string;
	/** Those who came in a sentence, with `…` for them. */
	readonly came: string;
}

export const OFFICE_WORDS: Readonly<Record<string, OfficeWords>> = {
	en: {
		leads: ['The following attended the meeting in the upper room:', 'The following had sent word that they could not attend:'],
		groups: ['From the districts', 'Carers and families'],
		presided: '… took the chair and welcomed everybody.',
		members: 'and members',
		page: 'Forum minutes – page 2 of 4',
		came: '… were present.'
	},
	de: {
		leads: ['An der Sitzung im großen Saal nahmen teil:', 'Entschuldigt fehlten an diesem Abend:'],
		groups: ['Aus den Bezirken', 'Eltern und Angehörige'],
		presided: '… leitete die Sitzung und begrüßte alle.',
		members: 'sowie die Mitglieder',
		page: 'Protokoll des Forums – Seite 2 von 4',
		came: 'Anwesend waren ….'
	},
	fr: {
		leads: ['Ont participé à la réunion dans la grande salle :', 'Étaient excusés ce jour-là :'],
		groups: ['Des quartiers', 'Familles et aidants'],
		presided: '… préside la séance et souhaite la bienvenue.',
		members: 'et les membres',
		page: 'Compte rendu du forum – page 2 sur 4',
		came: 'Étaient présents ….'
	},
	es: {
		leads: ['Asistieron a la reunión en la sala grande:', 'Excusaron su asistencia ese día:'],
		groups: ['De los barrios', 'Familias y cuidadores'],
		presided: '… preside la reunión y da la bienvenida.',
		members: 'y los vocales',
		page: 'Acta del foro – página 2 de 4',
		came: 'Estuvieron presentes ….'
	},
	it: {
		leads: ['Hanno partecipato alla riunione nella sala grande:', 'Erano assenti giustificati quel giorno:'],
		groups: ['Dai quartieri', 'Famiglie e volontari'],
		presided: '… presiede la seduta e saluta i presenti.',
		members: 'e i consiglieri',
		page: 'Verbale del tavolo – pagina 2 di 4',
		came: 'Sono presenti ….'
	},
	nl: {
		leads: ['Aan de vergadering in de grote zaal namen deel:', 'Met kennisgeving afwezig die avond waren:'],
		groups: ['Uit de wijken', 'Ouders en mantelzorgers'],
		presided: '… opende de vergadering en heette iedereen welkom.',
		members: 'en de leden',
		page: 'Verslag van het forum – pagina 2 van 4',
		came: 'Aanwezig waren ….'
	},
	pl: {
		leads: ['W spotkaniu w dużej sali wzięli udział:', 'Nieobecność tego dnia usprawiedliwili:'],
		groups: ['Z dzielnic', 'Rodziny i opiekunowie'],
		presided: '… przewodniczył zebraniu i powitał wszystkich.',
		members: 'oraz członkowie',
		page: 'Protokół forum – strona 2 z 4',
		came: 'Obecni byli ….'
	},
	pt: {
		leads: ['Participaram na reunião na sala grande:', 'Justificaram a ausência nesse dia:'],
		groups: ['Dos bairros', 'Famílias e cuidadores'],
		presided: '… presidiu à reunião e deu as boas-vindas.',
		members: 'e os vogais',
		page: 'Ata do fórum – página 2 de 4',
		came: 'Estiveram presentes ….'
	},
	cy: {
		leads: ['Roedd y canlynol yn bresennol yn y neuadd:', 'Cafwyd ymddiheuriadau y noson honno gan:'],
		groups: ['O’r ardaloedd', 'Gofalwyr a theuluoedd'],
		presided: '… oedd yn y gadair a chroesawodd bawb.',
		members: 'a’r aelodau',
		page: 'Cofnodion y fforwm – tudalen 2 o 4',
		came: 'Yn bresennol roedd ….'
	},
	ga: {
		leads: ['Bhí na daoine seo a leanas i láthair sa halla:', 'Fuarthas leithscéalta an oíche sin ó:'],
		groups: ['Ó na ceantair', 'Cúramóirí agus teaghlaigh'],
		presided: '… a bhí sa chathaoir agus chuir fáilte roimh chách.',
		members: 'agus na baill',
		page: 'Miontuairiscí an fhóraim – leathanach 2 de 4',
		came: 'Bhí i láthair ….'
	},
	sv: {
		leads: ['I mötet i stora salen deltog:', 'Följande hade anmält förhinder den kvällen:'],
		groups: ['Från stadsdelarna', 'Anhöriga och familjer'],
		presided: '… öppnade mötet och hälsade alla välkomna.',
		members: 'samt ledamöterna',
		page: 'Protokoll för forumet – sida 2 av 4',
		came: 'Närvarande var ….'
	}
};
