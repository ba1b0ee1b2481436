import { LESSON_STATES, type LessonStateName } from '#lib/domain/learning-tree';
import { SIZES, type Hung } from './drawn-leaf';

/** The leaves of a limb as a few shapes, each holding all leaves of a state: what a browser draws quickly. */
export interface GatheredLimb {
	/** `K` or `K–M`; empty for what hangs on the trunk. */
	readonly letters: string;
	/** What an address asks with for this limb alone. */
	readonly part: string;
	readonly count: number;
	readonly states: readonly GatheredState[];
	/** Rings around what is new. */
	readonly fresh: string;
}

export interface GatheredState {
	readonly is: LessonStateName;
	readonly shapes: readonly { readonly kind: 'open' | 'body' | 'fruit'; readonly d: string }[];
}

/** Half a leaf of size 1, in whole units: letters of a path are what such a picture weighs. */
const HALF = 6.4;

export function gatherLeaves(hung: readonly Hung[]): Pick<GatheredLimb, 'count' | 'states' | 'fresh'> {
	return {
		count: hung.length,
		states: LESSON_STATES.flatMap((is): GatheredState[] => {
			const own = hung.filter(({ leaf }) => leaf.is === is);
			return own.length > 0 ? [{ is, shapes: shapesOf(is, own) }] : [];
		}),
		fresh: hung
			.filter(({ leaf }) => leaf.fresh)
			.map(({ x, y }) => ring(x, y, 13))
			.join('')
	};
}

function shapesOf(is: LessonStateName, hung: readonly Hung[]): GatheredState['shapes'] {
	const all = (draw: (each: Hung) => string) => hung.map(draw).join('');
	if (is === 'noticed') return [{ kind: 'open', d: all(({ leaf, x, y }) => ring(x, y, 2.6 * SIZES[leaf.seen])) }];
	if (is === 'identified') return [{ kind: 'open', d: all((each) => blade(each, true)) }];
	if (is === 'validated')
		return [
			{ kind: 'open', d: all((each) => blade(each, true)) },
			{ kind: 'body', d: all((each) => blade(each, false)) }
		];
	const body = { kind: 'body' as const, d: all((each) => blade(each, true)) };
	return is === 'embedded' ? [body, { kind: 'fruit', d: all(({ x, y }) => ring(x + 5, y + 5, 3)) }] : [body];
}

const ring = (x: number, y: number, r: number): string => {
	const by = Math.round(r);
	return `M${Math.round(x) - by} ${Math.round(y)}a${by} ${by} 0 1 0 ${2 * by} 0a${by} ${by} 0 1 0-${2 * by} 0`;
};

/** A leaf that points away from its twig; both sides of it, or the left one alone. */
function blade({ leaf, from, x, y }: Hung, both: boolean): string {
	const turn = Math.atan2(x - from.x, from.y - y);
	const half = HALF * SIZES[leaf.seen];
	const [dx, dy] = [Math.sin(turn) * half, -Math.cos(turn) * half];
	const whole = (...lengths: number[]) => lengths.map(Math.round).join(' ');
	const left = `M${whole(x - dx, y - dy)}q${whole(dx + dy, dy - dx, 2 * dx, 2 * dy)}`;
	return both ? `${left}q${whole(-dx - dy, dx - dy, -2 * dx, -2 * dy)}z` : `${left}z`;
}
