import { spread } from '../figure';
import { EMPTY_PAGE, timeOfPages, warmUp } from '../load';
import type { Group, Served } from '../run';
import { wordOf } from '../workspace/invented';

const TIMED = 400;

/** What people type: by kind, so that a slow kind does not hide among the quick ones. */
const QUESTIONS: Readonly<Record<string, (n: number) => string>> = {
	'a common word': (n) => wordOf(60 + (n % 40)),
	'two words': (n) => `${wordOf(60 + (n % 60))} ${wordOf(200 + n)}`,
	'a sentence': (n) => `how did ${wordOf(62 + (n % 50))} and the ${wordOf(150 + n)} help with ${wordOf(900 + n)}`,
	'an unfinished word': (n) => wordOf(40 + (n % 80)).slice(0, 3),
	'a misspelt word': (n) => misspelt(wordOf(300 + n)),
	'a phrase': (n) => `"${wordOf(60 + (n % 20))} ${wordOf(60 + ((n * 7) % 20))}"`
};

const misspelt = (word: string): string => `${word.slice(0, 2)}${word[3] ?? 'x'}${word[2] ?? 'x'}${word.slice(4)}`;

/** The search page at one connection, for a visitor and for somebody who sees much more. */
export const search: Group = {
	name: 'search',
	async measure(run) {
		await run.serving(await run.workspace(), async (served) => {
			const { signedOut, signedIn } = served;
			await warmUp(signedOut, [EMPTY_PAGE]);
			const empty = await timeOfPages(
				signedOut,
				Array.from({ length: TIMED }, () => EMPTY_PAGE)
			);
			run.print('empty page beside searches, 1 connection', 'ms', empty, { ofEmptyPage: 1 });
			await measure('search', signedOut);
			await measure('search, signed in', signedIn);

			async function measure(name: string, visitor: Served['signedOut']): Promise<void> {
				const kinds = Object.entries(QUESTIONS);
				const asked = (n: number): string =>
					`/search?words=${encodeURIComponent(kinds[n % kinds.length]![1](Math.floor(n / kinds.length)))}`;
				await warmUp(
					visitor,
					Array.from({ length: 60 }, (_, n) => asked(n + TIMED)),
					60
				);
				const times = new Map<string, number[]>(kinds.map(([kind]) => [kind, []]));
				for (let n = 0; n < TIMED; n++) times.get(kinds[n % kinds.length]![0])!.push((await visitor.page(asked(n))).took);
				const all = spread([...times.values()].flat());
				run.print(name, 'ms', all, { ofEmptyPage: all.p50 / empty.p50 });
				run.print(`${name}, p99 of its p50`, 'times', all.p99 / all.p50);
				for (const [kind, of] of times)
					run.print(`${name}: ${kind}`, 'ms', spread(of), { ofEmptyPage: spread(of).p50 / empty.p50 });
			}
		});
	}
};
