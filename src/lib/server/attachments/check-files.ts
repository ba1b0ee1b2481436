import { fileLine, type Attachment, type FileLine } from '#lib/domain/attachments';
import type { Reading } from '#lib/domain/shared/context';
import { workspaceNames } from '#lib/server/identifiers/workspace-names';
import { checkFile, type CheckedFile } from './check-file';

/** Files with what the scan finds in each, for the page on which their author decides who reads them. Nothing of it is stored. */
export async function checkFiles(
	read: Reading,
	files: readonly { readonly attachment: Attachment; readonly read: () => Promise<Uint8Array> }[]
): Promise<readonly (FileLine & CheckedFile)[]> {
	const known = files.length > 0 ? await workspaceNames(read) : {};
	const checked: (FileLine & CheckedFile)[] = [];
	// One after another: each may be large.
	for (const { attachment, read: bytes } of files)
		checked.push({ ...fileLine(attachment), ...(await checkFile(attachment, await bytes(), known)) });
	return checked;
}
