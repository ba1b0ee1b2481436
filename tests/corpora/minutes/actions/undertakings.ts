/**
 * Sentences with `…` for somebody, by what they tell: each kind of undertaking, and each kind of sentence that only looks like one. They stand apart from
 * `grammar.ts`, which has how a language obliges.
 */
interface Undertakings {
	readonly told: Readonly<Record<string, readonly string[]>>;
	readonly not: Readonly<Record<string, readonly string[]>>;
}

export const UNDERTAKINGS: Readonly<Record<string, Undertakings>> = {
	en: {
		told: {
			promised: [
				'… will pick this up with the housing team.',
				'… will feed this back to the steering group.',
				'… offered to put together a one-page guide.',
				'… agreed to take this away and come back with options.',
				'… is to let the group know what the funder says.',
				'… undertook to find out whether the hall is free on 3 June.',
				'… promised to forward the slides to everybody.',
				'… has offered to host the next visit.',
				'… kindly agreed to bake for the open day.',
				'… confirmed that she would circulate the report before Easter.',
				'… said he would ask his manager about a second laptop.',
				'… will follow up with the two employers.',
				'… would check the figures and report back.',
				'… to liaise with the GP practice re referrals.',
				'… to go back to the landlord about the damp.',
				'… to send round the link.',
				'… needs to send the signed form to HR.',
				'… should contact the school before the end of term.',
				'… must renew the insurance by 1 June.',
				'… has agreed to chair the working group on transport.',
				'… will also look into the cost of a new boiler.',
				'… and the warden will sort out the store cupboard.',
				'… is happy to draft a letter to the MP.',
				'… took an action to revise the risk register.',
				'… took on the job of finding a caterer.',
				'… was asked to get three quotes for the fence.',
				'It was agreed … would approach the bank.',
				'We agreed that … should ring the surgery.',
				'… volunteered to be the first to try the new form.',
				'… will, if possible, visit before Christmas.',
				'… to please send the minutes to the funder.',
				'… is going to have a word with the caretaker.',
				'… plans to ring each member before the next meeting.',
				'… to bring a draft policy to the next meeting.',
				'The Chair asked … to write a letter of thanks to the Rotary Club.',
				'… will arrange for the piano to be tuned.'
			],
			'behind something else': [
				'The lock on the shed is broken and … will get it mended.',
				'After some discussion … agreed to write to the county council.',
				'As nobody else was free, … will go to the conference.',
				'Following the complaint, … is to review the rota.',
				'The survey closes on Friday, so … will remind everybody.',
				'For next time, … will bring the figures.',
				'In the meantime … will keep the key.',
				'The draft will be circulated by ….',
				'The keys are to be collected by … on Friday.'
			]
		},
		not: {
			reported: [
				'… reported that the boiler has been mended.',
				'… told the group that she had rung all the schools.',
				'… said that he had sent the form in January.',
				'… has already spoken to the landlord.',
				'… updated us on the allotment project.',
				'… presented the draft budget.',
				'… shared her experience of the training.',
				'… circulated the accounts before the meeting.',
				'… gave a short talk on benefits.',
				'… confirmed that the grant has come through.',
				'… is now working three days a week.',
				'… has been in touch with the college about rooms.',
				'… attended the regional forum in Leeds.',
				'… read out a letter from the bishop.',
				'… described how the scheme works in Wales.',
				'… noted that numbers were down on last year.',
				'… wondered if the leaflet was too long.',
				'… was thanked for her work on the garden.',
				'… reminded everyone that forms are due by 12 May.',
				'… asked if the minutes could be shorter.',
				'… suggested that a smaller venue might be cheaper.'
			],
			conditional: [
				'If the bid fails, … would have to let two staff go.',
				'… would be sorry to see the club close.',
				'… could not say when the work would start.',
				'… might be able to help later in the year.',
				'… would prefer a Tuesday.',
				'… would have liked more notice.',
				'… was not sure that the trust would agree.'
			],
			'standing duty': [
				'… is responsible for the petty cash.',
				'… looks after the website.',
				'… opens the hall every Thursday.',
				'… holds the keys to the store.',
				'… always locks up at night.'
			],
			wish: [
				'… hopes to retire next year.',
				'… would love a bigger kitchen.',
				'… hoped that the council would listen.',
				'… would welcome more volunteers.',
				'It would be good to see more young people.',
				'… felt that the council should do more.',
				'… thought someone ought to mend the gate.'
			],
			quotation: [
				'… said: “Nobody will ever read this.”',
				'One tenant told …: “I will never go back there.”',
				'… quoted a carer who said she will not apply again.'
			],
			question: [
				'… asked who will pay for the repairs.',
				'Will … be paid for the extra day?',
				'… wanted to know when the lift will be mended.'
			],
			news: [
				'… will be sixty in May.',
				'… starts a new job on 3 June.',
				'… will be away until Easter.',
				'… is leaving us at the end of the month.',
				'… will be sadly missed.',
				'… will be on maternity leave from June.',
				'The café will be closed on bank holidays.',
				'All the certificates have been signed by the families.',
				'The new manager will start in June.',
				'The hall will be open from 9 to 5.',
				'The price of heating oil will go up in April.',
				'Doors to be open from 9 to 5.',
				'… to retire in July.',
				'All trustees to receive expenses at 45p a mile.'
			]
		}
	},
	de: {
		told: {
			promised: [
				'… stellt die Unterlagen zusammen.',
				'… legt bis Ende Mai eine Übersicht vor.',
				'… nimmt den Punkt in den Antrag auf.',
				'… fragt bei der Stadt nach.',
				'… holt drei Angebote ein.',
				'… leitet die Mail an alle weiter.',
				'… schreibt den Bericht um.',
				'… kümmert sich um die Getränke.',
				'… meldet sich bei der Schule.',
				'… lädt den Referenten zur nächsten Sitzung ein.',
				'… verteilt die Flyer in den Praxen.',
				'… organisiert den Raum für das Fest.',
				'… wird die Liste aktualisieren.',
				'… wird gebeten, die Zahlen zu prüfen.',
				'… soll mit dem Vermieter sprechen.',
				'… erklärt sich bereit, den Stand zu betreuen.',
				'… prüft, ob die Versicherung zahlt.',
				'… spricht mit der Hausverwaltung über den Schlüssel.',
				'… macht einen Vorschlag für den Text.',
				'… ruft die drei Betriebe an.',
				'… sagt der Gruppe Bescheid.',
				'… hat zugesagt, die Folien zu schicken.',
				'… reicht den Antrag bis zum 12. Mai ein.',
				'… besorgt neue Stühle.',
				'… übernimmt die Einladung.',
				'… schaut sich den Raum an.'
			],
			'behind something else': [
				'Der Drucker ist kaputt; … bestellt einen neuen.',
				'Danach schickt … den Entwurf an alle.',
				'Außerdem kümmert sich … um den Schlüssel.'
			]
		},
		not: {
			reported: [
				'… berichtet von der Tagung in Kassel.',
				'… stellt das neue Projekt vor.',
				'… begrüßt die Anwesenden.',
				'… fasst die Ergebnisse zusammen.',
				'… hat die Liste bereits verschickt.',
				'… verliest den Brief der Stadt.',
				'… informiert über den Stand der Bauarbeiten.',
				'… gibt einen Überblick über die Finanzen.',
				'… schildert den Fall einer jungen Mutter.',
				'… trägt den Kassenbericht vor.',
				'… stellt fest, dass die Versammlung beschlussfähig ist.',
				'… bedankt sich bei den Helfern.',
				'… weist darauf hin, dass die Frist am 12. Mai endet.',
				'… leitet die Sitzung.',
				'… nimmt an der Sitzung teil.'
			],
			conditional: [
				'Wenn der Antrag abgelehnt wird, müsste … neu planen.',
				'… würde lieber am Dienstag kommen.',
				'… könnte später helfen.'
			],
			'standing duty': ['… ist für die Kasse zuständig.', '… betreut die Gruppe seit 2019.', '… arbeitet montags im Büro.'],
			wish: ['… wünscht sich mehr Platz.', '… hofft auf eine Lösung.', '… findet, dass die Stadt mehr tun sollte.'],
			question: [
				'… fragt, wer die Kosten trägt.',
				'… möchte wissen, wann der Aufzug repariert wird.',
				'Wer übernimmt die Kosten?'
			],
			news: [
				'… geht im Juni in Rente.',
				'… wird im Mai sechzig.',
				'… wechselt zum 1. Juni in ein anderes Team.',
				'… verlässt die Sitzung um 18 Uhr.'
			]
		}
	},
	fr: {
		told: {
			promised: [
				'… enverra les documents à tout le monde.',
				'… se charge de la réservation.',
				'… s’occupe des boissons.',
				'… va relancer la mairie.',
				'… rédige le compte rendu et l’envoie avant le 12 mai.',
				'… propose de tenir la buvette et s’en occupera.',
				'… contacte l’imprimeur.',
				'… doit rappeler le propriétaire.',
				'… se renseigne auprès de l’assurance.',
				'… fera le point avec la trésorière.',
				'… est chargée de préparer l’affiche.',
				'… s’engage à appeler les familles.',
				'… prendra rendez-vous avec le directeur.',
				'… transmettra la liste à la coordinatrice.'
			],
			'behind something else': ['La clé est perdue ; … en fera refaire une.', 'D’ici là, … demandera trois devis.']
		},
		not: {
			reported: [
				'… a envoyé les documents en mars.',
				'… présente le bilan de l’année.',
				'… fait le point sur les travaux.',
				'… remercie les bénévoles.',
				'… propose de garder la même date.',
				'… lit la lettre de la mairie.',
				'… ouvre la séance à 18 h.',
				'… rend compte de la réunion du 3 mai.',
				'… rappelle les règles de confidentialité.'
			],
			conditional: [
				'Si la subvention est refusée, … devrait revoir le budget.',
				'… pourrait aider plus tard.',
				'… aimerait une salle plus grande.'
			],
			'standing duty': ['… est responsable de la caisse.', '… tient la permanence le lundi.'],
			wish: ['… souhaite que la mairie réponde plus vite.', '… espère une réponse en juin.'],
			question: ['… demande qui paiera les travaux.', 'Qui prendra en charge les frais ?'],
			news: [
				'… partira à la retraite en juin.',
				'… sera absente jusqu’en mai.',
				'… quitte la séance à 19 h.',
				'Tous les dossiers ont été signés par les familles.'
			]
		}
	},
	es: {
		told: {
			promised: [
				'… enviará la documentación a todo el grupo.',
				'… se encarga de reservar la sala.',
				'… va a llamar al instituto.',
				'… queda en hablar con la trabajadora social.',
				'… queda encargada de pedir presupuesto.',
				'… preparará el borrador del convenio.',
				'… tiene que entregar el informe antes del 12 de mayo.',
				'… se ocupará de las bebidas.',
				'… debe contactar con el ayuntamiento.',
				'… buscará una empresa para la reparación.',
				'… asume la redacción del acta.',
				'… convocará la próxima reunión.'
			],
			'behind something else': ['La llave se ha perdido; … hará una copia.', 'Mientras tanto, … pedirá tres presupuestos.']
		},
		not: {
			reported: [
				'… informó de la situación de las obras.',
				'… ha enviado ya la documentación.',
				'… agradece la ayuda de los voluntarios.',
				'… explica el funcionamiento del servicio.',
				'… comenta que hay pocas plazas.',
				'… da la bienvenida a los asistentes.',
				'… lee la carta del ayuntamiento.',
				'Todas las solicitudes han sido firmadas por las familias.'
			],
			conditional: [
				'Si se deniega la ayuda, … tendría que renunciar.',
				'… preferiría un martes.',
				'… podría ayudar más adelante.'
			],
			'standing duty': ['… es responsable de la caja.', '… lleva la contabilidad desde 2019.'],
			wish: ['… desea que vengan más jóvenes.', '… espera una respuesta en junio.'],
			question: ['… pregunta quién pagará las obras.', '¿Quién pagará las obras?'],
			news: ['… se jubilará en junio.', '… estará de baja hasta mayo.', '… abandona la reunión a las 19 h.']
		}
	},
	it: {
		told: {
			promised: [
				'… invierà i documenti a tutti.',
				'… si occuperà della sala.',
				'… contatterà il Comune.',
				'… prepara la bozza entro il 12 maggio.',
				'… deve richiamare il proprietario.',
				'… si incarica di chiedere tre preventivi.',
				'… provvederà a stampare i volantini.',
				'… farà un elenco delle famiglie.',
				'… chiederà all’ufficio scolastico le ore mancanti.',
				'… si informa presso l’assicurazione.',
				'… è incaricata di scrivere al sindaco.'
			],
			'behind something else': ['La chiave è persa; … ne farà una copia.', 'Nel frattempo … chiederà un preventivo.']
		},
		not: {
			reported: [
				'… riferisce sulla riunione di maggio.',
				'… ha già inviato i documenti.',
				'… ringrazia i volontari.',
				'… illustra il bilancio.',
				'… comunica che i posti sono pochi.',
				'… dà lettura della lettera del Comune.',
				'… apre la seduta alle 18.',
				'Tutti i moduli sono stati firmati dalle famiglie.'
			],
			conditional: [
				'Se la domanda viene respinta, … dovrebbe rinunciare.',
				'… preferirebbe il martedì.',
				'… potrebbe aiutare più avanti.'
			],
			'standing duty': ['… è responsabile della cassa.', '… tiene la contabilità dal 2019.'],
			wish: ['… auspica una maggiore partecipazione.', '… spera in una risposta a giugno.'],
			question: ['… chiede chi pagherà i lavori.', 'Chi pagherà i lavori?'],
			news: ['… andrà in pensione a giugno.', '… sarà assente fino a maggio.', '… lascia la riunione alle 19.']
		}
	},
	nl: {
		told: {
			promised: [
				'… stuurt de stukken rond.',
				'… regelt de zaal.',
				'… gaat navraag doen bij de gemeente.',
				'… vraagt drie offertes op.',
				'… neemt contact op met de school.',
				'… belt de verhuurder over de lift.',
				'… maakt een opzet voor de folder.',
				'… past de tekst aan.',
				'… stelt een lijst op.',
				'… zal het verslag rondsturen.',
				'… pakt dit op met de wijkagent.',
				'… zorgt voor koffie en thee.',
				'… bespreekt dit met de directie.',
				'… nodigt de wethouder uit voor de volgende vergadering.',
				'… koppelt dit terug aan het team.',
				'… levert de cijfers aan vóór 12 mei.'
			],
			'behind something else': ['De printer is stuk; … bestelt een nieuwe.', 'Daarna stuurt … het concept rond.']
		},
		not: {
			reported: [
				'… vertelt over het bezoek aan Gent.',
				'… heeft de stukken al rondgestuurd.',
				'… bedankt de vrijwilligers.',
				'… licht de begroting toe.',
				'… opent de vergadering.',
				'… maakt zich zorgen over de oudere patiënten.',
				'… geeft aan dat de wachttijd te lang is.',
				'… stelt vast dat er genoeg leden zijn.',
				'… meldt dat de subsidie is toegekend.',
				'… merkt op dat de folder te lang is.'
			],
			conditional: [
				'Als de subsidie wordt afgewezen, zou … moeten stoppen.',
				'… zou liever op dinsdag komen.',
				'… kan later misschien helpen.'
			],
			'standing duty': ['… is verantwoordelijk voor de kas.', '… werkt op maandag.'],
			wish: ['… hoopt op meer deelnemers.', '… wil graag een grotere keuken.'],
			question: ['… vraagt wie de kosten betaalt.', 'Wie betaalt de kosten?'],
			news: ['… gaat in juni met pensioen.', '… is tot mei met verlof.', '… verlaat de vergadering om 19 uur.']
		}
	},
	sv: {
		told: {
			promised: [
				'… skickar ut handlingarna till alla.',
				'… bokar lokalen.',
				'… tar kontakt med kommunen.',
				'… tar reda på vad en ny skrivare kostar.',
				'… undersöker om försäkringen gäller.',
				'… ska ringa fastighetsskötaren.',
				'… kommer att kontakta skolan.',
				'… ansvarar för att inbjudan går ut före den 12 maj.',
				'… tar in tre offerter.',
				'… gör ett utkast till broschyr.',
				'… pratar med hyresvärden om nyckeln.',
				'… fixar kaffe och bröd.',
				'… återkommer med ett förslag på datum.',
				'… åtar sig att skriva till kommunen.',
				'… fick i uppdrag att kontakta banken.'
			],
			'behind something else': ['Nyckeln är borta; … beställer en ny.', 'Därefter skickar … ut förslaget.']
		},
		not: {
			reported: [
				'… berättar om besöket i Lund.',
				'… har redan skickat ut handlingarna.',
				'… tackar de frivilliga.',
				'… redogör för ekonomin.',
				'… öppnar mötet.',
				'… informerade om tidplanen.',
				'… påpekade att broschyren är för lång.',
				'… tycker att resorna tar för mycket tid.'
			],
			conditional: [
				'Om bidraget avslås skulle … behöva sluta.',
				'… skulle hellre komma på tisdagar.',
				'… kan kanske hjälpa till senare.'
			],
			'standing duty': ['… är ansvarig för kassan.', '… arbetar på måndagar.'],
			wish: ['… hoppas på fler deltagare.', '… önskar ett större kök.'],
			question: ['… undrar vem som betalar.', 'Vem betalar kostnaden?'],
			news: ['… går i pension i juni.', '… är ledig till maj.', '… lämnar mötet klockan 19.']
		}
	},
	pt: {
		told: {
			promised: [
				'… enviará os documentos a todos.',
				'… fica responsável por reservar a sala.',
				'… vai ligar à câmara.',
				'… ficou de falar com a escola.',
				'… trata das bebidas.',
				'… prepara o rascunho até 12 de maio.',
				'… deverá contactar o senhorio.',
				'… compromete-se a pedir três orçamentos.',
				'… encarrega-se de imprimir os cartazes.',
				'… irá rever o regulamento.'
			],
			'behind something else': ['A chave perdeu-se; … fará uma cópia.', 'Entretanto, … pedirá três orçamentos.']
		},
		not: {
			reported: [
				'… informou sobre as obras.',
				'… já enviou os documentos.',
				'… agradeceu aos voluntários.',
				'… apresentou as contas.',
				'… leu a carta da câmara.',
				'Todos os formulários foram assinados pelas famílias.'
			],
			conditional: [
				'Se o apoio for recusado, … teria de desistir.',
				'… preferia uma terça-feira.',
				'… poderia ajudar mais tarde.'
			],
			'standing duty': ['… é responsável pela caixa.', '… trabalha às segundas.'],
			wish: ['… gostaria de ver mais jovens.', '… espera uma resposta em junho.'],
			question: ['… perguntou quem pagará as obras.', 'Quem pagará as obras?'],
			news: ['… reforma-se em junho.', '… estará de licença até maio.', '… saiu da reunião às 19h.']
		}
	},
	pl: {
		told: {
			promised: [
				'… wyśle dokumenty do wszystkich.',
				'… zarezerwuje salę.',
				'… skontaktuje się z urzędem.',
				'… ma zadzwonić do szkoły.',
				'… przygotuje projekt ulotki do 12 maja.',
				'… zobowiązał się do napisania listu do burmistrza.',
				'… zajmie się zakupem napojów.',
				'… zbierze trzy oferty.',
				'… porozmawia z administracją o kluczu.',
				'… sprawdzi, czy ubezpieczenie obejmuje wolontariuszy.'
			],
			'behind something else': ['Klucz zaginął; … dorobi nowy.', 'W międzyczasie … poprosi o trzy oferty.']
		},
		not: {
			reported: [
				'… poinformował o stanie prac.',
				'… wysłał już dokumenty.',
				'… podziękował wolontariuszom.',
				'… przedstawił budżet.',
				'… odczytał list z urzędu.',
				'… otworzył zebranie.'
			],
			conditional: ['Jeśli wniosek zostanie odrzucony, … musiałby zrezygnować.', '… wolałby wtorek.', '… mógłby pomóc później.'],
			'standing duty': ['… odpowiada za kasę.', '… pracuje w poniedziałki.'],
			wish: ['… chciałby większej kuchni.', '… ma nadzieję na odpowiedź w czerwcu.'],
			question: ['… zapytał, kto zapłaci za remont.', 'Kto zapłaci za remont?'],
			news: ['… przejdzie na emeryturę w czerwcu.', '… będzie nieobecny do maja.', '… opuścił zebranie o 19.']
		}
	}
};
