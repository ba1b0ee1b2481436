import { EVENT_ID, getScalarValue, parseEvents, type Event } from 'js-yaml';

type Path = readonly unknown[];

/**
 * The line, from 1, on which the value at `path` begins in a text that is sound YAML; where there is no such value, the line of the
 * nearest thing around it that is there.
 */
export function lineInYaml(text: string, path: Path): number {
	return text.slice(0, offsetOf(text, path)).split('\n').length;
}

function offsetOf(text: string, path: Path): number {
	const events = parseEvents(text, {});
	// The first event opens the document, the second is all that it holds.
	let at = 1;
	for (const step of path) {
		const inside = childOf(events, at, text, step);
		if (inside === null) break;
		at = inside;
	}
	return startOf(events[at]);
}

/** Where among the events the value under a key, or at a place of a list, begins; null where there is none. */
function childOf(events: readonly Event[], parent: number, text: string, step: unknown): number | null {
	const { type } = events[parent]!;
	if (type !== EVENT_ID.MAPPING && type !== EVENT_ID.SEQUENCE) return null;
	let place = 0;
	for (let at = parent + 1; events[at]!.type !== EVENT_ID.POP; place++) {
		const key = events[at]!;
		if (type === EVENT_ID.SEQUENCE) {
			if (place === step) return at;
		} else {
			at = after(events, at);
			if (key.type === EVENT_ID.SCALAR && getScalarValue(text, key) === String(step)) return at;
		}
		at = after(events, at);
	}
	return null;
}

/** The place behind a value and all that it holds. */
function after(events: readonly Event[], from: number): number {
	let open = 0;
	for (let at = from; ; at++) {
		const { type } = events[at]!;
		if (type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) open++;
		if (type === EVENT_ID.POP) open--;
		if (open === 0) return at + 1;
	}
}

function startOf(event: Event | undefined): number {
	if (event?.type === EVENT_ID.SCALAR) return event.valueStart;
	return event && 'start' in event ? event.start : 0;
}
