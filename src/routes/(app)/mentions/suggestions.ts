import type { topicsToMention } from '#lib/domain/learning-files';
import { addressOfPerson, type PersonToMention } from '#lib/domain/people';
import type { Suggestion } from '#lib/ui';

type Topic = Awaited<ReturnType<typeof topicsToMention>>[number];

export const personSuggestion = ({ id, name, body }: PersonToMention): Suggestion => ({
	label: name,
	hint: body,
	href: addressOfPerson(id)
});

/** An objective or a code; to choose one also ticks it in the form of an entry. */
export const topicSuggestion = ({ kind, value, name, of }: Topic): Suggestion =>
	kind === 'objective'
		? { label: name, hint: of, href: `/objectives/${value}`, tick: { name: 'objectives', value } }
		: { label: name, hint: of, href: `/tree?code=${inAddress(value)}`, tick: { name: 'codes', value } };

/** Brackets would end a link of Markdown. */
const inAddress = (text: string): string =>
	encodeURIComponent(text)
		.replace(/%2F/g, '/')
		.replace(/[()]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
