import { everyOf } from '../people';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { pictures, type Picture } from './picture';
import { libraryPolicy } from './policy';

/** The organisation's pictures, by name. */
export async function pictureLibrary(ctx: Context) {
	const all = await everyOf(ctx.read, pictures, {});
	return {
		pictures: all.map(pictureLine(ctx)).toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
		canAdd: libraryPolicy.add(ctx.actor)
	};
}

const pictureLine =
	(ctx: Context) =>
	({ id, version, name, supplier, right, file, decoration, ...picture }: Saved<Picture>) => ({
		id,
		version,
		name,
		supplier,
		right,
		decoration,
		alt: file.description,
		...(file.pixels ?? { width: 1, height: 1 }),
		can: libraryPolicy.change(ctx.actor, { ...picture, name, supplier, right, file, decoration })
	});

/** A picture of the library with its file. */
export async function libraryPicture(ctx: Context, id: Id) {
	const picture = await ctx.read.find(pictures, id);
	return { picture: pictureLine(ctx)(picture), file: picture.file, read: () => ctx.read.blob(pictures, id, picture.file.blob) };
}
