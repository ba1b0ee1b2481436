/** A moment: ISO 8601 in UTC with milliseconds, `2026-05-14T09:30:00.000Z`. Sorts as text. */
export type Instant = string;
/** A calendar day without time or zone, `2026-05-14`. Sorts as text. */
export type Day = string;

export interface Clock {
	now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** The civil time zone of the people Grove is written for; days and wall times are read in it. */
export const ZONE = 'Europe/London';

const dayParts = new Intl.DateTimeFormat('en-CA', {
	timeZone: ZONE,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

/** The calendar day of a moment in {@link ZONE}. */
export const dayOf = (at: Instant): Day => dayParts.format(new Date(at));
export const today = (clock: Clock): Day => dayOf(clock.now());

/** The day `count` days after (before, when negative) `day`. */
export function addDays(day: Day, count: number): Day {
	const at = new Date(`${day}T12:00:00Z`);
	at.setUTCDate(at.getUTCDate() + count);
	return at.toISOString().slice(0, 10);
}

/** The moment `count` hours after `at`. */
export const addHours = (at: Instant, count: number): Instant => new Date(Date.parse(at) + count * 3_600_000).toISOString();

const words = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** `14 May 2026`, for titles that are kept or searched. */
export const dayInWords = (day: Day): string => words.format(new Date(`${day}T12:00:00Z`));

/** Whether `text` is a day of the calendar, from 1900 on: the 31st of February is not, nor the year 0026. */
export function isDay(text: string): boolean {
	if (!/^(19|[2-9]\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
	const at = new Date(`${text}T12:00:00Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

/** The moment at which clocks in {@link ZONE} show `time` (`HH:MM`) on `day`; summer time is allowed for. */
export function instantAt(day: Day, time: string): Instant {
	const asUtc = Date.parse(`${day}T${time}:00Z`);
	const offset = zoneOffset(asUtc - zoneOffset(asUtc));
	return new Date(asUtc - offset).toISOString();
}

/** The wall time (`HH:MM`) of a moment in {@link ZONE}. */
export const timeOf = (at: Instant): string => wallTime.format(new Date(at));

/**
 * The wall times at which things begin that follow each other from a moment on, each `minutes` long; empty after one whose length is
 * not known.
 */
export function beginningTimes(from: Instant, minutes: readonly (number | null)[]): string[] {
	let at: number | null = Date.parse(from);
	return minutes.map((length) => {
		const begins = at === null ? '' : timeOf(new Date(at).toISOString());
		at = at === null || length === null ? null : at + length * 60_000;
		return begins;
	});
}

const wallTime = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false });
const wallParts = new Intl.DateTimeFormat('en-GB', {
	timeZone: ZONE,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
	hourCycle: 'h23'
});

/** Milliseconds by which the clocks in {@link ZONE} are ahead of UTC at `utc`. */
function zoneOffset(utc: number): number {
	const part = Object.fromEntries(wallParts.formatToParts(new Date(utc)).map((p) => [p.type, p.value]));
	return Date.parse(`${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`) - utc;
}
