import { namesOf, vocabulariesOf } from '../../people';
import { RESTORE_DAYS } from '../../shared/collection';
import { addDays, dayOf } from '../../shared/clock';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { beside } from '../editions/beside';
import { wordsOfWording } from '../editions/words-of-wording';
import { loadPractice, wordingOf } from '../load-practice';
import { practicePolicy } from '../policy';
import { templatesById } from '../template';
import { titleOf } from '../wording';
import { earlierWordings } from './earlier-wordings';
import { unplacedLeftOut } from './bring-back-unplaced';

/** What was written of a practice before, for those who write it, and one of these beside the words of now. `of`: its version. */
export async function wordingsPage(ctx: Context, id: Id, of: number | null) {
	const held = await loadPractice(ctx, id);
	authorize(practicePolicy, 'revise', ctx.actor, held.practice, 'Its owner and coordinators write a practice.');
	const [wordings, templates, vocabularies, leftOut] = await Promise.all([
		earlierWordings(ctx, id),
		templatesById(ctx.read),
		vocabulariesOf(ctx.read),
		unplacedLeftOut(ctx, id)
	]);
	const names = await namesOf(
		ctx.read,
		wordings.map(({ by }) => by)
	);
	const now = wordingOf(held);
	const earlier = wordings.filter(({ wording }) => JSON.stringify(wording) !== JSON.stringify(now));
	const chosen = earlier.find(({ version }) => version === of) ?? earlier[0];
	const words = (wording: typeof now) => wordsOfWording(wording, templates, vocabularies);
	return {
		id,
		version: held.practice.version,
		title: titleOf(now),
		wordings: earlier.map(({ version, at, by }) => ({ version, at, by: names.get(by)! })),
		compared: chosen && { version: chosen.version, at: chosen.at, sections: beside(words(chosen.wording), words(now)) },
		leftOut: leftOut.map(({ id: words, at, texts }) => ({
			id: words,
			at,
			until: addDays(dayOf(at), RESTORE_DAYS),
			texts: texts.length
		}))
	};
}
