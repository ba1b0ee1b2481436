/**
 * The one spelling in which a folded word is looked for where Americans spell it otherwise: whichever leaves it the same stem as what is
 * made of it ("programme" becomes "program", as in "programming"); other words as they are. The first letter stays.
 */
export function oneSpelling(word: string): string {
	const listed = LISTED.get(word);
	if (listed !== undefined) return listed;
	const ending = ENDING.exec(word);
	return ending && ending.index >= SHORTEST && !SIZES.test(word)
		? `${word.slice(0, ending.index)}${ending[1]}s${ending[2]}`
		: word;
}

/** Letters before -ize: "prize" and "seize" are spelled so on both sides. */
const SHORTEST = 3;
// -ize, -yze and what is made of them.
const ENDING = /([iy])z(e|es|ed|er|ers|ing|able|ation|ations|ational)$/;
const SIZES = /^(?:re|cap|down|up|over|out|under|mid)siz/;

/** Stems in -or, with what may follow them. */
const OR = 'behavi col endeav fav flav harb hon hum lab neighb rum sav splend vap vig'.split(' ');
const AFTER_OR = ['', 's', 'ed', 'ing', 'er', 'ers', 'ite', 'ites', 'able', 'ably', 'al', 'ful', 'less', 'hood', 'hoods'];
/** Verbs that double their last letter in Britain alone. */
const SINGLE_L = 'cancel channel counsel equal fuel label level marshal model panel signal total travel tunnel'.split(' ');
const AFTER_L = ['ed', 'ing', 'er', 'ers', 'or', 'ors'];

const OTHERS = `center centre | centers centres | centered centred | theater theatre | theaters theatres | fiber fibre | fibers fibres
	| liter litre | liters litres
	| programme program | programmes programs | defense defence | offense offence | license licence
	| licenses licences | practise practice | practises practices | practised practiced | practising practicing | enroll enrol
	| enrolls enrols | enrollment enrolment | enrollments enrolments | fulfill fulfil | fulfills fulfils | fulfillment fulfilment
	| skillful skilful | willful wilful | installment instalment | installments instalments | aging ageing | gray grey
	| judgment judgement | judgments judgements | catalogue catalog | catalogues catalogs | catalogued cataloged | cataloguing cataloging
	| dialogue dialog | dialogues dialogs
	| pediatric paediatric | orthopedic orthopaedic | anemia anaemia | leukemia leukaemia
	| jewelry jewellery | mom mum | moms mums | pajamas pyjamas | plow plough`;

const LISTED: ReadonlyMap<string, string> = new Map([
	...OR.flatMap((stem) => AFTER_OR.map((after) => [`${stem}or${after}`, `${stem}our${after}`] as const)),
	...SINGLE_L.flatMap((verb) => AFTER_L.map((after) => [`${verb}l${after}`, `${verb}${after}`] as const)),
	...OTHERS.split('|').map((pair) => pair.trim().split(/\s+/) as unknown as readonly [string, string])
]);
