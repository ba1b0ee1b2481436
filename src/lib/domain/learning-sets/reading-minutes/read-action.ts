import { labelOf } from './labels.ts';
import { afterPhrase, folded } from './minutes-words.ts';
import type { Around } from './around';
import { doer } from './doers.ts';
import { readActionDue, readDates, readDue, readShortDay, timeIn } from './read-date.ts';

/** An action as minutes tell of it. `due` is null where `dueText` is doubtful or no day; `missing` is what nobody wrote down. */
export interface ReadAction {
	readonly text: string;
	readonly owners: readonly string[];
	readonly due: string | null;
	readonly dueText: string;
	/** Found in a sentence of the note that tells of a next step, and only proposed. */
	readonly rescued: boolean;
	readonly missing: readonly ('owner' | 'due')[];
	/** The box before it is ticked. */
	readonly done?: true;
}

export function action(
	text: string,
	owners: readonly string[],
	due: { due: string | null; dueText: string } | null,
	rescued = false
): ReadAction {
	const missing = [...(owners.length === 0 ? (['owner'] as const) : []), ...(due === null ? (['due'] as const) : [])];
	return { text: text.trim(), owners, due: due?.due ?? null, dueText: due?.dueText ?? '', rescued, missing };
}

/** A cell or bracket that can hold nothing but a time. */
export function dueOf(text: string, { words, since }: Around): { due: string | null; dueText: string } | null {
	const written = text.trim();
	if (!/[\p{L}\p{N}]/u.test(written)) return null;
	return { due: readDue(written, words, since)?.due ?? readShortDay(written, words, since), dueText: written };
}

/** Whether a text is a time and nothing else: "12 May", "by the next meeting". */
export function isTime(text: string, around: Around): boolean {
	const { words } = around;
	const bare = text.trim().replace(/[.\s]+$/, '');
	const rest = afterPhrase(bare, words.before.time)?.replace(/^[:\s]+/, '') ?? bare;
	// "24/7" is no day.
	if (rest !== '24/7' && readShortDay(rest, words, around.since) !== null) return true;
	const [date] = readDates(rest, words, around.since);
	if (date && rest.replace(date.text, '').replace(/[^\p{L}\p{N}]/gu, '').length < 5) return true;
	const time = timeIn(rest, words);
	return time !== null && rest.length <= time.length + 5;
}

/** Whether a text says who and perhaps when, and nothing else: "AB", "Ann and Bob by 7 February". */
export function isOnlyWho(text: string, around: Around): boolean {
	const { words, owners } = around;
	const bare = text.trim().replace(/^[([]|[)\].]+$/g, '');
	if (owners.of(bare)) return true;
	for (const { index } of bare.matchAll(/[\s,;–—(-]+/g)) {
		const rest = bare.slice(index).replace(/^[\s,;–—(-]+/, '');
		if (isTime(rest, around) && owners.of(bare.slice(0, index))) return true;
	}
	return words.set.all.has(folded(bare));
}

/**
 * Reads one line that is known to be an action: owners in brackets, before a colon or dash, in fields ("Owner: …"), or before what
 * they will do; the time in brackets, fields, between dashes or after "by". What names nobody and no time stays in its text. `aside` names
 * whom its label or heading says, `agreed` who is known to do it.
 */
export function readAction(source: string, around: Around, aside = '', agreed: readonly string[] = []): ReadAction {
	const { words, owners } = around;
	const whom = (said: string) => owners.of(said) ?? wholeBody(said, around);
	// "2/24  Ann Lee": the number of the item stands before who does it.
	let text = source
		.trim()
		.replace(/^[!•*–—-]\s*/, '')
		.replace(/^\d{1,3}\/\d{1,4}(?:[.:]|\s)\s*(?=\p{Lu})/u, '');
	const found: string[] = aside === '' ? [...agreed] : [...(owners.of(aside) ?? [])];
	let due: { due: string | null; dueText: string } | null = null;
	const takeTime = (piece: string) => {
		due ??= dueOf(afterPhrase(piece.trim(), words.before.time)?.replace(/^[:\s–-]+/, '') || piece, around);
	};
	const take = (piece: string): boolean => {
		const bare = piece.trim().replace(/^[\s:–—-]+|[\s.]+$/g, '');
		if (bare === '') return true;
		if (isTime(bare, around)) return (takeTime(bare), true);
		const field = afterPhrase(bare, words.before.owner)?.replace(/^[:\s–-]+/, '');
		const said = labelOf(bare, words);
		const label = said?.kind === 'action' ? said.rest : null;
		const named = whom(bare) ?? (field ? owners.of(field) : null) ?? (label ? owners.of(label) : null);
		if (named) return (found.push(...named), true);
		return false;
	};
	takeBrackets();
	// "Owner: Ann Lee. Due: 12 May"
	for (const match of [
		...text.matchAll(
			/(?:^|[\s.,;|–—(-])((\p{L}+(?: \p{L}+)?)\s*[:=]\s*)([^:;|\t]+?)(?=\s*(?:[;|\t)]|\.(?:\s|$)|$|[,\s–—-]+\p{Lu}\p{L}*(?: \p{L}+)?\s*[:=]))/gu
		)
	].reverse()) {
		const name = folded(match[2]!);
		const isOwner = words.set.ownerWords.has(name);
		if (!isOwner && !words.set.dueWords.has(name)) continue;
		if (isOwner) found.push(...owners.written(match[3]!));
		else takeTime(match[3]!);
		text = (text.slice(0, match.index) + text.slice(match.index + match[0].length)).replace(/[\s,;|.–—-]+$/, '');
	}
	// "Ann Lee – ring the surgeries – 12 May"
	const pieces = text.split(/\t+|\s+(?:[–—|]|-{1,2}|->|→|=>)\s+|\s*—\s*/);
	if (pieces.length > 1) {
		const takeAll = (piece: string) => take(piece) || (isOnlyWho(piece, around) && piecesOf(piece, around).every(take));
		while (pieces.length > 1 && takeAll(pieces.at(-1)!)) pieces.pop();
		while (pieces.length > 1 && take(pieces[0]!)) pieces.shift();
		if (pieces.length === 1) text = pieces[0]!;
	}
	takeBrackets();
	// "Ring the surgeries: A. Lee, before 31 May"
	const tail = /^(.{8,}?)\s*:\s+([^:]{2,60})$/su.exec(text);
	if (tail && found.length === 0 && isOnlyWho(tail[2]!, around) && !owners.of(tail[1]!)) {
		for (const each of piecesOf(tail[2]!, around)) take(each);
		text = tail[1]!;
	}
	// "Ring the surgeries by 28 June. CR / LT"
	const signed = /^(.{8,}[.!?)])\s+((?:\p{Lu}{2,4}(?:\s*[/,&+]\s*)?){1,4})$/su.exec(text);
	if (signed && found.length === 0 && isOnlyWho(signed[2]!, around)) {
		take(signed[2]!);
		text = signed[1]!;
	}
	const head = /^([^:]{2,60}):\s+(?=\S)/.exec(text);
	const ahead = head && found.length === 0 ? whom(head[1]!) : null;
	if (ahead) {
		found.push(...ahead);
		text = text.slice(head![0].length);
	}
	if (found.length === 0) found.push(...(doer(text, around, true) ?? []));
	due ??= readActionDue(text, words, around.since);
	return action(text.replace(/[\s,;–—-]+$/, ''), [...new Set(found)], due);

	/** "(AB, by 12 May)" at the end, perhaps twice. */
	function takeBrackets(): void {
		for (let more = true; more;) {
			more = false;
			const bracket = /\s*[([]([^()[\]]+)[)\]]\s*\.?$/.exec(text);
			if (!bracket || bracket.index === 0) break;
			const pieces = piecesOf(bracket[1]!, around);
			const count: number = found.length;
			const before: typeof due = due;
			if (pieces.every(take)) {
				text = text.slice(0, bracket.index);
				more = true;
			} else {
				found.length = count;
				due = before;
			}
		}
	}
}

/** A body of the list and nothing else. */
function wholeBody(text: string, { bodyAt }: Around): readonly string[] | null {
	const bare = text.trim().replace(/[.:]+$/, '');
	const found = bodyAt(bare);
	return found?.length === bare.length ? [found.body] : null;
}

/** A sentence as an action of whoever is named beside it. */
export const saidBy = (said: string, who: string, around: Around): ReadAction =>
	readAction(`${said.replace(/\.$/, '')} (${who})`, around);

/** "AB, 12 May", "AB by 12 May": who and when, each for itself. */
function piecesOf(text: string, around: Around): string[] {
	for (const { index } of text.matchAll(/\s+/g))
		if (isTime(text.slice(index).trim(), around) && around.owners.of(text.slice(0, index)))
			return [text.slice(0, index), text.slice(index)];
	return text.split(/\s*[;–—|]\s*|\s+-\s+|,\s+/);
}
