/**
 * How sentences of one language oblige somebody (`told`, with `…` for them), or a body beside them in the list (`body`), and which of them do not
 * (`decoys`); `carried`: what stands behind an action of an earlier meeting that is still to be done, and `over` behind one that is not.
 */
interface Grammar {
	readonly told: readonly string[];
	readonly body: readonly string[];
	readonly carried: string;
	readonly over: string;
	readonly decoys: readonly string[];
	/** What is news of a body, and nothing it undertook. */
	readonly news: readonly string[];
}

export const GRAMMAR: Readonly<Record<string, Grammar>> = {
	en: {
		told: [
			'By the next meeting … will draw up a list of venues.',
			'Before the end of May … is to visit both sites.',
			'… is going to ring the landlord about the lift.',
			'… volunteered to run the stall in June.',
			'… has been asked to look at other insurers.',
			'… said that she would speak to the caretaker.',
			'It was agreed that … would write to the surgery.',
			'The Chair asked … to check the figures with the bank.',
			'The minutes will be sent to the funder by ….',
			'… to chase the two missing invoices.'
		],
		body: ['… will print the posters.', '… agreed to lend the projector.', '… to send its figures by 12 May.'],
		carried: 'carried forward',
		over: 'done',
		decoys: [
			'The Chair asked … to introduce himself.',
			'… asked whether the van could be used.',
			'Until the end of May … will be away.',
			'… explained how the new form works and who will read it.',
			'… hopes to see everybody at the open evening on 4 June.',
			'Thanks go to … for the cakes.',
			'If the grant is refused, … may have to look elsewhere.',
			'… had agreed in March to ring the college and did so.',
			'… explained that the forms are with the printer and will arrive soon.',
			'… invited everyone to the summer fair on 14 June.',
			'The county council will resurface Mill Lane in May.',
			'… asked how many people had applied.',
			'… felt that the group should be smaller next year.',
			'… ran through the action list: the chairs have been bought and the shed was painted.',
			'The new timetable will start on 2 May.',
			'… pointed out that the lease ends on 30 June.',
			'Nobody knows whether the grant will be renewed.',
			'… is pleased that the choir will sing again.'
		],
		news: ['… will open a new office in June.', '… will receive a grant from the county.', '… is moving to Mill Lane on 2 May.']
	},
	de: {
		told: [
			'Bis zur nächsten Sitzung erstellt … eine Liste der Räume.',
			'Bis zum 12. Mai schickt … den Entwurf an alle.',
			'… soll die Versicherung bis Ende Mai kündigen.',
			'… klärt mit dem Vermieter, ob der Aufzug repariert wird.',
			'… bereitet den Antrag bis zum 12. Mai vor.',
			'… hat sich bereit erklärt, den Stand zu betreuen.',
			'Der Vorstand bittet …, die Zahlen bis zum 12. Mai zu prüfen.',
			'Die Einladung wird von … bis zum 12. Mai verschickt.',
			'… nimmt Kontakt mit der Schule auf.'
		],
		body: ['… wird die Plakate drucken.', '… stellt bis zum 12. Mai einen Beamer bereit.'],
		carried: 'noch offen',
		over: 'erledigt',
		decoys: [
			'Die Vorsitzende bittet …, sich vorzustellen.',
			'Bis Ende Mai arbeitet … im Homeoffice.',
			'Bis zum 12. Mai ist … im Urlaub.',
			'… erinnert an den Anmeldeschluss am 12. Mai.',
			'… freut sich auf das Fest am 14. Juni.',
			'… hofft, dass bis zum Sommer alles fertig wird.',
			'… macht darauf aufmerksam, dass die Frist am 12. Mai endet.',
			'… weist auf den Fachtag am 6. Mai in Dresden hin.',
			'… lädt alle zum Sommerfest am 14. Juni ein.',
			'Die Stadt saniert im Mai die Mühlgasse.',
			'… fragt, wie viele Anmeldungen es gibt.',
			'… stellt den Entwurf vor.',
			'… erläutert, dass der Vertrag am 30. Juni endet.',
			'Der neue Fahrplan gilt ab dem 2. Mai.',
			'… bedauert, dass niemand aus dem Beirat kommen konnte.',
			'… regt an, die Gruppe kleiner zu machen.'
		],
		news: ['… eröffnet im Juni ein neues Büro.', '… wird im Mai umziehen.', '… feiert am 14. Juni sein Jubiläum.']
	},
	fr: {
		told: [
			'Avant la prochaine réunion, … dressera une liste de salles.',
			'D’ici le 12 mai, … enverra le projet à tous.',
			'… devra relancer le propriétaire.',
			'… prépare le dossier avant le 12 mai.',
			'… accepte de tenir le stand.',
			'Le bureau demande à … de vérifier les chiffres avant le 12 mai.',
			'Le compte rendu sera envoyé par … avant le 12 mai.',
			'… prend contact avec le lycée.'
		],
		body: ['… imprimera les affiches.', '… enverra ses chiffres avant le 12 mai.'],
		carried: 'reporté',
		over: 'fait',
		decoys: [
			'La présidente demande à … de se présenter.',
			'Jusqu’au 12 mai, … est en congé.',
			'… rappelle que la date limite est le 12 mai.',
			'… espère que tout sera prêt avant l’été.',
			'… remercie la mairie pour son aide.',
			'… explique comment le dossier sera traité.',
			'… signale que le bail prend fin le 30 juin.',
			'… invite tout le monde à la fête du 14 juin.',
			'La ville refera la rue du Moulin en mai.',
			'… demande combien de personnes se sont inscrites.',
			'… présente le bilan au 31 mars.',
			'… rappelle que le forum aura lieu le 14 juin.',
			'Le nouvel horaire commencera le 2 mai.',
			'… souhaite que le groupe soit plus petit.',
			'… regrette que personne ne soit venu de la mairie.'
		],
		news: ['… ouvrira un nouveau local en juin.', '… recevra une subvention de la Région.', '… fêtera ses dix ans le 14 juin.']
	},
	es: {
		told: [
			'Antes de la próxima reunión, … elaborará una lista de salas.',
			'Antes del 12 de mayo, … enviará el borrador a todos.',
			'… deberá llamar al propietario.',
			'… se compromete a llevar el puesto.',
			'La junta pide a … que revise las cuentas antes del 12 de mayo.',
			'El acta será enviada por … antes del 12 de mayo.',
			'… hablará con el conserje.',
			'… se ofrece a recoger las llaves.'
		],
		body: ['… imprimirá los carteles.', '… enviará sus datos antes del 12 de mayo.'],
		carried: 'pendiente',
		over: 'hecho',
		decoys: [
			'La presidenta pide a … que se presente.',
			'Hasta el 12 de mayo, … está de vacaciones.',
			'… recuerda que el plazo termina el 12 de mayo.',
			'… espera que todo esté listo antes del verano.',
			'… explica cómo se tramitará la solicitud.',
			'… señala que el contrato termina el 30 de junio.',
			'… invita a todos a la fiesta del 14 de junio.',
			'El Ayuntamiento arreglará la calle Molino en mayo.',
			'… pregunta cuántas personas se han apuntado.',
			'… presenta el balance a 31 de marzo.',
			'… recuerda que la feria será el 14 de junio.',
			'El nuevo horario empezará el 2 de mayo.',
			'… propone que el grupo sea más pequeño.',
			'… lamenta que nadie haya venido del centro.'
		],
		news: [
			'… abrirá una nueva sede en junio.',
			'… recibirá una subvención de la Diputación.',
			'… celebrará su aniversario el 14 de junio.'
		]
	},
	it: {
		told: [
			'Entro la prossima riunione … preparerà un elenco delle sale.',
			'Entro il 12 maggio … invierà la bozza a tutti.',
			'… dovrà chiamare il proprietario.',
			'… si impegna a gestire il banchetto.',
			'Il direttivo chiede a … di verificare i conti entro il 12 maggio.',
			'Il verbale sarà inviato da … entro il 12 maggio.',
			'… parlerà con il custode.',
			'… si occupa di ritirare le chiavi.'
		],
		body: ['… stamperà i manifesti.', '… invierà i propri dati entro il 12 maggio.'],
		carried: 'rinviato',
		over: 'fatto',
		decoys: [
			'La presidente chiede a … di presentarsi.',
			'Fino al 12 maggio … è in ferie.',
			'… ricorda che il termine è il 12 maggio.',
			'… spera che tutto sia pronto prima dell’estate.',
			'… spiega come sarà valutata la domanda.',
			'… segnala che il contratto scade il 30 giugno.',
			'… invita tutti alla festa del 14 giugno.',
			'Il Comune rifarà via del Mulino a maggio.',
			'… chiede quante persone si sono iscritte.',
			'… presenta il bilancio al 31 marzo.',
			'… ricorda che la fiera si terrà il 14 giugno.',
			'Il nuovo orario inizierà il 2 maggio.',
			'… propone che il gruppo sia più piccolo.',
			'… si rammarica che nessuno sia venuto dal quartiere.'
		],
		news: [
			'… aprirà una nuova sede a giugno.',
			'… riceverà un contributo dalla Regione.',
			'… festeggerà dieci anni il 14 giugno.'
		]
	},
	nl: {
		told: [
			'Voor de volgende vergadering stelt … een lijst van zalen op.',
			'Vóór 12 mei stuurt … het concept naar iedereen.',
			'… gaat de verhuurder bellen over de lift.',
			'… zorgt voor de kraam in juni.',
			'… zoekt uit wat een nieuwe verzekering kost.',
			'Het bestuur vraagt … om de cijfers vóór 12 mei te controleren.',
			'Het verslag wordt door … vóór 12 mei verstuurd.',
			'… neemt contact op met de conciërge.'
		],
		body: ['… zal de affiches drukken.', '… stuurt de cijfers vóór 12 mei.'],
		carried: 'nog open',
		over: 'gedaan',
		decoys: [
			'De voorzitter vraagt … om zich voor te stellen.',
			'Tot 12 mei is … met vakantie.',
			'Tot eind mei werkt … thuis.',
			'… herinnert aan de sluitingsdatum van 12 mei.',
			'… hoopt dat alles voor de zomer klaar is.',
			'… legt uit hoe de aanvraag wordt beoordeeld.',
			'… wijst op de studiedag op 6 mei in Utrecht.',
			'… nodigt iedereen uit voor het zomerfeest op 14 juni.',
			'De gemeente vernieuwt in mei de Molenstraat.',
			'… vraagt hoeveel mensen zich hebben aangemeld.',
			'… vraagt aandacht voor de fietsen in de gang.',
			'… licht de cijfers toe.',
			'De nieuwe dienstregeling begint op 2 mei.',
			'… meldt dat het contract op 30 juni afloopt.',
			'… stelt voor de groep kleiner te maken.'
		],
		news: ['… opent in juni een nieuw kantoor.', '… zal in mei verhuizen.', '… viert op 14 juni het jubileum.']
	},
	sv: {
		told: [
			'Till nästa möte tar … fram en lista över lokaler.',
			'Senast den 12 maj skickar … utkastet till alla.',
			'… ska ringa hyresvärden om hissen.',
			'… åtog sig att sköta ståndet i juni.',
			'… undersöker vad en ny försäkring kostar.',
			'Styrelsen ber … att kontrollera siffrorna före den 12 maj.',
			'Protokollet skickas av … senast den 12 maj.',
			'… tar kontakt med vaktmästaren.'
		],
		body: ['… ska trycka affischerna.', '… skickar sina siffror senast den 12 maj.'],
		carried: 'kvarstår',
		over: 'klart',
		decoys: [
			'Ordföranden ber … att presentera sig.',
			'Till den 12 maj är … på semester.',
			'… påminner om att tiden går ut den 12 maj.',
			'… hoppas att allt är klart före sommaren.',
			'… förklarar hur ansökan bedöms.',
			'… påminde om konferensen den 6 maj i Malmö.',
			'… bjöd in alla till sommarfesten den 14 juni.',
			'Kommunen ska laga Kvarngatan i maj.',
			'… frågade hur många som har anmält sig.',
			'… presenterade bokslutet per den 31 mars.',
			'Den nya tidtabellen börjar gälla den 2 maj.',
			'… meddelade att avtalet går ut den 30 juni.',
			'… föreslog att gruppen blir mindre.'
		],
		news: ['… öppnar ett nytt kontor i juni.', '… ska flytta i maj.', '… firar tio år den 14 juni.']
	},
	pt: {
		told: [
			'Até à próxima reunião, … elaborará uma lista de salas.',
			'Até 12 de maio, … enviará o projeto a todos.',
			'… deverá telefonar ao senhorio.',
			'… ofereceu-se para tratar da banca.',
			'A direção pede a … que verifique as contas até 12 de maio.',
			'A ata será enviada por … até 12 de maio.',
			'… falará com o porteiro.',
			'… encarrega-se de levantar as chaves.'
		],
		body: ['… imprimirá os cartazes.', '… enviará os seus dados até 12 de maio.'],
		carried: 'pendente',
		over: 'feito',
		decoys: [
			'A presidente pede a … que se apresente.',
			'Até 12 de maio, … está de férias.',
			'… lembrou que o prazo termina a 12 de maio.',
			'… espera que tudo esteja pronto antes do verão.',
			'… explicou como será avaliado o pedido.',
			'… alertou que o contrato termina a 30 de junho.',
			'… convidou todos para a festa de 14 de junho.',
			'A Câmara arranjará a Rua do Moinho em maio.',
			'… perguntou quantas pessoas se inscreveram.',
			'… apresentou as contas a 31 de março.',
			'… lembrou que a feira será a 14 de junho.',
			'O novo horário começará a 2 de maio.',
			'… propôs que o grupo seja mais pequeno.'
		],
		news: ['… abrirá uma nova sede em junho.', '… receberá um apoio da Câmara.', '… celebrará dez anos a 14 de junho.']
	},
	pl: {
		told: [
			'Do następnego spotkania … przygotuje listę sal.',
			'Do 12 maja … prześle projekt wszystkim.',
			'… ma zadzwonić do właściciela w sprawie windy.',
			'… zobowiązała się poprowadzić stoisko.',
			'Protokół zostanie wysłany przez … do 12 maja.',
			'… sprawdzi, ile kosztuje nowe ubezpieczenie.',
			'… porozmawia z dozorcą.',
			'… zajmie się odbiorem kluczy.'
		],
		body: ['… wydrukuje plakaty.', '… prześle swoje dane do 12 maja.'],
		carried: 'w toku',
		over: 'zrobione',
		decoys: [
			'Przewodnicząca prosi … o przedstawienie się.',
			'Do 12 maja … jest na urlopie.',
			'… przypomina, że termin upływa 12 maja.',
			'… ma nadzieję, że wszystko będzie gotowe przed latem.',
			'… wyjaśnia, jak będzie oceniany wniosek.',
			'… przypomniała, że umowa kończy się 30 czerwca.',
			'… zaprosiła wszystkich na festyn 14 czerwca.',
			'Gmina wyremontuje ulicę Młyńską w maju.',
			'… zapytał, ile osób się zgłosiło.',
			'… przedstawił sprawozdanie na dzień 31 marca.',
			'Nowy rozkład zacznie obowiązywać 2 maja.',
			'… poinformowała, że konferencja odbędzie się 14 czerwca.',
			'… zaproponował, żeby grupa była mniejsza.'
		],
		news: ['… otworzy nowe biuro w czerwcu.', '… otrzyma dotację od miasta.', '… przeniesie się w maju.']
	}
};
