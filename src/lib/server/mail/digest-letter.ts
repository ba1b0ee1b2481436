import { dateCompletes, NEWS_HEADINGS, newsKinds, type MailedNews } from '#lib/domain/following';
import { dayInWords, dayOf, timeOf } from '#lib/domain/shared/clock';
import { placeOfNews } from '../thread';
import type { Letter, LetterPart } from './letter';

/** More than this stands on the page alone. */
const MOST_OF_A_KIND = 12;

/** A digest in the words of the notifications page. `lines` holds at least one. */
export function digestLetter(name: string, lines: readonly MailedNews[], origin: string): Letter {
	const count = lines.length === 1 ? 'One thing is' : `${lines.length} things are`;
	return {
		subject: `${count} new to you in Grove`,
		greeting: `Hello ${name},`,
		lead: `${count} new to you.`,
		parts: newsKinds.flatMap((kind) => {
			const those = lines.filter((each) => each.kind === kind);
			return those.length === 0 ? [] : [part(NEWS_HEADINGS[kind], those, origin)];
		}),
		action: { label: 'Open my notifications', href: `${origin}/notifications` },
		foot: [
			{ words: 'Some things stand in Grove alone: the words of entries, and what authors noticed who are not named.' },
			{
				words: 'You get this because you asked for it.',
				link: { label: 'Change how often, or stop it', href: `${origin}/following#by-mail` }
			}
		]
	};
}

function part(heading: string, lines: readonly MailedNews[], origin: string): LetterPart {
	const left = lines.length - MOST_OF_A_KIND;
	return {
		heading,
		lines: lines.slice(0, MOST_OF_A_KIND).map(({ words, when, inMail, about, part }) => ({
			words: sentence(words, when),
			title: inMail,
			href: origin + placeOfNews({ about, part })
		})),
		more: left > 0 ? `And ${left} more in Grove.` : ''
	};
}

/** The words with their date, as far as it is told: `It is due 14 May 2026`, `Agreed for you · 12 May 2026`. */
function sentence(words: string, when: string | null): string {
	if (when === null) return words;
	return `${words}${dateCompletes(words) ? ' ' : ' · '}${dateInWords(when)}`;
}

const dateInWords = (when: string): string =>
	when.length > 10 ? `${dayInWords(dayOf(when))}, ${timeOf(when)}` : dayInWords(when);
