import { asRule } from '../../shared/as-rule';
import type { Saved } from '../../shared/collection';
import type { Context, Found } from '../../shared/context';
import { parseRef, ref, refText, type Id } from '../../shared/ids';
import { agreedActions, type AgreedAction } from '../../actions';
import { mentionsAsWords } from '../../people';
import { chathamHouseSources } from '../chatham-house';
import { leaveOutNames } from '../leave-out-names';
import { learningSets } from '../learning-set';
import { noteItems, type NoteItem } from '../note-item';
import { participantsOfSet } from '../participants';
import { setMeetings } from '../set-meeting';
import { withoutParticipants } from '../without-participants';
import { briefingPapers, type PaperPart } from './briefing-paper';
import type { Cited } from './cited-material';
import { citedWithWords } from './cited-with-words';
import { paperPage, type PaperPage } from './paper-page';

/** What leaves of a paper when it is shown to be printed, saved or sent. Empty texts where something is not said, or may not be. */
export interface PaperToSend {
	readonly title: string;
	readonly introduction: string;
	readonly set: string;
	readonly meeting: string;
	readonly issuedBy: string;
	readonly parts: readonly { readonly of: string; readonly cited: Cited; readonly note: string }[];
}

/**
 * A paper with what of it may leave, for this reader: what they may not read is not in it. Under the Chatham House rule, of its own
 * meeting or of the one that something in it comes from, no participant, body or owner goes with it.
 */
export async function paperToSend(ctx: Context, id: Id): Promise<{ readonly page: PaperPage; readonly sent: PaperToSend }> {
	const { parts, set, meeting } = await ctx.read.find(briefingPapers, id);
	const underRule = (await ctx.read.find(setMeetings, meeting)).mode === 'chatham-house';
	const [page, { sources, textFrom, unowned }, plain] = await Promise.all([
		paperPage(ctx, id),
		besides(ctx, parts),
		underRule ? withoutNames(ctx, set) : (text: string) => text
	]);
	const staying = page.parts.filter(({ stays }) => stays);
	const sent = {
		title: plain(page.title),
		introduction: plain(mentionsAsWords(page.introduction)),
		set: plain(page.set.name),
		meeting: plain(page.meeting.title),
		issuedBy: underRule ? '' : (page.issue?.by ?? ''),
		parts: staying.map(({ of, cited, note }) => {
			const source = sources.get(of) ?? '';
			const say = (text: string): string => plain(textFrom(source, mentionsAsWords(text)));
			return { of, cited: citedWithWords(cited, say, !underRule && !unowned.has(source)), note: plain(mentionsAsWords(note)) };
		})
	};
	return { page, sent };
}

/** Where actions and questions come from, by what was cited, and what the rules of those places leave out. */
async function besides(ctx: Context, parts: readonly PaperPart[]) {
	const found = await ctx.read.findMany(parts.map(({ of }) => parseRef(of)!));
	const sources = new Map(found.flatMap((each) => sourceOf(each).map((source) => [refText(each), source] as const)));
	const all = [...new Set(sources.values())];
	const [textFrom, unowned] = await Promise.all([
		withoutParticipants(ctx, all),
		chathamHouseSources(
			asRule(ctx),
			all.map((each) => parseRef(each)!)
		)
	]);
	return { sources, textFrom, unowned };
}

/** The meeting, supervision or lesson that an action or question comes from, as `kind/id`. */
function sourceOf({ kind, record }: Found): string[] {
	if (kind === agreedActions.kind) return [(record as Saved<AgreedAction>).source];
	return kind === noteItems.kind ? [refText(ref(setMeetings.kind, (record as Saved<NoteItem>).meeting))] : [];
}

/** Leaves everybody who belongs to a set or came to a meeting of it out of texts, by the rule, whoever asks. */
async function withoutNames(ctx: Context, set: Id): Promise<(text: string) => string> {
	const those = await participantsOfSet(ctx, await asRule(ctx).find(learningSets, set));
	return (text) => leaveOutNames(text, those).text;
}
