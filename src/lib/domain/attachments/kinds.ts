/** The kinds of file that a record takes along. A file is one of them by its content and by its name, or it is refused. */
export interface FileKind {
	/** The media type it is kept and sent as, whatever its sender called it. */
	readonly type: string;
	/** Endings of its name, small letters, the usual one first. */
	readonly endings: readonly string[];
	/** What people call it. */
	readonly name: string;
	/** Whether a page shows it; everything else is only saved to the reader's own machine. */
	readonly picture?: true;
}

const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

export const FILE_KINDS: readonly FileKind[] = [
	{ type: 'image/jpeg', endings: ['jpg', 'jpeg'], name: 'Picture', picture: true },
	{ type: 'image/png', endings: ['png'], name: 'Picture', picture: true },
	{ type: 'image/webp', endings: ['webp'], name: 'Picture', picture: true },
	{ type: 'application/pdf', endings: ['pdf'], name: 'PDF' },
	{ type: `${office}.wordprocessingml.document`, endings: ['docx'], name: 'Word document' },
	{ type: `${office}.spreadsheetml.sheet`, endings: ['xlsx'], name: 'Spreadsheet' },
	{ type: `${openDocument}.text`, endings: ['odt'], name: 'OpenDocument text' },
	{ type: `${openDocument}.spreadsheet`, endings: ['ods'], name: 'Spreadsheet' },
	{ type: 'text/plain', endings: ['txt', 'md'], name: 'Text' },
	{ type: 'text/csv', endings: ['csv'], name: 'Table (CSV)' }
];

const BY_TYPE = new Map(FILE_KINDS.map((kind) => [kind.type, kind]));
const BY_ENDING = new Map(FILE_KINDS.flatMap((kind) => kind.endings.map((ending) => [ending, kind] as const)));

export const kindOfType = (type: string): FileKind | undefined => BY_TYPE.get(type);
export const kindOfEnding = (ending: string): FileKind | undefined => BY_ENDING.get(ending.toLowerCase());
export const isPicture = (type: string): boolean => kindOfType(type)?.picture === true;

/** For a page, beside the field in which files are chosen. */
export const KINDS_IN_WORDS = 'Pictures (JPEG, PNG, WebP), PDF, Word (docx), OpenDocument (odt, ods), Excel (xlsx), text and CSV';
/** For the `accept` of a file field. */
export const ENDINGS_TAKEN = FILE_KINDS.flatMap(({ endings }) => endings.map((ending) => `.${ending}`)).join(',');
