import { initialsKey } from './initials-key.ts';
import type { Line } from './lines';
import { mailHead, nameInMail } from './mail-head.ts';
import type { MinutesWords } from './minutes-words';
import type { Taken } from './people-of-text';

/** Names in place of initials and first names, where the minutes say whose they are; "me" is whoever sent them as a mail. */
export function spelledOut(taken: Map<number, Taken>, lines: readonly Line[], words: MinutesWords): Map<number, Taken> {
	const texts = lines.flatMap((line) => (line.kind === 'table' || line.kind === 'long' ? [] : [line]));
	const mail = mailHead(texts, words);
	const all = [...taken.values()].flatMap(({ people }) => people);
	const hasInitials = all.some(({ name }) => /^\p{Lu}{2,4}$/u.test(name));
	if (!hasInitials && !mail) return taken;
	const key = initialsKey(texts.map(({ text }) => text));
	const whole = (name: string) => key.get(name) ?? (mail && !name.includes(' ') ? nameInMail(mail, name) : null) ?? name;
	return new Map(
		[...taken].map(([at, { people, rest }]) => {
			const named = people.map((each) => ({ ...each, name: whole(each.name) }));
			const isMe = (word: string) => words.shapes.me.test(word.trim());
			const isBeside = named.some(({ note }) => isMe(note.split('; ').at(-1)!));
			const me =
				mail && mail.sender !== '' && (isBeside || rest.some(isMe))
					? [{ name: mail.sender, note: '', side: 'present' as const }]
					: [];
			return [at, { people: [...me, ...named], rest: me.length > 0 ? rest.filter((word) => !isMe(word)) : rest }];
		})
	);
}
