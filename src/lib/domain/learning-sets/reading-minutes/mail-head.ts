import type { TextLine } from './lines';
import { folded } from './minutes-words.ts';

/** Who wrote minutes that came as a mail, and to whom; null where they did not. */
export interface MailHead {
	readonly sender: string;
	/** When it was sent, in its words; empty where it does not say. */
	readonly sent: string;
	readonly people: readonly string[];
}

const FIELD =
	/^(from|to|cc|sent|date|subject|von|an|gesendet|envoyé|enviado|verzonden|wysłano|anfonwyd|betreff|de|para|à|objet|asunto|van|aan|onderwerp|od|do|temat|oddi wrth|at|pwnc)\s*:\s*(.*)$/i;
const SENDER = new Set(['from', 'von', 'de', 'van', 'od', 'oddi wrth']);
const SENT = new Set(['sent', 'date', 'gesendet', 'envoyé', 'enviado', 'verzonden', 'wysłano', 'anfonwyd']);
const RECEIVERS = new Set(['to', 'cc', 'an', 'para', 'à', 'aan', 'do', 'at']);

/** Reads the lines that a mail begins with: a sender, and at least two more of its fields right below each other. */
export function mailHead(lines: readonly TextLine[]): MailHead | null {
	const fields = lines.slice(0, 8).flatMap(({ text }) => {
		const match = FIELD.exec(text.replace(/\*\*/g, '').trim());
		return match ? [[match[1]!.toLowerCase(), match[2]!] as const] : [];
	});
	const sender = fields.find(([name]) => SENDER.has(name))?.[1];
	if (!sender || fields.length < 3) return null;
	const names = [sender, ...fields.filter(([name]) => RECEIVERS.has(name)).flatMap(([, value]) => value.split(/[;,]/))];
	const people = names.map((name) => name.replace(/<[^>]*>|"|\S+@\S+/g, '').trim()).filter((name) => name.includes(' '));
	const sent = fields.find(([name]) => SENT.has(name))?.[1] ?? '';
	return { sender: people[0] ?? '', sent, people };
}

/** The whole name of somebody whom a mail calls by the first one, where only one of its people has it. */
export function nameInMail(head: MailHead, first: string): string | null {
	const found = head.people.filter((name) => folded(name.split(' ')[0]!) === folded(first));
	return found.length === 1 ? found[0]! : null;
}
