/** The routes whose forms may bring files, and where the draft behind such a form takes them in. A test holds it against the pages. */
export const TAKES_FILES: ReadonlySet<string | null> = new Set([
	'/(app)/actions/[id=id]/evidence',
	'/(app)/actions/import',
	'/(app)/easy-read/pictures',
	'/(app)/learning-file/drafts/[id=id]/attachments',
	'/(app)/learning-file/entries/[id=id]/edit',
	'/(app)/learning-file/log',
	'/(app)/practices/[id=id]/files',
	'/(app)/practices/import',
	'/(app)/practices/import/many',
	'/(app)/practices/import/table',
	'/(app)/recommendations/[id=id]',
	'/(app)/sets/[id=id]/file/write',
	'/(app)/sets/[id=id]/import',
	'/(app)/sets/file/[id=id]/edit'
]);
