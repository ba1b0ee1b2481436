import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { TallyFigures } from '#lib/domain/invisible-work';
import { shortLength } from './lengths';

/** A share of the height or width of the chart, in percent, as SVG takes it. */
type Percent = string;

/** Bars drawn for any width: all places are percents of a box whose text keeps its size. */
export interface Chart {
	readonly lines: readonly { readonly y: Percent; readonly label: string }[];
	readonly labels: readonly { readonly x: Percent; readonly text: string }[];
	readonly bars: readonly {
		readonly kind: number;
		readonly x: Percent;
		readonly y: Percent;
		readonly width: Percent;
		readonly height: Percent;
		readonly title: string;
	}[];
}

const percent = (share: number): Percent => `${Math.round(share * 100) / 100}%`;

/** Six months or 26 weeks, stacked by kind. `names`: what each row is called under its bar, empty for none. */
export function chartOf({ kinds, rows }: TallyFigures, names: readonly string[], titles: readonly string[]): Chart {
	const most = Math.max(...rows.map(({ sum }) => sum), 60);
	const step = [15, 30, 60, 120, 300, 600, 1_200, 3_000].find((each) => most / each <= 5) ?? 6_000;
	const top = Math.ceil(most / step) * step;
	const up = scaleLinear([0, top], [100, 0]);
	const along = scaleBand(rows.keys(), [0, 100])
		.paddingInner(rows.length > 12 ? 0.2 : 0.4)
		.paddingOuter(0.2);
	const layers = stack<TallyFigures['rows'][number], number>()
		.keys(kinds.keys())
		.value(({ minutes }, kind) => minutes[kind]!)(rows);
	return {
		lines: Array.from({ length: top / step + 1 }, (_, at) => ({
			y: percent(up(at * step)),
			label: at === 0 ? '0' : shortLength(at * step)
		})),
		labels: names.flatMap((text, at) => (text === '' ? [] : [{ x: percent(along(at)! + along.bandwidth() / 2), text }])),
		bars: layers.flatMap((layer) =>
			layer.flatMap(([from, to], at) =>
				from === to
					? []
					: [
							{
								kind: layer.key,
								x: percent(along(at)!),
								y: percent(up(to)),
								width: percent(along.bandwidth()),
								height: percent(up(from) - up(to)),
								title: `${titles[at]}: ${kinds[layer.key]}, ${shortLength(to - from)}`
							}
						]
			)
		)
	};
}
