/** The shapes of wood: a curve that a bough follows, and the tapering limb around it. */
export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A cubic curve by its four points. */
export type Curve = readonly [Point, Point, Point, Point];

export const round = (value: number): number => Math.round(value * 10) / 10;

/** A bough that leaves the trunk steeply and leans `lean` radians from upright, to the right where positive. */
export function boughCurve(start: Point, lean: number, length: number): Curve {
	const out = (from: Point, angle: number, by: number): Point => ({
		x: from.x + Math.sin(angle) * by,
		y: from.y - Math.cos(angle) * by
	});
	const end = out(start, lean, length);
	// The lowest boughs set out almost level and hang a little at the end; the upper ones rise.
	return [start, out(start, lean * 0.72, length * 0.36), out(end, lean * 1.12 + Math.PI, length * 0.3), end];
}

/** The point at `t` (0 to 1) and the heading there, in radians from upright. */
export function along([a, b, c, d]: Curve, t: number): { readonly point: Point; readonly heading: number } {
	const s = 1 - t;
	const at = (of: 'x' | 'y') => s ** 3 * a[of] + 3 * s * s * t * b[of] + 3 * s * t * t * c[of] + t ** 3 * d[of];
	const slope = (of: 'x' | 'y') => s * s * (b[of] - a[of]) + 2 * s * t * (c[of] - b[of]) + t * t * (d[of] - c[of]);
	return { point: { x: at('x'), y: at('y') }, heading: Math.atan2(slope('x'), -slope('y')) };
}

const PIECES = 20;

/** The outline of a limb that is `root` wide where it begins and `tip` where it ends. */
export function limb(curve: Curve, root: number, tip: number): string {
	const sides: [Point[], Point[]] = [[], []];
	for (let piece = 0; piece <= PIECES; piece++) {
		const t = piece / PIECES;
		const { point, heading } = along(curve, t);
		const half = (root * (1 - t) ** 1.25 + tip) / 2;
		const [dx, dy] = [Math.cos(heading) * half, Math.sin(heading) * half];
		sides[0].push({ x: point.x - dx, y: point.y - dy });
		sides[1].push({ x: point.x + dx, y: point.y + dy });
	}
	const text = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
	return `M${[...sides[0], ...sides[1].reverse()].map(text).join('L')}Z`;
}
