import type { Attendance } from './people-of-text';
import { folded, startOf, type MinutesWords } from './minutes-words.ts';
import { initials, longInitials } from './initials.ts';
import { nameAt } from './name-at.ts';
import { isTitleWord } from './name-words.ts';
import { splitAnd } from './splitting.ts';

/** Whom owners of actions can be: those in the attendance list, by their names, first names, surnames and initials where only one has them. */
export interface Owners {
	/** Everybody a text names and nothing else, or null. `sure`: only those known, "All", and nobody who merely looks like a name. */
	readonly of: (text: string, sure?: boolean) => readonly string[] | null;
	/** As {@link of}, but what names nobody known stands as it is: for a cell or label that can hold nothing else. */
	readonly written: (text: string) => readonly string[];
	/** The people a text begins with, and how many of its letters they take up. */
	readonly atStart: (text: string) => { owners: readonly string[]; length: number } | null;
}

export function ownersAmong(people: readonly Attendance[], words: MinutesWords): Owners {
	const asRole = (plain: string): string => plain.replace(words.shapes.inPost, '');
	const by = new Map<string, Set<string>>();
	const learn = (key: string, name: string) => {
		if (key !== '') by.set(key, (by.get(key) ?? new Set()).add(name));
	};
	for (const { name, note } of people) {
		const isNick = (word: string) => /^["“„'‘].+["”“'’]$/u.test(word);
		const all = name.split(' ').filter((word) => !isNick(word));
		for (const nick of name.split(' ').filter(isNick)) learn(folded(nick.slice(1, -1)), name);
		// "M." before one word more is as well a first name.
		const titles = all.findIndex((word) => !isTitleWord(word, words));
		const own = all.length === 2 && /^\p{Lu}\.?$/u.test(all[0]!) ? all : all.slice(Math.max(0, titles));
		learn(folded(name), name);
		learn(folded(own.join(' ')), name);
		if (own.length > 1) {
			learn(folded(own[0]!), name);
			learn(folded(own.at(-1)!), name);
			learn(folded(own.slice(1).join(' ')), name);
			learn(folded(`${own[0]} ${own.at(-1)}`), name);
			learn(initials(own), name);
			learn(initials([own[0]!, own.at(-1)!]), name);
			for (const each of longInitials(own)) learn(each, name);
			learn(folded(`${own[0]} ${own.at(-1)![0]}`), name);
			learn(folded(`${own[0]![0]} ${own.at(-1)}`), name);
			learn(folded(`${own[0]![0]} ${own.slice(1).join(' ')}`), name);
			// "Sr. Pérez" of José Pérez Galdós
			if (own.length === 3) learn(folded(own[1]!), name);
			// "José Antonio Pérez" of José Antonio Pérez Galdós
			for (let count = 2; count < own.length; count++) learn(folded(own.slice(0, count).join(' ')), name);
		}
		for (const role of rolesIn(name, note)) learn(`role ${role}`, name);
		const said = /(?:^|[(,;\s])(\p{Lu}{2,4}|\p{Lu}{2}\p{Ll})(?=[),;]|$)/u.exec(note)?.[1];
		// "(UWV)" is where he comes from.
		if (said && all.some((word) => folded(word)[0] === folded(said)[0])) learn(`initials ${folded(said)}`, name);
	}
	function rolesIn(name: string, note: string): string[] {
		const roles = note.split(/[,;()]|\s[–-]\s/).map((each) => asRole(folded(each)));
		return name.includes(' ') ? roles.filter((role) => ['chair', 'writer'].includes(words.label.get(role) ?? '')) : [];
	}
	const known = (text: string): string | null => {
		const bare = text
			.trim()
			.replace(/^@/, '')
			.replace(/[.,;:]+$/, '');
		const isShort = /^(\p{Lu}\.?\s?){2,4}$/u.test(bare) || /^\p{Lu}[\p{L}'’]{1,4}\p{Lu}$|^\p{Lu}{2}\p{Ll}$/u.test(bare);
		const plain = folded(bare);
		const tight = plain.replace(/[.\s']/g, '');
		const own = plain
			.split(' ')
			.filter((word) => !isTitleWord(word, words))
			.join(' ');
		const found =
			(isShort ? (by.get(`initials ${tight}`) ?? by.get(`initials of ${tight}`)) : undefined) ??
			by.get(plain) ??
			by.get(plain.replaceAll('.', '')) ??
			by.get(own) ??
			by.get(`role ${asRole(plain)}`);
		return found?.size === 1 ? [...found][0]! : null;
	};
	const isPost = (plain: string) =>
		['chair', 'writer'].includes(words.label.get(plain) ?? '') && words.set.bodies.has(plain) && /^\p{L}+$/u.test(plain);
	/** "The Chair", where nobody is said to be it. */
	const post = (text: string): string | null => {
		const role = asRole(folded(text));
		return isPost(role) && !by.has(`role ${role}`) ? text : null;
	};
	/** "Todos los socios", "Alle Partner", "All partners": more than one word lists. */
	const isEverybody = (text: string) => {
		const [first = '', ...more] = text.split(' ');
		const last = folded(more.at(-1) ?? '');
		const isOfPeople =
			last.length > 4 &&
			(words.set.bodies.has(last) || words.label.get(last) === 'present' || words.label.get(`${last} present`) === 'present');
		return (
			(words.set.all.has(folded(first)) || words.set.each.has(folded(first))) && more.length > 0 && more.length < 4 && isOfPeople
		);
	};
	const one = (part: string, sure: boolean): string | null => {
		const bare = part.trim().replace(/[.:]+$/, '');
		const found = known(bare) ?? known(withoutArticle(bare));
		if (found) return found;
		if (words.set.all.has(folded(bare)) || isEverybody(bare)) return bare;
		const posted = /^(?:the )?\p{Lu}/iu.test(bare) ? post(bare) : null;
		if (posted) return posted;
		if (sure) return null;
		if (/^\p{Lu}{2,3}$|^P\d{1,2}$/u.test(bare)) return bare;
		// "Town Clerk"
		if (/^\p{Lu}\S+ \p{Lu}\S+$/u.test(bare) && words.set.posts.has(folded(bare.split(' ')[1]!))) return bare;
		const named = nameAt(bare, words, true);
		return named?.note === '' &&
			(named.title !== undefined ||
				words.isName(folded(named.name).split(' ')[0]!) ||
				isTitleWord(named.name.split(' ')[0]!, words))
			? named.name
			: null;
	};
	/** "il sig. Neri"; "i Mair" is "for" her in another language. */
	const withoutArticle = (text: string) => {
		const said = words.shapes.article.exec(text)?.[0] ?? '';
		return words.set.toDo.has(folded(said)) ? text : text.slice(said.length);
	};
	const parts = (text: string) =>
		text
			.split(/[,;\n\t]|\s+\+\s+/)
			.flatMap((each) => splitAnd(each, words))
			.flatMap((each) => (each.includes('/') ? each.split('/') : [each]))
			.map((each) => each.trim())
			.filter((each) => each !== '');
	const of = (text: string, sure = false) => {
		const all = parts(text.replace(/^[\s:–—-]+|[\s.]+$/g, ''));
		const found = all.map((each) => one(each, sure));
		return all.length > 0 && all.length < 9 && found.every((each) => each !== null) ? [...new Set(found)] : null;
	};
	/** The letters that anybody's name, initials or post begins with. */
	const starts = new Set(
		[...by.keys()]
			.flatMap((key) => {
				const [plain, kind] = [key.replace(/^(initials of|initials|role) /, ''), key.split(' ')[0]];
				return kind === 'initials' ? [plain, plain[0]!] : kind === 'role' ? [plain, 'the'] : [plain];
			})
			.concat(words.phrases.each, words.phrases.all, words.phrases.titles, [...words.label.keys()].filter(isPost))
			.map(startOf)
	);
	const lasts = new Set([...by.keys(), ...words.phrases.all].map((key) => key.split(' ').at(-1)!));
	/** Whether a word can be the last of those that name somebody: one in small letters seldom is. */
	const canEnd = (word: string): boolean => {
		if (!/^\p{Ll}/u.test(word)) return true;
		const plain = folded(word).replace(/[.,:;)]+$/, '');
		return lasts.has(plain) || words.set.bodies.has(plain) || words.label.has(plain);
	};
	/** What was found of the texts read last: each is asked for many times. */
	const started = new Map<string, ReturnType<Owners['atStart']>>();
	return {
		of,
		written: (text) => [...new Set(parts(text).map((each) => one(each, false) ?? each.replace(/[.:]+$/, '')))],
		atStart: (text) => {
			const before = started.get(text);
			if (before !== undefined) return before;
			// "A Domingas Vaz", "Il dott. Valsecchi"
			const said = words.shapes.article.exec(text)?.[0] ?? '';
			// "i Mair": "for" in one language, an article in another.
			const article = words.set.toDo.has(folded(said)) ? '' : said;
			const behind = article === '' ? null : nameStart(text.slice(article.length));
			const found = behind ? { owners: behind.owners, length: article.length + behind.length } : nameStart(text);
			if (started.size > MOST_KEPT) started.clear();
			started.set(text, found);
			return found;
		}
	};

	/** Whom a text begins with. */
	function nameStart(text: string): { owners: readonly string[]; length: number } | null {
		if (!starts.has(startOf(folded(/[\p{L}\p{N}][^\s]*/u.exec(text.slice(0, 80))?.[0] ?? '')))) return null;
		const tokens = [...text.slice(0, 400).matchAll(/\S+/g)].slice(0, 14);
		for (let count = tokens.length; count > 0; count--) {
			const last = tokens[count - 1]!;
			const head = text.slice(0, last.index + last[0].length).replace(/:$/, '');
			// "Eleri i ofyn": a small word that joins names elsewhere ends none.
			if (count > 1 && words.set.and.has(last[0])) continue;
			if (!canEnd(last[0])) continue;
			const owners = /[;.]$/.test(head) && count < tokens.length ? null : of(head.replace(/\s*\([^)]*\)$/, ''), true);
			if (owners) return { owners, length: head.length };
		}
		return null;
	}
}

const MOST_KEPT = 200;
