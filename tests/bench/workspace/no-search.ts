import type { SearchIndex } from '#lib/server/search/port';

/** Stands in while a workspace is being made: nobody asks it anything, and the server indexes everything at its start. */
export const noSearch: SearchIndex = {
	async load() {},
	async apply() {},
	search: () => Promise.reject(new Error('Nothing is searched while a workspace is made.')),
	related: () => Promise.reject(new Error('Nothing is searched while a workspace is made.')),
	async close() {}
};
