import type { Point } from './limbs';

const ROUNDS = 60;

/** Moves points apart that lie closer than `apart`, a little at a time; always the same for the same points. */
export function spread<P extends Point>(points: readonly P[], apart: number): readonly P[] {
	const at = points.map(({ x, y }) => ({ x, y }));
	for (let round = 0; round < ROUNDS; round++) {
		let moved = false;
		for (let i = 0; i < at.length; i++) {
			for (let j = i + 1; j < at.length; j++) {
				const [a, b] = [at[i]!, at[j]!];
				const [dx, dy] = [b.x - a.x || 0.01 * (i + 1), b.y - a.y || 0.01];
				const distance = Math.hypot(dx, dy);
				if (distance >= apart) continue;
				moved = true;
				const push = (apart - distance) / 2 / distance;
				a.x -= dx * push;
				a.y -= dy * push;
				b.x += dx * push;
				b.y += dy * push;
			}
		}
		if (!moved) break;
	}
	return points.map((point, i) => ({ ...point, ...at[i]! }));
}
