/** The page on which somebody takes their own words away. */
export const TAKE_AWAY = '/learning-file/take-away';

/** Whether a route is among those that open to somebody whose account is closed. */
export const isTakeAway = (route: string | null): boolean =>
	route === `/(app)${TAKE_AWAY}` || route === `/(app)${TAKE_AWAY}/archive`;
