import type { Point } from './limbs';

const MOST_ROUNDS = 60;
/** Rounds × points: a very full tree is set less evenly rather than slowly. */
const PATIENCE = 12_000;

/** Moves points apart that lie closer than `apart`, a little at a time; always the same for the same points. */
export function spread<P extends Point>(points: readonly P[], apart: number): readonly P[] {
	const xs = Float64Array.from(points, (point) => point.x);
	const ys = Float64Array.from(points, (point) => point.y);
	const rounds = Math.min(MOST_ROUNDS, Math.ceil(PATIENCE / Math.max(1, points.length)));
	for (let round = 0; round < rounds && pushApart(xs, ys, apart); round++);
	return points.map((point, i) => ({ ...point, x: xs[i]!, y: ys[i]! }));
}

/** One round over all pairs; tells whether any lay too close. */
function pushApart(xs: Float64Array, ys: Float64Array, apart: number): boolean {
	let moved = false;
	for (let i = 0; i < xs.length; i++) {
		for (let j = i + 1; j < xs.length; j++) {
			const dx = xs[j]! - xs[i]! || 0.01 * (i + 1);
			const dy = ys[j]! - ys[i]! || 0.01;
			const square = dx * dx + dy * dy;
			if (square >= apart * apart) continue;
			const push = (apart / Math.sqrt(square) - 1) / 2;
			xs[i]! -= dx * push;
			ys[i]! -= dy * push;
			xs[j]! += dx * push;
			ys[j]! += dy * push;
			moved = true;
		}
	}
	return moved;
}
