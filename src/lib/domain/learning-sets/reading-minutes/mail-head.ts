import type { TextLine } from './lines';
import { folded, type MinutesWords } from './minutes-words.ts';

/** Who wrote minutes that came as a mail, and to whom; null where they did not. */
export interface MailHead {
	readonly sender: string;
	/** When it was sent, in its words; empty where it does not say. */
	readonly sent: string;
	readonly people: readonly string[];
}

/** Reads the lines that a mail begins with: a sender, and at least two more of its fields right below each other. */
export function mailHead(lines: readonly TextLine[], { set, shapes }: MinutesWords): MailHead | null {
	const fields = lines.slice(0, 8).flatMap(({ text }) => {
		const match = shapes.mailField.exec(text.replace(/\*\*/g, '').trim());
		return match ? [[folded(match[1]!), match[2]!] as const] : [];
	});
	const sender = fields.find(([name]) => set.mailFrom.has(name))?.[1];
	if (!sender || fields.length < 3) return null;
	const names = [sender, ...fields.filter(([name]) => set.mailTo.has(name)).flatMap(([, value]) => value.split(/[;,]/))];
	const people = names.map((name) => name.replace(/<[^>]*>|"|\S+@\S+/g, '').trim()).filter((name) => name.includes(' '));
	const sent = fields.find(([name]) => set.mailSent.has(name))?.[1] ?? '';
	return { sender: people[0] ?? '', sent, people };
}

/** The whole name of somebody whom a mail calls by the first one, where only one of its people has it. */
export function nameInMail(head: MailHead, first: string): string | null {
	const found = head.people.filter((name) => folded(name.split(' ')[0]!) === folded(first));
	return found.length === 1 ? found[0]! : null;
}
