import type { Target } from '#lib/domain/following';

const ADDRESSES: Readonly<Record<Target['kind'], (value: string) => string>> = {
	branch: (id) => `/tree/branches/${id}`,
	objective: (id) => `/objectives/${id}`,
	'learning-set': (id) => `/sets/${id}`,
	code: (code) => `/themes/records?${new URLSearchParams({ code })}`,
	library: (question) => `/practices?${question}`,
	search: (words) => `/search?${new URLSearchParams({ words })}`
};

/** Where a followed thing has its page. */
export const addressOf = ({ kind, value }: Target): string => ADDRESSES[kind](value);
