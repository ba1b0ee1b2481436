import type { KeyValue } from '#lib/domain/shared/collection';
import { compareText, compareValues } from '../order';
import type { Span } from './scope';
import { BEHIND, type Bound, type Item, type Sorted } from './sorted';

/** The order of a list: by (value, id), or by id alone where the stretches walked hold one value each. */
export interface Order {
	readonly byIdAlone: boolean;
	readonly descending: boolean;
	readonly after: { readonly value: KeyValue | null; readonly id: string } | null;
}

/** Walks stretches of several indexes as one, in order, beginning behind `order.after`. */
export function* walk(indexes: readonly Sorted[], spans: readonly Span[], order: Order): Generator<Item, void> {
	const walks: Generator<Item, void>[] = [];
	for (const index of indexes) {
		for (const span of spans) {
			const { from, to } = beginAfter(span, order);
			walks.push(order.descending ? index.descending(from, to) : index.ascending(from, to));
		}
	}
	yield* merge(walks, order);
}

function beginAfter(span: Span, order: Order): Span {
	if (!order.after) return span;
	const value = order.byIdAlone ? span.from.value : order.after.value;
	const after: Bound = order.descending ? { value, id: order.after.id } : { value, id: `${order.after.id}${BEHIND}` };
	if (order.byIdAlone) return order.descending ? { from: span.from, to: after } : { from: after, to: span.to };
	return order.descending
		? { from: span.from, to: compareBounds(after, span.to) < 0 ? after : span.to }
		: { from: compareBounds(after, span.from) > 0 ? after : span.from, to: span.to };
}

const compareBounds = (a: Bound, b: Bound): number =>
	b.value === -Infinity ? 1 : compareValues(a.value, b.value) || compareText(a.id, b.id);

interface Head {
	item: Item;
	readonly rest: Generator<Item, void>;
}

/** Merges walks that are each in order, by a heap of their heads. */
function* merge(walks: Generator<Item, void>[], order: Order): Generator<Item, void> {
	if (walks.length === 1) return yield* walks[0]!;
	const sign = order.descending ? -1 : 1;
	const before = (a: Head, b: Head): boolean =>
		sign * ((order.byIdAlone ? 0 : compareValues(a.item.value, b.item.value)) || compareText(a.item.entry.id, b.item.entry.id)) <
		0;
	const heap: Head[] = [];
	for (const rest of walks) {
		const next = rest.next();
		if (!next.done) heap.push({ item: next.value, rest });
	}
	for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(heap, at, before);
	while (heap.length > 0) {
		const head = heap[0]!;
		yield head.item;
		const next = head.rest.next();
		if (!next.done) head.item = next.value;
		else {
			const last = heap.pop()!;
			if (heap.length > 0) heap[0] = last;
		}
		sink(heap, 0, before);
	}
}

function sink(heap: Head[], from: number, before: (a: Head, b: Head) => boolean): void {
	for (let at = from; ;) {
		let first = at;
		for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && before(heap[child]!, heap[first]!)) first = child;
		if (first === at) return;
		[heap[at], heap[first]] = [heap[first]!, heap[at]!];
		at = first;
	}
}
