import type { Found } from './finding';

// Written with capitals and no names: what is common in notes of this work.
const SHORT_FORMS = new Set(
	`cv hr gp ni uc it pe id tv uk eu us ot pa pc am pm ok ae mp qr pr it iq ad bc dj vr ai ps nb re cc fe he ks gm wp ww pt ft dv ed sw sp sa cp ct dm dr ft hq hp lt mh md ms mr na no oa op os pm po pp qa sc si ta tb td tl tm to tp tu up vo wc wi xl`.split(
		' '
	)
);
const DOTTED_FORMS = /^(?:U\.K\.|U\.S\.|N\.B\.|P\.S\.|A\.M\.|P\.M\.|D\.O\.B\.|G\.P\.|C\.V\.|N\.I\.|Q\.|A\.|I\.E\.|E\.G\.)$/;

const DOTTED =
	/(?<![\p{L}\p{N}.])(?:(?:Mr|Mrs|Ms|Miss|Dr|Rev|Prof|Cllr)\.? )?(?:\p{Lu}\. ?){0,2}\p{Lu}\.(?: ?(?:(?:van|de|der|den|al|el|bin|ibn|von|di|da) ){0,2}\p{Lu}[\p{L}'’-]{1,30}|(?= (?:and|or|&|is|was|has|had|said|told|asked|came|wants|both|will|who|with|rang)\b))/gu;
const DOTTED_ONLY = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.){2,3}(?!\p{L})/gu;
const AFTER_NAME = /(?<=\p{Lu}\p{Ll}{1,20} (?:and|&) )\p{Lu}\.(?= )/gu;
const BARE =
	/(?<![\p{L}\p{N}.&/-])\p{Lu}{2}(?=(?: to (?:ring|call|email|e-mail|check|send|ask|chase|write|visit|book|meet|talk|speak|bring|find|contact|arrange|follow|complete|update|look)| (?:rang|said|told|asked|came|went|feels|felt|wants|wanted|attended|has the|will (?:ring|call|email|check|send|ask|chase|write))|['’]s (?:mum|dad|cv|file|interview|worker|coach))\b)/gu;
const BARE_WITH_SURNAME =
	/(?<=(?:^|[\n.;:(•-] ?|and ))(?![AI] )\p{Lu} \p{Lu}\p{Ll}[\p{L}'’-]{1,30}(?= (?:dob|d\.o\.b|attended|dna|rang|said|came|has|is|was|will|ni|nhs)\b)/gimu;

/** Initials, alone or before a family name: "J.P.", "K. O'Rourke", "L Mbeki", "HK to ring the college". */
export function* findInitials(text: string): Generator<Found> {
	const bare = new Set<string>();
	for (const form of [DOTTED, DOTTED_ONLY, AFTER_NAME, BARE_WITH_SURNAME, BARE]) {
		for (const match of text.matchAll(form)) {
			const it = match[0];
			if (DOTTED_FORMS.test(it) || (form === BARE && SHORT_FORMS.has(it.toLowerCase()))) continue;
			if (form === BARE_WITH_SURNAME && !/^\p{Lu} \p{Lu}\p{Ll}/u.test(it)) continue;
			bare.add(it.replace(/[^\p{Lu}]/gu, ''));
			yield at(match.index, it);
		}
	}
	// Met once with its full stops or a verb, a pair of initials is found again wherever it stands.
	for (const { 0: it, index } of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,3}(?![\p{L}\p{N}])/gu))
		if (bare.has(it) && !SHORT_FORMS.has(it.toLowerCase())) yield at(index, it);
}

const at = (start: number, it: string): Found => ({ start, end: start + it.length, kind: 'name', proposal: '[name removed]' });
