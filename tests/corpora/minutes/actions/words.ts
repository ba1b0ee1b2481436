/** What minutes say of actions in one language, with `…` for somebody; `decoys` tell of nothing that is to be done. */
export interface ActionWords {
	readonly label: string;
	readonly columns: readonly [text: string, owner: string, due: string];
	/** Things to do, as a list has them. */
	readonly todo: readonly string[];
	/** Sentences of the text that tell of a next step. */
	readonly told: readonly string[];
	/** A day by which, and that day. */
	readonly by: string;
	readonly decoys: readonly string[];
}

export const ACTION_WORDS: Readonly<Record<string, ActionWords>> = {
	en: {
		label: 'Action',
		columns: ['What', 'Who', 'By when'],
		todo: ['ring the three surgeries', 'circulate the revised leaflet', 'book the hall for the open day'],
		told: [
			'… will write to the bus company about the timetable.',
			'… undertook to ask the college for a room.',
			'The hall is booked; … to order the cups.',
			'… knows the printer and will ask for a price.'
		],
		by: '12 May',
		decoys: [
			'… has written to the college as agreed.',
			'… would like to see more people at the open day.',
			'… thanked the volunteers for a hard winter.',
			'We meet again on 27 April.',
			'The hall has been painted and the lights were mended in March.',
			'… will be on leave in April.',
			'It is the policy of the trust to pay travel within a month.',
			'… asked whether the bus still runs on Sundays.',
			'Actions from last time: all completed.'
		]
	},
	de: {
		label: 'Aufgabe',
		columns: ['Was', 'Wer', 'Bis wann'],
		todo: ['die drei Praxen anrufen', 'den neuen Flyer verschicken', 'den Saal für das Fest buchen'],
		told: [
			'… wird an das Busunternehmen schreiben.',
			'… übernimmt die Bestellung der Becher.',
			'… fragt bei der Schule wegen eines Raums nach.'
		],
		by: '12. Mai',
		decoys: [
			'… hat an die Schule geschrieben.',
			'… berichtet, dass der Bus wieder fährt.',
			'… dankt den Freiwilligen für ihre Arbeit.',
			'Die nächste Sitzung ist am 27. April.',
			'… fragt, ob der Bus auch sonntags fährt.',
			'Der Saal wurde im März gestrichen.'
		]
	},
	fr: {
		label: 'Action',
		columns: ['Quoi', 'Qui', 'Échéance'],
		todo: ['appeler les trois cabinets', 'envoyer la nouvelle affiche', 'réserver la salle pour la fête'],
		told: [
			'… écrira à la compagnie de bus.',
			'… se charge de commander les gobelets.',
			'La salle est libre ; … demandera un devis.'
		],
		by: 'le 12 mai',
		decoys: [
			'… a écrit au collège comme convenu.',
			'… remercie les bénévoles pour leur travail.',
			'… informe que le bus circule de nouveau.',
			'Prochaine réunion : le 27 avril.',
			'La salle a été repeinte en mars.'
		]
	},
	es: {
		label: 'Acción',
		columns: ['Qué', 'Quién', 'Plazo'],
		todo: ['llamar a los tres centros', 'enviar el folleto nuevo', 'reservar la sala para la fiesta'],
		told: [
			'… escribirá a la compañía de autobuses.',
			'… se encarga de comprar los vasos.',
			'… se compromete a hablar con el instituto.'
		],
		by: '12 de mayo',
		decoys: [
			'… ha escrito al instituto.',
			'… informa de que el autobús funciona de nuevo.',
			'… agradece el trabajo de los voluntarios.',
			'Próxima reunión: 27 de abril.',
			'La sala se pintó en marzo.'
		]
	},
	nl: {
		label: 'Actie',
		columns: ['Wat', 'Wie', 'Wanneer'],
		todo: ['de drie praktijken bellen', 'de nieuwe folder rondsturen', 'de zaal voor het feest boeken'],
		told: ['… zal het busbedrijf schrijven.', '… neemt contact op met de school.', '… regelt de bekers voor het feest.'],
		by: '12 mei',
		decoys: [
			'… heeft de school geschreven.',
			'… vertelt dat de bus weer rijdt.',
			'… bedankt de vrijwilligers voor hun werk.',
			'Volgende vergadering: 27 april.',
			'De zaal is in maart geverfd.'
		]
	},
	sv: {
		label: 'Åtgärd',
		columns: ['Vad', 'Ansvarig', 'Klart'],
		todo: ['ringa de tre mottagningarna', 'skicka ut den nya broschyren', 'boka salen till festen'],
		told: ['… ska skriva till bussbolaget.', '… fick i uppdrag att köpa muggar.', '… kontaktar skolan om ett rum.'],
		by: '12 maj',
		decoys: [
			'… har skrivit till skolan.',
			'… berättade att bussen går igen.',
			'… tackade de frivilliga för deras arbete.',
			'Nästa möte: 27 april.',
			'Salen målades i mars.'
		]
	},
	it: {
		label: 'Azione',
		columns: ['Cosa', 'Chi', 'Entro'],
		todo: ['chiamare i tre ambulatori', 'inviare il nuovo volantino', 'prenotare la sala per la festa'],
		told: [
			'… scriverà alla compagnia degli autobus.',
			'… si impegna a parlare con la scuola.',
			'La sala è libera; … chiederà un preventivo.'
		],
		by: '12 maggio',
		decoys: [
			'… ha scritto alla scuola.',
			'… informa che l’autobus è di nuovo in servizio.',
			'… ringrazia i volontari per il lavoro.',
			'Prossima riunione: 27 aprile.',
			'La sala è stata dipinta a marzo.'
		]
	},
	pt: {
		label: 'Ação',
		columns: ['O quê', 'Quem', 'Prazo'],
		todo: ['telefonar aos três centros', 'enviar o folheto novo', 'reservar a sala para a festa'],
		told: [
			'… enviará uma carta à empresa de autocarros.',
			'… ficou de falar com a escola.',
			'… compromete-se a comprar os copos.'
		],
		by: '12 de maio',
		decoys: [
			'… escreveu à escola.',
			'… informou que o autocarro voltou a circular.',
			'… agradeceu o trabalho dos voluntários.',
			'Próxima reunião: 27 de abril.',
			'A sala foi pintada em março.'
		]
	},
	pl: {
		label: 'Zadania',
		columns: ['Zadanie', 'Kto', 'Termin'],
		todo: ['zadzwonić do trzech przychodni', 'rozesłać nową ulotkę', 'zarezerwować salę na festyn'],
		told: ['… napisze do firmy autobusowej.', '… zapyta w szkole o salę.', 'Sala jest wolna; … zamówi kubki.'],
		by: '12 maja',
		decoys: [
			'… napisał do szkoły.',
			'… poinformowała, że autobus znów jeździ.',
			'… podziękował wolontariuszom za pracę.',
			'Następne spotkanie: 27 kwietnia.',
			'Salę pomalowano w marcu.'
		]
	}
};
