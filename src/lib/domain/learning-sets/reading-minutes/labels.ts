import { folded, type LabelKind, type MinutesWords } from './minutes-words.ts';
import { isPersonAside, isSure, nameAt } from './name-at.ts';

/** A line without the number or letter that counts it. */
export const unnumbered = (text: string): string =>
	text.replace(/^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zA-Z]\)|\([ivx]{1,4}\))\s+/, '');

/** A label that a line begins with: what it says, what stood beside it in brackets or as a name, and the rest. */
export interface Label {
	readonly kind: LabelKind;
	readonly label: string;
	readonly aside: string;
	readonly rest: string;
}

const NUMBER =
	/^\s*(?:[A-Z]{1,3}[./-]?\d{1,3}[./-]\d{1,4}[.:]?|\(?\d{1,3}(?:[./]\d{1,4})*[.):]?|\(?[a-zA-Z][.)]|[IVX]{1,4}\.)\s+/;

export function labelOf(text: string, words: MinutesWords): Label | null {
	const numbered = NUMBER.exec(text)?.[0] ?? '';
	// "Présent·e·s", "Teilnehmer*innen": the word that the list knows, for everybody. "[ACTION] Ann – ring them"
	const body = text
		.slice(numbered.length)
		.replace(/^(\p{L}+)(?:[·•.]e[·•.]?s|[·•]es|[*:_/]-?innen)(?!\p{L})/u, (_, word: string) =>
			/[*:_/]/.test(_) ? word : `${word}s`
		)
		.replace(/^\[([^\][]{2,40})\]\s*[:–-]?\s*(?=\S)/u, '$1: ');
	const split = /^(.{1,70}?)(\s*[:：]\s*|\s*\?\s+|\s*\t\s*|\s+[–—-]+\s+|\s*[–—]\s*)(?=\S|$)(.*)$/s.exec(body);
	const candidates: [string, string][] = [[body, '']];
	if (split) candidates.unshift([split[1]!, split[3]!]);
	for (const [head, rest] of candidates) {
		const aside = /[([]([^)\]]*)[)\]]\s*$/.exec(head);
		const bare = folded(aside ? head.slice(0, aside.index) : head).replace(/[:.?\s]+$/, '');
		const direct =
			words.label.get(folded(head).replace(/[:.?\s]+$/, '')) ??
			words.label.get(bare) ??
			words.label.get(bare.replace(words.shapes.counted, ''));
		const dated = words.label.get(bare.replace(words.shapes.ofDay, ''));
		const kind =
			direct ??
			(dated === 'review' ? dated : null) ??
			joinedKind(bare, words) ??
			(isSomebodyAway(head, words) ? null : sideKind(bare, words, rest !== ''));
		if (kind) return { kind, label: text.slice(0, text.length - rest.length), aside: aside?.[1] ?? '', rest };
		const whose = actionOf(head, words);
		if (whose !== null) return { kind: 'action', label: text.slice(0, text.length - rest.length), aside: whose, rest };
		// "Action AB: ring the surgeries"
		if (rest === '') continue;
		const named = /^(.+?)\s+((?:\p{Lu}[\p{L}.'’/&-]*\s?){1,4})$/u.exec(head);
		if (named && words.label.get(folded(named[1]!)) === 'action' && isSomebodys(named[2]!, words))
			return { kind: 'action', label: text.slice(0, text.length - rest.length), aside: named[2]!, rest };
	}
	// "ACTION Logan to email them"
	const cried = /^(\p{Lu}{4,}(?: \p{Lu}{4,})?)\s+(?=\p{Lu}\S*\s)(.*)$/su.exec(body);
	if (cried && words.label.get(folded(cried[1]!)) === 'action' && /\p{Ll}/u.test(cried[2]!))
		return { kind: 'action', label: text.slice(0, text.length - cried[2]!.length), aside: '', rest: cried[2]! };
	// "AP1 Kiran to ask", "Action 3 Ring the surgeries"
	const coded = /^(\p{L}{1,8})\.?\s?(?:(?<=\s)\p{Lu}{1,4}[-/]?)?\d{1,3}(?:[./-]\d{1,3})?[.:)]?\s+(?=\p{Lu}|[–—-]\s)(.*)$/su.exec(
		body
	);
	if (coded && words.label.get(folded(coded[1]!)) === 'action' && /\s/.test(coded[2]!))
		return {
			kind: 'action',
			label: text.slice(0, text.length - coded[2]!.length),
			aside: '',
			rest: coded[2]!.replace(/^[–—-]\s+/, '')
		};
	// "Present Ann Lee, Bob Ray", "Apologies Ann Lee (AL)", "Present 38 attendees"
	const open = /^(\p{L}+(?: \p{L}+){0,2}?)\s+(?=[\p{Lu}\d])(.*)$/su.exec(body);
	const kind = open && open[1]!.length > 3 ? words.label.get(folded(open[1]!)) : undefined;
	// "Apologies. Cllrs Ann Lee and Bob Ray. Accepted."
	const stopped = /^(\p{L}+(?: \p{L}+){0,3})\.\s+(?=\p{Lu})(.*)$/su.exec(body);
	const side = stopped ? words.label.get(folded(stopped[1]!)) : undefined;
	if (stopped && (side === 'present' || side === 'apologies') && isPersonFirst(stopped[2]!, words))
		return { kind: side, label: text.slice(0, text.length - stopped[2]!.length), aside: '', rest: stopped[2]! };
	// "Time 9.30 – 12.30", "Date 3 May 2026"
	if (open && (kind === 'time' || kind === 'date') && /^\d/.test(open[2]!) && open[2]!.length < 30)
		return { kind, label: text.slice(0, text.length - open[2]!.length), aside: '', rest: open[2]! };
	// "Note by Ann Lee, project manager"
	if (
		open &&
		(kind === 'writer' || kind === 'chair') &&
		open[1]!.includes(' ') &&
		isNamedFirst(open[2]!, words) &&
		!/[.!?]$/.test(body)
	)
		return { kind, label: text.slice(0, text.length - open[2]!.length), aside: '', rest: open[2]! };
	if (
		open &&
		(kind === 'present' || kind === 'apologies') &&
		(/^\d/.test(open[2]!) ||
			/^[^,;]+ [^,;]+[,;]/.test(open[2]!) ||
			isPersonAside(open[2]!.replace(/\s*\([^)]*\)$/, ''), words)) &&
		!/[.!?]$/.test(open[2]!.trim())
	)
		return { kind, label: text.slice(0, text.length - open[2]!.length), aside: '', rest: open[2]! };
	return null;
}

/** Whether what stands behind "Action" can say whose it is: one word, capitals, or a name. "Action Learning Set" is a body. */
const isSomebodys = (text: string, words: MinutesWords): boolean =>
	!/\p{Ll}/u.test(text) ||
	/[/&]/.test(text) ||
	text.trim().split(/\s+/).length < 2 ||
	text.split(/\s+/).some((word) => words.isName(folded(word)) || words.doers?.has(word) === true);

/** "Keith Scarfe sent apologies": a sentence about one, and nothing that heads a list. */
const isSomebodyAway = (head: string, words: MinutesWords): boolean => {
	const [, who] = /^(\p{Lu}\p{Ll}[\p{L}’'-]* \p{Lu}\p{Ll}[\p{L}’'-]*) \p{Ll}[\p{Ll}’' ]+\.?$/u.exec(head) ?? [];
	return who !== undefined && isPersonAside(who, words);
};

/** Whether a text begins with somebody beyond doubt, whatever stands behind. */
function isNamedFirst(text: string, words: MinutesWords): boolean {
	const found = nameAt(text, words, true);
	return found !== null && isSure(found, words);
}

/** Whether a list begins with somebody beyond doubt. */
function isPersonFirst(text: string, words: MinutesWords): boolean {
	const found = nameAt(text, words, true);
	return isNamedFirst(text, words) && !/^\p{Ll}/u.test(found!.note.replace(words.shapes.joints, ''));
}

/**
 * "Members unable to attend", "Trustees present": up to two words before those that say it. "Ausentes con excusa", "Present for item 4":
 * more words behind them, where a list follows in the same line.
 */
function sideKind(plain: string, words: MinutesWords, isFollowed: boolean): LabelKind | null {
	const all = plain.split(' ');
	const isSide = (kind: LabelKind | undefined) => kind === 'apologies' || kind === 'present';
	for (const before of [1, 2]) {
		// "Board of Directors" is a body.
		const isPlain =
			all.length > before &&
			all.slice(0, before).every((word) => /^\p{L}+$/u.test(word)) &&
			!words.set.bodyJoints.has(all[before - 1]!);
		const said = all.slice(before).join(' ');
		const kind = isPlain && said.length > 3 ? words.label.get(said) : undefined;
		if (isSide(kind)) return kind!;
	}
	const kind = all[0]!.length > 2 ? words.label.get(all[0]!) : undefined;
	return isFollowed && all.length > 1 && all.length < 5 && isSide(kind) ? kind! : null;
}

/** Whose actions a label heads: "Ann's actions", "What will Ann do". Null where it heads none. */
function actionOf(head: string, words: MinutesWords): string | null {
	for (const shape of words.actionsOf) {
		const who = shape.exec(head.trim())?.[1]?.trim();
		if (who && /^\p{Lu}/u.test(who) && who.split(' ').length < 5) return who;
	}
	return null;
}

/** "Decisions and agreements", "Action needed - next steps": two labels of one kind. */
function joinedKind(plain: string, words: MinutesWords): LabelKind | null {
	const parts = plain.split(words.shapes.betweenLabels).filter((part) => part !== '');
	if (parts.length < 2 || parts.length > 3) return null;
	const kinds = parts.map((part) => words.label.get(part) ?? null);
	if (kinds.every((kind) => kind !== null && kind === kinds[0])) return kinds[0] ?? null;
	return kinds.includes('present') && kinds.includes('apologies') && parts.length === 2 ? 'present' : null;
}
