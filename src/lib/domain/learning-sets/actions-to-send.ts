import type { ActionLine } from '../actions';
import type { Context } from '../shared/context';
import { refText } from '../shared/ids';
import { chathamHouseSources } from './chatham-house';
import { NOT_NAMED } from './not-named';
import { withoutParticipants } from './without-participants';

type Leaving = ActionLine & { readonly from?: { readonly title: string } | null; readonly shown?: readonly string[] };

/**
 * Actions as they leave in a list of them. What a Chatham House meeting agreed, or a list brought into such a set, bears no owner, and no name or body of its
 * participants in any of its words; neither is an owner named whose meeting this reader cannot read.
 */
export async function actionsToSend<L extends Leaving>(ctx: Context, lines: readonly L[]): Promise<L[]> {
	const sources = lines.flatMap(({ source }) => source ?? []);
	const [underRule, plain] = await Promise.all([
		chathamHouseSources(ctx.read, sources),
		withoutParticipants(ctx, sources.map(refText))
	]);
	return lines.map((line) => {
		const source = line.source ? refText(line.source) : '';
		const said = (text: string): string => plain(source, text);
		const mayBeNamed = line.source ? !underRule.has(source) : line.mine;
		return {
			...line,
			owner: mayBeNamed || line.owner === null ? line.owner : NOT_NAMED,
			what: said(line.what),
			measure: said(line.measure),
			difference: said(line.difference),
			outcome: said(line.outcome),
			impact: line.impact && { ...line.impact, words: said(line.impact.words) },
			files: line.files.map((file) => ({ ...file, name: said(file.name), description: said(file.description) })),
			...(line.shown ? { shown: line.shown.map(said) } : {}),
			...(line.from ? { from: { ...line.from, title: said(line.from.title) } } : {})
		};
	});
}
