import * as v from 'valibot';
import { isPicture, shownFiles, takenUp, type Attachment } from '../attachments';
import { change, create, remove, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { pictures, pictureWords } from './picture';
import { libraryPolicy } from './policy';

const { supplier, right, name } = pictureWords;

export const addPicturesWish = v.object({
	/** The form that the files were sent with. */
	draft: field.id,
	attachments: v.optional(shownFiles, []),
	supplier,
	right,
	/** Those without a description only decorate. */
	decoration: v.optional(v.boolean(), false)
});

/** Puts pictures into the organisation's library, each under the name of its file. Invalid where one is not described. */
export async function addPictures(ctx: Context, wish: v.InferOutput<typeof addPicturesWish>): Promise<void> {
	authorize(libraryPolicy, 'add', ctx.actor, null, 'Staff of this organisation add pictures.');
	const taken = await takenUp(ctx, wish.draft, [], wish.attachments);
	if (taken.attachments.length === 0) throw Invalid.field('files', 'Choose at least one picture.');
	taken.attachments.forEach((file, at) => checkPicture(file, wish.decoration, `attachments.${at}.description`));
	const added = taken.attachments.map((file) =>
		create(pictures, ctx.newId(), {
			keeper: ctx.actor.id,
			name: nameOf(file),
			supplier: wish.supplier,
			right: wish.right,
			file,
			decoration: file.description === '',
			at: ctx.clock.now()
		})
	);
	const subject = ref(pictures.kind, added[0]!.id);
	const changes = [...added, ...taken.changes];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'addPictures', subject, changes, key: ctx.requestKey });
}

function checkPicture(file: Attachment, decoration: boolean, field: string): void {
	if (!isPicture(file.type)) throw Invalid.field('files', `${file.name} is no picture. Tick “Leave this file out”.`);
	if (file.description === '' && !decoration)
		throw Invalid.field(field, `Say what ${file.name} shows, for somebody who does not see it, or tick that it only decorates.`);
}

/** The file's name without its ending, as words. */
const nameOf = ({ name }: Attachment): string => {
	const words = name
		.replace(/\.\w+$/, '')
		.replace(/[_-]+/g, ' ')
		.trim()
		.slice(0, 80)
		.toWellFormed();
	return words === '' ? 'Picture' : words.charAt(0).toUpperCase() + words.slice(1);
};

export const describePictureWish = v.object({
	version: v.number(),
	name,
	supplier,
	right,
	description: field.optionalLine(300),
	decoration: v.optional(v.boolean(), false)
});

/** Words a picture of the library anew. Easy reads that show it take it over when they are next saved. */
export async function describePicture(ctx: Context, id: Id, wish: v.InferOutput<typeof describePictureWish>): Promise<void> {
	const picture = await ctx.read.find(pictures, id);
	authorize(libraryPolicy, 'change', ctx.actor, picture, 'Whoever added a picture, or a coordinator, changes it.');
	const { version, description, decoration, ...words } = wish;
	if (description === '' && !decoration)
		throw Invalid.field('description', 'Say what it shows, for somebody who does not see it, or tick that it only decorates.');
	const values = { ...words, file: { ...picture.file, description }, decoration: description === '' };
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'describePicture',
		subject: ref(pictures.kind, id),
		changes: [change(pictures, { ...picture, version }, values)],
		key: ctx.requestKey
	});
}

/** Takes a picture out of the library. Easy reads that show it keep it; nobody chooses it for another. Can be restored for 30 days. */
export async function removePicture(ctx: Context, id: Id): Promise<void> {
	const picture = await ctx.read.find(pictures, id);
	authorize(libraryPolicy, 'change', ctx.actor, picture, 'Whoever added a picture, or a coordinator, takes it out.');
	const subject = ref(pictures.kind, id);
	const changes = [remove(pictures, picture)];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'removePicture', subject, changes, key: ctx.requestKey });
}
