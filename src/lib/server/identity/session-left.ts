import type { Instant } from '#lib/domain/shared/clock';

/** How long a session still lasts; in seconds, since no clock in front of a page need be right. */
export interface SessionLeft {
	readonly seconds: number;
	/** Whether it can be put off. At the end of its seven days its person signs in again. */
	readonly canGoOn: boolean;
}

export const sessionLeft = ({ runsOut }: Pick<NonNullable<App.Locals['session']>, 'runsOut'>, now: Instant): SessionLeft => ({
	seconds: Math.max(0, Math.floor((Date.parse(runsOut.at) - Date.parse(now)) / 1_000)),
	canGoOn: runsOut.canGoOn
});
